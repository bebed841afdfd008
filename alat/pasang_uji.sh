#!/usr/bin/env bash
# What the tests need besides the system itself: their libraries, and a Chromium from the distribution.
set -euo pipefail
cd "$(dirname "$0")/.."
kata() { printf 'simpul: %s\n' "$*" >&2; }

cap=.venv/.simpul-uji
mau="$(cat requirements-uji.txt | sha256sum | cut -c1-16)"
if [ "$(cat "$cap" 2>/dev/null)" != "$mau" ]; then
  kata "memasang pustaka uji ..."
  if ! { [ -x .venv/bin/uv ] && .venv/bin/uv pip install -q --python .venv/bin/python --require-hashes -r requirements-uji.txt 2>/dev/null; }; then
    .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-uji.txt
  fi
  printf '%s' "$mau" > "$cap"
fi

ada_peramban() { for p in chromium chromium-browser google-chrome google-chrome-stable; do command -v "$p" >/dev/null && return 0; done; return 1; }
perlu=()
ada_peramban || perlu+=(chromium)
command -v git >/dev/null || perlu+=(git)
# The driver of Playwright is a Node that links libatomic; a bare Debian has none.
.venv/bin/python -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || perlu+=(libatomic1)
[ ${#perlu[@]} -eq 0 ] && exit 0

command -v apt-get >/dev/null || { kata "Uji perlu Chromium atau Google Chrome. Pasang lewat pengelola paket sistem ini, lalu ulangi."; exit 2; }
sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo="sudo -n"; else
    kata "Uji perlu paket: ${perlu[*]}. Jalankan sekali sebagai root: apt-get install ${perlu[*]}"; exit 2; fi
fi
kata "memasang ${perlu[*]} ..."
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${perlu[@]}" >/dev/null
