"""Doors of the house: pages of the officials, the public portal, the command line.

They parse, load and authorise in one step, make one call, and answer. They decide nothing.
"""
