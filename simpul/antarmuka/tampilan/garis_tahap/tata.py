"""Laying a stage line out: which stages are folded, where columns and lanes stand.

Two pictures are made of the same line: the wide one (1200) shows every stage that fits, the
folded one (720) the current stage and its neighbours. Nothing here draws.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from simpul.antarmuka.tampilan.garis_tahap.bentuk import GarisTahap, Keadaan, TahapGaris
from simpul.antarmuka.tampilan.garis_tahap.teks import (
    lebar_teks,
    lebar_tersempit,
    pecah,
    pendekkan,
)

LEBAR_PENUH = 1200
LEBAR_LIPAT = 720

JARAK_JALUR = 44
JARAK_BENANG = 4
TINGGI_BARIS = 16
ATAS = 44
_SELA = 10
_KOLOM_TERSEMPIT = 56
_KOLOM_TERLEBAR = 168
_LABEL_TERLEBAR = 84
_TEKS_TERLEBAR = 232
_NAMA_TERLEBAR = 96


@dataclass(frozen=True)
class Kolom:
    """One place on the line: a stage, or several folded into one."""

    tahap: tuple[TahapGaris, ...]
    awal: int
    judul: str
    keterangan: str
    keadaan: Keadaan
    bersama: bool
    kotak: bool = False

    @property
    def lipatan(self) -> bool:
        """Whether it stands for more than one stage."""
        return len(self.tahap) > 1


@dataclass(frozen=True)
class Letak:
    """A column with its place; `x` is where its node stands."""

    kolom: Kolom
    x: float
    kiri: float
    kanan: float
    baris_judul: tuple[str, ...]
    baris_keterangan: tuple[str, ...]


@dataclass(frozen=True)
class Tata:
    """All places of one picture."""

    garis: GarisTahap
    lebar: int
    tinggi: float
    kiri: float
    nama: tuple[tuple[str, ...], ...]
    letak: tuple[Letak, ...]
    y_label: float
    bawah_label: float

    def y_jalur(self, pihak: int) -> float:
        """Height of a party's own lane."""
        return ATAS + pihak * JARAK_JALUR

    @property
    def y_bersama(self) -> float:
        """Height at which the threads meet."""
        return ATAS + (len(self.garis.pihak) - 1) * JARAK_JALUR / 2

    def y_simpul(self, pihak: int) -> float:
        """Height of one thread where it runs through a knot, beside the others."""
        tengah = (len(self.garis.pihak) - 1) / 2
        return self.y_bersama + (pihak - tengah) * JARAK_BENANG


def _satu(garis: GarisTahap, urutan: int) -> Kolom:
    tahap = garis.tahap[urutan]
    return Kolom(
        tahap=(tahap,),
        awal=urutan,
        judul=tahap.label,
        keterangan=tahap.keterangan,
        keadaan=tahap.keadaan,
        bersama=tahap.lingkup == "bersama" or len(garis.pihak) == 1,
        kotak=urutan == garis.kini,
    )


def _lipat_awal(garis: GarisTahap, sampai: int) -> Kolom:
    tahap = garis.tahap[:sampai]
    lewat = sum(t.keadaan == "dilewati" for t in tahap)
    n = sampai - lewat
    judul = ngettext("%(n)d tahap selesai", "%(n)d tahap selesai", n) % {"n": n}
    ket = ngettext("%(n)d dilewati", "%(n)d dilewati", lewat) % {"n": lewat} if lewat else ""
    return Kolom(tahap, 0, judul, ket, "selesai", bersama=True)


def _lipat_akhir(garis: GarisTahap, dari: int) -> Kolom:
    tahap = garis.tahap[dari:]
    judul = ngettext("%(n)d tahap lagi", "%(n)d tahap lagi", len(tahap)) % {"n": len(tahap)}
    return Kolom(tahap, dari, judul, "", "nanti", bersama=True)


