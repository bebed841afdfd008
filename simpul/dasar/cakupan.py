"""Cakupan: whose eyes a query has. A value passed explicitly; there is no ambient scope anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Jenis(StrEnum):
    PEMDA = "pemda"
    TAMU = "tamu"
    PENGAWAS = "pengawas"
    PUBLIK = "publik"
    SISTEM = "sistem"


@dataclass(frozen=True, slots=True)
class Cakupan:
    """One of: own government | guest of one ruang | supervisor of regions | public | system.

    `kode` is the region code of the government; `provinsi` limits a supervisor (None: all regions).
    """

    jenis: Jenis
    pemda_id: UUID | None = None
    kode: str = ""
    ruang_id: UUID | None = None
    provinsi: str | None = None
    alasan: str = ""

    @classmethod
    def pemda(cls, pemda_id: UUID, kode: str) -> Cakupan:
        return cls(Jenis.PEMDA, pemda_id=pemda_id, kode=kode)

    @classmethod
    def tamu(cls, ruang_id: UUID) -> Cakupan:
        return cls(Jenis.TAMU, ruang_id=ruang_id)

    @classmethod
    def pengawas(cls, pemda_id: UUID, kode: str, provinsi: str | None) -> Cakupan:
        """`pemda_id` is the supervising government itself: it keeps its own internals."""
        return cls(Jenis.PENGAWAS, pemda_id=pemda_id, kode=kode, provinsi=provinsi)

    @classmethod
    def publik(cls) -> Cakupan:
        return cls(Jenis.PUBLIK)

    @classmethod
    def sistem(cls, alasan: str) -> Cakupan:
        """All rows. The reason is demanded so that each use can be found and questioned."""
        if not alasan.strip():
            raise ValueError("Cakupan sistem menuntut alasan.")
        return cls(Jenis.SISTEM, alasan=alasan)

    @property
    def menyeluruh(self) -> bool:
        return self.jenis is Jenis.SISTEM
