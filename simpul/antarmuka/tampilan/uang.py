"""Rupiah as people write it, and in words."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SKALA = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_KELIPATAN = {
    "rb": 10**3,
    "ribu": 10**3,
    "jt": 10**6,
    "juta": 10**6,
    "m": 10**9,
    "mil": 10**9,
    "miliar": 10**9,
    "milyar": 10**9,
    "t": 10**12,
    "triliun": 10**12,
    "trilyun": 10**12,
}
_POLA = re.compile(r"(?:rp\.?)?\s*([\d.,\s]*\d)(?:,-)?\s*([a-z]*)\.?", re.IGNORECASE)
TERBESAR = 10**15 - 1


def baca_rupiah(teks: str) -> int | None:
    """Read '18.400.000.000', 'Rp2,15 miliar', '750 juta'; None when it is not an amount."""
    cocok = _POLA.fullmatch(teks.strip())
    if cocok is None:
        return None
    angka, kata = cocok[1].replace(" ", ""), cocok[2].lower()
    if kata and kata not in _KELIPATAN:
        return None
    bulat, koma, pecahan = angka.partition(",")
    if "." in bulat and not re.fullmatch(r"\d{1,3}(\.\d{3})+", bulat):
        return None
    if koma and not kata and set(pecahan) - {"0"}:
        return None
    try:
        nilai = Decimal(bulat.replace(".", "") + ("." + pecahan if koma else ""))
    except InvalidOperation:
        return None
    nilai *= _KELIPATAN.get(kata, 1)
    if nilai != nilai.to_integral_value() or nilai > TERBESAR:
        return None
    return int(nilai)


def tulis_rupiah(nilai: int) -> str:
    """With dots between thousands: '18.400.000.000'."""
    return f"{nilai:,}".replace(",", ".")


def terbilang(nilai: int) -> str:
    """In words, without the word rupiah: 'delapan belas miliar empat ratus juta'."""
    if nilai == 0:
        return "nol"
    bagian = []
    for besar, nama in _SKALA:
        if nilai >= besar:
            bagian.append(f"{_ratusan(nilai // besar)} {nama}")
            nilai %= besar
    if nilai >= 1000:
        ribuan = nilai // 1000
        bagian.append("seribu" if ribuan == 1 else f"{_ratusan(ribuan)} ribu")
        nilai %= 1000
    if nilai:
        bagian.append(_ratusan(nilai))
    return " ".join(bagian)


def _ratusan(nilai: int) -> str:
    bagian = []
    if nilai >= 100:
        ratus = nilai // 100
        bagian.append("seratus" if ratus == 1 else f"{_SATUAN[ratus]} ratus")
        nilai %= 100
    if nilai >= 20:
        bagian.append(f"{_SATUAN[nilai // 10]} puluh")
        nilai %= 10
    elif nilai >= 12:
        bagian.append(f"{_SATUAN[nilai - 10]} belas")
        nilai = 0
    elif nilai >= 10:
        bagian.append("sepuluh" if nilai == 10 else "sebelas")
        nilai = 0
    if nilai:
        bagian.append(_SATUAN[nilai])
    return " ".join(bagian)
