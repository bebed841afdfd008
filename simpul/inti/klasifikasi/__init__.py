"""Which kind of cooperation a case is, and why: regions among each other, and every other partner."""

from simpul.inti.daerah import Konfigurasi, Pasangan, PihakDaerah, TingkatDaerah
from simpul.inti.klasifikasi.antardaerah import klasifikasi_ksdd
from simpul.inti.klasifikasi.nilai import (
    Alasan,
    CatatanKlasifikasi,
    HasilKlasifikasi,
    Klasifikasi,
    Pertanyaan,
)
from simpul.inti.klasifikasi.umum import BahanKlasifikasi, Dasar, klasifikasi

__all__ = [
    "Alasan",
    "BahanKlasifikasi",
    "CatatanKlasifikasi",
    "Dasar",
    "HasilKlasifikasi",
    "Klasifikasi",
    "Konfigurasi",
    "Pasangan",
    "Pertanyaan",
    "PihakDaerah",
    "TingkatDaerah",
    "klasifikasi",
    "klasifikasi_ksdd",
]