def daftar_kolom(garis: GarisTahap, lipat_awal: int, lipat_akhir: int) -> tuple[Kolom, ...]:
    """Columns with the first `lipat_awal` and the last `lipat_akhir` stages folded."""
    n = len(garis.tahap)
    awal = lipat_awal if lipat_awal > 1 else 0
    akhir = n - lipat_akhir if lipat_akhir > 1 else n
    tengah = [_satu(garis, i) for i in range(awal, akhir)]
    depan = [_lipat_awal(garis, awal)] if awal else []
    belakang = [_lipat_akhir(garis, akhir)] if akhir < n else []
    return tuple(depan + tengah + belakang)


def _lebar_kotak(garis: GarisTahap, kolom: Kolom) -> float:
    tahap = kolom.tahap[0]
    teks = [k.teks for k in tahap.pihak if k and k.teks]
    terlebar = max((lebar_teks(t, tebal=600) for t in teks), default=0)
    satu = len(garis.pihak) == 1
    geser = 54 if satu else 84 if kolom.bersama else 46
    label = lebar_tersempit(kolom.judul, 600, 2, 200) + 24
    return max(min(terlebar, _TEKS_TERLEBAR) + geser + 14, label, 128)


def _lebar_kolom(garis: GarisTahap, kolom: Kolom) -> float:
    if kolom.kotak:
        return _lebar_kotak(garis, kolom) + _SELA
    judul = lebar_tersempit(kolom.judul, 600, 3, _LABEL_TERLEBAR)
    bawah = lebar_tersempit(kolom.keterangan, 400, 2, _LABEL_TERLEBAR)
    return max(judul, bawah, _KOLOM_TERSEMPIT) + _SELA


def _lebar_ingin(garis: GarisTahap, kolom: Kolom) -> float:
    """Wide enough for two lines of name and one of text, when there is room."""
    judul = lebar_tersempit(kolom.judul, 600, 2, _KOLOM_TERLEBAR)
    bawah = lebar_tersempit(kolom.keterangan, 400, 1, _LABEL_TERLEBAR * 1.2)
    return max(_lebar_kolom(garis, kolom), 0 if kolom.kotak else max(judul, bawah) + _SELA)


def _bagi_sisa(garis: GarisTahap, kolom: tuple[Kolom, ...], tersedia: float) -> list[float]:
    """Width of each column: what it needs, then what it wants, then the rest evenly."""
    butuh = [_lebar_kolom(garis, k) for k in kolom]
    ingin = [_lebar_ingin(garis, k) for k in kolom]
    sisa = max(0.0, tersedia - sum(butuh))
    kurang = sum(ingin) - sum(butuh)
    bagian = min(1.0, sisa / kurang) if kurang else 0.0
    lebar = [b + (i - b) * bagian for b, i in zip(butuh, ingin, strict=True)]
    rata = max(0.0, tersedia - sum(lebar)) / max(1, len(kolom))
    return [
        w + rata if k.kotak else min(w + rata, max(w, _KOLOM_TERLEBAR))
        for k, w in zip(kolom, lebar, strict=True)
    ]


def _nama_jalur(garis: GarisTahap) -> tuple[tuple[tuple[str, ...], ...], float]:
    nama = tuple(pecah(p.nama, _NAMA_TERLEBAR, 600, 2) for p in garis.pihak)
    terlebar = max((lebar_teks(b, tebal=600) for baris in nama for b in baris), default=0)
    return nama, terlebar + 12


def _pilih(garis: GarisTahap, tersedia: float) -> tuple[Kolom, ...]:
    """Fold as little as needed: first what is long over, then what is far ahead."""
    n = len(garis.tahap)
    selesai = garis.selesai_sampai
    depan = n - selesai
    calon = [(0, 0)]
    calon += [(k, 0) for k in range(2, selesai)]
    terbanyak = max(0, selesai - 1) if selesai > 2 else 0
    calon += [(terbanyak, k) for k in range(2, depan - 2)]
    calon += [(selesai if selesai > 1 else 0, k) for k in range(2, max(3, depan))]
    for awal, akhir in calon:
        kolom = daftar_kolom(garis, awal, akhir)
        if sum(_lebar_kolom(garis, k) for k in kolom) <= tersedia:
            return kolom
    return daftar_kolom(garis, selesai, max(0, depan - 2))


