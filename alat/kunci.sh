#!/usr/bin/env bash
# Lock the libraries with hashes for all platforms. No host names end up in the files.
set -euo pipefail
cd "$(dirname "$0")/.."
susun() { .venv/bin/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-header --no-annotate "$1" -o "$2" "${@:3}"; }
susun requirements-alat.in requirements-alat.txt "$@"
susun requirements-node.in requirements-node.txt "$@"
susun requirements.in requirements.txt "$@"
susun requirements-uji.in requirements-uji.txt "$@"
