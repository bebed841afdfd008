"""Sub-affairs of the annex, and the recogniser of objects built from data/urusan.

Every function takes ``folder`` last, as in ``pengetahuan``. Articles that have no summary in the data
are left out of what is shown, so that every article on a screen can be opened.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from simpul.dasar.galat import DataRusak
from simpul.inti.kewenangan import (
    Kewenangan,
    SubUrusan,
    TingkatPemerintahan,
    bukan_urusan,
    kewenangan,
)
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.objek import (
    BOBOT,
    HasilObjek,
    KamusObjek,
    KandidatUrusan,
    KataBantu,
    KataUrusan,
)
from simpul.inti.teks import Teks
from simpul.regulasi import akar_kata, pengetahuan
from simpul.regulasi.isi import Isi, baca

KOLOM = [
    "kode",
    "kode_urusan",
    "matriks",
    "no",
    "sub_urusan",
    "sub_urusan_en",
    "pusat",
    "provinsi",
    "kabupaten_kota",
    "lintas",
    "keyakinan",
    "catatan",
]
_KOSONG = "-"
_USUL_PALING_LEMAH = 0.5
_SEMAKNA = "Semakna lintas"


@dataclass(frozen=True, slots=True)
class LuarUrusan:
    """What regions also cooperate on though it is no concurrent affair: taxes, civil service, unity."""

    kode: str
    kelompok: str
    nama: Teks
    alasan: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


# -- sub-affairs ---------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _sub_urusan(folder: Path) -> dict[str, SubUrusan]:
    berkas = folder / "urusan" / "sub_urusan.csv"
    urusan = {satu.kode: satu for satu in pengetahuan.urusan(folder)}
    hasil: dict[str, SubUrusan] = {}
    for nomor, baris in _baris(berkas):
        sub = _satu_sub(berkas, nomor, baris)
        if sub.urusan not in urusan:
            _rusak(berkas, nomor, f"urusan {sub.urusan} tidak ada dalam urusan.yaml.")
        if sub.kode in hasil or sub.kode != f"{sub.urusan}.{sub.nomor:02d}":
            _rusak(berkas, nomor, f"kode {sub.kode} ganda atau tidak sesuai urusan dan nomornya.")
        dasar = (f"UU 23/2014 Lampiran {sub.matriks}", urusan[sub.urusan].dasar)
        hasil[sub.kode] = replace(sub, dasar=_yang_ada(dasar, folder))
    return hasil


def _baris(berkas: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with berkas.open(encoding="utf-8", newline="") as terbuka:
            pembaca = csv.DictReader(terbuka)
            if pembaca.fieldnames != KOLOM:
                _rusak(berkas, 1, f"kolomnya harus {', '.join(KOLOM)}.")
            for baris in pembaca:
                if None in baris or None in baris.values():
                    _rusak(berkas, pembaca.line_num, "banyaknya kolom tidak sesuai.")
                yield pembaca.line_num, baris
    except (OSError, UnicodeDecodeError, csv.Error):
        raise DataRusak(berkas.name, "berkas", "tidak dapat dibaca.") from None


def _satu_sub(berkas: Path, nomor: int, baris: dict[str, str]) -> SubUrusan:
    if not baris["no"].isdigit() or baris["lintas"] not in ("0", "1"):
        _rusak(berkas, nomor, "kolom no harus bilangan dan lintas 0 atau 1.")
    if baris["keyakinan"] not in ("pasti", "perlu_cek"):
        _rusak(berkas, nomor, f"keyakinan {baris['keyakinan']} tidak dikenal.")
    if not (baris["sub_urusan"] and baris["sub_urusan_en"]):
        _rusak(berkas, nomor, "nama sub urusan kosong.")
    isi = {kunci: None if baris[kunci] == _KOSONG else baris[kunci] for kunci in _TINGKAT}
    if "" in isi.values():
        _rusak(berkas, nomor, f"bagian yang tidak diberikan ditulis '{_KOSONG}'.")
    return SubUrusan(
        kode=baris["kode"],
        urusan=baris["kode_urusan"],
        matriks=baris["matriks"],
        nomor=int(baris["no"]),
        nama=Teks(baris["sub_urusan"], baris["sub_urusan_en"]),
        pusat=isi["pusat"],
        provinsi=isi["provinsi"],
        kabupaten_kota=isi["kabupaten_kota"],
        lintas=baris["lintas"] == "1",
        semakna_lintas=_SEMAKNA in baris["catatan"],
        perlu_cek=baris["keyakinan"] == "perlu_cek",
        catatan=baris["catatan"],
    )


_TINGKAT = ("pusat", "provinsi", "kabupaten_kota")


def _rusak(berkas: Path, nomor: int, alasan: str) -> NoReturn:
    raise DataRusak(berkas.name, f"baris {nomor}", alasan)


def _yang_ada(dasar: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    return tuple(satu for satu in dasar if pengetahuan.ringkasan_pasal(satu, folder) is not None)


def _folder(folder: Path | None) -> Path:
    return pengetahuan.FOLDER if folder is None else folder


def sub_urusan(folder: Path | None = None) -> tuple[SubUrusan, ...]:
    """The 166 sub-affairs of the annex in its order, coded affair plus number (``1.c.03``)."""
    return tuple(_sub_urusan(_folder(folder)).values())


# -- what lies outside ---------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _kata(folder: Path) -> Isi:
    return baca(folder / "urusan" / "kata.yaml")


@lru_cache(maxsize=8)
def _luar(folder: Path) -> dict[str, LuarUrusan]:
    return {
        satu.kata("kode"): LuarUrusan(
            satu.kata("kode"),
            satu.kata("kelompok"),
            satu.teks("nama"),
            satu.teks("alasan"),
            satu.daftar_dasar(),
            satu.pilihan("keyakinan", Keyakinan),
        )
        for satu in _kata(folder).daftar("luar")
    }


def luar_urusan(folder: Path | None = None) -> tuple[LuarUrusan, ...]:
    """The groups outside the concurrent affairs, each with the reason why."""
    return tuple(_luar(_folder(folder)).values())


# -- recogniser ----------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _kamus(folder: Path) -> KamusObjek:
    isi = _kata(folder)
    return KamusObjek.buat(
        _kata_urusan(folder, isi),
        _kata_bantu(isi),
        akar=akar_kata.akar,
        dikenal=akar_kata.dikenal,
        kelompok={kode: satu.kelompok for kode, satu in _luar(folder).items()},
        milik=_milik(isi),
        lintas=[satu.kode for satu in sub_urusan(folder) if satu.petunjuk_lintas],
    )


def _kata_urusan(folder: Path, isi: Isi) -> Iterator[KataUrusan]:
    kenal = {satu.kode for satu in pengetahuan.urusan(folder)} | _sub_urusan(folder).keys()
    for satu in (*isi.daftar("urusan"), *isi.daftar("luar")):
        kode = satu.kata("kode")
        if kode not in kenal and kode not in _luar(folder):
            satu.rusak(f"kode {kode} bukan urusan atau sub urusan.", "kode")
        for kunci, bobot in BOBOT.items():
            for kata in satu.daftar_kata(kunci):
                yield KataUrusan(kata, kode, bobot)


_DAFTAR_KATA = (
    "penghubung",
    "penguat",
    "penurun",
    "penanda_objek",
    "tujuan",
    "tanpa_imbuhan",
    "netral",
    "nama_daerah",
)


def _kata_bantu(isi: Isi) -> KataBantu:
    diabaikan = isi.mentah("diabaikan")
    baris = diabaikan if isinstance(diabaikan, list) else []
    return KataBantu(
        diabaikan=frozenset(str(kata) for satu in baris for kata in satu),
        **{kunci: frozenset(isi.daftar_kata(kunci)) for kunci in _DAFTAR_KATA},
    )


def _milik(isi: Isi) -> Iterator[tuple[str, str, str]]:
    for satu in isi.daftar("milik"):
        for tingkat in satu.daftar_kata("tingkat"):
            for kata in satu.daftar_kata("kata"):
                yield satu.kata("kode"), TingkatPemerintahan(tingkat).value, kata


def kamus_objek(folder: Path | None = None) -> KamusObjek:
    """The recogniser, built once per folder."""
    return _kamus(_folder(folder))


def kenali_objek(teks: str, folder: Path | None = None) -> HasilObjek:
    """Which affairs and sub-affairs an object in free words belongs to, best first."""
    return kamus_objek(folder).kenali(teks)


def usul_urusan(
    objek: str, pilihan: str, tingkat: TingkatPemerintahan | str, folder: Path | None = None
) -> tuple[KandidatUrusan, Kewenangan] | None:
    """What an object reads as, with the authority of a level: of the chosen affair, else the best reading.

    A reading too weak to be worth a person's yes or no is not proposed.
    """
    kandidat = kenali_objek(objek, folder).kandidat
    cocok = next((k for k in kandidat if not pilihan or k.kode == pilihan), None)
    if cocok is None or (not pilihan and cocok.keyakinan < _USUL_PALING_LEMAH):
        return None
    return cocok, kewenangan_objek(cocok, tingkat, folder)


def kewenangan_objek(
    kandidat: KandidatUrusan, tingkat: TingkatPemerintahan | str, folder: Path | None = None
) -> Kewenangan:
    """Whether what was recognised lies within the authority of a level of government."""
    luar = _luar(_folder(folder)).get(kandidat.kode)
    if luar is not None:
        return bukan_urusan(tingkat, luar.alasan, luar.dasar, luar.keyakinan)
    sub = _sub_urusan(_folder(folder)).get(kandidat.sub_urusan or "")
    hasil = kewenangan(sub, tingkat, urusan=kandidat.kode, milik=kandidat.milik)
    return replace(hasil, dasar=_yang_ada(hasil.dasar, _folder(folder)))
