"""Emblems are told by content and redrawn; what is no picture is refused with words."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from simpul.akun.logo import UKURAN_TERBESAR, gambar_ulang
from simpul.akun.tests.factories import gambar
from simpul.dasar.galat import MasukanTidakSah


def png_palsu(lebar: int, tinggi: int) -> bytes:
    """A tiny file whose header promises an enormous picture."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        return (
            struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))
        )

    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + potong(b"IHDR", kepala)
        + potong(b"IDAT", zlib.compress(b"\0" * 64))
        + potong(b"IEND", b"")
    )


@pytest.mark.parametrize("bentuk", ["PNG", "JPEG", "WEBP"])
def test_gambar_digambar_ulang_sebagai_png_kecil(bentuk):
    hasil = gambar_ulang(gambar(1600, 800, bentuk))
    with Image.open(BytesIO(hasil)) as png:
        assert (png.format, png.size) == ("PNG", (512, 256))


def test_yang_tersembunyi_dalam_gambar_tidak_ikut():
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "<script>alert(1)</script>")
    berkas = BytesIO()
    Image.new("RGB", (20, 20)).save(berkas, "PNG", pnginfo=info)
    hasil = gambar_ulang(berkas.getvalue() + b"<?php echo 1; ?>")
    assert b"script" not in hasil
    assert b"php" not in hasil


def test_gambar_berpalet_dan_tembus_pandang_diterima():
    berkas = BytesIO()
    Image.new("P", (30, 30)).save(berkas, "PNG", transparency=0)
    with Image.open(BytesIO(gambar_ulang(berkas.getvalue()))) as png:
        assert png.mode == "RGBA"


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"ini hanya teks bernama logo.png", "bukan gambar"),
        (b"%PDF-1.7\n", "bukan gambar"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "SVG"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<svg/>", "SVG"),
        (gambar(300, 300)[:400], "rusak"),
        (gambar(300, 300, "JPEG")[:-200], "rusak"),
        (gambar(10, 10, "GIF"), "bukan gambar"),
        (png_palsu(30_000, 30_000), "terlalu lebar"),
        (png_palsu(6_000, 5_000), "terlalu lebar"),
        (gambar() + b"\0" * UKURAN_TERBESAR, "2 MB"),
    ],
)
def test_yang_bukan_gambar_ditolak_dengan_kata(isi, kata):
    with pytest.raises(MasukanTidakSah) as galat:
        gambar_ulang(isi)
    assert kata in galat.value.bidang["logo"]
