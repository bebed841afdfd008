"""Citations as pages show them: short form, our own summary opened in place."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language

from simpul.antarmuka.tampilan.bahan import Pasal
from simpul.inti.rujukan import singkat
from simpul.regulasi import pengetahuan


def pasal(rujukan: str) -> Pasal:
    """One article for the eye, in the language of the page."""
    return _pasal(rujukan, get_language() or "id")


@lru_cache(maxsize=2048)
def _pasal(rujukan: str, bahasa: str) -> Pasal:
    ringkasan = pengetahuan.ringkasan_pasal(rujukan)
    if ringkasan is None:
        return Pasal(singkat(rujukan))
    return Pasal(singkat(rujukan), ringkas=ringkasan.isi.untuk(bahasa), sumber=ringkasan.judul)
