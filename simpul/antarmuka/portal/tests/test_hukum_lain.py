"""The lists beside the main ones: affairs, parties, signers, endings, regimes, oddities, changes, drafts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import escape

import pytest
from django.urls import reverse

from simpul.antarmuka.portal.hukum import bagian, tautan
from simpul.antarmuka.portal.tests.test_hukum import ID, klien
from simpul.regulasi import publik
from simpul.regulasi.isi import Isi
from simpul.regulasi.pengetahuan import FOLDER
from simpul.regulasi.potongan import daftar_potongan

pytestmark = pytest.mark.django_db


def isi_halaman(alamat: str, **kueri: str) -> str:
    jawab = klien().get(alamat, kueri)
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_setiap_potongan_punya_jangkar_di_halamannya():
    satu, isi = klien(), {}
    for potongan in daftar_potongan(FOLDER):
        halaman, _, jangkar = tautan.url(potongan.macam, potongan.kode).partition("#")
        if halaman not in isi:
            isi[halaman] = satu.get(halaman).content.decode()
        assert not jangkar or isi[halaman].count(f'id="{jangkar}"') == 1, potongan.kode


@pytest.mark.parametrize("nama", [satu.alamat for satu in (*bagian.UTAMA, *bagian.LAIN)])
def test_setiap_bagian_dapat_dibuka_dari_halaman_depan_pustaka(nama):
    assert f'href="{reverse(nama)}"' in isi_halaman("/hukum/")


@pytest.mark.parametrize(
    ("rujukan", "tujuan"),
    [
        ("PP 28/2018 Pasal 14", "/hukum/pihak/#koperasi"),
        ("PP 28/2018 Pasal 24", "/hukum/jenis/KSDPL-LAINNYA/"),
        ("PP 28/2018 Pasal 15 ayat (3)", "/hukum/jenis/#bidang-b"),
        ("Permendagri 22/2020 Pasal 14 ayat (2)", "/hukum/penanda-tangan/#pks-dd-pd"),
        ("PP 28/2018 Pasal 9 ayat (1) huruf e", "/hukum/berakhir/#ksdd-objek-hilang-2018-07-13"),
        ("PP 28/2018 Pasal 48", "/hukum/rezim/#peralihan-pp28-48"),
        ("PP 27/2014 Pasal 34", "/hukum/rezim-khusus/#bmd-bgs-bsg"),
        ("UU 23/2014 Pasal 363 ayat (1)", "/hukum/asas/#t01"),
        ("Permendagri 22/2020 Pasal 14 ayat (3)", "/hukum/ganjalan/#g5"),
    ],
)
def test_pasal_menyebut_juga_daftar_lain_yang_memakainya(rujukan, tujuan):
    assert f'href="{tujuan}"' in isi_halaman(tautan.url_pasal(rujukan).partition("#")[0])


@pytest.mark.parametrize(
    ("kata", "tujuan"),
    [
        ("pailit", "/hukum/berakhir/#ksdpk-pihak-ketiga-pailit-2018-07-13"),
        ("direksi bumd", "/hukum/penanda-tangan/#bumd"),
        ("yayasan", "/hukum/pihak/#ormas"),
        ("bangun guna serah", "/hukum/rezim-khusus/#bmd-bgs-bsg"),
        ("akreditasi", "/hukum/urusan/#sub-1-a-03"),
        ("efisiensi", "/hukum/asas/#t01"),
        ("empat susunan", "/hukum/ganjalan/#g1"),
        ("provinsi kembar", "/hukum/jenis/KSDPL-KEMBAR-PROV/"),
        ("masa penyesuaian", "/hukum/rezim/#peralihan-p22-62"),
    ],
)
def test_pencarian_menemukan_daftar_lain(kata, tujuan):
    assert f'href="{tujuan}"' in isi_halaman("/hukum/", q=kata)


@pytest.mark.parametrize(
    ("alamat", "kata", "ada", "tidak"),
    [
        ("/hukum/urusan/", "akreditasi", "sub-1-a-03", "sub-1-a-01"),
        ("/hukum/pihak/", "yayasan", "ormas", "koperasi"),
        ("/hukum/rezim-khusus/", "bangun guna serah", "bmd-bgs-bsg", "kpbu"),
        ("/hukum/penanda-tangan/", "direksi bumd", "bumd", "kl-kuasa"),
        ("/hukum/berakhir/", "pailit", "ksdpk-pihak-ketiga-pailit-2018-07-13",
         "ksdpk-objek-hilang-2018-07-13"),
        ("/hukum/asas/", "sinergi", "p03", "p01"),
        ("/hukum/ganjalan/", "empat susunan", "g1", "g2"),
        ("/hukum/rezim/", "permendagri 22/2009", "dalam-negeri-pp50-pmdn22-2009-2009-05-22",
         "dalam-negeri-pp50-2007-08-22"),
    ],
)  # fmt: skip
def test_cari_di_daftar_lain_hanya_menyisakan_yang_cocok(alamat, kata, ada, tidak):
    jangkar = ID.findall(isi_halaman(alamat, q=kata))
    assert ada in jangkar
    assert tidak not in jangkar


@pytest.mark.parametrize("alamat", [f"/hukum/{satu}/" for satu in (
    "urusan", "pihak", "rezim-khusus", "penanda-tangan", "berakhir", "asas", "ganjalan", "rezim",
    "perubahan",
)])  # fmt: skip
def test_cari_tanpa_hasil_mengatakannya_di_setiap_daftar(alamat):
    assert "Tidak ada yang memuat “zzzz”" in isi_halaman(alamat, q="zzzz")


def test_matriks_menjawab_naskah_kali_jabatan():
    jawab = klien().get("/hukum/penanda-tangan/", {"kelompok": "KSDD", "naskah": "PKS"})
    (matriks,) = jawab.context["matriks"]
    sel = {n: [j for _, j in isi] for nama, isi in matriks.baris for n in nama}
    assert [(j.boleh, j.bila) for j in sel["Kepala Daerah"][0]] == [("ya", "")]
    assert {(j.boleh, j.bila) for j in sel["Kepala Perangkat Daerah"][0]} == {
        ("ya", "dengan kuasa"),
        ("tidak", "tanpa kuasa"),
    }
    assert [j.boleh for j in sel["Direksi BUMD"][0]] == ["tidak"]


def test_asas_dikatakan_bukan_kewajiban():
    isi = isi_halaman("/hukum/asas/")
    assert "Bukan kewajiban hari ini" in isi
    assert len(re.findall(r'<section id="p\d\d"', isi)) == 11
    assert len(re.findall(r'<section id="t\d\d"', isi)) == 3


@pytest.mark.parametrize(
    ("tanggal", "kelompok", "kata"),
    [
        ("1 Mei 2012", "KSDD", "PP 50/2007 dengan Permendagri 22/2009"),
        ("2019-01-02", "KSDPK", "PP 28/2018 dengan Permendagri 22/2009"),
        ("2 Juni 2015", "KSDPL", "Permendagri 3/2008 dan Permendagri 74/2012"),
        ("", "SINERGI", "PP 28/2018 dengan Permendagri 22/2020"),
    ],
)
def test_rezim_menjawab_hari_dan_kelompok(tanggal, kelompok, kata):
    jawab = klien().get("/hukum/rezim/", {"tanggal": tanggal, "kelompok": kelompok})
    assert jawab.context["jawab"].judul.id == kata
    assert f'<h2 id="judul-jawab">{kata}</h2>' in jawab.content.decode()


@pytest.mark.parametrize(
    ("alamat", "kueri"),
    [
        ("/hukum/rezim/", {"tanggal": "kemarin"}),
        ("/hukum/rezim/", {"kelompok": "KSDX"}),
        ("/hukum/perubahan/", {"dari": "<b>"}),
        ("/hukum/perubahan/", {"dari": "2020-01-01", "ke": "31 Februari 2026"}),
        ("/hukum/perubahan/", {"dari": "2026-01-02", "ke": "2026-01-01"}),
    ],
)
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_isian_yang_salah_adalah_galat_di_samping_isiannya(alamat, kueri, bahasa):
    jawab = klien(bahasa).get(alamat, kueri)
    assert jawab.status_code == 422
    assert 'aria-invalid="true"' in jawab.content.decode()


def test_perubahan_di_antara_dua_hari():
    isi = isi_halaman("/hukum/perubahan/", dari="2020-06-01", ke="2026-11-21")
    assert 'href="/hukum/peraturan/uu-10-2020/"' in isi
    assert 'href="/hukum/aturan/R42/"' in isi
    sama = isi_halaman("/hukum/perubahan/", dari="2026-11-20", ke="2026-11-21")
    assert "Tidak ada yang berubah di antara kedua hari itu" in sama


def test_perubahan_dapat_disaring_dan_harinya_tetap():
    jawab = klien().get("/hukum/perubahan/", {"dari": "2020-01-01", "bagian": "peraturan"})
    assert {b.beda.bagian for b in jawab.context["baris"]} == {"peraturan"}
    assert all("dari=2020-01-01" in url for url, *_ in jawab.context["saringan"])


def test_rancangan_yang_tidak_ada_dikatakan_dan_yang_ada_dibandingkan(monkeypatch):
    assert "Tidak ada rancangan peraturan yang disimpan" in isi_halaman("/hukum/rancangan/")
    milik = publik.peraturan()["PP 28/2018"]
    rancangan = publik.Rancangan(
        replace(milik, kode="Rancangan Permendagri"), None, Isi({}, FOLDER, ())
    )
    beda = publik.banding_hari(date(2020, 6, 1), date(2026, 11, 21))
    monkeypatch.setattr(publik, "daftar_rancangan", lambda: {"Rancangan Permendagri": rancangan})
    monkeypatch.setattr(publik, "perubahan", lambda _kode, _pada: beda)
    isi = isi_halaman("/hukum/rancangan/")
    assert "Akan mengubah 3 hal" in isi
    assert "hari berlakunya belum disebut" in isi


def test_tahap_menyebut_syarat_tenggat_dan_arti_diam_pada_langkah():
    isi = isi_halaman("/hukum/jenis/KSDPL-LAINNYA/")
    assert "tenggat ini hanya bila:" in isi
    isi = isi_halaman("/hukum/jenis/KSDD-W/")
    assert 'id="w5"' in isi
    tabel = next(t for t in publik.daftar_tabel() if t.jenis == "KSDD-W")
    diam = [x.diam.teks.id for t in tabel.tahap for x in t.langkah if x.diam]
    assert diam
    assert all(escape(satu) in isi for satu in diam)


def test_menu_ponsel_umum_memuat_hukum():
    isi = klien().get("/").content.decode()
    lembar = isi.partition('class="lembar-menu"')[2].partition("</nav>")[0]
    assert 'href="/hukum/"' in lembar
