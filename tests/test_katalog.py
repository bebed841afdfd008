"""The English catalogue: every text has its English, in the same shape, and pages show it."""

from __future__ import annotations

import gettext
import re
import runpy
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import write_mo
from django.test import Client
from django.urls import reverse
from django.utils import translation

from simpul.akun.tests.factories import buat_jabatan
from simpul.kerja_sama.services import tindak_lanjut
from simpul.kerja_sama.tests.lakon import BANTUL, SLEMAN, ST, dunia, jalan

ALAT = runpy.run_path(str(Path(__file__).resolve().parent.parent / "alat" / "katalog.py"))
PADA = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
ISIAN = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w+\}|</?[a-z]+|\||\n")
"""What a sentence must keep: values put in, elements, the bar between title and text, lines."""
TERLIHAT = re.compile(r'(?:aria-label|placeholder|title|alt|data-judul)="([^"]*)"|>([^<>]+)<')
PANJANG = 30
"""Texts from this length on are looked for anywhere, shorter ones only as a whole."""


@pytest.fixture(scope="module")
def katalog() -> Any:
    return ALAT["_baca"]()


def _bentuk(pesan: Any) -> list[tuple[str, str]]:
    """Pairs of an Indonesian and an English form, those of a plural one by one."""
    if pesan.pluralizable:
        return [(pesan.id[min(n, 1)], teks) for n, teks in enumerate(pesan.string)]
    return [(pesan.id, pesan.string)]


def test_setiap_teks_layar_punya_bahasa_inggris_dan_tidak_ada_yang_tersisa(capsys):
    assert ALAT["periksa"]() == 0, capsys.readouterr().out


def test_isian_elemen_dan_baris_tetap_sama(katalog):
    beda = [
        (asal, terjemahan)
        for pesan in katalog
        for asal, terjemahan in _bentuk(pesan)
        if pesan.id and sorted(ISIAN.findall(asal)) != sorted(ISIAN.findall(terjemahan))
    ]
    assert beda == []


def test_spasi_di_tepi_tetap_sama(katalog):
    def tepi(teks: str) -> tuple[str, str]:
        return teks[: len(teks) - len(teks.lstrip())], teks[len(teks.rstrip()) :]

    pasangan = [b for p in katalog if p.id for b in _bentuk(p)]
    assert [a for a, t in pasangan if tepi(a) != tepi(t)] == []


def test_bentuk_jamak_lengkap(katalog):
    jamak = [p for p in katalog if p.id and p.pluralizable]
    assert katalog.num_plurals == 2
    assert [p.id for p in jamak if len(p.string) != 2 or not all(p.string)] == []
    assert [
        p.id for p in katalog if p.id and not p.pluralizable and isinstance(p.string, tuple)
    ] == []


@pytest.fixture
def inggris(settings, tmp_path, katalog) -> Client:
    """A visitor who chose English, served from the catalogue as it is written now."""
    tujuan = tmp_path / "en" / "LC_MESSAGES" / "django.mo"
    tujuan.parent.mkdir(parents=True)
    with tujuan.open("wb") as keluar:
        write_mo(keluar, katalog)
    settings.LOCALE_PATHS = [tmp_path]
    klien = Client()
    klien.cookies["bahasa"] = "en"
    return klien


def test_katalog_tersusun_dan_terbaca(inggris, settings):
    with (settings.LOCALE_PATHS[0] / "en" / "LC_MESSAGES" / "django.mo").open("rb") as masuk:
        hasil = gettext.GNUTranslations(masuk)
    assert hasil.gettext("Beranda") == "Home"
    assert hasil.ngettext("%(n)d hari lagi", "%(n)d hari lagi", 1) == "%(n)d day left"
    assert hasil.pgettext("tahap", "Menunggu syarat") == "Locked"


