"""Guests of the own government in one ruang: who may read, until when; let in, extended, shown out."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from simpul.akun.services.umum import muat
from simpul.antarmuka.gerbang import Permintaan, halaman, peran
from simpul.antarmuka.ruang_kerja.pengaturan.formulir import FormMitra
from simpul.antarmuka.ruang_kerja.pengaturan.umum import kirim, lakukan, potong, tampil, tautan_ke
from simpul.antarmuka.tampilan.bahan import Kosong
from simpul.antarmuka.tampilan.pesan import toast
from simpul.dasar.galat import KeadaanBerubah, TidakDitemukan
from simpul.kerja_sama.models import KerjaSama
from simpul.ruang import policies
from simpul.ruang.models import Keanggotaan
from simpul.ruang.selectors import tamu as daftar_tamu
from simpul.ruang.services import tamu as layanan

PEMBUKA = peran(*sorted(policies.PEMBUKA_PINTU_TAMU))


@halaman(PEMBUKA, metode=("GET", "POST"))
def mitra(request: Permintaan, kerja_sama_id: UUID) -> HttpResponse:
    kasus = muat(KerjaSama, request.cakupan, kerja_sama_id)
    form = FormMitra(request.POST if request.method == "POST" else None)
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.izinkan(
                pelaku=request.pelaku,
                pada=request.pada,
                ruang_id=kasus.ruang_id,
                tautan=tautan_ke(request, "tamu"),
                kirim=kirim,
                **form.cleaned_data,
            ),
        )
        if hasil:
            toast(request, _("Tautan pribadi dikirim ke %s.") % hasil.email)
            return redirect("akses_mitra", kerja_sama_id)
    halaman_ini = potong(request, daftar_tamu(request.cakupan, kasus.ruang_id))
    return tampil(
        request,
        "pengaturan/mitra.html",
        {
            "k": kasus,
            "form": form,
            "halaman": halaman_ini,
            "baris": [(t, _berlaku(t, request)) for t in halaman_ini],
            "kosong": Kosong(
                _("Belum ada akses mitra"),
                _(
                    "Narahubung mitra yang tidak memakai Simpul dapat membaca halaman kerja sama ini"
                    " dengan tautan pribadi, tanpa akun."
                ),
            ),
        },
    )


def _berlaku(tamu: Keanggotaan, request: Permintaan) -> str:
    """berlaku | kedaluwarsa | ditarik"""
    if tamu.keadaan != Keanggotaan.Keadaan.AKTIF:
        return "ditarik"
    return "berlaku" if tamu.sampai is None or request.pada < tamu.sampai else "kedaluwarsa"


def _wajib_sekamar(request: Permintaan, kerja_sama_id: UUID, tamu_id: UUID) -> None:
    """Both parts of the address must belong together: this guest, in the ruang of this case."""
    kasus = muat(KerjaSama, request.cakupan, kerja_sama_id)
    if not daftar_tamu(request.cakupan, kasus.ruang_id).filter(pk=tamu_id).exists():
        raise TidakDitemukan(_("Akses mitra ini tidak ada pada kerja sama itu."))


@halaman(PEMBUKA, metode=("POST",))
def tarik(request: Permintaan, kerja_sama_id: UUID, tamu_id: UUID) -> HttpResponse:
    _wajib_sekamar(request, kerja_sama_id, tamu_id)
    hasil = layanan.tarik(pelaku=request.pelaku, pada=request.pada, keanggotaan_id=tamu_id)
    toast(request, _("Akses %s ditarik.") % hasil.nama)
    return redirect("akses_mitra", kerja_sama_id)


@halaman(PEMBUKA, metode=("POST",))
def perpanjang(request: Permintaan, kerja_sama_id: UUID, tamu_id: UUID) -> HttpResponse:
    _wajib_sekamar(request, kerja_sama_id, tamu_id)
    try:
        hasil = layanan.kirim_ulang(
            pelaku=request.pelaku,
            pada=request.pada,
            keanggotaan_id=tamu_id,
            tautan=tautan_ke(request, "tamu"),
            kirim=kirim,
        )
    except KeadaanBerubah as galat:
        messages.error(request, galat.pesan)
    else:
        toast(request, _("Tautan baru dikirim ke %s, berlaku 30 hari.") % hasil.email)
    return redirect("akses_mitra", kerja_sama_id)
