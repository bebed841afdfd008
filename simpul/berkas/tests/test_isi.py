"""A file is what its content says, never what its name says."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from simpul.berkas.isi import DITERIMA, DOCX, ODT, PDF, XLSX, jenis_isi
from simpul.berkas.services import nama_bersih


def arsip(**isi: bytes) -> bytes:
    hasil = io.BytesIO()
    with zipfile.ZipFile(hasil, "w") as z:
        for nama, teks in isi.items():
            z.writestr(nama.replace("__", "/").replace("_xml", ".xml"), teks)
    return hasil.getvalue()


def gambar(bentuk: str) -> bytes:
    hasil = io.BytesIO()
    Image.new("RGB", (8, 8)).save(hasil, bentuk)
    return hasil.getvalue()


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [
        (b"%PDF-1.7\n...", PDF),
        (b"\n\n%PDF-1.4", PDF),
        (arsip(word__document_xml=b"<x/>"), DOCX),
        (arsip(xl__workbook_xml=b"<x/>"), XLSX),
        (arsip(mimetype=ODT.encode()), ODT),
        (gambar("PNG"), "image/png"),
        (gambar("JPEG"), "image/jpeg"),
        (gambar("GIF"), None),
        (arsip(lain=b"x"), None),
        (gambar("PNG")[:40], None),
        (b"PK\x03\x04rusak", None),
        (b"<svg xmlns='x'><script/></svg>", None),
        (b"MZ\x90\x00", None),
        (b"", None),
    ],
)
def test_jenis_dari_isinya(isi, jenis):
    berkas = io.BytesIO(isi)
    assert jenis_isi(berkas) == jenis
    assert berkas.tell() == 0


@given(st.binary(max_size=400))
def test_isi_apa_pun_tidak_membuat_galat(isi):
    assert jenis_isi(io.BytesIO(isi)) in (None, *DITERIMA)


@given(st.text(max_size=60))
def test_nama_berkas_selalu_aman(nama):
    bersih = nama_bersih(nama, ".pdf")
    assert bersih.endswith(".pdf")
    assert not set(bersih) & set('/\\:*?"<>|\0\r\n')
    assert not bersih.startswith(".")
