"""Lists of the library: search, filters that stay in the address, pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.antarmuka.portal.hukum import kata
from simpul.antarmuka.portal.hukum.bingkai import (
    halaman_daftar,
    kata_cari,
    pilihan,
    pustaka,
    remah,
    sajikan,
)
from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.status import status
from simpul.inti.aturan import Akibat, Tingkat
from simpul.inti.tahapan import Dokumen
from simpul.regulasi import publik
from simpul.regulasi.publik import NilaiParameter, Pemakaian, Peraturan, cocok

PER_HALAMAN = 25
PER_HALAMAN_DOKUMEN = 15
PER_HALAMAN_ISTILAH = 50
SEMUA = ("", "")
Pilihan = list[tuple[str, Any]]


def kosong(cari: str, *, tersaring: bool = False) -> bahan.Kosong:
    """What an empty list says: what was asked for, and what to change."""
    if cari:
        isi = _("Coba kata yang lebih pendek, atau tanpa nomor.")
        if tersaring:
            isi = _("Coba kata yang lebih pendek, atau kembalikan saringannya ke semua.")
        return bahan.Kosong(_("Tidak ada yang memuat “%(cari)s”") % {"cari": cari}, isi)
    return bahan.Kosong(
        _("Tidak ada yang cocok dengan saringan ini"), _("Kembalikan salah satu saringan ke semua.")
    )


# -- regulations ---------------------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def peraturan(request: Permintaan) -> HttpResponse:
    """All regulations, by status."""
    cari = kata_cari(request)
    keadaan = pilihan(request, "status", kata.STATUS_PERATURAN, "hukum_peraturan")
    semua = sorted(publik.peraturan().values(), key=_urutan_peraturan)
    baris = [
        satu
        for satu in semua
        if cocok(cari, satu.kode, satu.judul) and keadaan in ("", satu.status)
    ]
    isi = {
        "remah": remah((_("Peraturan"), "")),
        "halaman": (hal := halaman_daftar(request, baris, PER_HALAMAN, "hukum_peraturan")),
        "baris": [(satu, len(publik.pasal_peraturan(satu.kode))) for satu in hal],
        "cari": cari,
        "status": keadaan,
        "pilihan_status": _pilihan_status(semua),
        "kosong": kosong(cari, tersaring=bool(keadaan)),
    }
    return sajikan(request, "peraturan", "hukum_peraturan", isi)


def _urutan_peraturan(satu: Peraturan) -> tuple[int, int, str]:
    """In force first, then as the statuses follow, the newest first within each."""
    urut = kata.STATUS_PERATURAN
    letak = urut.index(satu.status) if satu.status in urut else len(urut)
    hari = satu.berlaku_sejak or satu.diundangkan or satu.ditetapkan
    return letak, -hari.toordinal() if hari else 0, satu.kode


def _pilihan_status(semua: Iterable[Peraturan]) -> Pilihan:
    ada = {satu.status for satu in semua}
    return [
        ("", _("Semua status")),
        *((s, status(f"peraturan_{s}").label) for s in kata.STATUS_PERATURAN if s in ada),
    ]


# -- rules ---------------------------------------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def aturan(request: Permintaan) -> HttpResponse:
    """All rules, by kind, level and effect."""
    cari = kata_cari(request)
    ada_jenis = sorted({j for satu in publik.daftar_aturan() for j in satu.jenis})
    jenis = pilihan(request, "jenis", ada_jenis, "hukum_aturan")
    tingkat = pilihan(request, "tingkat", list(Tingkat), "hukum_aturan")
    akibat = pilihan(request, "akibat", list(Akibat), "hukum_aturan")
    baris = [
        satu
        for satu in sorted(publik.daftar_aturan(), key=lambda satu: satu.kode)
        if jenis in ("", *satu.jenis)
        and tingkat in ("", satu.tingkat)
        and akibat in ("", satu.akibat)
        and cocok(cari, satu.kode, satu.pesan, *satu.dasar, *satu.gerbang)
    ]
    hal = halaman_daftar(request, baris, PER_HALAMAN, "hukum_aturan")
    isi = {
        "remah": remah((_("Aturan"), "")),
        "halaman": hal,
        "baris": [(satu, len(publik.kasus_aturan(satu.kode))) for satu in hal],
        "cari": cari,
        "kosong": kosong(cari, tersaring=bool(jenis or tingkat or akibat)),
        "saringan": _saringan_aturan(ada_jenis, jenis, tingkat, akibat),
        "akibat": [(a, kata.AKIBAT[a]) for a in Akibat],
    }
    return sajikan(request, "aturan", "hukum_aturan", isi)


def _saringan_aturan(
    ada: list[str], jenis: str, tingkat: str, akibat: str
) -> list[tuple[str, str, str, Pilihan]]:
    """(name in the address, label, chosen, choices) of each filter."""
    pilih_jenis: Pilihan = [("", _("Semua jenis")), *((j, kata.nama_jenis(j)) for j in ada)]
    pilih_tingkat: Pilihan = [
        ("", _("Semua tingkat")),
        *((t.value, status(t.value).label) for t in Tingkat),
    ]
    pilih_akibat: Pilihan = [
        ("", _("Semua akibat")),
        *((a.value, status(f"aturan_{a.value}").label) for a in Akibat),
    ]
    return [
        ("jenis", _("Jenis"), jenis, pilih_jenis),
        ("tingkat", _("Tingkat"), tingkat, pilih_tingkat),
        ("akibat", _("Akibat"), akibat, pilih_akibat),
    ]


# -- figures, documents, words ----------------------------------------------------------


@halaman(PUBLIK)
@pustaka
def parameter(request: Permintaan) -> HttpResponse:
    """Terms and figures with unit and article, or that the law is silent."""
    cari = kata_cari(request)
    diam = pilihan(request, "hukum", ("diam", "menyebut"), "hukum_parameter")
    semua = [
        (kode, nilai)
        for kode, nilai in publik.daftar_parameter().items()
        if _parameter_cocok(cari, kode, nilai) and diam in ("", _sikap(nilai))
    ]
    hal = halaman_daftar(request, semua, PER_HALAMAN, "hukum_parameter", lambda satu: satu[0])
    isi = {
        "remah": remah((_("Jangka waktu dan angka"), "")),
        "halaman": hal,
        "cari": cari,
        "hukum": diam,
        "pilihan_hukum": [
            ("", _("Semua")),
            ("menyebut", _("Hukum menyebut angkanya")),
            ("diam", _("Hukum diam")),
        ],
        "kosong": kosong(cari, tersaring=bool(diam)),
    }
    return sajikan(request, "parameter", "hukum_parameter", isi)


def _sikap(nilai: Iterable[NilaiParameter]) -> str:
    return "diam" if any(satu.nilai is None for satu in nilai) else "menyebut"


def _parameter_cocok(cari: str, kode: str, nilai: tuple[NilaiParameter, ...]) -> bool:
    penjelasan = [satu.penjelasan for satu in nilai if satu.penjelasan]
    angka = [f"{satu.nilai} {satu.satuan or ''}".replace("_", " ") for satu in nilai]
    dasar = [rujukan for satu in nilai for rujukan in satu.dasar]
    return cocok(cari, kode, *(satu.makna for satu in nilai), *penjelasan, *angka, *dasar)


@dataclass(frozen=True, slots=True)
class BarisDokumen:
    """A document and the stages it goes through."""

    dokumen: Dokumen
    dipakai: tuple[Pemakaian, ...]


@halaman(PUBLIK)
@pustaka
def dokumen(request: Permintaan) -> HttpResponse:
    """Documents with what they must hold."""
    cari = kata_cari(request)
    semua = [
        satu
        for satu in publik.dokumen().values()
        if cocok(cari, satu.kode, satu.nama, *satu.dasar, *(u.nama for u in satu.unsur))
    ]
    hal = halaman_daftar(
        request, semua, PER_HALAMAN_DOKUMEN, "hukum_dokumen", lambda satu: satu.kode
    )
    isi = {
        "remah": remah((_("Dokumen"), "")),
        "halaman": hal,
        "baris": [BarisDokumen(satu, publik.dokumen_dipakai(satu.kode)) for satu in hal],
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "dokumen", "hukum_dokumen", isi)


@halaman(PUBLIK)
@pustaka
def istilah(request: Permintaan) -> HttpResponse:
    """The glossary, in the order of the alphabet."""
    cari = kata_cari(request)
    semua = [
        satu
        for satu in sorted(publik.glosarium(), key=lambda satu: satu.kata.casefold())
        if cocok(cari, satu.kata, satu.inggris, satu.makna, *satu.sinonim)
    ]
    hal = halaman_daftar(
        request, semua, PER_HALAMAN_ISTILAH, "hukum_istilah", lambda satu: satu.kata
    )
    isi = {
        "remah": remah((_("Istilah"), "")),
        "halaman": hal,
        "cari": cari,
        "kosong": kosong(cari),
    }
    return sajikan(request, "istilah", "hukum_istilah", isi)
