"""The table of stored files; the bytes lie in the data folder."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from simpul.ruang.terikat import MilikPemdaDibagikan


class Berkas(MilikPemdaDibagikan):
    """One file of one government, laid open in at most one ruang."""

    nama = models.CharField(_("nama berkas"), max_length=200)
    jenis_isi = models.CharField(max_length=100)
    ukuran = models.PositiveBigIntegerField(help_text=_("byte"))
    sha256 = models.CharField(max_length=64)
    lokasi = models.CharField(max_length=200)
    diunggah_pada = models.DateTimeField()
    diunggah_oleh = models.CharField(max_length=200)

    class Meta(MilikPemdaDibagikan.Meta):
        abstract = False
        verbose_name = _("berkas")
        indexes = [models.Index(fields=["pemda", "sha256"], name="berkas_isi")]

    def __str__(self) -> str:
        return self.nama
