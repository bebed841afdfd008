"""Correcting a pair: who may, with a reason, seen by all, in the trail."""

from __future__ import annotations

import pytest

from simpul.akun.peran import Peran
from simpul.akun.tests import factories
from simpul.akun.tests.factories import jejak
from simpul.antarmuka.ruang_kerja.wilayah.tests.bekal import masuk, teks
from simpul.wilayah import selectors
from simpul.wilayah.models import KoreksiBatas
from simpul.wilayah.tests.test_layanan import PUBLIK, SEMUA

pytestmark = pytest.mark.django_db

ALAMAT = "/wilayah/koreksi/34.02/34.71/"
ISI = {"berbatasan": "tidak", "alasan": "Pilar batas sudah ditegaskan.", "rujukan": "BA 12/2026"}
BUKAN_ADMINISTRATOR = [p for p in Peran.values if p != Peran.ADMINISTRATOR]


def daftar_koreksi():
    return list(KoreksiBatas.objek.untuk(SEMUA))


def test_administrator_mengoreksi_pasangan_daerahnya(client):
    masuk(client, peran=Peran.ADMINISTRATOR)
    halaman = client.get(ALAMAT)
    assert "Kini tercatat: <b>berbatasan darat</b>" in teks(halaman)
    jawab = client.post(ALAMAT, ISI, follow=True)
    assert jawab.redirect_chain == [("/wilayah/34.02/", 302)]
    assert selectors.hubungan(cakupan=PUBLIK, a="34.02", b="34.71") is None
    isi = teks(jawab)
    assert "sudah dikoreksi" in isi
    assert "semula berbatasan darat, menjadi tidak berbatasan" in isi
    assert "Alasan: Pilar batas sudah ditegaskan. · Rujukan: BA 12/2026" in isi
    assert "Administrator, Kabupaten Bantul" in isi
    assert "23 Nov 2026" in isi
    baris = jejak("wilayah.batas_dikoreksi")
    assert len(baris) == 1
    assert baris[0].rantai == "pemda:34.02"


def test_koreksi_terbaca_daerah_lain_dan_bertanda(client):
    masuk(client, peran=Peran.ADMINISTRATOR).post(ALAMAT, {**ISI, "berbatasan": "laut"})
    jawab = masuk(client, "34.71").get("/wilayah/")
    assert "berhadapan melalui laut" in teks(jawab)
    laut = next(k for k in jawab.context["kelompok"] if k.kunci == "laut")
    assert [(b.kode, b.dikoreksi) for b in laut.baris] == [("34.02", True)]
    assert "Dikoreksi" in teks(jawab)
    assert "koreksi: BA 12/2026" in teks(jawab)


def test_urutan_kode_di_alamat_tidak_berarti(client):
    masuk(client, peran=Peran.ADMINISTRATOR)
    jawab = client.post("/wilayah/koreksi/34.71/34.02/", ISI)
    assert jawab.url == "/wilayah/34.02/"


@pytest.mark.parametrize(
    ("ubah", "bidang"),
    [
        ({"alasan": ""}, "alasan"),
        ({"alasan": "   "}, "alasan"),
        ({"alasan": "salah"}, "alasan"),
        ({"berbatasan": ""}, "berbatasan"),
        ({"berbatasan": "udara"}, "berbatasan"),
        ({"berbatasan": "darat"}, "berbatasan"),
        ({"rujukan": "x" * 301}, "rujukan"),
    ],
)
def test_isian_yang_tidak_sah_ditunjukkan_dan_tetap_tertulis(client, ubah, bidang):
    masuk(client, peran=Peran.ADMINISTRATOR)
    jawab = client.post(ALAMAT, {**ISI, **ubah})
    assert jawab.status_code == 422
    assert bidang in jawab.context["form"].errors
    if bidang != "rujukan":
        assert "BA 12/2026" in teks(jawab)
    assert daftar_koreksi() == []
    assert jejak("wilayah.batas_dikoreksi") == []


@pytest.mark.parametrize("peran", BUKAN_ADMINISTRATOR)
def test_jabatan_lain_ditolak_dengan_kata(client, peran):
    masuk(client, peran=peran)
    for jawab in (
        client.get(ALAMAT),
        client.post(ALAMAT, ISI),
        client.get("/wilayah/koreksi/baru/"),
    ):
        assert jawab.status_code == 403
        assert "bukan untuk jabatan" in teks(jawab)
    assert "/wilayah/koreksi/" not in teks(client.get("/wilayah/"))
    assert daftar_koreksi() == []


def test_administrator_tidak_mengoreksi_batas_orang_lain(client):
    masuk(client, peran=Peran.ADMINISTRATOR)
    alamat = "/wilayah/koreksi/33.10/34.04/"
    for jawab in (client.get(alamat), client.post(alamat, ISI)):
        assert jawab.status_code == 403
        assert "hanya mengoreksi batas daerahnya sendiri" in teks(jawab)
    assert "/wilayah/koreksi/33.10" not in teks(client.get("/wilayah/33.10/"))
    assert daftar_koreksi() == []


