"""Dates as people write them: '24 November 2026', '24 Nov 26', '24/11/26', '2026-11-24'."""

from __future__ import annotations

import re
from datetime import date

from django.utils.formats import date_format

BULAN = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
_LAIN = {
    "pebruari": 2,
    "nopember": 11,
    "agt": 8,
    "ags": 8,
    "agu": 8,
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "aug": 8,
    "october": 10,
    "oct": 10,
    "december": 12,
    "dec": 12,
}
_ANGKA = re.compile(r"(\d{1,2})[\s/.\-](\d{1,2})[\s/.\-](\d{4}|\d{2})")
_TERBALIK = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})")
_KATA = re.compile(r"(\d{1,2})[\s\-]+([A-Za-z]+)\.?[\s\-]+(\d{4}|\d{2})")


def _bulan(kata: str) -> int:
    kata = kata.lower()
    if kata in _LAIN:
        return _LAIN[kata]
    if len(kata) >= 3:
        for nomor, nama in enumerate(BULAN, 1):
            if nama.startswith(kata):
                return nomor
    return 0


def _tahun(teks: str) -> int:
    return int(teks) if len(teks) == 4 else 2000 + int(teks)


def baca_tanggal(teks: str) -> date | None:
    """Read a date; None when it is not one. Day comes before month."""
    teks = re.sub(r"^[A-Za-z']+,\s*", "", teks.strip())
    try:
        if cocok := _TERBALIK.fullmatch(teks):
            return date(int(cocok[1]), int(cocok[2]), int(cocok[3]))
        if cocok := _ANGKA.fullmatch(teks):
            return date(_tahun(cocok[3]), int(cocok[2]), int(cocok[1]))
        if (cocok := _KATA.fullmatch(teks)) and (bulan := _bulan(cocok[2])):
            return date(_tahun(cocok[3]), bulan, int(cocok[1]))
    except ValueError:
        return None
    return None


def tulis_tanggal(tanggal: date) -> str:
    """The form written back into a field, in the language of the page: '24 November 2026'."""
    return str(date_format(tanggal, "j F Y"))
