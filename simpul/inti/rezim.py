"""The regime of a day: under which regulations a text was signed, and what became of it since.

A signed text belongs to the regime of its signature; an act is judged by the rules in force on its own
day; the stage table is fixed by the day the case opened. Every day has an answer: before the oldest
rule it says what is not known. Data: data/rezim.yaml.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.teks import Teks


class KelompokTakDikenal(ValueError):
    """No list of regimes names this group of cooperation."""

    def __init__(self, kelompok: str, dikenal: tuple[str, ...]) -> None:
        super().__init__(f"Kelompok {kelompok} tidak dikenal; yang ada: {', '.join(dikenal)}.")


def _dalam(hari: date, sejak: date | None, sampai: date | None) -> bool:
    """Upper bound exclusive; an open end is ``None``."""
    return (sejak is None or sejak <= hari) and (sampai is None or hari < sampai)


@dataclass(frozen=True, slots=True)
class Masa:
    """One regime of one list. ``diketahui`` is False where our data knows no rule of that time."""

    kode: str
    judul: Teks
    berlaku_sejak: date | None
    berlaku_sampai: date | None
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    penjelasan: Teks
    diketahui: bool = True


@dataclass(frozen=True, slots=True)
class Peralihan:
    """What a later regulation says of texts signed in a period (upper bound exclusive).

    ``tanpa_akhir``: only for texts that name no end. ``menjadi``: the group it may be continued as.
    """

    kode: str
    kelompok: tuple[str, ...]
    diteken_sejak: date | None
    diteken_sampai: date | None
    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    tanpa_akhir: bool = False
    menjadi: str | None = None

    def mengenai(self, kelompok: str, diteken: date, *, tanpa_akhir: bool | None) -> bool:
        """Does it speak of such a text? Not known whether there is an end: it may, so it is told."""
        if kelompok not in self.kelompok:
            return False
        if self.tanpa_akhir and tanpa_akhir is False:
            return False
        return _dalam(diteken, self.diteken_sejak, self.diteken_sampai)


@dataclass(frozen=True, slots=True)
class Penyesuaian:
    """A period in which running work had to be adjusted to a new regulation."""

    kode: str
    kelompok: tuple[str, ...]
    sejak: date
    sampai: date
    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class DaftarMasa:
    """The regimes of some groups, oldest first, without gaps."""

    kode: str
    kelompok: tuple[str, ...]
    masa: tuple[Masa, ...]


@dataclass(frozen=True, slots=True)
class TabelRezim:
    """All of data/rezim.yaml."""

    daftar: tuple[DaftarMasa, ...]
    peralihan: tuple[Peralihan, ...]
    penyesuaian: tuple[Penyesuaian, ...]

    @property
    def kelompok(self) -> tuple[str, ...]:
        """Every group that has regimes."""
        return tuple(satu for daftar in self.daftar for satu in daftar.kelompok)


@dataclass(frozen=True, slots=True)
class Rezim:
    """The answer for one group and one day of signature."""

    kelompok: str
    tanggal: date
    kode: str
    judul: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    penjelasan: Teks
    diketahui: bool
    akibat: tuple[Peralihan, ...]
    penyesuaian: tuple[Penyesuaian, ...]

    @property
    def dalam_masa_penyesuaian(self) -> bool:
        """Was it signed while running work was being adjusted?"""
        return bool(self.penyesuaian)

    @property
    def menjadi(self) -> str | None:
        """The group under which it may be continued, if the law names one."""
        return next((satu.menjadi for satu in self.akibat if satu.menjadi), None)


def kelompok_dari(jenis: str) -> str:
    """``KSDD`` of ``KSDD-W``; a group stays what it is."""
    return jenis.partition("-")[0]


def rezim(
    tabel: TabelRezim, kelompok: str, tanggal: date, *, tanpa_akhir: bool | None = None
) -> Rezim:
    """The regime of a text of ``kelompok`` (or of a kind, ``KSDD-W``) signed on ``tanggal``.

    ``tanpa_akhir``: does the text name no end? Raises ``KelompokTakDikenal``; no date raises anything.
    """
    dicari = kelompok_dari(kelompok)
    for daftar in tabel.daftar:
        if dicari in daftar.kelompok:
            return _susun(tabel, daftar, dicari, tanggal, tanpa_akhir=tanpa_akhir)
    raise KelompokTakDikenal(kelompok, tabel.kelompok)


def _susun(
    tabel: TabelRezim, daftar: DaftarMasa, kelompok: str, tanggal: date, *, tanpa_akhir: bool | None
) -> Rezim:
    masa = next(m for m in daftar.masa if _dalam(tanggal, m.berlaku_sejak, m.berlaku_sampai))
    return Rezim(
        kelompok=kelompok,
        tanggal=tanggal,
        kode=masa.kode,
        judul=masa.judul,
        dasar=masa.dasar,
        keyakinan=masa.keyakinan,
        penjelasan=masa.penjelasan,
        diketahui=masa.diketahui,
        akibat=tuple(
            p for p in tabel.peralihan if p.mengenai(kelompok, tanggal, tanpa_akhir=tanpa_akhir)
        ),
        penyesuaian=tuple(
            p
            for p in tabel.penyesuaian
            if kelompok in p.kelompok and _dalam(tanggal, p.sejak, p.sampai)
        ),
    )


def celah(daftar: DaftarMasa) -> tuple[str, ...]:
    """Why a list would leave a day without an answer, or give it two; empty when it is whole."""
    if not daftar.masa:
        return (f"Daftar {daftar.kode} kosong.",)
    salah = []
    if daftar.masa[0].berlaku_sejak is not None or daftar.masa[-1].berlaku_sampai is not None:
        salah.append(f"Daftar {daftar.kode} harus terbuka di kedua ujungnya.")
    for lama, baru in zip(daftar.masa, daftar.masa[1:], strict=False):
        if lama.berlaku_sampai is None or lama.berlaku_sampai != baru.berlaku_sejak:
            salah.append(f"Daftar {daftar.kode}: {lama.kode} dan {baru.kode} tidak bersambung.")
    return tuple(salah)


class YangDinilai(StrEnum):
    """What is to be judged; each has its own day."""

    NASKAH = "naskah"  # a signed text: the day of its signature
    GERBANG = "gerbang"  # an act: the day of the act
    TAHAPAN = "tahapan"  # the stage table: the day the case opened


def hari_penilai(
    apa: YangDinilai, *, perbuatan: date, dibuka: date | None = None, diteken: date | None = None
) -> date:
    """The day whose rules judge. A text not signed yet, or a case not opened yet, goes by the act."""
    if apa is YangDinilai.NASKAH and diteken is not None:
        return diteken
    if apa is YangDinilai.TAHAPAN and dibuka is not None:
        return dibuka
    return perbuatan
