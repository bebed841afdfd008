"""Three governments, each at its own screen: from a letter to the signed Kesepakatan Bersama."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from playwright.sync_api import Page, expect

from simpul.antarmuka.contoh import SANDI, SURANAH
from simpul.antarmuka.perintah.contoh.panggung import Panggung
from simpul.kerja_sama.tests.lakon import PDF

pytestmark = pytest.mark.perjalanan
SEMUA = ("34.02", "34.04", "34.71")
TEMPAT = {"34.02": "bantul", "34.04": "sleman", "34.71": "yogyakarta"}
SURAT = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": PDF}


class Pilih(str):
    """One of the cards of a choice."""

    __slots__ = ()


class Kantor:
    """An office at its own browser."""

    def __init__(self, browser, alamat: str, kode: str, peran: str, unit: str = "") -> None:
        self.alamat = alamat
        kotak = "-".join(x for x in (peran, unit, TEMPAT[kode]) if x)
        self.halaman: Page = browser.new_context(
            locale="id-ID", viewport={"width": 1366, "height": 768}
        ).new_page()
        self.halaman.goto(f"{alamat}/masuk/")
        self.halaman.get_by_label("Surel kantor").fill(f"{kotak}@{SURANAH}")
        self.halaman.get_by_label("Kata sandi").fill(SANDI)
        self.halaman.get_by_role("button", name="Masuk", exact=True).click()
        expect(self.halaman.get_by_role("heading", name="Ruang kerja")).to_be_visible()

    def buka(self, jalur: str) -> Page:
        self.halaman.goto(f"{self.alamat}{jalur}")
        return self.halaman

    def kerjakan(self, jalur: str, judul: str, isian: dict[str, str] | None = None) -> None:
        """Open the case, take the next step, fill what is asked, save."""
        h = self.buka(jalur)
        h.get_by_role("link", name="Kerjakan langkah ini").click()
        expect(h.get_by_role("heading", level=1)).to_have_text(judul)
        for nama, nilai in (isian or {}).items():
            if isinstance(nilai, Pilih):
                h.locator(f"input[name={nama}][value={nilai}]").check(force=True)
            else:
                h.locator(f"[name={nama}]").fill(nilai)
        for kotak in h.locator("textarea[name^=unsur_]").all():
            if not kotak.input_value():
                kotak.fill("Isi menurut peraturan.")
        if h.locator("input[name=berkas]").count():
            h.locator("input[name=berkas]").set_input_files(SURAT)
        h.locator("form[method=post]").filter(has=h.locator("[name=tanggal]")).locator(
            "button.tombol-penuh"
        ).click()
        expect(h.get_by_text("Tercatat:")).to_be_visible()


@pytest.fixture
def tiga(wilayah, pada):
    panggung = Panggung(pada)
    with transaction.atomic():
        for kode in SEMUA:
            panggung.buka(kode)
    return panggung


def axe(halaman: Page) -> None:
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()


def test_tiga_pemerintah_dari_surat_sampai_ksb(browser, live_server, tiga, potret):
    alamat = live_server.url
    st = {k: Kantor(browser, alamat, k, "sekretariat-tkksd") for k in SEMUA}
    bantul = st["34.02"]

    # 1 a letter comes in at Bantul; the case is opened in four short steps
    h = bantul.buka("/ruang-kerja/")
    h.get_by_role("link", name="Mulai kerja sama").click()
    h.get_by_label("Judul kerja sama").fill("Pengelolaan sampah regional Kartamantul")
    h.get_by_label("Objek: apa yang dikerjakan bersama").fill("Sampah lintas batas tiga daerah")
    h.locator("select[name=urusan]").select_option("2.e")
    h.locator("select[name=unit]").select_option(label="Dinas Lingkungan Hidup")
    h.get_by_label("Surat masuk dari").fill("Wali Kota Yogyakarta")
    h.locator("[name=nomor]").fill("660/1187/2026")
    h.locator("[name=tanggal]").fill("16 November 2026")
    h.locator("input[name=berkas]").set_input_files(SURAT)
    h.get_by_role("button", name="Lanjutkan").click()
    h.locator("[name=mitra_0_ketik]").fill("slem")
    h.get_by_role("option", name="Sleman").first.click()
    h.locator("[name=mitra_1_ketik]").fill("pemkot jogja")
    h.get_by_role("button", name="Lanjutkan").click()
    for nama in ("eksternalitas", "efisien"):
        h.locator(f"input[name={nama}][value=ya]").check(force=True)
    h.get_by_role("button", name="Lanjutkan").click()
    expect(h.get_by_role("heading", level=1)).to_have_text("Antardaerah, memenuhi unsur wajib")
    expect(h.get_by_text("Ps 364 ayat (1) UU 23/2014").first).to_be_visible()
    potret(h, "jenis-dan-alasan")
    h.get_by_role("button", name="Buka kerja sama").click()
    expect(h.get_by_text("KS-34.02-2026-0001").first).to_be_visible()
    kasus = h.url.removeprefix(alamat)

    # 2 the named parties join the shared record
    for kode in ("34.04", "34.71"):
        undangan = st[kode].buka("/ruang-kerja/")
        undangan.get_by_role("button", name="Gabung").click()
        expect(undangan.get_by_text("tergabung dalam kerja sama ini")).to_be_visible()

    # 3 each maps on its own; the meeting and its Berita Acara are common
    for kode in SEMUA:
        st[kode].kerjakan(kasus, "Identifikasi dan pemetaan urusan")
    bantul.kerjakan(
        kasus, "Membahas hasil pemetaan bersama daerah yang berbatasan", {"forum": "Rapat provinsi"}
    )
    h = bantul.buka(kasus)
    h.get_by_role("link", name="Kerjakan langkah ini").click()
    h.locator("[name=nomor]").fill("BA/12/2026")
    h.get_by_role("button", name="Simpan langkah").click()
    expect(h.get_by_text("ditandatangani para Kepala Daerah").first).to_be_visible()
    expect(h.locator("[name=nomor]")).to_have_value("BA/12/2026")  # what was typed stays
    for kotak in h.locator("input[name=ditandatangani]").all():
        kotak.check(force=True)
    h.locator("input[name=berkas]").set_input_files(SURAT)
    h.get_by_role("button", name="Simpan langkah").click()
    expect(h.get_by_text("Tercatat:")).to_be_visible()

    # 4 KAK by the unit, assessment, offer signed by the head, sent with its receipts
    dlh = Kantor(browser, alamat, "34.02", "perangkat-daerah", "dlh")
    dlh.kerjakan(kasus, "Persiapan: Kerangka Acuan Kerja", {"dalam_perencanaan": Pilih("ya")})
    bantul.kerjakan(kasus, "Kajian atau telaahan TKKSD", {"tidak_bertentangan": Pilih("ya")})
    bantul.kerjakan(kasus, "Menyiapkan surat penawaran")
    bupati = Kantor(browser, alamat, "34.02", "kepala-daerah")
    bupati.kerjakan(kasus, "Menandatangani surat penawaran", {"nomor": "119/0452"})
    h = bantul.buka(kasus)
    h.get_by_role("link", name="Kerjakan langkah ini").click()
    for isian in h.locator("input[name^=diterima_]").all():
        isian.fill("23 November 2026")
    h.get_by_role("button", name="Simpan langkah").click()
    expect(h.get_by_text("Tercatat:")).to_be_visible()
    potret(h, "penawaran-terkirim")

    # 5 the partners answer within thirty days
    kepala = {k: Kantor(browser, alamat, k, "kepala-daerah") for k in ("34.04", "34.71")}
    h = kepala["34.04"].buka(kasus)
    expect(h.get_by_text("30 hari lagi")).to_be_visible()
    expect(h.get_by_text("Ps 8 ayat (3) Permendagri 22/2020").first).to_be_visible()
    axe(h)
    for kantor in kepala.values():
        kantor.kerjakan(
            kasus, "Memberi tanggapan atas penawaran",
            {"jawaban": Pilih("menerima"), "nomor": "119/77/2026"},
        )  # fmt: skip

    # 6 the draft, its discussion, consent of all to one version
    dlh.kerjakan(
        kasus, "Menyusun rancangan Kesepakatan Bersama",
        {"masa_bulan": "60", "memuat_hak_kewajiban": Pilih("tidak")},
    )  # fmt: skip
    bantul.kerjakan(kasus, "Membahas rancangan bersama pihak terkait")
    for kode in SEMUA:
        st[kode].kerjakan(kasus, "Menyepakati versi rancangan yang sama")

    # 7 the TKKSD recommend, the heads sign
    for kode in SEMUA:
        h = st[kode].buka(kasus)
        h.get_by_role("link", name="Anjuran: Memberi rekomendasi penandatanganan").click()
        h.get_by_role("button", name="Simpan langkah").click()
        expect(h.get_by_text("Tercatat:")).to_be_visible()
    for kantor, siapa in ((bupati, "Bupati Bantul"), (kepala["34.04"], "Bupati Sleman")):
        kantor.kerjakan(kasus, "Menandatangani Kesepakatan Bersama", {"penanda_tangan": siapa})
    kepala["34.71"].kerjakan(
        kasus, "Menandatangani Kesepakatan Bersama", {"penanda_tangan": "Wali Kota Yogyakarta"}
    )

    # 8 it stands, and shows its age until a PKS stands under it
    h = bantul.buka(kasus)
    expect(h.get_by_text("Kesepakatan Bersama ditandatangani 0 hari lalu")).to_be_visible()
    potret(h, "ksb-ditandatangani")
    axe(h)
    h.set_viewport_size({"width": 360, "height": 800})
    potret(h, "ksb-ditandatangani-360")
    assert h.evaluate("document.documentElement.scrollWidth") <= 360
    h = bantul.buka(f"{kasus}riwayat/")
    expect(h.get_by_text("Wali Kota Yogyakarta, Kota Yogyakarta menandatangani")).to_be_visible()


def test_dua_orang_pada_satu_langkah(browser, live_server, tiga):
    """The second one is told who was first; nothing is doubled."""
    alamat = live_server.url
    from simpul.kerja_sama.services import pembukaan

    kasus = pembukaan.buka(
        pelaku=tiga.pelaku("34.02", "sekretariat_tkksd"),
        pada=tiga.pada,
        isi=pembukaan.Pembukaan(
            judul="Sampah", objek="Sampah", mitra=["34.04"], eksternalitas=True, efisien=True,
            urusan="2.e",
        ),
    )  # fmt: skip
    jalur = f"/kerja-sama/{kasus.kerja_sama.pk}/"
    satu = Kantor(browser, alamat, "34.02", "sekretariat-tkksd")
    dua = Kantor(browser, alamat, "34.02", "bappeda")
    for kantor in (satu, dua):
        kantor.buka(jalur).get_by_role("link", name="Kerjakan langkah ini").click()
        for kotak in kantor.halaman.locator("textarea[name^=unsur_]").all():
            kotak.fill("Isi")
    satu.halaman.get_by_role("button", name="Simpan langkah").click()
    expect(satu.halaman.get_by_text("Tercatat:")).to_be_visible()
    dua.halaman.get_by_role("button", name="Simpan langkah").click()
    expect(dua.halaman.get_by_text("sudah selesai atau belum terbuka")).to_be_visible()
