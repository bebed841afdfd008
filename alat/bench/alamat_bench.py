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
<table>{% for w in wilayah %}<tr><td>{{ w.kode }}</td><td>{{ w.nama }}</td>
{% if lengkap %}<td>{{ w.tingkat }}</td><td>{{ w.ibu_kota|default:"" }}</td>
<td>{{ w.penduduk|default:"" }}</td><td>{{ w.zona_waktu }}</td>
<td><a class="tautan" href="/wilayah/{{ w.kode }}/">buka halaman wilayah ini</a></td>{% endif %}
</tr>{% endfor %}</table></body></html>"""
KECIL, BESAR = 10, 170


@lru_cache(maxsize=1)
def _kerangka() -> Any:
    return engines["polos"].from_string(TEKS)


def _polos(request: HttpRequest, banyak: int) -> HttpResponse:
    wilayah = Wilayah.objek.untuk(Cakupan.publik()).order_by("pk")[:banyak]
    konteks = {"wilayah": wilayah, "lengkap": banyak > KECIL}
    return HttpResponse(_kerangka().render(konteks, request))


@login_required
def polos(request: HttpRequest) -> HttpResponse:
    """One query, a small template: what Django itself costs."""
    return _polos(request, KECIL)


@login_required
def polos_besar(request: HttpRequest) -> HttpResponse:
    """One query and a plain table that weighs as much as the page of a case."""
    return _polos(request, BESAR)


urlpatterns = [
    path("polos/", polos),
    path("polos-besar/", polos_besar),
    path("", include("simpul.konfigurasi.urls")),
]
