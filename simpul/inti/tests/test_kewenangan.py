"""Authority of a level of government over a sub-affair."""

import pytest

from simpul.inti.kewenangan import (
    StatusKewenangan,
    SubUrusan,
    TingkatPemerintahan,
    kewenangan,
)
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.teks import Teks


def sub(urusan="2.e", pusat="p", provinsi="v", kabkota="k", **lain):
    isi = {"lintas": False, "semakna_lintas": False, "perlu_cek": False, "catatan": "", **lain}
    return SubUrusan(
        f"{urusan}.01", urusan, "K", 1, Teks("Nama", "Name"), pusat, provinsi, kabkota, **isi
    )


def test_tingkat_yang_diberi_bagian_berwenang():
    jawab = kewenangan(sub(), "kabkota")
    assert jawab.status is StatusKewenangan.ADA
    assert jawab.uraian == "k"
    assert not jawab.perhatian
    assert jawab.dasar == ("PP 28/2018 Pasal 4 ayat (1)",)


def test_tingkat_tanpa_bagian_tidak_berwenang_dan_pemiliknya_disebut():
    jawab = kewenangan(sub(kabkota=None), TingkatPemerintahan.KABKOTA)
    assert jawab.status is StatusKewenangan.TIDAK
    assert jawab.pemilik == (TingkatPemerintahan.PUSAT, TingkatPemerintahan.PROVINSI)
    assert "Pemerintah Pusat dan Daerah provinsi" in jawab.pesan.id
    assert "the central government and the province" in jawab.pesan.en
    assert jawab.perhatian


def test_kata_yang_menunjuk_tingkat_lain_mengalahkan_bagian_sendiri():
    jawab = kewenangan(sub(), "kabkota", milik=["provinsi"])
    assert jawab.status is StatusKewenangan.TIDAK
    assert jawab.pemilik == (TingkatPemerintahan.PROVINSI,)
    assert kewenangan(sub(), "provinsi", milik=["provinsi"]).status is StatusKewenangan.ADA


def test_sub_urusan_belum_jelas_tidak_ditebak():
    jawab = kewenangan(None, "provinsi", urusan="2.e")
    assert jawab.status is StatusKewenangan.TIDAK_TAHU
    assert not jawab.perhatian


@pytest.mark.parametrize("urusan", ["3.a", "3.d", "3.e"])
def test_urusan_pusat_dan_provinsi_diperingatkan_bagi_kabupaten(urusan):
    for jawab in (
        kewenangan(sub(urusan), "kabkota"),
        kewenangan(sub(urusan, kabkota=None), "kabkota"),
        kewenangan(None, "kabkota", urusan=urusan),
    ):
        assert jawab.perhatian
        assert "UU 23/2014 Pasal 14 ayat (1)" in jawab.dasar
    assert not kewenangan(sub(urusan), "provinsi").perhatian
    assert not kewenangan(sub("3.b"), "kabkota").perhatian


def test_baris_yang_bunyinya_keliru_diperhatikan():
    assert kewenangan(sub(perlu_cek=True), "provinsi").perhatian


def test_jawaban_dari_tabel_tidak_pernah_cukup_pasti_untuk_menahan():
    for satu in (sub(), sub(kabkota=None), None):
        assert kewenangan(satu, "kabkota").keyakinan is Keyakinan.TAFSIR


def test_petunjuk_lintas_juga_dari_kata_semakna():
    assert sub(lintas=True).petunjuk_lintas
    assert sub(semakna_lintas=True).petunjuk_lintas
    assert not sub().petunjuk_lintas


def test_tingkat_yang_tidak_dikenal_ditolak():
    with pytest.raises(ValueError, match="desa"):
        kewenangan(sub(), "desa")
