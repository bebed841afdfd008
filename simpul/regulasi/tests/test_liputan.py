"""Coverage: every article is used, or it is said why nothing uses it."""

import importlib
import shutil
import sys
from datetime import date

import pytest
import yaml

from simpul.dasar.galat import DataRusak
from simpul.inti.rujukan import urai_rujukan
from simpul.regulasi import liputan, pengetahuan

PADA = date(2026, 11, 21)
sys.path.insert(0, str(pengetahuan.FOLDER.parent / "alat"))
periksa_data = importlib.import_module("periksa_data")


@pytest.fixture
def salinan(tmp_path):
    shutil.copytree(pengetahuan.FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("wilayah"))
    return tmp_path / "data"


def satu(kode, pasal, folder=None):
    semua = {s.peraturan: s for s in liputan.liputan(folder)}
    return next(p for p in semua[kode].pasal if p.pasal == pasal)


def tulis_catatan(folder, kode, pasal):
    berkas = folder / "liputan.yaml"
    isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    alasan = {"id": "Alasan.", "en": "Reason."}
    isi["liputan"].append({"peraturan": kode, "pasal": [{"pasal": pasal, "alasan": alasan}]})
    berkas.write_text(yaml.safe_dump(isi, allow_unicode=True), encoding="utf-8")


def test_ketiga_peraturan_dipantau_lengkap():
    jumlah = {s.peraturan: len(s.pasal) for s in liputan.liputan()}
    assert jumlah == {"PP 28/2018": 52, "Permendagri 22/2020": 64, "Permendagri 25/2020": 44}


def test_setiap_pasal_yang_dipantau_punya_isi():
    assert [p for s in liputan.liputan() for p in s.pasal if p.ringkasan is None] == []


def test_pemakai_disebut_dengan_macam_dan_kodenya():
    pemakai = satu("Permendagri 22/2020", "8").dipakai
    assert {"tahap DD-06", "tahap DD-07", "parameter ksdd_tanggapan"} <= set(pemakai)


def test_pasal_di_dalam_dokumen_menjadi_pemakaian_dokumennya_bukan_unsurnya():
    pemakai = satu("Permendagri 22/2020", "7").dipakai
    assert "dokumen KAK" in pemakai
    assert "dokumen latar_belakang" not in pemakai


def test_peraturan_kasus_dan_ganjalan_bukan_pemakaian():
    macam = {p.split()[0] for semua in liputan.pemakaian().values() for p in semua}
    assert not macam & {"peraturan", "kasus", "ganjalan", "liputan", "rancangan"}


def test_dipakai_dicatat_dan_terbuka_membagi_habis_semua_pasal():
    for s in liputan.liputan():
        nomor = [p.pasal for bagian in (s.dipakai, s.dicatat, s.terbuka) for p in bagian]
        assert sorted(nomor) == sorted(p.pasal for p in s.pasal)


def test_catatan_yang_ada_tidak_salah():
    assert list(liputan.salah_catatan()) == []


def test_pasal_dicatat_padahal_dipakai_aturan_atau_tahap_ditolak(salinan):
    tulis_catatan(salinan, "Permendagri 22/2020", "8")
    gagal = periksa_data.periksa(salinan, PADA).gagal
    assert any("Permendagri 22/2020 Pasal 8 dicatat" in g and "DD-06" in g for g in gagal)


def test_pasal_dicatat_dan_hanya_dipakai_glosarium_diterima(salinan):
    (salinan / "glosarium.yaml").write_text(
        "istilah:\n  - {kata: uji, makna: {id: a, en: b}, inggris: c, sinonim: [], terlarang: [],"
        " dasar: [PP 28/2018 Pasal 1 angka 1]}\n",
        encoding="utf-8",
    )
    assert "istilah uji" in satu("PP 28/2018", "1", salinan).dipakai
    assert list(liputan.salah_catatan(salinan)) == []


def test_catatan_atas_pasal_yang_tidak_ada_ditolak(salinan):
    tulis_catatan(salinan, "PP 28/2018", "99")
    assert any("PP 28/2018 Pasal 99 tidak ada" in s for s in liputan.salah_catatan(salinan))


def test_catatan_ganda_ditolak(salinan):
    tulis_catatan(salinan, "PP 28/2018", "52")
    with pytest.raises(DataRusak, match="PP 28/2018 Pasal 52 ganda"):
        liputan.alasan_tercatat(salinan)


def test_pasal_tanpa_pemakai_dan_tanpa_catatan_disebut(salinan):
    berkas = salinan / "liputan.yaml"
    isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    for bagian in isi["liputan"]:
        bagian["pasal"] = [p for p in bagian["pasal"] if p["pasal"] != "47"] or bagian["pasal"]
    berkas.write_text(yaml.safe_dump(isi, allow_unicode=True), encoding="utf-8")
    terbuka = " ".join(liputan.pasal_terbuka(salinan))
    assert "47" in terbuka.split("PP 28/2018 Pasal ")[1].split(" tidak")[0].split(", ")


def test_pasal_terbuka_menggagalkan(salinan):
    (salinan / "liputan.yaml").write_text(
        "terakhir_diperiksa: 2026-11-21\nliputan:\n  - peraturan: PP 28/2018\n    pasal:\n"
        "      - {pasal: '47', alasan: {id: a, en: b}}\n",
        encoding="utf-8",
    )
    laporan = periksa_data.periksa(salinan, PADA)
    assert any("tidak dipakai dan tidak dicatat" in g for g in laporan.gagal)


def test_halaman_liputan_sama_dengan_datanya():
    assert not liputan.usang(), "jalankan alat/liputan.py"


def test_halaman_usang_menggagalkan_pemeriksaan(tmp_path, monkeypatch):
    lama = tmp_path / "liputan-pasal.md"
    lama.write_text(liputan.halaman().replace("Pasal", "pasal"), encoding="utf-8")
    monkeypatch.setattr(liputan, "HALAMAN", lama)
    gagal = periksa_data.periksa(pengetahuan.FOLDER, PADA).gagal
    assert any("liputan-pasal.md usang" in g for g in gagal)


def test_halaman_memuat_setiap_pasal_sekali():
    halaman = liputan.halaman()
    for kode in liputan.TERPANTAU:
        bagian = halaman.split(f"## {kode}\n")[1].split("\n## ")[0]
        nomor = [baris.split("|")[1].strip() for baris in bagian.splitlines() if baris[:2] == "| "]
        peraturan = pengetahuan.peraturan()[kode]
        ada = dict.fromkeys(urai_rujukan(s).pasal for s in peraturan.pasal)
        assert nomor[1:] == [p for p in ada if p]
