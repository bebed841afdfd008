"""Demo sign-ins: only on an instance started with SIMPUL_CONTOH, only for example offices."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from simpul.akun.models import Pengguna, Penugasan
from simpul.dasar.cakupan import Cakupan

SURANAH = "contoh.simpul.test"  # no mail ever reaches this domain
SANDI = "simpul-contoh-2026"
_MASUK = Cakupan.sistem("daftar masuk contoh")


@dataclass(frozen=True, slots=True)
class MasukContoh:
    """One office to sign in as."""

    pengguna_id: UUID
    email: str
    jabatan: str
    pemda: str
    warna: str


def daftar_masuk() -> list[MasukContoh]:
    """Example offices by government, in the order they were made; the operator last. Empty unless this is a demo."""
    if not settings.SIMPUL_CONTOH:
        return []
    tugas = (
        Penugasan.objek.untuk(_MASUK)
        .filter(pengguna__email__endswith=f"@{SURANAH}", berlaku_sampai__isnull=True)
        .select_related("pengguna", "pemda", "unit")
        .order_by("id")
    )
    hasil = [
        MasukContoh(
            t.pengguna_id,
            t.pengguna.email,
            f"{t.sebutan} ({t.unit.singkatan or t.unit.nama})" if t.unit else t.sebutan,
            t.pemda.nama,
            t.pemda.warna,
        )
        for t in tugas
    ]
    operator = Pengguna.objects.filter(operator=True, email__endswith=f"@{SURANAH}")
    return hasil + [MasukContoh(o.pk, o.email, "Operator", "Simpul", "nila") for o in operator]
