"""Tables of a cooperation, its parties, its papers and its signed texts. No workflow here."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from simpul.akun.terikat import TerikatPemda
from simpul.ruang.terikat import MilikPemdaDibagikan, TerikatRuang


class Status(models.TextChoices):
    """Where a cooperation stands in one word; written after each act from the state of its stages."""

    USULAN = "usulan", _("Usulan")
    DITELAAH = "ditelaah", _("Ditelaah")
    DITAWARKAN = "ditawarkan", _("Ditawarkan")
    DITERIMA = "diterima", _("Diterima")
    DITOLAK = "ditolak", _("Ditolak")
    KSB_TTD = "ksb_ttd", _("Kesepakatan Bersama ditandatangani")
    DIBATALKAN = "dibatalkan", _("Dibatalkan")


class KerjaSama(TerikatRuang):
    """One cooperation: the shared record of its parties.

    The stage table is fixed by the day the case opened (`dibuka_tanggal`, `tabel_versi`).
    """

    nomor = models.CharField(_("nomor perkara"), max_length=20)
    judul = models.CharField(_("judul"), max_length=300)
    # Not `objek`: that is the name of the scoped manager.
    uraian_objek = models.TextField(_("objek kerja sama"))
    urusan = models.CharField(_("urusan pemerintahan"), max_length=8, blank=True, default="")
    pemrakarsa = models.ForeignKey("akun.Pemda", on_delete=models.PROTECT, related_name="+")
    unit_pemrakarsa = models.ForeignKey(
        "akun.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    unit_pemrakarsa_nama = models.CharField(max_length=160, blank=True, default="")
    jenis = models.CharField(_("jenis"), max_length=24)
    konfigurasi = models.CharField(max_length=4, blank=True, default="")
    klasifikasi = models.JSONField(default=dict, blank=True)
    tabel_versi = models.CharField(max_length=40)
    status = models.CharField(max_length=16, choices=Status, default=Status.USULAN)
    tahap_kini = models.CharField(max_length=12, blank=True, default="")
    dibuka_tanggal = models.DateField()
    dibuka_pada = models.DateTimeField()
    contoh = models.BooleanField(default=False)

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("kerja sama")
        constraints = [
            models.UniqueConstraint(
                fields=["pemrakarsa", "nomor"], name="kerja_sama_nomor_tunggal"
            ),
            models.UniqueConstraint(fields=["ruang"], name="kerja_sama_satu_ruang"),
        ]
        indexes = [models.Index(fields=["status", "-dibuka_tanggal"], name="kerja_sama_status")]

    def __str__(self) -> str:
        return self.judul


class Pihak(TerikatRuang):
    """A party. `pemda` is empty while that government is not on the system."""

    class Peran(models.TextChoices):
        PEMRAKARSA = "pemrakarsa", _("Pemrakarsa")
        MITRA = "mitra", _("Mitra")

    kerja_sama = models.ForeignKey(KerjaSama, on_delete=models.PROTECT, related_name="para_pihak")
    urutan = models.PositiveSmallIntegerField()
    wilayah = models.ForeignKey("wilayah.Wilayah", on_delete=models.PROTECT, related_name="+")
    nama = models.CharField(max_length=120)
    peran = models.CharField(max_length=12, choices=Peran)
    pemda = models.ForeignKey(
        "akun.Pemda", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    warna = models.CharField(max_length=16)

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("pihak")
        constraints = [
            models.UniqueConstraint(
                fields=["kerja_sama", "wilayah"], name="kerja_sama_pihak_tunggal"
            ),
            models.UniqueConstraint(
                fields=["kerja_sama", "urutan"], name="kerja_sama_urutan_pihak"
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class Dokumen(MilikPemdaDibagikan):
    """A paper of a case: its required contents as text by element, its number, its file.

    Belongs to the government that made or received it, until it is laid open in the ruang.
    """

    kerja_sama = models.ForeignKey(
        KerjaSama, on_delete=models.PROTECT, related_name="daftar_dokumen"
    )
    tahap = models.CharField(max_length=12, blank=True, default="")
    jenis = models.CharField(max_length=40)
    pihak = models.ForeignKey(
        Pihak, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nomor = models.CharField(_("nomor"), max_length=120, blank=True, default="")
    tanggal = models.DateField(_("tanggal"))
    perihal = models.CharField(_("perihal"), max_length=300, blank=True, default="")
    isi = models.JSONField(default=dict, blank=True)
    versi = models.PositiveSmallIntegerField(default=1)
    sidik = models.CharField(max_length=64, blank=True, default="")
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dibuat_pada = models.DateTimeField()
    dibuat_oleh = models.CharField(max_length=200)
    atas_nama = models.BooleanField(default=False)

    class Meta(MilikPemdaDibagikan.Meta):
        abstract = False
        verbose_name = _("dokumen")
        indexes = [
            models.Index(fields=["kerja_sama", "jenis", "-versi"], name="kerja_sama_dokumen_jenis")
        ]

    def __str__(self) -> str:
        return self.perihal or self.jenis


class Naskah(TerikatRuang):
    """A signed text: Kesepakatan Bersama, and the PKS that stand under it."""

    class Bentuk(models.TextChoices):
        KSB = "KSB", _("Kesepakatan Bersama")
        PKS = "PKS", _("Perjanjian Kerja Sama")

    kerja_sama = models.ForeignKey(
        KerjaSama, on_delete=models.PROTECT, related_name="daftar_naskah"
    )
    bentuk = models.CharField(max_length=8, choices=Bentuk)
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="daftar_turunan"
    )
    judul = models.CharField(max_length=300)
    tempat = models.CharField(_("tempat penandatanganan"), max_length=120, blank=True, default="")
    tanggal_tanda_tangan = models.DateField()
    berlaku_sejak = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)  # exclusive
    masa_bulan = models.PositiveSmallIntegerField(null=True, blank=True)
    dokumen = models.ForeignKey(
        Dokumen, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dicatat_pada = models.DateTimeField()

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("naskah")
        indexes = [models.Index(fields=["kerja_sama", "bentuk"], name="kerja_sama_naskah_bentuk")]
        constraints = [
            models.CheckConstraint(
                condition=Q(bentuk="PKS") | Q(induk__isnull=True), name="kerja_sama_ksb_tanpa_induk"
            ),
        ]

    def __str__(self) -> str:
        return self.judul


class NomorNaskah(TerikatRuang):
    """Number and signatory of one party on one text; an empty number is 'menunggu nomor'."""

    naskah = models.ForeignKey(Naskah, on_delete=models.PROTECT, related_name="daftar_nomor")
    pihak = models.ForeignKey(Pihak, on_delete=models.PROTECT, related_name="+")
    nomor = models.CharField(max_length=120, blank=True, default="")
    penanda_tangan = models.CharField(max_length=160)
    kedudukan = models.CharField(max_length=20)

    class Meta(TerikatRuang.Meta):
        abstract = False
        verbose_name = _("nomor naskah")
        constraints = [
            models.UniqueConstraint(fields=["naskah", "pihak"], name="kerja_sama_satu_nomor_pihak"),
        ]

    def __str__(self) -> str:
        return self.nomor or "menunggu nomor"


class RancanganPembukaan(TerikatPemda):
    """A case being opened: answers kept as they are given, thrown into a bin and taken back."""

    judul = models.CharField(max_length=300, blank=True, default="")
    isi = models.JSONField(default=dict, blank=True)
    surat_masuk = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dibuat_pada = models.DateTimeField()
    dibuat_oleh = models.CharField(max_length=200)
    diubah_pada = models.DateTimeField()
    dibuang_pada = models.DateTimeField(null=True, blank=True)
    menjadi = models.ForeignKey(
        KerjaSama, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(TerikatPemda.Meta):
        abstract = False
        verbose_name = _("rancangan pembukaan")

    def __str__(self) -> str:
        return self.judul or "Rancangan tanpa judul"
