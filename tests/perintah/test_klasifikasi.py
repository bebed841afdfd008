"""`simpul klasifikasi` as other programs call it: without a database, JSON in, JSON out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

AKAR = Path(__file__).resolve().parents[2]
KARTAMANTUL = {
    "id": "a-1",
    "para_pihak": [
        "Pemkot Yogyakarta",
        "Pemkab Sleman",
        {"nama": "Pemkab Bantul", "jenis": "pemda"},
    ],
    "objek": "Pengelolaan sampah regional",
    "prakarsa": "Pemkot Yogyakarta",
    "fakta": {"eksternalitas_lintas_daerah": True, "lebih_efisien_bersama": "ya"},
}
SEKTOR = {"id": 2, "para_pihak": ["Dinas Kesehatan Kab. Bantul", "PT Satu"], "objek": "Klinik"}


def jalankan(
    masuk: str | bytes, *lain: str, berkas: str = "-"
) -> subprocess.CompletedProcess[bytes]:
    isi = masuk.encode() if isinstance(masuk, str) else masuk
    return subprocess.run(
        [sys.executable, "-m", "simpul", "klasifikasi", berkas, *lain],
        cwd=AKAR, input=isi, capture_output=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture(scope="module")
def skema() -> Draft202012Validator:
    isi = json.loads((AKAR / "data" / "skema" / "klasifikasi.json").read_text(encoding="utf-8"))
    return Draft202012Validator(isi)


def test_satu_objek_satu_jawaban(skema):
    hasil = jalankan(json.dumps(KARTAMANTUL))
    assert hasil.returncode == 0, hasil.stderr
    jawab = json.loads(hasil.stdout)
    skema.validate(jawab)
    assert jawab["id"] == "a-1"
    assert (jawab["kelompok"], jawab["jenis"], jawab["konfigurasi"]) == ("KSDD", "KSDD-W", "W5")
    assert [p["kode_wilayah"] for p in jawab["para_pihak"]] == ["34.71", "34.04", "34.02"]
    assert jawab["rezim"] == "PP28+PMDN22_2020"
    assert jawab["tahapan"][0]["kode"] == "DD-01"
    assert jawab["perlu_ditanyakan"] == []


def test_larik_dan_baris_json_menjadi_satu_larik_dengan_id_yang_sama(skema):
    larik = jalankan(json.dumps([KARTAMANTUL, SEKTOR]))
    baris = jalankan("\n".join(json.dumps(k) for k in (KARTAMANTUL, SEKTOR)))
    assert larik.returncode == baris.returncode == 0
    assert larik.stdout == baris.stdout
    jawab = json.loads(larik.stdout)
    skema.validate(jawab)
    assert [satu["id"] for satu in jawab] == ["a-1", 2]
    assert jawab[1]["keyakinan"] < 0.7
    assert jawab[1]["perlu_ditanyakan"][0]["kunci"] == "prakarsa"


def test_dari_berkas_dengan_tanda_bom(tmp_path):
    berkas = tmp_path / "kasus.json"
    berkas.write_text("\ufeff" + json.dumps(SEKTOR), encoding="utf-8")
    assert json.loads(jalankan("", berkas=str(berkas)).stdout)["kelompok"] == "KSDPK"


def test_bentuk_teks_untuk_dibaca_orang():
    hasil = jalankan(json.dumps(SEKTOR), "--format", "teks")
    assert hasil.stdout.decode().startswith("KSDPK-D, keyakinan")
    assert "tanya  : Siapa yang memprakarsai" in hasil.stdout.decode()


def test_json_yang_rusak_pada_baris_tujuh_disebut_barisnya():
    rusak = '{\n"para_pihak": [\n"A",\n"B"\n],\n"objek": "x"\n"id": 1\n}'
    hasil = jalankan(rusak)
    assert hasil.returncode == 2
    assert hasil.stdout == b""
    assert "baris 7" in hasil.stderr.decode()


def test_baris_json_yang_rusak_disebut_barisnya():
    isi = "\n".join([json.dumps(SEKTOR)] * 6 + ['{"para_pihak": [', json.dumps(SEKTOR)])
    hasil = jalankan(isi)
    assert hasil.returncode == 2
    assert "Baris 7" in hasil.stderr.decode()


def test_satu_kasus_yang_tidak_terbaca_tidak_menghilangkan_yang_lain():
    hasil = jalankan(json.dumps([SEKTOR, {"objek": "tanpa pihak"}, KARTAMANTUL]))
    assert hasil.returncode == 1
    assert [satu["id"] for satu in json.loads(hasil.stdout)] == [2, "a-1"]
    assert "kasus ke-2" in hasil.stderr.decode()


@pytest.mark.parametrize(
    ("masuk", "kata"),
    [
        ("", "kosong"),
        ("7", "objek JSON"),
        (b"\xff\xfe{", "UTF-8"),
        ("[" * 100_000, "JSON"),
        (json.dumps({**SEKTOR, "tanggal": "31-12-2026"}), "TTTT-BB-HH"),
    ],
)
def test_masukan_yang_bukan_kasus_ditolak_dengan_kalimat(masuk, kata):
    hasil = jalankan(masuk)
    assert hasil.returncode == 2
    assert hasil.stdout == b""
    assert kata in hasil.stderr.decode()
    assert "Traceback" not in hasil.stderr.decode()


def test_berkas_yang_tidak_ada():
    hasil = jalankan("", berkas="/tidak/ada.json")
    assert hasil.returncode == 2
    assert "tidak dapat dibaca" in hasil.stderr.decode()


def test_tidak_memuat_django():
    kode = (
        "import sys; from simpul.antarmuka.perintah import utama; "
        "utama.jalankan(['klasifikasi', '-']); "
        "sys.exit(any(m == 'django' or m.startswith('django.') for m in sys.modules))"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode], cwd=AKAR, input=json.dumps(SEKTOR).encode(),
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert hasil.returncode == 0, hasil.stderr
