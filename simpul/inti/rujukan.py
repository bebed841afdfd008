"""References to articles, in the one form that every program here reads and writes.

``Permendagri 22/2020 Pasal 8 ayat (3) huruf a``: regulation, article, then paragraph, letter, number.
Articles of definitions have no paragraphs: ``Permendagri 22/2020 Pasal 1 angka 12``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_POLA = re.compile(
    r"(?P<jenis>[A-Z][A-Za-z]*(?: [A-Z][a-z]+)*?)"
    r"(?: (?P<nomor>[0-9]+[A-Z]?)/(?P<tahun>[0-9]{4}))?"
    r"(?: Pasal (?P<pasal>[0-9]+[A-Z]?)"
    r"(?: ayat \((?P<ayat>[0-9]+[a-z]?)\))?"
    r"(?: huruf (?P<huruf>[a-z]{1,2}))?"
    r"(?: angka (?P<angka>[0-9]+))?"
    r"| (?P<lampiran>Lampiran(?: [A-Z0-9.]+)?))?"
)


class RujukanSalah(ValueError):
    """The text is not a reference in the form of the contract."""


@dataclass(frozen=True, slots=True, order=True)
class RujukanPasal:
    """One reference; ``peraturan`` is the short name (``PP 28/2018``, ``KUHPerdata``)."""

    peraturan: str
    pasal: str | None = None
    ayat: str | None = None
    huruf: str | None = None
    angka: str | None = None
    lampiran: str | None = None

    def __str__(self) -> str:
        letak = self.letak
        return f"{self.peraturan} {letak}" if letak else self.peraturan

    @property
    def letak(self) -> str:
        """The place inside the regulation: ``Pasal 8 ayat (3)``."""
        if self.lampiran:
            return self.lampiran
        if not self.pasal:
            return ""
        return f"Pasal {self.pasal}{self._bawah()}"

    def _bawah(self) -> str:
        bagian = (
            f" ayat ({self.ayat})" if self.ayat else "",
            f" huruf {self.huruf}" if self.huruf else "",
            f" angka {self.angka}" if self.angka else "",
        )
        return "".join(bagian)

    def singkat(self) -> str:
        """For screens: ``Ps 8 ayat (3) Permendagri 22/2020``."""
        if self.pasal:
            return f"Ps {self.pasal}{self._bawah()} {self.peraturan}"
        return f"{self.letak} {self.peraturan}".strip()

    def induk(self) -> tuple[RujukanPasal, ...]:
        """This reference and the wider ones it lies in, nearest first, up to the article."""
        semua = [
            self,
            RujukanPasal(self.peraturan, self.pasal, self.ayat, self.huruf),
            RujukanPasal(self.peraturan, self.pasal, self.ayat),
            RujukanPasal(self.peraturan, self.pasal),
        ]
        if self.lampiran:
            semua = [self, RujukanPasal(self.peraturan, lampiran="Lampiran")]
        return tuple(dict.fromkeys(semua))


def urai_rujukan(teks: str) -> RujukanPasal:
    """Read a reference. Raises ``RujukanSalah`` with a sentence when it is written in another form."""
    cocok = _POLA.fullmatch(teks)
    if cocok is None or (cocok["pasal"] is None and cocok["lampiran"] is None):
        raise RujukanSalah(
            f"Rujukan '{teks}' tidak dalam bentuk 'Peraturan nomor/tahun Pasal n ayat (n) huruf x'."
        )
    nomor = f" {cocok['nomor']}/{cocok['tahun']}" if cocok["nomor"] else ""
    return RujukanPasal(
        peraturan=cocok["jenis"] + nomor,
        pasal=cocok["pasal"],
        ayat=cocok["ayat"],
        huruf=cocok["huruf"],
        angka=cocok["angka"],
        lampiran=cocok["lampiran"],
    )


def singkat(teks: str) -> str:
    """The short form for screens; a text that is no reference is returned as it is."""
    try:
        return urai_rujukan(teks).singkat()
    except RujukanSalah:
        return teks
