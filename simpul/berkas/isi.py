"""What a file really is, told by its content; the name and the browser's word are not trusted."""

from __future__ import annotations

import warnings
import zipfile
from typing import IO

from PIL import Image, UnidentifiedImageError

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
DITERIMA = {
    PDF: ".pdf",
    DOCX: ".docx",
    XLSX: ".xlsx",
    ODT: ".odt",
    "image/png": ".png",
    "image/jpeg": ".jpg",
}
_PIKSEL_TERBANYAK = 80_000_000


def jenis_isi(berkas: IO[bytes]) -> str | None:
    """The media type of the content when it is one we take, else None. Leaves the file at 0."""
    try:
        berkas.seek(0)
        awal = berkas.read(1024)
        if b"%PDF-" in awal:
            return PDF
        if awal.startswith(b"PK\x03\x04"):
            return _jenis_zip(berkas)
        if awal.startswith((b"\x89PNG", b"\xff\xd8\xff")):
            return _jenis_gambar(berkas)
        return None
    finally:
        berkas.seek(0)


def _jenis_zip(berkas: IO[bytes]) -> str | None:
    try:
        with zipfile.ZipFile(berkas) as arsip:
            nama = set(arsip.namelist())
            if "word/document.xml" in nama:
                return DOCX
            if "xl/workbook.xml" in nama:
                return XLSX
            if "mimetype" in nama and arsip.read("mimetype")[:100].strip() == ODT.encode():
                return ODT
    except (zipfile.BadZipFile, OSError, RuntimeError, KeyError):
        return None
    return None


def _jenis_gambar(berkas: IO[bytes]) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            berkas.seek(0)
            with Image.open(berkas, formats=("PNG", "JPEG")) as gambar:
                if gambar.width * gambar.height > _PIKSEL_TERBANYAK:
                    return None
                jenis = Image.MIME[gambar.format or ""]
                gambar.verify()
                return jenis
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError, Warning):
        return None
