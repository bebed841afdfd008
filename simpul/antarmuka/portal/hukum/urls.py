"""Addresses of the law library; they stay, people print and cite them."""

from django.urls import path

from simpul.antarmuka.portal.hukum import daftar, lain, meneken, urusan, views, waktu

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
    path("urusan/", urusan.urusan, name="hukum_urusan"),
    path("lainnya/", lain.lainnya, name="hukum_lainnya"),
    path("pihak/", lain.pihak, name="hukum_pihak"),
    path("penanda-tangan/", meneken.penanda_tangan, name="hukum_penanda_tangan"),
    path("berakhir/", lain.berakhir, name="hukum_berakhir"),
    path("rezim/", waktu.rezim, name="hukum_rezim"),
    path("rezim-khusus/", lain.rezim_khusus, name="hukum_rezim_khusus"),
    path("asas/", lain.asas, name="hukum_asas"),
    path("ganjalan/", lain.ganjalan, name="hukum_ganjalan"),
    path("perubahan/", waktu.perubahan, name="hukum_perubahan"),
    path("rancangan/", waktu.rancangan, name="hukum_rancangan"),
]
