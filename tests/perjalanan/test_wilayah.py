"""Regions in a browser: the map is drawn and can be read aloud, a border is corrected and seen."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Page, expect

from simpul.akun.peran import Peran
from simpul.akun.tests import factories
from simpul.antarmuka.tampilan.warna import dari_nilai

pytestmark = [pytest.mark.perjalanan, pytest.mark.usefixtures("wilayah")]
ALASAN = "Batas di tengah sungai sudah ditegaskan bersama."


@pytest.fixture
def administrator(live_server, page: Page):
    """The administrator of Bantul at a browser; anything written to its console is kept."""
    pemda = factories.buat_pemda("34.02", warna="padi")
    return _masuk(live_server, page, factories.buat_jabatan(pemda).pengguna)


@pytest.fixture
def kementerian(live_server, page: Page):
    jabatan = factories.buat_jabatan(factories.buat_kementerian(), Peran.PENGAWAS_KEMENTERIAN)
    return _masuk(live_server, page, jabatan.pengguna)


def _masuk(live_server, page: Page, pengguna) -> Page:
    klien = Client()
    klien.force_login(pengguna)
    sesi = {"name": "sessionid", "value": klien.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([sesi])
    page.galat = []
    page.on("console", lambda m: m.type in ("error", "warning") and page.galat.append(m.text))
    page.on("pageerror", lambda g: page.galat.append(str(g)))
    page.alamat = live_server.url
    return page


def buka(page: Page, jalur: str, lebar: int = 1280) -> Page:
    page.set_viewport_size({"width": lebar, "height": 800})
    page.goto(page.alamat + jalur)
    return page


def peta_siap(page: Page) -> None:
    page.wait_for_selector("[data-peta][data-siap]")


def tanpa_pelanggaran(page: Page) -> None:
    hasil = Axe().run(page)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert page.galat == []


def warna_lembut(nama: str) -> str:
    heks = dari_nilai(nama).penuh.lstrip("#")
    rgb = (int(heks[i : i + 2], 16) for i in (0, 2, 4))
    return f"rgb({','.join(str(int(v * 0.18 + 255 * 0.82 + 0.5)) for v in rgb)})"


@pytest.mark.parametrize("lebar", [1280, 360])
def test_peta_tetangga_tergambar_dan_terbaca(administrator, lebar, potret):
    page = buka(administrator, "/wilayah/", lebar)
    peta_siap(page)
    bidang = page.locator("[data-peta] path.leaflet-interactive")
    assert bidang.count() > 30
    warna = bidang.evaluate_all("s => s.map(p => p.getAttribute('fill'))")
    assert warna.count(warna_lembut("padi")) == 1  # own region, tinted in its colour
    assert warna.count("#FFFFFF") == 4  # its neighbours
    nama = page.locator(".peta-nama").all_inner_texts()
    assert {"Bantul", "Sleman", "Gunungkidul", "Kota Yogyakarta"} <= set(nama)
    expect(page.get_by_text("Bentuk skematis, bukan batas resmi")).to_be_visible()
    potret(page, f"wilayah-{lebar}")
    tanpa_pelanggaran(page)


@pytest.mark.parametrize("lebar", [1280, 360])
def test_peta_negara_tergambar(kementerian, lebar, potret):
    page = buka(kementerian, "/wilayah/", lebar)
    peta_siap(page)
    assert page.locator("[data-peta] path.leaflet-interactive").count() == 38
    potret(page, f"wilayah-negara-{lebar}")
    tanpa_pelanggaran(page)


@pytest.mark.parametrize(
    "jalur",
    ["/wilayah/?tampilan=tabel", "/wilayah/34/", "/wilayah/31.75/", "/wilayah/21.71/",
     "/wilayah/daftar/", "/wilayah/koreksi/34.02/34.71/", "/wilayah/koreksi/baru/"],
)  # fmt: skip
@pytest.mark.parametrize("lebar", [1280, 360])
def test_halaman_lain_terbaca(administrator, jalur, lebar):
    page = buka(administrator, jalur, lebar)
    if page.locator("[data-peta]").count():
        peta_siap(page)
    tanpa_pelanggaran(page)


def test_daerah_pada_peta_membuka_halamannya(administrator):
    page = buka(administrator, "/wilayah/")
    peta_siap(page)
    letak = page.locator(".peta-nama", has_text="Gunungkidul").bounding_box()
    page.mouse.move(letak["x"] + letak["width"] / 2, letak["y"] + letak["height"] / 2)
    expect(page.locator("li.disorot")).to_contain_text("Kabupaten Gunungkidul")
    page.mouse.down()
    page.mouse.up()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kabupaten Gunungkidul")


def test_wilayah_lain_dibuka_dengan_papan_ketik(administrator):
    page = buka(administrator, "/wilayah/")
    isian = page.get_by_role("combobox", name="Wilayah lain")
    isian.press_sequentially("sleman")
    expect(page.get_by_role("option").first).to_contain_text("berbatasan")
    isian.press("ArrowDown")
    isian.press("Enter")
    isian.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kabupaten Sleman")


def test_batas_dikoreksi_dan_terlihat(administrator):
    page = buka(administrator, "/wilayah/")
    tabel = page.get_by_role("table", name="Batas satu per satu")
    expect(tabel.get_by_role("row")).to_have_count(5)
    tabel.get_by_role("link", name="Koreksi Kabupaten Kulon Progo").click()
    page.get_by_label("Berhadapan melalui laut").check(force=True)
    page.get_by_role("button", name="Simpan koreksi").click()
    assert "/koreksi/" in page.url  # the reason is missing: the browser asks for it
    page.get_by_label("Alasan").fill(ALASAN)
    page.get_by_role("button", name="Simpan koreksi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kabupaten Bantul")
    expect(page.get_by_role("table", name="Batas satu per satu").get_by_role("row")).to_have_count(
        4
    )
    laut = page.get_by_role("table", name="Berhadapan melalui laut")
    expect(laut).to_contain_text("Kabupaten Kulon Progo")
    expect(laut).to_contain_text("Dikoreksi")
    jejak = page.get_by_role("region", name="Koreksi batas")
    expect(jejak).to_contain_text("Administrator, Kabupaten Bantul")
    expect(jejak).to_contain_text(ALASAN)
    peta_siap(page)
    tanpa_pelanggaran(page)


def test_tanpa_skrip_tabelnya_cukup(live_server, browser):
    pengguna = factories.buat_jabatan(factories.buat_pemda("34.02")).pengguna
    konteks = browser.new_context(java_script_enabled=False)
    page = _masuk(live_server, konteks.new_page(), pengguna)
    buka(page, "/wilayah/")
    expect(page.get_by_text("Peta memerlukan skrip")).to_be_visible()
    expect(page.locator("[data-peta]")).to_be_hidden()
    page.get_by_role("table", name="Batas satu per satu").get_by_role(
        "link", name="Kota Yogyakarta", exact=True
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kota Yogyakarta")
    konteks.close()
