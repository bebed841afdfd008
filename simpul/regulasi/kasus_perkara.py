"""Worked cases in people's own words: names of parties, and whole cases with their kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from simpul.inti.pihak import BATAS_PASTI, Sisi
from simpul.regulasi.isi import Isi
from simpul.regulasi.klasifikasi import JawabanKlasifikasi, klasifikasikan
from simpul.regulasi.masukan import MasukanKasus, baca_kasus
from simpul.regulasi.pihak import kamus_pihak

PADA_BAWAAN = date(2026, 11, 21)


def kasus_pihak(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    """One name: its class, its region, and whether a person must be asked."""
    del isi, folder
    pihak = kamus_pihak().kenali(kasus.kata("nama"))
    didapat = {
        "jenis": pihak.jenis,
        "wilayah": pihak.kode_wilayah,
        "tanya": pihak.tanya is not None,
    }
    yield from _beda(didapat, kasus.mentah("hasil"))
    if pihak.keyakinan < BATAS_PASTI and pihak.tanya is None:
        yield "tidak yakin tetapi tidak bertanya"


def kasus_perkara(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    """One whole case: what is named under ``hasil`` must come out."""
    del isi, folder
    jawab = klasifikasikan(_masukan(kasus), PADA_BAWAAN)
    hasil = kasus.mentah("hasil")
    yield from _beda(_ringkas(jawab), hasil)
    if jawab.hasil.keyakinan < BATAS_PASTI and not jawab.perlu_ditanyakan:
        yield "tidak yakin tetapi tidak bertanya"
    if not all(a.dasar for a in jawab.hasil.alasan[:1]):
        yield "alasan utama tanpa pasal"


def _masukan(kasus: Isi) -> MasukanKasus:
    isi = {k: kasus.mentah(k) for k in ("para_pihak", "objek", "prakarsa", "urusan", "fakta")}
    if kasus.ada("tanggal"):
        isi["tanggal"] = kasus.tanggal("tanggal").isoformat()
    return baca_kasus(isi)


def _ringkas(jawab: JawabanKlasifikasi) -> dict[str, object]:
    hasil = jawab.hasil
    return {
        "kelompok": hasil.kelompok,
        "jenis": hasil.jenis,
        "konfigurasi": hasil.konfigurasi.value if hasil.konfigurasi else None,
        "rezim": jawab.rezim.kode if jawab.rezim else None,
        "rezim_khusus": hasil.rezim_khusus.kode if hasil.rezim_khusus else None,
        "pihak_wilayah": [p.kode_wilayah for p in hasil.para_pihak if p.sisi is Sisi.DAERAH],
        "urusan": [u.kode for u in jawab.urusan],
        "tanya": list(dict.fromkeys(t.kunci for t in jawab.perlu_ditanyakan)),
    }


def _beda(didapat: Mapping[str, object], harap: object) -> Iterator[str]:
    """``tanya`` must hold at least what is named, and nothing when nothing is named."""
    for kunci, nilai in harap.items() if isinstance(harap, Mapping) else ():
        ada = didapat.get(str(kunci))
        cocok = ada == nilai
        if kunci == "tanya" and isinstance(nilai, list) and isinstance(ada, list):
            cocok = set(nilai) <= set(ada) and bool(nilai) == bool(ada)
        if kunci == "urusan" and isinstance(nilai, list) and isinstance(ada, list):
            cocok = ada[: len(nilai)] == nilai
        if not cocok:
            yield f"{kunci}: didapat {ada}, seharusnya {nilai}"
