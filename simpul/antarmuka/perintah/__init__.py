"""The command line door: `simpul ...`, word for word as its contract says."""
