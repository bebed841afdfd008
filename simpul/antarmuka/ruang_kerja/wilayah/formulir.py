"""Forms of regions: open one by name; say that two do or do not border each other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.antarmuka.tampilan.bentuk import PilihanKartu, WidgetKetik
from simpul.dasar.cakupan import Cakupan
from simpul.wilayah import selectors
from simpul.wilayah.models import Wilayah

TIDAK = "tidak"


def _pilihan(judul: str, bawah: str) -> str:
    return format_html('{}<small class="baris-bawah">{}</small>', judul, bawah)


class IsianWilayah(forms.CharField):
    """A region found by typing; without script its name is recognised, never guessed."""

    def __init__(self, *, cakupan: Cakupan, **kwargs: Any) -> None:
        super().__init__(widget=WidgetKetik(url=reverse_lazy("wilayah_cari")), **kwargs)
        self.cakupan = cakupan

    def clean(self, value: Any) -> Wilayah | None:
        teks = super().clean(value)
        if not teks:
            return None
        calon = selectors.cari(cakupan=self.cakupan, teks=teks, paling_banyak=6)
        tepat = [w for w in calon if teks.lower() in (w.kode, w.nama_lengkap.lower())]
        if len(tepat) == 1 or len(calon) == 1:
            return (tepat or calon)[0]
        if not calon:
            raise forms.ValidationError(
                _("Tidak ada wilayah dengan nama itu. Periksa ejaannya, atau tulis kodenya.")
            )
        nama = ", ".join(w.nama_lengkap for w in calon)
        raise forms.ValidationError(
            _("Beberapa wilayah cocok: %s. Tulis nama lengkapnya atau pilih dari daftar.") % nama
        )


class FormBuka(forms.Form):
    """The search box to another region."""

    kode = forms.CharField(
        label=gettext_lazy("Wilayah lain"),
        widget=WidgetKetik(
            url=reverse_lazy("wilayah_cari"), attrs={"placeholder": gettext_lazy("nama atau kode")}
        ),
    )


class FormKoreksi(forms.Form):
    """What is right about a pair, and why."""

    berbatasan = forms.ChoiceField(label=gettext_lazy("Yang benar"), widget=PilihanKartu)
    alasan = forms.CharField(
        label=gettext_lazy("Alasan"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Tersimpan dan terbaca semua daerah, bersama jabatan dan tanggal Anda."
        ),
    )
    rujukan = forms.CharField(
        label=gettext_lazy("Rujukan"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Misalnya Permendagri tentang batas daerah, atau berita acara."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        isian = self.fields["berbatasan"]
        assert isinstance(isian, forms.ChoiceField)
        isian.choices = self.pilihan()

    def pilihan(self) -> list[tuple[str, str]]:
        return [
            (
                "darat",
                _pilihan(_("Berbatasan darat"), _("Dapat memenuhi unsur kerja sama wajib.")),
            ),
            (
                "laut",
                _pilihan(
                    _("Berhadapan melalui laut"), _("Tidak dihitung berbatasan untuk yang wajib.")
                ),
            ),
            (
                TIDAK,
                _pilihan(_("Tidak berbatasan"), _("Pasangan ini hilang dari daftar tetangga.")),
            ),
        ]

    def hubungan(self) -> bool | str:
        """As the act takes it: a kind, or False."""
        nilai = str(self.cleaned_data["berbatasan"])
        return False if nilai == TIDAK else nilai


class FormPasangan(FormKoreksi):
    """A pair that is missing. The operator names both; an administrator's own region is given."""

    def __init__(
        self, *args: Any, cakupan: Cakupan, sendiri: Wilayah | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sendiri = sendiri
        if sendiri is None:
            self.fields["kode_a"] = IsianWilayah(label=_("Wilayah pertama"), cakupan=cakupan)
        label = _("Wilayah kedua") if sendiri is None else _("Berbatasan dengan")
        self.fields["kode_b"] = IsianWilayah(
            label=label, cakupan=cakupan, help_text=_("Ketik nama atau kodenya, setingkat.")
        )
        self.order_fields(["kode_a", "kode_b", "berbatasan", "alasan", "rujukan"])

    def pilihan(self) -> list[tuple[str, str]]:
        return super().pilihan()[:2]

    def kode(self) -> tuple[str, str]:
        pertama = self.sendiri or self.cleaned_data["kode_a"]
        return pertama.kode, self.cleaned_data["kode_b"].kode
