"""The stage line: what is drawn is what the list says, in every state and number of parties."""

import re
from dataclasses import replace

import pytest
from django.utils import translation

from simpul.antarmuka.tampilan.contoh import bahan_contoh
from simpul.antarmuka.tampilan.garis_tahap import (
    GarisTahap,
    KeadaanPihak,
    PihakGaris,
    TahapGaris,
    daftar_tahap,
    gambar_lipat,
    gambar_penuh,
)
from simpul.antarmuka.tampilan.garis_tahap.tata import (
    LEBAR_LIPAT,
    LEBAR_PENUH,
    Tata,
    kata_keadaan,
    tata_letak,
    teks_kotak,
)
from simpul.antarmuka.tampilan.garis_tahap.teks import lebar_teks, pecah, pendekkan
from simpul.antarmuka.tampilan.warna import WARNA_SIAP

CONTOH = ("garis", "garis_bersama", "garis_satu", "garis_banyak")


@pytest.fixture(autouse=True)
def _bahasa():
    with translation.override("id"):
        yield


@pytest.fixture(params=CONTOH)
def garis(request):
    return bahan_contoh()[request.param]


def pihak(n: int) -> tuple[PihakGaris, ...]:
    warna = list(WARNA_SIAP.values())
    return tuple(PihakGaris(f"Daerah {i + 1}", warna[i % 10], sendiri=i == 0) for i in range(n))


def rangkaian(*keadaan: str, n: int = 3, lingkup: str = "bersama") -> GarisTahap:
    tahap = tuple(TahapGaris(str(i), f"Tahap {i}", lingkup, k) for i, k in enumerate(keadaan))
    return GarisTahap(pihak(n), tahap, WARNA_SIAP["padi"])


def digambar(tata: Tata) -> list[str]:
    """Codes of all stages the columns stand for, folded ones too."""
    return [t.kode for letak in tata.letak for t in letak.kolom.tahap]


@pytest.mark.parametrize("lebar", [LEBAR_PENUH, LEBAR_LIPAT])
def test_yang_digambar_sama_dengan_daftar(garis, lebar):
    tata = tata_letak(garis, lebar)
    assert digambar(tata) == [t.kode for t in garis.tahap]
    daftar = daftar_tahap(garis)
    assert [b.nama for b in daftar.baris] == [t.nama for t in garis.tahap]
    assert [b.keadaan for b in daftar.baris] == [t.keadaan for t in garis.tahap]
    for letak in tata.letak:
        if not letak.kolom.lipatan:
            assert daftar.baris[letak.kolom.awal].keadaan == letak.kolom.keadaan


def test_daftar_ponsel_memuat_semua_tahap_sekali(garis):
    daftar = daftar_tahap(garis)
    assert daftar.selesai + daftar.terbuka + daftar.sisa == daftar.baris


def test_daftar_menyebut_tiap_pihak_dengan_keadaannya(garis):
    for tahap, baris in zip(garis.tahap, daftar_tahap(garis).baris, strict=True):
        bertindak = [
            (p.nama, k.keadaan) for p, k in zip(garis.pihak, tahap.pihak, strict=False) if k
        ]
        assert [(b.nama, b.kata) for b in baris.pihak] == [
            (nama, kata_keadaan(keadaan)) for nama, keadaan in bertindak
        ]


@pytest.mark.parametrize("lebar", [LEBAR_PENUH, LEBAR_LIPAT])
def test_gambar_tidak_keluar_dari_bingkainya(garis, lebar):
    tata = tata_letak(garis, lebar)
    assert tata.letak[-1].kanan <= lebar + 0.5
    kiri = [letak.kiri for letak in tata.letak]
    assert kiri == sorted(kiri)
    for letak in tata.letak:
        for baris in letak.baris_judul:
            assert lebar_teks(baris, tebal=600) <= letak.kanan - letak.kiri


def test_teks_di_kotak_tetap_di_dalam_kotak(garis):
    tata = tata_letak(garis, LEBAR_PENUH)
    kotak = [letak for letak in tata.letak if letak.kolom.kotak]
    assert len(kotak) == 1
    for x, _y, teks, tebal in teks_kotak(tata, kotak[0]):
        assert x + lebar_teks(teks, tebal=600 if tebal else 400) <= kotak[0].kanan


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_sampai_lima_pihak_masing_masing_satu_benang(n):
    svg = gambar_penuh(rangkaian("selesai", "kini", "nanti", n=n))
    assert svg.count('class="g-nama"') >= n
    for satu in pihak(n):
        assert f'stroke="{satu.warna.penuh}"' in svg


