#!/usr/bin/env bash
# Set-up of everything the system needs to run. Safe to repeat; quick when nothing changed.
set -euo pipefail
cd "$(dirname "$0")/.."

kata() { printf 'simpul: %s\n' "$*" >&2; }

py=${PYTHON:-python3}
command -v "$py" >/dev/null || { kata "python3 tidak ada. Pasang Python 3.11 atau lebih baru (Debian: apt install python3 python3-venv)."; exit 2; }
"$py" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { kata "Python 3.11 atau lebih baru diperlukan; yang ada: $("$py" --version)."; exit 2; }

sidik() { cat "$@" 2>/dev/null | sha256sum | cut -c1-16; }

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c '' 2>/dev/null; then
  rm -rf .venv
  "$py" -m venv .venv 2>/dev/null || { rm -rf .venv; kata "Modul venv tidak ada. Pasang dulu (Debian: apt install python3-venv), lalu ulangi."; exit 2; }
fi

cap=.venv/.simpul-pustaka
mau="$(sidik requirements.txt requirements-alat.txt pyproject.toml)"
if [ "$(cat "$cap" 2>/dev/null)" != "$mau" ]; then
  kata "memasang pustaka Python ..."
  # A machine's own index settings (pip.conf) stay in force for pip; uv is only the faster installer.
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-alat.txt 2>/dev/null || true
  if ! { [ -x .venv/bin/uv ] && .venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements.txt 2>/dev/null; }; then
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt || {
      kata "Pustaka tidak dapat dipasang. Periksa sambungan ke sumber paket, lalu ulangi make setup."; exit 2; }
  fi
  PYTHONWARNINGS=ignore .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
  printf '%s' "$mau" > "$cap"
fi

node_cukup() { command -v npm >/dev/null && node -e 'process.exit(+process.versions.node.split(".")[0] < 18 ? 1 : 0)' 2>/dev/null; }
if ! node_cukup && [ ! -f .venv/.simpul-node ]; then
  kata "memasang Node ke dalam .venv (mesin ini tidak punya) ..."
  if ! { [ -x .venv/bin/uv ] && .venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements-node.txt 2>/dev/null; }; then
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-node.txt
  fi
  touch .venv/.simpul-node
fi

.venv/bin/python alat/aset.py
.venv/bin/python alat/katalog.py susun

cap=build/.statis
mau="$( (find build/static -type f -printf '%p %s %T@\n'; cat requirements.txt) | sort | sha256sum | cut -c1-16)"
if [ ! -d build/statis-kumpul ] || [ "$(cat "$cap" 2>/dev/null)" != "$mau" ]; then
  SIMPUL_DATA=build/.data-kosong .venv/bin/python -m simpul django collectstatic --noinput --clear -v 0
  mau="$( (find build/static -type f -printf '%p %s %T@\n'; cat requirements.txt) | sort | sha256sum | cut -c1-16)"
  printf '%s' "$mau" > "$cap"
fi
