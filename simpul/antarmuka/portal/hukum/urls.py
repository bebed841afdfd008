"""Addresses of the law library; they stay, people print and cite them."""

from django.urls import path

from simpul.antarmuka.portal.hukum import daftar, views

urlpatterns = [
    path("", views.hukum, name="hukum"),
    path("peraturan/", daftar.peraturan, name="hukum_peraturan"),
    path("peraturan/<slug:peraturan>/", views.peraturan_satu, name="hukum_peraturan_satu"),
    path("peraturan/<slug:peraturan>/<slug:pasal>/", views.pasal, name="hukum_pasal"),
    path("jenis/", views.jenis, name="hukum_jenis"),
    path("jenis/<str:jenis>/", views.jenis_satu, name="hukum_jenis_satu"),
    path("aturan/", daftar.aturan, name="hukum_aturan"),
    path("aturan/<str:aturan>/", views.aturan_satu, name="hukum_aturan_satu"),
    path("parameter/", daftar.parameter, name="hukum_parameter"),
    path("dokumen/", daftar.dokumen, name="hukum_dokumen"),
    path("istilah/", daftar.istilah, name="hukum_istilah"),
    path("urusan/", daftar.urusan, name="hukum_urusan"),
]
