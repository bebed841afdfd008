"""Which rules hold, for which kind of cooperation, on which day.

Reads ``data/`` (stages, rules, parameters, articles, words) once and hands it out as the frozen values
of ``simpul.inti``. Legal ground: Permendagri 22/2020, PP 28/2018, UU 23/2014 Pasal 363 sampai 370. It
knows no cooperation, no people and, for now, no database; ``pengetahuan`` can be imported without Django.
"""
