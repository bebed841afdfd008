"""The library's first page with its search, and the pages of single things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.antarmuka.portal.hukum import kata, tahapan, tautan
from simpul.antarmuka.portal.hukum.bagian import LAIN, UTAMA
from simpul.antarmuka.portal.hukum.bingkai import (
    TidakAda,
    halaman_daftar,
    kata_cari,
    pilihan,
    pustaka,
    remah,
    sajikan,
)
from simpul.antarmuka.portal.hukum.daftar import kosong
from simpul.antarmuka.portal.hukum.kalimat import kalimat, makna_fakta, teks
from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.bentuk import IsianTanggal
from simpul.inti.aturan import Aturan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import TabelTahapan
from simpul.regulasi import publik
from simpul.regulasi.publik import (
    Butir,
    HalamanPasal,
    Macam,
    Peraturan,
    SusunanDaerah,
    cocok,
)

PER_HALAMAN = 20


# -- first page and search -----------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def hukum(request: Permintaan) -> HttpResponse:
    """What is here; with `?q=` what was found, kind by kind."""
    cari = kata_cari(request)
    if cari:
        return _hasil(request, cari)
    isi = {
        "angka": publik.angka(),
        "pintu": UTAMA,
        "pintu_lain": LAIN,
        "keyakinan": [(k, *kata.KEYAKINAN[k]) for k in Keyakinan],
        "contoh_cari": ["30 hari", "DPRD", "surat kuasa", "Pasal 8"],
    }
    return sajikan(request, "hukum", "hukum", isi)


def _hasil(request: Permintaan, cari: str) -> HttpResponse:
    semua = publik.cari(cari)
    jumlah = Counter(satu.macam for satu in semua)
    macam = pilihan(request, "macam", [m.value for m in Macam], "hukum")
    terpilih = [satu for satu in semua if macam in ("", satu.macam)]
    hal = halaman_daftar(request, terpilih, PER_HALAMAN, "hukum")
    isi = {
        "remah": remah((_("Pencarian"), "")),
        "cari": cari,
        "macam": macam,
        "jumlah": len(semua),
        "saringan": [(m.value, kata.MACAM[m], n) for m, n in jumlah.items()],
        "halaman": hal,
        "kelompok": _kelompok(list(hal), jumlah),
        "kosong": kosong(cari),
    }
    return sajikan(request, "cari", "hukum", isi)


def _kelompok(semua: Sequence[Butir], jumlah: Counter[Macam]) -> list[dict[str, Any]]:
    """What was found on this page, under a heading for each kind."""
    hasil: dict[Macam, list[dict[str, Any]]] = {}
    for satu in semua:
        jenis = satu.jenis[0] if satu.jenis else ""
        url = tautan.url(satu.macam, satu.kode, jenis)
        hasil.setdefault(satu.macam, []).append({"butir": satu, "url": url})
    return [{"judul": kata.MACAM[m], "jumlah": jumlah[m], "baris": b} for m, b in hasil.items()]


# -- regulations and articles --------------------------------------------------------------------


def _peraturan(alamat: str) -> Peraturan:
    ada = publik.peraturan_beralamat(alamat)
    if ada is None:
        raise TidakAda(
            _("Peraturan dengan alamat “%(alamat)s” tidak ada dalam pustaka ini.")
            % {"alamat": alamat[:60]},
            "hukum_peraturan",
        )
    return ada


@halaman(PUBLIK)
@pustaka
def peraturan_satu(request: Permintaan, peraturan: str) -> HttpResponse:
    """A regulation: its life, and its articles in our words."""
    satu = _peraturan(peraturan)
    cari = kata_cari(request)
    semua = publik.pasal_peraturan(satu.kode)
    isi = {
        "remah": remah((_("Peraturan"), reverse("hukum_peraturan")), (satu.kode, "")),
        "p": satu,
        "alamat": peraturan,
        "pengganti": satu.digantikan,
        "url_pengganti": tautan.url_peraturan(satu.digantikan) if satu.digantikan else "",
        "menggantikan": publik.peraturan_diganti(satu.kode),
        "pasal": [satu for satu in semua if not cari or _pasal_cocok(cari, satu)],
        "jumlah": len(semua),
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "peraturan_satu", "hukum_peraturan", isi)


def _pasal_cocok(cari: str, satu: HalamanPasal) -> bool:
    ringkasan = [letak.ringkasan.isi for letak in satu.letak if letak.ringkasan]
    return cocok(cari, *(letak.rujukan for letak in satu.letak), *ringkasan)


@halaman(PUBLIK)
@pustaka
def pasal(request: Permintaan, peraturan: str, pasal: str) -> HttpResponse:
    """One article with its places, and what of the data rests on each."""
    milik = _peraturan(peraturan)
    semua = publik.pasal_peraturan(milik.kode)
    letak = next((n for n, satu in enumerate(semua) if satu.siput == pasal.casefold()), None)
    if letak is None:
        raise TidakAda(
            _("%(peraturan)s tidak punya “%(pasal)s” dalam pustaka ini.")
            % {"peraturan": milik.kode, "pasal": pasal[:40].replace("-", " ")},
            "hukum_peraturan",
        )
    isi = {
        "remah": remah(
            (_("Peraturan"), reverse("hukum_peraturan")),
            (milik.kode, reverse("hukum_peraturan_satu", args=[peraturan])),
            (semua[letak].nama, ""),
        ),
        "p": milik,
        "alamat": peraturan,
        "pasal": semua[letak],
        "sebelum": semua[letak - 1] if letak else None,
        "sesudah": semua[letak + 1] if letak + 1 < len(semua) else None,
    }
    return sajikan(request, "pasal", "hukum_peraturan", isi)


# -- kinds and stages ----------------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def jenis(request: Permintaan) -> HttpResponse:
    """The kinds of cooperation in their groups, the constellations of regions, the fields of KSDPK."""
    semua = [_jenis(kode, request.hari_ini) for kode in tahapan.daftar_jenis()]
    data = publik.daftar_jenis()
    isi = {
        "remah": remah((_("Jenis dan tahap"), "")),
        "kelompok": [
            (satu, _naskah(satu.naskah), [j for j in semua if j["kelompok"] == satu.kode])
            for satu in data.kelompok.values()
        ],
        "tanpa_kelompok": [j for j in semua if not j["kelompok"]],
        "susunan": data.konfigurasi.values(),
        "bidang": [(satu, _rezim_khusus(satu.rezim)) for satu in data.bidang.values()],
    }
    return sajikan(request, "jenis", "hukum_jenis", isi)


def _jenis(kode: str, pada: date) -> dict[str, Any]:
    berlaku = next((satu for satu in tahapan.tabel_jenis(kode) if satu.berlaku(pada)), None)
    data = publik.daftar_jenis().jenis.get(kode)
    return {
        "kode": kode,
        "nama": kata.nama_jenis(kode),
        "kelompok": data.kelompok if data else "",
        "data": data,
        "naskah": _naskah(data.naskah) if data else [],
        "tabel": berlaku,
    }


def _naskah(semua: Sequence[str]) -> list[tuple[str, str]]:
    """(code, name) of the texts of a kind."""
    return [(kode, teks(publik.dokumen()[kode].nama)) for kode in semua]


def _rezim_khusus(semua: Sequence[str]) -> list[tuple[str, str]]:
    """(code, name) of special regimes."""
    return [(satu.kode, teks(satu.nama)) for satu in publik.rezim_khusus() if satu.kode in semua]


class FormTanggal(forms.Form):
    """The day for which a table is wanted."""

    tanggal = IsianTanggal(label=gettext_lazy("Tahapan pada hari"), required=False)


@halaman(PUBLIK)
@pustaka
def jenis_satu(request: Permintaan, jenis: str) -> HttpResponse:
    """The stages of a kind on a day; a day that cannot be read is an error beside its field."""
    semua = tahapan.tabel_jenis(jenis)
    if not semua:
        if tahapan.tabel_jenis(jenis.upper()):
            return redirect(tautan.url_jenis(jenis.upper()), permanent=True)
        raise TidakAda(
            _("Jenis “%(jenis)s” tidak ada dalam pustaka ini.") % {"jenis": jenis[:40]},
            "hukum_jenis",
        )
    pada = request.hari_ini
    form = FormTanggal(
        request.GET if request.GET.get("tanggal") else None, initial={"tanggal": pada}
    )
    if form.is_bound and form.is_valid():
        pada = form.cleaned_data["tanggal"]
    tabel = None if form.errors else next((t for t in semua if t.berlaku(pada)), None)
    nama = kata.nama_jenis(jenis)
    isi = {
        "remah": remah((_("Jenis dan tahap"), reverse("hukum_jenis")), (nama, "")),
        "jenis": _jenis(jenis, pada),
        "form": form,
        "pada": pada,
        "tabel": tabel,
        "baris": tahapan.baris(tabel, pada) if tabel else [],
        "susunan": _susunan(tabel),
        "semua": semua,
    }
    return sajikan(request, "jenis_satu", "hukum_jenis", isi, status=422 if form.errors else 200)


def _susunan(tabel: TabelTahapan | None) -> list[SusunanDaerah]:
    """The constellations by which some stage of this table is read."""
    dibaca = {
        kode
        for tahap in (tabel.tahap if tabel else ())
        for bacaan in tahap.konfigurasi
        for kode in bacaan.untuk
    }
    return [satu for kode, satu in publik.daftar_jenis().konfigurasi.items() if kode in dibaca]


# -- rules ---------------------------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def aturan_satu(request: Permintaan, aturan: str) -> HttpResponse:
    """A rule: what it demands and when, why it may do what it does, and its worked cases."""
    masa = publik.aturan_berkode(aturan)
    if not masa:
        if publik.aturan_berkode(aturan.upper()):
            return redirect("hukum_aturan_satu", aturan.upper(), permanent=True)
        raise TidakAda(
            _("Aturan “%(aturan)s” tidak ada dalam pustaka ini.") % {"aturan": aturan[:40]},
            "hukum_aturan",
        )
    kini = next((satu for satu in masa if satu.berlaku(request.hari_ini)), masa[0])
    isi = {
        "remah": remah((_("Aturan"), reverse("hukum_aturan")), (kini.kode, "")),
        "a": kini,
        "pokok": _pokok(kini),
        "bila": kalimat(kini.bila, request.hari_ini),
        "tuntut": kalimat(kini.tuntut, request.hari_ini),
        "jenis": [(kode, kata.nama_jenis(kode)) for kode in kini.jenis],
        "gerbang": _gerbang(kini),
        "masa_lain": [satu for satu in masa if satu is not kini],
        "kasus": [
            {"kasus": satu, "fakta": [(makna_fakta(k), v) for k, v in satu.fakta],
             "status": f"kasus_{satu.hasil}"}
            for satu in publik.kasus_aturan(kini.kode)
        ],
    }  # fmt: skip
    return sajikan(request, "aturan_satu", "hukum_aturan", isi)


def _pokok(satu: Aturan) -> bahan.Teks:
    """Whether its source was compared with the text, in words."""
    if satu.terverifikasi:
        return _("Sudah dicocokkan dengan teks peraturannya.")
    return _("Belum dicocokkan dengan teks peraturannya.")


def _gerbang(satu: Aturan) -> list[tuple[str, str, str]]:
    """(code, name, address) of the stages before whose act it stands."""
    hasil: dict[str, tuple[str, str, str]] = {}
    for tabel in publik.daftar_tabel():
        if tabel.jenis not in satu.jenis:
            continue
        for tahap in tabel.tahap:
            if tahap.kode in satu.gerbang:
                url = tautan.url_jenis(tabel.jenis, tahap.kode)
                hasil.setdefault(tahap.kode, (tahap.kode, teks(tahap.nama), url))
    return [hasil[kode] for kode in satu.gerbang if kode in hasil]
