"""Text that people read, in Indonesian and English, kept together in one value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Teks:
    """One sentence or name in both languages of the screens."""

    id: str
    en: str

    def untuk(self, bahasa: str) -> str:
        """The text for a language code (``id``, ``en``, ``en-us`` ...); Indonesian for any other."""
        return self.en if bahasa.lower().startswith("en") else self.id

    def isi(self, **nilai: str) -> Teks:
        """The same text with ``{nama}`` placeholders filled in both languages."""
        return Teks(id=self.id.format(**nilai), en=self.en.format(**nilai))
