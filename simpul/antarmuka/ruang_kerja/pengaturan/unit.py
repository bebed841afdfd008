"""Units: the list, adding one or many, renaming, taking out of use and back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from simpul.akun import selectors
from simpul.akun.models import Unit
from simpul.akun.services import unit as layanan
from simpul.akun.services.umum import muat
from simpul.antarmuka.gerbang import Permintaan, halaman
from simpul.antarmuka.ruang_kerja.pengaturan.formulir import FormUnit, FormUnitBaru
from simpul.antarmuka.ruang_kerja.pengaturan.riwayat import riwayat
from simpul.antarmuka.ruang_kerja.pengaturan.umum import (
    PENGELOLA,
    kata_cari,
    lakukan,
    potong,
    tab_pengaturan,
    tampil,
)
from simpul.antarmuka.tampilan.bahan import Kosong, Tindakan
from simpul.antarmuka.tampilan.pesan import toast
from simpul.dasar.galat import KeadaanBerubah

PILIHAN_TERBANYAK = 12


@halaman(PENGELOLA)
def daftar(request: Permintaan) -> HttpResponse:
    teks, dipakai = kata_cari(request), request.GET.get("lihat") != "pensiun"
    semua = selectors.cari_unit(request.cakupan, teks=teks, aktif=dipakai)
    return tampil(
        request,
        "pengaturan/unit.html",
        {
            "tab": tab_pengaturan(request),
            "halaman": potong(request, semua),
            "q": teks,
            "dipakai": dipakai,
            "kosong": _kosong(teks, dipakai=dipakai),
        },
    )


def _kosong(teks: str, *, dipakai: bool) -> Kosong:
    if teks:
        return Kosong(
            _("Tidak ada unit yang cocok"), _("Kosongkan pencarian untuk melihat semuanya.")
        )
    if not dipakai:
        return Kosong(
            _("Semua unit masih dipakai"),
            _("Unit yang tidak dipakai lagi pindah ke sini dan dapat dipulihkan."),
        )
    return Kosong(
        _("Belum ada unit"),
        _(
            "Dinas, badan, bagian, dan kecamatan tampil di sini. Mulai dengan menempelkan daftarnya."
        ),
        Tindakan(_("Tambah unit"), reverse("pengaturan_unit_baru"), "plus"),
    )


@halaman(PENGELOLA)
def cari(request: Permintaan) -> HttpResponse:
    """Answers a typed choice."""
    semua = selectors.cari_unit(request.cakupan, teks=kata_cari(request))[:PILIHAN_TERBANYAK]
    pilihan = [(u.pk, u.nama, u.singkatan) for u in semua]
    return render(request, "tampilan/bentuk/pilihan.html", {"daftar": pilihan})


@halaman(PENGELOLA, metode=("GET", "POST"))
def baru(request: Permintaan) -> HttpResponse:
    form = FormUnitBaru(request.POST if request.method == "POST" else None)
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.buat_banyak_unit(
                pelaku=request.pelaku, pada=request.pada, daftar=form.cleaned_data["daftar"]
            ),
        )
        if hasil:
            _kabarkan(request, hasil)
            return redirect("pengaturan_unit")
    return tampil(
        request,
        "pengaturan/satu_form.html",
        {
            "tab": tab_pengaturan(request),
            "form": form,
            "judul": _("Tambah unit"),
            "tombol": _("Tambahkan"),
            "kembali": reverse("pengaturan_unit"),
        },
    )


def _kabarkan(request: Permintaan, hasil: layanan.HasilBanyakUnit) -> None:
    n = len(hasil.dibuat)
    teks = ngettext("%(n)s unit ditambahkan.", "%(n)s unit ditambahkan.", n) % {"n": n}
    if hasil.sudah_ada:
        lewat = ", ".join(hasil.sudah_ada[:5])
        teks += " " + _("Sudah ada dan dibiarkan: %s.") % lewat
    toast(request, teks)


@halaman(PENGELOLA, metode=("GET", "POST"))
def satu(request: Permintaan, unit_id: UUID) -> HttpResponse:
    """One unit: its name, who holds offices in it, what happened to it."""
    unit = muat(Unit, request.cakupan, unit_id)
    form = FormUnit(
        request.POST if request.method == "POST" else None,
        initial={"nama": unit.nama, "singkatan": unit.singkatan},
    )
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.ubah_unit(
                pelaku=request.pelaku, pada=request.pada, unit_id=unit_id, **form.cleaned_data
            ),
        )
        if hasil:
            toast(request, _("Nama unit tersimpan."))
            return redirect("pengaturan_unit_satu", unit_id)
    jabatan = selectors.cari_penugasan(request.cakupan, teks="", pada=request.hari_ini)
    return tampil(
        request,
        "pengaturan/unit_satu.html",
        {
            "tab": tab_pengaturan(request),
            "unit": unit,
            "form": form,
            "jabatan": jabatan.filter(unit=unit)[:50],
            "riwayat": riwayat(request.cakupan, [("unit", unit.pk)]),
        },
    )


@halaman(PENGELOLA, metode=("POST",))
def pensiun(request: Permintaan, unit_id: UUID) -> HttpResponse:
    try:
        unit = layanan.pensiunkan_unit(pelaku=request.pelaku, pada=request.pada, unit_id=unit_id)
    except KeadaanBerubah as galat:
        messages.error(request, galat.pesan)
        return redirect("pengaturan_unit_satu", unit_id)
    pulih = reverse("pengaturan_unit_pulihkan", args=[unit_id])
    toast(request, _("%s tidak dipakai lagi.") % unit.nama, batalkan=pulih)
    return redirect("pengaturan_unit")


@halaman(PENGELOLA, metode=("POST",))
def pulihkan(request: Permintaan, unit_id: UUID) -> HttpResponse:
    unit = layanan.pulihkan_unit(pelaku=request.pelaku, pada=request.pada, unit_id=unit_id)
    toast(request, _("%s dipakai kembali.") % unit.nama)
    return redirect("pengaturan_unit_satu", unit_id)
