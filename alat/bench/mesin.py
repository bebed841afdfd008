"""Part of `make bench`: the law data and the engine. Times in ms; the aims are the product's own.

Reading is measured in fresh processes (nothing warm), the rest warm, on cases that differ from one
another so that no cache answers for the engine.
"""

from __future__ import annotations

import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

SASARAN = {"membaca seluruh data/": 500.0, "klasifikasi dari nama": 5.0, "pemeriksaan penuh": 5.0}
_BACA = """
import time
mulai = time.perf_counter()
from simpul.regulasi import asas, klasifikasi, penanda_tangan, pengetahuan, peraturan, rezim
impor = time.perf_counter()
for fungsi in (pengetahuan.daftar_tabel, pengetahuan.daftar_aturan, pengetahuan.daftar_parameter,
               pengetahuan.peraturan, pengetahuan.kunci_fakta, pengetahuan.glosarium,
               pengetahuan.urusan, penanda_tangan.tabel_penanda_tangan, rezim.tabel_rezim,
               rezim.tabel_berakhir, asas.asas, asas.pertimbangan, klasifikasi.panaskan):
    fungsi()
print((time.perf_counter() - impor) * 1000, (impor - mulai) * 1000)
"""
_PEMDA = ("Pemkab Bantul", "PEMERINTAH KOTA YOGYAKARTA", "Kab. Sleman", "Pemprov Jawa Tengah",
          "Dinas Kesehatan Kabupaten Klaten", "Pemkab Gunugkidul", "Bupati Magelang")  # fmt: skip
_MITRA = ("PT Sinar Jaya", "Kejaksaan Negeri Bantul", "Universitas Ahmad Dahlan", "UNICEF",
          "Pemerintah Kota Busan", "BPJS Kesehatan", "Perumda Tirta Marta", "Yayasan Kasih",
          "Pemkot Surabaya", "Kalurahan Condongcatur", "Toyota Motor Corporation")  # fmt: skip
_OBJEK = ("Pengelolaan sampah regional", "Penyelenggaraan pendidikan dan penelitian",
          "Sister city di bidang kebudayaan", "Pelayanan kesehatan rujukan")  # fmt: skip


def ukur(kerja: Callable[[], Any], ulang: int) -> float:
    """Median of one run, in ms."""
    waktu = []
    for _ in range(ulang):
        mulai = time.perf_counter()
        kerja()
        waktu.append((time.perf_counter() - mulai) * 1000)
    return round(statistics.median(waktu), 3)


def _baca_dingin(ulang: int = 5) -> tuple[float, float]:
    """Reading everything in fresh processes: (data, imports)."""
    hasil = []
    for _ in range(ulang):
        keluar = subprocess.run(
            [sys.executable, "-c", _BACA], capture_output=True, text=True, check=True
        ).stdout.split()
        hasil.append((float(keluar[0]), float(keluar[1])))
    return (
        round(statistics.median(h[0] for h in hasil), 1),
        round(statistics.median(h[1] for h in hasil), 1),
    )


def _klasifikasi() -> tuple[float, float]:
    """Median and worst of 300 different cases from raw names, after one warm-up case."""
    from simpul.regulasi.klasifikasi import klasifikasikan
    from simpul.regulasi.masukan import baca_kasus

    semua = [
        baca_kasus({"para_pihak": [a, b], "objek": f"{o} {n}"})
        for n, (a, b, o) in enumerate(itertools.product(_PEMDA, _MITRA, _OBJEK))
    ][:300]
    for satu in (semua[0], baca_kasus({"para_pihak": ["Pemkab Bantul", "Busan"], "objek": "x"})):
        klasifikasikan(satu, date(2026, 11, 21))  # the second one brings in the places abroad
    waktu = []
    for satu in semua[1:]:
        mulai = time.perf_counter()
        klasifikasikan(satu, date(2026, 11, 21))
        waktu.append((time.perf_counter() - mulai) * 1000)
    return round(statistics.median(waktu), 3), round(max(waktu), 3)


def _penuh() -> Iterable[tuple[str, float]]:
    """A full check: state, findings of all gates with their trace, documents, signers."""
    from simpul.inti.jalur import BarisJalur, HasilJalur, PeranPihak, PihakJalur
    from simpul.regulasi.kelengkapan import Kasus, periksa_kelengkapan

    pihak = tuple(
        PihakJalur(k, PeranPihak.PEMRAKARSA if k == "yk" else PeranPihak.MITRA, k)
        for k in ("yk", "sl", "bt")
    )
    baris = tuple(
        BarisJalur(tahap, p, HasilJalur.SELESAI, date(2026, 3, 2))
        for tahap, siapa in (("DD-01", ("yk", "sl", "bt")), ("DD-02", (None,)), ("DD-03", ("yk",)))
        for p in siapa
    )
    kasus = Kasus(para_pihak=pihak, baris=baris)
    fakta = {"para_pihak.jumlah": 3, "para_pihak.terhubung_batas": True}
    for jenis, milik in (("KSDD-W", kasus), ("KSDPK-D", Kasus()), ("KSDPL-KEMBAR-PROV", Kasus())):

        def satu(jenis: str = jenis, milik: Kasus = milik) -> object:
            return periksa_kelengkapan(jenis, date(2026, 5, 1), fakta, milik)

        satu()
        yield jenis, ukur(satu, 60)


def ukur_mesin() -> dict[str, float]:
    """All figures by name; those with an aim begin with its key."""
    baca, impor = _baca_dingin()
    hasil = {
        "membaca seluruh data/ (proses baru)": baca,
        "  di samping itu, mengimpor program": impor,
    }
    hasil["klasifikasi dari nama, median 300 kasus"], terlama = _klasifikasi()
    hasil["  kasus terlama di antaranya"] = terlama
    for jenis, ms in _penuh():
        hasil[f"pemeriksaan penuh satu kasus {jenis}, dengan jejak"] = ms
    return hasil


def sasaran(nama: str) -> float | None:
    """The aim of a figure, in ms."""
    return next((batas for awal, batas in SASARAN.items() if nama.startswith(awal)), None)
