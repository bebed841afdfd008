"""Where each piece of the law stands on these pages."""

from __future__ import annotations

from functools import lru_cache

from django.urls import reverse

from simpul.antarmuka import pasal
from simpul.regulasi import publik
from simpul.regulasi.publik import Macam, siput


@lru_cache(maxsize=8192)
def url_pasal(rujukan: str) -> str:
    """Page and anchor of an article; empty for one the data knows nothing of."""
    return pasal.url_pasal(rujukan)


def url_peraturan(kode: str) -> str:
    """Page of a regulation; empty for one that is not in the data."""
    return reverse("hukum_peraturan_satu", args=[siput(kode)]) if kode in publik.peraturan() else ""


def url_jenis(jenis: str, tahap: str = "") -> str:
    """The stages of a kind, at one stage."""
    halaman = reverse("hukum_jenis_satu", args=[jenis])
    return f"{halaman}#{siput(tahap)}" if tahap else halaman


# Lists have pages; `kode` finds the one on which the item stands, so its address never changes.
_DALAM_DAFTAR = {
    Macam.PARAMETER: "hukum_parameter",
    Macam.DOKUMEN: "hukum_dokumen",
    Macam.ISTILAH: "hukum_istilah",
    Macam.URUSAN: "hukum_urusan",
}


# Short lists on one page: the anchor is enough.
_SATU_HALAMAN = {
    Macam.GOLONGAN: "hukum_pihak",
    Macam.PENANDA_TANGAN: "hukum_penanda_tangan",
    Macam.BERAKHIR: "hukum_berakhir",
    Macam.REZIM: "hukum_rezim",
    Macam.REZIM_KHUSUS: "hukum_rezim_khusus",
    Macam.ASAS: "hukum_asas",
    Macam.GANJALAN: "hukum_ganjalan",
}


@lru_cache(maxsize=4096)
def url(macam: Macam, kode: str, jenis: str = "") -> str:
    """Any piece by its kind and code; empty where it has no page of its own (actors)."""
    macam = Macam(macam)
    if macam is Macam.PASAL:
        return url_pasal(kode)
    if macam is Macam.PERATURAN:
        return url_peraturan(kode)
    if macam is Macam.ATURAN:
        return reverse("hukum_aturan_satu", args=[kode])
    if macam is Macam.TAHAP:
        return url_jenis(jenis, kode)
    if macam is Macam.JENIS:
        return _url_jenis(kode)
    if macam is Macam.SUB_URUSAN:
        return f"{reverse('hukum_urusan')}#{jangkar_sub(kode)}"
    letak = siput(kode)
    if macam in _SATU_HALAMAN:
        return f"{reverse(_SATU_HALAMAN[macam])}#{letak}"
    if macam not in _DALAM_DAFTAR:
        return ""
    return f"{reverse(_DALAM_DAFTAR[macam])}?kode={letak}#{letak}"


def _url_jenis(kode: str) -> str:
    """A kind has a page; groups, constellations and fields stand on the page of all kinds."""
    if kode in publik.daftar_jenis().jenis:
        return url_jenis(kode)
    return f"{reverse('hukum_jenis')}#{siput(kode)}"


def jangkar_sub(kode: str) -> str:
    """Anchor of a sub-affair; an affair of the same code has one of its own."""
    return f"sub-{siput(kode)}"
