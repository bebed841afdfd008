"""The guest's door: a personal link opens one case to read, without an account."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from simpul.antarmuka.gerbang import KUNCI_TAMU, PUBLIK, Permintaan, halaman
from simpul.antarmuka.tampilan.warna import dari_nilai
from simpul.dasar.cakupan import Cakupan
from simpul.kerja_sama.selectors import daftar as daftar_kerja_sama
from simpul.ruang.models import Keanggotaan
from simpul.ruang.services import tamu as layanan

ALASAN = "akses mitra dibuka dengan tautan sebelum orangnya dikenal"


@never_cache
@halaman(PUBLIK, metode=("GET", "POST"), sistem=ALASAN)
def tamu(request: Permintaan, token: str) -> HttpResponse:
    """Looking at the link opens nothing (mail scanners look too); the button does."""
    try:
        if request.method == "POST" and not request.user.is_authenticated:
            return _masuk(request, layanan.masuk(token=token, pada=request.pada))
        baris = layanan.buka(token=token, pada=request.pada)
    except layanan.AksesTidakBerlaku as galat:
        return _gagal(request, galat.pesan)
    return render(
        request,
        "masuk/tamu.html",
        {
            "akses": baris,
            "pemda": baris.pemda,
            "warna": dari_nilai(baris.pemda.warna),
            "logo": reverse("logo", args=[baris.pemda_id]) if baris.pemda.logo else "",
        },
    )


def _masuk(request: Permintaan, akses: Keanggotaan) -> HttpResponse:
    kasus = daftar_kerja_sama(Cakupan.tamu(akses.ruang_id)).first()
    if kasus is None:
        return _gagal(request, _("Belum ada kerja sama di balik tautan ini. Hubungi pengirimnya."))
    request.session.cycle_key()
    request.session[KUNCI_TAMU] = str(akses.pk)
    sisa = (akses.sampai - request.pada) if akses.sampai else timedelta(days=1)
    request.session.set_expiry(min(int(sisa.total_seconds()), settings.SESSION_COOKIE_AGE))
    return redirect("kerja_sama_satu", kasus.pk)


def _gagal(request: Permintaan, pesan: str) -> HttpResponse:
    return render(
        request,
        "masuk/tautan_gagal.html",
        {"judul_galat": _("Akses ini tidak berlaku"), "pesan_galat": pesan},
        status=410,
    )


@never_cache
@halaman(PUBLIK)
def tamu_berakhir(request: Permintaan) -> HttpResponse:
    """Where a guest lands whose access ended while reading."""
    pesan = _(
        "Akses mitra Anda sudah berakhir atau ditarik. Mintalah tautan baru kepada pemerintah daerah"
        " yang mengirim tautan itu."
    )
    return _gagal(request, pesan)
