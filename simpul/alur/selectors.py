"""Reads of tasks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import F, Q

from simpul.alur.models import Tugas
from simpul.dasar.cakupan import Cakupan


def tugas_terbuka(cakupan: Cakupan) -> Any:
    """Open turns in all rooms the scope sees, the earliest deadline first, undated last."""
    return (
        Tugas.objek.untuk(cakupan)
        .filter(selesai_pada__isnull=True)
        .select_related("pemda")
        .order_by(F("tenggat").asc(nulls_last=True), "dibuat_pada", "id")
    )


def tugas_jabatan(cakupan: Cakupan, peran: str, unit_id: UUID | None) -> list[Tugas]:
    """Turns of this office, and those it may record on behalf of a party not on the system."""
    milik = tugas_terbuka(cakupan).filter(Q(pemda_id=cakupan.pemda_id) | Q(pemda__isnull=True))
    return [t for t in milik if t.untuk_jabatan(peran, unit_id)]


def tugas_pihak_lain(cakupan: Cakupan) -> Any:
    """Turns of other governments in our rooms: what we wait for."""
    return tugas_terbuka(cakupan).exclude(pemda_id=cakupan.pemda_id)


def tugas_objek(cakupan: Cakupan, objek_id: UUID) -> Any:
    return tugas_terbuka(cakupan).filter(objek_id=objek_id)
