"""Correcting who borders whom: the own region's pairs (administrator), any (operator)."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.akun.peran import Peran
from simpul.antarmuka.gerbang import Permintaan, halaman, peran
from simpul.antarmuka.ruang_kerja.wilayah import penyaji
from simpul.antarmuka.ruang_kerja.wilayah.formulir import FormKoreksi, FormPasangan
from simpul.antarmuka.tampilan.pesan import toast
from simpul.dasar.galat import MasukanTidakSah, TidakDitemukan
from simpul.wilayah import policies, selectors, services
from simpul.wilayah.models import Wilayah

PENGOREKSI = peran(Peran.ADMINISTRATOR, operator=True)


@halaman(PENGOREKSI, metode=("GET", "POST"))
def wilayah_koreksi(request: Permintaan, kode_a: str, kode_b: str) -> HttpResponse:
    """One pair: how it stands, what is right, why."""
    a = selectors.satu(cakupan=request.cakupan, kode=kode_a)
    b = selectors.satu(cakupan=request.cakupan, kode=kode_b)
    if a.kode == b.kode or len(a.kode) != len(b.kode):
        raise Http404(
            _("Batas dicatat antara dua wilayah setingkat; sisanya diturunkan dari situ.")
        )
    policies.koreksi_batas(request.pelaku, a.kode, b.kode).wajib()
    if request.pelaku.pemda_kode == b.kode:
        a, b = b, a
    form = FormKoreksi(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _simpan(request, form, (a.kode, b.kode)):
        toast(request, _("Batas %(a)s dengan %(b)s sudah dikoreksi.") % {"a": a, "b": b})
        return redirect("wilayah_satu", a.kode)
    return _tampil(request, form, a, b)


@halaman(PENGOREKSI, metode=("GET", "POST"))
def wilayah_koreksi_baru(request: Permintaan) -> HttpResponse:
    """A pair that the data does not have."""
    sendiri = _sendiri(request)
    data = request.POST if request.method == "POST" else None
    form = FormPasangan(data, cakupan=request.cakupan, sendiri=sendiri)
    if request.method == "POST" and form.is_valid() and _simpan(request, form, form.kode()):
        toast(request, _("Pasangan batas sudah ditambahkan."))
        return redirect("wilayah_satu", form.kode()[0])
    return _tampil(request, form, sendiri, None)


def _sendiri(request: Permintaan) -> Wilayah | None:
    """The region of an administrator; None for the operator, who names both."""
    kode = request.pemda.wilayah_id if request.pemda else None
    policies.koreksi_batas(request.pelaku, kode or "", "").wajib()
    return selectors.satu(cakupan=request.cakupan, kode=kode) if kode else None


def _simpan(request: Permintaan, form: FormKoreksi, kode: tuple[str, str]) -> bool:
    try:
        services.koreksi_batas(
            pelaku=request.pelaku,
            pada=request.pada,
            kode_a=kode[0],
            kode_b=kode[1],
            berbatasan=form.hubungan(),
            alasan=form.cleaned_data["alasan"],
            rujukan=form.cleaned_data["rujukan"],
        )
    except MasukanTidakSah as galat:
        for nama, pesan in galat.bidang.items():
            form.add_error(nama if nama in form.fields else None, pesan)
    except TidakDitemukan as galat:
        form.add_error(None, galat.pesan)
    return not form.errors


def _tampil(
    request: Permintaan, form: FormKoreksi, a: Wilayah | None, b: Wilayah | None
) -> HttpResponse:
    hubungan, koreksi = "", []
    remah = [(_("Wilayah"), reverse("wilayah"))]
    if a:
        remah.append((a.nama_lengkap, reverse("wilayah_satu", args=[a.kode])))
    remah.append((_("Koreksi batas") if b else _("Tambah pasangan"), ""))
    if a and b:
        hubungan = selectors.hubungan(cakupan=request.cakupan, a=a.kode, b=b.kode) or ""
        semua = selectors.koreksi(cakupan=request.cakupan, kode=a.kode)
        nama = {a.kode: a.nama_lengkap, b.kode: b.nama_lengkap}
        koreksi = penyaji.koreksi([k for k in semua if b.kode in (k.kode_a, k.kode_b)], nama)
    return render(
        request,
        "wilayah/koreksi.html",
        {
            "form": form,
            "remah": remah,
            "a": a,
            "b": b,
            "kini": penyaji.HUBUNGAN[hubungan],
            "koreksi": koreksi,
        },
        status=422 if form.errors else 200,
    )
