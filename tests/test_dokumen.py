"""The documents say what is there: every setting, command, target and code; no dead links."""

from __future__ import annotations

import argparse
import re
import subprocess
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parent.parent
DOCS = AKAR / "docs"
RUJUKAN = DOCS / "rujukan"
HALAMAN = sorted([*AKAR.glob("*.md"), *DOCS.rglob("*.md"), *AKAR.glob("data/**/*.md")])
VARIABEL = re.compile(r"SIMPUL_[A-Z_]+")
# Names in the code that are settings of Django, not of the environment.
BUKAN_LINGKUNGAN = {"SIMPUL_JAM"}


def teks(berkas: Path) -> str:
    return berkas.read_text(encoding="utf-8")


def kode_sumber() -> list[Path]:
    return [
        p
        for folder in ("simpul", "alat")
        for akhiran in ("py", "sh")
        for p in (AKAR / folder).rglob(f"*.{akhiran}")
        if "tests" not in p.parts
    ]


def test_setiap_variabel_ada_di_pengaturan_dan_sebaliknya():
    dibaca = {v for p in kode_sumber() for v in VARIABEL.findall(teks(p))} - BUKAN_LINGKUNGAN
    tabel = set(re.findall(r"^\| `(SIMPUL_[A-Z_]+)` \|", teks(RUJUKAN / "pengaturan.md"), re.M))
    assert dibaca == tabel


