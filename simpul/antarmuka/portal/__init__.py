"""The public door. Reads only what each domain lays open in its room `publik`."""
