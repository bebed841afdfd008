"""A government is opened, its administrator invites, an official signs in with a second step."""

from __future__ import annotations

import re

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import Browser, Page, expect

from simpul.akun.models import Pemda, Unit
from simpul.akun.tests.factories import SANDI, SEMUA, buat_pengguna

pytestmark = [pytest.mark.perjalanan, pytest.mark.usefixtures("wilayah")]
UNIT = "Dinas Lingkungan Hidup; DLH\nDinas Pariwisata\tDispar\nKapanewon Kasihan"


class Orang:
    """A person at their own browser. Every page is checked by axe, wide and narrow."""

    def __init__(self, browser: Browser, alamat: str, potret) -> None:
        self.alamat, self.potret = alamat, potret
        konteks = browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 800})
        self.h: Page = konteks.new_page()
        self.galat: list[str] = []
        self.h.on("pageerror", lambda g: self.galat.append(str(g)))
        self.h.on("console", lambda m: m.type == "error" and self.galat.append(m.text))

    def buka(self, jalur: str) -> Page:
        self.h.goto(jalur if jalur.startswith("http") else self.alamat + jalur)
        return self.h

    def isi(self, label: str, nilai: str) -> None:
        self.h.get_by_label(label).first.fill(nilai)

    def tekan(self, nama: str) -> None:
        self.h.get_by_role("button", name=nama, exact=True).first.click()

    def masuk(self, email: str) -> None:
        self.buka("/masuk/")
        self.isi("Surel kantor", email)
        self.isi("Kata sandi", SANDI)
        self.tekan("Masuk")

    def terima(self, nama: str) -> None:
        """Open the link of the last mail, give a name and a password."""
        self.buka(tautan())
        self.isi("Nama Anda", nama)
        self.h.locator("[name=sandi]").fill(SANDI)
        self.h.locator("[name=sandi_lagi]").fill(SANDI)
        self.tekan("Terima dan masuk")
        expect(self.h.get_by_role("heading", level=1, name="Ruang kerja")).to_be_visible()

    def periksa(self, nama: str) -> None:
        for lebar in (360, 1280):
            self.h.set_viewport_size({"width": lebar, "height": 800})
            self.potret(self.h, f"pemda-{nama}-{lebar}")
            hasil = Axe().run(self.h)
            assert hasil.violations_count == 0, hasil.generate_report()
            lebar_isi = self.h.evaluate("document.documentElement.scrollWidth")
            assert lebar_isi <= lebar, f"{nama} {lebar}: {lebar_isi}"
        assert self.galat == []


def tautan() -> str:
    return re.search(r"http://\S+/undangan/\S+", mail.outbox[-1].body)[0]


@pytest.fixture
def orang(browser: Browser, live_server, potret):
    daftar: list[Orang] = []

    def baru() -> Orang:
        daftar.append(Orang(browser, live_server.url, potret))
        return daftar[-1]

    yield baru
    for satu in daftar:
        satu.h.context.close()


@pytest.fixture(autouse=True)
def _alamat_setempat(settings, live_server):
    """A personal link names the host; the live server's is a name of this machine."""
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "localhost", "127.0.0.1"]


def buka_pemda(operator: Orang) -> None:
    h = operator.h
    expect(h.get_by_role("heading", level=1, name="Pemerintah daerah")).to_be_visible()
    operator.periksa("operator-kosong")
    h.get_by_role("link", name="Buka pemerintah daerah").first.click()
    h.get_by_role("searchbox").fill("jakarta selatan")
    operator.tekan("Cari")
    expect(h.get_by_text("bukan daerah otonom")).to_be_visible()
    h.get_by_role("searchbox").fill("bantul")
    operator.tekan("Cari")
    operator.periksa("operator-wilayah")
    h.get_by_role("link", name="Pilih Kabupaten Bantul").click()
    operator.isi("Unit mana yang membidangi", "Bagian Kerja Sama Setda")
    operator.isi("Siapa administratornya", "admin@")
    h.get_by_label("Padi").check(force=True)
    operator.tekan("Buka dan kirim undangan")
    expect(h.get_by_text("1 isian perlu diperbaiki")).to_be_visible()
    operator.galat.clear()  # the browser notes the answer 422
    expect(h.get_by_label("Unit mana yang membidangi")).to_have_value("Bagian Kerja Sama Setda")
    operator.periksa("operator-baru")
    operator.isi("Siapa administratornya", "admin@bantulkab.go.id")
    operator.tekan("Buka dan kirim undangan")
    expect(h.get_by_text("Menunggu administrator pertama")).to_be_visible()
    operator.periksa("operator-satu")


def atur_unit(admin: Orang) -> None:
    h = admin.h
    h.get_by_role("link", name="Pengaturan").first.click()
    admin.periksa("ringkasan")
    h.get_by_role("link", name="Unit", exact=True).click()
    expect(h.get_by_text("Belum ada unit")).to_be_visible()
    admin.periksa("unit-kosong")
    h.get_by_role("link", name="Tambah unit").first.click()
    admin.isi("Nama unit, satu tiap baris", UNIT)
    admin.tekan("Tambahkan")
    expect(h.get_by_role("link", name="Kapanewon Kasihan")).to_be_visible()
    admin.periksa("unit")


