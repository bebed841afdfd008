"""The smallest parts, written as Python because they stand in every row of every page."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from simpul.antarmuka.tampilan.bahan import KepalaLembar
from simpul.antarmuka.tampilan.ikon import IKON
from simpul.antarmuka.tampilan.status import status as cari_status
from simpul.antarmuka.tampilan.warna import Warna

KELAS_TOMBOL = {
    "penuh": "tombol-penuh",
    "garis": "tombol-garis",
    "teks": "tombol-teks",
    "bahaya": "tombol-bahaya",
    "tenang": "tombol-tenang",
}


_PERAMBAN = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SISTEM = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def nama_perangkat(agen: str) -> str:
    """'Chrome, Windows' instead of the line a browser calls itself by."""
    bagian = [
        next((nama for tanda, nama in daftar if tanda in agen), "")
        for daftar in (_PERAMBAN, _SISTEM)
    ]
    return ", ".join(b for b in bagian if b) or agen[:60] or _("Perangkat tidak dikenal")


def ikon(nama: str, label: Any = "", kelas: str = "") -> SafeString:
    """An icon of the sprite: `{% ikon "bell" %}`; `label` only where no word stands beside it."""
    if nama not in IKON:
        pesan = f"ikon {nama!r} belum terdaftar di simpul/antarmuka/tampilan/ikon.py"
        raise LookupError(pesan)
    return _gambar_ikon(nama, str(label), kelas, _sprite())


@lru_cache(maxsize=1)
def _sprite() -> str:
    """Address of the sprite; it does not change while a process runs."""
    return static("ikon.svg")


@lru_cache(maxsize=1024)
def _gambar_ikon(nama: str, label: str, kelas: str, sprite: str) -> SafeString:
    """A page has dozens of icons; each is put together once."""
    arti = (
        format_html('role="img" aria-label="{}"', label)
        if label
        else mark_safe('aria-hidden="true"')
    )
    return format_html(
        '<svg class="ikon{}" {} focusable="false"><use href="{}#{}"></use></svg>',
        f" {kelas}" if kelas else "",
        arti,
        sprite,
        nama,
    )


def lencana(kunci: str, teks: Any = "") -> SafeString:
    """A badge of the status vocabulary: `{% lencana "draf" %}`.

    `teks` replaces the word, never the colour: `{% lencana "terlambat" "Lewat 3 hari" %}`.
    """
    satu = cari_status(kunci)
    return format_html(
        '<span class="lencana k-{}">{}{}</span>', satu.keluarga, ikon(satu.ikon), teks or satu.label
    )


def lambang(warna: Warna | None = None, logo: str = "", kelas: str = "") -> SafeString:
    """The emblem of a government: its logo, or a neutral shield in its colour."""
    if logo:
        return format_html('<img class="lambang {}" src="{}" alt="">', kelas, logo)
    return format_html(
        '<svg class="lambang {} {}" viewBox="0 0 40 44" aria-hidden="true" focusable="false">'
        '<path class="lambang-dasar" d="M20 1.5 37.5 6.5V22c0 10-7 17-17.5 20.5C9.5 39 '
        '2.5 32 2.5 22V6.5z"/>'
        '<path fill="none" stroke="#FFF" stroke-opacity=".9" stroke-width="1.6" d="M20 5l14 4'
        'v13c0 8-5.5 13.5-14 16.6C11.5 35.5 6 30 6 22V9z"/>'
        '<path fill="#FFF" d="M20 9.5l1.7 3.6 3.9.5-2.9 2.7.8 3.9-3.5-2-3.5 2 '
        '.8-3.9-2.9-2.7 3.9-.5z"/>'
        '<path fill="none" stroke="#FFF" stroke-width="2.2" stroke-linecap="round" '
        'd="M10 25.5c3.3-2.6 6.7-2.6 10 0s6.7 2.6 10 0M12.5 31.5c2.5-2 5-2 7.5 0s5 2 7.5 0"/>'
        "</svg>",
        kelas,
        warna.kelas if warna else "",
    )


def tombol(
    teks: Any, url: str = "", ikon_: str = "", jenis: str = "garis", *, kecil: bool = False
) -> SafeString:
    """A link drawn as a button, or a submit button when no address is given.

    `{% tombol "Susun surat" url "file-pencil" "penuh" %}`; kinds: penuh, garis, teks, bahaya, tenang.
    """
    kelas = f"tombol {KELAS_TOMBOL[jenis]}{' tombol-kecil' if kecil else ''}"
    gambar = ikon(ikon_) if ikon_ else ""
    if url:
        return format_html('<a class="{}" href="{}">{}{}</a>', kelas, url, gambar, teks)
    return format_html('<button class="{}">{}{}</button>', kelas, gambar, teks)


def lembar_tanggal(
    tanggal: date,
    kepala: KepalaLembar = "netral",
    *,
    besar: bool = False,
    tahun: bool = False,
) -> SafeString:
    """A calendar leaf; head aksen (deadline with an article), netral (chosen date), merah (past)."""
    bulan = date_format(tanggal, "M Y" if besar or tahun else "M")
    return format_html(
        '<time class="lembar lembar-{}{}" datetime="{}"><span class="lembar-kepala">{}</span>'
        '<span class="lembar-hari">{}</span><span class="lembar-bulan">{}</span></time>',
        kepala,
        " lembar-besar" if besar else "",
        tanggal.isoformat(),
        date_format(tanggal, "l" if besar else "D"),
        tanggal.day,
        bulan,
    )


def bilah(persen: float, nada: str = "umur", kelas: str = "") -> SafeString:
    """A bar of so many percent; the value itself must stand beside it as text."""
    lebar = f"{max(0.0, min(100.0, float(persen))):.1f}"
    return format_html(
        '<svg class="bilah {}" aria-hidden="true" focusable="false">'
        '<rect class="bilah-jalur" width="100%" height="100%"></rect>'
        '<rect class="bilah-{}" width="{}%" height="100%"></rect></svg>',
        kelas,
        nada,
        lebar,
    )
