"""What must be true of the committed data, by one's knowledge of the country."""

from __future__ import annotations

from collections import Counter

import pytest

from simpul.wilayah import bentuk, berkas_data
from simpul.wilayah.peta_batas import dari_berkas


def daftar(teks: str) -> list[str]:
    return teks.split()


ENAM_JAKARTA = {"31.01", "31.71", "31.72", "31.73", "31.74", "31.75"}

# No land border: islands or groups of islands. Everything else must have one.
KEPULAUAN = set(
    daftar(
        "11.09 11.72 13.09 14.10 21.02 21.03 21.04 21.05 21.71 31.01 53.05 53.13 53.14 53.20 65.71 71.03"
        " 71.04 71.09 72.07 72.11 73.01 74.07 74.12 81.03 81.07 81.08 82.05 82.07 82.08 82.71 91.05"
    )
)

PROVINSI_BERBATASAN = daftar("""
11-12 12-13 12-14 13-14 13-15 13-17 14-15 15-16 15-17 16-17 16-18 17-18
31-32 31-36 32-33 32-36 33-34 33-35
61-62 61-64 62-63 62-64 63-64 64-65
71-75 72-73 72-74 72-75 72-76 73-74 73-76
91-94 91-95 92-94 92-96 93-94 93-95 94-95
""")

# city: the one kabupaten around it
KANTONG = {
    "11.73": "11.08", "12.71": "12.07", "12.72": "12.08", "12.73": "12.01", "12.74": "12.09",
    "12.76": "12.18", "12.77": "12.03", "13.72": "13.02", "13.74": "13.04", "13.75": "13.06",
    "13.76": "13.07", "13.77": "13.05", "15.71": "15.05", "21.72": "21.01", "32.71": "32.01",
    "32.72": "32.02", "32.74": "32.09", "33.71": "33.08", "33.73": "33.22", "35.71": "35.06",
    "35.72": "35.05", "35.73": "35.07", "35.74": "35.13", "35.75": "35.14", "35.76": "35.16",
    "35.77": "35.19", "36.72": "36.04", "36.73": "36.04", "52.71": "52.01", "52.72": "52.06",
    "53.71": "53.01", "64.72": "64.02", "71.72": "71.06", "71.73": "71.02", "96.71": "96.01",
}  # fmt: skip

BERBATASAN = daftar("""
34.71-34.04 34.71-34.02 34.02-34.04 34.02-34.01 34.02-34.03 34.04-34.03 34.04-34.01 34.04-33.08
34.04-33.10 34.04-33.09 34.01-33.06 34.03-33.12
31.75-32.75 31.74-36.74 31.73-36.71 31.74-32.76 32.75-32.16 32.76-32.01 36.74-32.01 36.71-36.03 36.71-36.74
31.71-31.75 31.72-32.16 32.76-36.74 32.75-32.76 32.71-32.01
32.73-32.04 32.73-32.17 32.77-32.73 32.77-32.17 32.78-32.06 32.78-32.07 32.79-33.01 32.18-33.01
33.74-33.24 33.74-33.21 33.74-33.22 33.72-33.11 33.72-33.13 33.72-33.09 33.76-33.29 33.75-33.25
35.78-35.15 35.78-35.25 35.26-35.27 35.27-35.28 35.28-35.29 35.79-35.07 35.79-35.14 35.79-35.16
51.71-51.03 51.71-51.04 51.01-51.08 51.01-51.02 51.02-51.03 51.07-51.05 51.08-51.07 51.03-51.08
16.71-16.07 16.73-17.02 18.71-18.01 18.71-18.09 18.72-18.07 18.72-18.02 12.75-12.05 12.75-12.07
14.71-14.01 14.71-14.08 14.72-14.03 19.71-19.01 19.71-19.04 11.75-12.15 12.06-12.17
61.71-61.12 61.71-61.02 63.71-63.03 63.71-63.04 63.72-63.01 64.71-64.09 64.71-64.02 64.74-64.08 64.74-64.02
65.03-65.02 64.11-61.06 64.11-65.02 62.12-64.11 63.02-64.01
71.71-71.06 71.71-71.02 71.74-71.01 71.74-71.10 75.71-75.01 75.71-75.03 72.71-72.03 72.71-72.10
73.71-73.09 73.71-73.06 73.72-73.14 73.72-73.11 73.73-73.17 74.71-74.05 74.71-74.02 74.72-74.04 74.72-74.15
76.04-73.15 73.24-74.08 72.06-74.09 81.71-81.01 81.09-81.04 82.72-82.02
91.71-91.03 91.71-91.11 93.01-93.03 93.04-94.04 94.04-94.07 94.05-94.02 95.08-95.01 95.02-91.11 96.01-96.03 92.02-96.04
""")

