"""Rules of foreign cooperation, as sentences."""

import pytest

from simpul.inti.aturan import Akibat
from simpul.regulasi import pengetahuan
from simpul.regulasi.tests.aturan import PADA, catatan, dilanggar, menahan

PROV, KOTA, LAIN, LEMBAGA, TERUS = (
    "KSDPL-KEMBAR-PROV",
    "KSDPL-KEMBAR-KABKOTA",
    "KSDPL-LAINNYA",
    "KSDLL-B",
    "KSDLL-A",
)
PERSETUJUAN = [PROV, KOTA, LAIN, LEMBAGA]
SYARAT = {
    "R110": "ln.hubungan_diplomatik",
    "R111": "ln.urusan_daerah",
    "R112": "ln.tanpa_kantor_perwakilan",
    "R113": "ln.mitra_tidak_mencampuri",
}


@pytest.mark.parametrize("jenis", [*PERSETUJUAN, TERUS])
@pytest.mark.parametrize(("kode", "syarat"), SYARAT.items())
def test_syarat_umum_masing_masing_menahan_prakarsa(jenis, kode, syarat):
    tahap = "PN-01" if jenis == TERUS else "LN-01"
    semua = dict.fromkeys(SYARAT.values(), True)
    assert not set(SYARAT) & set(catatan(jenis, tahap, semua))
    assert set(SYARAT) & set(dilanggar(jenis, tahap, {**semua, syarat: False})) == {kode}
    assert kode in menahan(jenis, tahap, {**semua, syarat: False})


@pytest.mark.parametrize("jenis", [PROV, KOTA])
def test_kembar_hanya_dengan_yang_setingkat(jenis):
    assert "R35" in menahan(jenis, "LN-01", {"mitra.setingkat": False})
    assert "R35" not in catatan(LAIN, "LN-01", {"mitra.setingkat": False})


def test_setara_status_atau_wilayah_cukup_salah_satu():
    fakta = {
        "ln.setara_status": False,
        "ln.setara_wilayah": True,
        "ln.saling_melengkapi": True,
        "ln.hubungan_masyarakat": True,
    }
    assert "R36" not in catatan(LAIN, "LN-03", fakta)
    assert "R36" in menahan(LAIN, "LN-03", {**fakta, "ln.setara_wilayah": False})
    assert "R36" in menahan(KOTA, "LN-03", {**fakta, "ln.hubungan_masyarakat": False})
    assert "R36" not in {a.kode for a in pengetahuan.aturan_berlaku(LEMBAGA, PADA)}


def test_ilmu_dan_teknologi_harus_dapat_dialihkan():
    tertutup = {"ln.objek": "iptek", "ln.iptek_dapat_dialihkan": False}
    assert "R115" in menahan(KOTA, "LN-03", tertutup)
    assert "R115" not in catatan(KOTA, "LN-03", {**tertutup, "ln.objek": "budaya"})


def test_lembaga_penerusan_tidak_masuk_jalur_persetujuan_dan_sebaliknya():
    assert "R119" in menahan(LEMBAGA, "LN-01", {"mitra.bentuk_luar_negeri": "mitra_pembangunan"})
    assert "R117" in menahan(TERUS, "PN-01", {"mitra.bentuk_luar_negeri": "lembaga_lain"})
    assert "R118" in menahan(TERUS, "PN-01", {"mitra.partai_politik": True})


@pytest.mark.parametrize(
    ("kode", "tahap", "fakta", "dokumen", "jumlah"),
    [
        ("R121", "LN-03", "kajian.unsur_terisi", "KAJIAN_LN", 6),
        ("R122", "LN-05", "loi.unsur_terisi", "LOI", 6),
        ("R125", "LN-06", "rks.unsur_terisi", "RKS", 7),
        ("R130", "LN-10", "naskah_ln.unsur_terisi", "RANCANGAN_MOU_LN", 11),
        ("R137", "LN-15", "rkt.unsur_terisi", "RKT", 4),
        ("R141", "LN-16", "laporan.unsur_terisi", "LAPORAN_LN", 9),
    ],
)
def test_dokumen_luar_negeri_menuntut_semua_isinya(kode, tahap, fakta, dokumen, jumlah):
    isi = [u.kode for u in pengetahuan.dokumen()[dokumen].unsur]
    assert len(isi) == jumlah
    assert kode not in catatan(KOTA, tahap, {fakta: isi})
    for satu in isi:
        kurang = [u for u in isi if u != satu]
        assert kode in menahan(KOTA, tahap, {fakta: kurang}), satu


def test_isi_rancangan_naskah_dapat_dilewati_dengan_alasan():
    satu = catatan(KOTA, "LN-10", {"naskah_ln.unsur_terisi": []})["R130"]
    assert satu.akibat is Akibat.TAHAN_BERALASAN


def test_letter_of_intent_paling_lama_setahun():
    assert "R11" not in catatan(KOTA, "LN-05", {"loi.masa_bulan": 12})
    assert "R11" in menahan(KOTA, "LN-05", {"loi.masa_bulan": 13})


