"""Terms of law on a calendar: adding them, counting them, telling what is left.

Counting starts the day after the event (receipt): a term of 30 ``hari`` after 1 June ends on 1 July.
``hari`` are calendar days, ``hari_kerja`` are days that are
neither rest days of the government's own week nor holidays. A due date that falls on a holiday is NOT
moved: the regulations used here do not say so (Permendagri 22/2020 writes ``hari`` everywhere).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

_MINGGU = 6
_SABTU = 5
_HARI_BIASA = 5
_NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_NAMA_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


class Satuan(StrEnum):
    """Unit of a term, written as its article writes it."""

    HARI = "hari"
    HARI_KERJA = "hari_kerja"
    BULAN = "bulan"
    TAHUN = "tahun"


class KalenderKurang(ValueError):
    """Working days were asked for in a year whose holidays nobody has given."""

    def __init__(self, tahun: int) -> None:
        self.tahun = tahun
        super().__init__(
            f"Hari libur tahun {tahun} belum diketahui, hari kerja tidak dapat dihitung."
        )


@dataclass(frozen=True, slots=True)
class KalenderKerja:
    """The working week and the holidays of one government.

    ``hari_per_minggu`` is 5 (Monday to Friday) or 6 (Monday to Saturday). ``libur`` holds national
    holidays, cuti bersama and regional holidays alike. ``tahun`` are the years that ``libur`` covers;
    empty means: no check (``libur`` is taken as complete).
    """

    hari_per_minggu: int = _HARI_BIASA
    libur: frozenset[date] = field(default_factory=frozenset)
    tahun: frozenset[int] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if self.hari_per_minggu not in (_HARI_BIASA, _HARI_BIASA + 1):
            raise ValueError("Minggu kerja hanya 5 atau 6 hari.")

    def hari_kerja(self, hari: date) -> bool:
        """Is this a working day? Raises ``KalenderKurang`` when its year is not covered."""
        if self.tahun and hari.year not in self.tahun:
            raise KalenderKurang(hari.year)
        if hari.weekday() == _MINGGU:
            return False
        if hari.weekday() == _SABTU and self.hari_per_minggu == _HARI_BIASA:
            return False
        return hari not in self.libur

    def dengan_libur(self, *tambahan: date) -> KalenderKerja:
        """The same calendar with more holidays (regional ones, typed in by an administrator)."""
        return KalenderKerja(self.hari_per_minggu, self.libur | set(tambahan), self.tahun)


def _tambah_bulan(mulai: date, bulan: int) -> date:
    """Same day number ``bulan`` months on, or the last day of a month that is too short."""
    nomor = mulai.year * 12 + (mulai.month - 1) + bulan
    tahun, indeks = divmod(nomor, 12)
    akhir = calendar.monthrange(tahun, indeks + 1)[1]
    return date(tahun, indeks + 1, min(mulai.day, akhir))


def _tambah_hari_kerja(mulai: date, jumlah: int, kalender: KalenderKerja) -> date:
    hari = mulai
    while jumlah > 0:
        hari += timedelta(days=1)
        if kalender.hari_kerja(hari):
            jumlah -= 1
    return hari


def jatuh_tempo(mulai: date, nilai: int, satuan: Satuan, kalender: KalenderKerja) -> date:
    """Last day of a term of ``nilai`` units counted from the day after ``mulai``.

    Raises ``ValueError`` for a negative term and ``KalenderKurang`` when ``hari_kerja`` reach a year
    without known holidays.
    """
    if nilai < 0:
        raise ValueError("Jangka waktu tidak boleh negatif.")
    if satuan is Satuan.HARI:
        return mulai + timedelta(days=nilai)
    if satuan is Satuan.HARI_KERJA:
        return _tambah_hari_kerja(mulai, nilai, kalender)
    return _tambah_bulan(mulai, nilai * 12 if satuan is Satuan.TAHUN else nilai)


def terhitung(mulai: date, sampai: date, satuan: Satuan, kalender: KalenderKerja) -> int:
    """Days (``hari`` or ``hari_kerja``) from the day after ``mulai`` up to and with ``sampai``.

    Negative when ``sampai`` lies before ``mulai``. Terms in months and years are counted in ``hari``.
    """
    if satuan is not Satuan.HARI_KERJA:
        return (sampai - mulai).days
    if sampai < mulai:
        return -terhitung(sampai, mulai, satuan, kalender)
    semua = (mulai + timedelta(days=n) for n in range(1, (sampai - mulai).days + 1))
    return sum(1 for hari in semua if kalender.hari_kerja(hari))


def sisa(jatuh: date, hari_ini: date, satuan: Satuan, kalender: KalenderKerja) -> int:
    """Units left until the due date: 0 on the last day, negative when late."""
    return terhitung(hari_ini, jatuh, satuan, kalender)


def semester(hari: date) -> tuple[date, date]:
    """First and last day of the half year that ``hari`` lies in (Permendagri 22/2020 Pasal 17)."""
    if hari.month <= 6:
        return date(hari.year, 1, 1), date(hari.year, 6, 30)
    return date(hari.year, 7, 1), date(hari.year, 12, 31)


def tanggal_panjang(hari: date) -> str:
    """``21 November 2026``, as Indonesian letters write it."""
    return f"{hari.day} {_NAMA_BULAN[hari.month - 1]} {hari.year}"


def hari_tanggal(hari: date) -> str:
    """``Sabtu, 21 November 2026``."""
    return f"{_NAMA_HARI[hari.weekday()]}, {tanggal_panjang(hari)}"
