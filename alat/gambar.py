"""`make gambar`: screens of the journeys, at 1280 and 360 wide, in build/gambar.

With --docs the few that the documents show are shrunk and put into docs/gambar.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peragaan import AKAR, peragaan
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

HASIL = AKAR / "build" / "gambar"
DOCS = AKAR / "docs" / "gambar"
SURANAH = "contoh.simpul.test"
LEBAR = (1280, 360)
TERBESAR = 120_000  # bytes of one picture in docs/gambar
# Without these flags a headless Chromium calls home, and as root it will not start.
ARGUMEN = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True, slots=True)
class Layar:
    """One screen: its file name, as whom, and how to get there. `docs`: the widths for docs/."""

    nama: str
    surel: str | None
    tuju: Callable[[Page, str], object]
    docs: tuple[int, ...] = ()


def buka(jalur: str) -> Callable[[Page, str], object]:
    return lambda halaman, alamat: halaman.goto(alamat + jalur)


def kasus(judul: str, *, langkah: bool = False) -> Callable[[Page, str], None]:
    """The page of a case found by its title in the list; or the form of its next step."""

    def tuju(halaman: Page, alamat: str) -> None:
        halaman.goto(alamat + "kerja-sama/")
        halaman.get_by_role("link", name=judul).first.click()
        halaman.wait_for_load_state()
        if langkah:
            halaman.locator("a[href*='/langkah/']").first.click()
            halaman.wait_for_load_state()

    return tuju


def pembukaan(halaman: Page, alamat: str) -> None:
    halaman.goto(alamat + "kerja-sama/baru/")
    halaman.wait_for_load_state()


SAMPAH, LIMBAH = (
    "Pengelolaan sampah regional Kartamantul",
    "Pengolahan air limbah domestik Kartamantul",
)
LAYAR = (
    Layar("selamat-datang", None, buka("")),
    Layar("hukum", None, buka("hukum/")),
    Layar("hukum-tahap", None, buka("hukum/jenis/KSDD-W/")),
    Layar("hukum-aturan", None, buka("hukum/aturan/R04/")),
    Layar("masuk", None, buka("masuk/"), docs=(1280,)),
    Layar("ruang-kerja", "sekretariat-tkksd-sleman", buka("ruang-kerja/"), docs=(1280,)),
    Layar("daftar", "sekretariat-tkksd-bantul", buka("kerja-sama/")),
    Layar("kerja-sama-ksb", "sekretariat-tkksd-bantul", kasus(SAMPAH), docs=(1280,)),
    Layar("kerja-sama-berjalan", "sekretariat-tkksd-sleman", kasus(LIMBAH), docs=(1280, 360)),
    Layar("langkah", "kepala-daerah-sleman", kasus(LIMBAH, langkah=True), docs=(1280,)),
    Layar("pembukaan", "sekretariat-tkksd-yogyakarta", pembukaan),
    Layar("wilayah", "sekretariat-tkksd-bantul", buka("wilayah/"), docs=(1280,)),
    Layar("pengaturan", "administrator-bantul", buka("pengaturan/")),
    Layar("operator", "operator", buka("operator/")),
    Layar("komponen", "sekretariat-tkksd-bantul", buka("komponen/")),
)


def chromium() -> str:
    for nama in PERAMBAN:
        if jalur := shutil.which(nama):
            return jalur
    raise SystemExit("Chromium tidak ada. Jalankan `make setup-uji`, lalu ulangi.")


def masuk(halaman: Page, alamat: str, surel: str) -> None:
    """Through the demo sign-ins of the sign-in page."""
    halaman.goto(alamat + "masuk/")
    formulir = f"form:has(input[name=login][value='{surel}@{SURANAH}'])"
    kelompok = halaman.locator(f"details:has({formulir})")
    if kelompok.get_attribute("open") is None:
        kelompok.locator("summary").click()
    halaman.locator(f"{formulir} button").click()
    halaman.wait_for_url(lambda url: "/masuk/" not in url, wait_until="load")


def potret(peramban: Browser, alamat: str, layar: Layar, lebar: int) -> str:
    """One screen at one width. Returns what went wrong, or an empty string."""
    konteks = peramban.new_context(viewport={"width": lebar, "height": 800}, locale="id-ID")
    halaman = konteks.new_page()
    halaman.set_default_timeout(8_000)
    buruk: list[str] = []
    halaman.on(
        "response", lambda r: buruk.append(f"{r.status} {r.url}") if r.status >= 400 else None
    )
    try:
        if layar.surel:
            masuk(halaman, alamat, layar.surel)
        layar.tuju(halaman, alamat)
        halaman.evaluate("document.fonts.ready")
        halaman.wait_for_timeout(400)  # the map draws itself after the page is there
        halaman.screenshot(path=str(HASIL / f"{layar.nama}-{lebar}.png"), full_page=True)
        gulir = halaman.evaluate("document.documentElement.scrollWidth > innerWidth")
        if gulir:
            buruk.append(f"melebar melewati {lebar} piksel")
        return f"{layar.nama} {lebar}: {'; '.join(buruk)}" if buruk else ""
    finally:
        konteks.close()


def kecilkan(asal: Path, tujuan: Path) -> int:
    """A palette PNG under the limit: the top of the page, fewer colours until it fits."""
    gambar = Image.open(asal).convert("RGB")
    gambar = gambar.crop(
        (0, 0, gambar.width, min(gambar.height, 900 if gambar.width > 600 else 1400))
    )
    for warna in (192, 96, 48, 24):
        isi = io.BytesIO()
        gambar.quantize(warna, dither=Image.Dither.NONE).save(isi, "PNG", optimize=True)
        if isi.tell() <= TERBESAR:
            break
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.write_bytes(isi.getvalue())
    return isi.tell()


def main() -> int:
    """Take all, or those named."""
    pengurai = argparse.ArgumentParser(description="Gambar layar perjalanan.")
    pengurai.add_argument("nama", nargs="*", help="hanya layar ini")
    pengurai.add_argument("--docs", action="store_true", help="perbarui juga docs/gambar")
    pilihan = pengurai.parse_args()
    HASIL.mkdir(parents=True, exist_ok=True)
    gagal: list[str] = []
    dipilih = [x for x in LAYAR if not pilihan.nama or x.nama in pilihan.nama]
    with (
        peragaan() as demo,
        tempfile.TemporaryDirectory() as profil,
        sync_playwright() as pw,
    ):
        peramban = pw.chromium.launch(
            executable_path=chromium(), args=[*ARGUMEN, f"--disk-cache-dir={profil}"]
        )
        for layar in dipilih:
            for lebar in LEBAR:
                try:
                    salah = potret(peramban, demo.alamat, layar, lebar)
                except Exception as galat:  # noqa: BLE001  (one bad screen must not hide the others)
                    salah = f"{layar.nama} {lebar}: {str(galat).splitlines()[0]}"
                if salah:
                    gagal.append(salah)
                    print(f"!! {salah}")
        peramban.close()
    if pilihan.docs:
        for layar in dipilih:
            for lebar in layar.docs:
                berkas = f"{layar.nama}-{lebar}.png"
                if (HASIL / berkas).exists():
                    print(
                        f"docs/gambar/{berkas}: {kecilkan(HASIL / berkas, DOCS / berkas) // 1000} kB"
                    )
    print(f"{len(dipilih) * len(LEBAR) - len(gagal)} gambar baik di {HASIL.relative_to(AKAR)}")
    return 1 if gagal else 0


if __name__ == "__main__":
    sys.exit(main())
