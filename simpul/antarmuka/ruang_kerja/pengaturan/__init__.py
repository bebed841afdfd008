"""Pages where a government keeps house: profile, look, numbers, units, people, guests."""
