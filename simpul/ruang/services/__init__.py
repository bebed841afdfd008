"""Writes of shared spaces: who comes in, and the lines parties write for each other."""
