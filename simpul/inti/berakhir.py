"""On what ground a cooperation ends, and what is no ground at all. Data: data/alasan_berakhir.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simpul.inti.aturan import Akibat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.rezim import kelompok_dari
from simpul.inti.teks import Teks


class BolehBerakhir(StrEnum):
    """The ground stands, does not stand, or the law (or our data) cannot tell."""

    YA = "ya"
    TIDAK = "tidak"
    TIDAK_DIKETAHUI = "tidak_diketahui"
    TIDAK_DIATUR = "tidak_diatur"


@dataclass(frozen=True, slots=True)
class AlasanBerakhir:
    """One ground. ``mengakhiri`` False: the law says that this does not end a cooperation.

    ``diteken_sejak``/``diteken_sampai`` (exclusive): texts of which signature it speaks.
    """

    kode: str
    kelompok: tuple[str, ...]
    mengakhiri: bool
    nama: Teks
    pemutus: Teks
    bukti: tuple[Teks, ...]
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    diteken_sejak: date | None = None
    diteken_sampai: date | None = None
    catatan: Teks | None = None

    def mengenai(self, kelompok: str, diteken: date) -> bool:
        """Does it speak of a text of this group signed on that day?"""
        return (
            kelompok in self.kelompok
            and (self.diteken_sejak is None or self.diteken_sejak <= diteken)
            and (self.diteken_sampai is None or diteken < self.diteken_sampai)
        )


@dataclass(frozen=True, slots=True)
class HukumDiam:
    """A group whose ending no regulation orders."""

    kelompok: tuple[str, ...]
    teks: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TabelBerakhir:
    """All of data/alasan_berakhir.yaml."""

    alasan: tuple[AlasanBerakhir, ...]
    diam: tuple[HukumDiam, ...]

    def untuk(self, kelompok: str, diteken: date) -> tuple[AlasanBerakhir, ...]:
        """The grounds (and what is no ground) for a text of that day, in the order of the data."""
        dicari = kelompok_dari(kelompok)
        return tuple(satu for satu in self.alasan if satu.mengenai(dicari, diteken))


@dataclass(frozen=True, slots=True)
class PutusanBerakhir:
    """The answer; ``pilihan`` are the grounds that would stand."""

    boleh: BolehBerakhir
    akibat: Akibat
    teks: Teks
    dasar: tuple[str, ...]
    alasan: AlasanBerakhir | None
    pilihan: tuple[AlasanBerakhir, ...]


_PILIH = Teks(
    id="Alasan ini tidak disebut peraturan; pilih salah satu alasan yang ada.",
    en="The regulation does not name this ground; choose one of those it names.",
)
_TANYA = Teks(
    id="Alasan berakhir belum dipilih.", en="The ground for ending has not been chosen yet."
)
_TANYA_TANGGAL = Teks(
    id="Tanggal penandatanganan belum diketahui; alasan berakhir mengikuti rezim pada hari itu.",
    en="The day of signature is not known; the grounds for ending go by the regime of that day.",
)
_DATA_KURANG = Teks(
    id="Alasan berakhir untuk naskah masa itu tidak ada dalam data; ikuti isi naskahnya.",
    en="Grounds for ending texts of that time are not in the data; follow the text itself.",
)


def dapat_berakhir(
    tabel: TabelBerakhir, kelompok: str, kode: str | None, diteken: date | None
) -> PutusanBerakhir:
    """May a cooperation be closed on this ground? Unknown things are asked for, never taken as met."""
    dicari = kelompok_dari(kelompok)
    for diam in tabel.diam:
        if dicari in diam.kelompok:
            return _jawab(BolehBerakhir.TIDAK_DIATUR, Akibat.TAMPILKAN, diam.teks, diam.dasar)
    if diteken is None:
        return _jawab(BolehBerakhir.TIDAK_DIKETAHUI, Akibat.TAHAN, _TANYA_TANGGAL, ())
    semua = tabel.untuk(dicari, diteken)
    pilihan = tuple(satu for satu in semua if satu.mengakhiri)
    if not pilihan:
        return _jawab(BolehBerakhir.TIDAK_DIKETAHUI, Akibat.TAMPILKAN, _DATA_KURANG, ())
    dasar = tuple(dict.fromkeys(d for satu in pilihan for d in satu.dasar))
    if kode is None:
        return _jawab(BolehBerakhir.TIDAK_DIKETAHUI, Akibat.TAHAN, _TANYA, dasar, pilihan=pilihan)
    for satu in semua:
        if satu.kode == kode:
            boleh = BolehBerakhir.YA if satu.mengakhiri else BolehBerakhir.TIDAK
            akibat = Akibat.TAMPILKAN if satu.mengakhiri else _akibat(satu.keyakinan)
            teks = satu.nama if satu.mengakhiri else (satu.catatan or satu.nama)
            return _jawab(boleh, akibat, teks, satu.dasar, satu, pilihan)
    akibat = _akibat(pilihan[0].keyakinan)
    return _jawab(BolehBerakhir.TIDAK, akibat, _PILIH, dasar, pilihan=pilihan)


def _akibat(keyakinan: Keyakinan) -> Akibat:
    if keyakinan is Keyakinan.PASTI:
        return Akibat.TAHAN
    return Akibat.TAHAN_BERALASAN if keyakinan is Keyakinan.KUAT else Akibat.INGATKAN


def _jawab(
    boleh: BolehBerakhir,
    akibat: Akibat,
    teks: Teks,
    dasar: tuple[str, ...],
    alasan: AlasanBerakhir | None = None,
    pilihan: tuple[AlasanBerakhir, ...] = (),
) -> PutusanBerakhir:
    return PutusanBerakhir(boleh, akibat, teks, dasar, alasan, pilihan)