def _tertinggal(katalog: Any, halaman: str) -> list[str]:
    """Indonesian texts of the catalogue that stand on an English page."""
    isi = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", halaman)
    isi = re.sub(r'<(\w+)[^>]* lang="id"[^>]*>.*?</\1>', "", isi)  # the language choice itself
    terlihat = {unescape(a or b).strip() for a, b in TERLIHAT.findall(isi)}
    semua = "\n".join(terlihat)
    return [
        asal
        for pesan in katalog
        for asal, terjemahan in _bentuk(pesan)
        if asal and asal != terjemahan and not ISIAN.search(asal)
        if asal.strip() in terlihat or (len(asal) >= PANJANG and asal.strip() in semua)
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("alamat", "kata"),
    [
        ("/", "from end to end"),
        ("/masuk/", "Sign in to Simpul"),
        ("/hukum/", "for everybody to read"),
        ("/hukum/?q=tkksd", "not the text of the regulation"),
        ("/hukum/peraturan/", "In force"),
        ("/hukum/peraturan/permendagri-22-2020/", "Article by article"),
        ("/hukum/peraturan/permendagri-22-2020/pasal-12/", "The text of the regulation says so"),
        ("/hukum/jenis/", "Mandatory cooperation"),
        ("/hukum/jenis/KSDD-W/", "30 days from receipt of the offer"),
        ("/hukum/aturan/", "Holds the act"),
        ("/hukum/aturan/R04/", "Not so: The head of region signs the contract in person"),
        ("/hukum/parameter/", "The law is silent"),
        ("/hukum/dokumen/", "required contents"),
        ("/hukum/istilah/", "Also called"),
        ("/hukum/urusan/", "Optional affairs"),
        ("/hukum/lainnya/", "More in the law library"),
        ("/hukum/pihak/", "Who can be a party"),
        ("/hukum/penanda-tangan/", "Yes, with a note"),
        ("/hukum/berakhir/", "No ground"),
        ("/hukum/rezim/?tanggal=2019-05-01&kelompok=KSDD", "What later regulations say"),
        ("/hukum/rezim-khusus/", "Recognised by"),
        ("/hukum/asas/", "No duty today"),
        ("/hukum/ganjalan/", "How Simpul takes it"),
        ("/hukum/perubahan/", "changes between 1 January 2020"),
        ("/hukum/rancangan/", "No draft regulation is held"),
        ("/hukum/aturan/R99X/", "Not in the law library"),
    ],
)
def test_halaman_depan_dan_masuk_berbahasa_inggris(inggris, katalog, alamat, kata):
    halaman = inggris.get(alamat).content.decode()
    assert kata in halaman
    assert _tertinggal(katalog, halaman) == []


@pytest.mark.django_db
def test_ruang_kerja_dan_halaman_kerja_sama_berbahasa_inggris(inggris, katalog, settings):
    d = dunia(PADA)
    d.buka(SLEMAN)
    for giliran in jalan(pihak=(BANTUL, SLEMAN)):
        giliran.jalankan(d)
        if giliran.nama == "telaahan":
            break
    settings.SIMPUL_JAM = lambda: PADA
    jabatan = buat_jabatan(d.pemda[BANTUL], ST)
    inggris.force_login(
        jabatan.pengguna, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    satu = reverse("kerja_sama_satu", args=[d.id])
    langkah = reverse("langkah", args=[d.id, "DD-05", "siapkan"])
    tab = [f"{satu}{nama}/" for nama in ("para-pihak", "dokumen", "riwayat")]
    for alamat in (reverse("beranda"), reverse("kerja_sama"), satu, *tab, langkah):
        jawab = inggris.get(alamat)
        assert jawab.status_code == 200, alamat
        assert _tertinggal(katalog, jawab.content.decode()) == [], alamat


@pytest.mark.django_db
@pytest.mark.usefixtures("inggris")
def test_yang_tercatat_dan_terkirim_tetap_indonesia_walau_pelakunya_membaca_inggris(monkeypatch):
    surat: list[dict[str, Any]] = []
    monkeypatch.setattr(tindak_lanjut, "kabari", lambda **isi: surat.append(isi))
    with translation.override("en"):
        d = dunia(PADA)
        d.buka(SLEMAN)
        for giliran in jalan(pihak=(BANTUL, SLEMAN)):
            giliran.jalankan(d)
            if giliran.nama == "kirim penawaran":
                break
        assert d.pelaku(BANTUL, ST).jabatan == "Sekretariat TKKSD"
    assert {s["perihal"].split(":")[0] for s in surat} == {"Giliran Anda"}
    assert all(s["isi"].startswith("Kerja sama: ") for s in surat)