def undang_sekretariat(admin: Orang) -> None:
    h = admin.h
    admin.buka("/pengaturan/")
    h.get_by_role("link", name="Undang Sekretariat TKKSD").click()
    expect(h.get_by_label("Peran")).to_have_value("sekretariat_tkksd")
    admin.isi("Alamat surel", "sri.wahyuni@bantulkab.go.id")
    admin.isi("Nama orangnya", "Sri Wahyuni")
    admin.isi("Sebutan jabatan", "Kepala Bagian Kerja Sama")
    h.get_by_role("combobox", name="Unit").fill("lingk")
    h.get_by_role("option", name="Dinas Lingkungan Hidup").click()
    h.get_by_role("combobox", name="Unit").fill("")
    admin.periksa("undangan-baru")
    admin.tekan("Kirim undangan")
    expect(h.get_by_text("sri.wahyuni@bantulkab.go.id").first).to_be_visible()
    admin.periksa("undangan")


def aktifkan_langkah_kedua(sri: Orang) -> pyotp.TOTP:
    """From the account page; the password is asked once more before the second step is set."""
    h = sri.buka("/akun/saya/")
    sri.periksa("akun-saya")
    h.get_by_role("link", name="Verifikasi dua langkah").click()
    h.get_by_role("link", name="Aktifkan").click()
    if h.locator("input[name=password]").count():
        h.locator("input[name=password]").fill(SANDI)
        sri.tekan("Lanjutkan")
    kode = pyotp.TOTP(h.locator("#kunci-totp").inner_text())
    h.locator("[name=code]").fill(kode.now())
    sri.tekan("Aktifkan")
    sri.buka("/akun/mfa/")
    expect(h.get_by_text("Aktif", exact=True)).to_be_visible()
    return kode


def test_membuka_pemda_mengundang_dan_masuk_dengan_langkah_kedua(orang):
    buat_pengguna("operator@simpul.test", operator=True, nama="Operator")
    operator = orang()
    operator.masuk("operator@simpul.test")
    buka_pemda(operator)

    admin = orang()
    admin.buka(tautan())
    expect(admin.h.get_by_role("heading", name="Anda diundang")).to_be_visible()
    admin.periksa("undangan-diterima")
    admin.terima("Budi Santosa")
    atur_unit(admin)
    undang_sekretariat(admin)
    assert Unit.objek.untuk(SEMUA).count() == 3

    sri = orang()
    sri.terima("Sri Wahyuni")
    expect(sri.h.get_by_text("Kepala Bagian Kerja Sama").first).to_be_visible()
    kode = aktifkan_langkah_kedua(sri)
    sri.h.context.clear_cookies()
    sri.masuk("sri.wahyuni@bantulkab.go.id")
    expect(sri.h.get_by_role("heading", name="Langkah kedua")).to_be_visible()
    sri.buka("/pengaturan/")  # the password alone opens nothing
    expect(sri.h.get_by_role("heading", name="Langkah kedua")).to_be_visible()
    sri.h.locator("[name=code]").fill("000000")
    sri.tekan("Masuk")
    expect(sri.h.get_by_role("heading", name="Langkah kedua")).to_be_visible()
    cache.clear()  # a code is taken once; here the same half minute may still run
    sri.h.locator("[name=code]").fill(kode.now())
    sri.tekan("Masuk")
    expect(sri.h.get_by_role("heading", level=1, name="Ruang kerja")).to_be_visible()

    admin.buka("/pengaturan/orang/")
    expect(admin.h.get_by_role("link", name="Kepala Bagian Kerja Sama")).to_be_visible()
    admin.periksa("orang")
    admin.h.get_by_role("link", name="Kepala Bagian Kerja Sama").click()
    admin.periksa("orang-satu")
    for jalur in ("/pengaturan/pemda/", "/pengaturan/nomor/", "/pengaturan/tampilan/"):
        admin.buka(jalur)
        admin.periksa(jalur.strip("/").replace("/", "-"))


def test_tautan_yang_tidak_berlaku_dan_warna_sendiri(orang):
    buat_pengguna("operator@simpul.test", operator=True, nama="Operator")
    umum = orang()
    umum.buka("/undangan/palsu/")
    expect(umum.h.get_by_text("tidak dikenal")).to_be_visible()
    umum.galat.clear()  # the browser notes the answer 410
    umum.periksa("tautan-gagal")

    operator, admin = orang(), orang()
    operator.masuk("operator@simpul.test")
    buka_pemda(operator)
    admin.terima("Budi Santosa")
    admin.buka("/pengaturan/tampilan/")
    admin.h.get_by_label("Warna lain, tulis di bawah").check(force=True)
    admin.h.locator("[name=heks]").fill("#FFB000")
    admin.tekan("Lihat hasilnya")
    expect(admin.h.get_by_text("Sebelum dan sesudah")).to_be_visible()
    admin.periksa("tampilan-sesudah")
    admin.tekan("Pakai warna ini")
    expect(admin.h.get_by_text("Warna sekarang")).to_be_visible()
    assert Pemda.objek.untuk(SEMUA).get().warna.startswith("#")
    admin.h.locator("[name=logo]").set_input_files(
        {"name": "lambang.png", "mimeType": "image/png", "buffer": b"bukan gambar"}
    )
    admin.tekan("Pasang lambang")
    expect(admin.h.get_by_text("bukan gambar PNG").first).to_be_visible()
