"""Our addresses, and the bare page they are measured against."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from simpul.dasar.cakupan import Cakupan
from simpul.wilayah.models import Wilayah

TEKS = """<!doctype html><html lang="id"><title>Polos</title><body><p>{{ user }}</p>
<ul>{% for w in wilayah %}<li>{{ w.nama }}</li>{% endfor %}</ul></body></html>"""


@lru_cache(maxsize=1)
def _kerangka() -> Any:
    return engines["polos"].from_string(TEKS)


@login_required
def polos(request: HttpRequest) -> HttpResponse:
    """One query, a small template: what Django itself costs."""
    wilayah = Wilayah.objek.untuk(Cakupan.publik()).order_by("pk")[:10]
    return HttpResponse(_kerangka().render({"wilayah": wilayah}, request))


urlpatterns = [path("polos/", polos), path("", include("simpul.konfigurasi.urls"))]
