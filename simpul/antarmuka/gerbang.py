"""The gate of every page: who is asking, for which office, at what moment, and may they enter.

Each view carries an `Akses`; a view without one is closed. The table address x role of the tests
and of `simpul akses` is read from here, so it grows with every page.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from simpul.akun import selectors as akun
from simpul.akun.models import Pemda, Penugasan
from simpul.akun.peran import Peran
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.dinding import dinding
from simpul.dasar.galat import TidakBerwenang, TidakDitemukan
from simpul.jejak.pelaku import Pelaku

KUNCI_PENUGASAN = "penugasan"
KUNCI_TAMU = "tamu"


class Permintaan(HttpRequest):
    """A request that has passed the gate."""

    user: Any  # Pengguna, or nobody
    pada: datetime
    hari_ini: date
    penugasan: Penugasan | None
    daftar_penugasan: list[Penugasan]
    pemda: Pemda | None
    pelaku: Pelaku
    cakupan: Cakupan
    tamu_berakhir: bool


@dataclass(frozen=True, slots=True)
class Akses:
    """Who may enter a page. `peran` empty with `masuk`: everyone who is signed in."""

    publik: bool = False
    masuk: bool = False
    operator: bool = False
    tamu: bool = False
    peran: frozenset[str] = frozenset()

    def menerima(self, *, masuk: bool, operator: bool, tamu: bool, peran: str | None) -> bool:
        """The one place where the policy of an address is answered."""
        return (
            self.publik
            or (self.masuk and masuk)
            or (self.operator and operator)
            or (self.tamu and tamu)
            or (peran is not None and peran in self.peran)
        )


PUBLIK = Akses(publik=True)
MASUK = Akses(masuk=True)
OPERATOR = Akses(operator=True)
SEMUA_PERAN = Akses(peran=frozenset(Peran.values))


def peran(*boleh: str, operator: bool = False, tamu: bool = False) -> Akses:
    return Akses(peran=frozenset(str(p) for p in boleh), operator=operator, tamu=tamu)


def peran_dan_tamu() -> Akses:
    return Akses(peran=frozenset(Peran.values), tamu=True)


View = Callable[..., HttpResponseBase]


def halaman(
    akses: Akses, *, metode: tuple[str, ...] = ("GET",), sistem: str = ""
) -> Callable[[View], View]:
    """Give a view its policy, its methods, and the wall behind which it reads.

    `sistem` says why a page has no wall: who asks is known only from what it reads (links, the
    operator). Such a page passes every query its scope itself.
    """
    boleh = {*metode, *({"HEAD"} if "GET" in metode else ())}

    def bungkus(view: View) -> View:
        @wraps(view)
        def gerbang(request: Permintaan, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method not in boleh:
                return HttpResponseNotAllowed(sorted(boleh))
            if not _diterima(request, akses):
                if request.tamu_berakhir:
                    return redirect("tamu_berakhir")
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                raise PermissionDenied(_("Halaman ini bukan untuk jabatan yang sedang Anda pakai."))
            try:
                with dinding(Cakupan.sistem(sistem) if sistem else request.cakupan):
                    return view(request, *args, **kwargs)
            except TidakDitemukan as galat:
                raise Http404(galat.pesan) from galat
            except TidakBerwenang as galat:
                raise PermissionDenied(galat.pesan) from galat

        gerbang.akses = akses  # type: ignore[attr-defined]
        return gerbang

    return bungkus


def _diterima(request: Permintaan, akses: Akses) -> bool:
    return akses.menerima(
        masuk=request.user.is_authenticated,
        operator=request.user.is_authenticated and request.user.operator,
        tamu=request.cakupan.ruang_id is not None,
        peran=request.penugasan.peran if request.penugasan else None,
    )


class GerbangMiddleware:
    """Puts moment, language, office and scope on the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Permintaan) -> HttpResponse:
        request.pada = settings.SIMPUL_JAM()
        kenali(request)
        with timezone.override(_zona(request)):
            request.hari_ini = timezone.localtime(request.pada).date()
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A busy database or a full disk: clear words, and the way back to what was typed."""
        penuh = isinstance(exception, OSError) and exception.errno == errno.ENOSPC
        if not (penuh or isinstance(exception, OperationalError)):
            return None
        logging.getLogger(__name__).error("permintaan ditunda: %s", exception)
        response = render(request, "503.html", {"penuh": penuh}, status=503)
        response["Retry-After"] = "10"
        return response


class BahasaMiddleware:
    """Indonesian, unless the person chose English; the browser's wish is not asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        pilihan = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        tersedia = dict(settings.LANGUAGES)
        bahasa = pilihan if pilihan in tersedia else settings.LANGUAGE_CODE
        with translation.override(bahasa):
            request.LANGUAGE_CODE = bahasa
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", bahasa)
        return response


def _zona(request: Permintaan) -> ZoneInfo:
    return ZoneInfo(request.pemda.zona_waktu if request.pemda else settings.TIME_ZONE)


def kenali(request: Permintaan) -> None:
    """Find the office in use: the one chosen in this session, else the first that holds today."""
    request.penugasan, request.pemda, request.daftar_penugasan = None, None, []
    request.cakupan, request.tamu_berakhir = Cakupan.publik(), False
    request.pelaku = Pelaku(rantai="sistem", peran="publik", jabatan="Umum")
    if request.user.is_authenticated:
        _kenali_jabatan(request)
    elif request.session.get(KUNCI_TAMU):
        _kenali_tamu(request)


def _kenali_jabatan(request: Permintaan) -> None:
    # A day's slack: which day it is depends on the time zone of the office found here.
    hari = timezone.localtime(request.pada, ZoneInfo(settings.TIME_ZONE)).date()
    daftar = akun.jabatan_pengguna(request.user, hari)
    request.daftar_penugasan = daftar
    if not daftar:
        request.pelaku = akun.pelaku_tanpa_jabatan(request.user)
        return
    terpilih = str(request.session.get(KUNCI_PENUGASAN, ""))
    jabatan = next((p for p in daftar if str(p.pk) == terpilih), daftar[0])
    request.penugasan, request.pemda = jabatan, jabatan.pemda
    request.pelaku = akun.pelaku_dari(jabatan)
    request.cakupan = request.pelaku.cakupan


def _kenali_tamu(request: Permintaan) -> None:
    from simpul.ruang import selectors as ruang

    pelaku = ruang.pelaku_tamu(UUID(str(request.session[KUNCI_TAMU])), request.pada)
    if pelaku is None:
        request.session.pop(KUNCI_TAMU, None)
        request.tamu_berakhir = True
        return
    request.pelaku, request.cakupan = pelaku, pelaku.cakupan
