"""The law for everybody's eyes: plain reads, without people, cooperation or database.

The only module of this package that the portal imports. Gives each article a page and an anchor that
stay (``permendagri-22-2020``, ``pasal-7``, ``ayat-4-huruf-a``), tells what cites it, and searches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from simpul.inti.aturan import Aturan
from simpul.inti.rujukan import RujukanPasal, RujukanSalah, urai_rujukan
from simpul.regulasi import pengetahuan
from simpul.regulasi.asas import Asas, asas, pertimbangan
from simpul.regulasi.banding import Bagian, Beda, banding_hari
from simpul.regulasi.isi import baca
from simpul.regulasi.jenis import Jenis, SusunanDaerah, daftar_jenis
from simpul.regulasi.nilai import NilaiParameter, Peraturan, Ringkasan
from simpul.regulasi.pemakaian import Pemakaian, dasar_tahap, pemakaian, tahap_memakai
from simpul.regulasi.penanda_tangan import tabel_penanda_tangan
from simpul.regulasi.pencarian import Butir, cari, cocok
from simpul.regulasi.pengetahuan import (
    BelumAdaTahapan,
    daftar_aturan,
    daftar_parameter,
    daftar_tabel,
    dokumen,
    ganjalan,
    glosarium,
    kunci_fakta,
    parameter,
    peraturan,
    ringkasan_pasal,
    tabel_tahapan,
    urusan,
)
from simpul.regulasi.pihak import golongan
from simpul.regulasi.potongan import Macam, kode_alasan, kode_diam, kode_masa
from simpul.regulasi.rancangan import Rancangan, daftar_rancangan, perubahan
from simpul.regulasi.rezim import rezim, tabel_berakhir, tabel_rezim
from simpul.regulasi.rezim_khusus import rezim_khusus
from simpul.regulasi.urusan import LuarUrusan, luar_urusan, sub_urusan

__all__ = [
    "Alamat",
    "Angka",
    "Asas",
    "Bagian",
    "Beda",
    "BelumAdaTahapan",
    "Butir",
    "HalamanPasal",
    "Jenis",
    "KasusAturan",
    "Letak",
    "LuarUrusan",
    "Macam",
    "NilaiParameter",
    "Pemakaian",
    "Peraturan",
    "Rancangan",
    "SusunanDaerah",
    "alamat_pasal",
    "angka",
    "asas",
    "aturan_berkode",
    "banding_hari",
    "cari",
    "cocok",
    "daftar_aturan",
    "daftar_jenis",
    "daftar_parameter",
    "daftar_rancangan",
    "daftar_tabel",
    "dasar_tahap",
    "dokumen",
    "dokumen_dipakai",
    "ganjalan",
    "glosarium",
    "golongan",
    "halaman_pasal",
    "kasus_aturan",
    "kode_alasan",
    "kode_diam",
    "kode_masa",
    "kunci_fakta",
    "luar_urusan",
    "parameter",
    "pasal_peraturan",
    "pemakaian_pasal",
    "peraturan",
    "peraturan_beralamat",
    "peraturan_diganti",
    "pertimbangan",
    "perubahan",
    "rezim",
    "rezim_khusus",
    "ringkasan_pasal",
    "siput",
    "sub_urusan",
    "tabel_berakhir",
    "tabel_penanda_tangan",
    "tabel_rezim",
    "tabel_tahapan",
    "urusan",
]


@dataclass(frozen=True, slots=True)
class Alamat:
    """Where an article stands on the public pages; ``jangkar`` may be empty (the whole article)."""

    peraturan: str
    pasal: str
    jangkar: str


@dataclass(frozen=True, slots=True)
class Letak:
    """One place in an article: our summary of it (or of the wider place) and what cites it."""

    rujukan: str
    nama: str
    jangkar: str
    ringkasan: Ringkasan | None
    dipakai: tuple[Pemakaian, ...]


@dataclass(frozen=True, slots=True)
class HalamanPasal:
    """One article with all its places, in the order of the regulation."""

    peraturan: str
    nama: str
    siput: str
    letak: tuple[Letak, ...]

    @property
    def dipakai(self) -> tuple[Pemakaian, ...]:
        """Everything that cites any place of it, each once."""
        return tuple(dict.fromkeys(satu for letak in self.letak for satu in letak.dipakai))


@dataclass(frozen=True, slots=True)
class KasusAturan:
    """A worked case of a rule: facts, and what the rule says about them."""

    judul: str
    fakta: tuple[tuple[str, object], ...]
    hasil: str


@dataclass(frozen=True, slots=True)
class Angka:
    """How much there is, how much of it was compared with its text, and when it was last looked at."""

    peraturan: int
    pasal: int
    aturan: int
    kasus: int
    terverifikasi: int
    diperiksa_awal: date | None
    diperiksa_akhir: date | None


def _folder(folder: Path | None) -> Path:
    return pengetahuan.FOLDER if folder is None else folder


# -- addresses -----------------------------------------------------------------------------------


def siput(teks: str) -> str:
    """A name as a part of an address: ``Permendagri 22/2020`` is ``permendagri-22-2020``."""
    return re.sub(r"[^a-z0-9]+", "-", teks.casefold()).strip("-")


def _siput_pasal(rujukan: RujukanPasal) -> str:
    return "lampiran" if rujukan.lampiran else f"pasal-{siput(rujukan.pasal or '')}"


def _jangkar(rujukan: RujukanPasal) -> str:
    """Empty for the whole article: the top of its page."""
    if rujukan.lampiran:
        return "" if rujukan.lampiran == "Lampiran" else siput(rujukan.lampiran)
    return siput(rujukan.letak.removeprefix(f"Pasal {rujukan.pasal}"))


def _urutan(rujukan: RujukanPasal) -> tuple[object, ...]:
    """Order of the regulation: 2 before 10, 10 before 10A, letter z before aa, attachments last."""

    def nomor(teks: str | None) -> tuple[int, str]:
        angka = re.match(r"\d*", teks or "")
        awal = angka.group() if angka else ""
        return int(awal or 0), (teks or "")[len(awal) :]

    huruf = rujukan.huruf or ""
    return (
        rujukan.lampiran or "",
        nomor(rujukan.pasal),
        nomor(rujukan.ayat),
        (len(huruf), huruf),
        nomor(rujukan.angka),
    )


@lru_cache(maxsize=4)
def _halaman(folder: Path) -> dict[str, dict[str, HalamanPasal]]:
    """Every article that is summed up or cited, by regulation and address."""
    dikutip = pemakaian(folder)
    ringkas = [satu for milik in peraturan(folder).values() for satu in milik.pasal]
    kelompok: dict[tuple[str, str], list[RujukanPasal]] = {}
    for teks in dict.fromkeys((*ringkas, *dikutip)):
        rujukan = urai_rujukan(teks)
        if rujukan.peraturan in peraturan(folder):
            kelompok.setdefault((rujukan.peraturan, _siput_pasal(rujukan)), []).append(rujukan)
    hasil: dict[str, dict[str, HalamanPasal]] = {kode: {} for kode in peraturan(folder)}
    for (kode, alamat), isi in sorted(
        kelompok.items(), key=lambda k: _urutan(min(k[1], key=_urutan))
    ):
        nama = "Lampiran" if isi[0].lampiran else f"Pasal {isi[0].pasal}"
        letak = tuple(_letak(satu, nama, folder) for satu in sorted(isi, key=_urutan))
        hasil[kode][alamat] = HalamanPasal(kode, nama, alamat, letak)
    return hasil


def _letak(rujukan: RujukanPasal, pasal: str, folder: Path) -> Letak:
    teks = str(rujukan)
    return Letak(
        rujukan=teks,
        nama=rujukan.letak.removeprefix(pasal).strip(),
        jangkar=_jangkar(rujukan),
        ringkasan=ringkasan_pasal(teks, folder),
        dipakai=pemakaian(folder).get(teks, ()),
    )


def alamat_pasal(rujukan: str, folder: Path | None = None) -> Alamat | None:
    """Page and anchor of an article; the anchor of the nearest wider place that the page has.

    ``None`` for a text that is no reference, or an article of which the data knows nothing.
    """
    try:
        dicari = urai_rujukan(rujukan)
    except RujukanSalah:
        return None
    halaman = halaman_pasal(siput(dicari.peraturan), _siput_pasal(dicari), folder)
    if halaman is None:
        return None
    ada = {letak.jangkar for letak in halaman.letak}
    jangkar = next((j for satu in dicari.induk() if (j := _jangkar(satu)) in ada), "")
    return Alamat(siput(dicari.peraturan), halaman.siput, jangkar)


# -- regulations and articles --------------------------------------------------------------------


def peraturan_beralamat(alamat: str, folder: Path | None = None) -> Peraturan | None:
    """The regulation of an address, ``None`` where there is none."""
    return _beralamat(_folder(folder)).get(alamat)


@lru_cache(maxsize=4)
def _beralamat(folder: Path) -> dict[str, Peraturan]:
    return {siput(kode): satu for kode, satu in peraturan(folder).items()}


def peraturan_diganti(kode: str, folder: Path | None = None) -> tuple[Peraturan, ...]:
    """The regulations that this one replaced."""
    return tuple(p for p in peraturan(folder).values() if p.digantikan == kode)


def pasal_peraturan(kode: str, folder: Path | None = None) -> tuple[HalamanPasal, ...]:
    """The articles of a regulation that have a page, in its order."""
    return tuple(_halaman(_folder(folder)).get(kode, {}).values())


def halaman_pasal(alamat: str, pasal: str, folder: Path | None = None) -> HalamanPasal | None:
    """One article by its address."""
    milik = peraturan_beralamat(alamat, folder)
    return None if milik is None else _halaman(_folder(folder))[milik.kode].get(pasal)


def pemakaian_pasal(rujukan: str, folder: Path | None = None) -> tuple[Pemakaian, ...]:
    """What cites exactly this place."""
    return pemakaian(_folder(folder)).get(rujukan, ())


def dokumen_dipakai(kode: str, folder: Path | None = None) -> tuple[Pemakaian, ...]:
    """Stages that take or give a document, a stage that several kinds share once."""
    hasil: dict[str, Pemakaian] = {}
    for tabel, tahap in tahap_memakai(kode, _folder(folder)):
        lama = hasil.get(tahap.kode)
        jenis = dict.fromkeys((*(lama.jenis if lama else ()), tabel.jenis))
        hasil[tahap.kode] = Pemakaian(Macam.TAHAP, tahap.kode, tahap.nama, tuple(jenis))
    return tuple(hasil.values())


# -- rules, cases, figures -----------------------------------------------------------------------


def aturan_berkode(kode: str, folder: Path | None = None) -> tuple[Aturan, ...]:
    """A rule in all its periods, the newest first."""
    sama = [satu for satu in daftar_aturan(folder) if satu.kode == kode]
    return tuple(sorted(sama, key=lambda satu: satu.berlaku_sejak, reverse=True))


@lru_cache(maxsize=4)
def _kasus(folder: Path) -> dict[str, tuple[KasusAturan, ...]]:
    hasil: dict[str, list[KasusAturan]] = {}
    for berkas in sorted((folder / "kasus").glob("aturan-*.yaml")):
        for satu in baca(berkas).daftar("kasus"):
            fakta = satu.anak("fakta").data if satu.ada("fakta") else {}
            isi = tuple(fakta.items()) if isinstance(fakta, dict) else ()
            kasus = KasusAturan(satu.kata("judul"), isi, satu.kata("hasil"))
            hasil.setdefault(satu.kata("aturan"), []).append(kasus)
    return {kode: tuple(semua) for kode, semua in hasil.items()}


def kasus_aturan(kode: str, folder: Path | None = None) -> tuple[KasusAturan, ...]:
    """The worked cases of a rule, as the data tells them; every check of the data runs them."""
    return _kasus(_folder(folder)).get(kode, ())


@lru_cache(maxsize=4)
def _angka(folder: Path) -> Angka:
    semua = daftar_aturan(folder)
    hari = [satu.terakhir_diperiksa for satu in semua]
    for nilai in daftar_parameter(folder).values():
        hari += [satu.terakhir_diperiksa for satu in nilai]
    kasus: Iterable[Path] = (folder / "kasus").glob("*.yaml")
    return Angka(
        peraturan=len(peraturan(folder)),
        pasal=sum(len(satu) for satu in _halaman(folder).values()),
        aturan=len(semua),
        kasus=sum(len(baca(berkas).daftar("kasus")) for berkas in kasus),
        terverifikasi=sum(satu.terverifikasi for satu in semua),
        diperiksa_awal=min(hari, default=None),
        diperiksa_akhir=max(hari, default=None),
    )


def angka(folder: Path | None = None) -> Angka:
    """Figures of the whole library."""
    return _angka(_folder(folder))