def _pilih_lipat(garis: GarisTahap, tersedia: float) -> tuple[Kolom, ...]:
    """Done in one knot, the current stage, the next two, the rest in one."""
    n = len(garis.tahap)
    penuh = daftar_kolom(garis, 0, 0)
    if sum(_lebar_kolom(garis, k) for k in penuh) <= tersedia:
        return penuh
    selesai = garis.selesai_sampai
    sisa = n - selesai
    if not sisa:
        return daftar_kolom(garis, max(0, n - 3), 0)
    for berikut in (3, 2, 1):
        kolom = daftar_kolom(garis, selesai, max(0, sisa - berikut))
        if sum(_lebar_kolom(garis, k) for k in kolom) <= tersedia:
            return kolom
    return daftar_kolom(garis, selesai, max(0, sisa - 1))


def _letakkan(garis: GarisTahap, kolom: Kolom, kiri: float, lebar: float) -> Letak:
    if not kolom.kotak:
        isi = lebar - _SELA / 2
        return Letak(
            kolom,
            kiri + lebar / 2,
            kiri,
            kiri + lebar,
            pecah(kolom.judul, isi, 600),
            pecah(kolom.keterangan, isi, 400, 2),
        )
    kotak = _lebar_kotak(garis, kolom)
    tepi = kiri + (lebar - kotak) / 2
    isi = kotak - 20
    return Letak(
        kolom,
        tepi + 24,
        tepi,
        tepi + kotak,
        pecah(kolom.judul, isi, 600, 2),
        pecah(kolom.keterangan, isi, 400, 2),
    )


def tata_letak(garis: GarisTahap, lebar: int) -> Tata:
    """Lay the line out in a picture of this width."""
    ringkas = garis.ringkas()
    nama, kiri = _nama_jalur(ringkas)
    tersedia = lebar - kiri
    pilih = _pilih if lebar >= LEBAR_PENUH else _pilih_lipat
    kolom = pilih(ringkas, tersedia)
    letak = []
    x = kiri
    for k, lebar_k in zip(kolom, _bagi_sisa(ringkas, kolom, tersedia), strict=True):
        letak.append(_letakkan(ringkas, k, x, lebar_k))
        x += lebar_k
    y_label = ATAS + (len(ringkas.pihak) - 1) * JARAK_JALUR + 36
    baris = max((len(le.baris_judul) + len(le.baris_keterangan) for le in letak), default=1)
    bawah = y_label + (baris - 1) * TINGGI_BARIS + 5
    return Tata(ringkas, lebar, bawah + 16, kiri, nama, tuple(letak), y_label, bawah)


def teks_kotak(tata: Tata, letak: Letak) -> list[tuple[float, float, str, bool]]:
    """The lines inside the box of the current stage: x, y, text, and whether it is the own turn."""
    kolom = letak.kolom
    tahap = kolom.tahap[0]
    menyebar = kolom.bersama and len(tata.garis.pihak) > 1
    x = letak.x + (60 if menyebar else 28 if kolom.bersama else 22)
    ruang = letak.kanan - x - 10
    hasil = []
    for urutan, keadaan in enumerate(tahap.pihak):
        if keadaan and keadaan.teks:
            tebal = keadaan.keadaan == "kini"
            teks = pendekkan(keadaan.teks, ruang, tebal=600 if tebal else 400)
            hasil.append((x, tata.y_jalur(urutan), teks, tebal))
    return hasil


def kata_keadaan(keadaan: Keadaan) -> str:
    """The word for a state as it is spoken and listed."""
    return {
        "selesai": _("Selesai"),
        "kini": _("Sedang berjalan"),
        "nanti": _("Akan datang"),
        "dilewati": _("Dilewati"),
        "terkunci": _("Terkunci"),
    }[keadaan]
