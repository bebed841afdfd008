"""Two states of the law compared: what is new, gone or changed, each with its article and a sentence.

A state is what holds on one day, or would hold if a draft did (``simpul.regulasi.rancangan``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from simpul.inti.aturan import Aturan
from simpul.inti.kondisi import Banding, Bukan, Gabung, RujukFakta, RujukParameter
from simpul.inti.tahapan import Berkala, Diam, Pemicu, Penolakan, Tahap, Tenggat
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.nilai import NilaiParameter, Peraturan

_BUKAN_ISI = {"kode", "terakhir_diperiksa", "berlaku_sejak", "berlaku_sampai", "terverifikasi"}
_INGGRIS = {
    "anggota": "contains",
    "anjuran": "advised",
    "bersama": "joint",
    "bersyarat": "conditional",
    "hari": "days",
    "hari_kerja": "working days",
    "mitra": "partner",
    "pemrakarsa": "initiator",
    "per_pihak": "per party",
    "perhatian": "attention",
    "saran": "advice",
    "semua": "all",
    "wajib": "must",
}


class Bagian(StrEnum):
    """Which part of the law a difference is in."""

    PERATURAN = "peraturan"
    PARAMETER = "parameter"
    ATURAN = "aturan"
    TAHAPAN = "tahapan"


class Macam(StrEnum):
    """What happened to it."""

    BARU = "baru"
    HILANG = "hilang"
    BERUBAH = "berubah"


@dataclass(frozen=True, slots=True)
class Beda:
    """One difference. ``isian``: the field that changed; ``None`` where the whole is new or gone."""

    bagian: Bagian
    macam: Macam
    kode: str
    jenis: str | None
    isian: str | None
    lama: Teks | None
    dasar_lama: tuple[str, ...]
    baru: Teks | None
    dasar_baru: tuple[str, ...]
    kalimat: Teks


@dataclass(frozen=True, slots=True)
class Keadaan:
    """The law of one day. ``dasar_hilang``: by what article something is gone, where a draft says so."""

    peraturan: Mapping[str, Peraturan]
    parameter: Mapping[str, NilaiParameter]
    aturan: Mapping[str, Aturan]
    tahap: Mapping[tuple[str, str], Tahap]
    dasar_hilang: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def keadaan(pada: date, folder: Path | None = None) -> Keadaan:
    """What is in force on a day; a draft never is."""
    parameter = {
        kode: nilai
        for kode in pengetahuan.daftar_parameter(folder)
        if (nilai := pengetahuan.parameter(kode, pada, folder)) is not None
    }
    aturan: dict[str, Aturan] = {}
    for satu in pengetahuan.daftar_aturan(folder):
        if satu.berlaku(pada):
            # One code may stand for rules of several kinds; the first keeps the plain code.
            kunci = satu.kode if satu.kode not in aturan else f"{satu.kode} {'/'.join(satu.jenis)}"
            aturan[kunci] = satu
    return Keadaan(
        peraturan={k: p for k, p in pengetahuan.peraturan(folder).items() if p.berlaku(pada)},
        parameter=parameter,
        aturan=aturan,
        tahap={
            (tabel.jenis, tahap.kode): tahap
            for tabel in pengetahuan.daftar_tabel(folder)
            if tabel.berlaku(pada)
            for tahap in tabel.tahap
        },
    )


def banding_hari(dari: date, ke: date, folder: Path | None = None) -> tuple[Beda, ...]:
    """What began, ended or changed in the law between two days."""
    return bandingkan(keadaan(dari, folder), keadaan(ke, folder))


def bandingkan(lama: Keadaan, baru: Keadaan) -> tuple[Beda, ...]:
    """Every difference: regulations, parameters, rules, stages."""
    return (
        *_peraturan(lama, baru),
        *_parameter(lama, baru),
        *_aturan(lama, baru),
        *_tahapan(lama, baru),
    )


def _peraturan(lama: Keadaan, baru: Keadaan) -> Iterator[Beda]:
    for kode in sorted({*lama.peraturan} ^ {*baru.peraturan}):
        dulu, kini = lama.peraturan.get(kode), baru.peraturan.get(kode)
        dicabut = dulu.dicabut_oleh if dulu else None
        dasar = (dicabut.dasar,) if dicabut and dicabut.dasar else ()
        kata = ("mulai berlaku", "takes effect") if kini else ("berakhir", "ends")
        yield Beda(
            Bagian.PERATURAN, Macam.BARU if kini else Macam.HILANG, kode, None, None,
            _sama(dulu.judul) if dulu else None, (),
            _sama(kini.judul) if kini else None, () if kini else dasar,
            Teks(f"{kode} {kata[0]}{_menurut(dasar)}.", f"{kode} {kata[1]}{_menurut(dasar)}."),
        )  # fmt: skip


def _parameter(lama: Keadaan, baru: Keadaan) -> Iterator[Beda]:
    for kode in sorted({*lama.parameter, *baru.parameter}):
        dulu, kini = lama.parameter.get(kode), baru.parameter.get(kode)
        if dulu and kini and _isi_parameter(dulu) == _isi_parameter(kini):
            continue
        makna = (kini or dulu).makna  # type: ignore[union-attr]  # one of the two is there
        yield _beda(
            Bagian.PARAMETER, kode, None, "nilai" if dulu and kini else None,
            _nilai(dulu), dulu.dasar if dulu else None,
            _nilai(kini), kini.dasar if kini else None,
            Teks(f"Parameter {kode} ({makna.id.rstrip('.')})", f"Parameter {kode} ({makna.en.rstrip('.')})"),
        )  # fmt: skip


def _isi_parameter(satu: NilaiParameter) -> tuple[object, ...]:
    return type(satu.nilai), satu.nilai, satu.satuan, satu.dasar


def _nilai(satu: NilaiParameter | None) -> Teks | None:
    """A parameter with its unit; ``None`` where the law is silent."""
    if satu is None or satu.nilai is None:
        return None
    teks = tampil(satu.nilai)
    if teks is None or satu.satuan is None:
        return teks
    satuan = tampil(satu.satuan) or _sama(satu.satuan)
    return Teks(f"{teks.id} {satuan.id.replace('_', ' ')}", f"{teks.en} {satuan.en}")


def _aturan(lama: Keadaan, baru: Keadaan) -> Iterator[Beda]:
    for kode in sorted({*lama.aturan, *baru.aturan}):
        dulu, kini = lama.aturan.get(kode), baru.aturan.get(kode)
        subjek = Teks(f"Aturan {kode}", f"Rule {kode}")
        if dulu is None or kini is None:
            hilang = baru.dasar_hilang.get(kode, ())
            yield _beda(
                Bagian.ATURAN, kode, None, None,
                dulu.pesan if dulu else None, dulu.dasar if dulu else None,
                kini.pesan if kini else None, kini.dasar if kini else None, subjek, hilang,
            )  # fmt: skip
            continue
        yield from _isian(Bagian.ATURAN, kode, None, dulu, kini, subjek)


def _tahapan(lama: Keadaan, baru: Keadaan) -> Iterator[Beda]:
    for jenis, kode in sorted({*lama.tahap, *baru.tahap}):
        dulu, kini = lama.tahap.get((jenis, kode)), baru.tahap.get((jenis, kode))
        subjek = Teks(f"Tahap {kode} ({jenis})", f"Stage {kode} ({jenis})")
        if dulu is None or kini is None:
            yield _beda(
                Bagian.TAHAPAN, kode, jenis, None,
                dulu.nama if dulu else None, dulu.dasar if dulu else None,
                kini.nama if kini else None, kini.dasar if kini else None, subjek,
            )  # fmt: skip
            continue
        yield from _isian(Bagian.TAHAPAN, kode, jenis, dulu, kini, subjek)


def _isian(
    bagian: Bagian, kode: str, jenis: str | None, dulu: Any, kini: Any, subjek: Teks
) -> Iterator[Beda]:
    """Field by field; the article only where nothing else differs."""
    nama = [f.name for f in fields(dulu) if f.name not in _BUKAN_ISI]
    beda = [n for n in nama if getattr(dulu, n) != getattr(kini, n)]
    for satu in [n for n in beda if n != "dasar"] or beda:
        yield _beda(
            bagian, kode, jenis, satu,
            tampil(getattr(dulu, satu)), dulu.dasar, tampil(getattr(kini, satu)), kini.dasar,
            Teks(f"{subjek.id}, {satu.replace('_', ' ')},", f"{subjek.en}, {satu.replace('_', ' ')},"),
        )  # fmt: skip


def _beda(
    bagian: Bagian, kode: str, jenis: str | None, isian: str | None,
    lama: Teks | None, dasar_lama: tuple[str, ...] | None,
    baru: Teks | None, dasar_baru: tuple[str, ...] | None,
    subjek: Teks, dasar_hilang: tuple[str, ...] = (),
) -> Beda:  # fmt: skip
    """``dasar_lama`` or ``dasar_baru`` ``None``: it was, or is, not there at all."""
    macam = Macam.BERUBAH
    if dasar_lama is None:
        macam = Macam.BARU
    elif dasar_baru is None:
        macam = Macam.HILANG
    dulu, kini = dasar_lama or (), dasar_hilang if dasar_baru is None else dasar_baru
    return Beda(
        bagian, macam, kode, jenis, isian, lama, dulu, baru, kini,
        _kalimat(macam, subjek, lama, dulu, baru, kini),
    )  # fmt: skip


def _kalimat(
    macam: Macam, subjek: Teks,
    lama: Teks | None, dasar_lama: tuple[str, ...], baru: Teks | None, dasar_baru: tuple[str, ...],
) -> Teks:  # fmt: skip
    diam = Teks("tidak diatur", "not regulated")
    dulu, kini = lama or diam, baru or diam
    if macam is Macam.BARU:
        menurut = _menurut(dasar_baru)
        return Teks(
            f"{subjek.id} baru{menurut}: {_akhir(kini.id)}",
            f"{subjek.en} is new{menurut}: {_akhir(kini.en)}",
        )
    if macam is Macam.HILANG:
        menurut = _menurut(dasar_baru)
        return Teks(
            f"{subjek.id} tidak ada lagi{menurut}. Tadinya{_menurut(dasar_lama)}: {_akhir(dulu.id)}",
            f"{subjek.en} is gone{menurut}. It was{_menurut(dasar_lama)}: {_akhir(dulu.en)}",
        )
    dari, menjadi = _menurut(dasar_lama), _menurut(dasar_baru)
    return Teks(
        f"{subjek.id} berubah dari '{dulu.id}'{dari} menjadi '{kini.id}'{menjadi}.",
        f"{subjek.en} changes from '{dulu.en}'{dari} to '{kini.en}'{menjadi}.",
    )


def _akhir(teks: str) -> str:
    return teks if teks.endswith(".") else f"{teks}."


def _menurut(dasar: tuple[str, ...]) -> str:
    return f" ({'; '.join(dasar)})" if dasar else ""


def _sama(teks: str) -> Teks:
    return Teks(teks, teks)


# -- a value as people read it -------------------------------------------------------------------


def tampil(nilai: object) -> Teks | None:
    """Any value of a rule or stage as text; ``None`` where there is nothing."""
    if nilai is None or nilai in ((), ""):
        return None
    if isinstance(nilai, Teks):
        return nilai
    if isinstance(nilai, bool):
        return Teks("ya", "yes") if nilai else Teks("tidak", "no")
    if isinstance(nilai, tuple | list):
        return _gabung([tampil(satu) for satu in nilai], "; ")
    if isinstance(nilai, Banding | Gabung | Bukan):
        return _sama(_kondisi(nilai))
    if isinstance(nilai, Tenggat | Pemicu | Diam | Penolakan | Berkala) or hasattr(nilai, "nama"):
        return _bagian_tahap(nilai)
    kata = str(nilai)
    return Teks(kata.replace("_", " "), _INGGRIS.get(kata, kata.replace("_", " ")))


def _bagian_tahap(nilai: Any) -> Teks | None:
    """Parts of a stage: a term, what silence means, a document or an actor."""
    if isinstance(nilai, Tenggat):
        satuan = tampil(nilai.satuan.value)
        return _gabung([_sama(str(nilai.nilai)), satuan, nilai.teks_mulai], " ")
    if isinstance(nilai, Pemicu):
        tahap = _sama(nilai.tahap) if nilai.tahap else None
        return _gabung([tampil(nilai.jenis.value), tahap, tampil(nilai.bila)], " ")
    teks = nilai.nama if hasattr(nilai, "nama") else nilai.teks
    return teks if isinstance(teks, Teks) else None


def _gabung(bagian: list[Teks | None], pemisah: str) -> Teks | None:
    ada = [satu for satu in bagian if satu is not None]
    if not ada:
        return None
    return Teks(pemisah.join(s.id for s in ada), pemisah.join(s.en for s in ada))


def _kondisi(kondisi: object) -> str:
    """A condition in the words of the data files."""
    if isinstance(kondisi, Banding):
        nilai = kondisi.nilai
        if nilai is None:
            return f"{kondisi.operator.value} {kondisi.kunci}"
        return f"{kondisi.kunci} {kondisi.operator.value} {_operan(nilai)}"
    if isinstance(kondisi, Bukan):
        return f"bukan ({_kondisi(kondisi.bagian)})"
    if isinstance(kondisi, Gabung):
        if not kondisi.bagian:
            return "selalu"
        return f" {kondisi.cara.value} ".join(f"({_kondisi(satu)})" for satu in kondisi.bagian)
    return str(kondisi)


def _operan(nilai: object) -> str:
    if isinstance(nilai, RujukParameter):
        return f"parameter {nilai.kode}"
    if isinstance(nilai, RujukFakta):
        return f"{nilai.kunci} + {nilai.tambah}" if nilai.tambah else nilai.kunci
    if isinstance(nilai, list | tuple):
        return ", ".join(_operan(satu) for satu in nilai)
    teks = tampil(nilai)
    return teks.id if teks else "kosong"
