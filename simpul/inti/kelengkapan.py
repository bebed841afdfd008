"""What is missing now, and what the next stage will ask: one call, with the trace that led to it.

Composes what the engine has: where the case stands (``keadaan``), what the rules find (``periksa``), who
may sign (``penanda_tangan``). Plain values in, plain values out; nothing is changed and nothing guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from simpul.inti.aturan import Aturan, CatatanTelaah, HasilTelaah, periksa
from simpul.inti.jalur import (
    BarisJalur,
    Giliran,
    KeadaanKasus,
    KeadaanTahap,
    KeadaanTenggat,
    PihakJalur,
    Status,
    TenggatBerjalan,
)
from simpul.inti.kalender import KalenderKerja
from simpul.inti.keadaan import MulaiTenggat, keadaan
from simpul.inti.kondisi import Fakta, Jejak, Kebenaran, nilai_kondisi
from simpul.inti.penanda_tangan import DapatMeneken, Naskah, Sisi, TabelPenandaTangan, yang_boleh
from simpul.inti.rezim import kelompok_dari
from simpul.inti.tahapan import (
    Dokumen,
    JenisPemicu,
    Langkah,
    Lingkup,
    Pelaku,
    TabelTahapan,
    Tahap,
)
from simpul.inti.teks import Teks


class AdaDokumen(StrEnum):
    """Is a document there? Not known when nobody gave the list."""

    ADA = "ada"
    BELUM = "belum"
    TAK_DIKETAHUI = "tak_diketahui"


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """How an unknown fact is asked for, and in which stages it is given."""

    kunci: str
    teks: Teks
    tempat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bahan:
    """All that is known of a case on a day. ``aturan``: the rules in force on ``hari_ini``.

    ``dokumen_ada``: codes of the documents that exist; ``None``: nobody knows.
    """

    tabel: TabelTahapan
    para_pihak: tuple[PihakJalur, ...]
    baris: tuple[BarisJalur, ...]
    fakta: Fakta
    hari_ini: date
    kalender: KalenderKerja
    aturan: tuple[Aturan, ...]
    mulai_tenggat: MulaiTenggat = field(default_factory=dict)
    fakta_pihak: Mapping[str, Fakta] = field(default_factory=dict)
    dokumen_ada: frozenset[str] | None = None
    pertanyaan: Mapping[str, Pertanyaan] = field(default_factory=dict)
    penanda: TabelPenandaTangan | None = None


@dataclass(frozen=True, slots=True)
class AturanDiperiksa:
    """One rule that was asked, with its answer: also those that were met or did not apply."""

    kode: str
    hasil: str
    dasar: tuple[str, ...]
    jejak: tuple[Jejak, ...]


@dataclass(frozen=True, slots=True)
class KebutuhanDokumen:
    """A document of a stage; ``dari`` is the stage it comes out of, where the table has one."""

    dokumen: Dokumen
    masuk: bool
    ada: AdaDokumen
    dari: str | None


@dataclass(frozen=True, slots=True)
class FaktaDiminta:
    """A fact nobody has given, the question for it, and the rules or stages that need it."""

    kunci: str
    pertanyaan: Teks | None
    tempat: tuple[str, ...]
    untuk: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PenandaNaskah:
    """Who may sign a text that comes out of a stage."""

    naskah: Naskah
    sisi: Sisi
    boleh: tuple[DapatMeneken, ...]


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """What one stage (for one party, where it is per party) asks for.

    ``giliran`` is set for what can be done now and ``None`` for a stage that comes next.
    """

    tahap: Tahap
    langkah: Langkah | None
    pihak: str | None
    giliran: Giliran | None
    pelaku: tuple[Pelaku, ...]
    peran: tuple[str, ...]
    dasar: tuple[str, ...]
    tenggat: TenggatBerjalan | None
    keadaan_tenggat: KeadaanTenggat
    anjuran: bool
    catatan: tuple[CatatanTelaah, ...]
    aturan: tuple[AturanDiperiksa, ...]
    dokumen: tuple[KebutuhanDokumen, ...]
    fakta: tuple[FaktaDiminta, ...]
    penanda_tangan: tuple[PenandaNaskah, ...]

    @property
    def nama(self) -> Teks:
        """What is to be done, in words."""
        return self.langkah.nama if self.langkah else self.tahap.nama

    @property
    def tertahan(self) -> bool:
        """Does a finding hold the act?"""
        return any(satu.menahan for satu in self.catatan)

    @property
    def dokumen_kurang(self) -> tuple[KebutuhanDokumen, ...]:
        """Documents that must go in and are known not to be there."""
        return tuple(d for d in self.dokumen if d.masuk and d.ada is AdaDokumen.BELUM)


@dataclass(frozen=True, slots=True)
class KedudukanTahap:
    """Does a stage concern the case, on which track, and on what ground not?"""

    tahap: Tahap
    pihak: str | None
    status: Status
    berlaku: bool
    alasan: Teks | None
    dasar: tuple[str, ...]
    jejak: tuple[Jejak, ...]


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """The whole answer for one day."""

    jenis: str
    versi: str
    hari_ini: date
    sekarang: tuple[Kebutuhan, ...]
    berikut: tuple[Kebutuhan, ...]
    tahap: tuple[KedudukanTahap, ...]
    keadaan: KeadaanKasus

    @property
    def fakta_kurang(self) -> tuple[FaktaDiminta, ...]:
        """Every fact asked for now, each once."""
        return _satukan(satu for butuh in self.sekarang for satu in butuh.fakta)


_HANYA_PERISTIWA = Teks(
    id="Hanya bila peristiwanya terjadi.", en="Only when the event comes to pass."
)
_HANYA_LEWAT = Teks(
    id="Hanya bila tenggat tahap {tahap} lewat tanpa jawaban.",
    en="Only when the term of stage {tahap} passes without an answer.",
)


def kelengkapan(bahan: Bahan) -> Kelengkapan:
    """What is missing for whose turn it is, and what the stages after that will ask."""
    kini = keadaan(
        bahan.tabel,
        bahan.para_pihak,
        bahan.baris,
        bahan.fakta,
        bahan.mulai_tenggat,
        bahan.hari_ini,
        bahan.kalender,
        fakta_pihak=bahan.fakta_pihak,
    )
    return Kelengkapan(
        jenis=kini.jenis,
        versi=kini.versi,
        hari_ini=bahan.hari_ini,
        sekarang=tuple(_giliran(bahan, satu) for satu in kini.giliran),
        berikut=tuple(
            _berikut(bahan, tahap, pihak)
            for tahap in kini.sesudah_ini
            for pihak in _pihak_tahap(bahan, tahap)
        ),
        tahap=tuple(_kedudukan(bahan, satu) for satu in kini.tahap),
        keadaan=kini,
    )


def _pihak_tahap(bahan: Bahan, tahap: Tahap) -> tuple[str | None, ...]:
    """A per-party stage asks each of its parties; a joint one asks once."""
    if tahap.lingkup is Lingkup.BERSAMA:
        return (None,)
    return tuple(p.id for p in bahan.para_pihak if p.ikut(tahap.peserta))


def _giliran(bahan: Bahan, giliran: Giliran) -> Kebutuhan:
    return _kebutuhan(bahan, giliran.tahap, giliran.pihak, giliran)


def _berikut(bahan: Bahan, tahap: Tahap, pihak: str | None) -> Kebutuhan:
    return _kebutuhan(bahan, tahap, pihak, None)


def _kebutuhan(bahan: Bahan, tahap: Tahap, pihak: str | None, giliran: Giliran | None) -> Kebutuhan:
    fakta = {**bahan.fakta, **bahan.fakta_pihak.get(pihak or "", {})}
    aturan = [satu for satu in bahan.aturan if tahap.kode in satu.gerbang]
    catatan = periksa(aturan, fakta, bahan.hari_ini)
    langkah = giliran.langkah if giliran else None
    return Kebutuhan(
        tahap=tahap,
        langkah=langkah,
        pihak=pihak,
        giliran=giliran,
        pelaku=giliran.pelaku if giliran else tahap.pelaku,
        peran=giliran.peran if giliran else tahap.peran,
        dasar=giliran.dasar if giliran else tahap.dasar,
        tenggat=giliran.tenggat if giliran else None,
        keadaan_tenggat=_keadaan_tenggat(tahap, giliran),
        anjuran=giliran.anjuran if giliran else False,
        catatan=catatan,
        aturan=tuple(_diperiksa(satu, fakta) for satu in aturan if satu.berlaku(bahan.hari_ini)),
        dokumen=_dokumen(bahan, tahap),
        fakta=_fakta(bahan, catatan, tahap, giliran),
        penanda_tangan=_penanda(bahan, tahap, pihak),
    )


def _keadaan_tenggat(tahap: Tahap, giliran: Giliran | None) -> KeadaanTenggat:
    if giliran is not None:
        return giliran.keadaan_tenggat
    return KeadaanTenggat.BELUM_MULAI if tahap.tenggat else KeadaanTenggat.HUKUM_DIAM


def _diperiksa(aturan: Aturan, fakta: Fakta) -> AturanDiperiksa:
    bila, jejak = nilai_kondisi(aturan.bila, fakta)
    if bila is Kebenaran.SALAH:
        return AturanDiperiksa(aturan.kode, "tidak_berlaku", aturan.dasar, jejak)
    tuntut, lanjut = nilai_kondisi(aturan.tuntut, fakta)
    jejak = (*jejak, *lanjut)
    if tuntut is Kebenaran.BENAR:
        hasil = "terpenuhi"
    elif bila is Kebenaran.BENAR and tuntut is Kebenaran.SALAH:
        hasil = HasilTelaah.DILANGGAR.value
    else:
        hasil = HasilTelaah.TAK_DIKETAHUI.value
    return AturanDiperiksa(aturan.kode, hasil, aturan.dasar, jejak)


def _dokumen(bahan: Bahan, tahap: Tahap) -> tuple[KebutuhanDokumen, ...]:
    asal = {d.kode: t.kode for t in reversed(bahan.tabel.tahap) for d in t.keluar}
    semua = [(d, True) for d in tahap.masuk] + [(d, False) for d in tahap.keluar]
    return tuple(
        KebutuhanDokumen(
            dokumen, masuk, _ada(bahan, dokumen), asal.get(dokumen.kode) if masuk else tahap.kode
        )
        for dokumen, masuk in semua
    )


def _ada(bahan: Bahan, dokumen: Dokumen) -> AdaDokumen:
    if bahan.dokumen_ada is None:
        return AdaDokumen.TAK_DIKETAHUI
    return AdaDokumen.ADA if dokumen.kode in bahan.dokumen_ada else AdaDokumen.BELUM


def _fakta(
    bahan: Bahan, catatan: tuple[CatatanTelaah, ...], tahap: Tahap, giliran: Giliran | None
) -> tuple[FaktaDiminta, ...]:
    """Facts the rules miss, and those that decide whether the stage is needed at all."""
    diminta = [(kunci, satu.kode) for satu in catatan for kunci in satu.fakta_kurang]
    diminta += [(kunci, tahap.kode) for kunci in (giliran.fakta_dibutuhkan if giliran else ())]
    return _satukan(_tanya(bahan, kunci, untuk) for kunci, untuk in diminta)


def _tanya(bahan: Bahan, kunci: str, untuk: str) -> FaktaDiminta:
    satu = bahan.pertanyaan.get(kunci)
    if satu is None:
        return FaktaDiminta(kunci, None, (), (untuk,))
    return FaktaDiminta(kunci, satu.teks, satu.tempat, (untuk,))


def _satukan(semua: Iterable[FaktaDiminta]) -> tuple[FaktaDiminta, ...]:
    hasil: dict[str, FaktaDiminta] = {}
    for satu in semua:
        lama = hasil.get(satu.kunci)
        untuk = (*(lama.untuk if lama else ()), *satu.untuk)
        hasil[satu.kunci] = FaktaDiminta(
            satu.kunci, satu.pertanyaan, satu.tempat, tuple(dict.fromkeys(untuk))
        )
    return tuple(hasil.values())


def _penanda(bahan: Bahan, tahap: Tahap, pihak: str | None) -> tuple[PenandaNaskah, ...]:
    """For each text that comes out of the stage: who may sign it, on each side that signs."""
    if bahan.penanda is None:
        return ()
    tabel = bahan.penanda
    naskah = [tabel.dokumen[d.kode] for d in tahap.keluar if d.kode in tabel.dokumen]
    ikut = [p for p in bahan.para_pihak if p.ikut(tahap.peserta) and pihak in (None, p.id)]
    sisi = dict.fromkeys(sisi_pihak(tabel, bahan.tabel.jenis, p) for p in ikut)
    return tuple(
        PenandaNaskah(
            satu, milik, yang_boleh(tabel, bahan.tabel.jenis, satu, milik, bahan.hari_ini)
        )
        for satu in naskah
        for milik in sisi
    )


def sisi_pihak(tabel: TabelPenandaTangan, jenis: str, pihak: PihakJalur) -> Sisi:
    """The side a party signs for: a region its own, any other the one its group has beside it."""
    if pihak.daerah:
        return Sisi.PEMDA
    kelompok = kelompok_dari(jenis)
    luar = (sisi for milik, sisi in tabel.bentuk if milik == kelompok and sisi is not Sisi.PEMDA)
    return next(luar, Sisi.PEMDA)


def _kedudukan(bahan: Bahan, satu: KeadaanTahap) -> KedudukanTahap:
    pemicu = satu.tahap.pemicu
    fakta = {**bahan.fakta, **bahan.fakta_pihak.get(satu.pihak or "", {})}
    jejak: tuple[Jejak, ...] = ()
    alasan = satu.alasan
    if pemicu is not None:
        _, jejak = nilai_kondisi(pemicu.bila, fakta)
        if alasan is None and satu.status is Status.DILEWATI:
            lewat = pemicu.jenis is JenisPemicu.LEWAT_TENGGAT
            alasan = _HANYA_LEWAT.isi(tahap=pemicu.tahap or "") if lewat else _HANYA_PERISTIWA
    berlaku = satu.status is not Status.DILEWATI
    return KedudukanTahap(
        satu.tahap, satu.pihak, satu.status, berlaku, alasan, satu.tahap.dasar, jejak
    )
