"""A stage table as people read it: rows ready for the eye, the law's silence in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from simpul.antarmuka.portal.hukum import kata
from simpul.antarmuka.portal.hukum.kalimat import Kalimat, kalimat, teks
from simpul.inti.kondisi import SELALU
from simpul.inti.tahapan import (
    JenisPemicu,
    Langkah,
    Lingkup,
    Peserta,
    TabelTahapan,
    Tahap,
    Tenggat,
)
from simpul.regulasi import publik


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """A step inside a stage."""

    nama: str
    oleh: str
    tenggat: str
    tenggat_bila: tuple[Kalimat, ...]
    bila: tuple[Kalimat, ...]
    bila_lewat: bool
    diam: str


@dataclass(frozen=True, slots=True)
class BarisTahap:
    """One row of the table. ``tenggat`` or ``diam`` empty: the law is silent."""

    tahap: Tahap
    lingkup: str
    sifat: str
    langkah: tuple[BarisLangkah, ...]
    tenggat: str
    tenggat_bila: tuple[Kalimat, ...]
    tenggat_di_langkah: bool
    pemicu: str
    syarat_pemicu: tuple[Kalimat, ...]
    sesudah: tuple[tuple[str, str], ...]
    tolak: str
    dasar: tuple[str, ...]


def baris(tabel: TabelTahapan, pada: date) -> list[BarisTahap]:
    """Every stage of a table in the order of the law."""
    return [_baris(satu, tabel, pada) for satu in tabel.tahap]


def _baris(tahap: Tahap, tabel: TabelTahapan, pada: date) -> BarisTahap:
    bila = tahap.pemicu.bila if tahap.pemicu else SELALU
    return BarisTahap(
        tahap=tahap,
        lingkup=_lingkup(tahap),
        sifat=str(kata.SIFAT[tahap.sifat]),
        langkah=tuple(_langkah(satu, pada) for satu in tahap.langkah),
        tenggat=_tenggat(tahap),
        tenggat_bila=_bila(tahap.tenggat, pada),
        tenggat_di_langkah=any(satu.tenggat for satu in tahap.langkah),
        pemicu=_pemicu(tahap, tabel),
        syarat_pemicu=kalimat(bila, pada),
        sesudah=tuple((kode, teks(tabel.cari(kode).nama_singkat)) for kode in tahap.sesudah),
        tolak=teks(tahap.tolak.teks.isi(pihak=_("Pihak itu"))) if tahap.tolak else "",
        dasar=publik.dasar_tahap(tahap),
    )


def _lingkup(tahap: Tahap) -> str:
    """'Bersama, dilakukan semua pihak' or 'Tiap pihak: pemrakarsa'."""
    siapa = kata.peserta(tahap.peserta)
    if tahap.lingkup is Lingkup.BERSAMA:
        if tahap.peserta is Peserta.SEMUA:
            return _("Sekali untuk semua pihak")
        return _("Sekali untuk semua, dilakukan %(siapa)s") % {"siapa": siapa}
    if tahap.terhadap is not None:
        isi = {"siapa": siapa, "terhadap": kata.peserta(tahap.terhadap)}
        return _("Oleh %(siapa)s, untuk masing-masing %(terhadap)s") % isi
    return _("Sendiri-sendiri: %(siapa)s") % {"siapa": siapa}


def _langkah(satu: Langkah, pada: date) -> BarisLangkah:
    oleh = ", ".join(teks(pelaku.nama) for pelaku in satu.pelaku)
    if satu.anjuran:
        oleh = _("%(oleh)s; dianjurkan") % {"oleh": oleh}
    return BarisLangkah(
        nama=teks(satu.nama),
        oleh=oleh,
        tenggat=sebut_tenggat(satu.tenggat),
        tenggat_bila=_bila(satu.tenggat, pada),
        bila=kalimat(satu.bila, pada),
        bila_lewat=satu.bila_lewat,
        diam=teks(satu.diam.teks) if satu.diam else "",
    )


def _bila(tenggat: Tenggat | None, pada: date) -> tuple[Kalimat, ...]:
    """For whom a term runs; empty where it runs for everybody."""
    return kalimat(tenggat.bila, pada) if tenggat else ()


def sebut_tenggat(tenggat: Tenggat | None) -> str:
    """A term in the unit of its article, with the event it runs from."""
    if tenggat is None:
        return ""
    lama = kata.sebut_satuan(tenggat.nilai, tenggat.satuan.value)
    return f"{lama} {teks(tenggat.teks_mulai)}"


def _tenggat(tahap: Tahap) -> str:
    if tahap.tenggat is not None:
        return sebut_tenggat(tahap.tenggat)
    if tahap.berkala is None:
        return ""
    satuan = str(kata.BERKALA.get(tahap.berkala.satuan, tahap.berkala.satuan))
    return f"{satuan}: {teks(tahap.berkala.teks)}"


def _pemicu(tahap: Tahap, tabel: TabelTahapan) -> str:
    if tahap.pemicu is None:
        return ""
    pola = str(kata.PEMICU[tahap.pemicu.jenis])
    if tahap.pemicu.jenis is JenisPemicu.LEWAT_TENGGAT and tahap.pemicu.tahap:
        return pola % {"tahap": teks(tabel.cari(tahap.pemicu.tahap).nama_singkat)}
    return pola


def tabel_jenis(jenis: str) -> list[TabelTahapan]:
    """All tables of a kind, the newest first; empty for an unknown kind."""
    sama = [satu for satu in publik.daftar_tabel() if satu.jenis == jenis]
    return sorted(sama, key=lambda satu: satu.berlaku_sejak, reverse=True)


def daftar_jenis() -> list[str]:
    """Kinds in the order of data/jenis.yaml, then those it does not name."""
    ada = list(dict.fromkeys(satu.jenis for satu in publik.daftar_tabel()))
    urut = list(publik.daftar_jenis().jenis)
    return sorted(ada, key=lambda kode: urut.index(kode) if kode in urut else len(urut))