def test_operator_mengoreksi_pasangan_mana_pun(client):
    masuk(client, "operator")
    assert "/wilayah/koreksi/33.10/34.04/" in teks(client.get("/wilayah/33.10/"))
    jawab = client.post("/wilayah/koreksi/33.10/34.04/", ISI)
    assert jawab.url == "/wilayah/33.10/"
    assert len(daftar_koreksi()) == 1


@pytest.mark.parametrize(
    "alamat",
    [
        "/wilayah/koreksi/34.02/99.99/",
        "/wilayah/koreksi/99.99/34.02/",
        "/wilayah/koreksi/34.02/34.02/",
        "/wilayah/koreksi/34/34.02/",
        "/wilayah/koreksi/34.02/../",
        "/wilayah/koreksi/34.02/abc/",
    ],
)
def test_kode_palsu_tidak_ditemukan(client, alamat):
    masuk(client, peran=Peran.ADMINISTRATOR)
    assert client.get(alamat).status_code == 404
    assert client.post(alamat, ISI).status_code == 404
    assert daftar_koreksi() == []


def test_yang_belum_masuk_diminta_masuk(client):
    assert client.post(ALAMAT, ISI).status_code == 302
    assert daftar_koreksi() == []


# --- a pair that is missing


BARU = {"berbatasan": "darat", "alasan": "Bertemu di puncak bukit, lihat peta."}


def test_administrator_menambah_pasangan_dengan_kode(client):
    masuk(client, peran=Peran.ADMINISTRATOR)
    jawab = client.post("/wilayah/koreksi/baru/", {**BARU, "kode_b": "33.10"}, follow=True)
    assert jawab.redirect_chain == [("/wilayah/34.02/", 302)]
    baru = [b for b in jawab.context["kelompok"][0].baris if b.kode == "33.10"]
    assert baru[0].dikoreksi
    assert "belum diukur" in teks(jawab)


@pytest.mark.parametrize("nama", ["Kabupaten Klaten", "kab. klaten", "klaten"])
def test_nama_dikenali_tanpa_skrip(client, nama):
    masuk(client, peran=Peran.ADMINISTRATOR)
    jawab = client.post("/wilayah/koreksi/baru/", {**BARU, "kode_b": "", "kode_b_ketik": nama})
    assert jawab.url == "/wilayah/34.02/"


@pytest.mark.parametrize(
    ("nama", "kata"),
    [
        ("magelang", "Beberapa wilayah cocok"),
        ("atlantis", "Tidak ada wilayah dengan nama itu"),
        ("99.99", "Tidak ada wilayah dengan nama itu"),
        ("Jawa Tengah", "setingkat"),
        ("34.02", "dua wilayah yang berbeda"),
        ("", "belum diisi"),
    ],
)
def test_nama_yang_tidak_pasti_ditanyakan(client, nama, kata):
    masuk(client, peran=Peran.ADMINISTRATOR)
    jawab = client.post("/wilayah/koreksi/baru/", {**BARU, "kode_b_ketik": nama})
    assert jawab.status_code == 422
    assert kata.lower() in " ".join(jawab.context["form"].errors["kode_b"]).lower()
    assert daftar_koreksi() == []


def test_pasangan_yang_sudah_ada_dikatakan(client):
    masuk(client, peran=Peran.ADMINISTRATOR)
    jawab = client.post("/wilayah/koreksi/baru/", {**BARU, "kode_b": "34.04"})
    assert jawab.status_code == 422
    assert "Tidak ada yang berubah" in teks(jawab)


def test_operator_menyebut_keduanya(client):
    masuk(client, "operator")
    jawab = client.post("/wilayah/koreksi/baru/", {**BARU, "kode_a": "33.10", "kode_b": "34.02"})
    assert jawab.url == "/wilayah/33.10/"
    kurang = client.post("/wilayah/koreksi/baru/", {**BARU, "kode_b": "34.02"})
    assert kurang.status_code == 422
    assert "kode_a" in kurang.context["form"].errors


def test_administrator_tidak_menyelipkan_wilayah_pertama(client):
    """A forged first region is not read: the own one stands."""
    masuk(client, peran=Peran.ADMINISTRATOR)
    client.post("/wilayah/koreksi/baru/", {**BARU, "kode_a": "33.10", "kode_b": "11.01"})
    assert [(k.kode_a, k.kode_b) for k in daftar_koreksi()] == [("11.01", "34.02")]


def test_administrator_kementerian_tidak_punya_batas(client):
    jabatan = factories.buat_jabatan(factories.buat_kementerian(), Peran.ADMINISTRATOR)
    client.force_login(jabatan.pengguna)
    jawab = client.get("/wilayah/koreksi/baru/")
    assert jawab.status_code == 403
    assert "daerahnya sendiri" in teks(jawab)
