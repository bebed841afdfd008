"""Reads of governments, people and offices."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.utils import translation

from simpul.akun.models import Pemda, Pengguna, Penugasan, Undangan, Unit
from simpul.akun.peran import Peran
from simpul.dasar.cakupan import Cakupan
from simpul.jejak.pelaku import RANTAI_SISTEM, Pelaku

_OPERATOR = Cakupan.sistem("operator melihat pemerintah mana yang belum berpengurus")
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
    with translation.override(settings.LANGUAGE_CODE):  # what is recorded has one language
        sebutan = jabatan.sebutan
    return Pelaku(
        rantai=pemda.rantai,
        peran=jabatan.peran,
        jabatan=sebutan,
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


def cari_penugasan(cakupan: Cakupan, *, teks: str, pada: date, berakhir: bool = False) -> Any:
    """Offices of the own government by what is typed: person, address, role, unit, title."""
    semua = daftar_penugasan(cakupan)
    lewat = Q(berlaku_sampai__isnull=False, berlaku_sampai__lte=pada)
    semua = semua.filter(lewat) if berakhir else semua.exclude(lewat)
    for kata in teks.split():
        semua = semua.filter(
            Q(pengguna__nama__icontains=kata)
            | Q(pengguna__email__icontains=kata)
            | Q(jabatan__icontains=kata)
            | Q(unit__nama__icontains=kata)
            | Q(unit__singkatan__iexact=kata)
            | Q(peran__in=_peran_bernama(kata))
        )
    return semua


def cari_undangan(cakupan: Cakupan, *, teks: str, pada: datetime, selesai: bool = False) -> Any:
    """Invitations that wait (expired ones too, they can be sent again), or those that are done."""
    tutup = Q(dipakai_pada__isnull=False) | Q(ditarik_pada__isnull=False)
    semua = daftar_undangan(cakupan).filter(pemda_id=cakupan.pemda_id)
    semua = semua.filter(tutup) if selesai else semua.exclude(tutup)
    for kata in teks.split():
        semua = semua.filter(
            Q(email__icontains=kata)
            | Q(nama__icontains=kata)
            | Q(jabatan__icontains=kata)
            | Q(unit__nama__icontains=kata)
            | Q(peran__in=_peran_bernama(kata))
        )
    return semua


def cari_unit(cakupan: Cakupan, *, teks: str = "", aktif: bool = True) -> Any:
    semua = daftar_unit(cakupan, aktif=False).filter(aktif=aktif)
    for kata in teks.split():
        semua = semua.filter(Q(nama__icontains=kata) | Q(singkatan__icontains=kata))
    return semua


def _peran_bernama(kata: str) -> list[str]:
    return [p.value for p in Peran if kata.lower() in str(p.label).lower()]


def peran_terisi(cakupan: Cakupan, pada: date) -> dict[str, int]:
    """How many hold each role today; one query."""
    semua = _berlaku(daftar_penugasan(cakupan), pada)
    return dict(Counter(semua.order_by().values_list("peran", flat=True)))


def pemda_operator(pada: date, *, teks: str = "") -> Any:
    """All governments for the operator, with whether somebody administers each; nothing inside."""
    pengurus = _berlaku(
        Penugasan.objek.untuk(_OPERATOR).filter(
            pemda=OuterRef("pk"), peran=Peran.ADMINISTRATOR, pengguna__is_active=True
        ),
        pada,
    )
    semua = daftar_pemda().select_related("wilayah").annotate(ada_pengurus=Exists(pengurus))
    for kata in teks.split():
        semua = semua.filter(Q(nama__icontains=kata) | Q(wilayah__kode__startswith=kata))
    return semua


def undangan_pengurus(pemda_id: UUID) -> Undangan | None:
    """The first administrator's invitation as the operator sees it: the latest that is not withdrawn."""
    baris: Undangan | None = (
        Undangan.objek.untuk(_OPERATOR)
        .filter(pemda_id=pemda_id, peran=Peran.ADMINISTRATOR, ditarik_pada__isnull=True)
        .order_by("-dibuat_pada")
        .first()
    )
    return baris


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
