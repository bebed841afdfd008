"""Ruang: a shared space and who is in it; the scope of all that several parties share.

A cooperation is opened on one Ruang. `StatusJalur` are the lines by which each party tells the
others that it has done its part, without showing how.
"""
