"""People with their offices: the list, one office, a further one, its end."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.akun import policies, selectors
from simpul.akun.models import Penugasan
from simpul.akun.peran import Peran
from simpul.akun.services import penugasan as layanan
from simpul.akun.services.umum import muat
from simpul.antarmuka.gerbang import Permintaan, halaman
from simpul.antarmuka.ruang_kerja.pengaturan.formulir import FormAkhiri, FormJabatan
from simpul.antarmuka.ruang_kerja.pengaturan.pemda import pemda_kini
from simpul.antarmuka.ruang_kerja.pengaturan.riwayat import riwayat
from simpul.antarmuka.ruang_kerja.pengaturan.umum import (
    PENGELOLA,
    kata_cari,
    kirim,
    lakukan,
    potong,
    tab_pengaturan,
    tampil,
)
from simpul.antarmuka.tampilan.bahan import Kosong, Tindakan
from simpul.antarmuka.tampilan.pesan import toast
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah


@halaman(PENGELOLA)
def daftar(request: Permintaan) -> HttpResponse:
    teks, berakhir = kata_cari(request), request.GET.get("lihat") == "berakhir"
    semua = selectors.cari_penugasan(
        request.cakupan, teks=teks, pada=request.hari_ini, berakhir=berakhir
    )
    return tampil(
        request,
        "pengaturan/orang.html",
        {
            "tab": tab_pengaturan(request),
            "halaman": potong(request, semua),
            "q": teks,
            "berakhir": berakhir,
            "kosong": _kosong(teks, berakhir=berakhir),
        },
    )


def _kosong(teks: str, *, berakhir: bool) -> Kosong:
    if teks:
        return Kosong(
            _("Tidak ada jabatan yang cocok"), _("Kosongkan pencarian untuk melihat semuanya.")
        )
    if berakhir:
        return Kosong(
            _("Belum ada jabatan yang berakhir"),
            _("Jabatan yang berakhir tetap tersimpan di sini, dengan siapa dan sampai kapan."),
        )
    return Kosong(
        _("Belum ada jabatan"),
        _("Orang yang menerima undangan tampil di sini dengan jabatannya."),
        Tindakan(_("Undang orang"), reverse("pengaturan_undangan_baru"), "user-plus"),
    )


@halaman(PENGELOLA, metode=("GET", "POST"))
def satu(request: Permintaan, penugasan_id: UUID) -> HttpResponse:
    """One office: role, unit, title."""
    jabatan = muat(Penugasan, request.cakupan, penugasan_id)
    form = _form_jabatan(request, jabatan)
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.ubah_jabatan(
                pelaku=request.pelaku, pada=request.pada, penugasan_id=penugasan_id, **form.isi()
            ),
        )
        if hasil:
            toast(request, _("Jabatan tersimpan."))
            return redirect("pengaturan_jabatan", penugasan_id)
    return _tampil_satu(request, jabatan, form, FormAkhiri())


@halaman(PENGELOLA, metode=("POST",))
def akhiri(request: Permintaan, penugasan_id: UUID) -> HttpResponse:
    jabatan = muat(Penugasan, request.cakupan, penugasan_id)
    form = FormAkhiri(request.POST)
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.akhiri_jabatan(
                pelaku=request.pelaku,
                pada=request.pada,
                penugasan_id=penugasan_id,
                mulai=form.cleaned_data["mulai"],
                kirim=kirim,
            ),
        )
        if hasil:
            toast(request, _("Akhir jabatan tercatat, dan orangnya dikabari lewat surel."))
            return redirect("pengaturan_orang")
    return _tampil_satu(request, jabatan, _form_jabatan(request, jabatan, kirim=False), form)


def _form_jabatan(request: Permintaan, jabatan: Penugasan, *, kirim: bool = True) -> FormJabatan:
    boleh = policies.peran_boleh_diberi(request.pelaku, pemda_kini(request))
    if jabatan.peran not in boleh:
        boleh = [Peran(jabatan.peran), *boleh]
    return FormJabatan(
        request.POST if kirim and request.method == "POST" else None,
        cakupan=request.cakupan,
        peran=boleh,
        unit=jabatan.unit,
        initial={
            "peran": jabatan.peran,
            "unit": jabatan.unit_id or "",
            "jabatan": jabatan.jabatan,
        },
    )


def _tampil_satu(
    request: Permintaan, jabatan: Penugasan, form: FormJabatan, form_akhir: FormAkhiri
) -> HttpResponse:
    lain = selectors.daftar_penugasan(request.cakupan).filter(pengguna_id=jabatan.pengguna_id)
    izin = policies.beri_peran(request.pelaku, jabatan.peran)
    selesai = jabatan.berlaku_sampai is not None and jabatan.berlaku_sampai <= request.hari_ini
    return tampil(
        request,
        "pengaturan/orang_satu.html",
        {
            "tab": tab_pengaturan(request),
            "jabatan": jabatan,
            "form": form,
            "form_akhir": form_akhir,
            "izin": izin,
            "selesai": selesai,
            "diri_sendiri": request.penugasan is not None and request.penugasan.pk == jabatan.pk,
            "lain": [j for j in lain if j.pk != jabatan.pk],
            "riwayat": riwayat(request.cakupan, [("penugasan", jabatan.pk)]),
        },
    )


@halaman(PENGELOLA, metode=("POST",))
def tambah(request: Permintaan, penugasan_id: UUID) -> HttpResponse:
    """A further office for who holds this one; offered where their address was being invited."""
    lama = muat(Penugasan, request.cakupan, penugasan_id)
    try:
        hasil = layanan.tambah_jabatan(
            pelaku=request.pelaku,
            pada=request.pada,
            pengguna_id=lama.pengguna_id,
            peran=request.POST.get("peran", ""),
            unit_id=request.POST.get("unit", ""),
            jabatan=request.POST.get("jabatan", ""),
            kirim=kirim,
        )
    except (MasukanTidakSah, KeadaanBerubah) as galat:
        messages.error(request, galat.pesan)
        return redirect("pengaturan_undangan_baru")
    toast(request, _("Jabatan diberikan kepada %s, dan ia dikabari lewat surel.") % hasil.pengguna)
    return redirect("pengaturan_jabatan", hasil.pk)
