"""Providers of facts: each fact key has exactly one, registered by the roof.

A rule of one package may need a fact that another knows; neither imports the other. No provider
means the fact is unknown, and an unknown fact never passes a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

Penyedia = Callable[[Any], Any]

_PENYEDIA: dict[str, Penyedia] = {}


def daftarkan(daftar: dict[str, Penyedia]) -> None:
    """Take in providers of one package; raises ValueError for a key that already has one."""
    ganda = [k for k in daftar if k in _PENYEDIA and _PENYEDIA[k] is not daftar[k]]
    if ganda:
        raise ValueError(f"Fakta dengan dua penyedia: {', '.join(sorted(ganda))}.")
    _PENYEDIA.update(daftar)


def kumpulkan(kasus: Any, kunci: Iterable[str] | None = None) -> dict[str, Any]:
    """Facts about one case. A provider that does not know gives None, and the key stays out."""
    hasil = {}
    for satu in kunci if kunci is not None else _PENYEDIA:
        penyedia = _PENYEDIA.get(satu)
        nilai = penyedia(kasus) if penyedia else None
        if nilai is not None:
            hasil[satu] = nilai
    return hasil
