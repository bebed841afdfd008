"""Conditions of rules and values of facts as sentences that can be read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from simpul.antarmuka.portal.hukum import kata, tautan
from simpul.inti.kondisi import (
    Banding,
    Bukan,
    Gabungan,
    Kondisi,
    Operator,
    RujukFakta,
    RujukParameter,
)
from simpul.inti.teks import Teks
from simpul.regulasi import publik
from simpul.regulasi.publik import Macam

_KODE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class Kalimat:
    """One statement; `bagian` are those it joins, `url` leads to the figure or document it names."""

    teks: str
    url: str = ""
    bagian: tuple[Kalimat, ...] = ()


def teks(isi: Teks) -> str:
    """A text of the data in the language of the page."""
    return isi.untuk(get_language() or "id")


def sebut_nilai(nilai: object, satuan: str | None = None) -> str:
    """A value of a fact or parameter as people say it."""
    if isinstance(nilai, bool):
        return _("ya") if nilai else _("tidak")
    if isinstance(nilai, date):
        return str(date_format(nilai, "j F Y"))
    if isinstance(nilai, int | float):
        if satuan == "rupiah":
            return f"Rp{number_format(nilai, force_grouping=True)}"
        return kata.sebut_satuan(nilai, satuan)
    if isinstance(nilai, list | tuple | set | frozenset):
        return ", ".join(sebut_nilai(satu) for satu in nilai) or _("kosong")
    if isinstance(nilai, dict):
        return "; ".join(f"{_kata(str(k))}: {sebut_nilai(v)}" for k, v in nilai.items())
    if nilai is None:
        return _("tidak disebut")
    return _kata(str(nilai)) if nilai != "" else _("kosong")


def _kata(nilai: str) -> str:
    """Codes as words: kinds and documents by name, others with spaces."""
    if nilai in publik.daftar_jenis().jenis:
        return f"{kata.nama_jenis(nilai)} ({nilai})"
    dokumen = publik.dokumen().get(nilai)
    if dokumen is not None:
        return teks(dokumen.nama)
    return nilai.replace("_", " ") if _KODE.fullmatch(nilai) else nilai


def makna_fakta(kunci: str) -> str:
    """What a fact is about, without the full stop; its key where the data does not know it."""
    fakta = publik.kunci_fakta().get(kunci)
    return teks(fakta.makna).rstrip(".") if fakta else kunci


def kalimat(kondisi: Kondisi, pada: date) -> tuple[Kalimat, ...]:
    """The statements of a condition; parameters with their value of that day. Empty: always."""
    if isinstance(kondisi, Banding):
        return (_banding(kondisi, pada),)
    if isinstance(kondisi, Bukan):
        return (Kalimat(_("Tidak demikian:"), bagian=kalimat(kondisi.bagian, pada)),)
    bagian = tuple(_satu(satu, pada) for satu in kondisi.bagian)
    if kondisi.cara is Gabungan.DAN or len(bagian) < 2:
        return bagian
    return (Kalimat(_("Salah satu dari ini:"), bagian=bagian),)


def _satu(kondisi: Kondisi, pada: date) -> Kalimat:
    isi = kalimat(kondisi, pada)
    return isi[0] if len(isi) == 1 else Kalimat(_("Semua ini bersama-sama:"), bagian=isi)


def _banding(satu: Banding, pada: date) -> Kalimat:
    fakta = publik.kunci_fakta().get(satu.kunci)
    makna = makna_fakta(satu.kunci)
    if isinstance(satu.nilai, bool) and satu.operator in (Operator.SAMA, Operator.TIDAK_SAMA):
        benar = satu.nilai is (satu.operator is Operator.SAMA)
        return Kalimat(makna if benar else _("Tidak demikian: %(makna)s") % {"makna": makna})
    dokumen = _dokumen_berisi(satu.nilai)
    if dokumen:
        return _memuat_isi(makna, dokumen, satu)
    nilai, url = _pembanding(satu.nilai, pada)
    tanggal = fakta is not None and fakta.jenis == "tanggal"
    pola = _POLA_TANGGAL.get(satu.operator) if tanggal else None
    return Kalimat((pola or _POLA[satu.operator])() % {"makna": makna, "nilai": nilai}, url)


def _dokumen_berisi(nilai: object) -> str:
    """The document whose required contents these are."""
    if not isinstance(nilai, tuple) or not nilai:
        return ""
    semua = publik.dokumen().values()
    return next((d.kode for d in semua if tuple(u.kode for u in d.unsur) == nilai), "")


def _memuat_isi(makna: str, kode: str, satu: Banding) -> Kalimat:
    dokumen = publik.dokumen()[kode]
    n = len(dokumen.unsur)
    pola = ngettext(
        "%(makna)s: memuat %(n)d isi wajib %(dokumen)s",
        "%(makna)s: memuat semua %(n)d isi wajib %(dokumen)s",
        n,
    )
    if satu.operator is not Operator.SEMUA_ANGGOTA:
        pola = _("%(makna)s: salah satu dari %(n)d isi wajib %(dokumen)s")
    isi = {"makna": makna, "n": n, "dokumen": teks(dokumen.nama)}
    return Kalimat(pola % isi, tautan.url(Macam.DOKUMEN, kode))


def _pembanding(nilai: object, pada: date) -> tuple[str, str]:
    """What the fact is compared with, and where that is explained."""
    if isinstance(nilai, RujukFakta):
        lain = f"“{makna_fakta(nilai.kunci)}”"
        if not nilai.tambah:
            return lain, ""
        return _("%(fakta)s ditambah %(n)d") % {"fakta": lain, "n": nilai.tambah}, ""
    if isinstance(nilai, RujukParameter):
        return _nilai_parameter(nilai.kode, pada), tautan.url(Macam.PARAMETER, nilai.kode)
    return sebut_nilai(nilai), ""


def _nilai_parameter(kode: str, pada: date) -> str:
    satu = publik.parameter(kode, pada) if kode in publik.daftar_parameter() else None
    if satu is None or satu.nilai is None:
        return _("angka yang ditetapkan setempat (hukum diam)")
    return sebut_nilai(satu.nilai, satu.satuan)


# Each is called when it is needed: the language of the page is known only then.
_POLA: dict[Operator, Callable[[], str]] = {
    Operator.SAMA: lambda: _("%(makna)s: %(nilai)s"),
    Operator.TIDAK_SAMA: lambda: _("%(makna)s: bukan %(nilai)s"),
    Operator.ADA: lambda: _("%(makna)s: sudah diisi"),
    Operator.KOSONG: lambda: _("%(makna)s: tidak ada isinya"),
    Operator.DI_ANTARA: lambda: _("%(makna)s: salah satu dari %(nilai)s"),
    Operator.ANGGOTA: lambda: _("%(makna)s: memuat %(nilai)s"),
    Operator.SEMUA_ANGGOTA: lambda: _("%(makna)s: memuat semua ini, %(nilai)s"),
    Operator.LEBIH: lambda: _("%(makna)s: lebih dari %(nilai)s"),
    Operator.KURANG: lambda: _("%(makna)s: kurang dari %(nilai)s"),
    Operator.PALING_BANYAK: lambda: _("%(makna)s: paling banyak %(nilai)s"),
    Operator.PALING_SEDIKIT: lambda: _("%(makna)s: paling sedikit %(nilai)s"),
}
_POLA_TANGGAL: dict[Operator, Callable[[], str]] = {
    Operator.LEBIH: lambda: _("%(makna)s: sesudah %(nilai)s"),
    Operator.KURANG: lambda: _("%(makna)s: sebelum %(nilai)s"),
    Operator.PALING_BANYAK: lambda: _("%(makna)s: paling lambat %(nilai)s"),
    Operator.PALING_SEDIKIT: lambda: _("%(makna)s: paling awal %(nilai)s"),
}
