"""data/jenis.yaml as values: kinds and groups of cooperation, constellations of regions, fields of KSDPK."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.rezim_khusus import rezim_khusus


@dataclass(frozen=True, slots=True)
class Jenis:
    """A kind of cooperation, or a group of kinds (``kelompok`` is then its own code).

    ``naskah``: codes of the documents that are its texts; empty where the law sets none.
    """

    kode: str
    kelompok: str
    nama: Teks
    kalimat: Teks
    mitra: Teks
    naskah: tuple[str, ...]
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class SusunanDaerah:
    """A constellation of regions in mandatory cooperation (W1 to W5): who coordinates, settles, takes over."""

    kode: str
    nama: Teks
    koordinasi: Teks
    sengketa: Teks
    pengambilalihan: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field of KSDPK by its letter. ``tahapan``: do the stages of regional cooperation hold for it?

    ``rezim``: special regimes often met in it; never a closed list.
    """

    kode: str
    nama: Teks
    aturan: Teks
    tahapan: bool
    rezim: tuple[str, ...]
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class DaftarJenis:
    """All of data/jenis.yaml, each list by code in the order of the file."""

    kelompok: dict[str, Jenis]
    jenis: dict[str, Jenis]
    konfigurasi: dict[str, SusunanDaerah]
    bidang: dict[str, Bidang]


@lru_cache(maxsize=8)
def _semua(folder: Path) -> DaftarJenis:
    isi = baca(folder / "jenis.yaml")
    hasil = DaftarJenis(
        kelompok={satu.kata("kode"): _jenis(satu) for satu in isi.daftar("kelompok")},
        jenis={satu.kata("kode"): _jenis(satu) for satu in isi.daftar("jenis")},
        konfigurasi={satu.kata("kode"): _susunan(satu) for satu in isi.daftar("konfigurasi")},
        bidang={satu.kata("kode"): _bidang(satu) for satu in isi.daftar("bidang")},
    )
    for kunci in ("kelompok", "jenis", "konfigurasi", "bidang"):
        if len(isi.daftar(kunci)) != len(getattr(hasil, kunci)):
            isi.rusak("ada kode yang ganda.", kunci)
    return hasil


def _jenis(isi: Isi) -> Jenis:
    return Jenis(
        kode=isi.kata("kode"),
        kelompok=isi.kata_atau("kelompok") or isi.kata("kode"),
        nama=isi.teks("nama"),
        kalimat=isi.teks("kalimat"),
        mitra=isi.teks("mitra"),
        naskah=isi.daftar_kata("naskah"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
    )


def _susunan(isi: Isi) -> SusunanDaerah:
    return SusunanDaerah(
        kode=isi.kata("kode"),
        nama=isi.teks("nama"),
        koordinasi=isi.teks("koordinasi"),
        sengketa=isi.teks("sengketa"),
        pengambilalihan=isi.teks("pengambilalihan"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
    )


def _bidang(isi: Isi) -> Bidang:
    return Bidang(
        kode=isi.kata("kode"),
        nama=isi.teks("nama"),
        aturan=isi.teks("aturan"),
        tahapan=isi.benar("tahapan"),
        rezim=isi.daftar_kata("rezim"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
    )


def daftar_jenis(folder: Path | None = None) -> DaftarJenis:
    """Kinds, groups, constellations and fields."""
    return _semua(pengetahuan.FOLDER if folder is None else folder)


def salah_jenis(folder: Path | None = None) -> Iterator[str]:
    """What a schema cannot see: kinds and stage tables match, texts and regimes exist."""
    semua = daftar_jenis(folder)
    bertahap = {tabel.jenis for tabel in pengetahuan.daftar_tabel(folder)}
    for kode in sorted(bertahap ^ semua.jenis.keys()):
        sebab = "punya tahapan tetapi tidak" if kode in bertahap else "tanpa tahapan tetapi"
        yield f"Jenis {kode}: {sebab} ada dalam jenis.yaml."
    dokumen = pengetahuan.dokumen(folder)
    for satu in (*semua.kelompok.values(), *semua.jenis.values()):
        if satu.kelompok not in semua.kelompok or not satu.kode.startswith(satu.kelompok):
            yield f"Jenis {satu.kode}: kelompok {satu.kelompok} tidak ada atau tidak sesuai kodenya."
        yield from (
            f"Jenis {satu.kode}: naskah {naskah} tidak ada dalam dokumen.yaml."
            for naskah in satu.naskah
            if naskah not in dokumen
        )
    rezim = {satu.kode for satu in rezim_khusus(folder)}
    for bidang in semua.bidang.values():
        yield from (
            f"Bidang {bidang.kode}: rezim {kode} tidak ada dalam rezim_khusus.yaml."
            for kode in bidang.rezim
            if kode not in rezim
        )
    yield from _salah_susunan(semua, folder)


def _salah_susunan(semua: DaftarJenis, folder: Path | None) -> Iterator[str]:
    for tabel in pengetahuan.daftar_tabel(folder):
        for tahap in tabel.tahap:
            for kode in (satu for bacaan in tahap.konfigurasi for satu in bacaan.untuk):
                if kode not in semua.konfigurasi:
                    yield f"Tahap {tahap.kode} ({tabel.jenis}): susunan {kode} tidak ada dalam jenis.yaml."
