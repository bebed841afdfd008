"""Terms of the stage tables: the two clocks of the council, who reports to whom."""

from datetime import date

import pytest

from simpul.inti.hitungan import KeadaanHitungan
from simpul.regulasi import hitungan, kasus, pengetahuan
from simpul.regulasi.hitungan import Tanya

MASUK = date(2026, 6, 1)


def dua_jam(hari_ini, selesai=None, **peristiwa):
    tanya = Tanya("KSDD-W", "DD-11", None, MASUK, hari_ini)
    return hitungan.dua_jam(tanya, {"surat_diterima_dprd": MASUK, **peristiwa}, selesai or {})


def test_dua_jam_masing_masing_dengan_pasalnya():
    jam = dua_jam(date(2026, 7, 1), surat_tindak_lanjut_diterima=date(2026, 6, 25))
    rinci = dict(jam.rinci)
    assert list(rinci) == ["jawaban_pimpinan", "tindak_lanjut", "persetujuan"]
    assert [r.nilai for r in rinci.values()] == [15, 15, 15]
    assert rinci["persetujuan"].dasar == "Permendagri 22/2020 Pasal 12 ayat (1) huruf e"
    assert jam.akhir.nilai == 45
    assert jam.akhir.dasar == "Permendagri 22/2020 Pasal 12 ayat (4)"
    assert (jam.lebih_dulu, jam.jatuh) == ("rinci", date(2026, 7, 10))


def test_dua_jam_tidak_dijumlahkan():
    jam = dua_jam(date(2026, 7, 1), surat_tindak_lanjut_diterima=date(2026, 7, 10))
    assert dict(jam.rinci)["persetujuan"].jatuh == date(2026, 7, 25)
    assert (jam.lebih_dulu, jam.jatuh) == ("akhir", date(2026, 7, 16))


def test_jawaban_pimpinan_yang_lewat_bukan_persetujuan():
    jam = dua_jam(date(2026, 6, 30))
    jawab = dict(jam.rinci)["jawaban_pimpinan"]
    assert jawab.keadaan is KeadaanHitungan.LEWAT
    assert jawab.diam is None or not jawab.diam.setuju
    assert jam.lebih_dulu == "akhir"


def test_dprd_yang_sudah_bersikap_tidak_dianggap_setuju_lagi():
    jam = dua_jam(date(2026, 9, 1), {"": date(2026, 7, 1)})
    assert jam.lebih_dulu is None


def test_tahap_lain_tidak_punya_dua_jam():
    assert hitungan.dua_jam(Tanya("KSDPK-D", "PK-12", None, MASUK, MASUK), {}, {}) is None


def test_tabel_tahap_ditentukan_hari_dibuka():
    tanya = Tanya("KSDD-W", "DD-06", None, MASUK, MASUK, dibuka=date(2019, 1, 1))
    with pytest.raises(pengetahuan.BelumAdaTahapan):
        hitungan.hitung_tenggat(tanya)


def test_langkah_yang_tidak_ada_disebut():
    with pytest.raises(KeyError, match="DD-11/entah"):
        hitungan.hitung_tenggat(Tanya("KSDD-W", "DD-11", "entah", MASUK, MASUK))


def test_sedikitnya_dua_puluh_lima_kasus():
    semua = [k for k in kasus.jalankan_semua() if k.berkas.startswith("tenggat")]
    assert len(semua) >= 25
