"""The same stage line in words: the list for readers, the phone and the printed row."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from simpul.antarmuka.tampilan.garis_tahap.bentuk import GarisTahap, Keadaan
from simpul.antarmuka.tampilan.garis_tahap.gambar import ABU, TINTA, titik
from simpul.antarmuka.tampilan.garis_tahap.tata import kata_keadaan

_CINCIN_CETAK = 11


@dataclass(frozen=True)
class BarisPihak:
    """One party inside a stage of the list."""

    nama: str
    kelas: str
    kata: str
    teks: str
    titik: SafeString
    kini: bool

    @property
    def ucapan(self) -> str:
        """State and line of text, without saying the state twice."""
        if self.teks.lower().startswith(self.kata.lower()):
            return self.teks
        return f"{self.kata}. {self.teks}" if self.teks else self.kata


@dataclass(frozen=True)
class BarisTahap:
    """One stage of the list."""

    urutan: int
    nama: str
    keadaan: Keadaan
    kata: str
    teks: str
    keterangan: str
    tautan: str
    bersama: bool
    pihak: tuple[BarisPihak, ...]
    titik: SafeString
    titik_cetak: SafeString
    teks_cetak: str


@dataclass(frozen=True)
class DaftarTahap:
    """All stages in words, and how the phone folds them."""

    baris: tuple[BarisTahap, ...]
    selesai: tuple[BarisTahap, ...]
    terbuka: tuple[BarisTahap, ...]
    sisa: tuple[BarisTahap, ...]
    judul_selesai: str
    ringkasan_selesai: str
    titik_selesai: SafeString
    titik_cetak: SafeString
    judul_sisa: str

    @property
    def cetak_dilipat(self) -> bool:
        """A sheet of paper takes ten rings; with more, those that are over become one."""
        return len(self.baris) > _CINCIN_CETAK and bool(self.selesai)

    @property
    def cetak(self) -> tuple[BarisTahap, ...]:
        """The stages that get a ring of their own on paper."""
        return self.terbuka + self.sisa if self.cetak_dilipat else self.baris


def _teks_tahap(keadaan: Keadaan, keterangan: str, alasan: str) -> str:
    """'Selesai, 12 Okt', 'Dilewati: alasan', 'Terkunci: yang ditunggu'."""
    kata = kata_keadaan(keadaan)
    if alasan:
        return f"{kata}: {alasan}"
    return f"{kata}, {keterangan}" if keterangan else kata


def _baris_pihak(garis: GarisTahap, urutan: int) -> tuple[BarisPihak, ...]:
    tahap = garis.tahap[urutan]
    hasil = []
    for i, pihak in enumerate(garis.pihak):
        keadaan = tahap.keadaan_pihak(i) if tahap.pihak else None
        if keadaan is None:
            continue
        hasil.append(
            BarisPihak(
                nama=pihak.nama,
                kelas=pihak.warna.kelas,
                kata=kata_keadaan(keadaan.keadaan),
                teks=keadaan.rinci or keadaan.teks,
                titik=titik(keadaan.keadaan, pihak.warna.penuh),
                kini=keadaan.keadaan == "kini",
            )
        )
    return tuple(hasil)


def _teks_cetak(garis: GarisTahap, urutan: int) -> str:
    """A few words under a ring on paper: the date, or whose turn it is."""
    tahap = garis.tahap[urutan]
    if tahap.keadaan == "kini":
        giliran = [b.nama for b in _baris_pihak(garis, urutan) if b.kini]
        return ", ".join(giliran) or tahap.keterangan
    if tahap.keadaan in ("dilewati", "terkunci"):
        return kata_keadaan(tahap.keadaan).lower()
    return tahap.keterangan


def _baris(garis: GarisTahap, urutan: int) -> BarisTahap:
    tahap = garis.tahap[urutan]
    kini = tahap.keadaan == "kini"
    warna = garis.warna.penuh if kini else TINTA if tahap.keadaan == "selesai" else ABU
    return BarisTahap(
        urutan=urutan + 1,
        nama=tahap.nama,
        keadaan=tahap.keadaan,
        kata=kata_keadaan(tahap.keadaan),
        teks=_teks_tahap(tahap.keadaan, tahap.keterangan, tahap.alasan),
        keterangan=tahap.keterangan,
        tautan=tahap.tautan,
        bersama=tahap.lingkup == "bersama",
        pihak=_baris_pihak(garis, urutan),
        titik=titik(tahap.keadaan, warna, simpul=True),
        titik_cetak=titik(tahap.keadaan, "#000000", simpul=True),
        teks_cetak=_teks_cetak(garis, urutan),
    )


def daftar_tahap(garis: GarisTahap) -> DaftarTahap:
    """Everything the picture says, as text."""
    baris = tuple(_baris(garis, i) for i in range(len(garis.tahap)))
    lipat = garis.selesai_sampai if garis.selesai_sampai > 1 else 0
    selesai = baris[:lipat]
    terbuka = baris[lipat : lipat + 3]
    sisa = baris[lipat + 3 :]
    if len(sisa) == 1:
        terbuka, sisa = baris[lipat:], ()
    lewat = sum(b.keadaan == "dilewati" for b in selesai)
    n = len(selesai) - lewat
    judul = ngettext("%(n)d tahap selesai", "%(n)d tahap selesai", n) % {"n": n}
    if lewat:
        judul += ", " + ngettext("%(n)d dilewati", "%(n)d dilewati", lewat) % {"n": lewat}
    ringkasan = ""
    if selesai:
        ringkasan = _("%(pertama)s sampai %(terakhir)s") % {
            "pertama": selesai[0].nama,
            "terakhir": selesai[-1].nama[:1].lower() + selesai[-1].nama[1:]
            if not selesai[-1].nama[:2].isupper() and " " in selesai[-1].nama
            else selesai[-1].nama,
        }
    judul_sisa = ngettext("%(n)d tahap lagi", "%(n)d tahap lagi", len(sisa)) % {"n": len(sisa)}
    return DaftarTahap(
        baris=baris,
        selesai=selesai,
        terbuka=terbuka,
        sisa=sisa,
        judul_selesai=judul,
        ringkasan_selesai=ringkasan,
        titik_selesai=titik("selesai", TINTA, simpul=True),
        titik_cetak=titik("selesai", "#000000", simpul=True),
        judul_sisa=judul_sisa,
    )
