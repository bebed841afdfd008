"""The law of ``data/`` as values, read once per folder and only as far as it is asked for.

Every function takes ``folder`` last; left out, the folder beside the package is used. A broken file
raises ``DataRusak`` with file, line and reason; nothing is guessed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from simpul.dasar.galat import DataRusak, GalatSimpul
from simpul.inti.aturan import Aturan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import isi_parameter
from simpul.inti.rujukan import urai_rujukan
from simpul.inti.tahapan import Dokumen, Pelaku, TabelTahapan
from simpul.regulasi import bentuk
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.libur import hari_libur
from simpul.regulasi.nilai import (
    Ganjalan,
    Istilah,
    KunciFakta,
    NilaiParameter,
    Peraturan,
    Ringkasan,
    Urusan,
)
from simpul.regulasi.peraturan import bentuk_ganjalan, bentuk_peraturan

__all__ = [
    "BelumAdaTahapan",
    "aktor",
    "aturan_berlaku",
    "aturan_gerbang",
    "dokumen",
    "ganjalan",
    "glosarium",
    "hari_libur",
    "kunci_fakta",
    "parameter",
    "peraturan",
    "ringkasan_pasal",
    "tabel_konfigurasi",
    "tabel_tahapan",
    "urusan",
]

FOLDER = Path(__file__).resolve().parents[2] / "data"


class BelumAdaTahapan(GalatSimpul):
    """There is no stage table for this kind on that day."""

    kode = "regulasi.belum_ada_tahapan"


def _folder(folder: Path | None) -> Path:
    return FOLDER if folder is None else folder


def _berkas(folder: Path, bagian: str) -> list[Isi]:
    """Every file of a sub-folder, in order of name."""
    return [baca(satu) for satu in sorted((folder / bagian).glob("*.yaml"))]


# -- actors and documents ------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _aktor(folder: Path) -> dict[str, Pelaku]:
    return bentuk.bentuk_pelaku(baca(folder / "aktor.yaml"))


@lru_cache(maxsize=8)
def _dokumen(folder: Path) -> dict[str, Dokumen]:
    return bentuk.bentuk_dokumen(baca(folder / "dokumen.yaml"))


def aktor(folder: Path | None = None) -> dict[str, Pelaku]:
    """The law's actors by code, each with its roles."""
    return dict(_aktor(_folder(folder)))


def dokumen(folder: Path | None = None) -> dict[str, Dokumen]:
    """Documents by code, each with its required contents (``KAK``: 8, ``KSB``: 7 and their frame)."""
    return dict(_dokumen(_folder(folder)))


# -- stages --------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _tabel(folder: Path) -> tuple[TabelTahapan, ...]:
    return tuple(
        tabel
        for isi in _berkas(folder, "tahapan")
        for tabel in bentuk.bentuk_tabel(isi, _aktor(folder), _dokumen(folder))
    )


def tabel_tahapan(jenis: str, pada: date, folder: Path | None = None) -> TabelTahapan:
    """The stage table of a kind on a day. Raises ``BelumAdaTahapan`` where there is none."""
    semua = [tabel for tabel in _tabel(_folder(folder)) if tabel.jenis == jenis]
    for tabel in semua:
        if tabel.berlaku(pada):
            return tabel
    if semua:
        awal = min(tabel.berlaku_sejak for tabel in semua)
        raise BelumAdaTahapan(
            f"Tahapan {jenis} untuk tanggal {pada.isoformat()} tidak ada; yang ada berlaku sejak {awal.isoformat()}."
        )
    ada = ", ".join(sorted({tabel.jenis for tabel in _tabel(_folder(folder))}))
    raise BelumAdaTahapan(f"Tahapan {jenis} belum ada dalam data; yang ada: {ada}.")


def tabel_konfigurasi(
    jenis: str, pada: date, konfigurasi: str | None, folder: Path | None = None
) -> TabelTahapan:
    """The stage table as it reads for one of W1 to W5. Raises ``BelumAdaTahapan``."""
    tabel = tabel_tahapan(jenis, pada, folder)
    return _menurut(_folder(folder), jenis, tabel.versi, konfigurasi) if konfigurasi else tabel


