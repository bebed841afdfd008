"""Reads of tasks."""

from __future__ import annotations

from typing import Any

from django.db.models import F

from simpul.alur.models import Tugas
from simpul.dasar.cakupan import Cakupan


def tugas_terbuka(cakupan: Cakupan) -> Any:
    """Open turns in all rooms the scope sees, the earliest deadline first, undated last."""
    return (
        Tugas.objek.untuk(cakupan)
        .filter(selesai_pada__isnull=True)
        .order_by(F("tenggat").asc(nulls_last=True), "dibuat_pada", "id")
    )
