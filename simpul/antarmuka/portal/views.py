"""Welcome page, choice of language, and the address a monitor asks."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman

SETAHUN = 60 * 60 * 24 * 365


@halaman(PUBLIK)
def selamat_datang(request: Permintaan) -> HttpResponse:
    """What this is, sign in, languages. Answers 200 to everybody, also when signed in."""
    return render(request, "publik/selamat_datang.html", {"contoh": settings.SIMPUL_CONTOH})


@halaman(PUBLIK, metode=("POST",))
def bahasa(request: Permintaan) -> HttpResponse:
    """Remember the language; go back to where the person was."""
    pilihan = request.POST.get("bahasa", "")
    tujuan = request.POST.get("kembali", "/")
    if not url_has_allowed_host_and_scheme(
        tujuan, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        tujuan = "/"
    jawab = redirect(tujuan)
    if pilihan in dict(settings.LANGUAGES):
        jawab.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            pilihan,
            max_age=SETAHUN,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
        )
    return jawab


@halaman(PUBLIK)
def sehat(request: Permintaan) -> HttpResponse:
    """For monitors: the process answers."""
    del request
    return JsonResponse({"sehat": True})
