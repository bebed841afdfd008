"""The questions of the opening conversation, few at a time."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.akun import selectors as akun
from simpul.antarmuka.gerbang import Permintaan
from simpul.antarmuka.ruang_kerja.kerja_sama import penyaji
from simpul.antarmuka.ruang_kerja.kerja_sama.formulir import YA_TIDAK
from simpul.antarmuka.tampilan.bentuk import IsianTanggal, PilihanKartu, WidgetBerkas, WidgetKetik
from simpul.kerja_sama import klasifikasi
from simpul.kerja_sama.services import pembukaan
from simpul.regulasi import pengetahuan
from simpul.wilayah.pengenalan import kenali


class FormSurat(forms.Form):
    """The letter and what it is about. Only the title is needed to go on."""

    judul = forms.CharField(label=gettext_lazy("Judul kerja sama"), max_length=300)
    objek = forms.CharField(
        label=gettext_lazy("Objek: apa yang dikerjakan bersama"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    urusan = forms.ChoiceField(label=gettext_lazy("Urusan pemerintahan"), required=False)
    unit = forms.ChoiceField(label=gettext_lazy("Perangkat Daerah pemrakarsa"), required=False)
    dari = forms.CharField(label=gettext_lazy("Surat masuk dari"), max_length=200, required=False)
    nomor = forms.CharField(label=gettext_lazy("Nomor surat"), max_length=120, required=False)
    tanggal = IsianTanggal(label=gettext_lazy("Tanggal surat"), required=False)
    disposisi = forms.CharField(
        label=gettext_lazy("Disposisi"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("Dari siapa dan isi arahannya."),
    )
    berkas = forms.FileField(
        label=gettext_lazy("Pindaian surat"), required=False, widget=WidgetBerkas
    )

    def __init__(self, *args: Any, permintaan: Permintaan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["urusan"].choices = [  # type: ignore[attr-defined]
            ("", _("Pilih, atau isi nanti")),
            *[(u.kode, f"{u.kode} {penyaji.kata(u.nama)}") for u in pengetahuan.urusan()],
        ]
        unit = akun.daftar_unit(permintaan.cakupan)
        self.fields["unit"].choices = [  # type: ignore[attr-defined]
            ("", _("Pilih, atau isi nanti")),
            *[(str(u.pk), u.nama) for u in unit],
        ]


class FormPihak(forms.Form):
    """Partners, found by typing; up to six at a time, more by going round again."""

    JUMLAH = 6

    def __init__(self, *args: Any, terpilih: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = {k: w.nama_lengkap for k, w in klasifikasi.daftar_wilayah(terpilih).items()}
        jumlah = max(2, min(len(terpilih) + 1, pembukaan.PALING_BANYAK_PIHAK))
        for urutan in range(max(jumlah, 3)):
            self.fields[f"mitra_{urutan}"] = forms.CharField(
                label=_("Daerah mitra %d") % (urutan + 1),
                required=urutan == 0,
                initial=terpilih[urutan] if urutan < len(terpilih) else "",
                widget=WidgetKetik(reverse_lazy("wilayah_cari"), label_pilihan=label),
                help_text=_("Ketik sebagian nama; kode wilayah juga bisa.") if urutan == 0 else "",
            )

    def clean(self) -> dict[str, Any]:
        """Recognise names that were typed without choosing; never guess between two."""
        data = super().clean() or {}
        for nama in list(self.fields):
            nilai = str(data.get(nama) or "").strip()
            if nilai:
                self._kenali(nama, nilai, data)
        return data

    def _kenali(self, nama: str, nilai: str, data: dict[str, Any]) -> None:
        kode, calon = kenali(nilai)
        if kode is not None:
            data[nama] = kode
        elif calon:
            sebut = ", ".join(calon[:4])
            self.add_error(
                nama, _("Nama ini dapat berarti: %s. Pilih salah satu dari daftar.") % sebut
            )
        else:
            self.add_error(
                nama, _("Daerah ini tidak dikenal. Ketik namanya, lalu pilih dari daftar.")
            )

    def mitra(self) -> list[str]:
        return list(dict.fromkeys(v for n in self.fields if (v := self.cleaned_data.get(n))))


class FormPertanyaan(forms.Form):
    """The two questions of law (UU 23/2014 Pasal 364 ayat (1))."""

    eksternalitas = forms.ChoiceField(
        label=gettext_lazy("Apakah urusan ini berdampak melewati batas daerah?"),
        choices=YA_TIDAK,
        widget=PilihanKartu,
        initial="belum",
        help_text=gettext_lazy(
            "Misalnya sampah, banjir, atau angkutan yang akibatnya terasa di daerah tetangga."
        ),
    )
    efisien = forms.ChoiceField(
        label=gettext_lazy("Apakah pelayanannya lebih efisien bila dikelola bersama?"),
        choices=YA_TIDAK,
        widget=PilihanKartu,
        initial="belum",
        help_text=gettext_lazy(
            "Lebih murah atau lebih baik daripada tiap daerah mengerjakannya sendiri."
        ),
    )
