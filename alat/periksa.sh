#!/usr/bin/env bash
# make check: all that can be known without running the system.
set -uo pipefail
cd "$(dirname "$0")/.."
hasil=0
langkah() { printf '== %s\n' "$1"; shift; "$@" || { hasil=1; printf '!! gagal: %s\n' "$*"; }; }
langkah "gaya"        .venv/bin/ruff check -q .
langkah "bentuk"      .venv/bin/ruff format -q --check .
langkah "arsitektur"  .venv/bin/lint-imports --no-logo
langkah "tipe"        .venv/bin/mypy --no-error-summary
export SIMPUL_DATA=build/.data-kosong
langkah "migrasi"     .venv/bin/python -m simpul django makemigrations --check --dry-run -v 0
langkah "pengaturan"  .venv/bin/python -m simpul django check --fail-level WARNING
langkah "data"        .venv/bin/python alat/periksa_data.py
langkah "katalog"     .venv/bin/python alat/katalog.py periksa
langkah "pustaka"     .venv/bin/python alat/audit_pustaka.py
exit $hasil
