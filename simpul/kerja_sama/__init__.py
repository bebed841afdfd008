"""Kerja sama: a cooperation and its life, from the first letter on.

Ground: UU 23/2014 Pasal 363 to 369, PP 28/2018, Permendagri 22/2020. The stages come from data/
through `regulasi`; this package performs them and decides nothing that the data can decide.
"""