@lru_cache(maxsize=32)
def _menurut(folder: Path, jenis: str, versi: str, konfigurasi: str) -> TabelTahapan:
    satu = next(t for t in _tabel(folder) if (t.jenis, t.versi) == (jenis, versi))
    return satu.menurut(konfigurasi)


def daftar_tabel(folder: Path | None = None) -> tuple[TabelTahapan, ...]:
    """Every stage table of the data."""
    return _tabel(_folder(folder))


# -- rules and parameters ------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _aturan(folder: Path) -> tuple[Aturan, ...]:
    return tuple(
        satu
        for isi in _berkas(folder, "aturan")
        for satu in bentuk.bentuk_aturan(isi, _dokumen(folder))
    )


@lru_cache(maxsize=8)
def _parameter(folder: Path) -> dict[str, tuple[NilaiParameter, ...]]:
    hasil: dict[str, tuple[NilaiParameter, ...]] = {}
    for isi in _berkas(folder, "parameter"):
        for satu in isi.daftar("parameter"):
            hasil[satu.kata("kode")] = tuple(
                _nilai_parameter(satu, nilai) for nilai in satu.daftar("nilai")
            )
    return hasil


def _nilai_parameter(isi: Isi, nilai: Isi) -> NilaiParameter:
    isi_nilai = nilai.mentah("nilai")
    penjelasan = nilai.teks_atau("penjelasan")
    if isi_nilai is None and penjelasan is None:
        nilai.rusak("parameter tanpa nilai harus menjelaskan bahwa hukum diam.")
    return NilaiParameter(
        kode=isi.kata("kode"),
        nilai=isi_nilai,
        satuan=isi.kata_atau("satuan"),
        dasar=nilai.daftar_dasar(),
        keyakinan=nilai.pilihan("keyakinan", Keyakinan),
        terverifikasi=nilai.kata("terverifikasi"),
        terakhir_diperiksa=nilai.tanggal("terakhir_diperiksa"),
        berlaku_sejak=nilai.tanggal("berlaku_sejak"),
        berlaku_sampai=nilai.tanggal_atau("berlaku_sampai"),
        makna=isi.teks("makna"),
        penjelasan=penjelasan,
    )


def parameter(kode: str, pada: date, folder: Path | None = None) -> NilaiParameter | None:
    """A parameter on a day; ``None`` before its first date. Raises ``KeyError`` for an unknown code."""
    for nilai in _parameter(_folder(folder))[kode]:
        if nilai.berlaku_sejak <= pada and (
            nilai.berlaku_sampai is None or pada < nilai.berlaku_sampai
        ):
            return nilai
    return None


def daftar_parameter(folder: Path | None = None) -> dict[str, tuple[NilaiParameter, ...]]:
    """Every parameter with all its dated values."""
    return dict(_parameter(_folder(folder)))


def aturan_berlaku(jenis: str, pada: date, folder: Path | None = None) -> tuple[Aturan, ...]:
    """The rules of a kind that hold on a day, their parameters filled with that day's values."""
    return _aturan_pada(_folder(folder), jenis, pada)


@lru_cache(maxsize=256)
def _aturan_pada(folder: Path, jenis: str, pada: date) -> tuple[Aturan, ...]:
    def cari(kode: str) -> object:
        if kode not in _parameter(folder):
            raise DataRusak("aturan", f"parameter {kode}", "tidak ada dalam data/parameter.")
        nilai = parameter(kode, pada, folder)
        return None if nilai is None else nilai.nilai

    return tuple(
        replace(satu, bila=isi_parameter(satu.bila, cari), tuntut=isi_parameter(satu.tuntut, cari))
        for satu in _aturan(folder)
        if jenis in satu.jenis and satu.berlaku(pada)
    )


def aturan_gerbang(
    jenis: str, tahap: str, pada: date, folder: Path | None = None
) -> tuple[Aturan, ...]:
    """The rules that stand before the act of one stage on a day."""
    return tuple(satu for satu in aturan_berlaku(jenis, pada, folder) if tahap in satu.gerbang)


def daftar_aturan(folder: Path | None = None) -> tuple[Aturan, ...]:
    """Every rule as the data has it, of all kinds and days, parameters not filled."""
    return _aturan(_folder(folder))


