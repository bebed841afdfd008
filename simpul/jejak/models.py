"""Tables of the trail: rows, and the running end of each chain."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn

from django.db import models
from django.db.models import Q

from simpul.dasar.cakupan import Cakupan, Jenis
from simpul.dasar.models import TIDAK_ADA, Bersama, ModelDasar, Terikat


class Rantai(Bersama):
    """Running end of one chain; its row is the lock that puts acts in order."""

    kode = models.CharField(max_length=40, unique=True)
    jumlah = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = "rantai jejak"


class Catatan(ModelDasar):
    """One act. Written once, in the transaction of the act; never changed, never deleted.

    Three times: `tanggal_surat` on the paper, `pada` of the act, `dicatat_pada` of the server.
    A row with `ruang_id` and `dibagikan` is readable by all who are in that ruang.
    """

    terikat: ClassVar[Terikat] = Terikat.PEMDA
    dinding_sql: ClassVar[tuple[str, str]] = (
        "rantai = 'pemda:' || current_setting('simpul.kode', true)"
        " OR (dibagikan AND ruang_id IN (SELECT simpul_ruang_terlihat()))",
        "rantai = 'pemda:' || current_setting('simpul.kode', true)",
    )

    rantai = models.CharField(max_length=40)
    urutan = models.PositiveBigIntegerField()
    kode = models.CharField(max_length=80)
    objek_jenis = models.CharField(max_length=60)
    objek_id = models.CharField(max_length=40)
    ruang_id = models.UUIDField(null=True, blank=True)
    dibagikan = models.BooleanField(default=False)
    tanggal_surat = models.DateField(null=True, blank=True)
    pada = models.DateTimeField()
    dicatat_pada = models.DateTimeField()
    isi = models.TextField()
    hash_sebelum = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta(ModelDasar.Meta):
        abstract = False
        verbose_name = "catatan jejak"
        constraints = [
            models.UniqueConstraint(fields=["rantai", "urutan"], name="jejak_urutan_tunggal"),
        ]
        indexes = [
            models.Index(fields=["objek_jenis", "objek_id", "-pada"], name="jejak_objek"),
            models.Index(fields=["ruang_id", "-pada"], name="jejak_ruang"),
        ]

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        """Own chain. What others did on a shared object is read through that object (selectors)."""
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            return Q(rantai=f"pemda:{cakupan.kode}")
        return TIDAK_ADA

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("Catatan jejak tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Catatan jejak tidak dapat dihapus.")
