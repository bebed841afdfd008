"""The kind of a cooperation between regions; the worked cases are in data/kasus."""

from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.klasifikasi import Konfigurasi, PihakDaerah, TingkatDaerah, klasifikasi_ksdd

KODE = ["34", "33", "34.71", "34.04", "34.02", "33.10", "31.74", "31.75", "32.76"]


def pihak(kode):
    provinsi = kode.partition(".")[0]
    tingkat = TingkatDaerah.PROVINSI if "." not in kode else TingkatDaerah.KABUPATEN
    return PihakDaerah(kode, f"Daerah {kode}", tingkat, provinsi, otonom=not kode.startswith("31."))


PIHAK = st.lists(st.sampled_from(KODE).map(pihak), max_size=6)
BATAS = st.lists(st.tuples(st.sampled_from(KODE), st.sampled_from(KODE)), max_size=10)
JAWABAN = st.sampled_from([True, False, None])


@given(PIHAK, BATAS, JAWABAN, JAWABAN)
def test_selalu_ada_jawaban_dengan_alasan_dan_pertanyaan(para_pihak, batas, eks, efisien):
    hasil = klasifikasi_ksdd(
        para_pihak, batas, eksternalitas_lintas_daerah=eks, lebih_efisien_bersama=efisien
    )
    assert hasil.kelompok in ("KSDD", "BUKAN_KSD")
    assert 0 <= hasil.keyakinan <= 1
    assert hasil.keyakinan >= 0.7 or hasil.perlu_ditanyakan
    assert all(a.dasar and len(a.dasar) <= 6 for a in hasil.alasan)
    assert len({p.kode for p in hasil.para_pihak}) == len(hasil.para_pihak)
    assert hasil.jenis != "KSDD-W" or (eks is True and efisien is True and hasil.terhubung_batas)


@given(PIHAK, BATAS, JAWABAN, JAWABAN, st.randoms())
def test_urutan_pihak_dan_arah_batas_tidak_mengubah_jenis(para_pihak, batas, eks, efisien, acak):
    satu = klasifikasi_ksdd(
        para_pihak, batas, eksternalitas_lintas_daerah=eks, lebih_efisien_bersama=efisien
    )
    acakan = list(para_pihak)
    acak.shuffle(acakan)
    dua = klasifikasi_ksdd(
        acakan,
        [(b, a) for a, b in batas],
        eksternalitas_lintas_daerah=eks,
        lebih_efisien_bersama=efisien,
    )
    assert (satu.jenis, satu.konfigurasi, satu.keyakinan) == (
        dua.jenis,
        dua.konfigurasi,
        dua.keyakinan,
    )


def test_seratus_pihak_terjawab():
    banyak = [
        PihakDaerah(f"34.{n:02}", f"Daerah {n}", TingkatDaerah.KABUPATEN, "34") for n in range(100)
    ]
    batas = [(f"34.{n:02}", f"34.{n + 1:02}") for n in range(99)]
    hasil = klasifikasi_ksdd(
        banyak, batas, eksternalitas_lintas_daerah=True, lebih_efisien_bersama=True
    )
    assert hasil.jenis == "KSDD-W"
    assert hasil.konfigurasi is Konfigurasi.W5
    assert not hasil.semua_berbatasan


def test_kota_administrasi_menyebut_alasannya():
    hasil = klasifikasi_ksdd([pihak("31.74"), pihak("32.76")], [("31.74", "32.76")])
    assert any("bukan daerah otonom" in a.pesan.id for a in hasil.alasan)
    assert hasil.para_pihak[0].kode == "31"
