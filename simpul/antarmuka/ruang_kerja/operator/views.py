"""The operator's pages. The operator opens governments and sees nothing of their work."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.akun import selectors
from simpul.akun.models import Pemda
from simpul.akun.selectors import pelaku_tanpa_jabatan
from simpul.akun.services import pembukaan_pemda as layanan
from simpul.antarmuka.gerbang import OPERATOR, Permintaan, halaman
from simpul.antarmuka.ruang_kerja.operator.formulir import (
    FormAdministrator,
    FormKementerian,
    FormPemda,
)
from simpul.antarmuka.ruang_kerja.pengaturan.umum import (
    kata_cari,
    kirim,
    lakukan,
    potong,
    tampil,
    tautan_ke,
)
from simpul.antarmuka.tampilan.bahan import Kosong, Langkah, Tindakan
from simpul.antarmuka.tampilan.pesan import toast
from simpul.antarmuka.tampilan.warna import dari_nilai
from simpul.dasar.galat import MasukanTidakSah, TidakDitemukan
from simpul.wilayah.models import Wilayah
from simpul.wilayah.selectors import cari

ALASAN = "operator membuka pemerintah yang belum punya seorang pun di dalamnya"
CALON_TERBANYAK = 25


@halaman(OPERATOR, sistem=ALASAN)
def daftar(request: Permintaan) -> HttpResponse:
    teks = kata_cari(request)
    halaman_ini = potong(request, selectors.pemda_operator(request.hari_ini, teks=teks))
    kementerian = selectors.daftar_pemda().filter(jenis=Pemda.Jenis.KEMENTERIAN).exists()
    return tampil(
        request,
        "operator/daftar.html",
        {
            "halaman": halaman_ini,
            "baris": [(p, dari_nilai(p.warna)) for p in halaman_ini],
            "q": teks,
            "ada_kementerian": kementerian,
            "kosong": _kosong(teks),
        },
    )


def _kosong(teks: str) -> Kosong:
    if teks:
        return Kosong(
            _("Tidak ada pemerintah yang cocok"), _("Kosongkan pencarian untuk melihat semuanya.")
        )
    return Kosong(
        _("Belum ada pemerintah daerah"),
        _("Yang dibuka di sistem ini tampil di sini. Mulai dengan memilih wilayahnya."),
        Tindakan(_("Buka pemerintah daerah"), reverse("operator_pemda_baru"), "plus"),
    )


@halaman(OPERATOR, sistem=ALASAN)
def pilih_wilayah(request: Permintaan) -> HttpResponse:
    """First question: which region? Those that cannot be opened say why."""
    teks = kata_cari(request)
    calon = cari(cakupan=request.cakupan, teks=teks, paling_banyak=CALON_TERBANYAK) if teks else []
    terbuka = set(
        selectors.daftar_pemda([w.kode for w in calon]).values_list("wilayah_id", flat=True)
    )
    return tampil(
        request,
        "operator/wilayah.html",
        {
            "q": teks,
            "langkah": Langkah(1, 2),
            "calon": [(w, "dibuka" if w.kode in terbuka else _sebab(w)) for w in calon],
        },
    )


def _sebab(wilayah: Wilayah) -> str:
    return "" if wilayah.otonom else "administrasi"


@halaman(OPERATOR, metode=("GET", "POST"), sistem=ALASAN)
def baru(request: Permintaan, kode: str) -> HttpResponse:
    """Second question: how it calls itself, and who begins."""
    try:
        wilayah = layanan.periksa_wilayah(kode)
    except MasukanTidakSah as galat:
        return tampil(request, "operator/tertolak.html", {"alasan": galat.pesan})
    form = FormPemda(
        request.POST if request.method == "POST" else None, initial={"nama": wilayah.nama_lengkap}
    )
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.buka_pemda(
                pelaku=pelaku_tanpa_jabatan(request.user),
                pada=request.pada,
                kode_wilayah=wilayah.kode,
                tautan=tautan_ke(request, "undangan"),
                kirim=kirim,
                **form.cleaned_data,
            ),
        )
        if hasil:
            return _dibuka(request, hasil, form.cleaned_data["email_administrator"])
    return tampil(
        request,
        "operator/baru.html",
        {"form": form, "wilayah": wilayah, "langkah": Langkah(2, 2)},
    )


@halaman(OPERATOR, metode=("GET", "POST"), sistem=ALASAN)
def kementerian(request: Permintaan) -> HttpResponse:
    form = FormKementerian(
        request.POST if request.method == "POST" else None,
        initial={"nama": _("Kementerian Dalam Negeri")},
    )
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.buka_kementerian(
                pelaku=pelaku_tanpa_jabatan(request.user),
                pada=request.pada,
                tautan=tautan_ke(request, "undangan"),
                kirim=kirim,
                **form.cleaned_data,
            ),
        )
        if hasil:
            return _dibuka(request, hasil, form.cleaned_data["email_administrator"])
    return tampil(request, "operator/baru.html", {"form": form, "wilayah": None, "langkah": None})


def _dibuka(request: Permintaan, pemda: Pemda, email: str) -> HttpResponse:
    toast(
        request,
        _("%(nama)s dibuka. Undangan dikirim ke %(email)s.") % {"nama": pemda.nama, "email": email},
    )
    return redirect("operator_pemda", pemda.pk)


@halaman(OPERATOR, metode=("GET", "POST"), sistem=ALASAN)
def satu(request: Permintaan, pemda_id: UUID) -> HttpResponse:
    """One government as the operator sees it; invites its first administrator anew while none is."""
    pemda = selectors.pemda_operator(request.hari_ini).filter(pk=pemda_id).first()
    if pemda is None:
        raise TidakDitemukan(_("Pemerintah daerah ini tidak ada."))
    form = FormAdministrator(request.POST if request.method == "POST" else None)
    if form.is_valid():
        hasil = lakukan(
            form,
            lambda: layanan.undang_administrator_lagi(
                pelaku=pelaku_tanpa_jabatan(request.user),
                pada=request.pada,
                pemda_id=pemda_id,
                tautan=tautan_ke(request, "undangan"),
                kirim=kirim,
                **form.cleaned_data,
            ),
        )
        if hasil:
            toast(request, _("Undangan dikirim ke %s.") % hasil.email)
            return redirect("operator_pemda", pemda_id)
    undangan = None if pemda.ada_pengurus else selectors.undangan_pengurus(pemda.pk)
    return tampil(
        request,
        "operator/satu.html",
        {
            "pemda": pemda,
            "form": form,
            "undangan": undangan,
            "keadaan": undangan.keadaan(request.pada) if undangan else "",
        },
    )
