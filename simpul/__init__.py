"""Simpul: the information system for kerja sama daerah, from mapping to the end of a cooperation."""
