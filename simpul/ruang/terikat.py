"""Bases of rows that several governments share."""

from __future__ import annotations

from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.db.models import Q

from simpul.akun.terikat import TerikatPemda
from simpul.dasar.cakupan import Cakupan, Jenis
from simpul.dasar.models import TIDAK_ADA, ModelDasar, Terikat


def ruang_terlihat(cakupan: Cakupan) -> Any:
    """Ids of the rooms a scope sees, as a subquery. A guest's row names its host, and opens nothing."""
    aktif = apps.get_model("ruang", "Keanggotaan")._semua.filter(macam="pemda", keadaan="aktif")
    milik = Q(pemda_id=cakupan.pemda_id)
    if cakupan.jenis is Jenis.PENGAWAS:
        binaan = Q(pemda__wilayah__kode__startswith=cakupan.provinsi) if cakupan.provinsi else Q()
        return aktif.filter(milik | binaan).values("ruang_id")
    return aktif.filter(milik).values("ruang_id")


class TerikatRuang(ModelDasar):
    """A row of a ruang: seen by its members, its guests, and those who supervise a member."""

    terikat: ClassVar[Terikat] = Terikat.RUANG

    ruang = models.ForeignKey("ruang.Ruang", on_delete=models.PROTECT, related_name="+")

    class Meta(ModelDasar.Meta):
        abstract = True

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        if cakupan.jenis is Jenis.TAMU:
            return Q(ruang_id=cakupan.ruang_id)
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            return Q(ruang_id__in=ruang_terlihat(cakupan))
        return TIDAK_ADA


class MilikPemdaDibagikan(TerikatPemda):
    """A row of one government that it may lay open in one ruang (`dibagikan_di`)."""

    dinding_sql: ClassVar[tuple[str, str]] = (
        "pemda_id = {pemda} OR dibagikan_di_id IN (SELECT simpul_ruang_terlihat())",
        "pemda_id = {pemda}",
    )

    dibagikan_di = models.ForeignKey(
        "ruang.Ruang", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(TerikatPemda.Meta):
        abstract = True

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        if cakupan.jenis is Jenis.TAMU:
            return Q(dibagikan_di_id=cakupan.ruang_id)
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            return Q(pemda_id=cakupan.pemda_id) | Q(dibagikan_di_id__in=ruang_terlihat(cakupan))
        return TIDAK_ADA
