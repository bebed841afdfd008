"""One form for each step of the stages: reads what was typed, makes ONE call to its act."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from simpul.antarmuka.tampilan.bentuk import IsianTanggal, PilihanKartu, WidgetBerkas
from simpul.inti.jalur import Giliran
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.services import (
    pemetaan,
    penandatanganan,
    penawaran,
    penyusunan,
    persiapan,
)
from simpul.kerja_sama.services.perbuatan import Surat
from simpul.regulasi import pengetahuan

YA_TIDAK = [("ya", _("Ya")), ("tidak", _("Tidak")), ("belum", _("Belum tahu"))]
_PENDEK = forms.TextInput(attrs={"class": "isian-sedang"})


def ya_tidak(nilai: str) -> bool | None:
    return {"ya": True, "tidak": False}.get(nilai)


class FormLangkah(forms.Form):
    """Number, date and scan of the paper; what each step adds stands in its subclass.

    `kasus`, `giliran` and `atas_nama` come from the page, which has authorised them.
    """

    judul_surat: Any = _("Dokumen langkah ini")
    tombol: Any = _("Simpan langkah")
    bernomor = True
    berberkas = True

    nomor = forms.CharField(label=_("Nomor surat"), max_length=120, required=False, widget=_PENDEK)
    tanggal = IsianTanggal(
        label=_("Tanggal surat"), help_text=_("Contoh: 22 Oktober 2026, atau 22/10/26.")
    )
    berkas = forms.FileField(
        label=_("Pindaian atau berkas"),
        required=False,
        widget=WidgetBerkas,
        help_text=_("PDF, Word, ODT, PNG, atau JPEG, paling besar 25 MB."),
    )
    alasan_lanjut = forms.CharField(
        label=_("Alasan melanjutkan"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Diperlukan bila ada catatan yang perlu perhatian; tersimpan di riwayat."),
    )

    def __init__(
        self, *args: Any, kasus: Kasus, giliran: Giliran, atas_nama: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kasus, self.giliran, self.atas_nama = kasus, giliran, atas_nama
        self.tambah()
        self.fields["tanggal"].initial = kasus.hari_ini
        if not self.bernomor and not atas_nama:
            del self.fields["nomor"]
        if not self.berberkas and not atas_nama:
            del self.fields["berkas"]
        if atas_nama:
            self.fields["nomor"].required = self.fields["berkas"].required = True
        nama_akhir: list[str] = ["nomor", "tanggal", "berkas", "alasan_lanjut"]
        akhir = [n for n in nama_akhir if n in self.fields]
        self.order_fields([n for n in self.fields if n not in akhir] + akhir)
        for nama, isian in self.fields.items():
            if not isian.required and nama not in ("alasan_lanjut",):
                isian.widget.attrs.setdefault("data-boleh-nanti", "")

    def tambah(self) -> None:
        """Fields that come from data (contents of a paper, parties)."""

    def surat(self) -> Surat:
        berkas = self.cleaned_data.get("berkas")
        return Surat(
            tanggal=self.cleaned_data["tanggal"],
            nomor=self.cleaned_data.get("nomor", ""),
            perihal=str(self.giliran.nama.id),
            nama_berkas=berkas.name if berkas else "",
            isi_berkas=berkas.file if berkas else None,
        )

    @property
    def pihak_id(self) -> UUID:
        return UUID(self.giliran.pihak)

    def lakukan(self, **dasar: Any) -> Kasus:
        """The one call; `dasar` holds pelaku, pada, kerja_sama_id, alasan_lanjut."""
        raise TypeError(f"{type(self).__name__} tidak menunjuk perbuatannya.")

    def _unsur(self, dokumen: str) -> None:
        """A text field for each content the law asks of a paper."""
        bahasa = get_language() or "id"
        for unsur in pengetahuan.dokumen()[dokumen].unsur:
            nama = unsur.nama.untuk(bahasa)
            self.fields[f"unsur_{unsur.kode}"] = forms.CharField(
                label=nama[:1].upper() + nama[1:],
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def isi_unsur(self) -> dict[str, str]:
        return {
            n.removeprefix("unsur_"): str(v)
            for n, v in self.cleaned_data.items()
            if n.startswith("unsur_")
        }


class FormPemetaan(FormLangkah):
    judul_surat = _("Daftar rencana Program dan Kegiatan")
    bernomor = False

    def tambah(self) -> None:
        self._unsur("DAFTAR_RENCANA_PROGRAM_KEGIATAN")
        if self.giliran.anjuran:
            self.fields["lewati"] = forms.CharField(
                label=_("Lewati dengan alasan"),
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
                help_text=_(
                    "Pemetaan dianjurkan untuk kerja sama sukarela. Isi ini saja bila dilewati."
                ),
            )

    def lakukan(self, **dasar: Any) -> Kasus:
        lewati = self.cleaned_data.get("lewati", "").strip()
        if lewati:
            dasar.pop("alasan_lanjut")
            return pemetaan.lewati_pemetaan(alasan=lewati, pihak_id=self.pihak_id, **dasar)
        return pemetaan.petakan(
            surat=self.surat(), isi=self.isi_unsur(), pihak_id=self.pihak_id, **dasar
        )


class FormRapatKoordinasi(FormLangkah):
    judul_surat = _("Rapat koordinasi teknis atau musrenbang")

    forum = forms.CharField(label=_("Forum"), max_length=200)
    catatan = forms.CharField(
        label=_("Hasil pembahasan"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def lakukan(self, **dasar: Any) -> Kasus:
        dasar.pop("alasan_lanjut")
        return pemetaan.catat_rapat_koordinasi(
            surat=self.surat(),
            forum=self.cleaned_data["forum"],
            catatan=self.cleaned_data["catatan"],
            **dasar,
        )


class FormBeritaAcara(FormLangkah):
    judul_surat = _("Berita Acara hasil pemetaan")

    def tambah(self) -> None:
        self.fields["nomor"].required = True
        self.fields["ditandatangani"] = forms.MultipleChoiceField(
            label=_("Sudah ditandatangani Kepala Daerah dari"),
            required=False,
            choices=[(str(p.pk), p.nama) for p in self.kasus.para_pihak],
            widget=forms.CheckboxSelectMultiple,
        )

    def lakukan(self, **dasar: Any) -> Kasus:
        return pemetaan.catat_berita_acara(
            surat=self.surat(),
            ditandatangani=[UUID(i) for i in self.cleaned_data["ditandatangani"]],
            **dasar,
        )


class FormKAK(FormLangkah):
    judul_surat = _("Kerangka Acuan Kerja")
    tombol = _("Sampaikan KAK ke TKKSD")
    bernomor = False

    def tambah(self) -> None:
        self._unsur("KAK")
        self.fields["dalam_perencanaan"] = forms.ChoiceField(
            label=_("Objek ada dalam dokumen perencanaan (RPJMD atau RKPD)?"),
            choices=YA_TIDAK,
            widget=PilihanKartu,
            initial="belum",
        )
        self.fields["dokumen_perencanaan"] = forms.CharField(
            label=_("Dokumen dan program yang memuatnya"), required=False, max_length=300
        )
        self.fields["alasan_di_luar"] = forms.ChoiceField(
            label=_("Bila tidak ada: alasannya menurut peraturan"),
            required=False,
            choices=[
                ("", _("Tidak ada alasan")),
                ("darurat", _("Keadaan darurat")),
                ("program_strategis_nasional", _("Program strategis nasional")),
                ("tugas_pembantuan", _("Tugas pembantuan")),
            ],
        )

    def lakukan(self, **dasar: Any) -> Kasus:
        return persiapan.ajukan_kak(
            surat=self.surat(),
            isi=self.isi_unsur(),
            perencanaan=persiapan.Perencanaan(
                ada=ya_tidak(self.cleaned_data["dalam_perencanaan"]),
                dokumen=self.cleaned_data["dokumen_perencanaan"],
                alasan_di_luar=self.cleaned_data["alasan_di_luar"],
            ),
            **dasar,
        )


class FormTelaahan(FormLangkah):
    judul_surat = _("Telaahan TKKSD")

    def tambah(self) -> None:
        self._unsur("TELAAHAN_TKKSD")
        self.fields["tidak_bertentangan"] = forms.ChoiceField(
            label=_("TKKSD menyatakan objek dan pelaksanaannya tidak bertentangan?"),
            help_text=_(
                "Dengan kesusilaan, ketertiban umum, kepentingan nasional, dan peraturan perundang-undangan (PP 28/2018 Pasal 4 ayat (4))."
            ),
            choices=YA_TIDAK,
            widget=PilihanKartu,
            initial="belum",
        )

    def lakukan(self, **dasar: Any) -> Kasus:
        return persiapan.telaah(
            surat=self.surat(),
            isi=self.isi_unsur(),
            tidak_bertentangan=ya_tidak(self.cleaned_data["tidak_bertentangan"]),
            **dasar,
        )


class FormSiapkanPenawaran(FormLangkah):
    judul_surat = _("Rancangan surat penawaran")
    bernomor = False

    def lakukan(self, **dasar: Any) -> Kasus:
        return penawaran.siapkan_penawaran(surat=self.surat(), **dasar)


class FormTekenPenawaran(FormLangkah):
    judul_surat = _("Surat penawaran")
    tombol = _("Tandatangani penawaran")

    def tambah(self) -> None:
        self.fields["nomor"].required = True

    def lakukan(self, **dasar: Any) -> Kasus:
        return penawaran.tandatangani_penawaran(surat=self.surat(), **dasar)


class FormKirimPenawaran(FormLangkah):
    judul_surat = _("Tanda terima")
    bernomor = False

    def tambah(self) -> None:
        for pihak in self.kasus.mitra:
            self.fields[f"diterima_{pihak.pk}"] = IsianTanggal(
                label=_("Diterima %s tanggal") % pihak.nama,
                help_text=_("Dari tanda terima. Tenggat 30 hari dihitung sejak tanggal ini."),
            )
        self.fields["kak_terlampir"] = forms.BooleanField(
            label=_("KAK dilampirkan pada surat penawaran"), required=False, initial=True
        )
        self.fields["tanggal"].label = _("Tanggal pengiriman")

    def lakukan(self, **dasar: Any) -> Kasus:
        return penawaran.kirim_penawaran(
            surat=self.surat(),
            diterima={p.pk: self.cleaned_data[f"diterima_{p.pk}"] for p in self.kasus.mitra},
            kak_terlampir=self.cleaned_data["kak_terlampir"],
            **dasar,
        )


class FormTelaahPenawaran(FormLangkah):
    judul_surat = _("Telaahan atas penawaran")
    bernomor = False

    def lakukan(self, **dasar: Any) -> Kasus:
        dasar.pop("alasan_lanjut")
        return penawaran.telaah_penawaran(surat=self.surat(), pihak_id=self.pihak_id, **dasar)


class FormTanggapan(FormLangkah):
    judul_surat = _("Surat tanggapan")
    tombol = _("Simpan tanggapan")

    jawaban = forms.ChoiceField(
        label=_("Tanggapan"),
        widget=PilihanKartu,
        choices=[("menerima", _("Menerima penawaran")), ("tidak", _("Tidak menerima penawaran"))],
    )
    alasan = forms.CharField(
        label=_("Alasan, bila tidak menerima"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def tambah(self) -> None:
        self.fields["nomor"].required = True

    def lakukan(self, **dasar: Any) -> Kasus:
        return penawaran.tanggapi_penawaran(
            surat=self.surat(),
            menerima=self.cleaned_data["jawaban"] == "menerima",
            alasan=self.cleaned_data["alasan"],
            pihak_id=self.pihak_id,
            **dasar,
        )


class FormPermintaanKedua(FormLangkah):
    judul_surat = _("Surat permintaan tanggapan kedua")

    def lakukan(self, **dasar: Any) -> Kasus:
        dasar.pop("alasan_lanjut")
        return penawaran.minta_tanggapan_kedua(
            surat=self.surat(), mitra_id=UUID(str(self.giliran.jalur)), **dasar
        )


class FormLaporan(FormLangkah):
    judul_surat = _("Laporan tanpa tanggapan")

    def lakukan(self, **dasar: Any) -> Kasus:
        dasar.pop("alasan_lanjut")
        return penawaran.laporkan_tanpa_tanggapan(
            surat=self.surat(), mitra_id=UUID(str(self.giliran.jalur)), **dasar
        )


class FormRancanganKSB(FormLangkah):
    judul_surat = _("Rancangan Kesepakatan Bersama")
    tombol = _("Simpan rancangan")
    bernomor = False

    def tambah(self) -> None:
        self._unsur("KSB")
        self.fields["masa_bulan"] = forms.IntegerField(
            label=_("Jangka waktu, dalam bulan"),
            min_value=1,
            max_value=1200,
            help_text=_("Paling lama 60 bulan (5 tahun), dapat diperpanjang."),
        )
        self.fields["memuat_hak_kewajiban"] = forms.ChoiceField(
            label=_("Rancangan memuat hak dan kewajiban para pihak?"),
            choices=YA_TIDAK,
            widget=PilihanKartu,
            help_text=_("Hak dan kewajiban tempatnya di Perjanjian Kerja Sama."),
        )

    def isi(self) -> penyusunan.IsiKSB:
        return penyusunan.IsiKSB(
            unsur=self.isi_unsur(),
            masa_bulan=self.cleaned_data["masa_bulan"],
            memuat_hak_kewajiban=ya_tidak(self.cleaned_data["memuat_hak_kewajiban"]),
        )

    def lakukan(self, **dasar: Any) -> Kasus:
        return penyusunan.susun_rancangan_ksb(surat=self.surat(), isi=self.isi(), **dasar)


class FormPerbaikiKSB(FormRancanganKSB):
    tombol = _("Simpan sebagai versi baru")

    def tambah(self) -> None:
        super().tambah()
        self.fields["alasan"] = forms.CharField(
            label=_("Apa yang berubah dan mengapa"), widget=forms.Textarea(attrs={"rows": 2})
        )
        lama = self.kasus.dokumen_jenis("RANCANGAN_KSB")
        if lama is not None:
            for kunci, nilai in lama.isi.items():
                if f"unsur_{kunci}" in self.fields:
                    self.fields[f"unsur_{kunci}"].initial = nilai
            self.fields["masa_bulan"].initial = lama.isi.get("_masa_bulan")
            sebut = {True: "ya", False: "tidak"}.get(lama.isi.get("_hak_kewajiban"), "belum")
            self.fields["memuat_hak_kewajiban"].initial = sebut

    def lakukan(self, **dasar: Any) -> Kasus:
        return penyusunan.perbaiki_rancangan_ksb(
            surat=self.surat(), isi=self.isi(), alasan=self.cleaned_data["alasan"], **dasar
        )


class FormBahasKSB(FormLangkah):
    judul_surat = _("Berita Acara pembahasan")

    catatan = forms.CharField(
        label=_("Pokok pembahasan"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def lakukan(self, **dasar: Any) -> Kasus:
        return penyusunan.bahas_rancangan_ksb(
            surat=self.surat(), catatan=self.cleaned_data["catatan"], **dasar
        )


class FormSepakatiKSB(FormLangkah):
    judul_surat = _("Persetujuan atas rancangan")
    tombol = _("Sepakati versi ini")
    bernomor = False
    berberkas = False

    sidik_versi = forms.CharField(widget=forms.HiddenInput)

    def tambah(self) -> None:
        rancangan = self.kasus.dokumen_jenis("RANCANGAN_KSB")
        self.fields["sidik_versi"].initial = rancangan.sidik if rancangan else ""
        self.fields["tanggal"].label = _("Tanggal persetujuan")

    def lakukan(self, **dasar: Any) -> Kasus:
        return penyusunan.sepakati_rancangan_ksb(
            surat=self.surat(),
            sidik_versi=self.cleaned_data["sidik_versi"],
            pihak_id=self.pihak_id,
            **dasar,
        )


class FormRekomendasi(FormLangkah):
    judul_surat = _("Rekomendasi penandatanganan")

    def lakukan(self, **dasar: Any) -> Kasus:
        return penandatanganan.rekomendasikan_penandatanganan(
            surat=self.surat(), pihak_id=self.pihak_id, **dasar
        )


class FormTekenKSB(FormLangkah):
    judul_surat = _("Kesepakatan Bersama yang ditandatangani")
    tombol = _("Tandatangani Kesepakatan Bersama")

    penanda_tangan = forms.CharField(label=_("Nama penanda tangan, tanpa gelar"), max_length=160)
    kedudukan = forms.ChoiceField(label=_("Kedudukan"), choices=penandatanganan.Kedudukan.choices)
    dasar_kedudukan = forms.CharField(
        label=_("Dasar kedudukan"),
        required=False,
        max_length=200,
        help_text=_("Untuk Pj, Plh, Plt, atau wakil: nomor dan tanggal keputusannya."),
    )
    tempat = forms.CharField(label=_("Tempat penandatanganan"), max_length=120, required=False)
    jumlah_rangkap = forms.IntegerField(
        label=_("Jumlah rangkap asli"), min_value=1, max_value=200, required=False
    )
    salinan_tkksd = forms.BooleanField(
        label=_("Salinan untuk Sekretariat TKKSD sudah disiapkan"), required=False, initial=True
    )

    def tambah(self) -> None:
        self.fields["nomor"].label = _("Nomor Kesepakatan Bersama dari pihak ini")
        self.fields["nomor"].help_text = _("Kosongkan bila nomor menyusul.")
        self.fields["tanggal"].label = _("Tanggal penandatanganan")
        self.fields["jumlah_rangkap"].initial = len(self.kasus.para_pihak)

    def lakukan(self, **dasar: Any) -> Kasus:
        return penandatanganan.tandatangani_ksb(
            surat=self.surat(),
            tanda_tangan=penandatanganan.TandaTangan(
                penanda_tangan=self.cleaned_data["penanda_tangan"],
                kedudukan=self.cleaned_data["kedudukan"],
                nomor_pihak=self.cleaned_data.get("nomor", ""),
                tempat=self.cleaned_data["tempat"],
                jumlah_rangkap=self.cleaned_data["jumlah_rangkap"],
                salinan_tkksd=self.cleaned_data["salinan_tkksd"],
                dasar_kedudukan=self.cleaned_data["dasar_kedudukan"],
            ),
            pihak_id=self.pihak_id,
            **dasar,
        )


# (stage, step or '-') -> its form. A step that is not here has no page and no button.
LANGKAH: dict[tuple[str, str], type[FormLangkah]] = {
    ("DD-01", "-"): FormPemetaan,
    ("DD-02", "bahas"): FormRapatKoordinasi,
    ("DD-02", "berita_acara"): FormBeritaAcara,
    ("DD-03", "-"): FormKAK,
    ("DD-04", "-"): FormTelaahan,
    ("DD-05", "siapkan"): FormSiapkanPenawaran,
    ("DD-05", "teken"): FormTekenPenawaran,
    ("DD-05", "kirim"): FormKirimPenawaran,
    ("DD-06", "telaah"): FormTelaahPenawaran,
    ("DD-06", "tanggapi"): FormTanggapan,
    ("DD-07", "permintaan_kedua"): FormPermintaanKedua,
    ("DD-07", "laporan"): FormLaporan,
    ("DD-08", "susun"): FormRancanganKSB,
    ("DD-08", "bahas"): FormBahasKSB,
    ("DD-08", "sepakati"): FormSepakatiKSB,
    ("DD-09", "rekomendasi"): FormRekomendasi,
    ("DD-09", "teken"): FormTekenKSB,
}
