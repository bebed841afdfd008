"""Addresses of regions, below /wilayah/."""

from __future__ import annotations

from django.urls import URLPattern, path, register_converter

from simpul.antarmuka.ruang_kerja.wilayah import koreksi, views


class PengubahKode:
    """A Kemendagri code as it is written: `34`, `34.02`."""

    regex = r"[0-9]{2}(?:\.[0-9]{2})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class PengubahBentuk(PengubahKode):
    regex = rf"{PengubahKode.regex}|indonesia"


register_converter(PengubahKode, "kode")
register_converter(PengubahBentuk, "kode_bentuk")

urlpatterns: list[URLPattern] = [
    path("", views.wilayah, name="wilayah"),
    path("daftar/", views.wilayah_daftar, name="wilayah_daftar"),
    path("cari/", views.wilayah_cari, name="wilayah_cari"),
    path("bentuk/<kode_bentuk:kode>.json", views.wilayah_bentuk, name="wilayah_bentuk"),
    path("koreksi/baru/", koreksi.wilayah_koreksi_baru, name="wilayah_koreksi_baru"),
    path("koreksi/<kode:kode_a>/<kode:kode_b>/", koreksi.wilayah_koreksi, name="wilayah_koreksi"),
    path("<kode:kode>/", views.wilayah_satu, name="wilayah_satu"),
]
