"""Principles and considerations: questions for an assessment, never duties.

The three considerations stand in UU 23/2014 Pasal 363 ayat (1). The eleven principles come from a
repealed regulation and say so; no rule reads them. Data: data/asas.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from simpul.inti.teks import Teks
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.pengetahuan import FOLDER


@dataclass(frozen=True, slots=True)
class Asas:
    """One principle: what it means, what to ask, which figures to ask for.

    ``kewajiban`` is always False for a principle: it can sharpen an assessment and hold nothing.
    ``dicabut_oleh``: the article that repealed its regulation; ``None`` where it still holds.
    """

    kode: str
    nama: Teks
    makna: Teks
    pertanyaan: Teks
    angka: tuple[Teks, ...]
    dasar: tuple[str, ...]
    dicabut_oleh: str | None = None
    keterangan: Teks | None = None
    kewajiban: bool = False


def _asas(isi: Isi, dicabut: str | None, keterangan: Teks | None) -> Asas:
    return Asas(
        kode=isi.kata("kode"),
        nama=isi.teks("nama"),
        makna=isi.teks("makna"),
        pertanyaan=isi.teks("pertanyaan"),
        angka=tuple(Teks(satu.kata("id"), satu.kata("en")) for satu in isi.daftar("angka")),
        dasar=isi.daftar_dasar(),
        dicabut_oleh=dicabut,
        keterangan=keterangan,
    )


@lru_cache(maxsize=8)
def _semua(folder: Path) -> tuple[tuple[Asas, ...], tuple[Asas, ...]]:
    isi = baca(folder / "asas.yaml")
    dicabut = isi.anak("dicabut")
    oleh, keterangan = dicabut.dasar("oleh"), dicabut.teks("keterangan")
    return (
        tuple(_asas(satu, None, None) for satu in isi.daftar("pertimbangan")),
        tuple(_asas(satu, oleh, keterangan) for satu in isi.daftar("asas")),
    )


def pertimbangan(folder: Path | None = None) -> tuple[Asas, ...]:
    """The three considerations of the act in force."""
    return _semua(FOLDER if folder is None else folder)[0]


def asas(folder: Path | None = None) -> tuple[Asas, ...]:
    """The eleven principles of the repealed regulation, each marked as such."""
    return _semua(FOLDER if folder is None else folder)[1]
