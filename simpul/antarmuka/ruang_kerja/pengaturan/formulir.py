"""Forms of these pages. They read; what is right is said by the acts they lead to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.akun.models import Pemda, Unit
from simpul.akun.peran import Peran
from simpul.akun.selectors import daftar_unit
from simpul.akun.services.pola_nomor import KLASIFIKASI_BAWAAN, POLA_BAWAAN
from simpul.antarmuka.tampilan.bentuk import (
    IsianTanggal,
    PilihanKartu,
    WidgetBerkas,
    WidgetKetik,
)
from simpul.antarmuka.tampilan.warna import WARNA_SIAP, Warna, dari_nilai, warna_sendiri
from simpul.dasar.cakupan import Cakupan
from simpul.ruang.services.tamu import HARI_BAWAAN, HARI_TERBANYAK

SENDIRI = "sendiri"


class PilihanWarna(PilihanKartu):
    """Colours as cards side by side, each with a patch of itself."""

    template_name = "pengaturan/pilihan_warna.html"


def pilihan_warna() -> list[tuple[str, str]]:
    """The ten that are ready."""
    return [(w.kunci, contoh_warna(w.penuh, w.nama)) for w in WARNA_SIAP.values()]


def contoh_warna(heks: str, nama: str) -> str:
    """A patch and its name; drawn as SVG because styles in attributes are not allowed."""
    return format_html(
        '<svg class="ikon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">'
        '<rect width="20" height="20" rx="4" fill="{}" stroke="none"></rect></svg> {}',
        heks,
        nama,
    )


class FormProfil(forms.Form):
    """How the government calls itself, and its week."""

    nama = forms.CharField(
        label=gettext_lazy("Nama pemerintah daerah"),
        max_length=120,
        help_text=gettext_lazy("Seperti pada kop surat, misalnya Pemerintah Kabupaten Bantul."),
    )
    nama_unit = forms.CharField(
        label=gettext_lazy("Unit yang membidangi kerja sama"),
        max_length=160,
        help_text=gettext_lazy("Sebutan setempat, misalnya Bagian Tata Pemerintahan Setda."),
    )
    hari_kerja_sepekan = forms.TypedChoiceField(
        label=gettext_lazy("Hari kerja sepekan"),
        choices=[
            ("5", gettext_lazy("5 hari, Senin sampai Jumat")),
            ("6", gettext_lazy("6 hari, Senin sampai Sabtu")),
        ],
        coerce=int,
        widget=PilihanKartu,
        help_text=gettext_lazy("Tenggat yang dihitung dalam hari kerja mengikuti pilihan ini."),
    )


class FormWarna(forms.Form):
    """One of ten, or a colour of one's own."""

    warna = forms.ChoiceField(label=gettext_lazy("Warna"), widget=PilihanWarna)
    heks = forms.CharField(
        label=gettext_lazy("Warna sendiri"),
        required=False,
        max_length=7,
        widget=forms.TextInput(attrs={"placeholder": "#0B6A51", "spellcheck": "false"}),
        help_text=gettext_lazy(
            "Tulis #RRGGBB. Warna yang terlalu muda digelapkan sampai terbaca; hasilnya tampil dahulu."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        isian = self.fields["warna"]
        assert isinstance(isian, forms.ChoiceField)
        isian.choices = [
            *pilihan_warna(),
            (SENDIRI, _("Warna lain, tulis di bawah")),
        ]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = self.cleaned_data
        if data.get("warna") == SENDIRI:
            try:
                data["hasil"] = warna_sendiri(data.get("heks", ""))
            except ValueError:
                self.add_error(
                    "heks", _("Tulis warna dengan enam angka heksadesimal, misalnya #0B6A51.")
                )
        elif data.get("warna"):
            data["hasil"] = dari_nilai(data["warna"])
        return data

    @classmethod
    def isi_awal(cls, pemda: Pemda) -> dict[str, str]:
        if pemda.warna in WARNA_SIAP:
            return {"warna": pemda.warna}
        return {"warna": SENDIRI, "heks": pemda.warna}

    @property
    def hasil(self) -> Warna:
        hasil: Warna = self.cleaned_data["hasil"]
        return hasil

    @property
    def asal(self) -> str:
        """What was typed, as #RRGGBB; empty for a ready colour."""
        if self.cleaned_data["warna"] != SENDIRI:
            return ""
        return "#" + str(self.cleaned_data["heks"]).strip().removeprefix("#").upper()


class FormLogo(forms.Form):
    """The emblem; what it really is, is told by its content."""

    logo = forms.FileField(
        label=gettext_lazy("Gambar lambang"),
        widget=WidgetBerkas(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        allow_empty_file=True,
        help_text=gettext_lazy(
            "PNG, JPEG, atau WebP, paling besar 2 MB. Latar tembus pandang paling baik."
        ),
    )


class FormNomor(forms.Form):
    """Patterns of numbers; empty means the usual one."""

    KSB = forms.CharField(
        label=gettext_lazy("Kesepakatan Bersama"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": POLA_BAWAAN, "spellcheck": "false"}),
    )
    PKS = forms.CharField(
        label=gettext_lazy("Perjanjian Kerja Sama"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": POLA_BAWAAN, "spellcheck": "false"}),
    )
    klasifikasi = forms.CharField(
        label=gettext_lazy("Kode klasifikasi arsip"),
        required=False,
        help_text=gettext_lazy(
            "Kosongkan untuk 100.3.7.1, perjanjian kerja sama dalam negeri (Permendagri 83/2022)."
        ),
        widget=forms.TextInput(attrs={"placeholder": KLASIFIKASI_BAWAAN}),
    )


class FormUnitBaru(forms.Form):
    """One unit or a whole list, pasted."""

    daftar = forms.CharField(
        label=gettext_lazy("Nama unit, satu tiap baris"),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        strip=False,
        help_text=gettext_lazy(
            "Dapat ditempel dari Excel. Singkatan boleh menyusul sesudah titik koma atau di kolom kedua:"
            " Dinas Lingkungan Hidup; DLH"
        ),
    )


class FormUnit(forms.Form):
    """Rename."""

    nama = forms.CharField(label=gettext_lazy("Nama unit"), max_length=160)
    singkatan = forms.CharField(label=gettext_lazy("Singkatan"), max_length=30, required=False)


class IsianUnit(forms.CharField):
    """A unit of the own government, found by typing; without script its name is recognised."""

    def __init__(self, *, cakupan: Cakupan, awal: Unit | None = None, **kwargs: Any) -> None:
        self.cakupan = cakupan
        pilihan = {str(awal.pk): awal.nama} if awal else {}
        widget = WidgetKetik(url=reverse_lazy("pengaturan_unit_cari"), label_pilihan=pilihan)
        super().__init__(widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        """The key of a unit in use here; one of another government is as unknown as any."""
        teks = str(super().clean(value) or "").strip()
        if not teks:
            return ""
        for unit in daftar_unit(self.cakupan):
            sama = {str(unit.pk), unit.nama.casefold(), unit.singkatan.casefold()}
            if teks.casefold() in sama:
                assert isinstance(self.widget, WidgetKetik)
                self.widget.label_pilihan[str(unit.pk)] = unit.nama
                return str(unit.pk)
        raise forms.ValidationError(
            _("Tidak ada unit bernama ini. Pilih dari daftar, atau tambahkan unitnya dahulu.")
        )


class FormJabatan(forms.Form):
    """Role, unit, title: what an office is."""

    peran = forms.ChoiceField(label=gettext_lazy("Peran"))
    jabatan = forms.CharField(
        label=gettext_lazy("Sebutan jabatan"),
        max_length=160,
        required=False,
        help_text=gettext_lazy("Bila berbeda dari nama peran, misalnya Kepala Bagian Kerja Sama."),
    )

    def __init__(
        self,
        *args: Any,
        cakupan: Cakupan,
        peran: list[Peran],
        unit: Unit | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        pilihan = self.fields["peran"]
        assert isinstance(pilihan, forms.ChoiceField)
        pilihan.choices = [("", _("Pilih peran")), *[(p.value, p.label) for p in peran]]
        self.fields["unit"] = IsianUnit(
            label=_("Unit"),
            required=False,
            cakupan=cakupan,
            awal=unit,
            help_text=_(
                "Harus diisi untuk Perangkat Daerah. Ketik sebagian nama atau singkatannya."
            ),
        )
        self.order_fields(self.field_order or ("peran", "unit", "jabatan"))

    def isi(self) -> dict[str, str]:
        """As the acts take it."""
        d = self.cleaned_data
        return {"peran": d["peran"], "unit_id": d["unit"], "jabatan": d["jabatan"]}


class FormUndangan(FormJabatan):
    """Who is invited to which office."""

    email = forms.CharField(
        label=gettext_lazy("Alamat surel"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Undangan dengan tautan pribadi dikirim ke alamat ini."),
    )
    nama = forms.CharField(
        label=gettext_lazy("Nama orangnya"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Untuk sapaan di surel; ia menulis sendiri namanya saat menerima."),
    )
    field_order = ("email", "nama", "peran", "unit", "jabatan")


class FormAkhiri(forms.Form):
    """From which day on."""

    mulai = IsianTanggal(
        label=gettext_lazy("Tidak bertugas lagi mulai"),
        help_text=gettext_lazy("Pada tanggal ini jabatan sudah tidak dapat dipakai."),
    )


class FormMitra(forms.Form):
    """A contact person of a partner."""

    nama = forms.CharField(
        label=gettext_lazy("Nama narahubung dan lembaganya"),
        max_length=160,
        help_text=gettext_lazy("Misalnya Rini Astuti, PT Sari Bumi."),
    )
    email = forms.CharField(
        label=gettext_lazy("Alamat surel"), max_length=254, widget=forms.EmailInput()
    )
    berlaku_hari = forms.IntegerField(
        label=gettext_lazy("Berlaku berapa hari"),
        initial=HARI_BAWAAN,
        min_value=1,
        max_value=HARI_TERBANYAK,
        help_text=gettext_lazy("1 sampai 90 hari; dapat ditarik kapan saja."),
    )
