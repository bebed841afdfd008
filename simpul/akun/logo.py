"""Emblems: told by content, never by name, and always redrawn before they are kept."""

from __future__ import annotations

import warnings
from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from simpul.dasar.galat import MasukanTidakSah

UKURAN_TERBESAR = 2 * 1024 * 1024
PIKSEL_TERBANYAK = 24_000_000
SISI_TERPANJANG = 512
_BENTUK = ("PNG", "JPEG", "WEBP")


def gambar_ulang(isi: bytes) -> bytes:
    """A PNG of at most 512 px a side with nothing of the upload but its picture.

    Raises MasukanTidakSah on the field `logo`.
    """
    _periksa_ukuran(isi)
    if _svg(isi):
        raise _tolak(
            _(
                "Gambar SVG belum dapat dipakai karena dapat memuat perintah. Simpan sebagai PNG, lalu unggah lagi."
            )
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _ke_png(isi)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _terlalu_lebar() from None
    except UnidentifiedImageError:
        raise _tolak(
            _(
                "Isi berkas ini bukan gambar PNG, JPEG, atau WebP. Pilih berkas gambar lambang daerah."
            )
        ) from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        raise _tolak(
            _("Gambar ini rusak atau terpotong. Simpan ulang dari aslinya, lalu unggah lagi.")
        ) from None


def _tolak(pesan: str) -> MasukanTidakSah:
    return MasukanTidakSah({"logo": pesan}, kode="akun.logo_ditolak")


def _terlalu_lebar() -> MasukanTidakSah:
    return _tolak(
        _(
            "Gambar ini terlalu lebar untuk dibuka dengan aman. Perkecil hingga di bawah 4.000 piksel tiap sisi."
        )
    )


def _periksa_ukuran(isi: bytes) -> None:
    if not isi:
        raise _tolak(_("Berkas ini kosong. Pilih berkas gambar lambang daerah."))
    if len(isi) > UKURAN_TERBESAR:
        raise _tolak(_("Gambar lebih besar dari 2 MB. Perkecil, lalu unggah lagi."))


def _svg(isi: bytes) -> bool:
    awal = isi[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return awal.startswith((b"<svg", b"<?xml", b"<!doctype svg")) and b"<svg" in isi[:65536].lower()


def _ke_png(isi: bytes) -> bytes:
    with Image.open(BytesIO(isi), formats=_BENTUK) as gambar:
        if gambar.width * gambar.height > PIKSEL_TERBANYAK:
            raise _terlalu_lebar()
        gambar.verify()
    # verify() leaves the picture unusable; the second reading decodes every pixel.
    with Image.open(BytesIO(isi), formats=_BENTUK) as gambar:
        gambar.load()
        lurus = ImageOps.exif_transpose(gambar).convert("RGBA")
    lurus.thumbnail((SISI_TERPANJANG, SISI_TERPANJANG), Image.Resampling.LANCZOS)
    bersih = Image.new("RGBA", lurus.size)
    bersih.paste(lurus)
    hasil = BytesIO()
    bersih.save(hasil, "PNG", optimize=True)
    return hasil.getvalue()
