"""Forms of the page of a case that belong to no stage."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from simpul.antarmuka.tampilan.bentuk import IsianTanggal, WidgetBerkas
from simpul.kerja_sama.services.perbuatan import Surat


class FormPKS(forms.Form):
    """A PKS that was signed."""

    judul = forms.CharField(label=_("Judul PKS"), max_length=300)
    nomor = forms.CharField(label=_("Nomor"), max_length=120, required=False)
    tanggal = IsianTanggal(label=_("Tanggal penandatanganan"))
    berlaku_sejak = IsianTanggal(label=_("Berlaku sejak"))
    berlaku_sampai = IsianTanggal(
        label=_("Berlaku sampai"),
        required=False,
        help_text=_(
            "Kosongkan bila tidak ditentukan. Peraturan tidak menetapkan masa paling lama PKS."
        ),
    )
    berkas = forms.FileField(label=_("Pindaian PKS"), widget=WidgetBerkas)

    def isi(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "judul": data["judul"],
            "surat": Surat(
                tanggal=data["tanggal"],
                nomor=data["nomor"],
                perihal=data["judul"],
                nama_berkas=data["berkas"].name,
                isi_berkas=data["berkas"].file,
            ),
            "berlaku_sejak": data["berlaku_sejak"],
            "berlaku_sampai": data["berlaku_sampai"],
        }


class FormNomor(forms.Form):
    """A number alone."""

    nomor = forms.CharField(label=_("Nomor"), max_length=120)
