"""Tables of governments, units, people, offices and invitations."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from simpul.akun.peran import Peran
from simpul.akun.terikat import TerikatPemda
from simpul.dasar.cakupan import Cakupan, Jenis
from simpul.dasar.models import TIDAK_ADA, Bersama, ModelDasar, Terikat

WARNA_BAWAAN = "nila"


class Pemda(Bersama):
    """A government using the system, as it calls itself. Others may see its name, colour, emblem."""

    class Jenis(models.TextChoices):
        DAERAH = "daerah", _("Pemerintah daerah")
        KEMENTERIAN = "kementerian", _("Kementerian")

    jenis = models.CharField(max_length=12, choices=Jenis, default=Jenis.DAERAH)
    wilayah = models.OneToOneField(
        "wilayah.Wilayah", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama = models.CharField(_("nama"), max_length=120)
    nama_unit = models.CharField(_("nama unit yang membidangi kerja sama"), max_length=160)
    warna = models.CharField(
        _("warna"),
        max_length=16,
        default=WARNA_BAWAAN,
        validators=[
            RegexValidator(r"^([a-z]+|#[0-9A-Fa-f]{6})$", _("Pilih warna atau tulis #RRGGBB."))
        ],
    )
    logo = models.CharField(max_length=200, blank=True, default="")
    pola_nomor = models.JSONField(default=dict, blank=True)
    hari_kerja_sepekan = models.PositiveSmallIntegerField(
        _("hari kerja sepekan"), default=5, choices=[(5, _("5 hari")), (6, _("6 hari"))]
    )
    zona_waktu = models.CharField(max_length=32, default="Asia/Jakarta")
    latihan = models.BooleanField(_("pemerintah latihan"), default=False)
    dibuka_pada = models.DateTimeField()

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = _("pemerintah daerah")
        constraints = [
            models.UniqueConstraint(
                fields=["jenis"], condition=Q(jenis="kementerian"), name="akun_satu_kementerian"
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def kode(self) -> str:
        """Region code (`34.02`), or `kemendagri` for the ministry."""
        return str(self.wilayah_id or "kemendagri")

    @property
    def rantai(self) -> str:
        return f"pemda:{self.kode}"


class Unit(TerikatPemda):
    """A unit of a government: dinas, badan, bagian, kecamatan."""

    nama = models.CharField(_("nama unit"), max_length=160)
    singkatan = models.CharField(_("singkatan"), max_length=30, blank=True, default="")
    aktif = models.BooleanField(_("masih dipakai"), default=True)

    class Meta(TerikatPemda.Meta):
        abstract = False
        verbose_name = _("unit")
        constraints = [
            models.UniqueConstraint(
                "pemda",
                Lower("nama"),
                name="akun_unit_nama_tunggal",
                violation_error_message=_("Unit dengan nama ini sudah ada."),
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class ManajerPengguna(BaseUserManager["Pengguna"]):
    """What Django's own sign-in machinery needs; our code reads people through `objek`."""

    def create_user(self, email: str, password: str | None = None, **lain: Any) -> Pengguna:
        pengguna = self.model(email=self.normalize_email(email).lower(), **lain)
        pengguna.set_password(password)
        pengguna.save(using=self._db)
        return pengguna


class Pengguna(AbstractBaseUser, ModelDasar):
    """A person who signs in. Has no power of its own: an office (Penugasan) gives it."""

    terikat: ClassVar[Terikat] = Terikat.PEMDA
    dinding_sql: ClassVar[tuple[str, str]] = (
        "EXISTS (SELECT FROM akun_penugasan t WHERE t.pengguna_id = akun_pengguna.id"
        " AND t.pemda_id = {pemda})",
        "true",
    )
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    email = models.EmailField(_("alamat surel"), unique=True)
    nama = models.CharField(_("nama"), max_length=120)
    is_active = models.BooleanField(default=True)
    operator = models.BooleanField(default=False)
    bahasa = models.CharField(max_length=5, default="id")

    objects = ManajerPengguna()

    class Meta(ModelDasar.Meta):
        abstract = False
        verbose_name = _("pengguna")
        default_manager_name = "objects"

    def __str__(self) -> str:
        return self.nama or self.email

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        if cakupan.jenis in (Jenis.PEMDA, Jenis.PENGAWAS):
            return Q(daftar_penugasan__pemda_id=cakupan.pemda_id)
        return TIDAK_ADA


class Penugasan(TerikatPemda):
    """An office held by a person, from a day to a day (`berlaku_sampai` exclusive, None: open)."""

    pengguna = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="daftar_penugasan"
    )
    peran = models.CharField(_("peran"), max_length=24, choices=Peran)
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_penugasan"
    )
    jabatan = models.CharField(_("sebutan jabatan"), max_length=160, blank=True, default="")
    berlaku_sejak = models.DateField(_("berlaku sejak"))
    berlaku_sampai = models.DateField(_("berlaku sampai"), null=True, blank=True)

    class Meta(TerikatPemda.Meta):
        abstract = False
        verbose_name = _("penugasan")
        constraints = [
            models.CheckConstraint(
                condition=Q(berlaku_sampai__isnull=True)
                | Q(berlaku_sampai__gte=F("berlaku_sejak")),
                name="akun_penugasan_urut",
            ),
            models.CheckConstraint(
                condition=~Q(peran=Peran.PERANGKAT_DAERAH) | Q(unit__isnull=False),
                name="akun_penugasan_perangkat_daerah_berunit",
            ),
        ]
        indexes = [models.Index(fields=["pengguna", "berlaku_sampai"], name="akun_penugasan_orang")]

    def __str__(self) -> str:
        return self.sebutan

    @property
    def sebutan(self) -> str:
        """The office as people call it."""
        if self.jabatan:
            return self.jabatan
        return str(Peran(self.peran).label)

    def berlaku(self, pada: date) -> bool:
        return self.berlaku_sejak <= pada and (
            self.berlaku_sampai is None or pada < self.berlaku_sampai
        )


class Undangan(TerikatPemda):
    """An invitation by e-mail to hold an office. The link itself is never stored, only its hash."""

    email = models.EmailField(_("alamat surel"))
    nama = models.CharField(_("nama"), max_length=120, blank=True, default="")
    peran = models.CharField(_("peran"), max_length=24, choices=Peran)
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    jabatan = models.CharField(_("sebutan jabatan"), max_length=160, blank=True, default="")
    sidik_token = models.CharField(max_length=64, unique=True)
    dibuat_pada = models.DateTimeField()
    berlaku_sampai = models.DateTimeField()
    dipakai_pada = models.DateTimeField(null=True, blank=True)
    ditarik_pada = models.DateTimeField(null=True, blank=True)

    class Meta(TerikatPemda.Meta):
        abstract = False
        verbose_name = _("undangan")

    def __str__(self) -> str:
        return self.email

    def keadaan(self, pada: datetime) -> str:
        """menunggu | diterima | ditarik | kedaluwarsa"""
        if self.dipakai_pada:
            return "diterima"
        if self.ditarik_pada:
            return "ditarik"
        return "kedaluwarsa" if pada >= self.berlaku_sampai else "menunggu"
