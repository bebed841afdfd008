"""The law library in a browser, without signing in: found, read, printed, on a phone too."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.perjalanan, pytest.mark.usefixtures("wilayah")]
HALAMAN = [
    "/hukum/", "/hukum/?q=tkksd", "/hukum/peraturan/", "/hukum/peraturan/permendagri-22-2020/",
    "/hukum/peraturan/permendagri-22-2020/pasal-12/", "/hukum/jenis/", "/hukum/jenis/KSDD-W/",
    "/hukum/jenis/KSDD-W/?tanggal=1990-01-01", "/hukum/aturan/", "/hukum/aturan/R04/",
    "/hukum/parameter/", "/hukum/dokumen/", "/hukum/istilah/", "/hukum/urusan/?q=pendidikan",
    "/hukum/lainnya/", "/hukum/pihak/", "/hukum/penanda-tangan/?kelompok=KSDPK", "/hukum/berakhir/",
    "/hukum/rezim/?tanggal=1+Mei+2019&kelompok=KSDD",
    "/hukum/rezim-khusus/", "/hukum/asas/", "/hukum/ganjalan/", "/hukum/perubahan/",
    "/hukum/rancangan/",
]  # fmt: skip


@pytest.fixture
def umum(live_server, page: Page) -> Page:
    """A visitor; anything written to the console is kept."""
    page.galat = []
    page.on("console", lambda m: m.type in ("error", "warning") and page.galat.append(m.text))
    page.on("pageerror", lambda g: page.galat.append(str(g)))
    page.alamat = live_server.url
    return page


def tanpa_pelanggaran(page: Page) -> None:
    hasil = Axe().run(page)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


@pytest.mark.parametrize("lebar", [1280, 360])
def test_setiap_halaman_terbaca_siapa_saja(umum, lebar, potret):
    umum.set_viewport_size({"width": lebar, "height": 800})
    for jalur in HALAMAN:
        umum.goto(umum.alamat + jalur)
        tanpa_pelanggaran(umum)
    umum.goto(f"{umum.alamat}/hukum/jenis/KSDD-W/")
    potret(umum, f"hukum-jenis-{lebar}")
    assert umum.galat == []


@pytest.mark.parametrize("lebar", [1280, 360])
def test_dari_halaman_depan_sampai_pasal_dan_kasusnya(umum, lebar):
    umum.set_viewport_size({"width": lebar, "height": 800})
    umum.goto(umum.alamat)
    umum.get_by_role("contentinfo").get_by_role("link", name="Pustaka hukum").click()
    umum.get_by_role("searchbox").fill("surat kuasa")
    umum.keyboard.press("Enter")
    umum.get_by_role("link", name="Aturan R04", exact=True).click()
    expect(umum.get_by_text("Dilanggar").first).to_be_visible()
    umum.get_by_role("link", name="Ps 14 ayat (2) Permendagri 22/2020").first.click()
    expect(umum.get_by_role("heading", level=1)).to_have_text("Pasal 14")
    assert umum.url.endswith("/pasal-14/#ayat-2")
    expect(umum.locator("#ayat-2").get_by_role("link", name="R04:")).to_be_visible()
    tanpa_pelanggaran(umum)


def test_hari_lain_dengan_papan_ketik_dan_hari_yang_tak_terbaca(umum):
    umum.goto(f"{umum.alamat}/hukum/jenis/KSDD-W/")
    isian = umum.get_by_role("textbox", name="Tahapan pada hari")
    isian.fill("kemarin")
    isian.press("Enter")
    expect(umum.get_by_text("Tanggal ini tidak terbaca").first).to_be_visible()
    tanpa_pelanggaran(umum)
    umum.get_by_role("textbox", name="Tahapan pada hari").fill("1 Mei 2020")
    umum.keyboard.press("Enter")
    expect(umum.get_by_text("tahap pada 1 Mei 2020")).to_be_visible()


def test_isian_rezim_dan_perubahan_yang_salah_dikatakan(umum):
    for jalur in (
        "rezim/?tanggal=kemarin&kelompok=KSDX",
        "perubahan/?dari=2026-01-02&ke=2026-01-01",
    ):
        umum.goto(f"{umum.alamat}/hukum/{jalur}")
        expect(umum.locator("[aria-invalid=true]").first).to_be_visible()
        tanpa_pelanggaran(umum)


def test_di_ponsel_hukum_dibuka_dari_menu_dengan_papan_ketik(umum):
    umum.set_viewport_size({"width": 360, "height": 800})
    umum.goto(umum.alamat)
    tombol = umum.get_by_role("banner").locator("summary").filter(has_text="Menu")
    tombol.focus()
    umum.keyboard.press("Enter")
    lembar = umum.get_by_role("navigation", name="Menu", exact=True)
    expect(lembar.get_by_role("link", name="Hukum")).to_be_visible()
    tanpa_pelanggaran(umum)
    umum.keyboard.press("Escape")
    expect(lembar).to_be_hidden()
    expect(tombol).to_be_focused()
    umum.keyboard.press("Enter")
    umum.keyboard.press("Tab")
    umum.keyboard.press("Enter")
    expect(umum).to_have_url(f"{umum.alamat}/hukum/")


def test_jawaban_dalam_matriks_membuka_alasannya(umum):
    umum.goto(f"{umum.alamat}/hukum/penanda-tangan/")
    umum.get_by_role("row", name="Direksi BUMD").first.get_by_role("link").first.click()
    assert umum.url.endswith("/hukum/penanda-tangan/#bumd")
    expect(umum.locator("#bumd")).to_be_in_viewport()


def test_berbahasa_inggris_sampai_isi_datanya(umum):
    umum.goto(f"{umum.alamat}/hukum/jenis/KSDD-W/")
    umum.get_by_role("button", name="English").first.click()
    expect(umum.get_by_text("30 days from receipt of the offer").first).to_be_visible()


def test_tercetak_mendatar_tanpa_menu(umum, tmp_path):
    umum.goto(f"{umum.alamat}/hukum/jenis/KSDD-W/")
    umum.emulate_media(media="print")
    expect(umum.get_by_role("navigation", name="Bagian pustaka hukum")).to_be_hidden()
    umum.pdf(path=str(tmp_path / "tahap.pdf"), prefer_css_page_size=True)
    kotak = (tmp_path / "tahap.pdf").read_bytes().split(b"/MediaBox [", 1)[1].split(b"]", 1)[0]
    lebar, tinggi = (float(n) for n in kotak.split()[2:4])
    assert lebar > tinggi
