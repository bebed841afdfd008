"""Pages of regions: who borders whom on a map and in tables, every region, corrections of a pair."""
