"""Jenis, kelompok, susunan daerah, dan bidang KSDPK dalam data/jenis.yaml."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from simpul.regulasi import pengetahuan
from simpul.regulasi.jenis import daftar_jenis, salah_jenis
from simpul.regulasi.rezim import tabel_rezim

HARI = date(2026, 11, 21)


def test_tiap_jenis_yang_punya_tahapan_punya_nama_dan_sebaliknya():
    bertahap = {tabel.jenis for tabel in pengetahuan.daftar_tabel() if tabel.berlaku(HARI)}
    assert bertahap == daftar_jenis().jenis.keys()
    assert len(bertahap) == 10
    assert list(salah_jenis()) == []


def test_kelompok_ada_enam_dan_yang_bukan_kerja_sama_daerah_tanpa_naskah():
    kelompok = daftar_jenis().kelompok
    assert list(kelompok) == ["KSDD", "KSDPK", "KSDPL", "KSDLL", "SINERGI", "BUKAN_KSD"]
    assert kelompok["BUKAN_KSD"].naskah == ()
    assert all(satu.naskah for kode, satu in kelompok.items() if kode != "BUKAN_KSD")
    assert set(kelompok) - {"BUKAN_KSD"} <= set(tabel_rezim().kelompok)


def test_naskah_mengikuti_pasangannya():
    jenis = daftar_jenis().jenis
    assert jenis["KSDD-W"].naskah == ("KSB", "PKS")
    assert jenis["SINERGI"].naskah == ("NK", "RK")
    assert jenis["KSDPL-LAINNYA"].naskah == ("LOI", "MOU_LN")
    # Passed on by the centre: its text is the centre's own, the region gives a proposal and a yearly plan.
    assert "MOU_LN" not in jenis["KSDLL-A"].naskah


def test_hanya_kabupaten_kota_satu_provinsi_yang_tidak_langsung_kepada_menteri():
    susunan = daftar_jenis().konfigurasi
    assert list(susunan) == ["W1", "W2", "W3", "W4", "W5"]
    langsung = [k for k, s in susunan.items() if s.sengketa.id == "Langsung kepada Menteri"]
    assert langsung == ["W1", "W2", "W3", "W4"]
    assert [k for k, s in susunan.items() if s.pengambilalihan.id.startswith("Gubernur")] == ["W5"]
    assert "provinsi" in susunan["W5"].koordinasi.id


def test_hanya_bidang_pelayanan_publik_yang_memakai_tahapan_kerja_sama_daerah():
    bidang = daftar_jenis().bidang
    assert [kode for kode, satu in bidang.items() if satu.tahapan] == ["a"]
    assert bidang["d"].rezim == ("KPBU", "PENGADAAN")


@pytest.mark.parametrize(
    ("lama", "baru", "sebab"),
    [
        ("  - kode: KSDLL-B", "  - kode: KSDLL-C", "Jenis KSDLL-B: punya tahapan"),
        ("naskah: [NK, RK]", "naskah: [NOTA, RK]", "naskah NOTA tidak ada"),
        ("rezim: [KPBU, PENGADAAN]", "rezim: [TENDER]", "rezim TENDER tidak ada"),
        ("  - kode: W5", "  - kode: W6", "susunan W5 tidak ada"),
    ],
)
def test_pemeriksaan_menemukan_yang_tidak_cocok(tmp_path, lama, baru, sebab):
    folder = tmp_path / "data"
    shutil.copytree(pengetahuan.FOLDER, folder, ignore=shutil.ignore_patterns("wilayah"))
    isi = (folder / "jenis.yaml").read_text(encoding="utf-8")
    assert lama in isi
    (folder / "jenis.yaml").write_text(isi.replace(lama, baru), encoding="utf-8")
    assert any(sebab in satu for satu in salah_jenis(folder))
