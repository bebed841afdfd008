"""Regimes and grounds for ending as the data files have them; see ``simpul.inti.rezim`` and ``berakhir``."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from simpul.inti import berakhir as inti_berakhir
from simpul.inti import rezim as inti
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.teks import Teks
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.pengetahuan import FOLDER


@lru_cache(maxsize=8)
def _tabel(folder: Path) -> inti.TabelRezim:
    isi = baca(folder / "rezim.yaml")
    tabel = inti.TabelRezim(
        daftar=tuple(_daftar(satu) for satu in isi.daftar("daftar")),
        peralihan=tuple(_peralihan(satu) for satu in isi.daftar("peralihan")),
        penyesuaian=tuple(_penyesuaian(satu) for satu in isi.daftar("penyesuaian")),
    )
    for daftar in tabel.daftar:
        for salah in inti.celah(daftar):
            isi.rusak(salah, "daftar")
    return tabel


def _daftar(isi: Isi) -> inti.DaftarMasa:
    masa = tuple(_masa(satu) for satu in isi.daftar("masa"))
    return inti.DaftarMasa(isi.kata("kode"), isi.daftar_kata("kelompok"), masa)


def _masa(isi: Isi) -> inti.Masa:
    return inti.Masa(
        kode=isi.kata("kode"),
        judul=isi.teks("judul"),
        berlaku_sejak=isi.tanggal_atau("berlaku_sejak"),
        berlaku_sampai=isi.tanggal_atau("berlaku_sampai"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        penjelasan=isi.teks("penjelasan"),
        diketahui=isi.mentah("diketahui") is not False,
    )


def _peralihan(isi: Isi) -> inti.Peralihan:
    return inti.Peralihan(
        kode=isi.kata("kode"),
        kelompok=isi.daftar_kata("kelompok"),
        diteken_sejak=isi.tanggal_atau("diteken_sejak"),
        diteken_sampai=isi.tanggal_atau("diteken_sampai"),
        teks=isi.teks("teks"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        tanpa_akhir=isi.benar("tanpa_akhir"),
        menjadi=isi.kata_atau("menjadi"),
    )


def _penyesuaian(isi: Isi) -> inti.Penyesuaian:
    return inti.Penyesuaian(
        kode=isi.kata("kode"),
        kelompok=isi.daftar_kata("kelompok"),
        sejak=isi.tanggal("sejak"),
        sampai=isi.tanggal("sampai"),
        teks=isi.teks("teks"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
    )


def tabel_rezim(folder: Path | None = None) -> inti.TabelRezim:
    """Every regime, transition and adjustment period."""
    return _tabel(FOLDER if folder is None else folder)


def rezim(
    kelompok: str,
    tanggal: date,
    *,
    tanpa_akhir: bool | None = None,
    folder: Path | None = None,
) -> inti.Rezim:
    """The regime of a text signed on ``tanggal``; ``kelompok`` may be a kind (``KSDD-W``)."""
    return inti.rezim(tabel_rezim(folder), kelompok, tanggal, tanpa_akhir=tanpa_akhir)


# -- grounds for ending --------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _alasan(folder: Path) -> inti_berakhir.TabelBerakhir:
    isi = baca(folder / "alasan_berakhir.yaml")
    return inti_berakhir.TabelBerakhir(
        alasan=tuple(_satu_alasan(satu) for satu in isi.daftar("alasan")),
        diam=tuple(
            inti_berakhir.HukumDiam(
                satu.daftar_kata("kelompok"), satu.teks("teks"), satu.daftar_dasar()
            )
            for satu in isi.daftar("diam")
        ),
    )


def _satu_alasan(isi: Isi) -> inti_berakhir.AlasanBerakhir:
    return inti_berakhir.AlasanBerakhir(
        kode=isi.kata("kode"),
        kelompok=isi.daftar_kata("kelompok"),
        mengakhiri=isi.benar("mengakhiri"),
        nama=isi.teks("nama"),
        pemutus=isi.teks("pemutus"),
        bukti=tuple(Teks(satu.kata("id"), satu.kata("en")) for satu in isi.daftar("bukti")),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        diteken_sejak=isi.tanggal_atau("diteken_sejak"),
        diteken_sampai=isi.tanggal_atau("diteken_sampai"),
        catatan=isi.teks_atau("catatan"),
    )


def tabel_berakhir(folder: Path | None = None) -> inti_berakhir.TabelBerakhir:
    """Every ground for ending, and what is no ground."""
    return _alasan(FOLDER if folder is None else folder)


def dapat_berakhir(
    kelompok: str, alasan: str | None, diteken: date | None, folder: Path | None = None
) -> inti_berakhir.PutusanBerakhir:
    """May a cooperation of ``kelompok`` signed on ``diteken`` be closed on this ground?"""
    return inti_berakhir.dapat_berakhir(tabel_berakhir(folder), kelompok, alasan, diteken)
