"""Overlays: what one government adds to the national law, for its own track only.

An overlay (Perda, Perkada, SOP) adds stages and steps of its own track, documents, shorter terms, values
where the law is silent, and rules. It never takes away: the national table is the floor. Each party is
held to its own table (``terapkan``), so two overlays never change what a third must do. Reading and
refusing an overlay file: ``simpul.inti.lapisan_baca``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Generic, TypeVar

from simpul.inti.aturan import Aturan
from simpul.inti.jalur import BarisJalur, Giliran, KeadaanKasus, PeranPihak, PihakJalur
from simpul.inti.kalender import KalenderKerja
from simpul.inti.keadaan import MulaiTenggat, keadaan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import Banding, Fakta, Operator
from simpul.inti.tahapan import (
    Dokumen,
    JenisPemicu,
    Langkah,
    Lingkup,
    Pelaku,
    Pemicu,
    Peserta,
    Sifat,
    TabelTahapan,
    Tahap,
    Tenggat,
)
from simpul.inti.teks import Teks

AWALAN = "S-"  # every code of an overlay; national codes never begin so
FAKTA_PIHAK = "lapisan.pihak"  # whose track this is; wakes the stages of that party alone

_Isi = TypeVar("_Isi")


class JenisSumber(StrEnum):
    """Where an overlay takes its ground from."""

    PERDA = "perda"
    PERKADA = "perkada"
    KEPUTUSAN_KDH = "keputusan_kdh"
    SOP = "sop"


@dataclass(frozen=True, slots=True)
class Sumber:
    """A local ground. It is not cited in the form of national articles."""

    kode: str
    jenis: JenisSumber
    judul: str
    nomor: str
    tanggal: date

    def __str__(self) -> str:
        return f"{self.judul} ({self.jenis.value} nomor {self.nomor} tanggal {self.tanggal})"

    @property
    def keyakinan(self) -> Keyakinan:
        """A working instruction is practice: it reminds, it cannot hold an act."""
        return Keyakinan.PRAKTIK if self.jenis is JenisSumber.SOP else Keyakinan.PASTI


@dataclass(frozen=True, slots=True)
class Butir(Generic[_Isi]):
    """One thing an overlay adds, with its ground and validity (upper bound exclusive)."""

    isi: _Isi
    sumber: Sumber
    berlaku_sejak: date
    berlaku_sampai: date | None

    def berlaku(self, pada: date) -> bool:
        """Does it hold on that day?"""
        return self.berlaku_sejak <= pada and (
            self.berlaku_sampai is None or pada < self.berlaku_sampai
        )


@dataclass(frozen=True, slots=True)
class TahapSetempat:
    """A stage of the government's own; ``sebelum``: national stages that wait for it on its track."""

    kode: str
    nama: Teks
    nama_singkat: Teks
    pelaku: tuple[Pelaku, ...]
    sesudah: tuple[str, ...]
    sebelum: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LangkahSetempat:
    """A step of the government's own in a stage of its track; ``sesudah`` None: the first."""

    tahap: str
    kode: str
    nama: Teks
    pelaku: tuple[Pelaku, ...]
    sesudah: str | None
    anjuran: bool


@dataclass(frozen=True, slots=True)
class DokumenSetempat:
    """A document this government asks for in a stage."""

    tahap: str
    masuk: bool
    dokumen: Dokumen


@dataclass(frozen=True, slots=True)
class JanjiLayanan:
    """A term this government sets itself: shorter than the law's, or where the law has none."""

    tahap: str
    langkah: str | None
    tenggat: Tenggat


@dataclass(frozen=True, slots=True)
class NilaiSetempat:
    """A value where the law is silent."""

    kode: str
    nilai: object
    satuan: str | None


@dataclass(frozen=True, slots=True)
class Lapisan:
    """All that one government adds. ``jenis``: for which kinds of cooperation."""

    pemda: str
    jenis: tuple[str, ...]
    tahap: tuple[Butir[TahapSetempat], ...] = ()
    langkah: tuple[Butir[LangkahSetempat], ...] = ()
    dokumen: tuple[Butir[DokumenSetempat], ...] = ()
    janji: tuple[Butir[JanjiLayanan], ...] = ()
    parameter: tuple[Butir[NilaiSetempat], ...] = ()
    aturan: tuple[Butir[Aturan], ...] = ()


def _berlaku(butir: Iterable[Butir[_Isi]], pada: date) -> list[Butir[_Isi]]:
    return [satu for satu in butir if satu.berlaku(pada)]


# -- the table a party is held to ----------------------------------------------------------------