# -- facts ---------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _fakta(folder: Path) -> dict[str, KunciFakta]:
    hasil: dict[str, KunciFakta] = {}
    for satu in baca(folder / "fakta.yaml").daftar("fakta"):
        kunci = satu.kata("kunci")
        if kunci in hasil:
            satu.rusak(f"kunci {kunci} ganda.", "kunci")
        hasil[kunci] = KunciFakta(
            kunci=kunci,
            jenis=satu.kata("jenis"),
            makna=satu.teks("makna"),
            penyedia=satu.kata("penyedia"),
            pertanyaan=satu.teks("pertanyaan"),
            tempat=_tempat(satu),
            pilihan=satu.daftar_kata("pilihan"),
        )
    return hasil


def _tempat(isi: Isi) -> tuple[str, ...]:
    """One stage, several (a fact asked in the tables of several kinds), or none."""
    if isinstance(isi.mentah("tempat"), list):
        return isi.daftar_kata("tempat")
    satu = isi.kata_atau("tempat")
    return (satu,) if satu else ()


def kunci_fakta(folder: Path | None = None) -> dict[str, KunciFakta]:
    """Every fact a rule may read: type, meaning, provider, question to ask."""
    return dict(_fakta(_folder(folder)))


# -- regulations and articles --------------------------------------------------------------------


@lru_cache(maxsize=8)
def _peraturan(folder: Path) -> tuple[dict[str, Peraturan], dict[str, Ringkasan]]:
    semua: dict[str, Peraturan] = {}
    pasal: dict[str, Ringkasan] = {}
    for isi in _berkas(folder, "peraturan"):
        satu, ringkasan = bentuk_peraturan(isi)
        if satu.kode in semua:
            isi.rusak(f"peraturan {satu.kode} ganda.", "kode")
        semua[satu.kode] = satu
        pasal.update(ringkasan)
    return semua, pasal


def peraturan(folder: Path | None = None) -> dict[str, Peraturan]:
    """The regulations used, by short name, with dates and status."""
    return dict(_peraturan(_folder(folder))[0])


def ringkasan_pasal(rujukan: str, folder: Path | None = None) -> Ringkasan | None:
    """Our own summary of an article; of the nearest wider place where the exact one has none.

    ``None`` for an article that is not in the data; raises ``RujukanSalah`` for a text in another form.
    """
    _, pasal = _peraturan(_folder(folder))
    diminta = urai_rujukan(rujukan)
    for satu in diminta.induk():
        if str(satu) in pasal:
            return replace(pasal[str(satu)], diminta=str(diminta))
    return None


# -- affairs and words ---------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _ganjalan(folder: Path) -> tuple[Ganjalan, ...]:
    return bentuk_ganjalan(baca(folder / "ganjalan.yaml"))


def ganjalan(folder: Path | None = None) -> tuple[Ganjalan, ...]:
    """Oddities of the text of regulations, and how the system takes them."""
    return _ganjalan(_folder(folder))


@lru_cache(maxsize=8)
def _urusan(folder: Path) -> tuple[Urusan, ...]:
    return tuple(
        Urusan(satu.kata("kode"), satu.teks("nama"), satu.kata("kelompok"), satu.dasar())
        for satu in baca(folder / "urusan.yaml").daftar("urusan")
    )


def urusan(folder: Path | None = None) -> tuple[Urusan, ...]:
    """The 32 concurrent affairs, 1.a to 3.h, in the order of the law."""
    return _urusan(_folder(folder))


@lru_cache(maxsize=8)
def _glosarium(folder: Path) -> tuple[Istilah, ...]:
    return tuple(
        Istilah(
            kata=satu.kata("kata"),
            makna=satu.teks("makna"),
            inggris=satu.kata("inggris"),
            dasar=satu.daftar_dasar(),
            sinonim=satu.daftar_kata("sinonim"),
            terlarang=satu.daftar_kata("terlarang"),
        )
        for satu in baca(folder / "glosarium.yaml").daftar("istilah")
    )


def glosarium(folder: Path | None = None) -> tuple[Istilah, ...]:
    """The words of the domain, in the order of the file."""
    return _glosarium(_folder(folder))
