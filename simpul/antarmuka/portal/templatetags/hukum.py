"""`{% load hukum %}`: texts of the data, article links and words of the law library."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from simpul.antarmuka.portal.hukum import kata, tautan
from simpul.antarmuka.portal.hukum.kalimat import sebut_nilai
from simpul.antarmuka.portal.hukum.kalimat import teks as _teks
from simpul.antarmuka.tampilan.bagian_kecil import ikon, lencana
from simpul.inti.aturan import Akibat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.rujukan import RujukanSalah, singkat, urai_rujukan
from simpul.inti.teks import Teks
from simpul.regulasi.publik import Macam, Pemakaian, siput

register = template.Library()
register.filter("siput", siput)
register.filter("nama_jenis", kata.nama_jenis)
register.filter("nama_kelompok", kata.nama_kelompok)
register.filter("jangkar_sub", tautan.jangkar_sub)


@register.filter
def teks(isi: Teks | None) -> str:
    """A text of the data in the language of the page."""
    return _teks(isi) if isi else ""


@register.filter
def keyakinan(satu: Keyakinan) -> str:
    """The certainty in one word."""
    return str(kata.KEYAKINAN[satu][0])


@register.filter
def arti_keyakinan(satu: Keyakinan) -> str:
    """What that certainty means."""
    return str(kata.KEYAKINAN[satu][1])


@register.filter
def arti_akibat(satu: Akibat) -> str:
    """What a finding of this effect does."""
    return str(kata.AKIBAT[satu])


@register.filter
def konfigurasi(kode: str) -> str:
    """A constellation of regions in words."""
    return kata.nama_susunan(kode)


@register.filter
def nilai(isi: object, satuan: str | None = None) -> str:
    """A value of a fact or parameter as people say it."""
    return sebut_nilai(isi, satuan)


@register.simple_tag
def lencana_akibat(akibat: Akibat) -> SafeString:
    """The effect of a rule as a badge of the one vocabulary."""
    return lencana(f"aturan_{akibat.value}")


@register.simple_tag
def rujukan(isi: str) -> SafeString:
    """An article as a link to its page."""
    url = tautan.url_pasal(isi)
    if not url:
        return format_html('<span class="pasal">{}{}</span>', ikon("book"), singkat(isi))
    return format_html('<a class="pasal" href="{}">{}{}</a>', url, ikon("book"), singkat(isi))


@register.simple_tag
def daftar_rujukan(semua: Iterable[str]) -> SafeString:
    """Articles one under the other."""
    butir = format_html_join("", "<li>{}</li>", ((rujukan(satu),) for satu in semua))
    return format_html('<ul class="daftar-pasal">{}</ul>', butir) if butir else SafeString("")


@register.simple_tag
def rujukan_ringkas(semua: Iterable[str]) -> SafeString:
    """Articles for a narrow column: one line a regulation, its articles side by side."""
    kelompok: dict[str, list[tuple[str, str]]] = {}
    for satu in semua:
        try:
            pasal = urai_rujukan(satu)
        except RujukanSalah:
            kelompok.setdefault(satu, [])
            continue
        letak = pasal.singkat().removesuffix(pasal.peraturan).strip()
        kelompok.setdefault(pasal.peraturan, []).append((tautan.url_pasal(satu), letak))
    butir = format_html_join(
        "",
        "<li>{}<b>{}</b> {}</li>",
        ((ikon("book"), p, _deret(p, k)) for p, k in kelompok.items()),
    )
    return format_html('<ul class="pasal-ringkas">{}</ul>', butir) if butir else SafeString("")


def _deret(peraturan: str, semua: Iterable[tuple[str, str]]) -> SafeString:
    """A link is read aloud with its regulation: many regulations have an article 5."""
    bentuk = '<a href="{}">{}<span class="hanya-dibacakan"> {}</span></a>'
    satuan = (
        (format_html(bentuk, url, letak, peraturan) if url else letak,) for url, letak in semua
    )
    return format_html_join(", ", "{}", satuan)


@register.simple_tag
def url_hukum(macam: Macam, kode: str, jenis: tuple[str, ...] = ()) -> str:
    """Where a piece of the law stands."""
    return tautan.url(macam, kode, jenis[0] if jenis else "")


@register.inclusion_tag("hukum/bagian/pemakaian.html")
def pemakaian(semua: Iterable[Pemakaian]) -> dict[str, Any]:
    """What cites an article, kind by kind, each a link."""
    urut = sorted(semua, key=lambda satu: list(kata.MACAM).index(satu.macam))
    kelompok = [
        (kata.MACAM[macam], [(satu, _url(satu)) for satu in isi])
        for macam, isi in groupby(urut, key=lambda satu: satu.macam)
    ]
    return {"kelompok": kelompok}


def _url(satu: Pemakaian) -> str:
    return tautan.url(satu.macam, satu.kode, satu.jenis[0] if satu.jenis else "")


@register.inclusion_tag("hukum/bagian/masa.html")
def masa(sejak: date | None, sampai: date | None) -> dict[str, Any]:
    """A period in words; the end is exclusive."""
    return {"sejak": sejak, "sampai": sampai}
