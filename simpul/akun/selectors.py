"""Reads of governments, people and offices."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from simpul.akun.models import Pemda, Pengguna, Penugasan, Undangan, Unit
from simpul.akun.peran import Peran
from simpul.dasar.cakupan import Cakupan
from simpul.jejak.pelaku import RANTAI_SISTEM, Pelaku

_MASUK = Cakupan.sistem("jabatan seseorang dicari sebelum cakupannya diketahui")


def jabatan_pengguna(pengguna: Pengguna, pada: date) -> list[Penugasan]:
    """Offices this person holds on a day, in a stable order; one query."""
    semua = Penugasan.objek.untuk(_MASUK).filter(pengguna=pengguna)
    return list(
        _berlaku(semua, pada).select_related("pemda", "unit").order_by("berlaku_sejak", "id")
    )


def _berlaku(daftar: Any, pada: date) -> Any:
    return daftar.filter(berlaku_sejak__lte=pada).filter(
        Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gt=pada)
    )


def pelaku_dari(jabatan: Penugasan) -> Pelaku:
    """The office as the values that acts and the trail need."""
    pemda = jabatan.pemda
    return Pelaku(
        rantai=pemda.rantai,
        peran=jabatan.peran,
        jabatan=jabatan.sebutan,
        pemda_kode=pemda.kode,
        pemda_nama=pemda.nama,
        unit=jabatan.unit.nama if jabatan.unit else "",
        unit_id=jabatan.unit_id,
        nama=jabatan.pengguna.nama if "pengguna" in jabatan._state.fields_cache else "",
        pengguna_id=jabatan.pengguna_id,
        cakupan=cakupan_dari(jabatan),
    )


def cakupan_dari(jabatan: Penugasan) -> Cakupan:
    """Supervisors see the rooms of the regions under them, besides their own government."""
    kode = jabatan.pemda.kode
    if jabatan.peran == Peran.PENGAWAS_KEMENTERIAN:
        return Cakupan.pengawas(jabatan.pemda_id, kode, None)
    if jabatan.peran == Peran.PENGAWAS_PROVINSI:
        return Cakupan.pengawas(jabatan.pemda_id, kode, kode[:2])
    return Cakupan.pemda(jabatan.pemda_id, kode)


def pelaku_tanpa_jabatan(pengguna: Pengguna) -> Pelaku:
    """Someone signed in who holds no office: the operator, or one whose office has ended."""
    return Pelaku(
        rantai=RANTAI_SISTEM,
        peran="operator" if pengguna.operator else "tanpa_jabatan",
        jabatan="Operator" if pengguna.operator else "",
        nama=pengguna.nama,
        pengguna_id=pengguna.pk,
    )


def pemda_dari_kode(kode: str) -> Pemda | None:
    """The government of a region, when it is on this system."""
    hasil: Pemda | None = (
        Pemda.objek.untuk(Cakupan.publik())
        .filter(wilayah_id=kode)
        .select_related("wilayah")
        .first()
    )
    return hasil


def daftar_pemda(kode: list[str] | None = None) -> Any:
    semua = Pemda.objek.untuk(Cakupan.publik()).order_by("nama")
    return semua if kode is None else semua.filter(wilayah_id__in=kode)


def daftar_unit(cakupan: Cakupan, *, aktif: bool = True) -> Any:
    semua = Unit.objek.untuk(cakupan).filter(pemda_id=cakupan.pemda_id).order_by("nama")
    return semua.filter(aktif=True) if aktif else semua


def daftar_penugasan(cakupan: Cakupan) -> Any:
    """All offices of the own government with who holds them, the running ones first."""
    return (
        Penugasan.objek.untuk(cakupan)
        .filter(pemda_id=cakupan.pemda_id)
        .select_related("pengguna", "unit", "pemda")
        .order_by("berlaku_sampai", "peran", "pengguna__nama")
    )


def daftar_undangan(cakupan: Cakupan) -> Any:
    return Undangan.objek.untuk(cakupan).select_related("unit").order_by("-dibuat_pada")


def email_peran(
    pemda_id: UUID, peran: list[str], pada: date, unit_id: UUID | None = None
) -> list[str]:
    """Addresses of those who hold these offices; used only to send mail, never shown."""
    semua = _berlaku(Penugasan.objek.untuk(_MASUK).filter(pemda_id=pemda_id, peran__in=peran), pada)
    if unit_id:
        semua = semua.filter(Q(unit_id=unit_id) | Q(unit__isnull=True))
    return sorted(
        set(semua.filter(pengguna__is_active=True).values_list("pengguna__email", flat=True))
    )


def undangan_dari_sidik(sidik: str, pada: datetime) -> Undangan | None:
    """A pending invitation by the hash of its link; None when used, withdrawn, expired, unknown."""
    baris: Undangan | None = (
        Undangan.objek.untuk(_MASUK)
        .filter(sidik_token=sidik)
        .select_related("pemda", "unit")
        .first()
    )
    if baris is None or baris.keadaan(pada) != "menunggu":
        return None
    return baris
