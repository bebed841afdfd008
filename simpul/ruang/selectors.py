"""Reads of shared spaces."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from simpul.dasar.cakupan import Cakupan
from simpul.jejak.pelaku import Pelaku
from simpul.ruang.models import Keanggotaan, StatusJalur

_PINTU = Cakupan.sistem("pintu tamu: keanggotaan dicari sebelum cakupannya diketahui")


def anggota(cakupan: Cakupan, ruang_id: UUID) -> Any:
    """Governments in a ruang, invited ones too."""
    return (
        Keanggotaan.objek.untuk(cakupan)
        .filter(ruang_id=ruang_id, macam=Keanggotaan.Macam.PEMDA)
        .select_related("pemda")
    )


def tamu(cakupan: Cakupan, ruang_id: UUID) -> Any:
    """Guests that the own government let in."""
    return (
        Keanggotaan.objek.untuk(cakupan)
        .filter(ruang_id=ruang_id, macam=Keanggotaan.Macam.TAMU, pemda_id=cakupan.pemda_id)
        .order_by("-diundang_pada")
    )


def undangan_masuk(cakupan: Cakupan) -> Any:
    """Rooms the own government is invited to and has not answered."""
    return (
        Keanggotaan.objek.untuk(cakupan)
        .filter(
            pemda_id=cakupan.pemda_id,
            macam=Keanggotaan.Macam.PEMDA,
            keadaan=Keanggotaan.Keadaan.DIUNDANG,
        )
        .select_related("ruang", "ruang__dibuka_oleh")
        .order_by("-diundang_pada")
    )


def jalur(cakupan: Cakupan, objek_id: UUID) -> Any:
    """Lines in force on one object, in the order they were written."""
    return (
        StatusJalur.objek.untuk(cakupan)
        .filter(objek_id=objek_id, dicabut_pada__isnull=True)
        .order_by("pada", "id")
    )


def pelaku_tamu(keanggotaan_id: UUID, pada: datetime) -> Pelaku | None:
    """The guest behind a session, while the access holds."""
    baris: Keanggotaan | None = (
        Keanggotaan.objek.untuk(_PINTU)
        .filter(pk=keanggotaan_id, macam=Keanggotaan.Macam.TAMU)
        .select_related("pemda")
        .first()
    )
    if baris is None or not _masih(baris, pada) or not _tuan_rumah_tergabung(baris):
        return None
    return _pelaku(baris)


def _tuan_rumah_tergabung(tamu_: Keanggotaan) -> bool:
    """A guest stays only while the government that let it in is in the ruang itself."""
    return bool(
        Keanggotaan.objek.untuk(_PINTU)
        .filter(
            ruang_id=tamu_.ruang_id,
            pemda_id=tamu_.pemda_id,
            macam=Keanggotaan.Macam.PEMDA,
            keadaan=Keanggotaan.Keadaan.AKTIF,
        )
        .exists()
    )


def _masih(baris: Keanggotaan, pada: datetime) -> bool:
    return baris.keadaan == Keanggotaan.Keadaan.AKTIF and (
        baris.sampai is None or pada < baris.sampai
    )


def _pelaku(baris: Keanggotaan) -> Pelaku:
    """A guest's acts stand in the chain of the government that let it in."""
    return Pelaku(
        rantai=baris.pemda.rantai,
        peran="tamu",
        jabatan=baris.nama,
        pemda_nama=baris.pemda.nama,
        cakupan=Cakupan.tamu(baris.ruang_id),
    )
