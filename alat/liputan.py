"""Write docs/rujukan/liputan-pasal.md: which article is used by what, or why it needs nothing."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simpul.regulasi import liputan

if __name__ == "__main__":
    liputan.HALAMAN.write_text(liputan.halaman(), encoding="utf-8")
