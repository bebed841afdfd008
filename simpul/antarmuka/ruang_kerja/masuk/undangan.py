"""Accepting an invitation: a new person makes an account, a known one signs in."""

from __future__ import annotations

from allauth.account.utils import perform_login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from simpul.akun.models import Undangan
from simpul.akun.peran import Peran
from simpul.akun.services import undangan as layanan
from simpul.antarmuka.gerbang import KUNCI_PENUGASAN, PUBLIK, Permintaan, halaman
from simpul.antarmuka.ruang_kerja.masuk.formulir import FormTerima
from simpul.antarmuka.ruang_kerja.pengaturan.umum import lakukan, tampil
from simpul.antarmuka.tampilan.pesan import toast
from simpul.antarmuka.tampilan.warna import dari_nilai
from simpul.dasar.galat import KeadaanBerubah

ALASAN = "undangan dibuka dengan tautan sebelum orangnya dikenal"


@never_cache
@halaman(PUBLIK, metode=("GET", "POST"), sistem=ALASAN)
def undangan(request: Permintaan, token: str) -> HttpResponse:
    """The page behind the link in the mail."""
    try:
        baris = layanan.buka(token=token, pada=request.pada)
    except layanan.TautanTidakBerlaku as galat:
        return _gagal(request, galat.pesan)
    if request.user.is_authenticated:
        return _yang_masuk(request, token, baris)
    if layanan.pemilik_akun(baris) is not None:
        return render(request, "masuk/undangan.html", {**_konteks(baris), "punya_akun": True})
    return _orang_baru(request, token, baris)


def _konteks(baris: Undangan) -> dict[str, object]:
    return {
        "undangan": baris,
        "pemda": baris.pemda,
        "warna": dari_nilai(baris.pemda.warna),
        "logo": reverse("logo", args=[baris.pemda_id]) if baris.pemda.logo else "",
        "jabatan": baris.jabatan or Peran(baris.peran).label,
    }


def _gagal(request: Permintaan, pesan: str) -> HttpResponse:
    return render(
        request,
        "masuk/tautan_gagal.html",
        {"judul_galat": _("Undangan ini tidak dapat dibuka"), "pesan_galat": pesan},
        status=410,
    )


def _orang_baru(request: Permintaan, token: str, baris: Undangan) -> HttpResponse:
    data = request.POST if request.method == "POST" else None
    form = FormTerima(data, initial={"nama": baris.nama})
    if form.is_valid():
        try:
            hasil = lakukan(
                form,
                lambda: layanan.terima_sebagai_orang_baru(
                    token=token, pada=request.pada, **form.cleaned_data
                ),
            )
        except layanan.SudahPunyaAkun:
            return redirect("undangan", token)
        except layanan.TautanTidakBerlaku as galat:
            return _gagal(request, galat.pesan)
        if hasil:
            pengguna, jabatan = hasil
            jawab: HttpResponse = perform_login(request, pengguna, redirect_url=reverse("beranda"))
            request.session[KUNCI_PENUGASAN] = str(jabatan.pk)
            return jawab
    return tampil(request, "masuk/undangan.html", {**_konteks(baris), "form": form})


def _yang_masuk(request: Permintaan, token: str, baris: Undangan) -> HttpResponse:
    cocok = request.user.email.lower() == baris.email
    if request.method == "POST" and cocok:
        try:
            jabatan = layanan.terima(token=token, pada=request.pada, pengguna=request.user)
        except (layanan.TautanTidakBerlaku, KeadaanBerubah) as galat:
            return _gagal(request, galat.pesan)
        request.session[KUNCI_PENUGASAN] = str(jabatan.pk)
        toast(request, _("Jabatan di %s diterima dan sedang dipakai.") % baris.pemda.nama)
        return redirect("beranda")
    return render(
        request, "masuk/undangan.html", {**_konteks(baris), "sudah_masuk": True, "cocok": cocok}
    )
