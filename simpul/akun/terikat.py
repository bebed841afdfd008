"""Base of rows that belong to one government and that no other ever sees."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from simpul.dasar.cakupan import Cakupan, Jenis
from simpul.dasar.models import TIDAK_ADA, ModelDasar, Terikat


class TerikatPemda(ModelDasar):
    """Internal work of one government."""

    terikat: ClassVar[Terikat] = Terikat.PEMDA

    pemda = models.ForeignKey("akun.Pemda", on_delete=models.PROTECT, related_name="+")

    class Meta(ModelDasar.Meta):
        abstract = True

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            return Q(pemda_id=cakupan.pemda_id)
        return TIDAK_ADA