def test_lebih_dari_lima_pihak_menjadi_tiga_benang_dan_daftar_menyebut_semua():
    ke = KeadaanPihak
    keadaan = (
        ke("selesai"),
        ke("selesai"),
        ke("kini"),
        ke("nanti"),
        ke("selesai"),
        ke("selesai"),
        ke("selesai"),
    )
    garis = GarisTahap(
        pihak(7),
        (TahapGaris("a", "Persetujuan", "per_pihak", "kini", pihak=keadaan),),
        WARNA_SIAP["padi"],
    )
    ringkas = garis.ringkas()
    assert [p.nama for p in ringkas.pihak] == ["Daerah 1", "Daerah 4", "5 daerah lain"]
    assert ringkas.tahap[0].pihak[2] == ke("kini", "4 dari 5 selesai")
    assert len(daftar_tahap(garis).baris[0].pihak) == 7


def test_kotak_berdiri_di_tahap_paling_awal_yang_berjalan():
    garis = rangkaian("selesai", "kini", "kini", "nanti")
    kotak = [le.kolom.awal for le in tata_letak(garis, LEBAR_PENUH).letak if le.kolom.kotak]
    assert kotak == [1]


def test_tanpa_tahap_berjalan_tidak_ada_kotak():
    for keadaan in ("selesai", "nanti"):
        tata = tata_letak(rangkaian(*[keadaan] * 4), LEBAR_PENUH)
        assert not [le for le in tata.letak if le.kolom.kotak]


def test_enam_belas_tahap_dilipat_seperlunya_dan_tetap_muat():
    garis = rangkaian(*["selesai"] * 8, "kini", *["nanti"] * 7)
    garis = replace(
        garis,
        tahap=tuple(
            replace(t, nama="Persiapan, Kerangka Acuan Kerja", keterangan="12 Okt")
            for t in garis.tahap
        ),
    )
    tata = tata_letak(garis, LEBAR_PENUH)
    assert tata.letak[0].kolom.lipatan
    assert tata.letak[-1].kanan <= LEBAR_PENUH + 0.5
    lipat = tata_letak(garis, LEBAR_LIPAT)
    assert lipat.letak[0].kolom.judul == "8 tahap selesai"
    assert lipat.letak[-1].kolom.judul.endswith("tahap lagi")


def test_yang_dilewati_disebut_terpisah_saat_dilipat():
    garis = rangkaian("selesai", "dilewati", "selesai", "kini", *["nanti"] * 9)
    daftar = daftar_tahap(garis)
    assert daftar.judul_selesai == "2 tahap selesai, 1 dilewati"


def test_benang_utuh_sampai_tempat_tiap_pihak_lalu_putus():
    ke = KeadaanPihak
    garis = GarisTahap(
        pihak(2),
        (
            TahapGaris("a", "A", "per_pihak", "kini", pihak=(ke("kini"), ke("selesai"))),
            TahapGaris("b", "B", "per_pihak", "kini", pihak=(ke("nanti"), ke("kini"))),
            TahapGaris("c", "C", "bersama", "terkunci"),
        ),
        WARNA_SIAP["padi"],
    )
    assert [garis.terjauh(0), garis.terjauh(1)] == [0, 1]
    svg = gambar_penuh(garis)
    for satu in garis.pihak:
        jalur = re.findall(rf'class="(g-benang[^"]*)" stroke="{satu.warna.penuh}"', svg)
        assert jalur == ["g-benang", "g-benang g-putus"]


def test_pihak_tanpa_peran_tidak_mendapat_simpul():
    ke = KeadaanPihak
    tahap = TahapGaris("a", "Persiapan", "per_pihak", "selesai", pihak=(ke("selesai"), None, None))
    svg = gambar_penuh(GarisTahap(pihak(3), (tahap,), WARNA_SIAP["padi"]))
    assert svg.count("g-centang") == 1


def test_nama_dari_luar_dilepaskan_dari_makna_html():
    tahap = TahapGaris("a", '<script>"&', "bersama", "kini", pihak=(KeadaanPihak("kini", "<b>x"),))
    jahat = GarisTahap((PihakGaris("<i>K", WARNA_SIAP["padi"]),), (tahap,), WARNA_SIAP["padi"])
    for svg in (gambar_penuh(jahat), gambar_lipat(jahat)):
        assert "<script" not in svg
        assert "<b>" not in svg
        assert "<i>" not in svg


def test_gambar_tersembunyi_bagi_pembaca_dan_tanpa_gaya_sebaris(garis):
    svg = gambar_penuh(garis) + gambar_lipat(garis)
    assert svg.count('aria-hidden="true"') == 2
    assert "style=" not in svg


def test_kata_panjang_dipenggal_menurut_suku_kata():
    assert pecah("Penyempurnaan, kuasa", 84, 600) == ("Penyempur-", "naan, kuasa")
    assert pendekkan("Menunggu jawaban mitra yang lama", 90).endswith("…")


def test_alasan_dan_tautan_tahap_terkunci_ada_di_daftar():
    baris = daftar_tahap(bahan_contoh()["garis"]).baris[8]
    assert baris.teks == "Terkunci: sampai DPRD Bantul bersikap"
    assert baris.tautan == "#"
