"""The worked cases of signers, regimes, endings, terms and overlays can fail."""

import shutil

import pytest

from simpul.regulasi import kasus, kasus_lain, pengetahuan


@pytest.fixture
def salinan(tmp_path):
    shutil.copytree(pengetahuan.FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("wilayah"))
    for berkas in (tmp_path / "data/kasus").glob("*.yaml"):
        if berkas.stem.partition("-")[0] not in kasus_lain.JALANKAN:
            berkas.unlink()
    return tmp_path / "data"


def ganti(berkas, lama, baru):
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def test_data_yang_ada_tidak_punya_salah(salinan):
    assert [s for k in kasus.jalankan_semua(salinan) for s in k.salah] == []
    assert list(kasus_lain.salah_isi(salinan)) == []


@pytest.mark.parametrize(
    ("berkas", "lama", "baru"),
    [
        ("penanda_tangan.yaml", "    boleh: tidak\n", "    boleh: ya\n"),
        ("penanda_tangan.yaml", "periksa_kuasa: true", "periksa_kuasa: false"),
        ("rezim.yaml", "2020-10-15", "2020-10-16"),
        ("alasan_berakhir.yaml", "    mengakhiri: false", "    mengakhiri: true"),
        ("hitungan.yaml", "kepada: MENTERI", "kepada: GUBERNUR_WPP"),
        ("tahapan/ksdd.yaml", "      nilai: 30\n", "      nilai: 29\n"),
    ],
)
def test_hukum_yang_diubah_menggagalkan_kasusnya(salinan, berkas, lama, baru):
    ganti(salinan / berkas, lama, baru)
    assert [s for k in kasus.jalankan_semua(salinan) for s in k.salah] != []


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "pesan"),
    [
        ("penanda_tangan.yaml", "kode: KDH-NK\n", "kode: KDH-LOI\n", "KDH-LOI ganda"),
        ("hitungan.yaml", "kepada: MENTERI", "kepada: ENTAH", "pelaku ENTAH"),
        ("hitungan.yaml", "  - tahap: DD-07", "  - tahap: DD-99", "tahap DD-99"),
        ("penanda_tangan.yaml", "kode: PKS_KSDPK,", "kode: ENTAH_APA,", "dokumen ENTAH_APA"),
        ("asas.yaml", "kode: P02", "kode: P01", "P01 ganda"),
    ],
)
def test_yang_tidak_dilihat_skema_disebut(salinan, berkas, lama, baru, pesan):
    ganti(salinan / berkas, lama, baru)
    assert any(pesan in satu for satu in kasus_lain.salah_isi(salinan))
