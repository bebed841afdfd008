"""Regions: own neighbours, any region, all of them, shapes for the map."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import etag

from simpul.akun.peran import Peran
from simpul.antarmuka.gerbang import Permintaan, halaman, peran
from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.wilayah import penyaji
from simpul.antarmuka.ruang_kerja.wilayah.formulir import FormBuka
from simpul.antarmuka.tampilan import bahan
from simpul.wilayah import policies, potongan, selectors
from simpul.wilayah.models import Wilayah
from simpul.wilayah.peta_batas import FORUM_DASAR

BACA = peran(*Peran.values, operator=True)
PER_HALAMAN = 25
HASIL_CARI = 10
BERBATASAN_DASAR = "Permendagri 22/2020 Pasal 3 ayat (2)"


@halaman(BACA)
def wilayah(request: Permintaan) -> HttpResponse:
    """Own neighbours; for who has no region (ministry, operator) the country."""
    kode = request.pemda.wilayah_id if request.pemda else None
    if kode is None:
        return _negara(request)
    return _satu(request, kode, sendiri=True)


@halaman(BACA)
def wilayah_satu(request: Permintaan, kode: str) -> HttpResponse:
    """Any region."""
    return _satu(request, kode, sendiri=False)


def _satu(request: Permintaan, kode: str, *, sendiri: bool) -> HttpResponse:
    cakupan = request.cakupan
    tetangga = selectors.peta_tetangga(cakupan=cakupan, kode=kode)
    w = tetangga.sendiri
    kelompok = penyaji.kelompok(tetangga, request.pelaku)
    koreksi = list(selectors.koreksi(cakupan=cakupan, kode=kode)[:20])
    tampilan = _tampilan(request)
    return render(
        request,
        "wilayah/satu.html",
        {
            "w": w,
            "sendiri": sendiri,
            "tampilan": tampilan,
            "remah": _remah(w),
            "kelompok": kelompok,
            "golongan": penyaji.golongan(kelompok[0].baris),
            "provinsi_sendiri": len(kode) == 2,
            "ada_koreksi": any(b.url_koreksi for k in kelompok for b in k.baris),
            "peta": penyaji.peta_sekitar(cakupan, tetangga) if tampilan == "peta" else None,
            "isi": _isi(cakupan, w),
            "fakta": penyaji.fakta(w, selectors.ejaan(cakupan=cakupan, kode=kode)),
            "sumber_fakta": penyaji.sumber_fakta(w),
            "sumber_batas": penyaji.sumber_lengkap(tetangga),
            "riwayat": penyaji.riwayat(selectors.riwayat(cakupan=cakupan, kode=kode)),
            "koreksi": penyaji.koreksi(koreksi, _nama(cakupan, koreksi)),
            "boleh_tambah": bool(policies.koreksi_batas(request.pelaku, kode, "")),
            "form": FormBuka(),
            "pasal_batas": pasal(BERBATASAN_DASAR),
            "pasal_forum": pasal(FORUM_DASAR),
        },
    )


def _tampilan(request: HttpRequest) -> str:
    return "tabel" if request.GET.get("tampilan") == "tabel" else "peta"


def _remah(w: Wilayah) -> list[tuple[str, str]]:
    jalan = [(_("Wilayah"), reverse("wilayah"))]
    if w.induk:
        jalan.append(
            (potongan.nama_peta(w.induk.kode), reverse("wilayah_satu", args=[w.induk.kode]))
        )
    return [*jalan, (w.nama_lengkap, "")]


def _isi(cakupan: Any, w: Wilayah) -> list[Wilayah]:
    """What a province contains."""
    return list(selectors.semua(cakupan=cakupan).filter(induk=w.kode)) if len(w.kode) == 2 else []


def _nama(cakupan: Any, koreksi: list[Any]) -> dict[str, str]:
    kode = {k for satu in koreksi for k in (satu.kode_a, satu.kode_b)}
    semua = selectors.semua(cakupan=cakupan).filter(pk__in=kode)
    return {w.kode: w.nama_lengkap for w in semua}


def _negara(request: Permintaan) -> HttpResponse:
    ringkasan = penyaji.ringkasan_negara(request.cakupan)
    jumlah, daftar = ringkasan["jumlah"], reverse("wilayah_daftar")
    administrasi = jumlah["kabupaten_administrasi"] + jumlah["kota_administrasi"]
    angka = [
        (_("Provinsi"), jumlah["provinsi"], f"{daftar}?tingkat=provinsi"),
        (_("Kabupaten"), jumlah["kabupaten"], f"{daftar}?tingkat=kabupaten"),
        (_("Kota"), jumlah["kota"], f"{daftar}?tingkat=kota"),
        (_("Administrasi di Jakarta, bukan daerah otonom"), administrasi, f"{daftar}?provinsi=31"),
    ]
    tampilan = _tampilan(request)
    return render(
        request,
        "wilayah/negara.html",
        {
            "tampilan": tampilan,
            "peta": penyaji.peta_negara() if tampilan == "peta" else None,
            "provinsi": ringkasan["provinsi"],
            "angka": angka,
            "form": FormBuka(),
            "boleh_tambah": bool(policies.koreksi_batas(request.pelaku, "", "")),
        },
    )


@halaman(BACA)
def wilayah_daftar(request: Permintaan) -> HttpResponse:
    """All regions. The search box of the other pages comes here too, and goes on when it is sure."""
    cakupan = request.cakupan
    kode = request.GET.get("kode", "").strip()
    if kode and selectors.semua(cakupan=cakupan).filter(pk=kode).exists():
        return redirect("wilayah_satu", kode)
    cari = (request.GET.get("q") or request.GET.get("kode_ketik") or kode).strip()[:80]
    tingkat, provinsi = request.GET.get("tingkat", ""), request.GET.get("provinsi", "")
    halaman_ini = Paginator(_saring(cakupan, cari, tingkat, provinsi), PER_HALAMAN).get_page(
        request.GET.get("hal")
    )
    peta = selectors.peta_batas(cakupan=cakupan)
    pilihan_provinsi = selectors.semua(cakupan=cakupan, tingkat="provinsi")
    return render(
        request,
        "wilayah/daftar.html",
        {
            "remah": [(_("Wilayah"), reverse("wilayah")), (_("Semua wilayah"), "")],
            "halaman": halaman_ini,
            "baris": [(w, len(peta.tetangga(w.kode))) for w in halaman_ini],
            "cari": cari,
            "tingkat": tingkat,
            "provinsi": provinsi,
            "pilihan_tingkat": [("", _("Semua tingkat")), *Wilayah.Tingkat.choices],
            "pilihan_provinsi": [
                ("", _("Semua provinsi")),
                *((p.kode, p.nama) for p in pilihan_provinsi),
            ],
            "kosong": bahan.Kosong(
                _("Tidak ada wilayah yang cocok"),
                _("Periksa ejaannya, tulis kodenya, atau hapus saringan provinsi dan tingkat."),
                bahan.Tindakan(_("Lihat semua wilayah"), url=reverse("wilayah_daftar")),
            ),
        },
    )


def _saring(cakupan: Any, cari: str, tingkat: str, provinsi: str) -> Any:
    """Ranked when something is typed, else by code."""
    if cari:
        hasil = selectors.cari(
            cakupan=cakupan, teks=cari, tingkat=tingkat or None, paling_banyak=600
        )
        return [w for w in hasil if not provinsi or w.kode_provinsi == provinsi]
    semua = selectors.semua(cakupan=cakupan, tingkat=tingkat or None)
    return semua.filter(kode__startswith=provinsi) if provinsi else semua


@halaman(BACA)
def wilayah_cari(request: Permintaan) -> HttpResponse:
    """Typed choice of a region: at most ten, those at the own border say so."""
    teks = request.GET.get("q", "").strip()[:80]
    kecuali = {k for k in request.GET.get("kecuali", "").split(",") if k}
    semua = selectors.cari(
        cakupan=request.cakupan, teks=teks, paling_banyak=HASIL_CARI + len(kecuali)
    )
    hasil = [w for w in semua if w.kode not in kecuali][:HASIL_CARI]
    sendiri = request.pemda.wilayah_id if request.pemda else None
    peta = selectors.peta_batas(cakupan=request.cakupan) if sendiri and hasil else None
    daftar = []
    for w in hasil:
        bawah = [w.get_tingkat_display(), w.kode]
        if w.induk:
            bawah.insert(1, potongan.nama_peta(w.induk.kode))
        keterangan = ", ".join(bawah)
        if peta and sendiri and w.kode != sendiri and peta.berbatasan(sendiri, w.kode):
            keterangan += " · " + _("berbatasan")
        if not w.otonom:
            keterangan += " · " + _("bukan daerah otonom")
        daftar.append((w.kode, w.nama_lengkap, keterangan))
    return render(request, "tampilan/bentuk/pilihan.html", {"daftar": daftar})


def _etag(request: HttpRequest, kode: str) -> str:
    del request
    return f'"{potongan.versi()}-{kode}"'


@halaman(BACA)
@etag(_etag)
def wilayah_bentuk(request: Permintaan, kode: str) -> HttpResponse:
    """Shapes for the map: a region with what lies around it, or the country."""
    del request
    isi = potongan.indonesia() if kode == potongan.INDONESIA else potongan.sekitar(kode)
    jawab = HttpResponse(isi, content_type="application/json")
    patch_cache_control(jawab, private=True, max_age=86400)
    return jawab
