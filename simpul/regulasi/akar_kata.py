"""Stems of Indonesian words (Sastrawi), loaded when first asked for and kept per word."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol


class _Penyusun(Protocol):
    """What is used of the library's stemmer."""

    def stem(self, text: str) -> str:
        """The text with its words reduced to their stems."""


@lru_cache(maxsize=1)
def _pustaka() -> tuple[_Penyusun, frozenset[str]]:
    # Reading 30,000 root words takes a moment; programs that name no object need not wait for it.
    from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
    from Sastrawi.Stemmer.Stemmer import Stemmer
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    kata = StemmerFactory().get_words()
    return Stemmer(ArrayDictionary(kata)), frozenset(kata)


@lru_cache(maxsize=16384)
def akar(kata: str) -> str:
    """The word without prefixes and suffixes; a word it cannot take apart comes back as it is."""
    return str(_pustaka()[0].stem(kata)) or kata


def dikenal(kata: str) -> bool:
    """Is its stem a word of the dictionary (so that it is no typing error)?"""
    return akar(kata) in _pustaka()[1]
