"""Akun: governments as they call themselves, their units, people, and the offices people hold.

Duties follow the office (Penugasan), not the person. Knows regions; knows no cooperation.
"""
