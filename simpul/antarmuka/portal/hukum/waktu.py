"""The law in time: the regime of a day of signature, what changed between two days, drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.antarmuka.portal.hukum import kata, tahapan, tautan
from simpul.antarmuka.portal.hukum.bingkai import (
    halaman_daftar,
    kata_cari,
    pilihan,
    pustaka,
    remah,
    sajikan,
)
from simpul.antarmuka.portal.hukum.daftar import kosong
from simpul.antarmuka.portal.hukum.kalimat import teks
from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.bentuk import IsianTanggal
from simpul.inti.teks import Teks
from simpul.regulasi import publik
from simpul.regulasi.publik import Bagian, Beda, Macam, cocok, kode_masa

DARI_BAWAAN = date(2020, 1, 1)
PER_HALAMAN = 40


# -- regimes -------------------------------------------------------------------------------------


def _pilihan_kelompok() -> list[tuple[str, str]]:
    return [(kode, kata.nama_kelompok(kode)) for kode in publik.tabel_rezim().kelompok]


class FormRezim(forms.Form):
    """A day of signature and a group of cooperation."""

    tanggal = IsianTanggal(label=gettext_lazy("Ditandatangani pada"), required=False)
    kelompok = forms.ChoiceField(
        label=gettext_lazy("Kelompok"), choices=_pilihan_kelompok, required=False
    )


@halaman(PUBLIK)
@pustaka
def rezim(request: Permintaan) -> HttpResponse:
    """Which rules hold a text by the day it was signed, with what later rules say of it."""
    tabel = publik.tabel_rezim()
    cari = kata_cari(request)
    ditanya = bool(request.GET.get("tanggal") or request.GET.get("kelompok"))
    awal = {"tanggal": request.hari_ini, "kelompok": tabel.kelompok[0]}
    form = FormRezim(request.GET if ditanya else None, initial=awal)
    jawab = None
    if not ditanya or form.is_valid():
        isian = {k: v for k, v in form.cleaned_data.items() if v} if ditanya else {}
        isian = {**awal, **isian}
        jawab = publik.rezim(isian["kelompok"], isian["tanggal"])
    isi = {
        "remah": remah((_("Rezim"), "")),
        "form": form,
        "jawab": jawab,
        "daftar": [
            (daftar, baris)
            for daftar in tabel.daftar
            if (
                baris := [
                    (kode_masa(daftar, m), m)
                    for m in daftar.masa
                    if cocok(cari, m.judul, m.penjelasan, *m.dasar, *daftar.kelompok)
                ]
            )
        ],
        "peralihan": [s for s in tabel.peralihan if cocok(cari, s.teks, *s.dasar, *s.kelompok)],
        "penyesuaian": [s for s in tabel.penyesuaian if cocok(cari, s.teks, *s.dasar, *s.kelompok)],
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "rezim", "hukum_rezim", isi, status=422 if form.errors else 200)


# -- what changed --------------------------------------------------------------------------------


class FormPerubahan(forms.Form):
    """Two days, the later one second."""

    dari = IsianTanggal(label=gettext_lazy("Dari hari"), required=False)
    ke = IsianTanggal(label=gettext_lazy("Sampai hari"), required=False)

    def __init__(self, data: Any, *, hari_ini: date) -> None:
        self.bawaan = {"dari": DARI_BAWAAN, "ke": hari_ini}
        super().__init__(data, initial=self.bawaan)

    def clean(self) -> dict[str, Any]:
        """A day left empty is the usual one; the second may not lie before the first."""
        isi = {nama: self.cleaned_data.get(nama) or hari for nama, hari in self.bawaan.items()}
        if not self.errors and isi["ke"] < isi["dari"]:
            self.add_error("ke", _("Hari ini harus sesudah hari yang pertama."))
        return isi


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """One difference as a row: what it is about, where it stands, old and new in words."""

    beda: Beda
    status: str
    judul: str
    url: str
    lama: str
    baru: str
    dasar: tuple[str, ...]


@halaman(PUBLIK)
@pustaka
def perubahan(request: Permintaan) -> HttpResponse:
    """What began, ended or changed between two days."""
    ditanya = bool(request.GET.get("dari") or request.GET.get("ke"))
    form = FormPerubahan(request.GET if ditanya else None, hari_ini=request.hari_ini)
    hari: dict[str, Any] | None = form.bawaan
    if ditanya:
        hari = form.cleaned_data if form.is_valid() else None
    bagian = pilihan(request, "bagian", [b.value for b in Bagian], "hukum_perubahan")
    cari = kata_cari(request)
    semua = publik.banding_hari(hari["dari"], hari["ke"]) if hari else ()
    dicari = [s for s in semua if cocok(cari, s.kode, s.kalimat, s.jenis or "")]
    terpilih = [satu for satu in dicari if bagian in ("", satu.bagian)]
    hal = halaman_daftar(request, terpilih, PER_HALAMAN, "hukum_perubahan")
    isi = {
        "remah": remah((_("Perubahan"), "")),
        "form": form,
        "hari": hari,
        "halaman": hal,
        "baris": [_baris(satu, request.hari_ini) for satu in hal],
        "jumlah": len(dicari),
        "saringan": _saringan(request, dicari, bagian),
        "cari": cari,
        "kosong": _tanpa_perubahan() if not semua else kosong(cari, tersaring=bool(bagian)),
    }
    return sajikan(request, "perubahan", "hukum_perubahan", isi, status=422 if form.errors else 200)


def _tanpa_perubahan() -> bahan.Kosong:
    return bahan.Kosong(
        _("Tidak ada yang berubah di antara kedua hari itu"),
        _("Pilih hari yang lebih berjauhan, atau hari di sekitar sebuah peraturan mulai berlaku."),
    )


def _saringan(
    request: Permintaan, semua: Sequence[Beda], kini: str
) -> list[tuple[str, str, int, bool]]:
    """(query, label, count, chosen) of each part of the law; the days stay in the address."""
    hasil = []
    pilihan_bagian: list[tuple[str, object]] = [("", _("Semua")), *kata.BEDA.items()]
    for kode, label in pilihan_bagian:
        kueri = request.GET.copy()
        kueri.pop("hal", None)
        kueri["bagian"] = kode
        n = sum(kode in ("", satu.bagian) for satu in semua)
        hasil.append((f"?{kueri.urlencode()}", str(label), n, kode == kini))
    return hasil


def _baris(satu: Beda, pada: date) -> BarisBeda:
    judul, url = _letak(satu, pada)
    return BarisBeda(
        beda=satu,
        status=f"beda_{satu.macam.value}",
        judul=judul,
        url=url,
        lama=_isi(satu, satu.lama),
        baru=_isi(satu, satu.baru),
        dasar=satu.dasar_baru or satu.dasar_lama,
    )


def _isi(satu: Beda, nilai: Teks | None) -> str:
    if nilai is None:
        return _("hukum diam") if satu.bagian is Bagian.PARAMETER else _("tidak ada")
    return teks(nilai)


def _letak(satu: Beda, pada: date) -> tuple[str, str]:
    """Its name and where it stands; no address for what has no place on today's pages."""
    kode = satu.kode.partition(" ")[0]
    if satu.bagian is Bagian.PERATURAN:
        return satu.kode, tautan.url_peraturan(satu.kode)
    if satu.bagian is Bagian.ATURAN:
        ada = publik.aturan_berkode(kode)
        nama = _("Aturan %(kode)s") % {"kode": satu.kode}
        return nama, tautan.url(Macam.ATURAN, kode) if ada else ""
    if satu.bagian is Bagian.PARAMETER:
        nilai = publik.daftar_parameter().get(satu.kode)
        if not nilai:
            return satu.kode, ""
        return teks(nilai[-1].makna), tautan.url(Macam.PARAMETER, satu.kode)
    jenis = satu.jenis or ""
    tabel = next((t for t in tahapan.tabel_jenis(jenis) if t.berlaku(pada)), None)
    ada_tahap = tabel is not None and any(t.kode == satu.kode for t in tabel.tahap)
    nama = _("Tahap %(kode)s, %(jenis)s") % {"kode": satu.kode, "jenis": jenis}
    return nama, tautan.url_jenis(jenis, satu.kode) if ada_tahap else ""


# -- drafts --------------------------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def rancangan(request: Permintaan) -> HttpResponse:
    """Every draft that is held, with what it would change in the law of today."""
    semua = [
        {
            "rancangan": satu,
            "url": tautan.url_peraturan(kode),
            "baris": [
                _baris(b, request.hari_ini) for b in publik.perubahan(kode, request.hari_ini)
            ],
        }
        for kode, satu in publik.daftar_rancangan().items()
    ]
    isi = {"remah": remah((_("Rancangan"), "")), "semua": semua}
    return sajikan(request, "rancangan", "hukum_rancangan", isi)
