"""The government itself: overview, profile, emblem and colour, number patterns."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.akun import policies, selectors
from simpul.akun.logo import UKURAN_TERBESAR
from simpul.akun.models import Pemda
from simpul.akun.peran import Peran
from simpul.akun.services import pola_nomor, profil
from simpul.antarmuka.bingkai import ZONA
from simpul.antarmuka.gerbang import Permintaan, halaman
from simpul.antarmuka.ruang_kerja.pengaturan.formulir import (
    FormLogo,
    FormNomor,
    FormProfil,
    FormWarna,
)
from simpul.antarmuka.ruang_kerja.pengaturan.riwayat import riwayat
from simpul.antarmuka.ruang_kerja.pengaturan.umum import (
    ADMINISTRATOR,
    PENGELOLA,
    lakukan,
    tab_pengaturan,
    tampil,
)
from simpul.antarmuka.tampilan.bahan import Angka
from simpul.antarmuka.tampilan.pesan import toast
from simpul.antarmuka.tampilan.warna import KERTAS, PUTIH, Warna, dari_nilai, rasio
from simpul.dasar.galat import TidakDitemukan

# Offices without which no cooperation can go its way; the others join when there is work for them.
PERAN_POKOK = (
    Peran.SEKRETARIAT_TKKSD,
    Peran.SEKDA,
    Peran.KEPALA_DAERAH,
    Peran.BAGIAN_HUKUM,
    Peran.TU_PIMPINAN,
    Peran.PERANGKAT_DAERAH,
)
BENTUK_NOMOR = {
    "KSB": gettext_lazy("Kesepakatan Bersama"),
    "PKS": gettext_lazy("Perjanjian Kerja Sama"),
}


def pemda_kini(request: Permintaan) -> Pemda:
    if request.pemda is None:
        raise TidakDitemukan(_("Anda tidak sedang bertugas di suatu pemerintah daerah."))
    return request.pemda


@halaman(PENGELOLA)
def pengaturan(request: Permintaan) -> HttpResponse:
    """How the government stands in the system, and what is still missing to begin."""
    pemda = pemda_kini(request)
    terisi = selectors.peran_terisi(request.cakupan, request.hari_ini)
    menunggu = selectors.cari_undangan(request.cakupan, teks="", pada=request.pada).count()
    unit = selectors.daftar_unit(request.cakupan).count()
    daerah = pemda.jenis == Pemda.Jenis.DAERAH
    return tampil(
        request,
        "pengaturan/ringkasan.html",
        {
            "tab": tab_pengaturan(request),
            "angka": [
                Angka(unit, _("unit dipakai"), url=reverse("pengaturan_unit")),
                Angka(sum(terisi.values()), _("jabatan berjalan"), url=reverse("pengaturan_orang")),
                Angka(menunggu, _("undangan menunggu"), url=reverse("pengaturan_undangan")),
            ],
            "peran_pokok": [
                (p.label, terisi.get(p, 0), policies.beri_peran(request.pelaku, p).boleh, p.value)
                for p in PERAN_POKOK
            ]
            if daerah
            else [],
            "belum": sum(1 for p in PERAN_POKOK if not terisi.get(p)) if daerah else 0,
            "fakta": _fakta(pemda, request.hari_ini),
            "boleh_pemda": policies.kelola_pemda(request.pelaku).boleh,
            "riwayat": riwayat(request.cakupan, [("pemda", pemda.pk)]),
        },
    )


def _fakta(pemda: Pemda, hari_ini: date) -> list[tuple[str, object]]:
    return [
        (_("Nama"), pemda.nama),
        (_("Unit yang membidangi kerja sama"), pemda.nama_unit),
        (_("Kode wilayah"), pemda.kode),
        (_("Hari kerja sepekan"), pemda.get_hari_kerja_sepekan_display()),
        (_("Zona waktu"), ZONA.get(pemda.zona_waktu, pemda.zona_waktu)),
        (_("Nomor Kesepakatan Bersama"), contoh_nomor(pemda, "KSB", hari_ini)),
    ]


def contoh_nomor(pemda: Pemda, bentuk: str, hari_ini: date) -> str:
    """A number as the pattern would make it today."""
    return pola_nomor.nomor(pemda, bentuk, urut=91, unit="TAPEM", tanggal=hari_ini)


@halaman(ADMINISTRATOR, metode=("GET", "POST"))
def profil_pemda(request: Permintaan) -> HttpResponse:
    pemda = pemda_kini(request)
    awal = {
        "nama": pemda.nama,
        "nama_unit": pemda.nama_unit,
        "hari_kerja_sepekan": pemda.hari_kerja_sepekan,
    }
    form = FormProfil(request.POST if request.method == "POST" else None, initial=awal)
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: profil.ubah_profil(
                pelaku=request.pelaku, pada=request.pada, **form.cleaned_data
            ),
        )
        if hasil:
            toast(request, _("Profil pemerintah daerah tersimpan."))
            return redirect("pengaturan_pemda")
    return tampil(
        request,
        "pengaturan/pemda.html",
        {
            "tab": tab_pengaturan(request),
            "form": form,
            "zona": ZONA.get(pemda.zona_waktu, pemda.zona_waktu),
            "pemda": pemda,
        },
    )


@halaman(ADMINISTRATOR, metode=("GET", "POST"))
def tampilan(request: Permintaan) -> HttpResponse:
    """Colour: what is chosen is shown beside what is in use before it is saved."""
    pemda = pemda_kini(request)
    form = FormWarna(
        request.POST if request.method == "POST" else None, initial=FormWarna.isi_awal(pemda)
    )
    calon: Warna | None = None
    if form.is_valid():
        calon = form.hasil
        if "simpan" in request.POST:
            nilai = form.hasil.nilai
            hasil = lakukan(
                form,
                lambda: profil.ubah_warna(pelaku=request.pelaku, pada=request.pada, warna=nilai),
            )
            if hasil:
                toast(request, _("Warna pemerintah daerah berganti."))
                return redirect("pengaturan_tampilan")
    return _tampilan(request, pemda, form, FormLogo(), calon)


def _tampilan(
    request: Permintaan, pemda: Pemda, form: FormWarna, form_logo: FormLogo, calon: Warna | None
) -> HttpResponse:
    kini = dari_nilai(pemda.warna)
    return tampil(
        request,
        "pengaturan/tampilan.html",
        {
            "tab": tab_pengaturan(request),
            "pemda": pemda,
            "form": form,
            "form_logo": form_logo,
            "kini": kini,
            "calon": calon,
            "asal": form.asal if calon else "",
            "digelapkan": bool(calon and form.asal and form.asal != calon.penuh),
            "contoh": [(kini, _("Sekarang"))] + ([(calon, _("Pilihan Anda"))] if calon else []),
            "rasio": f"{min(rasio(calon.penuh, d) for d in (PUTIH, KERTAS, calon.lembut)):.1f}".replace(
                ".", ","
            )
            if calon
            else "",
            "url_logo": reverse("logo", args=[pemda.pk]) if pemda.logo else "",
        },
    )


@halaman(ADMINISTRATOR, metode=("POST",))
def pasang_logo(request: Permintaan) -> HttpResponse:
    pemda = pemda_kini(request)
    form = FormLogo(request.POST, request.FILES)
    if form.is_valid():
        berkas = form.cleaned_data["logo"]
        # One byte past the limit is enough to be refused; the rest is not read.
        isi = berkas.read(UKURAN_TERBESAR + 1)
        hasil = lakukan(
            form,
            lambda: profil.pasang_logo(pelaku=request.pelaku, pada=request.pada, isi=isi),
        )
        if hasil:
            toast(request, _("Lambang terpasang."))
            return redirect("pengaturan_tampilan")
    return _tampilan(request, pemda, FormWarna(initial=FormWarna.isi_awal(pemda)), form, None)


@halaman(ADMINISTRATOR, metode=("POST",))
def lepas_logo(request: Permintaan) -> HttpResponse:
    profil.lepas_logo(pelaku=request.pelaku, pada=request.pada)
    toast(request, _("Lambang dilepas."))
    return redirect("pengaturan_tampilan")


@halaman(ADMINISTRATOR, metode=("GET", "POST"))
def nomor(request: Permintaan) -> HttpResponse:
    pemda = pemda_kini(request)
    form = FormNomor(
        request.POST if request.method == "POST" else None, initial=dict(pemda.pola_nomor)
    )
    if form.is_valid():
        d = form.cleaned_data
        hasil = lakukan(
            form,
            lambda: pola_nomor.ubah_pola_nomor(
                pelaku=request.pelaku,
                pada=request.pada,
                pola={b: d[b] for b in pola_nomor.BENTUK},
                klasifikasi=d["klasifikasi"],
            ),
        )
        if hasil:
            toast(request, _("Pola nomor tersimpan."))
            return redirect("pengaturan_nomor")
    return tampil(
        request,
        "pengaturan/nomor.html",
        {
            "tab": tab_pengaturan(request),
            "form": form,
            "contoh": [
                (nama, contoh_nomor(pemda, b, request.hari_ini)) for b, nama in BENTUK_NOMOR.items()
            ],
            "tempat": [
                ("{klasifikasi}", _("kode klasifikasi arsip")),
                ("{urut}", _("nomor urut buku agenda, harus ada")),
                ("{unit}", _("singkatan unit")),
                ("{tahun}", _("tahun empat angka, harus ada")),
                ("{bulan_romawi}", _("bulan dalam angka Romawi")),
            ],
        },
    )
