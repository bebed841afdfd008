"""Short lists on one page each: parties, special regimes, grounds for ending, principles, oddities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.antarmuka.portal.hukum import kata
from simpul.antarmuka.portal.hukum.bagian import LAIN, LAINNYA
from simpul.antarmuka.portal.hukum.bingkai import kata_cari, pilihan, pustaka, remah, sajikan
from simpul.antarmuka.portal.hukum.daftar import Pilihan, kosong
from simpul.inti.berakhir import AlasanBerakhir
from simpul.regulasi import publik
from simpul.regulasi.publik import cocok, kode_alasan, kode_diam


@halaman(PUBLIK)
@pustaka
def lainnya(request: Permintaan) -> HttpResponse:
    """What does not fit in the row of tabs, each with one sentence."""
    isi = {"remah": remah((_("Lainnya"), "")), "pintu": LAIN}
    return sajikan(request, "lainnya", LAINNYA, isi)


def pilihan_kelompok(ada: set[str]) -> Pilihan:
    """Groups of cooperation as choices, in the order of the data."""
    urut = [*publik.daftar_jenis().kelompok, "PEMDA_PUSAT"]
    semua = [(kode, kata.nama_kelompok(kode)) for kode in urut if kode in ada]
    return [("", _("Semua kelompok")), *semua]


# -- parties -------------------------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def pihak(request: Permintaan) -> HttpResponse:
    """Who can be a partner, by which way, and what is asked where that is not plain."""
    cari = kata_cari(request)
    semua = publik.golongan().values()
    ada = {satu.kelompok for satu in semua}
    kelompok = pilihan(request, "kelompok", sorted(ada), "hukum_pihak")
    isi = {
        "remah": remah((_("Para pihak"), "")),
        "baris": [
            (satu, kata.SISI[satu.sisi])
            for satu in semua
            if kelompok in ("", satu.kelompok)
            and cocok(cari, satu.kode, satu.nama, *satu.sebutan, *satu.dasar)
        ],
        "cari": cari,
        "kelompok": kelompok,
        "pilihan_kelompok": pilihan_kelompok(ada),
        "kosong": kosong(cari, tersaring=bool(kelompok)),
    }
    return sajikan(request, "pihak", "hukum_pihak", isi)


@halaman(PUBLIK)
@pustaka
def rezim_khusus(request: Permintaan) -> HttpResponse:
    """Texts that follow other rules: how recognised, who handles them, what is done."""
    cari = kata_cari(request)
    isi = {
        "remah": remah((_("Rezim khusus"), "")),
        "baris": [
            satu
            for satu in publik.rezim_khusus()
            if cocok(
                cari,
                satu.kode,
                satu.nama,
                satu.ciri,
                satu.penanggung_jawab,
                satu.sikap,
                *satu.dasar,
                *(" ".join(frasa) for frasa in (*satu.kata, *satu.ragu)),
            )
        ],
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "rezim_khusus", "hukum_rezim_khusus", isi)


# -- endings -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KelompokAlasan:
    """The grounds of some groups for texts signed in one period, and what is no ground for them."""

    kelompok: tuple[str, ...]
    sejak: date | None
    sampai: date | None
    alasan: tuple[tuple[str, AlasanBerakhir], ...]
    bukan: tuple[tuple[str, AlasanBerakhir], ...]


@halaman(PUBLIK)
@pustaka
def berakhir(request: Permintaan) -> HttpResponse:
    """On what ground a cooperation ends, group by group, and what is no ground."""
    tabel = publik.tabel_berakhir()
    cari = kata_cari(request)
    ada = {k for satu in tabel.alasan for k in satu.kelompok}
    ada |= {k for satu in tabel.diam for k in satu.kelompok}
    kelompok = pilihan(request, "kelompok", sorted(ada), "hukum_berakhir")
    alasan = [
        satu
        for satu in tabel.alasan
        if (not kelompok or kelompok in satu.kelompok) and _alasan_cocok(cari, satu)
    ]
    diam = [
        (kode_diam(satu), satu)
        for satu in tabel.diam
        if (not kelompok or kelompok in satu.kelompok) and cocok(cari, satu.teks, *satu.dasar)
    ]
    isi = {
        "remah": remah((_("Berakhir"), "")),
        "bagian_alasan": _per_kelompok(alasan),
        "diam": diam,
        "cari": cari,
        "kelompok": kelompok,
        "pilihan_kelompok": pilihan_kelompok(ada),
        "kosong": kosong(cari, tersaring=bool(kelompok)),
    }
    return sajikan(request, "berakhir", "hukum_berakhir", isi)


def _alasan_cocok(cari: str, satu: AlasanBerakhir) -> bool:
    catatan = (satu.catatan,) if satu.catatan else ()
    return cocok(cari, satu.nama, satu.pemutus, *satu.bukti, *catatan, *satu.dasar, *satu.kelompok)


def _per_kelompok(semua: list[AlasanBerakhir]) -> list[KelompokAlasan]:
    """In the order of the data; each ground stands once, so that its anchor is one."""
    kunci = dict.fromkeys((a.kelompok, a.diteken_sejak, a.diteken_sampai) for a in semua)
    hasil = []
    for kelompok, sejak, sampai in kunci:
        milik = [
            (kode_alasan(a), a)
            for a in semua
            if (a.kelompok, a.diteken_sejak, a.diteken_sampai) == (kelompok, sejak, sampai)
        ]
        alasan = tuple(satu for satu in milik if satu[1].mengakhiri)
        bukan = tuple(satu for satu in milik if not satu[1].mengakhiri)
        hasil.append(KelompokAlasan(kelompok, sejak, sampai, alasan, bukan))
    return hasil


# -- principles and oddities ---------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def asas(request: Permintaan) -> HttpResponse:
    """Three considerations of the act, eleven principles of a repealed regulation."""
    cari = kata_cari(request)
    tiga, sebelas = (
        [s for s in daftar if cocok(cari, s.kode, s.nama, s.makna, s.pertanyaan, *s.angka)]
        for daftar in (publik.pertimbangan(), publik.asas())
    )
    isi = {
        "remah": remah((_("Asas"), "")),
        "pertimbangan": tiga,
        "asas": sebelas,
        "dicabut": next(iter(publik.asas()), None),
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "asas", "hukum_asas", isi)


@halaman(PUBLIK)
@pustaka
def ganjalan(request: Permintaan) -> HttpResponse:
    """What is odd in the text of regulations, and how Simpul takes it."""
    cari = kata_cari(request)
    isi = {
        "remah": remah((_("Ganjalan"), "")),
        "baris": [
            satu
            for satu in publik.ganjalan()
            if cocok(cari, satu.kode, satu.bunyi, satu.sikap, *satu.pasal)
        ],
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "ganjalan", "hukum_ganjalan", isi)
