"""Jejak: the append-only trail. Who did what, when, on what ground; one chain per government.

Knows nobody: the actor is kept as values, so that a row stays true when people and offices change.
"""
