"""Affairs with their sub-affairs: what the annex of the act gives the centre, the province, the region."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.antarmuka.portal.hukum import kata
from simpul.antarmuka.portal.hukum.bingkai import TidakAda, kata_cari, pustaka, remah, sajikan
from simpul.antarmuka.portal.hukum.daftar import kosong
from simpul.inti.kewenangan import SubUrusan
from simpul.regulasi import publik
from simpul.regulasi.nilai import Urusan
from simpul.regulasi.publik import cocok, siput


@dataclass(frozen=True, slots=True)
class BarisUrusan:
    """An affair with those of its sub-affairs that were looked for; ``semua``: how many it has."""

    urusan: Urusan
    sub: tuple[SubUrusan, ...]
    semua: int

    @property
    def dasar(self) -> tuple[str, ...]:
        """The articles of its sub-affairs, each once."""
        return tuple(dict.fromkeys(d for satu in self.sub for d in satu.dasar))


@halaman(PUBLIK)
@pustaka
def urusan(request: Permintaan) -> HttpResponse:
    """The concurrent affairs in their three groups and what lies outside, all on one page."""
    cari = kata_cari(request)
    _periksa_kode(request.GET.get("kode", ""))
    semua = _semua(cari)
    luar = [
        satu
        for satu in publik.luar_urusan()
        if cocok(cari, satu.kode, satu.nama, satu.alasan, *satu.dasar)
    ]
    kelompok = [
        (nama, [satu for satu in semua if satu.urusan.kelompok == kunci])
        for kunci, nama in kata.KELOMPOK_URUSAN.items()
    ]
    isi = {
        "remah": remah((_("Urusan"), "")),
        "kelompok": [(nama, isi) for nama, isi in kelompok if isi],
        "luar": luar,
        "jumlah_sub": sum(len(satu.sub) for satu in semua),
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "urusan", "hukum_urusan", isi)


def _semua(cari: str) -> list[BarisUrusan]:
    """An affair that fits shows all it has; otherwise only the sub-affairs that fit."""
    milik: dict[str, list[SubUrusan]] = {}
    for sub in publik.sub_urusan():
        milik.setdefault(sub.urusan, []).append(sub)
    hasil = []
    for urusan in publik.urusan():
        semua = milik.get(urusan.kode, [])
        utuh = cocok(cari, urusan.kode, urusan.nama)
        sub_cocok = [sub for sub in semua if utuh or _sub_cocok(cari, urusan, sub)]
        if utuh or sub_cocok:
            hasil.append(BarisUrusan(urusan, tuple(sub_cocok), len(semua)))
    return hasil


def _sub_cocok(cari: str, urusan: Urusan, sub: SubUrusan) -> bool:
    bagian = [satu for satu in (sub.pusat, sub.provinsi, sub.kabupaten_kota) if satu]
    return cocok(cari, sub.kode, urusan.nama, sub.nama, *bagian)


def _periksa_kode(kode: str) -> None:
    """Old addresses name the affair (`?kode=1-c#1-c`); one that does not exist is said."""
    ada = {siput(satu.kode) for satu in publik.urusan()}
    ada |= {siput(satu.kode) for satu in publik.luar_urusan()}
    if kode and siput(kode) not in ada:
        raise TidakAda(
            _("“%(kode)s” tidak ada dalam daftar ini.") % {"kode": kode[:40]}, "hukum_urusan"
        )
