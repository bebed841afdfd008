"""Measuring and breaking text without a browser, for the drawn stage line.

Advance widths (in thousandths of the size) of Public Sans with tabular figures, for the printable
ASCII characters from the space on; other characters count as an 'n'.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LEBAR = {
    400: """
    243 251 426 603 658 904 708 248 302 309 394 554 242 378 225 350 700 700 700 700 700 700
    700 700 700 700 226 240 546 554 546 521 831 710 670 688 694 620 594 733 766 283 388 682
    578 886 754 734 636 748 676 670 594 700 672 954 688 607 637 303 350 303 473 518 218 553
    596 544 596 566 396 622 576 248 262 562 303 865 577 566 596 596 391 506 389 580 504 780
    564 535 480 328 263 332 568
    """,
    600: """
    234 268 455 610 670 923 750 255 320 324 437 573 260 386 250 368 700 700 700 700 700 700
    700 700 700 700 250 261 563 573 563 528 829 719 678 704 708 628 604 747 768 296 396 701
    578 903 770 748 645 762 687 682 606 714 690 962 704 640 654 322 368 322 479 536 243 560
    603 546 603 572 396 626 585 258 276 572 317 882 586 571 602 602 402 518 404 588 513 784
    577 550 489 358 266 360 592
    """,
}
_TABEL = {tebal: [int(n) for n in isi.split()] for tebal, isi in _LEBAR.items()}
_AWAL = 32
# A little more than measured: the fall-back fonts of old machines are wider.
_LONGGAR = 1.03


def lebar_teks(teks: str, ukuran: float = 13, tebal: int = 400) -> float:
    """Width in pixels of one line of text."""
    tabel = _TABEL[tebal]
    lain = tabel[ord("n") - _AWAL]
    jumlah = 0
    for huruf in teks:
        kedudukan = ord(huruf) - _AWAL
        jumlah += tabel[kedudukan] if 0 <= kedudukan < len(tabel) else lain
    return jumlah * ukuran / 1000 * _LONGGAR


def pendekkan(teks: str, lebar: float, ukuran: float = 13, tebal: int = 400) -> str:
    """Cut a line to the width, at a word where possible, with an ellipsis."""
    if lebar_teks(teks, ukuran, tebal) <= lebar:
        return teks
    potong = teks
    while potong and lebar_teks(potong + "…", ukuran, tebal) > lebar:
        potong = potong[:-1]
    kata = potong.rsplit(" ", 1)[0] if " " in potong else potong
    return (kata if len(kata) > len(potong) / 2 else potong).rstrip(" ,;:.") + "…"


# Indonesian syllables: before one consonant and a vowel, between two consonants.
_HURUF_MATI = "(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwxyz])"
_SUKU = re.compile(
    f"(?<=[aiueo])(?={_HURUF_MATI}[aiueo])|(?<=[aiueo][b-df-hj-np-tv-z])(?={_HURUF_MATI}[aiueo])"
)


def penggal(kata: str, lebar: float, tebal: int) -> tuple[str, str]:
    """Split a word that is too wide after a syllable; the second part is empty when it fits."""
    if lebar_teks(kata, tebal=tebal) <= lebar:
        return kata, ""
    for tempat in sorted((m.start() for m in _SUKU.finditer(kata.lower())), reverse=True):
        if tempat < 3 or len(kata) - tempat < 3:
            continue
        if lebar_teks(kata[:tempat] + "-", tebal=tebal) <= lebar:
            return kata[:tempat] + "-", kata[tempat:]
    return kata, ""


@lru_cache(maxsize=4096)
def pecah(teks: str, lebar: float, tebal: int = 400, paling_banyak: int = 3) -> tuple[str, ...]:
    """Break into lines of at most `lebar` pixels; the last one is cut when there is too much."""
    baris: list[str] = []
    sisa_kata = teks.split()
    while sisa_kata:
        kata, ekor = penggal(sisa_kata.pop(0), lebar, tebal)
        if ekor:
            sisa_kata.insert(0, ekor)
        calon = f"{baris[-1]} {kata}" if baris else kata
        if baris and lebar_teks(calon, tebal=tebal) <= lebar:
            baris[-1] = calon
        else:
            baris.append(kata)
    if len(baris) > paling_banyak:
        sisa = " ".join(baris[paling_banyak - 1 :]).replace("- ", "")
        baris = [*baris[: paling_banyak - 1], sisa]
    return tuple(pendekkan(b, lebar, tebal=tebal) for b in baris)


@lru_cache(maxsize=4096)
def lebar_tersempit(teks: str, tebal: int, paling_banyak: int, terlebar: float) -> float:
    """The narrowest column in which the text needs no more than so many lines."""
    kata = teks.split()
    if not kata:
        return 0
    lebar = max(lebar_teks(k, tebal=tebal) for k in kata)
    while lebar < terlebar:
        baris = pecah(teks, lebar, tebal, 99)
        if len(baris) <= paling_banyak:
            break
        lebar += 4
    return min(lebar, terlebar)
