"""Pelaku: the acting office as values, as it stood on the day of the act."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from simpul.dasar.cakupan import Cakupan

RANTAI_SISTEM = "sistem"
UMUM = Cakupan.publik()


@dataclass(frozen=True, slots=True)
class Pelaku:
    """Who acts. `rantai` is the chain of the acting person's government (guest: of its host)."""

    rantai: str
    peran: str
    jabatan: str
    pemda_kode: str = ""
    pemda_nama: str = ""
    unit: str = ""
    unit_id: UUID | None = None
    nama: str = ""
    pengguna_id: UUID | None = None
    dasar_wewenang: str = ""
    cakupan: Cakupan = UMUM

    @classmethod
    def sistem(cls, alasan: str) -> Pelaku:
        """The system itself, with the reason it acts; has its own chain."""
        return cls(
            rantai=RANTAI_SISTEM,
            peran="sistem",
            jabatan="Sistem",
            dasar_wewenang=alasan,
            cakupan=Cakupan.sistem(alasan),
        )

    @property
    def pemda_id(self) -> UUID:
        """Own government; raises ValueError for one who acts for none."""
        if self.cakupan.pemda_id is None:
            raise ValueError("Pelaku ini tidak bertindak untuk suatu pemerintah daerah.")
        return self.cakupan.pemda_id

    def nilai(self) -> dict[str, Any]:
        """Values for the trail."""
        isi = asdict(self)
        isi.pop("cakupan")
        return {k: (str(v) if isinstance(v, UUID) else v) for k, v in isi.items() if v}
