"""Pages of a government's house: what is typed stays, what is not one's own is not there."""

from __future__ import annotations

import re
from datetime import timedelta
from importlib.resources import files
from uuid import uuid4

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from simpul.akun.models import Pemda, Penugasan, Undangan, Unit
from simpul.akun.peran import Peran
from simpul.akun.tests.factories import (
    SEMUA,
    buat_jabatan,
    buat_pemda,
    buat_pengguna,
    buat_unit,
    buat_wilayah,
    gambar,
    jejak,
)
from simpul.antarmuka.ruang_kerja.pengaturan.riwayat import KALIMAT

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]
MASUK = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def bantul():
    return buat_pemda("34.02", warna="padi")


@pytest.fixture
def sleman():
    return buat_pemda("34.04")


def klien(jabatan) -> Client:
    hasil = Client()
    hasil.force_login(jabatan.pengguna, backend=MASUK)
    return hasil


@pytest.fixture
def admin(bantul):
    return klien(buat_jabatan(bantul, email="admin@bantulkab.go.id"))


def kini(pemda) -> Pemda:
    return Pemda.objek.untuk(SEMUA).get(pk=pemda.pk)


def undangan(**nilai) -> dict[str, str]:
    return {
        "email": "rini@bantulkab.go.id", "nama": "Rini", "peran": "bappeda", "unit": "",
        "jabatan": "", **nilai,
    }  # fmt: skip


# --- the government -----------------------------------------------------------------------------


def test_ringkasan_menyebut_peran_yang_belum_terisi(admin, bantul):
    buat_jabatan(bantul, Peran.SEKDA)
    isi = admin.get("/pengaturan/").content.decode()
    assert "Belum ada" in isi
    assert "?peran=sekretariat_tkksd" in isi
    assert "?peran=sekda" not in isi


def test_profil_salah_tetap_di_isian_dan_tidak_tersimpan(admin, bantul):
    jawab = admin.post(
        "/pengaturan/pemda/",
        {"nama": "Pemkab Bantul", "nama_unit": "", "hari_kerja_sepekan": "9"},
    )
    assert jawab.status_code == 422
    assert 'value="Pemkab Bantul"' in jawab.content.decode()
    assert kini(bantul).nama == "Kabupaten Bantul"


def test_profil_tersimpan_lalu_dialihkan(admin, bantul):
    jawab = admin.post(
        "/pengaturan/pemda/",
        {"nama": "Pemkab Bantul", "nama_unit": "Bagian Tapem", "hari_kerja_sepekan": "6"},
    )
    assert jawab.status_code == 302
    assert (kini(bantul).nama, kini(bantul).hari_kerja_sepekan) == ("Pemkab Bantul", 6)
    assert "mengubah profil" in admin.get("/pengaturan/").content.decode()


def test_warna_sendiri_tampil_dahulu_lalu_disimpan_yang_terbaca(admin, bantul):
    data = {"warna": "sendiri", "heks": "#ffb000"}
    jawab = admin.post("/pengaturan/tampilan/", data)
    assert jawab.status_code == 200
    assert "digelapkan" in jawab.content.decode()
    assert kini(bantul).warna == "padi"
    admin.post("/pengaturan/tampilan/", {**data, "simpan": ""})
    assert re.fullmatch(r"#[0-9A-F]{6}", kini(bantul).warna)
    assert kini(bantul).warna != "#FFB000"
    assert admin.get("/pengaturan/tampilan/").status_code == 200


@pytest.mark.parametrize("heks", ["", "merah", "#12", "url(http://x)", "#ffffff;x"])
def test_warna_yang_bukan_warna_ditolak(admin, bantul, heks):
    jawab = admin.post("/pengaturan/tampilan/", {"warna": "sendiri", "heks": heks, "simpan": ""})
    assert jawab.status_code == 422
    assert kini(bantul).warna == "padi"