TIDAK_BERBATASAN = daftar("""
35.78-35.26 35.10-51.01 16.02-19.03 16.07-19.05 18.01-36.04 21.71-21.01 21.02-21.71 52.03-52.07
53.06-53.13 65.71-65.01 71.72-71.02 74.14-74.72 14.03-14.10 14.08-14.10 31.01-31.72 31.71-32.75 32.01-31.74
34.71-34.01 34.71-34.03 34.03-35.01 33.10-34.02 35.76-35.15 35.76-35.17 33.73-33.09 51.02-51.04
35.25-35.26 82.71-82.72 82.05-82.08 73.01-73.02 72.07-72.11 53.15-52.06 33.08-33.10 11.71-11.72
""")


def pasang(teks: str) -> tuple[str, str]:
    a, b = teks.split("-")
    return a, b


def test_ada_38_provinsi_dan_514_kabupaten_kota():
    tingkat = Counter(w.tingkat for w in berkas_data.wilayah().values())
    assert tingkat == {
        "provinsi": 38,
        "kabupaten": 415,
        "kota": 93,
        "kota_administrasi": 5,
        "kabupaten_administrasi": 1,
    }
    assert len(berkas_data.wilayah()) == 552


def test_enam_wilayah_jakarta_tidak_otonom_dan_diwakili_provinsi():
    assert {k for k, w in berkas_data.wilayah().items() if not w.otonom} == ENAM_JAKARTA
    assert all(dari_berkas().daerah(k) == "31" for k in ENAM_JAKARTA)


def test_jumlah_kabupaten_kota_papua_setelah_2022():
    jumlah = Counter(k[:2] for k in berkas_data.wilayah() if len(k) == 5)
    assert [jumlah[k] for k in ("91", "92", "93", "94", "95", "96")] == [9, 7, 4, 8, 8, 6]


@pytest.mark.parametrize(("kode", "nama"), [
    ("34", "Daerah Istimewa Yogyakarta"), ("34.02", "Kabupaten Bantul"), ("34.71", "Kota Yogyakarta"),
    ("31.71", "Kota Administrasi Jakarta Pusat"), ("51", "Provinsi Bali"), ("96.71", "Kota Sorong"),
    ("31.01", "Kabupaten Administrasi Kepulauan Seribu"),
])  # fmt: skip
def test_nama_lengkap_seperti_dalam_surat(kode, nama):
    assert berkas_data.wilayah()[kode].nama_lengkap == nama


def test_zona_waktu_menurut_provinsi():
    zona = {k: w.zona_waktu for k, w in berkas_data.wilayah().items()}
    assert zona["34.02"] == zona["61.71"] == zona["62"] == "Asia/Jakarta"
    assert zona["51"] == zona["63.71"] == zona["73.71"] == "Asia/Makassar"
    assert zona["81.71"] == zona["96"] == "Asia/Jayapura"
    assert all(zona[k] == zona[k[:2]] for k in zona)


def test_kode_bps_tidak_dikarang_untuk_provinsi_baru():
    for kode in ("93", "94", "95", "96"):
        assert berkas_data.wilayah()[kode].kode_bps == ""
        anak = [w for w in berkas_data.wilayah().values() if w.induk == kode]
        assert {w.bps_keyakinan for w in anak} == {"lama"}
    semua = [w.kode_bps for w in berkas_data.wilayah().values() if w.kode_bps]
    assert len(semua) == len(set(semua)) == 548


@pytest.mark.parametrize("teks", BERBATASAN)
def test_berbatasan(teks):
    a, b = pasang(teks)
    assert dari_berkas().jenis(a, b) == "darat"
    assert dari_berkas().jenis(b, a) == "darat"


@pytest.mark.parametrize("teks", TIDAK_BERBATASAN)
def test_tidak_berbatasan_darat(teks):
    a, b = pasang(teks)
    assert dari_berkas().jenis(a, b) != "darat"
    assert not dari_berkas().berbatasan(b, a)


def test_provinsi_yang_berbatasan_tepat_38_pasang():
    ada = {
        f"{b.kode_a}-{b.kode_b}"
        for b in berkas_data.batas()
        if b.tingkat == "provinsi" and b.jenis == "darat"
    }
    assert ada == set(PROVINSI_BERBATASAN)


@pytest.mark.parametrize(("kota", "kabupaten"), KANTONG.items())
def test_kota_kantong_hanya_berbatasan_dengan_kabupaten_di_sekelilingnya(kota, kabupaten):
    assert dari_berkas().tetangga(kota) == [kabupaten]


