"""Tables of tasks and of outgoing mail."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from simpul.akun.terikat import TerikatPemda
from simpul.ruang.terikat import TerikatRuang


class Tugas(TerikatRuang):
    """One turn: an office of one government is to do one thing. All in the ruang see whose turn.

    Derived from the state of the object after every act; never edited by hand.
    """

    objek_jenis = models.CharField(max_length=60)
    objek_id = models.UUIDField()
    kunci = models.CharField(max_length=120)
    judul = models.CharField(_("judul"), max_length=300)
    tentang = models.CharField(max_length=300)
    tahap = models.CharField(max_length=40)
    pihak_id = models.UUIDField(null=True, blank=True)
    # Empty: a party that is not on the system; the initiator records on its behalf.
    pemda = models.ForeignKey(
        "akun.Pemda", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # Who records for that party: the government that initiated.
    pencatat_id = models.UUIDField(null=True, blank=True)
    pelaku_nama = models.CharField(max_length=160, blank=True, default="")
    peran = models.JSONField(default=list, blank=True)
    unit_id = models.UUIDField(null=True, blank=True)
    mulai = models.DateField(null=True, blank=True)
    tenggat = models.DateField(null=True, blank=True)
    nilai = models.PositiveIntegerField(null=True, blank=True)
    satuan = models.CharField(max_length=12, blank=True, default="")
    dasar = models.CharField(max_length=120, blank=True, default="")
    dibuat_pada = models.DateTimeField()
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("tugas")
        constraints = [
            models.UniqueConstraint(
                fields=["objek_id", "kunci"],
                condition=Q(selesai_pada__isnull=True),
                name="alur_satu_tugas_terbuka",
            ),
        ]
        indexes = [
            models.Index(fields=["pemda", "selesai_pada", "tenggat"], name="alur_tugas_pemda"),
            models.Index(fields=["objek_id", "selesai_pada"], name="alur_tugas_objek"),
        ]

    def __str__(self) -> str:
        return self.judul

    def untuk_jabatan(self, peran: str, unit_id: Any) -> bool:
        """Is it this office's turn?"""
        return peran in self.peran and (
            peran != "perangkat_daerah" or self.unit_id is None or self.unit_id == unit_id
        )


class SuratKeluar(TerikatPemda):
    """One mail, kept by its key so that twice is once."""

    kunci = models.CharField(max_length=160, unique=True)
    kepada = models.JSONField(default=list, blank=True)
    perihal = models.CharField(max_length=300)
    # Empty once sent: personal links do not stay.
    isi = models.TextField(blank=True, default="")
    dibuat_pada = models.DateTimeField()
    dikirim_pada = models.DateTimeField(null=True, blank=True)

    class Meta(TerikatPemda.Meta):
        abstract = False
        verbose_name = _("surat keluar")

    def __str__(self) -> str:
        return self.perihal