def test_logo_dipasang_ditampilkan_dan_dilepas(admin, bantul):
    alamat = reverse("logo", args=[bantul.pk])
    assert Client().get(alamat).status_code == 404
    jawab = admin.post(
        "/pengaturan/tampilan/logo/", {"logo": SimpleUploadedFile("a.exe", gambar(40, 40))}
    )
    assert jawab.status_code == 302
    gambar_logo = Client().get(alamat)
    assert gambar_logo.headers["Content-Type"] == "image/png"
    assert gambar_logo.headers["X-Content-Type-Options"] == "nosniff"
    assert "max-age=300" in gambar_logo.headers["Cache-Control"]
    lagi = Client().get(alamat, headers={"if-none-match": gambar_logo.headers["ETag"]})
    assert lagi.status_code == 304
    admin.post("/pengaturan/tampilan/logo/lepas/")
    assert Client().get(alamat).status_code == 404


@pytest.mark.parametrize(
    "isi",
    [b"", b"bukan gambar", b"<svg xmlns='x'/>", gambar()[:60], gambar() + b"\0" * 3_000_000],
)
def test_logo_yang_bukan_gambar_dikatakan(admin, bantul, isi):
    jawab = admin.post("/pengaturan/tampilan/logo/", {"logo": SimpleUploadedFile("logo.png", isi)})
    assert jawab.status_code == 422
    assert "isian perlu diperbaiki" in jawab.content.decode()
    assert kini(bantul).logo == ""


def test_logo_pemda_yang_tidak_ada():
    assert Client().get(reverse("logo", args=[uuid4()])).status_code == 404


def test_pola_nomor_disimpan_dengan_contoh(admin, bantul):
    jawab = admin.post(
        "/pengaturan/nomor/", {"KSB": "{urut}/{unit}/{tahun}", "PKS": "", "klasifikasi": ""}
    )
    assert jawab.status_code == 302
    assert "91/TAPEM/2026" in admin.get("/pengaturan/nomor/").content.decode()
    jawab = admin.post("/pengaturan/nomor/", {"KSB": "{nomor}", "PKS": "x", "klasifikasi": "?"})
    assert jawab.status_code == 422
    assert kini(bantul).pola_nomor == {"KSB": "{urut}/{unit}/{tahun}"}


# --- units --------------------------------------------------------------------------------------


def test_unit_ditempel_dicari_dan_dihalamankan(admin):
    daftar = "\n".join(f"Dinas {n:03}" for n in range(60))
    assert admin.post("/pengaturan/unit/baru/", {"daftar": daftar}).status_code == 302
    isi = admin.get("/pengaturan/unit/").content.decode()
    assert "1 sampai 25 dari 60" in isi
    assert "Dinas 059" in admin.get("/pengaturan/unit/?q=059").content.decode()
    assert "Tidak ada unit yang cocok" in admin.get("/pengaturan/unit/?q=zzz").content.decode()
    pilihan = admin.get("/pengaturan/unit/cari/?q=dinas").content.decode()
    assert pilihan.count('role="option"') == 12


def test_unit_pensiun_pulih_dan_yang_masih_dipakai(admin, bantul):
    unit = buat_unit(bantul)
    alamat = reverse("pengaturan_unit_satu", args=[unit.pk])
    admin.post(reverse("pengaturan_unit_pensiun", args=[unit.pk]))
    assert unit.nama in admin.get("/pengaturan/unit/?lihat=pensiun").content.decode()
    admin.post(reverse("pengaturan_unit_pulihkan", args=[unit.pk]))
    buat_jabatan(bantul, Peran.PERANGKAT_DAERAH, unit)
    jawab = admin.post(reverse("pengaturan_unit_pensiun", args=[unit.pk]), follow=True)
    assert "Pindahkan atau akhiri jabatan itu dahulu" in jawab.content.decode()
    assert jawab.redirect_chain[-1][0] == alamat


def test_nama_unit_ganda_tetap_di_isian(admin, bantul):
    unit = buat_unit(bantul, "Dinas Satu")
    buat_unit(bantul, "Dinas Dua")
    jawab = admin.post(
        reverse("pengaturan_unit_satu", args=[unit.pk]), {"nama": "dinas dua", "singkatan": ""}
    )
    assert jawab.status_code == 422
    assert 'value="dinas dua"' in jawab.content.decode()


