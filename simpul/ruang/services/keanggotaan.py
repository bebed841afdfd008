"""Opening a ruang, inviting a government, joining. Called by the acts of the packages above."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.dasar.galat import KeadaanBerubah, TidakDitemukan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.ruang import policies
from simpul.ruang.models import Keanggotaan, Ruang


def buka_ruang(*, pelaku: Pelaku, pada: datetime, nama: str) -> Ruang:
    """A new shared space; the opener is its first member."""
    ruang = Ruang.buat(nama=nama, dibuka_oleh_id=pelaku.pemda_id, dibuka_pada=pada)
    Keanggotaan.buat(
        ruang=ruang,
        macam=Keanggotaan.Macam.PEMDA,
        keadaan=Keanggotaan.Keadaan.AKTIF,
        peran=Keanggotaan.Peran.PEMRAKARSA,
        pemda_id=pelaku.pemda_id,
        sejak=pada,
        diundang_pada=pada,
    )
    return ruang


def undang_pemda(*, pelaku: Pelaku, pada: datetime, ruang: Ruang, pemda_id: UUID) -> Keanggotaan:
    """Ask another government in. It sees the name of the ruang and nothing else until it joins."""
    del pelaku
    return Keanggotaan.buat(
        ruang=ruang,
        macam=Keanggotaan.Macam.PEMDA,
        keadaan=Keanggotaan.Keadaan.DIUNDANG,
        peran=Keanggotaan.Peran.MITRA,
        pemda_id=pemda_id,
        diundang_pada=pada,
    )


@transaction.atomic
def jawab_undangan(
    *, pelaku: Pelaku, pada: datetime, keanggotaan_id: UUID, bergabung: bool
) -> Keanggotaan:
    """Join a ruang, or decline. Joining is no legal answer to an offer: it only opens the record."""
    policies.jawab_undangan(pelaku).wajib()
    baris: Keanggotaan | None = (
        Keanggotaan.objek.untuk(pelaku.cakupan)
        .filter(pk=keanggotaan_id, pemda_id=pelaku.pemda_id, macam=Keanggotaan.Macam.PEMDA)
        .select_for_update(of=("self",))
        .first()
    )
    if baris is None:
        raise TidakDitemukan(_("Undangan ini tidak ada."))
    if baris.keadaan != Keanggotaan.Keadaan.DIUNDANG:
        raise KeadaanBerubah(_("Undangan ini sudah dijawab."))
    baris.keadaan = Keanggotaan.Keadaan.AKTIF if bergabung else Keanggotaan.Keadaan.MENOLAK
    baris.sejak = pada if bergabung else None
    baris.save(update_fields=["keadaan", "sejak"])
    catat(
        pelaku=pelaku,
        kode="ruang.bergabung" if bergabung else "ruang.menolak_undangan",
        objek=("ruang", baris.ruang_id),
        pada=pada,
        ruang_id=baris.ruang_id,
        dibagikan=bergabung,
    )
    return baris
