"""One's own account, and choosing the office one acts for."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from simpul.akun.services.pengguna import ubah_diri
from simpul.antarmuka.gerbang import KUNCI_PENUGASAN, MASUK, Permintaan, halaman
from simpul.antarmuka.ruang_kerja.masuk.formulir import FormDiri
from simpul.antarmuka.ruang_kerja.pengaturan.umum import lakukan, tampil
from simpul.antarmuka.tampilan.pesan import toast
from simpul.dasar.galat import TidakDitemukan

SETAHUN = 60 * 60 * 24 * 365


@halaman(MASUK, metode=("GET", "POST"), sistem="seseorang mengubah dirinya sendiri")
def saya(request: Permintaan) -> HttpResponse:
    """Name and language; the way to password, second step and places signed in."""
    pengguna = request.user
    form = FormDiri(
        request.POST if request.method == "POST" else None,
        initial={"nama": pengguna.nama, "bahasa": pengguna.bahasa},
    )
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: ubah_diri(pelaku=request.pelaku, pada=request.pada, **form.cleaned_data),
        )
        if hasil:
            with translation.override(hasil.bahasa):
                toast(request, _("Akun Anda tersimpan."))
            jawab = redirect("akun_saya")
            jawab.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                hasil.bahasa,
                max_age=SETAHUN,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
            )
            return jawab
    return tampil(
        request,
        "masuk/saya.html",
        {
            "form": form,
            "jabatan": request.daftar_penugasan,
            "keamanan": [
                (
                    _("Verifikasi dua langkah"),
                    _("Kode enam angka dari ponsel, selain kata sandi."),
                    reverse("mfa_index"),
                    "shield-lock",
                ),
                (
                    _("Kata sandi"),
                    _("Ganti kata sandi Anda."),
                    reverse("account_change_password"),
                    "key",
                ),
                (
                    _("Tempat masuk"),
                    _("Peramban yang sedang masuk sebagai Anda; keluarkan yang tidak dikenal."),
                    reverse("usersessions_list"),
                    "devices",
                ),
            ],
        },
    )


@halaman(MASUK, metode=("POST",))
def ganti_jabatan(request: Permintaan) -> HttpResponse:
    """Act for another of one's own offices. The page one was on may be another government's."""
    dipilih = request.POST.get("penugasan", "")
    jabatan = next((p for p in request.daftar_penugasan if str(p.pk) == dipilih), None)
    if jabatan is None:
        raise TidakDitemukan(_("Jabatan ini bukan milik Anda, atau sudah berakhir."))
    request.session[KUNCI_PENUGASAN] = str(jabatan.pk)
    toast(
        request,
        _("Anda bertindak sebagai %(jabatan)s, %(pemda)s.")
        % {"jabatan": jabatan.sebutan, "pemda": jabatan.pemda.nama},
    )
    return redirect("beranda")
