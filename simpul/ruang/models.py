"""Tables of shared spaces, their members and guests, and the lines parties write for each other."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from simpul.dasar.cakupan import Cakupan, Jenis
from simpul.dasar.models import TIDAK_ADA, ModelDasar, Terikat
from simpul.ruang.terikat import TerikatRuang, ruang_terlihat

TERUNDANG = ("diundang", "aktif")


class Ruang(ModelDasar):
    """A shared space. Its name is all that an invited government sees before it joins."""

    terikat: ClassVar[Terikat] = Terikat.RUANG
    dinding_sql: ClassVar[tuple[str, str]] = (
        "id IN (SELECT simpul_ruang_terlihat()) OR dibuka_oleh_id = {pemda}"
        " OR simpul_ruang_diundang(id)",
        "dibuka_oleh_id = {pemda} OR id IN (SELECT simpul_ruang_terlihat())",
    )

    nama = models.CharField(_("nama"), max_length=300)
    dibuka_oleh = models.ForeignKey("akun.Pemda", on_delete=models.PROTECT, related_name="+")
    dibuka_pada = models.DateTimeField()

    class Meta(ModelDasar.Meta):
        abstract = False
        verbose_name = _("ruang")

    def __str__(self) -> str:
        return self.nama

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        if cakupan.jenis is Jenis.TAMU:
            return Q(pk=cakupan.ruang_id)
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            undangan = Keanggotaan._semua.filter(
                pemda=cakupan.pemda_id, macam="pemda", keadaan__in=TERUNDANG
            ).values("ruang_id")
            return Q(pk__in=ruang_terlihat(cakupan)) | Q(pk__in=undangan)
        return TIDAK_ADA


class Keanggotaan(TerikatRuang):
    """Who is in a ruang: a government, a guest of a party, a joint secretariat."""

    dinding_sql: ClassVar[tuple[str, str]] = (
        "pemda_id = {pemda} OR ruang_id IN (SELECT simpul_ruang_terlihat())"
        " OR simpul_ruang_dibuka(ruang_id)",
        "ruang_id IN (SELECT simpul_ruang_terlihat()) OR simpul_ruang_dibuka(ruang_id)"
        " OR (pemda_id = {pemda} AND simpul_ruang_diundang(ruang_id))",
    )

    class Macam(models.TextChoices):
        PEMDA = "pemda", _("Pemerintah daerah")
        TAMU = "tamu", _("Narahubung mitra")
        SEKRETARIAT = "sekretariat", _("Sekretariat kerja sama")

    class Keadaan(models.TextChoices):
        DIUNDANG = "diundang", _("Diundang")
        AKTIF = "aktif", _("Tergabung")
        MENOLAK = "menolak", _("Menolak")
        BERAKHIR = "berakhir", _("Berakhir")

    class Peran(models.TextChoices):
        PEMRAKARSA = "pemrakarsa", _("Pemrakarsa")
        MITRA = "mitra", _("Mitra")
        PEMBACA = "pembaca", _("Pembaca")

    macam = models.CharField(max_length=12, choices=Macam, default=Macam.PEMDA)
    keadaan = models.CharField(max_length=10, choices=Keadaan)
    peran = models.CharField(max_length=12, choices=Peran)
    # For a guest: the government that let the guest in.
    pemda = models.ForeignKey("akun.Pemda", on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(_("nama"), max_length=160, blank=True, default="")
    email = models.EmailField(_("alamat surel"), blank=True, default="")
    sidik_token = models.CharField(max_length=64, blank=True, default="")
    sejak = models.DateTimeField(null=True, blank=True)
    sampai = models.DateTimeField(null=True, blank=True)
    diundang_pada = models.DateTimeField()

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("keanggotaan")
        constraints = [
            models.UniqueConstraint(
                fields=["ruang", "pemda"],
                condition=Q(macam="pemda") & Q(keadaan__in=TERUNDANG),
                name="ruang_satu_keanggotaan",
            ),
            models.UniqueConstraint(
                fields=["sidik_token"], condition=~Q(sidik_token=""), name="ruang_token_tunggal"
            ),
        ]
        indexes = [models.Index(fields=["pemda", "keadaan", "ruang"], name="ruang_anggota")]

    def __str__(self) -> str:
        return self.nama or self.macam

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        dasar = super().saring(cakupan)
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            return dasar | Q(pemda_id=cakupan.pemda_id)
        return dasar


class StatusJalur(TerikatRuang):
    """One line: this party (or all, `pihak_id` empty) has done, skipped or answered this stage.

    Joint gates read only these lines. Never changed; a mistake is withdrawn (`dicabut_pada`).
    """

    class Hasil(models.TextChoices):
        SELESAI = "selesai", _("Selesai")
        DILEWATI = "dilewati", _("Dilewati")
        DITERIMA = "diterima", _("Diterima")
        DITOLAK = "ditolak", _("Ditolak")
        DIANGGAP_SETUJU = "dianggap_setuju", _("Dianggap setuju")

    objek_id = models.UUIDField()
    # Stage code, or `TAHAP/langkah` for a step within a stage.
    tahap = models.CharField(max_length=40)
    pihak_id = models.UUIDField(null=True, blank=True)
    hasil = models.CharField(max_length=16, choices=Hasil)
    mulai = models.DateField(null=True, blank=True)
    tanggal = models.DateField()
    alasan = models.TextField(blank=True, default="")
    bukti_id = models.UUIDField(null=True, blank=True)
    # The step of a party that is not (yet) on the system, recorded by another with the letter.
    atas_nama = models.BooleanField(default=False)
    dicatat_oleh = models.CharField(max_length=200)
    pada = models.DateTimeField()
    dicabut_pada = models.DateTimeField(null=True, blank=True)

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("status jalur")
        constraints = [
            models.UniqueConstraint(
                fields=["objek_id", "tahap", "pihak_id"],
                condition=Q(dicabut_pada__isnull=True, pihak_id__isnull=False),
                name="ruang_satu_status_pihak",
            ),
            models.UniqueConstraint(
                fields=["objek_id", "tahap"],
                condition=Q(dicabut_pada__isnull=True, pihak_id__isnull=True),
                name="ruang_satu_status_bersama",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahap} {self.hasil}"
