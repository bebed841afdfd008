"""The cellar: law as values and pure functions, without web, database, clock or files.

Input is frozen values and a date; output is frozen values. What the law says comes in as data
(``data/`` read by ``simpul.regulasi``); nothing here reads it from disk and nothing here changes it.
"""
