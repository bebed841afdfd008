#!/usr/bin/env bash
# Every test: on SQLite, again on a real PostgreSQL where the database matters, and in a browser.
set -uo pipefail
cd "$(dirname "$0")/.."
hasil=0
printf '\n== SQLite\n';        .venv/bin/python -m pytest -q -n auto -m "not perjalanan" || hasil=1
printf '\n== PostgreSQL\n';    .venv/bin/python alat/uji_postgres.py -q -n auto -m "basis_data and not perjalanan" || hasil=1
printf '\n== Perjalanan (Chromium)\n'; .venv/bin/python -m pytest -q -m perjalanan || hasil=1
exit $hasil
