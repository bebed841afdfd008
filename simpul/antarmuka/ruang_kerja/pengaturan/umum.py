"""What these pages share: an act's refusals on its form, links for mail, lists with search."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.akun import policies
from simpul.akun.peran import Peran
from simpul.alur.surel import kirim
from simpul.antarmuka.gerbang import Permintaan, peran
from simpul.antarmuka.tampilan.bahan import Tab
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah

PER_HALAMAN = 25
PENGELOLA = peran(*sorted(policies.PENGELOLA))
ADMINISTRATOR = peran(Peran.ADMINISTRATOR)
T = TypeVar("T")

__all__ = [
    "ADMINISTRATOR",
    "PENGELOLA",
    "isi_galat",
    "kata_cari",
    "kirim",
    "lakukan",
    "potong",
    "tab_pengaturan",
    "tampil",
    "tautan_ke",
]


def lakukan(form: forms.BaseForm, tindakan: Callable[[], T]) -> T | None:
    """Run one act; what it refuses stands on the form, with what was typed. None: refused."""
    try:
        return tindakan()
    except MasukanTidakSah as galat:
        isi_galat(form, galat)
    except KeadaanBerubah as galat:
        form.add_error(None, galat.pesan)
    return None


def isi_galat(form: forms.BaseForm, galat: MasukanTidakSah) -> None:
    for nama, pesan in galat.bidang.items():
        form.add_error(nama if nama in form.fields else None, pesan)


def tampil(request: HttpRequest, templat: str, konteks: dict[str, Any]) -> HttpResponse:
    """The page; 422 while a form in it has errors."""
    salah = any(isinstance(n, forms.BaseForm) and n.is_bound and n.errors for n in konteks.values())
    return render(request, templat, konteks, status=422 if salah else 200)


def tautan_ke(request: HttpRequest, nama: str) -> Callable[[str], str]:
    """Makes the full address of a personal link from its token."""

    def tautan(token: str) -> str:
        return request.build_absolute_uri(reverse(nama, args=[token]))

    return tautan


def kata_cari(request: HttpRequest) -> str:
    return request.GET.get("q", "").strip()[:100]


def potong(request: HttpRequest, daftar: Any) -> Page[Any]:
    return Paginator(daftar, PER_HALAMAN).get_page(request.GET.get("hal"))


def tab_pengaturan(request: Permintaan) -> list[Tab]:
    """Only what this office may open."""
    semua = [("pengaturan", _("Ringkasan"))]
    if policies.kelola_pemda(request.pelaku):
        semua += [
            ("pengaturan_pemda", _("Pemerintah daerah")),
            ("pengaturan_tampilan", _("Lambang dan warna")),
            ("pengaturan_nomor", _("Nomor naskah")),
        ]
    semua += [
        ("pengaturan_unit", _("Unit")),
        ("pengaturan_orang", _("Orang dan jabatan")),
        ("pengaturan_undangan", _("Undangan")),
    ]
    return [Tab(label, reverse(nama), kini=_kini(request, reverse(nama))) for nama, label in semua]


def _kini(request: HttpRequest, alamat: str) -> bool:
    if alamat == reverse("pengaturan"):
        return request.path == alamat
    return request.path.startswith(alamat)
