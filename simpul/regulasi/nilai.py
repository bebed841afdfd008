"""Values of the law that are no rules: facts asked for, parameters, articles, affairs, words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.teks import Teks


@dataclass(frozen=True, slots=True)
class KunciFakta:
    """A fact that rules may read. ``penyedia`` is the one package that must give it.

    ``tempat``: the stages where it is answered, one for each table that asks it.
    """

    kunci: str
    jenis: str
    makna: Teks
    penyedia: str
    pertanyaan: Teks
    tempat: tuple[str, ...]
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NilaiParameter:
    """A parameter on a day. ``nilai`` ``None``: the law is silent, and ``penjelasan`` says so."""

    kode: str
    nilai: object
    satuan: str | None
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    terverifikasi: str
    terakhir_diperiksa: date
    berlaku_sejak: date
    berlaku_sampai: date | None
    makna: Teks
    penjelasan: Teks | None


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """What an article says, in our own words. ``luas`` when only the wider article is summed up."""

    rujukan: str
    diminta: str
    isi: Teks
    peraturan: str
    judul: str
    keyakinan: Keyakinan

    @property
    def luas(self) -> bool:
        """Is this the summary of a wider place than was asked for?"""
        return self.rujukan != self.diminta


@dataclass(frozen=True, slots=True)
class Pencabutan:
    """What repealed a regulation; ``catatan`` says which part where it was not the whole."""

    peraturan: str
    dasar: str | None
    sebagian: bool
    catatan: Teks | None


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation with its dates; ``berlaku_sampai`` exclusive. A draft is never in force."""

    kode: str
    judul: str
    ditetapkan: date | None
    diundangkan: date | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None
    status: str
    digantikan: str | None
    sumber: str
    pasal: tuple[str, ...]
    keyakinan: Keyakinan
    terakhir_diperiksa: date
    nomor_resmi: str | None = None
    dicabut_oleh: Pencabutan | None = None
    mengubah: tuple[str, ...] = ()

    def berlaku(self, pada: date) -> bool:
        """Does it hold on that day? Unknown first days count as long ago."""
        if self.status == "rancangan":
            return False
        return (self.berlaku_sejak is None or self.berlaku_sejak <= pada) and (
            self.berlaku_sampai is None or pada < self.berlaku_sampai
        )


@dataclass(frozen=True, slots=True)
class Ganjalan:
    """An oddity of the text (``bunyi``) that the system keeps as it is, and how it takes it (``sikap``)."""

    kode: str
    pasal: tuple[str, ...]
    bunyi: Teks
    sikap: Teks


@dataclass(frozen=True, slots=True)
class Urusan:
    """A concurrent government affair (UU 23/2014 Pasal 12)."""

    kode: str
    nama: Teks
    kelompok: str
    dasar: str


@dataclass(frozen=True, slots=True)
class Istilah:
    """A word of the domain; ``terlarang`` are spellings our own identifiers must not use."""

    kata: str
    makna: Teks
    inggris: str
    dasar: tuple[str, ...]
    sinonim: tuple[str, ...]
    terlarang: tuple[str, ...]
