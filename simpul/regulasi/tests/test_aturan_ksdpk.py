"""Rules of cooperation with third parties, as sentences."""

from datetime import date

import pytest

from simpul.inti.aturan import Akibat
from simpul.regulasi import pengetahuan
from simpul.regulasi.tests.aturan import PADA, catatan, dilanggar, menahan

D, K = "KSDPK-D", "KSDPK-K"
KONTRAK = [u.kode for u in pengetahuan.dokumen()["PKS_KSDPK"].unsur]


@pytest.mark.parametrize(
    "golongan", ["perseorangan", "badan_usaha_berbadan_hukum", "ormas_bh", "ormas_non_bh"]
)
def test_pihak_ketiga_salah_satu_dari_tiga_golongan(golongan):
    assert menahan(D, "PK-01", {"mitra.golongan": golongan}) == set()


@pytest.mark.parametrize("golongan", ["badan_usaha_tanpa_badan_hukum", "daerah_lain", "lainnya"])
def test_yang_di_luar_tiga_golongan_ditahan(golongan):
    assert "R70" in menahan(K, "PK-01", {"mitra.golongan": golongan})


def test_instansi_pusat_diarahkan_ke_sinergi_tetapi_tidak_ditahan():
    fakta = {"mitra.golongan": "instansi_pusat", "mitra.bentuk_ditetapkan_mitra": False}
    assert dilanggar(D, "PK-01", fakta)["R08"] is Akibat.INGATKAN
    assert menahan(D, "PK-01", fakta) == set()


def test_prakarsa_daerah_bertumpu_pada_daftar_rencana_tahun_itu():
    assert "R46" in menahan(D, "PK-04", {"objek.dalam_daftar_rencana": False})
    assert "R74" in menahan(
        D,
        "PK-02",
        {"daftar_rencana.nomor_keputusan": "98/2025", "daftar_rencana.tahun_berjalan": False},
    )
    assert not {"R46", "R74"} & {a.kode for a in pengetahuan.aturan_berlaku(K, PADA)}


@pytest.mark.parametrize(
    ("kode", "kriteria"),
    [
        ("R75", "prakarsa.sesuai_rencana_induk"),
        ("R76", "prakarsa.layak_ekonomi_finansial"),
        ("R155", "prakarsa.pemrakarsa_mampu_membiayai"),
    ],
)
def test_tiga_kriteria_prakarsa_pihak_ketiga_masing_masing_menahan(kode, kriteria):
    semua = {
        "prakarsa.sesuai_rencana_induk": True,
        "prakarsa.layak_ekonomi_finansial": True,
        "prakarsa.pemrakarsa_mampu_membiayai": True,
    }
    assert not {"R75", "R76", "R155"} & set(catatan(K, "PK-08", semua))
    assert {"R75", "R76", "R155"} & set(dilanggar(K, "PK-08", {**semua, kriteria: False})) == {kode}


def test_studi_kelayakan_menahan_kontrak_dan_mengingatkan_kesepakatan_bersama():
    assert "R06" in menahan(K, "PK-14", {"studi_kelayakan.unsur_terisi": []})
    assert dilanggar(K, "PK-09", {"studi_kelayakan.ada": False})["R06-B"] is Akibat.INGATKAN


def test_kontrak_pihak_ketiga_memerlukan_sanksi_pks_antardaerah_tidak():
    tanpa = [u for u in KONTRAK if u != "sanksi"]
    assert "R07" not in catatan(D, "PK-14", {"pks.unsur_terisi": KONTRAK})
    assert "R07" in menahan(D, "PK-14", {"pks.unsur_terisi": tanpa})
    assert "R29" not in catatan("KSDD-S", "DD-13", {"pks.unsur_terisi": tanpa})


def test_kuasa_kontrak_boleh_kepada_pejabat_yang_ditunjuk():
    fakta = {
        "pks.penanda_tangan_kdh": False,
        "pks.kuasa_nomor": "100.3.7/44",
        "pks.kuasa_tanggal": date(2026, 4, 1),
        "pks.tanggal_tanda_tangan": date(2026, 4, 8),
        "pks.kuasa_pemegang_ksdpk": True,
    }
    assert "R04-B" not in catatan(D, "PK-14", fakta)
    mundur = {**fakta, "pks.kuasa_tanggal": date(2026, 4, 9)}
    assert "R04-B" in menahan(D, "PK-14", mundur)


def test_kontrak_yang_membebani_terkunci_sampai_dprd_menyetujui():
    fakta = {"dprd.belum_dianggarkan": True}
    assert "R05" in menahan(D, "PK-14", {**fakta, "dprd.disetujui_semua_yang_perlu": False})
    assert "R05" not in catatan(D, "PK-14", {**fakta, "dprd.disetujui_semua_yang_perlu": True})
    ringan = {"dprd.belum_dianggarkan": False, "dprd.membebani_masyarakat_dan_daerah": False}
    assert "R05" not in catatan(D, "PK-14", ringan)


def test_hasil_uang_disetor_dan_barang_dicatat():
    assert "R14" in menahan(
        D, "PK-90", {"hasil.berupa_uang": True, "hasil.disetor_kas_daerah": False}
    )
    assert "R14-B" in menahan(
        D, "PK-90", {"hasil.berupa_barang": True, "hasil.dicatat_aset": False}
    )
    tanpa = {"hasil.berupa_uang": False, "hasil.berupa_barang": False}
    assert not {"R14", "R14-B"} & set(catatan(D, "PK-90", tanpa))


def test_pailit_mengakhiri_kontrak_tetapi_bukan_kerja_sama_antardaerah():
    fakta = {"penutupan.tindakan": "diakhiri", "penutupan.alasan": "mitra_pailit"}
    assert "R13-B" not in catatan(D, "PK-90", fakta)
    assert "R13" in menahan("KSDD-S", "DD-90", fakta)


def test_pergantian_kepala_daerah_tidak_mengakhiri_kerja_sama():
    fakta = {"penutupan.tindakan": "diakhiri", "penutupan.alasan": "pergantian_kepala_daerah"}
    assert "R13" in menahan("KSDD-W", "DD-90", fakta)
    assert "R13-B" in menahan(K, "PK-90", fakta)


def test_perubahan_memerlukan_dprd_hanya_bila_masyarakat_dan_daerah_terbebani():
    fakta = {
        "perubahan.menambah_beban_masyarakat": True,
        "perubahan.menambah_beban_daerah": True,
        "perubahan.dprd_menyetujui": False,
    }
    assert "R49-B" in menahan(D, "PK-20", fakta)
    satu = {**fakta, "perubahan.menambah_beban_daerah": False}
    assert "R49-B" not in catatan(D, "PK-20", satu)
    assert "R49" in menahan("KSDD-S", "DD-20", satu)
