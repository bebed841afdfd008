"""Every pair of colours that carries text is readable, and own colours are made so."""

import re
from pathlib import Path

import pytest

from simpul.antarmuka.tampilan.status import WARNA_KELUARGA
from simpul.antarmuka.tampilan.warna import (
    KERTAS,
    NILA,
    PUTIH,
    WARNA_SIAP,
    bagi_warna,
    dari_nilai,
    gaya_aksen,
    jarak,
    rasio,
    terbaca,
    warna_sendiri,
)

TOKEN = (Path(__file__).parent.parent / "sumber" / "css" / "token.css").read_text()


def nilai(token: str) -> str:
    """The value of a custom property in the style sheet."""
    return re.search(rf"--{token}:\s*(#[0-9A-F]{{6}});", TOKEN)[1]


@pytest.mark.parametrize("warna", WARNA_SIAP.values(), ids=WARNA_SIAP)
def test_sepuluh_warna_terbaca_di_tiap_dasar(warna):
    assert terbaca(warna.penuh, warna.lembut)
    assert rasio(PUTIH, warna.penuh) >= 4.5


@pytest.mark.parametrize(
    ("kunci", "putih", "kertas", "lembut"),
    [
        ("padi", 6.6, 6.3, 5.7),
        ("laut", 7.3, 7.0, 6.3),
        ("sogan", 7.4, 7.1, 6.5),
        ("nila", 9.3, 8.9, 8.0),
        ("toska", 6.7, 6.4, 5.8),
        ("bata", 7.3, 7.0, 6.4),
        ("baja", 8.4, 8.1, 7.3),
    ],
)
def test_rasio_sama_dengan_yang_ditetapkan(kunci, putih, kertas, lembut):
    warna = WARNA_SIAP[kunci]
    hasil = [rasio(warna.penuh, dasar) for dasar in (PUTIH, KERTAS, warna.lembut)]
    assert hasil == pytest.approx([putih, kertas, lembut], abs=0.06)


@pytest.mark.parametrize("teks", ["tinta", "tinta-2", "tinta-3"])
@pytest.mark.parametrize("dasar", ["putih", "kertas", "pasir"])
def test_teks_dasar_terbaca(teks, dasar):
    assert rasio(nilai(teks), nilai(dasar)) >= 4.5


def test_garis_isian_tampak_sebagai_kendali():
    assert min(rasio(nilai("isian"), nilai(d)) for d in ("putih", "kertas", "pasir")) >= 3


@pytest.mark.parametrize("keluarga", WARNA_KELUARGA)
def test_keluarga_status_terbaca_dan_sama_dengan_lembar_gaya(keluarga):
    teks, dasar = WARNA_KELUARGA[keluarga]
    assert rasio(teks, dasar) >= 4.5
    if keluarga != "putus":
        assert (nilai(keluarga), nilai(f"{keluarga}-dasar")) == (teks, dasar)


def test_batang_umur_tampak_di_jalurnya():
    assert rasio(nilai("umur"), nilai("umur-jalur")) >= 3
    assert rasio(nilai("tinta"), nilai("tanda")) >= 4.5


@pytest.mark.parametrize(
    "heks", ["#FFB000", "#FFFFFF", "#FFFF00", "#4FC3F7", "#00FF00", "#808080", "#000000"]
)
def test_warna_sendiri_digelapkan_sampai_terbaca(heks):
    warna = warna_sendiri(heks)
    assert terbaca(warna.penuh, warna.lembut)
    assert not warna.siap
    assert warna.kelas == f"aksen-{warna.penuh[1:].lower()}"


def test_warna_sendiri_yang_sudah_gelap_tidak_diubah():
    assert warna_sendiri("#123456").penuh == "#123456"


@pytest.mark.parametrize("salah", ["merah", "#12345", "#12345G", "url(x)", "#123456;x"])
def test_bukan_warna_ditolak(salah):
    with pytest.raises(ValueError, match="heksadesimal"):
        warna_sendiri(salah)


def test_nilai_tersimpan_dibaca_kembali():
    assert dari_nilai("padi") is WARNA_SIAP["padi"]
    assert dari_nilai("") is NILA
    sendiri = warna_sendiri("#FFB000")
    assert dari_nilai(sendiri.nilai) == sendiri


def test_warna_yang_sama_diganti_yang_terdekat_dan_bebas():
    padi, laut = WARNA_SIAP["padi"], WARNA_SIAP["laut"]
    satu, dua, tiga = bagi_warna([padi, laut, padi])
    assert (satu, dua) == (padi, laut)
    lain = [w for w in WARNA_SIAP.values() if w not in (padi, laut)]
    assert tiga == min(lain, key=lambda w: jarak(w.penuh, padi.penuh))


def test_sepuluh_pihak_sewarna_mendapat_sepuluh_warna():
    hasil = bagi_warna([NILA] * 12)
    assert len({w.penuh for w in hasil[:10]}) == 10
    assert hasil[11] is NILA


def test_warna_hampir_sama_juga_dianggap_bentrok():
    mirip = warna_sendiri("#0C6B52")
    assert bagi_warna([WARNA_SIAP["padi"], mirip])[1].penuh != mirip.penuh


def test_aturan_gaya_hanya_berisi_tiga_sifat():
    assert re.fullmatch(
        r"\.aksen-padi\{--aksen:#0B6A51;--aksen-lembut:#E5F2ED;--aksen-garis:#[0-9A-F]{6}\}",
        gaya_aksen(WARNA_SIAP["padi"]),
    )
