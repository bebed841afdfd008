"""The command line as other programs call it, in processes of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[2]


def simpul(*argumen: str, data: Path, **lain) -> subprocess.CompletedProcess[str]:
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith(("SIMPUL_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "simpul", "--data", str(data), *argumen],
        cwd=AKAR, env=lingkungan, capture_output=True, text=True, check=False, timeout=120, **lain,
    )  # fmt: skip


@pytest.fixture(scope="module")
def contoh(tmp_path_factory) -> Path:
    """A data folder filled with the example."""
    data = tmp_path_factory.mktemp("contoh") / "data"
    hasil = simpul("contoh", data=data)
    assert hasil.returncode == 0, hasil.stderr
    return data


def salin(contoh: Path, tmp_path: Path) -> Path:
    tujuan = tmp_path / "salinan"
    assert simpul("cadangkan", str(tujuan), data=contoh).returncode == 0
    pulih = tmp_path / "pulih"
    assert simpul("pulihkan", str(tujuan), data=pulih).returncode == 0
    return pulih


def test_contoh_dua_kali_adalah_satu_kali(contoh):
    hasil = simpul("contoh", data=contoh)
    assert hasil.returncode == 0
    assert "sudah ada" in hasil.stderr


def test_contoh_memuat_kartamantul_dan_dua_ksb_mojokerto_tanpa_pks(contoh):
    with sqlite3.connect(contoh / "simpul.sqlite3") as basis_data:
        judul = {
            b[0]: b[1] for b in basis_data.execute("SELECT judul, status FROM kerja_sama_kerjasama")
        }
        pks = basis_data.execute("SELECT count(*) FROM kerja_sama_naskah WHERE bentuk='PKS'")
        assert pks.fetchone() == (0,)
    assert judul["Pengelolaan sampah regional Kartamantul"] == "ksb_ttd"
    assert sum(s == "ksb_ttd" and "ojopahit" not in j for j, s in judul.items()) == 3


class TestJejak:
    def test_utuh_pada_contoh(self, contoh):
        hasil = simpul("jejak", "periksa", "--format", "json", data=contoh)
        assert hasil.returncode == 0, hasil.stderr
        rantai = json.loads(hasil.stdout)["rantai"]
        assert {"rantai", "baris", "utuh", "pertama_rusak"} == set(rantai[0])
        assert {r["rantai"] for r in rantai} >= {"pemda:34.02", "pemda:35.76", "sistem"}

    @pytest.mark.parametrize(
        "ubah",
        [
            "UPDATE jejak_catatan SET isi = replace(isi, 'Kartamantul', 'Lain') "
            "WHERE rantai='pemda:34.02' AND urutan=1",
            "DELETE FROM jejak_catatan WHERE rantai='pemda:34.02' AND urutan=2",
            "DELETE FROM jejak_catatan WHERE rantai='pemda:34.02' AND urutan="
            "(SELECT max(urutan) FROM jejak_catatan WHERE rantai='pemda:34.02')",
        ],
    )
    def test_baris_yang_diubah_dengan_tangan_ditemukan(self, contoh, tmp_path, ubah):
        data = salin(contoh, tmp_path)
        assert simpul("jejak", "periksa", data=data).returncode == 0
        with sqlite3.connect(data / "simpul.sqlite3") as basis_data:
            assert basis_data.execute(ubah).rowcount == 1
        hasil = simpul("jejak", "periksa", "--format", "json", data=data)
        assert hasil.returncode == 1
        rusak = {r["rantai"]: r for r in json.loads(hasil.stdout)["rantai"] if not r["utuh"]}
        assert set(rusak) == {"pemda:34.02"}
        assert rusak["pemda:34.02"]["pertama_rusak"] >= 1

    def test_tidak_ada_apa_apa(self, tmp_path):
        assert simpul("jejak", "periksa", data=tmp_path / "kosong").returncode == 2


class TestCadangan:
    def test_ke_folder_berisi_ditolak_dan_tidak_mengubah_apa_pun(self, contoh, tmp_path):
        (tmp_path / "berharga").write_text("x")
        hasil = simpul("cadangkan", str(tmp_path), data=contoh)
        assert hasil.returncode == 2
        assert "sudah berisi" in hasil.stderr
        assert [p.name for p in tmp_path.iterdir()] == ["berharga"]

    def test_memulihkan_di_atas_data_menuntut_izin_dan_menyimpan_yang_lama(self, contoh, tmp_path):
        data = salin(contoh, tmp_path)
        cadangan = tmp_path / "salinan"
        assert simpul("pulihkan", str(cadangan), data=data).returncode == 2
        assert simpul("pulihkan", str(cadangan), "--timpa", data=data).returncode == 0
        assert list(tmp_path.glob("pulih.sebelum-*"))

    def test_bukan_cadangan(self, tmp_path):
        assert simpul("pulihkan", str(tmp_path), data=tmp_path / "x").returncode == 2


class TestJalan:
    """`simpul jalan`: a taken port is replaced, `/` answers 200, SIGINT ends it all, data stay."""

    def mulai(self, data: Path, porta: int) -> tuple[subprocess.Popen[str], str]:
        lingkungan = {
            k: v for k, v in os.environ.items() if not k.startswith(("SIMPUL_", "DJANGO_"))
        }
        proses = subprocess.Popen(
            [sys.executable, "-m", "simpul", "--data", str(data), "jalan", "--contoh", "--porta",
             str(porta)],
            cwd=AKAR, env=lingkungan, stdout=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        assert proses.stdout is not None
        for baris in proses.stdout:
            if baris.startswith("SIMPUL "):
                return proses, baris.split()[1]
        raise AssertionError("alamat tidak dicetak")

    def henti(self, proses: subprocess.Popen[str]) -> int:
        """Its exit code; the wait ends a test that would hang, it measures nothing."""
        os.killpg(proses.pid, signal.SIGINT)
        return proses.wait(timeout=60)

    def test_porta_terpakai_diganti_dan_berhenti_bersih(self, contoh, tmp_path):
        data = salin(contoh, tmp_path)
        with socket.socket() as terpakai:
            terpakai.bind(("127.0.0.1", 0))
            terpakai.listen()
            porta = terpakai.getsockname()[1]
            proses, alamat = self.mulai(data, porta)
            try:
                assert f":{porta}/" not in alamat
                with urllib.request.urlopen(alamat, timeout=10) as jawab:
                    assert jawab.status == 200
                    assert jawab.geturl() == alamat
                    assert "Content-Security-Policy" in jawab.headers
            finally:
                kode = self.henti(proses)
        assert kode == 0
        assert simpul("jejak", "periksa", data=data).returncode == 0


class TestKeadaanBuruk:
    def test_folder_data_yang_bukan_folder(self, tmp_path):
        (tmp_path / "berkas").write_text("x")
        hasil = simpul("siapkan", data=tmp_path / "berkas" / "data")
        assert hasil.returncode == 2
        assert "tidak dapat ditulis" in hasil.stderr
        assert "Traceback" not in hasil.stderr

    def test_basis_data_yang_rusak(self, tmp_path):
        data = tmp_path / "data"
        data.mkdir()
        (data / "simpul.sqlite3").write_bytes(b"bukan basis data" * 100)
        hasil = simpul("siapkan", data=data)
        assert hasil.returncode == 2
        assert "Traceback" not in hasil.stderr
        assert (data / "simpul.sqlite3").read_bytes().startswith(b"bukan basis data")

    def test_perintah_yang_tidak_ada(self, tmp_path):
        assert simpul("terbang", data=tmp_path).returncode == 2


def test_perintah_tanpa_basis_data_tidak_membuat_folder(tmp_path):
    for argumen in (["wilayah", "batas"], ["tahapan", "KSDD-W"], ["skema", "tahapan"]):
        hasil = simpul(*argumen, data=tmp_path / "tidak-ada")
        assert hasil.returncode == 0, hasil.stderr
    assert not (tmp_path / "tidak-ada").exists()


def test_tabel_akses_dicetak(contoh):
    hasil = simpul("akses", "--format", "json", data=contoh)
    tabel = json.loads(hasil.stdout)
    assert len(tabel) > 30
    assert all(any(b["boleh"].values()) for b in tabel)