def terapkan(
    tabel: TabelTahapan, lapisan: Lapisan | None, pihak: PihakJalur, pada: date
) -> TabelTahapan:
    """The stage table as this party is held to it. Without an overlay: the national one, unchanged.

    ``pada``: the day the case opened, which fixes the table. Evaluate it with ``keadaan_pihak``: the
    party's own stages sleep on every other track.
    """
    if lapisan is None or tabel.jenis not in lapisan.jenis:
        return tabel
    tahap = list(tabel.tahap)
    setempat = _berlaku(lapisan.tahap, pada)
    batas = _batas(setempat, tahap)
    for satu in setempat:
        _sisipkan(tahap, satu, pihak, batas.get(satu.isi.kode))
    for langkah in _berlaku(lapisan.langkah, pada):
        _ganti(tahap, langkah.isi.tahap, partial(_dengan_langkah, butir=langkah))
    for dokumen in _berlaku(lapisan.dokumen, pada):
        _ganti(tahap, dokumen.isi.tahap, partial(_dengan_dokumen, satu=dokumen.isi))
    for janji in _berlaku(lapisan.janji, pada):
        _ganti(tahap, janji.isi.tahap, partial(_dengan_janji, janji=janji.isi, pihak=pihak))
    return replace(tabel, versi=f"{tabel.versi}+{lapisan.pemda}", tahap=tuple(tahap))


def _indeks(tahap: Sequence[Tahap], kode: Iterable[str]) -> list[int]:
    dicari = set(kode)
    return [n for n, satu in enumerate(tahap) if satu.kode in dicari]


def _batas(setempat: Sequence[Butir[TahapSetempat]], tahap: Sequence[Tahap]) -> dict[str, str]:
    """The first national stage that waits for a local one, itself or through other local ones."""
    hasil: dict[str, int] = {}
    for butir in reversed(setempat):
        satu = butir.isi
        paling = min([*_indeks(tahap, satu.sebelum), hasil.get(satu.kode, len(tahap))])
        for kode in (satu.kode, *satu.sesudah):
            hasil[kode] = min(paling, hasil.get(kode, len(tahap)))
    return {kode: tahap[n].kode for kode, n in hasil.items() if n < len(tahap)}


def _sisipkan(
    tahap: list[Tahap], butir: Butir[TahapSetempat], pihak: PihakJalur, batas: str | None
) -> None:
    """After all it waits for, before all that wait for it; nowhere if this table knows none of them."""
    sesudah, sebelum = _indeks(tahap, butir.isi.sesudah), _indeks(tahap, butir.isi.sebelum)
    if not sesudah and batas is None:
        return
    letak = max(sesudah) + 1 if sesudah else _indeks(tahap, (batas or "",))[0]
    for n in sebelum:
        tahap[n] = replace(tahap[n], sesudah=(*tahap[n].sesudah, butir.isi.kode))
    tahap.insert(letak, _tahap(butir, pihak, tuple(tahap[n].kode for n in sesudah)))


def _tahap(butir: Butir[TahapSetempat], pihak: PihakJalur, sesudah: tuple[str, ...]) -> Tahap:
    satu = butir.isi
    milik = Peserta.PEMRAKARSA if pihak.peran is PeranPihak.PEMRAKARSA else Peserta.MITRA
    return Tahap(
        kode=satu.kode,
        huruf=None,
        nama=satu.nama,
        nama_singkat=satu.nama_singkat,
        lingkup=Lingkup.PER_PIHAK,
        peserta=milik,
        pelaku=satu.pelaku,
        masuk=(),
        keluar=(),
        dasar=(str(butir.sumber),),
        keyakinan=butir.sumber.keyakinan,
        sifat=Sifat.BERSYARAT,
        sesudah=sesudah,
        pemicu=Pemicu(JenisPemicu.PERISTIWA, bila=Banding(Operator.SAMA, FAKTA_PIHAK, pihak.id)),
    )


def _ganti(tahap: list[Tahap], kode: str, ubah: Callable[[Tahap], Tahap]) -> None:
    for n in _indeks(tahap, (kode,)):
        tahap[n] = ubah(tahap[n])


def _dengan_langkah(tahap: Tahap, butir: Butir[LangkahSetempat]) -> Tahap:
    """The new step before the stage's own act, which stays the last step."""
    satu = butir.isi
    baru = Langkah(
        kode=satu.kode,
        nama=satu.nama,
        pelaku=satu.pelaku,
        peserta=tahap.peserta,
        anjuran=satu.anjuran,
        dasar=(str(butir.sumber),),
    )
    ada = tahap.langkah or (
        Langkah("selesai", tahap.nama, tahap.pelaku, tahap.peserta, dasar=tahap.dasar),
    )
    letak = next((n + 1 for n, lain in enumerate(ada[:-1]) if lain.kode == satu.sesudah), 0)
    return replace(tahap, langkah=(*ada[:letak], baru, *ada[letak:]))