@pytest.mark.parametrize("jenis", PERSETUJUAN)
def test_dprd_selalu_diperlukan_sebelum_ke_menteri(jenis):
    tanpa_beban = {
        "dprd.membebani_masyarakat_dan_daerah": False,
        "dprd.belum_dianggarkan": False,
        "dprd.disetujui_semua_yang_perlu": False,
    }
    assert "R09" in menahan(jenis, "LN-08", tanpa_beban)


@pytest.mark.parametrize(("jenis", "tahap"), [(KOTA, "LN-08"), (TERUS, "PN-02"), (TERUS, "PN-03")])
def test_menunggak_laporan_setahun_menahan_rencana_baru(jenis, tahap):
    assert "R10" in menahan(jenis, tahap, {"laporan.menunggak_setahun": True})
    assert "R10" not in catatan(jenis, tahap, {"laporan.menunggak_setahun": False})


def test_kabupaten_kota_lewat_gubernur_kecuali_gubernur_diam():
    langsung = {
        "pihak.tingkat_daerah": "kota",
        "ln.lewat_gubernur": False,
        "ln.gubernur_lewat_tenggat": False,
    }
    assert "R127" in menahan(KOTA, "LN-08", langsung)
    assert "R127" not in catatan(KOTA, "LN-08", {**langsung, "ln.gubernur_lewat_tenggat": True})
    assert "R127" not in catatan(PROV, "LN-08", {**langsung, "pihak.tingkat_daerah": "provinsi"})


@pytest.mark.parametrize(
    ("kode", "tahap", "fakta"),
    [
        ("R123", "LN-05", "loi.tanggapan_menteri_ada"),
        ("R129", "LN-10", "naskah_ln.pertimbangan_menteri_ada"),
        ("R133", "LN-13", "naskah_ln.surat_konfirmasi_ada"),
        ("R134", "LN-14", "naskah_ln.persetujuan_menteri_ada"),
    ],
)
def test_surat_dari_pusat_mendahului_langkahnya(kode, tahap, fakta):
    assert kode in menahan(PROV, tahap, {fakta: False})
    assert kode in menahan(PROV, tahap, {})
    assert kode not in catatan(PROV, tahap, {fakta: True})


@pytest.mark.parametrize(
    ("bahasa", "tertahan"),
    [
        (["indonesia", "inggris"], False),
        (["indonesia", "bahasa_mitra"], False),
        (["inggris"], True),
        (["indonesia"], True),
    ],
)
def test_naskah_dalam_bahasa_indonesia_dan_bahasa_mitra_atau_inggris(bahasa, tertahan):
    assert ("R15" in menahan(KOTA, "LN-14", {"naskah_ln.bahasa": bahasa})) is tertahan


def test_paling_lama_lima_tahun():
    assert "R138" not in catatan(KOTA, "LN-14", {"naskah_ln.masa_tahun": 5})
    assert "R138" in menahan(KOTA, "LN-14", {"naskah_ln.masa_tahun": 5.5})


def test_perpanjangan_diberitahukan_enam_bulan_sebelumnya():
    fakta = {"penutupan.tindakan": "diperpanjang", "perpanjangan.bulan_sebelum_berakhir": 6}
    assert "R139" not in catatan(KOTA, "LN-90", fakta)
    lambat = {**fakta, "perpanjangan.bulan_sebelum_berakhir": 5}
    assert dilanggar(KOTA, "LN-90", lambat)["R139"] is Akibat.INGATKAN


def test_lembaga_nonprofit_asing_memerlukan_kedua_izin_dan_rencana_bersama():
    izin = {"usulan.izin_prinsip": True, "usulan.izin_operasional": True}
    assert "R145" not in catatan(TERUS, "PN-03", izin)
    assert "R145" in menahan(TERUS, "PN-03", {**izin, "usulan.izin_operasional": False})
    nonprofit = {"mitra.bentuk_luar_negeri": "lembaga_nonprofit", "rkt.ditandatangani": False}
    assert "R146" in menahan(TERUS, "PN-07", nonprofit)


def test_rekomendasi_menteri_mendahului_pelaksanaan_kementerian_di_daerah():
    fakta = {"penerusan.dilaksanakan_kl": True, "penerusan.rekomendasi_menteri_ada": False}
    assert "R147" in menahan(TERUS, "PN-07", fakta)
    assert "R147" not in catatan(TERUS, "PN-07", {**fakta, "penerusan.dilaksanakan_kl": False})


def test_studi_kelayakan_penerusan_hanya_untuk_kegiatan_teknis_yang_memakai_aset():
    fakta = {"usulan.teknis_dan_membebani_aset": True, "studi_kelayakan.ada": False}
    assert "R144" in menahan(TERUS, "PN-02", fakta)
    ringan = {**fakta, "usulan.teknis_dan_membebani_aset": False}
    assert "R144" not in catatan(TERUS, "PN-02", ringan)
