"""Regions: provinces, kabupaten and kota, their codes and spellings, and who borders whom.

Ground: cooperation is mandatory between regions that border each other (UU 23/2014 Pasal 364;
Permendagri 22/2020 Pasal 3), so a wrong border makes a wrong classification. `berkas_data` and
`peta_batas` need no database (command line, tests); the tables add what administrators correct.
Recognising a region in a text is left to `inti`, which takes the lists from here as values.
"""
