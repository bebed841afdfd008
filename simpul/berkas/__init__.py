"""Berkas: stored files. Checked by content, kept once, opened only within their scope."""