def anak(pengurai: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for tindakan in pengurai._actions:
        if isinstance(tindakan, argparse._SubParsersAction):
            return dict(tindakan.choices)
    return {}


def test_setiap_perintah_simpul_ada_di_rujukan_dan_sebaliknya():
    from simpul.antarmuka.perintah.utama import pengurai

    ada = set()
    for nama, satu in anak(pengurai()).items():
        ada |= {f"{nama} {cucu}" for cucu in anak(satu)} or {nama}
    tabel = re.findall(r"^\| `simpul ([^`]+)`", teks(RUJUKAN / "perintah.md"), re.M)
    tertulis = {" ".join(re.findall(r"^[a-z ]+", baris)[0].split()) for baris in tabel}
    assert tertulis == ada


def test_setiap_pilihan_perintah_ada_di_rujukan():
    from simpul.antarmuka.perintah.utama import pengurai

    isi = teks(RUJUKAN / "perintah.md")
    semua = [pengurai()]
    for satu in semua:
        semua += anak(satu).values()
    pilihan = {o for p in semua for t in p._actions for o in t.option_strings if o.startswith("--")}
    assert {o for o in pilihan - {"--help"} if o not in isi} == set()


def test_setiap_sasaran_make_ada_di_rujukan_dan_sebaliknya():
    ada = set(re.findall(r"^([a-z-]+):.*## ", teks(AKAR / "Makefile"), re.M))
    tertulis = set(re.findall(r"`make ([a-z-]+)", teks(RUJUKAN / "perintah.md")))
    assert tertulis == ada


def test_setiap_sasaran_make_yang_dijanjikan_punya_resep():
    phony = re.search(r"^\.PHONY: (.+)$", teks(AKAR / "Makefile"), re.M)
    assert phony is not None
    ada = set(re.findall(r"^([a-z-]+):", teks(AKAR / "Makefile"), re.M))
    assert set(phony[1].split()) - ada == set()


def test_setiap_kode_jejak_ada_di_rujukan_dan_sebaliknya():
    from simpul.antarmuka.ruang_kerja.kerja_sama import jejak
    from simpul.antarmuka.ruang_kerja.pengaturan import riwayat

    ada = {*jejak.KALIMAT, *riwayat.KALIMAT, "wilayah.batas_dikoreksi"}
    tabel = re.findall(r"^\| `([a-z_]+\.[a-z_]+)` \|", teks(RUJUKAN / "kode-jejak.md"), re.M)
    assert set(tabel) == ada


def test_setiap_peran_ada_di_rujukan():
    from simpul.akun.peran import Peran

    isi = teks(RUJUKAN / "peran-dan-akses.md")
    assert {p.value for p in Peran if f"`{p.value}`" not in isi} == set()


def test_setiap_berkas_data_ada_di_rujukan():
    isi = teks(RUJUKAN / "data.md")
    bagian = {p.name + ("/" if p.is_dir() else "") for p in (AKAR / "data").iterdir()}
    assert {b for b in bagian if b not in isi} == set()


def jangkar(judul: str) -> str:
    """The anchor a heading gets on the usual hosts."""
    return re.sub(r"[^\w\- ]", "", judul.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda p: str(p.relative_to(AKAR)))
def test_tautan_di_dalam_repo_hidup(halaman):
    for tujuan in re.findall(r"\]\(([^)\s]+)\)", teks(halaman)):
        if re.match(r"[a-z]+:", tujuan):
            continue
        jalur, _, bagian = tujuan.partition("#")
        berkas = (halaman.parent / jalur).resolve() if jalur else halaman
        assert berkas.exists(), f"{tujuan} tidak ada"
        if bagian:
            judul = re.findall(r"^#+ (.+)$", teks(berkas), re.M)
            assert bagian in {jangkar(j) for j in judul}, f"{tujuan}: bagian itu tidak ada"


def test_setiap_halaman_docs_terjangkau_dari_daftarnya():
    daftar = teks(DOCS / "README.md") + teks(DOCS / "keputusan" / "README.md")
    lepas = [
        p.name
        for p in DOCS.rglob("*.md")
        if p.name != "README.md"
        and f"{p.parent.name}/{p.name}" not in daftar
        and not (p.parent.name == "keputusan" and p.name in daftar)
    ]
    assert lepas == []


def test_catatan_keputusan_bernomor_tanpa_lompatan():
    berkas = sorted(p for p in (DOCS / "keputusan").glob("*.md") if p.name != "README.md")
    assert [int(p.name[:4]) for p in berkas] == list(range(1, len(berkas) + 1))
    for nomor, satu in enumerate(berkas, 1):
        isi = teks(satu)
        assert isi.startswith(f"# {nomor}. "), satu.name
        assert re.search(r"^Status: (proposed|accepted|superseded by \d{4})$", isi, re.M), satu.name
        for bagian in ("## Context", "## Decision", "## Consequences"):
            assert bagian in isi, f"{satu.name} tanpa {bagian}"


def test_catatan_keputusan_baru_mendapat_nomor_berikutnya(tmp_path):
    (tmp_path / "0001-awal.md").write_text("# 1. Awal\n", encoding="utf-8")
    kode = (
        "import sys; from pathlib import Path; sys.path.insert(0, 'alat'); import keputusan; "
        f"print(keputusan.buat('Kalender libur, sendiri!', Path({str(tmp_path)!r})).name)"
    )
    hasil = subprocess.run(
        ["python3", "-c", kode], cwd=AKAR, capture_output=True, text=True, check=True
    )
    assert hasil.stdout.strip() == "0002-kalender-libur-sendiri.md"
    assert (tmp_path / "0002-kalender-libur-sendiri.md").read_text().startswith("# 2. Kalender")


def test_gambar_di_dokumen_kecil():
    besar = [p.name for p in (DOCS / "gambar").glob("*.png") if p.stat().st_size > 120_000]
    assert besar == []


def test_kunci_pustaka_tanpa_alamat():
    """Locks name packages and hashes; where they are fetched from is each machine's own affair."""
    for berkas in AKAR.glob("requirements*.txt"):
        assert "://" not in teks(berkas), berkas.name
    assert '"resolved"' not in teks(AKAR / "package-lock.json")


def test_dokumen_tidak_menyebut_letaknya_di_mesin_ini():
    tempat = str(AKAR)
    if len(tempat) < 3:
        pytest.skip("repo ada di akar sistem berkas")
    diperiksa = [*HALAMAN, *kode_sumber(), AKAR / "Makefile"]
    assert [p.name for p in diperiksa if tempat in teks(p)] == []
