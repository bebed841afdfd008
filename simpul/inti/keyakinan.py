"""How sure we are of a source, and what that lets a rule do."""

from __future__ import annotations

from enum import StrEnum


class Keyakinan(StrEnum):
    """Certainty of a source; only the first two may hold an act back."""

    PASTI = "pasti"
    KUAT = "kuat"
    TAFSIR = "tafsir"
    PRAKTIK = "praktik"
    INGATAN = "ingatan"
