"""Tables of regions, their spellings, borders and history. The same for everybody."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from simpul.dasar.models import Bersama
from simpul.wilayah.berkas_data import nama_lengkap


class Wilayah(Bersama):
    """A province, kabupaten or kota. The key is its Kemendagri code: `34` or `34.02`."""

    class Tingkat(models.TextChoices):
        PROVINSI = "provinsi", _("Provinsi")
        KABUPATEN = "kabupaten", _("Kabupaten")
        KOTA = "kota", _("Kota")
        KABUPATEN_ADMINISTRASI = "kabupaten_administrasi", _("Kabupaten Administrasi")
        KOTA_ADMINISTRASI = "kota_administrasi", _("Kota Administrasi")

    id = None  # type: ignore[assignment]
    kode = models.CharField(_("kode"), max_length=5, primary_key=True)
    kode_bps = models.CharField(_("kode BPS"), max_length=4, blank=True)
    bps_keyakinan = models.CharField(max_length=8, blank=True)
    nama = models.CharField(_("nama"), max_length=80)
    tingkat = models.CharField(_("tingkat"), max_length=24, choices=Tingkat)
    otonom = models.BooleanField(_("daerah otonom"), default=True)
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_bagian"
    )
    ibu_kota = models.CharField(_("ibu kota"), max_length=80, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lng = models.FloatField(null=True, blank=True)
    luas_km2 = models.FloatField(_("luas (km²)"), null=True, blank=True)
    penduduk = models.PositiveIntegerField(_("penduduk"), null=True, blank=True)
    zona_waktu = models.CharField(_("zona waktu"), max_length=20, default="Asia/Jakarta")
    sumber_nama = models.CharField(max_length=200, blank=True)
    sumber_bps = models.CharField(max_length=200, blank=True)
    sumber_angka = models.CharField(max_length=200, blank=True)

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = "wilayah"
        constraints = [
            models.CheckConstraint(
                condition=Q(tingkat="provinsi", induk__isnull=True)
                | (~Q(tingkat="provinsi") & Q(induk__isnull=False)),
                name="wilayah_induk_sesuai_tingkat",
            ),
        ]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def nama_lengkap(self) -> str:
        return nama_lengkap(self.tingkat, self.nama)

    @property
    def kode_provinsi(self) -> str:
        return self.kode[:2]


class EjaanWilayah(Bersama):
    """One usual spelling of a region; the same spelling may stand for two (`Jogja`)."""

    wilayah = models.ForeignKey(Wilayah, on_delete=models.CASCADE, related_name="daftar_ejaan")
    ejaan = models.CharField(max_length=80)
    jenis = models.CharField(max_length=16)

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = "ejaan wilayah"
        constraints = [
            models.UniqueConstraint(fields=["wilayah", "ejaan"], name="wilayah_ejaan_tunggal"),
        ]

    def __str__(self) -> str:
        return self.ejaan


class BatasWilayah(Bersama):
    """Two regions of one level that border each other; stored once, smaller code first.

    `berlaku` False: someone found that they do not. `dikoreksi`: loading the data leaves it alone.
    """

    class Jenis(models.TextChoices):
        DARAT = "darat", _("Berbatasan darat")
        LAUT = "laut", _("Berhadapan melalui laut")

    a = models.ForeignKey(Wilayah, on_delete=models.PROTECT, related_name="+")
    b = models.ForeignKey(Wilayah, on_delete=models.PROTECT, related_name="+")
    jenis = models.CharField(_("jenis"), max_length=8, choices=Jenis)
    tingkat = models.CharField(max_length=16)
    panjang_km = models.FloatField(_("panjang perkiraan (km)"), null=True, blank=True)
    jarak_km = models.FloatField(_("jarak perkiraan (km)"), null=True, blank=True)
    sumber = models.CharField(_("sumber"), max_length=300)
    keyakinan = models.CharField(max_length=8)
    berlaku = models.BooleanField(default=True)
    dikoreksi = models.BooleanField(default=False)

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = "batas wilayah"
        constraints = [
            models.UniqueConstraint(fields=["a", "b"], name="wilayah_batas_tunggal"),
            models.CheckConstraint(condition=Q(a__lt=F("b")), name="wilayah_batas_urut"),
        ]

    def __str__(self) -> str:
        return f"{self.a_id}-{self.b_id}"


class KoreksiBatas(Bersama):
    """What somebody changed about a pair, with the reason. Written once; who acted, as values."""

    kode_a = models.CharField(max_length=5)
    kode_b = models.CharField(max_length=5)
    semula = models.CharField(max_length=8, blank=True)
    menjadi = models.CharField(max_length=8, blank=True)
    alasan = models.TextField(_("alasan"))
    rujukan = models.CharField(_("rujukan"), max_length=300, blank=True)
    oleh_jabatan = models.CharField(max_length=160)
    oleh_pemda = models.CharField(max_length=120, blank=True)
    pada = models.DateTimeField()

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = "koreksi batas"
        indexes = [models.Index(fields=["kode_a", "kode_b", "-pada"], name="wilayah_koreksi")]

    def __str__(self) -> str:
        return f"{self.kode_a}-{self.kode_b}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("Koreksi batas tidak dapat diubah.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("Koreksi batas tidak dapat dihapus.")


class RiwayatWilayah(Bersama):
    """Splits and renames. `sejak` and `sampai` are a day or a year, as far as it is known."""

    wilayah = models.ForeignKey(Wilayah, on_delete=models.CASCADE, related_name="daftar_riwayat")
    peristiwa = models.CharField(max_length=24)
    sejak = models.CharField(max_length=10, blank=True)
    sampai = models.CharField(max_length=10, blank=True)
    nama = models.CharField(max_length=80)
    kode_lama = models.CharField(max_length=5, blank=True)
    asal = models.CharField(max_length=5, blank=True)
    keterangan = models.CharField(max_length=300)
    sumber = models.CharField(max_length=200)

    class Meta(Bersama.Meta):
        abstract = False
        verbose_name = "riwayat wilayah"

    def __str__(self) -> str:
        return f"{self.wilayah_id} {self.peristiwa} {self.sejak or self.sampai}"
