"""Who cites which article: rules, stages, parameters, documents, actors, affairs, words, and all other lists.

Read from the values of ``pengetahuan``, so whatever the data gains is found here by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from simpul.inti.tahapan import TabelTahapan, Tahap
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.potongan import Macam, daftar_potongan


@dataclass(frozen=True, slots=True)
class Pemakaian:
    """One piece of the data; ``jenis`` are the kinds whose table has this stage."""

    macam: Macam
    kode: str
    nama: Teks
    jenis: tuple[str, ...] = ()


@lru_cache(maxsize=4)
def pemakaian(folder: Path) -> dict[str, tuple[Pemakaian, ...]]:
    """By article as it is cited: what cites it, each once, in the order of ``Macam``."""
    hasil: dict[str, dict[Pemakaian, None]] = {}
    for satu, dasar in _semua(folder):
        for rujukan in dasar:
            hasil.setdefault(rujukan, {})[satu] = None
    return {rujukan: tuple(satu) for rujukan, satu in hasil.items()}


def _semua(folder: Path) -> Iterator[tuple[Pemakaian, tuple[str, ...]]]:
    for aturan in pengetahuan.daftar_aturan(folder):
        yield Pemakaian(Macam.ATURAN, aturan.kode, aturan.pesan), aturan.dasar
    yield from _tahap(folder)
    for kode, nilai in pengetahuan.daftar_parameter(folder).items():
        for satu in nilai:
            yield Pemakaian(Macam.PARAMETER, kode, satu.makna), satu.dasar
    for dokumen in pengetahuan.dokumen(folder).values():
        dasar = (*dokumen.dasar, *(unsur.dasar for unsur in dokumen.unsur))
        yield Pemakaian(Macam.DOKUMEN, dokumen.kode, dokumen.nama), dasar
    for pelaku in pengetahuan.aktor(folder).values():
        yield Pemakaian(Macam.PELAKU, pelaku.kode, pelaku.nama), pelaku.dasar
    for istilah in pengetahuan.glosarium(folder):
        nama = Teks(istilah.kata, istilah.kata)
        yield Pemakaian(Macam.ISTILAH, istilah.kata, nama), istilah.dasar
    for urusan in pengetahuan.urusan(folder):
        yield Pemakaian(Macam.URUSAN, urusan.kode, urusan.nama), (urusan.dasar,)
    for potongan in daftar_potongan(folder):
        yield Pemakaian(potongan.macam, potongan.kode, potongan.nama), potongan.dasar


def _tahap(folder: Path) -> Iterator[tuple[Pemakaian, tuple[str, ...]]]:
    """A stage that several kinds share is named once, with all of them."""
    jenis: dict[tuple[str, Teks], dict[str, None]] = {}
    dasar: dict[tuple[str, Teks], dict[str, None]] = {}
    for tabel in pengetahuan.daftar_tabel(folder):
        for tahap in tabel.tahap:
            kunci = (tahap.kode, tahap.nama)
            jenis.setdefault(kunci, {})[tabel.jenis] = None
            dasar.setdefault(kunci, {}).update(dict.fromkeys(dasar_tahap(tahap)))
    for (kode, nama), semua in jenis.items():
        yield Pemakaian(Macam.TAHAP, kode, nama, tuple(semua)), tuple(dasar[kode, nama])


def dasar_tahap(tahap: Tahap) -> tuple[str, ...]:
    """Every article a stage rests on, those of its steps, term, silence and refusal too."""
    tunggal = (
        tahap.tenggat and tahap.tenggat.dasar,
        tahap.berkala and tahap.berkala.dasar,
        tahap.diam and tahap.diam.dasar,
        *(langkah.tenggat and langkah.tenggat.dasar for langkah in tahap.langkah),
    )
    semua = (
        *tahap.dasar,
        *(satu for langkah in tahap.langkah for satu in langkah.dasar),
        *(satu for satu in tunggal if satu),
        *(tahap.tolak.dasar if tahap.tolak else ()),
        *(satu for bacaan in getattr(tahap, "konfigurasi", ()) for satu in bacaan.dasar),
    )
    return tuple(dict.fromkeys(semua))


def tahap_memakai(kode_dokumen: str, folder: Path) -> tuple[tuple[TabelTahapan, Tahap], ...]:
    """Stages into which a document goes or out of which it comes."""
    return tuple(
        (tabel, tahap)
        for tabel in pengetahuan.daftar_tabel(folder)
        for tahap in tabel.tahap
        if kode_dokumen in {d.kode for d in (*tahap.masuk, *tahap.keluar)}
    )
