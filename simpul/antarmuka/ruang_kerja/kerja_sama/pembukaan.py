"""Opening a case: few questions at a time, saved as it goes, ending in kind, reasons, stages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import Permintaan, halaman, peran
from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama import penyaji
from simpul.antarmuka.ruang_kerja.kerja_sama.formulir import ya_tidak
from simpul.antarmuka.ruang_kerja.kerja_sama.halaman import sebut_jenis
from simpul.antarmuka.ruang_kerja.kerja_sama.pembukaan_formulir import (
    FormPertanyaan,
    FormPihak,
    FormSurat,
)
from simpul.antarmuka.ruang_kerja.kerja_sama.urusan_terbaca import urusan_terbaca
from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.pesan import toast
from simpul.berkas.models import Berkas
from simpul.dasar.galat import MasukanTidakSah
from simpul.kerja_sama import klasifikasi, policies, selectors
from simpul.kerja_sama.models import RancanganPembukaan
from simpul.kerja_sama.services import pembukaan, rancangan
from simpul.kerja_sama.services.perbuatan import Surat
from simpul.regulasi import pengetahuan

PEMBUKA = peran(*policies.PEMBUKA)
LANGKAH = ("surat", "pihak", "pertanyaan", "hasil")


@halaman(PEMBUKA, metode=("GET", "POST"))
def baru(request: Permintaan) -> HttpResponse:
    """The first questions; from their answer on there is a draft."""
    form = FormSurat(request.POST or None, request.FILES or None, permintaan=request)
    if request.method == "POST" and form.is_valid():
        try:
            isi = _isi_surat(form)
            baris = rancangan.mulai_rancangan(pelaku=request.pelaku, pada=request.pada, isi=isi)
            _simpan_berkas(request, form, baris)
        except MasukanTidakSah as galat:
            _tambah_galat(form, galat)
        else:
            return redirect("pembukaan_langkah", baris.pk, "pihak")
    return _tampil(request, form, "surat", None)


def _isi_surat(form: FormSurat) -> dict[str, Any]:
    data = form.cleaned_data
    teks = ("judul", "objek", "urusan", "unit", "dari", "nomor", "disposisi")
    tanggal = data.get("tanggal")
    return {**{k: data.get(k, "") for k in teks}, "tanggal": tanggal.isoformat() if tanggal else ""}


def _simpan_berkas(request: Permintaan, form: FormSurat, baris: RancanganPembukaan) -> None:
    berkas = form.cleaned_data.get("berkas")
    if berkas:
        rancangan.lampirkan_surat(
            pelaku=request.pelaku,
            pada=request.pada,
            rancangan_id=baris.pk,
            nama=berkas.name,
            isi=berkas.file,
        )


@halaman(PEMBUKA, metode=("GET", "POST"))
def langkah(request: Permintaan, rancangan_id: UUID, langkah: str) -> HttpResponse:
    """One step of a draft; can be left at any time."""
    if langkah not in LANGKAH:
        raise Http404
    baris = selectors.rancangan_satu(request.cakupan, rancangan_id)
    if baris.menjadi_id:
        return redirect("kerja_sama_satu", baris.menjadi_id)
    if langkah == "hasil":
        return _hasil(request, baris)
    form = _form(request, baris, langkah)
    if request.method == "POST" and form.is_valid():
        try:
            isi = _isi(form, langkah)
            rancangan.simpan_rancangan(
                pelaku=request.pelaku, pada=request.pada, rancangan_id=baris.pk, isi=isi
            )
            if isinstance(form, FormSurat):
                _simpan_berkas(request, form, baris)
        except MasukanTidakSah as galat:
            _tambah_galat(form, galat)
        else:
            if "tambah" in request.POST:
                return redirect("pembukaan_langkah", baris.pk, langkah)
            return redirect("pembukaan_langkah", baris.pk, LANGKAH[LANGKAH.index(langkah) + 1])
    return _tampil(request, form, langkah, baris)


def _form(request: Permintaan, baris: RancanganPembukaan, langkah: str) -> forms.Form:
    data = request.POST if request.method == "POST" else None
    if langkah == "surat":
        awal = {**baris.isi, "tanggal": parse_date(baris.isi.get("tanggal") or "")}
        return FormSurat(data, request.FILES or None, permintaan=request, initial=awal)
    if langkah == "pihak":
        return FormPihak(data, terpilih=baris.isi.get("mitra", []))
    return FormPertanyaan(data, initial=baris.isi)


def _isi(form: forms.Form, langkah: str) -> dict[str, Any]:
    if isinstance(form, FormSurat):
        return _isi_surat(form)
    if isinstance(form, FormPihak):
        return {"mitra": form.mitra()}
    return {k: form.cleaned_data[k] for k in ("eksternalitas", "efisien")}


def _tambah_galat(form: forms.Form, galat: MasukanTidakSah) -> None:
    for nama, pesan in galat.bidang.items():
        form.add_error(nama if nama in form.fields else None, pesan)


def _tampil(
    request: Permintaan, form: forms.Form, langkah: str, baris: RancanganPembukaan | None
) -> HttpResponse:
    ke = LANGKAH.index(langkah)
    kembali = reverse("pembukaan_langkah", args=[baris.pk, LANGKAH[ke - 1]]) if baris and ke else ""
    lewati = reverse("pembukaan_langkah", args=[baris.pk, LANGKAH[ke + 1]]) if baris else ""
    return render(
        request,
        "kerja_sama/pembukaan.html",
        {
            "form": form,
            "langkah": langkah,
            "rancangan": baris,
            "percakapan": bahan.Langkah(ke + 1, len(LANGKAH), lewati, kembali),
            "kembali": kembali,
            "lewati": lewati if langkah != "surat" else "",
            "remah": [(_("Kerja sama"), reverse("kerja_sama")), (_("Mulai kerja sama"), "")],
        },
        status=422 if form.errors else 200,
    )


def _hasil(request: Permintaan, baris: RancanganPembukaan) -> HttpResponse:
    """Kind, reasons, stages, and what is still missing; opens on POST."""
    isi = baris.isi
    salah: dict[str, str] = {}
    if request.method == "POST" and "urusan" in request.POST:
        return _pakai_urusan(request, baris)
    if request.method == "POST":
        try:
            kasus = pembukaan.buka(pelaku=request.pelaku, pada=request.pada, isi=_pembukaan(baris))
            rancangan.tandai_terbuka(
                pelaku=request.pelaku, rancangan_id=baris.pk, kerja_sama_id=kasus.kerja_sama.pk
            )
        except MasukanTidakSah as galat:
            salah = galat.bidang
        else:
            messages.success(request, _("Kerja sama dibuka: %s.") % kasus.kerja_sama.nomor)
            return redirect("kerja_sama_satu", kasus.kerja_sama.pk)
    hasil = klasifikasi.tentukan(
        [request.pelaku.pemda_kode, *isi.get("mitra", [])],
        eksternalitas=ya_tidak(isi.get("eksternalitas", "belum")),
        efisien=ya_tidak(isi.get("efisien", "belum")),
    )
    tahap = []
    if hasil.jenis:
        konfigurasi = hasil.konfigurasi.value if hasil.konfigurasi else None
        tabel = pengetahuan.tabel_konfigurasi(hasil.jenis, request.hari_ini, konfigurasi)
        tahap = [
            (
                penyaji.kata(t.nama),
                ", ".join(dict.fromkeys(penyaji.kata(p.nama) for p in t.pelaku)),
                t,
            )
            for t in tabel.tahap
            if t.sifat != "bersyarat"
        ]
    return render(
        request,
        "kerja_sama/pembukaan_hasil.html",
        {
            "rancangan": baris,
            "hasil": hasil,
            "jenis": sebut_jenis(hasil.jenis) if hasil.jenis else "",
            "alasan": [
                (penyaji.kata(a.pesan), [pasal(d) for d in a.dasar[:3]]) for a in hasil.alasan
            ],
            "tanya": [
                (penyaji.kata(p.pesan), [pasal(d) for d in p.dasar[:2]])
                for p in hasil.perlu_ditanyakan
            ],
            "tahap": tahap,
            "urusan": urusan_terbaca(isi, request.pelaku.pemda_kode),
            "salah": salah,
            "pihak": [p.nama for p in hasil.para_pihak],
            "kembali": reverse("pembukaan_langkah", args=[baris.pk, "pertanyaan"]),
            "percakapan": bahan.Langkah(4, len(LANGKAH)),
            "remah": [(_("Kerja sama"), reverse("kerja_sama")), (_("Mulai kerja sama"), "")],
        },
        status=422 if salah else 200,
    )


def _pakai_urusan(request: Permintaan, baris: RancanganPembukaan) -> HttpResponse:
    """The proposed affair is taken over by a person; an unknown code changes nothing."""
    dipilih = request.POST["urusan"]
    if dipilih in {u.kode for u in pengetahuan.urusan()}:
        rancangan.simpan_rancangan(
            pelaku=request.pelaku,
            pada=request.pada,
            rancangan_id=baris.pk,
            isi={"urusan": dipilih},
        )
    return redirect("pembukaan_langkah", baris.pk, "hasil")


def _pembukaan(baris: RancanganPembukaan) -> pembukaan.Pembukaan:
    isi = baris.isi
    tanggal = parse_date(isi.get("tanggal") or "")
    berkas: Berkas | None = baris.surat_masuk
    surat = None
    if tanggal is not None:
        surat = Surat(
            tanggal=tanggal,
            nomor=isi.get("nomor", ""),
            perihal=isi.get("judul", ""),
            nama_berkas=berkas.nama if berkas else "",
            isi_berkas=_buka(berkas),
        )
    return pembukaan.Pembukaan(
        judul=isi.get("judul", ""),
        objek=isi.get("objek", ""),
        mitra=list(isi.get("mitra", [])),
        eksternalitas=ya_tidak(isi.get("eksternalitas", "belum")),
        efisien=ya_tidak(isi.get("efisien", "belum")),
        urusan=isi.get("urusan", ""),
        unit_id=UUID(isi["unit"]) if isi.get("unit") else None,
        surat=surat,
        dari_siapa=isi.get("dari", ""),
        disposisi=isi.get("disposisi", ""),
    )


def _buka(berkas: Berkas | None) -> File[bytes] | None:
    return default_storage.open(berkas.lokasi) if berkas is not None else None


@halaman(PEMBUKA)
def daftar_rancangan(request: Permintaan) -> HttpResponse:
    """Drafts of this government, and the bin."""
    terbuang = request.GET.get("sampah") == "1"
    semua = selectors.rancangan(request.cakupan, terbuang=terbuang)
    cari = request.GET.get("q", "").strip()
    if cari:
        semua = semua.filter(judul__icontains=cari)
    halaman_ini = Paginator(semua, 25).get_page(request.GET.get("hal"))
    return render(
        request,
        "kerja_sama/rancangan.html",
        {
            "halaman": halaman_ini,
            "terbuang": terbuang,
            "cari": cari,
            "remah": [(_("Kerja sama"), reverse("kerja_sama")), (_("Rancangan"), "")],
            "kosong": bahan.Kosong(
                _("Tempat sampah kosong") if terbuang else _("Belum ada rancangan"),
                _("Rancangan yang dibuang dapat diambil kembali dari sini.")
                if terbuang
                else _("Pembukaan yang belum selesai tersimpan di sini."),
            ),
        },
    )


@halaman(PEMBUKA, metode=("POST",))
def buang(request: Permintaan, rancangan_id: UUID) -> HttpResponse:
    """Into the bin, with a way back."""
    rancangan.buang_rancangan(pelaku=request.pelaku, pada=request.pada, rancangan_id=rancangan_id)
    toast(
        request,
        _("Rancangan dipindahkan ke tempat sampah."),
        batalkan=reverse("rancangan_pulihkan", args=[rancangan_id]),
    )
    return redirect("rancangan")


@halaman(PEMBUKA, metode=("POST",))
def pulihkan(request: Permintaan, rancangan_id: UUID) -> HttpResponse:
    """Back from the bin."""
    rancangan.pulihkan_rancangan(
        pelaku=request.pelaku, pada=request.pada, rancangan_id=rancangan_id
    )
    toast(request, _("Rancangan diambil kembali."))
    return redirect("rancangan")
