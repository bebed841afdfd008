"""Citations as pages show them: short form, our own summary opened in place, its page in the library."""

from __future__ import annotations

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language

from simpul.antarmuka.tampilan.bahan import Pasal
from simpul.inti.rujukan import singkat
from simpul.regulasi import publik


def pasal(rujukan: str) -> Pasal:
    """One article for the eye, in the language of the page."""
    return _pasal(rujukan, get_language() or "id")


def url_pasal(rujukan: str) -> str:
    """Page and anchor of an article in the law library; empty for one the data knows nothing of."""
    alamat = publik.alamat_pasal(rujukan)
    if alamat is None:
        return ""
    halaman = reverse("hukum_pasal", args=[alamat.peraturan, alamat.pasal])
    return f"{halaman}#{alamat.jangkar}" if alamat.jangkar else halaman


@lru_cache(maxsize=2048)
def _pasal(rujukan: str, bahasa: str) -> Pasal:
    ringkasan = publik.ringkasan_pasal(rujukan)
    if ringkasan is None:
        return Pasal(singkat(rujukan))
    return Pasal(
        singkat(rujukan),
        ringkas=ringkasan.isi.untuk(bahasa),
        sumber=ringkasan.judul,
        halaman=url_pasal(rujukan),
    )
