"""The build of the static files: complete, small, without a host name in what is committed."""

import gzip
import importlib.util
import json
import re
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[4]
spesifikasi = importlib.util.spec_from_file_location("aset", AKAR / "alat" / "aset.py")
aset = importlib.util.module_from_spec(spesifikasi)
spesifikasi.loader.exec_module(aset)

CSS = "".join(p.read_text(encoding="utf-8") for p in (aset.SUMBER / "css").glob("*.css"))
KELAS_CSS = set(re.findall(r"\.([a-zA-Z][\w-]*)", CSS))
TEMPLAT = sorted((AKAR / "simpul" / "antarmuka").rglob("templates/**/*.html"))


def test_kunci_npm_tanpa_nama_host_sumber_paket():
    kunci = (AKAR / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in kunci
    isi = json.loads(kunci)
    tanpa_sidik = [n for n, p in isi["packages"].items() if n and "integrity" not in p]
    assert tanpa_sidik == []


def test_npmrc_tidak_menyebut_host():
    assert "://" not in (AKAR / ".npmrc").read_text(encoding="utf-8")


def test_tiap_bagian_gaya_dan_skrip_ikut_dibangun():
    for folder, urutan in (("css", aset.URUTAN_CSS), ("js", (*aset.URUTAN_JS, "peta"))):
        assert sorted(p.stem for p in (aset.SUMBER / folder).iterdir()) == sorted(urutan)


def test_pemadatan_tidak_mengubah_arti():
    padat = aset.padatkan_css(
        'a > b , c { color : red ; /* x */ margin: 0 auto; }\n@media (a: b) { d::before { content: "·"; } }'
    )
    assert padat == 'a>b,c{color :red;margin:0 auto}@media (a: b){d::before{content:"·"}}\n'


def test_ikon_yang_tidak_ada_menghentikan_pembangunan(monkeypatch, tmp_path):
    (tmp_path / "@iconify-json" / "tabler").mkdir(parents=True)
    (tmp_path / "@iconify-json" / "tabler" / "icons.json").write_text('{"icons": {}}')
    monkeypatch.setattr(aset, "MODUL", tmp_path)
    with pytest.raises(aset.AsetGagalError, match="alert-octagon"):
        aset.bangun_ikon()


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda p: p.name)
def test_tiap_kelas_yang_dipakai_ada_di_lembar_gaya(berkas):
    isi = re.sub(r"\{[%{#].*?[%}#]\}", " ", berkas.read_text(encoding="utf-8"), flags=re.DOTALL)
    kelas = {k for daftar in re.findall(r'class="([^"]*)"', isi) for k in daftar.split()}
    asing = {k for k in kelas - KELAS_CSS if not k.endswith("-") and not k.startswith("aksen-")}
    assert asing == set()


def test_tidak_ada_permintaan_ke_host_lain():
    sumber = [*aset.SUMBER.rglob("*.css"), *aset.SUMBER.rglob("*.js")]
    for berkas in sumber:
        assert not re.search(r"https?://(?!www\.w3\.org)", berkas.read_text(encoding="utf-8")), (
            berkas
        )


def test_halaman_pertama_ringan():
    hasil = aset.HASIL
    if not (hasil / "simpul.css").exists():
        pytest.skip("berkas statis belum dibangun (make setup)")
    teks = sum(
        len(gzip.compress((hasil / n).read_bytes()))
        for n in ("simpul.css", "simpul.js", "htmx.min.js", "ikon.svg")
    )
    huruf = sum(p.stat().st_size for p in (hasil / "huruf").glob("*.woff2"))
    assert teks + huruf < 120_000
