"""Addresses of people and governments: settings, operator, ways in."""

from __future__ import annotations

from django.urls import URLPattern, path

from simpul.antarmuka.ruang_kerja.masuk import akun, logo, tamu
from simpul.antarmuka.ruang_kerja.masuk import undangan as masuk_undangan
from simpul.antarmuka.ruang_kerja.operator import views as operator
from simpul.antarmuka.ruang_kerja.pengaturan import mitra, orang, pemda, undangan, unit

urlpatterns: list[URLPattern] = [
    path("pengaturan/", pemda.pengaturan, name="pengaturan"),
    path("pengaturan/pemda/", pemda.profil_pemda, name="pengaturan_pemda"),
    path("pengaturan/tampilan/", pemda.tampilan, name="pengaturan_tampilan"),
    path("pengaturan/tampilan/logo/", pemda.pasang_logo, name="pengaturan_logo"),
    path("pengaturan/tampilan/logo/lepas/", pemda.lepas_logo, name="pengaturan_logo_lepas"),
    path("pengaturan/nomor/", pemda.nomor, name="pengaturan_nomor"),
    path("pengaturan/unit/", unit.daftar, name="pengaturan_unit"),
    path("pengaturan/unit/cari/", unit.cari, name="pengaturan_unit_cari"),
    path("pengaturan/unit/baru/", unit.baru, name="pengaturan_unit_baru"),
    path("pengaturan/unit/<uuid:unit_id>/", unit.satu, name="pengaturan_unit_satu"),
    path("pengaturan/unit/<uuid:unit_id>/pensiun/", unit.pensiun, name="pengaturan_unit_pensiun"),
    path(
        "pengaturan/unit/<uuid:unit_id>/pulihkan/", unit.pulihkan, name="pengaturan_unit_pulihkan"
    ),
    path("pengaturan/orang/", orang.daftar, name="pengaturan_orang"),
    path("pengaturan/orang/<uuid:penugasan_id>/", orang.satu, name="pengaturan_jabatan"),
    path(
        "pengaturan/orang/<uuid:penugasan_id>/akhiri/",
        orang.akhiri,
        name="pengaturan_jabatan_akhiri",
    ),
    path(
        "pengaturan/orang/<uuid:penugasan_id>/jabatan-lain/",
        orang.tambah,
        name="pengaturan_jabatan_tambah",
    ),
    path("pengaturan/undangan/", undangan.daftar, name="pengaturan_undangan"),
    path("pengaturan/undangan/baru/", undangan.baru, name="pengaturan_undangan_baru"),
    path(
        "pengaturan/undangan/<uuid:undangan_id>/kirim-ulang/",
        undangan.kirim_ulang,
        name="pengaturan_undangan_ulang",
    ),
    path(
        "pengaturan/undangan/<uuid:undangan_id>/tarik/",
        undangan.tarik,
        name="pengaturan_undangan_tarik",
    ),
    path("akses-mitra/<uuid:kerja_sama_id>/", mitra.mitra, name="akses_mitra"),
    path(
        "akses-mitra/<uuid:kerja_sama_id>/<uuid:tamu_id>/tarik/",
        mitra.tarik,
        name="akses_mitra_tarik",
    ),
    path(
        "akses-mitra/<uuid:kerja_sama_id>/<uuid:tamu_id>/perpanjang/",
        mitra.perpanjang,
        name="akses_mitra_perpanjang",
    ),
    path("operator/", operator.daftar, name="operator"),
    path("operator/pemda/baru/", operator.pilih_wilayah, name="operator_pemda_baru"),
    path("operator/pemda/baru/<str:kode>/", operator.baru, name="operator_pemda_wilayah"),
    path("operator/pemda/<uuid:pemda_id>/", operator.satu, name="operator_pemda"),
    path("operator/kementerian/baru/", operator.kementerian, name="operator_kementerian"),
    path("undangan/<str:token>/", masuk_undangan.undangan, name="undangan"),
    path("tamu/berakhir/", tamu.tamu_berakhir, name="tamu_berakhir"),
    path("tamu/<str:token>/", tamu.tamu, name="tamu"),
    path("akun/saya/", akun.saya, name="akun_saya"),
    path("akun/jabatan/", akun.ganti_jabatan, name="ganti_jabatan"),
    path("logo/<uuid:pemda_id>.png", logo.logo, name="logo"),
]
