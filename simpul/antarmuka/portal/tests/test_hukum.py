"""The law library: every page opens in both languages, every link and article leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from django.test import Client
from django.urls import reverse

from simpul.akun.peran import Peran
from simpul.akun.tests.factories import buat_jabatan, buat_pemda
from simpul.antarmuka.portal.hukum import tautan, urls
from simpul.inti.aturan import Akibat
from simpul.regulasi import publik
from simpul.regulasi.pengetahuan import FOLDER
from simpul.regulasi.publik import siput

pytestmark = pytest.mark.django_db
TAUTAN = re.compile(r'<a\b[^>]*\bhref="([^"]+)"')
ID = re.compile(r'\bid="([^"]+)"')
CATATAN = {"id": "bukan bunyi peraturan", "en": "not the text of the regulation"}
DAFTAR = tuple(pola.name for pola in urls.urlpatterns if not pola.pattern.converters)


def semua_alamat() -> Iterator[str]:
    """Every page of the library with every item of the data; a list has all its pages."""
    for nama in DAFTAR:
        yield reverse(nama)
    for peraturan in publik.peraturan().values():
        yield reverse("hukum_peraturan_satu", args=[siput(peraturan.kode)])
        for pasal in publik.pasal_peraturan(peraturan.kode):
            yield reverse("hukum_pasal", args=[siput(peraturan.kode), pasal.siput])
    for tabel in publik.daftar_tabel():
        yield f"{reverse('hukum_jenis_satu', args=[tabel.jenis])}?tanggal={tabel.berlaku_sejak}"
    for aturan in publik.daftar_aturan():
        yield reverse("hukum_aturan_satu", args=[aturan.kode])
    yield from (f"{reverse('hukum_parameter')}?kode={siput(k)}" for k in publik.daftar_parameter())
    yield from (f"{reverse('hukum_dokumen')}?kode={siput(k)}" for k in publik.dokumen())
    yield from (f"{reverse('hukum_istilah')}?kode={siput(i.kata)}" for i in publik.glosarium())
    yield from (f"{reverse('hukum_urusan')}?kode={siput(u.kode)}" for u in publik.urusan())
    yield from (f"{reverse('hukum_rezim')}?kelompok={k}" for k in publik.tabel_rezim().kelompok)
    yield f"{reverse('hukum_perubahan')}?hal=2"


def klien(bahasa: str = "id") -> Client:
    satu = Client()
    satu.cookies["bahasa"] = bahasa
    return satu


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_setiap_halaman_terbuka_dan_menyebut_bahwa_ini_ringkasan(bahasa):
    satu = klien(bahasa)
    for alamat in dict.fromkeys(semua_alamat()):
        jawab = satu.get(alamat)
        assert jawab.status_code == 200, alamat
        isi = jawab.content.decode()
        assert f'<html lang="{bahasa}"' in isi
        if bahasa == "id":
            assert CATATAN["id"] in isi, alamat


def test_setiap_tautan_menuju_halaman_yang_ada_dan_jangkar_yang_ada():
    satu, isi, perlu = klien(), {}, {}
    for alamat in dict.fromkeys(semua_alamat()):
        isi[alamat] = satu.get(alamat).content.decode()
    for alamat, halaman in list(isi.items()):
        for mentah in TAUTAN.findall(halaman):
            tujuan = unescape(mentah)
            if tujuan.startswith(("#", "?")):
                tujuan = (alamat.partition("?")[0] if tujuan[0] == "?" else alamat) + tujuan
            perlu.setdefault(tujuan, alamat)
    salah = []
    for tujuan, asal in perlu.items():
        halaman, _, jangkar = tujuan.partition("#")
        if halaman not in isi:
            jawab = satu.get(halaman)
            isi[halaman] = jawab.content.decode() if jawab.status_code == 200 else ""
            if jawab.status_code not in (200, 302):
                salah.append(f"{asal}: {tujuan} menjawab {jawab.status_code}")
        if jangkar and isi[halaman] and jangkar not in ID.findall(isi[halaman]):
            salah.append(f"{asal}: {tujuan} tanpa jangkar")
    assert salah == []


def _rujukan(isi: object) -> Iterator[str]:
    """Every article a data file writes under `dasar`, whatever kind of file it is."""
    if isinstance(isi, list):
        for satu in isi:
            yield from _rujukan(satu)
    if isinstance(isi, dict):
        for kunci, nilai in isi.items():
            if kunci == "dasar":
                yield from (str(n) for n in (nilai if isinstance(nilai, list) else [nilai]) if n)
            else:
                yield from _rujukan(nilai)


def test_setiap_pasal_yang_dirujuk_data_punya_halaman_dan_jangkarnya():
    semua = {
        rujukan
        for berkas in FOLDER.rglob("*.yaml")
        if "wilayah" not in Path(berkas).parts
        for rujukan in _rujukan(yaml.safe_load(berkas.read_text(encoding="utf-8")))
    }
    assert semua
    satu, isi = klien(), {}
    for rujukan in semua:
        url = tautan.url_pasal(rujukan)
        assert url, rujukan
        halaman, _, jangkar = url.partition("#")
        if halaman not in isi:
            isi[halaman] = satu.get(halaman).content.decode()
        assert not jangkar or f'id="{jangkar}"' in isi[halaman], url


def test_pasal_menyebut_apa_yang_memakainya():
    aturan = next(iter(publik.daftar_aturan()))
    for rujukan in aturan.dasar:
        halaman = klien().get(tautan.url_pasal(rujukan).partition("#")[0]).content.decode()
        assert reverse("hukum_aturan_satu", args=[aturan.kode]) in halaman


@pytest.mark.parametrize(
    "alamat",
    ["/hukum/peraturan/uu-1-1800/", "/hukum/peraturan/uu-23-2014/pasal-9999/",
     "/hukum/peraturan/tak-ada/pasal-1/", "/hukum/jenis/KSDX/", "/hukum/aturan/R00X/",
     "/hukum/aturan/?hal=999", "/hukum/aturan/?hal=dua", "/hukum/aturan/?jenis=apa",
     "/hukum/aturan/?akibat=kuat", "/hukum/peraturan/?status=entah", "/hukum/istilah/?hal=-1",
     "/hukum/istilah/?kode=tak-ada", "/hukum/parameter/?hal=999", "/hukum/parameter/?hukum=x",
     "/hukum/dokumen/?kode=%00", "/hukum/urusan/?kode=9.z", "/hukum/?q=tkksd&hal=999",
     "/hukum/?q=tkksd&macam=orang", "/hukum/pihak/?kelompok=KSDX", "/hukum/berakhir/?kelompok=x",
     "/hukum/penanda-tangan/?naskah=SURAT", "/hukum/penanda-tangan/?jabatan=raja",
     "/hukum/penanda-tangan/?kelompok=Q", "/hukum/perubahan/?bagian=pajak",
     "/hukum/perubahan/?hal=999"],
)  # fmt: skip
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_alamat_yang_tidak_ada_dijawab_jelas(alamat, bahasa):
    jawab = klien(bahasa).get(alamat)
    assert jawab.status_code == 404
    isi = jawab.content.decode()
    assert 'href="/hukum/' in isi
    assert "<h1>" in isi


@pytest.mark.parametrize("tanggal", ["kemarin", "31 Februari 2026", "2026-13-01", "<b>"])
def test_tanggal_yang_tak_terbaca_adalah_galat_di_samping_isiannya(tanggal):
    jawab = klien().get("/hukum/jenis/KSDD-W/", {"tanggal": tanggal})
    assert jawab.status_code == 422
    isi = jawab.content.decode()
    assert "Tanggal ini tidak terbaca" in isi
    assert 'aria-invalid="true"' in isi


@pytest.mark.parametrize("tanggal", ["1 Januari 1990", "0001-01-01"])
def test_hari_tanpa_tahapan_dikatakan(tanggal):
    jawab = klien().get("/hukum/jenis/KSDD-W/", {"tanggal": tanggal})
    assert jawab.status_code == 200
    assert "Pada hari itu belum ada tahapannya" in jawab.content.decode()


def test_tahap_tanpa_jangka_waktu_menyebut_bahwa_hukum_diam():
    isi = klien().get("/hukum/jenis/KSDD-W/").content.decode()
    assert "Hukum diam tentang jangka waktunya" in isi
    assert "30 hari sejak surat penawaran diterima" in isi


def test_huruf_kecil_pada_kode_diantar_ke_alamat_yang_tetap():
    assert klien().get("/hukum/jenis/ksdd-w/").headers["Location"] == "/hukum/jenis/KSDD-W/"
    assert klien().get("/hukum/aturan/r01/").headers["Location"] == "/hukum/aturan/R01/"


@pytest.mark.parametrize("kata", ["TKKSD", "kerjasama wajib", "ps 8", "30 hari", "R01"])
def test_pencarian_menemukan_dengan_ejaan_orang(kata):
    assert publik.cari(kata)
    isi = klien().get("/hukum/", {"q": kata}).content.decode()
    assert "hukum-hasil" in isi


def test_angka_tidak_ditemukan_di_dalam_angka_lain():
    assert publik.cocok("pasal 8", "Permendagri 22/2020 Pasal 8 ayat (1)")
    assert not publik.cocok("pasal 8", "Permendagri 22/2020 Pasal 18 ayat (1)")
    assert not publik.cocok("pasal 8", "PP 28/2018 Pasal 80")


@pytest.mark.parametrize("kata", ["zzzz", "'; DROP", "<script>", "%", "(", "a" * 300])
def test_pencarian_tanpa_hasil_mengatakannya(kata):
    jawab = klien().get("/hukum/", {"q": kata})
    assert jawab.status_code == 200
    assert "<script>alert" not in jawab.content.decode()


def test_saringan_akibat_hanya_menyisakan_yang_demikian():
    for akibat in Akibat:
        jawab = klien().get("/hukum/aturan/", {"akibat": akibat.value})
        assert {a.akibat for a, _ in jawab.context["baris"]} <= {akibat}


def test_pintu_hukum_ada_bagi_umum_dan_bagi_yang_masuk():
    assert 'href="/hukum/"' in klien().get("/").content.decode()
    pemda = buat_pemda("34.02")
    satu = klien()
    satu.force_login(
        buat_jabatan(pemda, Peran.SEKRETARIAT_TKKSD).pengguna,
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    assert 'href="/hukum/"' in satu.get("/ruang-kerja/").content.decode()
    isi = satu.get("/hukum/aturan/").content.decode()
    assert "Kabupaten Bantul" in isi  # the header of the office stays


def test_alamat_pasal_tetap():
    """People print and cite these; a change here breaks what is on paper."""
    assert tautan.url_pasal("Permendagri 22/2020 Pasal 8 ayat (3)") == (
        "/hukum/peraturan/permendagri-22-2020/pasal-8/#ayat-3"
    )
    assert urlsplit(tautan.url_pasal("Permendagri 22/2020 Lampiran A")).path == (
        "/hukum/peraturan/permendagri-22-2020/lampiran/"
    )
