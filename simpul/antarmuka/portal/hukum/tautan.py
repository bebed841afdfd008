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
    if macam not in _DALAM_DAFTAR:
        return ""
    letak = siput(kode)
    return f"{reverse(_DALAM_DAFTAR[macam])}?kode={letak}#{letak}"
