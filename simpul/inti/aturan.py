"""Rules of law asked of facts: findings come out, nothing is changed.

A rule has a condition (``bila``) and a demand (``tuntut``). It is silent where its condition is false or
its demand is met, breaks where the demand is known not to be met, and says 'not known' wherever a fact
that matters is missing: an unknown fact never passes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import Fakta, Jejak, Kebenaran, Kondisi, daftar_kunci, nilai_kondisi
from simpul.inti.teks import Teks


class Tingkat(StrEnum):
    """How much a finding weighs on screens: must be put right, needs attention, advice."""

    WAJIB = "wajib"
    PERHATIAN = "perhatian"
    SARAN = "saran"


class HasilTelaah(StrEnum):
    """A finding says that a rule is broken, or that it cannot be told."""

    DILANGGAR = "dilanggar"
    TAK_DIKETAHUI = "tak_diketahui"


class Akibat(StrEnum):
    """What a finding does to the act it stands before."""

    TAHAN = "tahan"  # holds the act
    TAHAN_BERALASAN = (
        "tahan_beralasan"  # holds; the head of the unit in charge may pass it with a reason
    )
    INGATKAN = "ingatkan"  # warns; the act goes on
    TAMPILKAN = "tampilkan"  # is shown, has no effect


@dataclass(frozen=True, slots=True)
class Aturan:
    """One rule. ``gerbang``: codes of the stages whose act it stands before. ``berlaku_sampai`` exclusive.

    ``perbaikan`` is the fact key that mends it: data/fakta.yaml knows who gives that fact and where.
    """

    kode: str
    jenis: tuple[str, ...]
    gerbang: tuple[str, ...]
    bila: Kondisi
    tuntut: Kondisi
    tingkat: Tingkat
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    terverifikasi: bool
    terakhir_diperiksa: date
    berlaku_sejak: date
    berlaku_sampai: date | None
    pesan: Teks
    perbaikan: str

    def berlaku(self, pada: date) -> bool:
        """Does the rule hold on that day?"""
        return self.berlaku_sejak <= pada and (
            self.berlaku_sampai is None or pada < self.berlaku_sampai
        )

    @property
    def akibat(self) -> Akibat:
        """Certainty and level decide together; only a rule that must be obeyed can hold an act."""
        if self.keyakinan is Keyakinan.INGATAN or self.tingkat is Tingkat.SARAN:
            return Akibat.TAMPILKAN
        if self.tingkat is Tingkat.WAJIB and self.keyakinan is Keyakinan.PASTI:
            return Akibat.TAHAN
        if self.tingkat is Tingkat.WAJIB and self.keyakinan is Keyakinan.KUAT:
            return Akibat.TAHAN_BERALASAN
        return Akibat.INGATKAN

    @property
    def kunci_fakta(self) -> tuple[str, ...]:
        """Every fact the rule reads."""
        return tuple(dict.fromkeys((*daftar_kunci(self.bila), *daftar_kunci(self.tuntut))))


@dataclass(frozen=True, slots=True)
class CatatanTelaah:
    """One finding, with all that led to it."""

    kode: str
    hasil: HasilTelaah
    tingkat: Tingkat
    akibat: Akibat
    keyakinan: Keyakinan
    pesan: Teks
    dasar: tuple[str, ...]
    perbaikan: str
    jejak: tuple[Jejak, ...]
    fakta_kurang: tuple[str, ...]

    @property
    def menahan(self) -> bool:
        """Does this finding hold the act (for good, or until a reason is given)?"""
        return self.akibat in (Akibat.TAHAN, Akibat.TAHAN_BERALASAN)

    @property
    def dapat_dilewati(self) -> bool:
        """May the head of the unit in charge pass it with a reason?"""
        return self.akibat is Akibat.TAHAN_BERALASAN


_URUTAN = {Tingkat.WAJIB: 0, Tingkat.PERHATIAN: 1, Tingkat.SARAN: 2}


def periksa(aturan: Iterable[Aturan], fakta: Fakta, pada: date) -> tuple[CatatanTelaah, ...]:
    """Findings of the rules that hold on ``pada``: wajib first, then perhatian, then saran.

    Rules whose condition is false or whose demand is met give nothing. ``fakta`` is only read.
    """
    hasil = [satu for a in aturan if a.berlaku(pada) and (satu := _periksa_satu(a, fakta))]
    return tuple(sorted(hasil, key=lambda c: (_URUTAN[c.tingkat], c.kode)))


def _periksa_satu(aturan: Aturan, fakta: Fakta) -> CatatanTelaah | None:
    bila, jejak_bila = nilai_kondisi(aturan.bila, fakta)
    if bila is Kebenaran.SALAH:
        return None
    tuntut, jejak_tuntut = nilai_kondisi(aturan.tuntut, fakta)
    if tuntut is Kebenaran.BENAR:
        return None
    dilanggar = bila is Kebenaran.BENAR and tuntut is Kebenaran.SALAH
    jejak = (*jejak_bila, *jejak_tuntut)
    kurang = dict.fromkeys(j.kunci for j in jejak if j.hasil is Kebenaran.TAK_DIKETAHUI)
    return CatatanTelaah(
        kode=aturan.kode,
        hasil=HasilTelaah.DILANGGAR if dilanggar else HasilTelaah.TAK_DIKETAHUI,
        tingkat=aturan.tingkat,
        akibat=aturan.akibat,
        keyakinan=aturan.keyakinan,
        pesan=aturan.pesan,
        dasar=aturan.dasar,
        perbaikan=aturan.perbaikan,
        jejak=jejak,
        fakta_kurang=tuple(kurang),
    )


def menahan(catatan: Iterable[CatatanTelaah]) -> tuple[CatatanTelaah, ...]:
    """Only the findings that hold the act."""
    return tuple(satu for satu in catatan if satu.menahan)


def untuk_arsip(catatan: Iterable[CatatanTelaah]) -> tuple[CatatanTelaah, ...]:
    """The same findings for a text that is signed already: one level lower, and none holds anything.

    The past is never refused; what was signed is recorded, marked and mended.
    """
    return tuple(_turun(satu) for satu in catatan)


def _turun(satu: CatatanTelaah) -> CatatanTelaah:
    tingkat = Tingkat.PERHATIAN if satu.tingkat is Tingkat.WAJIB else Tingkat.SARAN
    akibat = Akibat.INGATKAN if tingkat is Tingkat.PERHATIAN else Akibat.TAMPILKAN
    if satu.akibat is Akibat.TAMPILKAN:
        akibat = Akibat.TAMPILKAN
    return CatatanTelaah(
        kode=satu.kode,
        hasil=satu.hasil,
        tingkat=tingkat,
        akibat=akibat,
        keyakinan=satu.keyakinan,
        pesan=satu.pesan,
        dasar=satu.dasar,
        perbaikan=satu.perbaikan,
        jejak=satu.jejak,
        fakta_kurang=satu.fakta_kurang,
    )
