"""What every page of the library shares: its frame, its sections, lists with pages, 'not there'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import Permintaan
from simpul.antarmuka.portal.hukum.bagian import tab_lain, tab_utama
from simpul.regulasi.publik import siput

PANJANG_CARI = 80
_Isi = TypeVar("_Isi")


class TidakAda(Exception):
    """Nothing stands at this address: says what was looked for, and where the list is."""

    def __init__(self, pesan: str, daftar: str) -> None:
        self.pesan = pesan
        self.daftar = daftar
        super().__init__(pesan)


def pustaka(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answer `TidakAda` with a page that says what is missing and leads back to its list."""

    @wraps(view)
    def bungkus(request: Permintaan, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except TidakAda as galat:
            isi = {"pesan": galat.pesan, "kembali": reverse(galat.daftar)}
            return sajikan(request, "tidak_ada", galat.daftar, isi, status=404)

    return bungkus


def sajikan(
    request: Permintaan, templat: str, bagian: str, isi: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """A page in the header of whoever asks: the office for officials, the public one for others."""
    pejabat = request.penugasan is not None or getattr(request.user, "operator", False)
    konteks = {
        "kerangka": "tampilan/ruang_kerja.html" if pejabat else "tampilan/publik.html",
        "bagian": tab_utama(bagian),
        "bagian_lain": tab_lain(bagian),
        "dengan_remah": bagian != "hukum",
        **isi,
    }
    return render(request, f"hukum/{templat}.html", konteks, status=status)


def remah(*jalan: tuple[str, str]) -> list[tuple[str, str]]:
    """Breadcrumb below the library; the last entry is the page itself."""
    return [(_("Pustaka hukum"), reverse("hukum")), *jalan]


def kata_cari(request: Permintaan) -> str:
    """What was typed in the search field."""
    return request.GET.get("q", "").strip()[:PANJANG_CARI]


def pilihan(request: Permintaan, nama: str, boleh: Sequence[str], daftar: str) -> str:
    """A filter of the address; one that does not exist is said, not ignored."""
    nilai = request.GET.get(nama, "")
    if nilai and nilai not in boleh:
        raise TidakAda(_("Saringan “%(nilai)s” tidak ada.") % {"nilai": nilai[:40]}, daftar)
    return nilai


def halaman_daftar(
    request: Permintaan,
    semua: Sequence[_Isi],
    per_halaman: int,
    daftar: str,
    kode: Callable[[_Isi], str] | None = None,
) -> Page[_Isi]:
    """One page of a list; with `?kode=` the page on which that item stands."""
    pembagi: Paginator[_Isi] = Paginator(semua, per_halaman)
    dicari = request.GET.get("kode", "")
    if kode is not None and dicari:
        letak = next(
            (n for n, satu in enumerate(semua) if siput(kode(satu)) == siput(dicari)), None
        )
        if letak is None:
            raise TidakAda(
                _("“%(kode)s” tidak ada dalam daftar ini.") % {"kode": dicari[:40]}, daftar
            )
        return pembagi.page(letak // per_halaman + 1)
    nomor = request.GET.get("hal") or 1
    try:
        return pembagi.page(nomor)
    except InvalidPage as galat:
        raise TidakAda(
            _("Halaman “%(nomor)s” tidak ada; daftar ini punya %(n)d halaman.")
            % {"nomor": str(nomor)[:20], "n": pembagi.num_pages},
            daftar,
        ) from galat