def test_tiap_wilayah_bukan_kepulauan_punya_batas_darat():
    peta = dari_berkas()
    tanpa = {k for k in berkas_data.wilayah() if len(k) == 5 and not peta.tetangga(k)}
    assert tanpa == KEPULAUAN


def test_kartamantul_saling_berbatasan():
    peta = dari_berkas()
    for a, b in (("34.71", "34.04"), ("34.04", "34.02"), ("34.02", "34.71")):
        assert peta.berbatasan(a, b)
        assert peta.konfigurasi(a, b) == "W5"


def test_selat_tercatat_sebagai_tetangga_laut():
    peta = dari_berkas()
    for a, b in (("35.78", "35.26"), ("35.10", "51.01"), ("16", "19"), ("18", "36"), ("35", "51")):
        assert peta.jenis(a, b) == "laut"


def test_provinsi_memuat_bagiannya():
    assert sum(b.jenis == "memuat" for b in berkas_data.batas()) == 514
    assert dari_berkas().jenis("34", "34.02") == dari_berkas().jenis("34.02", "34") == "memuat"
    assert dari_berkas().berbatasan("34", "34.02")


def test_batas_antarprovinsi_tepat_yang_punya_pasangan_kabupaten_kota():
    darat = [b for b in berkas_data.batas() if b.jenis == "darat"]
    dari_bawah = {(b.kode_a[:2], b.kode_b[:2]) for b in darat if b.tingkat == "kabkota"}
    dari_bawah = {(a, b) for a, b in dari_bawah if a != b}
    assert dari_bawah == {(b.kode_a, b.kode_b) for b in darat if b.tingkat == "provinsi"}


@pytest.mark.parametrize(("a", "b", "konfigurasi"), [
    ("33", "34", "W1"), ("34", "34.02", "W2"), ("34", "33.10", "W3"), ("34.04", "33.10", "W4"),
    ("34.02", "34.04", "W5"), ("31.73", "36.71", "W3"), ("31.73", "31.74", None), ("34.02", "35.78", None),
    ("31", "32.75", "W3"), ("31", "31.71", None), ("35.78", "35.26", None),
])  # fmt: skip
def test_konfigurasi_kerja_sama_wajib(a, b, konfigurasi):
    assert dari_berkas().konfigurasi(a, b) == konfigurasi
    assert dari_berkas().konfigurasi(b, a) == konfigurasi


def test_tiap_wilayah_punya_bentuk_dan_cincinnya_tertutup():
    topo = bentuk.topologi()
    for kode in berkas_data.wilayah():
        poligon = topo.poligon(kode)
        assert poligon, kode
        assert all(c[0] == c[-1] and len(c) >= 4 for p in poligon for c in p), kode


def test_bentuk_cukup_kecil_dan_berkata_bukan_batas_resmi():
    assert (berkas_data.FOLDER / "bentuk.topojson").stat().st_size <= 350_000
    assert "bukan batas resmi" in bentuk.geojson(["34.02"])["catatan"]


def test_tetangga_berbagi_garis():
    garis = bentuk.geojson_garis("34.02", dari_berkas().tetangga("34.02"))
    assert {f["properties"]["kode_b"] for f in garis["features"]} == {
        "34.03",
        "34.04",
        "34.71",
        "34.02",
    }


def test_riwayat_memuat_pemekaran_papua():
    riwayat = [r for r in berkas_data.riwayat() if r.peristiwa == "dibentuk"]
    sumber = {r.kode: r.sumber for r in riwayat}
    assert [sumber[k] for k in ("93", "94", "95", "96")] == [
        "UU 14/2022",
        "UU 15/2022",
        "UU 16/2022",
        "UU 29/2022",
    ]
    pindah = {
        r.kode: r.kode_lama for r in berkas_data.riwayat() if r.peristiwa == "pindah_provinsi"
    }
    assert len(pindah) == 26
    assert pindah["93.01"] == "91.01"


def test_tiap_nilai_punya_sumber():
    assert all(w.sumber_nama and w.sumber_angka for w in berkas_data.wilayah().values())
    assert all(b.sumber for b in berkas_data.batas())
    assert all(r.sumber for r in berkas_data.riwayat())


@pytest.mark.parametrize(("ejaan", "kode"), [
    ("DIY", "34"), ("Jabar", "32"), ("NTB", "52"), ("Solo", "33.72"), ("Ujung Pandang", "73.71"),
    ("Gunung Kidul", "34.03"), ("Padang Sidempuan", "12.77"), ("Tangsel", "36.74"), ("Kepri", "21"),
])  # fmt: skip
def test_ejaan_yang_lazim_dikenal(ejaan, kode):
    assert kode in {e.kode for e in berkas_data.ejaan() if e.ejaan == ejaan}
