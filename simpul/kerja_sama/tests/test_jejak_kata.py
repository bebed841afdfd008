"""Every code of the trail that a case can leave has its sentence."""

from __future__ import annotations

import re
from pathlib import Path

from simpul.antarmuka.ruang_kerja.kerja_sama.jejak import KALIMAT

PAKET = Path(__file__).resolve().parents[2]
# Codes of errors share the name space; they carry their own sentence.
GALAT = {"ruang.tamu_kedaluwarsa", "ruang.tamu_tidak_dikenal", "ruang.tamu_berakhir"}
_KODE = re.compile(r"[\"']((?:kerja_sama|ruang)\.[a-z_]+)[\"']")


def test_setiap_kode_jejak_kerja_sama_dan_ruang_punya_kalimat():
    kode = {
        satu
        for folder in ("kerja_sama/services", "ruang/services")
        for berkas in (PAKET / folder).glob("*.py")
        for satu in _KODE.findall(berkas.read_text(encoding="utf-8"))
    }
    assert kode - set(KALIMAT) - GALAT == set()
    assert len(kode) > 25
