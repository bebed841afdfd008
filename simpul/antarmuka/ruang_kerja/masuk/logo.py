"""Emblems of governments: small PNG files that everybody may see."""

from __future__ import annotations

from uuid import UUID

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import etag

from simpul.akun.models import Pemda
from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.dasar.cakupan import Cakupan

LIMA_MENIT = 300


def _lokasi(pemda_id: UUID) -> str:
    pemda = Pemda.objek.untuk(Cakupan.publik()).filter(pk=pemda_id).only("logo").first()
    return pemda.logo if pemda else ""


def _etag(_permintaan: HttpRequest, pemda_id: UUID) -> str | None:
    """The name of the file has the hash of its content in it."""
    lokasi = _lokasi(pemda_id)
    return f'"{lokasi.rpartition("-")[2].removesuffix(".png")}"' if lokasi else None


@halaman(PUBLIK)
@etag(_etag)
def logo(request: Permintaan, pemda_id: UUID) -> HttpResponse:
    """The emblem, or 404 where none is set."""
    del request
    lokasi = _lokasi(pemda_id)
    try:
        if not lokasi:
            raise FileNotFoundError
        with default_storage.open(lokasi) as berkas:
            jawab = HttpResponse(berkas.read(), content_type="image/png")
    except OSError as galat:
        raise Http404(_("Lambang belum dipasang.")) from galat
    patch_cache_control(jawab, public=True, max_age=LIMA_MENIT)
    return jawab
