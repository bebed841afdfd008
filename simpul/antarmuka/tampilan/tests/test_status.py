"""The vocabulary of statuses: whole, each with a word, a known family and an icon that exists."""

import pytest
from django.utils import translation

from simpul.antarmuka.tampilan.ikon import IKON
from simpul.antarmuka.tampilan.status import STATUS, URUTAN_CATATAN, WARNA_KELUARGA, status

KUNCI = [
    "usulan",
    "draf",
    "ditelaah",
    "ditawarkan",
    "diterima",
    "ditolak",
    "ksb_ttd",
    "menunggu_dprd",
    "pks_ttd",
    "berjalan",
    "perpanjangan",
    "berakhir",
    "dibatalkan",
    "akan_berakhir",
    "berakhir_dilaksanakan",
    "tanpa_pks",
    "calon_wajib",
    "selesai",
    "kini",
    "nanti",
    "dilewati",
    "menunggu_syarat",
    "disetujui",
    "dianggap_setuju",
    "wajib",
    "perhatian",
    "saran",
    "terlambat",
    "hari_ini",
    "baru",
    "berubah",
    "ragu",
    "impor_ditolak",
    "impor_dilewati",
    "peraturan_berlaku",
    "peraturan_diubah",
    "peraturan_dicabut_sebagian",
    "peraturan_dicabut",
    "peraturan_rancangan",
    "aturan_tahan",
    "aturan_tahan_beralasan",
    "aturan_ingatkan",
    "aturan_tampilkan",
    "kasus_terpenuhi",
    "kasus_dilanggar",
    "kasus_tak_diketahui",
    "kasus_tidak_berlaku",
    "boleh_ya",
    "boleh_ya_dengan_catatan",
    "boleh_tidak",
    "boleh_tidak_diketahui",
    "beda_baru",
    "beda_berubah",
    "beda_hilang",
]


def test_kosakata_lengkap():
    assert sorted(STATUS) == sorted(KUNCI)
    assert all(kunci == satu.kunci for kunci, satu in STATUS.items())


@pytest.mark.parametrize("satu", STATUS.values(), ids=STATUS)
def test_tiap_status_punya_kata_keluarga_dan_ikon(satu):
    with translation.override("id"):
        assert str(satu.label).strip()
    assert satu.keluarga in WARNA_KELUARGA
    assert satu.ikon in IKON


def test_hanya_yang_belum_nyata_bergaris_putus():
    assert {s.kunci for s in STATUS.values() if s.keluarga == "putus"} == {
        "draf",
        "nanti",
        "peraturan_rancangan",
    }


def test_urutan_catatan_dari_yang_wajib():
    assert URUTAN_CATATAN == ("wajib", "perhatian", "saran")
    assert all(status(k).kelompok == "catatan" for k in URUTAN_CATATAN)


def test_status_tak_dikenal_berkata_di_mana_kosakatanya():
    with pytest.raises(LookupError, match=r"tampilan\.status"):
        status("tidak_ada")