def _dengan_dokumen(tahap: Tahap, satu: DokumenSetempat) -> Tahap:
    if satu.masuk:
        return replace(tahap, masuk=(*tahap.masuk, satu.dokumen))
    return replace(tahap, keluar=(*tahap.keluar, satu.dokumen))


def _dengan_janji(tahap: Tahap, janji: JanjiLayanan, pihak: PihakJalur) -> Tahap:
    """The shorter term, unless silence is consent there: that day stays the law's.

    A promise of service does not bring consent forward; ``janji_layanan`` still tells it.
    """
    if tahap.diam is not None and tahap.diam.setuju:
        return tahap
    if janji.langkah is None:
        return replace(tahap, tenggat=janji.tenggat) if pihak.ikut(tahap.peserta) else tahap
    langkah = tuple(
        replace(satu, tenggat=janji.tenggat)
        if satu.kode == janji.langkah
        and pihak.ikut(satu.peserta)
        and not (satu.diam is not None and satu.diam.setuju)
        else satu
        for satu in tahap.langkah
    )
    return replace(tahap, langkah=langkah)


def janji_layanan(
    tabel: TabelTahapan, lapisan: Lapisan | None, pihak: PihakJalur, pada: date
) -> tuple[Butir[JanjiLayanan], ...]:
    """Every term this party has promised for this kind, with its ground."""
    if lapisan is None or tabel.jenis not in lapisan.jenis:
        return ()
    peserta = {tahap.kode: tahap.peserta for tahap in tabel.tahap}
    return tuple(
        satu
        for satu in _berlaku(lapisan.janji, pada)
        if satu.isi.tahap in peserta and pihak.ikut(peserta[satu.isi.tahap])
    )


# -- each party held to its own ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KasusBerlapis:
    """A case as every party sees it: national table, overlays by party id, and what is known."""

    tabel: TabelTahapan
    lapisan: Mapping[str, Lapisan]
    para_pihak: tuple[PihakJalur, ...]
    baris: tuple[BarisJalur, ...]
    fakta: Fakta
    mulai_tenggat: MulaiTenggat
    dibuka: date
    hari_ini: date
    kalender: KalenderKerja
    fakta_pihak: Mapping[str, Fakta]


def keadaan_pihak(kasus: KasusBerlapis, pihak: PihakJalur) -> KeadaanKasus:
    """Where the case stands for one party, by the table it is held to."""
    milik = {p.id: {**kasus.fakta_pihak.get(p.id, {}), FAKTA_PIHAK: p.id} for p in kasus.para_pihak}
    return keadaan(
        terapkan(kasus.tabel, kasus.lapisan.get(pihak.id), pihak, kasus.dibuka),
        kasus.para_pihak,
        kasus.baris,
        kasus.fakta,
        kasus.mulai_tenggat,
        kasus.hari_ini,
        kasus.kalender,
        fakta_pihak=milik,
    )


def giliran_semua(kasus: KasusBerlapis) -> tuple[Giliran, ...]:
    """Whose turn it is: each party's turns from its own table, what must be done first."""
    semua = [
        giliran
        for pihak in kasus.para_pihak
        for giliran in keadaan_pihak(kasus, pihak).giliran
        if giliran.pihak == pihak.id
    ]
    return tuple(sorted(semua, key=lambda giliran: giliran.anjuran))


# -- rules and values ----------------------------------------------------------------------------


def aturan_pihak(
    aturan: Iterable[Aturan], lapisan: Lapisan | None, jenis: str, pada: date
) -> tuple[Aturan, ...]:
    """The national rules, all of them, and after them the party's own for this kind."""
    sendiri = _berlaku(lapisan.aturan, pada) if lapisan is not None else []
    return (*aturan, *(satu.isi for satu in sendiri if jenis in satu.isi.jenis))


@dataclass(frozen=True, slots=True)
class ParameterNasional:
    """A national parameter on a day; ``nilai`` None: the law is silent."""

    kode: str
    nilai: object
    satuan: str | None
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NilaiPihak:
    """A value as one party is bound by it; ``sumber`` is set where it is local."""

    kode: str
    nilai: object
    satuan: str | None
    dasar: tuple[str, ...]
    sumber: Sumber | None = None


def parameter(
    nasional: ParameterNasional, penanggung: str, lapisan: Mapping[str, Lapisan], pada: date
) -> NilaiPihak:
    """The value for the party that bears the duty: the law's, or its own where the law is silent."""
    milik = lapisan.get(penanggung)
    if nasional.nilai is None and milik is not None:
        for satu in _berlaku(milik.parameter, pada):
            if satu.isi.kode == nasional.kode:
                nilai = satu.isi
                return NilaiPihak(
                    nilai.kode, nilai.nilai, nilai.satuan, (str(satu.sumber),), satu.sumber
                )
    return NilaiPihak(nasional.kode, nasional.nilai, nasional.satuan, nasional.dasar)
