"""Invitations: the list, a new one, sending again, withdrawing."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.akun import policies, selectors
from simpul.akun.models import Undangan
from simpul.akun.peran import Peran
from simpul.akun.services import undangan as layanan
from simpul.antarmuka.gerbang import Permintaan, halaman
from simpul.antarmuka.ruang_kerja.pengaturan.formulir import FormUndangan
from simpul.antarmuka.ruang_kerja.pengaturan.pemda import pemda_kini
from simpul.antarmuka.ruang_kerja.pengaturan.umum import (
    PENGELOLA,
    isi_galat,
    kata_cari,
    kirim,
    lakukan,
    potong,
    tab_pengaturan,
    tampil,
    tautan_ke,
)
from simpul.antarmuka.tampilan.bahan import Kosong, Tindakan
from simpul.antarmuka.tampilan.pesan import toast
from simpul.dasar.galat import KeadaanBerubah


@halaman(PENGELOLA)
def daftar(request: Permintaan) -> HttpResponse:
    teks, selesai = kata_cari(request), request.GET.get("lihat") == "selesai"
    halaman_ini = potong(
        request,
        selectors.cari_undangan(request.cakupan, teks=teks, pada=request.pada, selesai=selesai),
    )
    return tampil(
        request,
        "pengaturan/undangan.html",
        {
            "tab": tab_pengaturan(request),
            "halaman": halaman_ini,
            "baris": [_baris(request, u) for u in halaman_ini],
            "q": teks,
            "selesai": selesai,
            "kosong": _kosong(teks, selesai=selesai),
        },
    )


def _baris(request: Permintaan, undangan: Undangan) -> dict[str, object]:
    return {
        "u": undangan,
        "peran": Peran(undangan.peran).label,
        "keadaan": undangan.keadaan(request.pada),
        "boleh": policies.beri_peran(request.pelaku, undangan.peran).boleh,
    }


def _kosong(teks: str, *, selesai: bool) -> Kosong:
    if teks:
        return Kosong(
            _("Tidak ada undangan yang cocok"), _("Kosongkan pencarian untuk melihat semuanya.")
        )
    if selesai:
        return Kosong(
            _("Belum ada undangan yang selesai"), _("Yang diterima atau ditarik tampil di sini.")
        )
    return Kosong(
        _("Tidak ada undangan yang menunggu"),
        _("Orang diundang lewat surel; begitu menerima, ia tampil di Orang dan jabatan."),
        Tindakan(_("Undang orang"), reverse("pengaturan_undangan_baru"), "user-plus"),
    )


@halaman(PENGELOLA, metode=("GET", "POST"))
def baru(request: Permintaan) -> HttpResponse:
    form = FormUndangan(
        request.POST if request.method == "POST" else None,
        cakupan=request.cakupan,
        peran=policies.peran_boleh_diberi(request.pelaku, pemda_kini(request)),
        initial={"peran": request.GET.get("peran", "")},
    )
    hasil = lakukan(form, lambda: _undang(request, form)) if form.is_valid() else None
    if isinstance(hasil, Undangan):
        toast(request, _("Undangan dikirim ke %s.") % hasil.email)
        return redirect("pengaturan_undangan")
    return tampil(
        request,
        "pengaturan/undangan_baru.html",
        {"tab": tab_pengaturan(request), "form": form, "anggota": hasil},
    )


def _undang(request: Permintaan, form: FormUndangan) -> Undangan | layanan.SudahAnggota:
    """A member is no plain refusal: the page offers to give the office without an invitation."""
    try:
        return layanan.undang(
            pelaku=request.pelaku,
            pada=request.pada,
            email=form.cleaned_data["email"],
            nama=form.cleaned_data["nama"],
            tautan=tautan_ke(request, "undangan"),
            kirim=kirim,
            **form.isi(),
        )
    except layanan.SudahAnggota as galat:
        isi_galat(form, galat)
        return galat


@halaman(PENGELOLA, metode=("POST",))
def kirim_ulang(request: Permintaan, undangan_id: UUID) -> HttpResponse:
    try:
        hasil = layanan.kirim_ulang(
            pelaku=request.pelaku,
            pada=request.pada,
            undangan_id=undangan_id,
            tautan=tautan_ke(request, "undangan"),
            kirim=kirim,
        )
    except KeadaanBerubah as galat:
        messages.error(request, galat.pesan)
    else:
        toast(request, _("Tautan baru dikirim ke %s; yang lama tidak berlaku lagi.") % hasil.email)
    return redirect("pengaturan_undangan")


@halaman(PENGELOLA, metode=("POST",))
def tarik(request: Permintaan, undangan_id: UUID) -> HttpResponse:
    try:
        hasil = layanan.tarik(pelaku=request.pelaku, pada=request.pada, undangan_id=undangan_id)
    except KeadaanBerubah as galat:
        messages.error(request, galat.pesan)
    else:
        toast(request, _("Undangan untuk %s ditarik.") % hasil.email)
    return redirect("pengaturan_undangan")
