"""Rules of Sinergi between the centre and the regions, as sentences."""

from simpul.inti.aturan import Akibat
from simpul.regulasi import pengetahuan
from simpul.regulasi.tests.aturan import catatan, dilanggar, menahan

J = "SINERGI"


def test_objek_wajib_ada_dalam_rkpd_saat_diteken_dan_diingatkan_saat_ditawarkan():
    fakta = {"objek.tercantum_rkpd": False}
    assert "R31" in menahan(J, "SN-05", fakta)
    assert dilanggar(J, "SN-02", fakta)["R31-B"] is Akibat.INGATKAN
    assert not {"R31", "R31-B"} & set(catatan(J, "SN-05", {"objek.tercantum_rkpd": True}))


def test_nota_kesepakatan_tidak_diteken_tanpa_rencana_kerja():
    assert "R32" in menahan(J, "SN-05", {"rk.ada": False})
    assert "R32" not in catatan(J, "SN-05", {"rk.ada": True})


def test_nota_kesepakatan_dengan_sepuluh_isi_dan_bingkainya():
    isi = [u.kode for u in pengetahuan.dokumen()["NK"].unsur]
    assert len(isi) == 10 + 5
    assert "R30" not in catatan(J, "SN-05", {"nk.unsur_terisi": isi})
    for satu in isi:
        assert "R30" in menahan(J, "SN-05", {"nk.unsur_terisi": [u for u in isi if u != satu]})


def test_kepala_daerah_dengan_pihak_yang_diberi_kuasa():
    fakta = {"nk.penanda_tangan_kdh": True, "nk.penanda_tangan_mitra_berkuasa": True}
    assert "R03-C" not in catatan(J, "SN-05", fakta)
    assert "R03-C" in menahan(J, "SN-05", {**fakta, "nk.penanda_tangan_mitra_berkuasa": False})


def test_naskah_yang_diteken_dilaporkan_kepada_menteri():
    assert "R33" in menahan(J, "SN-07", {"nk.disampaikan_menteri": False})
    assert "R33" not in catatan(J, "SN-05", {"nk.disampaikan_menteri": False})


def test_dprd_bersyarat_dan_melewatinya_perlu_alasan():
    membebani = {
        "dprd.membebani_masyarakat_dan_daerah": True,
        "dprd.disetujui_semua_yang_perlu": False,
    }
    assert "R05" in menahan(J, "SN-05", membebani)
    lewat = {"dprd.dilewati": True, "dprd.alasan_dilewati": ""}
    assert dilanggar(J, "SN-05", lewat)["R59"] is Akibat.INGATKAN
    assert "R59" not in catatan(J, "SN-05", {**lewat, "dprd.alasan_dilewati": "Sudah dianggarkan"})


def test_tiap_tingkat_membiayai_dari_anggarannya_sendiri():
    assert "R105" in menahan(J, "SN-05", {"nk.biaya_masing_masing": False})


def test_tanggapan_lewat_tiga_puluh_hari_diingatkan_tanpa_eskalasi():
    fakta = {"tanggapan.lewat_tenggat": True, "tanggapan.permintaan_kedua_disampaikan": False}
    assert dilanggar(J, "SN-03", fakta)["R22"] is Akibat.INGATKAN
    assert pengetahuan.daftar_parameter()["sinergi_tanggapan_kedua"][0].nilai is None


def test_laporan_enam_bulan_dan_setahun_hanya_diingatkan():
    fakta = {
        "pihak.tingkat_daerah": "kabupaten",
        "laporan.bulan_sejak_laporan_tkksd": 7,
        "laporan.kali_ke_gubernur_setahun": 0,
        "laporan.kali_ke_menteri_setahun": 0,
    }
    didapat = dilanggar(J, "SN-08", fakta)
    assert {k: didapat[k] for k in ("R48", "R48-B", "R48-C")} == dict.fromkeys(
        ("R48", "R48-B", "R48-C"), Akibat.INGATKAN
    )


def test_provinsi_tidak_diminta_laporan_bupati_kepada_gubernur():
    fakta = {"pihak.tingkat_daerah": "provinsi", "laporan.bulan_sejak_laporan_tkksd": 7}
    didapat = catatan(J, "SN-08", fakta)
    assert not {"R48", "R48-B"} & set(didapat)
    assert didapat["R48-D"].akibat is Akibat.INGATKAN


def test_perubahan_yang_membebani_masyarakat_dan_apbd_memerlukan_dprd():
    fakta = {
        "perubahan.menambah_beban_masyarakat": True,
        "perubahan.menambah_beban_daerah": True,
        "perubahan.dprd_menyetujui": False,
    }
    assert "R49-C" in menahan(J, "SN-20", fakta)
    assert "R49-C" not in catatan(J, "SN-20", {**fakta, "perubahan.dprd_menyetujui": True})


def test_permohonan_dprd_dilampiri_kedua_naskah():
    lengkap = [u.kode for u in pengetahuan.dokumen()["PERMOHONAN_DPRD_SINERGI"].unsur]
    assert "R18-C" not in catatan(J, "SN-04", {"dprd.lampiran_permohonan": lengkap})
    assert "R18-C" in menahan(J, "SN-04", {"dprd.lampiran_permohonan": lengkap[:1]})
