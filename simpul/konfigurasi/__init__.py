"""Roof: settings, addresses, the WSGI door, and where fact providers are registered."""