# --- people -------------------------------------------------------------------------------------


def test_undangan_dikirim_dengan_tautan_pribadi(admin, bantul, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        jawab = admin.post("/pengaturan/undangan/baru/", undangan())
    assert jawab.status_code == 302
    assert mail.outbox[0].to == ["rini@bantulkab.go.id"]
    assert "http://testserver/undangan/" in mail.outbox[0].body
    assert "rini@bantulkab.go.id" in admin.get("/pengaturan/undangan/").content.decode()
    assert Undangan.objek.untuk(SEMUA).get().pemda == bantul


def test_undangan_salah_menyimpan_yang_diketik(admin, bantul):
    buat_unit(bantul, "Dinas Kesehatan")
    jawab = admin.post(
        "/pengaturan/undangan/baru/",
        undangan(email="bukan", peran="perangkat_daerah", unit="dinas kesehatan", jabatan="Kadis"),
    )
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert 'value="bukan"' in isi
    assert 'value="Kadis"' in isi
    assert "dinas kesehatan" in isi


def test_unit_dikenali_dari_namanya_tanpa_skrip(admin, bantul):
    unit = buat_unit(bantul, "Dinas Kesehatan", singkatan="Dinkes")
    data = undangan(peran="perangkat_daerah", unit="", unit_ketik="dinkes")
    assert admin.post("/pengaturan/undangan/baru/", data).status_code == 302
    assert Undangan.objek.untuk(SEMUA).get().unit == unit


def test_alamat_anggota_ditawari_jabatan_lain(admin, bantul, django_capture_on_commit_callbacks):
    lama = buat_jabatan(bantul, Peran.BPKAD, email="rini@bantulkab.go.id")
    jawab = admin.post("/pengaturan/undangan/baru/", undangan())
    isi = jawab.content.decode()
    tambah = reverse("pengaturan_jabatan_tambah", args=[lama.pk])
    assert jawab.status_code == 422
    assert "sudah bertugas di sini" in isi
    assert tambah in isi
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(tambah, {"peran": "bappeda", "unit": "", "jabatan": ""})
    assert Penugasan.objek.untuk(SEMUA).filter(pengguna=lama.pengguna).count() == 2
    assert "Jabatan baru" in mail.outbox[0].subject


def test_kunci_pemerintah_lain_di_setiap_isian(admin, bantul, sleman):
    unit_asing, jabatan_asing = buat_unit(sleman), buat_jabatan(sleman, Peran.BAPPEDA)
    milik = buat_jabatan(bantul, Peran.BAPPEDA)
    undangan_asing = Undangan.buat(
        pemda=sleman, email="a@b.id", peran="bappeda", sidik_token="s",
        dibuat_pada=sleman.dibuka_pada, berlaku_sampai=sleman.dibuka_pada + timedelta(days=99),
    )  # fmt: skip
    data = undangan(peran="perangkat_daerah", unit=str(unit_asing.pk))
    assert admin.post("/pengaturan/undangan/baru/", data).status_code == 422
    ubah = reverse("pengaturan_jabatan", args=[milik.pk])
    data = {"peran": "perangkat_daerah", "unit": str(unit_asing.pk), "jabatan": ""}
    assert admin.post(ubah, data).status_code == 422
    tambah = reverse("pengaturan_jabatan_tambah", args=[milik.pk])
    assert admin.post(tambah, data).status_code == 404
    for nama, kunci in [
        ("pengaturan_unit_satu", unit_asing.pk),
        ("pengaturan_unit_pensiun", unit_asing.pk),
        ("pengaturan_unit_pulihkan", unit_asing.pk),
        ("pengaturan_jabatan", jabatan_asing.pk),
        ("pengaturan_jabatan_akhiri", jabatan_asing.pk),
        ("pengaturan_jabatan_tambah", jabatan_asing.pk),
        ("pengaturan_undangan_ulang", undangan_asing.pk),
        ("pengaturan_undangan_tarik", undangan_asing.pk),
    ]:
        jawab = admin.post(
            reverse(nama, args=[kunci]),
            {"nama": "X", "peran": "sekda", "mulai": "1 Desember 2026", "unit": "", "jabatan": ""},
        )
        assert jawab.status_code == 404, nama
    undangan_asing.refresh_from_db()
    assert undangan_asing.ditarik_pada is None
    assert Unit.objek.untuk(SEMUA).get().aktif
    assert Undangan.objek.untuk(SEMUA).count() == 1
    assert jejak() == []


def test_jabatan_diubah_dan_diakhiri(admin, bantul):
    jabatan = buat_jabatan(bantul, Peran.BAPPEDA)
    alamat = reverse("pengaturan_jabatan", args=[jabatan.pk])
    admin.post(alamat, {"peran": "bappeda", "unit": "", "jabatan": "Kepala Bappeda"})
    isi = admin.get(alamat).content.decode()
    assert "Kepala Bappeda" in isi
    assert "mengubah jabatan" in isi
    salah = admin.post(reverse("pengaturan_jabatan_akhiri", args=[jabatan.pk]), {"mulai": "kapan"})
    assert salah.status_code == 422
    assert 'value="kapan"' in salah.content.decode()
    admin.post(reverse("pengaturan_jabatan_akhiri", args=[jabatan.pk]), {"mulai": "23/11/2026"})
    assert "Kepala Bappeda" in admin.get("/pengaturan/orang/?lihat=berakhir").content.decode()
    assert "Kepala Bappeda" not in admin.get("/pengaturan/orang/").content.decode()


def test_administrator_terakhir_tidak_mengakhiri_dirinya(admin, bantul):
    jabatan = Penugasan.objek.untuk(SEMUA).get()
    jawab = admin.post(
        reverse("pengaturan_jabatan_akhiri", args=[jabatan.pk]), {"mulai": "23 November 2026"}
    )
    assert jawab.status_code == 422
    assert "administrator terakhir" in jawab.content.decode()


def test_sekretariat_melihat_orang_tetapi_hanya_mengubah_perangkat_daerah(bantul):
    sekretariat = klien(buat_jabatan(bantul, Peran.SEKRETARIAT_TKKSD))
    sekda = buat_jabatan(bantul, Peran.SEKDA)
    assert sekretariat.get("/pengaturan/").status_code == 200
    assert sekretariat.get("/pengaturan/pemda/").status_code == 403
    isi = sekretariat.get(reverse("pengaturan_jabatan", args=[sekda.pk])).content.decode()
    assert "mintalah administrator" in isi
    assert "Akhiri jabatan ini" not in isi
    pilihan = sekretariat.get("/pengaturan/undangan/baru/").content.decode()
    assert 'value="perangkat_daerah"' in pilihan
    assert 'value="administrator"' not in pilihan
    jawab = sekretariat.post("/pengaturan/undangan/baru/", undangan(peran="administrator"))
    assert jawab.status_code == 422
    assert not Undangan.objek.untuk(SEMUA).exists()


def test_cari_orang_menurut_nama_peran_dan_unit(admin, bantul):
    unit = buat_unit(bantul, "Dinas Kesehatan", singkatan="Dinkes")
    buat_jabatan(bantul, Peran.PERANGKAT_DAERAH, unit, email="kadinkes@bantulkab.go.id")
    buat_jabatan(bantul, Peran.INSPEKTORAT, email="auditor@bantulkab.go.id")
    for teks, ada, tiada in [
        ("kadinkes", "kadinkes@", "auditor@"),
        ("dinkes", "kadinkes@", "auditor@"),
        ("inspektorat", "auditor@", "kadinkes@"),
    ]:
        isi = admin.get("/pengaturan/orang/", {"q": teks}).content.decode()
        assert ada in isi
        assert tiada not in isi


# --- lists, two governments ---------------------------------------------------------------------


def _kueri(satu: Client, alamat: str) -> int:
    with CaptureQueriesContext(connection) as kueri:
        assert satu.get(alamat).status_code == 200
    return len(kueri)


@pytest.mark.parametrize(
    "alamat", ["/pengaturan/unit/", "/pengaturan/orang/", "/pengaturan/undangan/", "/pengaturan/"]
)
def test_banyaknya_kueri_tetap(admin, bantul, alamat):
    def isi(awal, akhir):
        for n in range(awal, akhir):
            unit = buat_unit(bantul, f"Dinas {n}")
            buat_jabatan(bantul, Peran.PERANGKAT_DAERAH, unit)
            Undangan.buat(
                pemda=bantul, email=f"u{n}@b.id", peran="perangkat_daerah", unit=unit,
                sidik_token=f"t{n}", dibuat_pada=bantul.dibuka_pada,
                berlaku_sampai=bantul.dibuka_pada + timedelta(days=14),
            )  # fmt: skip

    isi(0, 3)
    admin.get(alamat)
    sedikit = _kueri(admin, alamat)
    isi(3, 23)
    assert _kueri(admin, alamat) <= sedikit <= 15


def test_jabatan_di_dua_pemerintah_berganti_dan_hanya_melihat_yang_dipakai(bantul, sleman):
    satu = buat_jabatan(bantul, email="dua@contoh.go.id")
    dua = buat_jabatan(sleman, email="dua@contoh.go.id", berlaku_sejak=satu.berlaku_sejak)
    buat_unit(bantul, "Unit Milik Bantul")
    buat_unit(sleman, "Unit Milik Sleman")
    orang = klien(satu)
    orang.post("/akun/jabatan/", {"penugasan": str(satu.pk)})
    assert "Unit Milik Bantul" in orang.get("/pengaturan/unit/").content.decode()
    orang.post("/akun/jabatan/", {"penugasan": str(dua.pk)})
    isi = orang.get("/pengaturan/unit/").content.decode()
    assert "Unit Milik Sleman" in isi
    assert "Unit Milik Bantul" not in isi
    asing = buat_jabatan(buat_pemda("34.71"))
    for palsu in (str(asing.pk), "bukan", ""):
        assert orang.post("/akun/jabatan/", {"penugasan": palsu}).status_code == 404
    assert "Unit Milik Sleman" in orang.get("/pengaturan/unit/").content.decode()


def test_akun_saya_menyimpan_nama_dan_bahasa(admin):
    jawab = admin.post("/akun/saya/", {"nama": "Sri Wahyuni", "bahasa": "en"})
    assert jawab.cookies["bahasa"].value == "en"
    assert "Sri Wahyuni" in admin.get("/akun/saya/").content.decode()
    assert admin.post("/akun/saya/", {"nama": "", "bahasa": "xx"}).status_code == 422


def test_setiap_kode_jejak_akun_punya_kalimat():
    sumber = files("simpul.akun.services")
    kode = {
        k
        for satu in sumber.iterdir()
        if satu.name.endswith(".py")
        for k in re.findall(r'"(akun\.[a-z_]+)"', satu.read_text(encoding="utf-8"))
    }
    galat = {
        "akun.pemda_sudah_dibuka", "akun.pemda_beradministrator", "akun.wilayah_tidak_otonom",
        "akun.unit_masih_dipakai", "akun.undangan_sudah_anggota", "akun.undangan_tidak_dikenal",
        "akun.undangan_perlu_masuk", "akun.undangan_orang_lain", "akun.undangan_dipakai",
        "akun.undangan_kedaluwarsa", "akun.undangan_ganda", "akun.bukan_anggota",
        "akun.jabatan_berakhir", "akun.jabatan_kembar", "akun.administrator_terakhir",
    }  # fmt: skip
    assert kode - galat == set(KALIMAT)


# --- the operator -------------------------------------------------------------------------------


@pytest.fixture
def operator():
    hasil = Client()
    hasil.force_login(buat_pengguna(operator=True), backend=MASUK)
    return hasil


def pembukaan(**nilai) -> dict[str, str]:
    return {
        "nama": "Kabupaten Bantul", "nama_unit": "Bagian Kerja Sama", "hari_kerja_sepekan": "5",
        "warna": "padi", "email_administrator": "admin@bantulkab.go.id", "nama_administrator": "",
        **nilai,
    }  # fmt: skip


def test_operator_mencari_wilayah_lalu_membukanya(operator, django_capture_on_commit_callbacks):
    buat_wilayah("34.02")
    isi = operator.get("/operator/pemda/baru/?q=bantul").content.decode()
    assert "/operator/pemda/baru/34.02/" in isi
    with django_capture_on_commit_callbacks(execute=True):
        jawab = operator.post("/operator/pemda/baru/34.02/", pembukaan())
    assert jawab.status_code == 302
    assert mail.outbox[0].to == ["admin@bantulkab.go.id"]
    pemda = Pemda.objek.untuk(SEMUA).get()
    assert jawab.headers["Location"] == f"/operator/pemda/{pemda.pk}/"
    assert "menunggu sampai" in operator.get(jawab.headers["Location"]).content.decode()
    isi = operator.get("/operator/pemda/baru/?q=bantul").content.decode()
    assert "Sudah dibuka" in isi
    assert "sudah dibuka" in operator.get("/operator/pemda/baru/34.02/").content.decode()


def test_wilayah_administrasi_dan_palsu_tidak_dibuka(operator):
    buat_wilayah("31.74")
    assert "bukan daerah otonom" in operator.get("/operator/pemda/baru/?q=31.74").content.decode()
    jawab = operator.post("/operator/pemda/baru/31.74/", pembukaan())
    assert "bukan daerah otonom" in jawab.content.decode()
    assert "tidak dikenal" in operator.get("/operator/pemda/baru/99.99/").content.decode()
    assert not Pemda.objek.untuk(SEMUA).exists()


def test_isian_pembukaan_yang_salah_tetap_tertulis(operator):
    buat_wilayah("34.02")
    jawab = operator.post(
        "/operator/pemda/baru/34.02/", pembukaan(email_administrator="bukan", warna="hitam")
    )
    assert jawab.status_code == 422
    assert 'value="bukan"' in jawab.content.decode()
    assert not Pemda.objek.untuk(SEMUA).exists()


def test_kementerian_dibuka_sekali(operator):
    data = pembukaan(nama="Kementerian Dalam Negeri")
    assert operator.post("/operator/kementerian/baru/", data).status_code == 302
    assert operator.post("/operator/kementerian/baru/", data).status_code == 422
    assert "Buka kementerian" not in operator.get("/operator/").content.decode()


def test_operator_mengundang_ulang_hanya_selama_belum_berpengurus(operator, bantul):
    alamat = reverse("operator_pemda", args=[bantul.pk])
    assert operator.post(alamat, {"email": "baru@bantulkab.go.id"}).status_code == 302
    buat_jabatan(bantul)
    assert "Sudah punya administrator" in operator.get(alamat).content.decode()
    assert operator.post(alamat, {"email": "lain@bantulkab.go.id"}).status_code == 422
    assert operator.get(reverse("operator_pemda", args=[uuid4()])).status_code == 404


def test_operator_tidak_masuk_ke_pengaturan_pemda(operator, bantul):
    for alamat in ("/pengaturan/", "/pengaturan/orang/", "/pengaturan/unit/"):
        assert operator.get(alamat).status_code == 403


def test_daftar_operator_berhalaman_dengan_kueri_tetap(operator):
    kode = [f"33.{n:02}" for n in range(1, 30)]
    for k in kode[:3]:
        buat_pemda(k)
    operator.get("/operator/")
    sedikit = _kueri(operator, "/operator/")
    for k in kode[3:]:
        buat_pemda(k)
    assert _kueri(operator, "/operator/") <= sedikit
    assert "1 sampai 25 dari 29" in operator.get("/operator/").content.decode()
    assert "Belum ada pemerintah" not in operator.get("/operator/?q=33.07").content.decode()
