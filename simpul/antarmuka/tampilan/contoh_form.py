"""The form of the page of examples: every kind of field, one of them wrong."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.antarmuka.tampilan.bentuk import (
    IsianTanggal,
    IsianUang,
    PilihanKartu,
    WidgetBerkas,
    WidgetKetik,
)

HARI_INI = date(2026, 11, 23)

DAERAH_CONTOH = [
    ("3404", "Sleman", "Kabupaten, DI Yogyakarta, 34.04 · berbatasan"),
    ("3402", "Bantul", "Kabupaten, DI Yogyakarta, 34.02"),
    ("3471", "Yogyakarta", "Kota, DI Yogyakarta, 34.71 · berbatasan"),
    ("3401", "Kulon Progo", "Kabupaten, DI Yogyakarta, 34.01 · berbatasan"),
    ("3403", "Gunungkidul", "Kabupaten, DI Yogyakarta, 34.03 · berbatasan"),
]


class FormContoh(forms.Form):
    """Every kind of field, one of them wrong."""

    tanggal = IsianTanggal(
        label=gettext_lazy("Tanggal surat diterima"),
        help_text=gettext_lazy("Contoh: 22 Oktober 2026, atau 22/10/26"),
    )
    daerah = forms.CharField(
        label=gettext_lazy("Daerah mitra"),
        help_text=gettext_lazy("Ketik sebagian nama; kode wilayah juga bisa."),
        widget=WidgetKetik(url="/komponen/pilihan/"),
    )
    nilai = IsianUang(label=gettext_lazy("Nilai setahun"), required=False)
    jalur = forms.ChoiceField(
        label=gettext_lazy("Bentuk kerja sama"),
        choices=[
            ("dalam", gettext_lazy("Dengan daerah lain")),
            ("ketiga", gettext_lazy("Dengan pihak ketiga")),
        ],
        widget=PilihanKartu,
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Perangkat Daerah pemrakarsa"),
        choices=[("", gettext_lazy("Pilih")), ("dlh", "Dinas Lingkungan Hidup")],
        required=False,
    )
    uraian = forms.CharField(
        label=gettext_lazy("Maksud dan tujuan"), widget=forms.Textarea, required=False
    )
    surat = forms.FileField(
        label=gettext_lazy("Pindaian surat"), widget=WidgetBerkas, required=False
    )
    ingat = forms.BooleanField(
        label=gettext_lazy("Kirim pemberitahuan lewat surel"), required=False
    )

    def clean_tanggal(self) -> date | None:
        """A letter cannot have come tomorrow."""
        nilai: date | None = self.cleaned_data["tanggal"]
        if nilai and nilai > HARI_INI:
            raise ValidationError(
                _("Tanggal ini sesudah hari ini. Surat tidak mungkin sudah diterima.")
            )
        return nilai
