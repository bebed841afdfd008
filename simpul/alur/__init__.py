"""Alur: whose turn it is, until when, and the messages that tell them.

Knows 'an object with an id' and nothing of cooperations.
"""
