"""Izin: the answer of every policy. Denied unless something says yes, and always with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.dasar.galat import TidakBerwenang


@dataclass(frozen=True, slots=True)
class Izin:
    """May this office do this act on this object? `alasan` is a sentence for the screen."""

    boleh: bool
    alasan: str = ""

    def __bool__(self) -> bool:
        return self.boleh

    def wajib(self) -> None:
        """Raise TidakBerwenang when the answer is no."""
        if not self.boleh:
            raise TidakBerwenang(self.alasan)


YA = Izin(boleh=True)


def tidak(alasan: str) -> Izin:
    return Izin(boleh=False, alasan=alasan)
