"""Addresses of the officials' side."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from simpul.antarmuka.ruang_kerja import beranda
from simpul.antarmuka.ruang_kerja.kerja_sama import daftar, halaman, pembukaan, tahap

urlpatterns: list[URLPattern | URLResolver] = [
    path("ruang-kerja/", beranda.beranda, name="beranda"),
    path("undangan-ruang/<uuid:keanggotaan_id>/", beranda.jawab_undangan, name="jawab_undangan"),
    path("berkas/<uuid:berkas_id>/", beranda.berkas, name="berkas"),
    path("kerja-sama/", daftar.daftar, name="kerja_sama"),
    path("kerja-sama/baru/", pembukaan.baru, name="pembukaan"),
    path("kerja-sama/rancangan/", pembukaan.daftar_rancangan, name="rancangan"),
    path(
        "kerja-sama/rancangan/<uuid:rancangan_id>/buang/", pembukaan.buang, name="rancangan_buang"
    ),
    path(
        "kerja-sama/rancangan/<uuid:rancangan_id>/pulihkan/",
        pembukaan.pulihkan,
        name="rancangan_pulihkan",
    ),
    path(
        "kerja-sama/rancangan/<uuid:rancangan_id>/<slug:langkah>/",
        pembukaan.langkah,
        name="pembukaan_langkah",
    ),
    path("kerja-sama/<uuid:kerja_sama_id>/", halaman.kerja_sama_satu, name="kerja_sama_satu"),
    path("kerja-sama/<uuid:kerja_sama_id>/pks/", halaman.pks_baru, name="pks_baru"),
    path(
        "kerja-sama/<uuid:kerja_sama_id>/nomor/<uuid:pihak_id>/",
        halaman.nomor_ksb,
        name="nomor_ksb",
    ),
    path(
        "kerja-sama/<uuid:kerja_sama_id>/versi-rancangan/",
        tahap.perbaiki_rancangan,
        name="perbaiki_rancangan",
    ),
    path(
        "kerja-sama/<uuid:kerja_sama_id>/langkah/<str:tahap>/<str:langkah>/",
        tahap.langkah,
        name="langkah",
    ),
    path(
        "kerja-sama/<uuid:kerja_sama_id>/<slug:tab>/",
        halaman.kerja_sama_satu,
        name="kerja_sama_tab",
    ),
]
for modul, awalan in (
    ("simpul.antarmuka.ruang_kerja.wilayah.urls", "wilayah/"),
    ("simpul.antarmuka.ruang_kerja.urls_akun", ""),
):
    try:
        ada = find_spec(modul)
    except ModuleNotFoundError:
        ada = None
    if ada:
        urlpatterns.append(path(awalan, include(modul)))
