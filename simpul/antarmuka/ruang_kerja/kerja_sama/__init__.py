"""Pages of a cooperation: list, opening, the page of a case, and the acts of its stages."""
