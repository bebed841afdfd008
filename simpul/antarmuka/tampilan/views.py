"""The style sheet of an own colour, and the internal page that shows every component."""

from __future__ import annotations

import re

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from simpul.antarmuka.tampilan.contoh import bahan_contoh
from simpul.antarmuka.tampilan.contoh_form import DAERAH_CONTOH, FormContoh
from simpul.antarmuka.tampilan.warna import Warna, terbaca
from simpul.antarmuka.tampilan.warna import gaya_aksen as aturan_aksen

_HEKS = re.compile(r"[0-9a-f]{6}")


@require_safe
@cache_control(public=True, max_age=31536000, immutable=True)
def gaya_aksen(request: HttpRequest, penuh: str, lembut: str) -> HttpResponse:
    """One rule for a colour of one's own; the address names both tones, so it never changes."""
    del request
    if not (_HEKS.fullmatch(penuh) and _HEKS.fullmatch(lembut)):
        raise Http404
    warna = Warna("", "", f"#{penuh.upper()}", f"#{lembut.upper()}")
    if not terbaca(warna.penuh, warna.lembut):
        raise Http404
    return HttpResponse(aturan_aksen(warna), content_type="text/css; charset=utf-8")


@login_required
@require_safe
def komponen(request: HttpRequest) -> HttpResponse:
    """All components in all their states, for those who build pages."""
    form = FormContoh(
        {
            "tanggal": "24 November 2026",
            "daerah": "",
            "daerah_ketik": "sle",
            "nilai": "18.400.000.000",
            "jalur": "dalam",
            "ingat": "on",
        }
    )
    return render(request, "tampilan/komponen.html", {**bahan_contoh(), "form": form})


@login_required
@require_safe
def komponen_pilihan(request: HttpRequest) -> HttpResponse:
    """Answers the typed choice on the page of examples."""
    cari = request.GET.get("q", "").lower()
    daftar = [baris for baris in DAERAH_CONTOH if cari in " ".join(baris).lower()]
    return render(request, "tampilan/bentuk/pilihan.html", {"daftar": daftar})


@login_required
@require_safe
def komponen_cetak(request: HttpRequest) -> HttpResponse:
    """The same case as it comes out of the printer."""
    return render(request, "tampilan/komponen_cetak.html", bahan_contoh())
