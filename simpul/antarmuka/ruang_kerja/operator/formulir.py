"""Forms of the operator."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from simpul.antarmuka.ruang_kerja.pengaturan.formulir import PilihanWarna, pilihan_warna
from simpul.antarmuka.tampilan.bentuk import PilihanKartu
from simpul.antarmuka.tampilan.warna import NILA


class FormAdministrator(forms.Form):
    """Who will administer the government."""

    email = forms.CharField(
        label=gettext_lazy("Alamat surel administrator"), max_length=254, widget=forms.EmailInput()
    )
    nama = forms.CharField(label=gettext_lazy("Nama orangnya"), max_length=120, required=False)


class FormKementerian(forms.Form):
    """What must be known to begin; everything can be changed later by its administrator."""

    nama = forms.CharField(
        label=gettext_lazy("Bagaimana pemerintah ini menyebut dirinya?"), max_length=120
    )
    nama_unit = forms.CharField(
        label=gettext_lazy("Unit mana yang membidangi kerja sama?"),
        max_length=160,
        help_text=gettext_lazy("Dengan sebutannya sendiri, misalnya Bagian Kerja Sama Setda."),
    )
    email_administrator = forms.CharField(
        label=gettext_lazy("Siapa administratornya?"),
        max_length=254,
        widget=forms.EmailInput(),
        help_text=gettext_lazy("Alamat surelnya. Ia menerima undangan dan mengundang yang lain."),
    )
    nama_administrator = forms.CharField(
        label=gettext_lazy("Nama administrator"), max_length=120, required=False
    )
    warna = forms.ChoiceField(
        label=gettext_lazy("Warna"),
        choices=pilihan_warna,
        initial=NILA.kunci,
        widget=PilihanWarna,
    )


class FormPemda(FormKementerian):
    """A region's government has its working week besides."""

    hari_kerja_sepekan = forms.TypedChoiceField(
        label=gettext_lazy("Berapa hari kerja sepekan?"),
        choices=[("5", gettext_lazy("5 hari")), ("6", gettext_lazy("6 hari"))],
        coerce=int,
        initial="5",
        widget=PilihanKartu,
    )
    latihan = forms.BooleanField(
        label=gettext_lazy("Pemerintah latihan"),
        required=False,
        help_text=gettext_lazy("Ditandai di setiap halaman; untuk belajar, bukan untuk bekerja."),
    )
    field_order = (
        "nama",
        "nama_unit",
        "hari_kerja_sepekan",
        "warna",
        "email_administrator",
        "nama_administrator",
        "latihan",
    )
