"""What must hold of rules and facts beyond their schema: founded, proven, reachable, and not too strong.

Said as sentences, for ``make check``: a rule with cases that meet and that break it, gates in the table
of every kind it concerns, facts and choices that are known, and no blocking on a weak source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from simpul.inti.aturan import Akibat, Aturan, Tingkat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import Banding, Bukan, Kondisi, isi_parameter
from simpul.inti.rujukan import RujukanSalah
from simpul.regulasi import pengetahuan
from simpul.regulasi.kasus import HasilKasus
from simpul.regulasi.nilai import Ringkasan

KASUS_PALING_SEDIKIT = 2
HASIL_WAJIB = {"terpenuhi": "yang memenuhi", "dilanggar": "yang melanggar"}
_LEMAH = frozenset({Keyakinan.TAFSIR, Keyakinan.PRAKTIK, Keyakinan.INGATAN})


def _tahap_jenis(folder: Path) -> dict[str, set[str]]:
    """Codes of the stages of each kind."""
    tahap: dict[str, set[str]] = {}
    for tabel in pengetahuan.daftar_tabel(folder):
        tahap.setdefault(tabel.jenis, set()).update(satu.kode for satu in tabel.tahap)
    return tahap


def salah_aturan(folder: Path, hasil: Iterable[HasilKasus]) -> Iterator[str]:
    """Everything wrong with the rules; ``hasil`` are the worked cases after they were run."""
    harap: dict[str, list[str | None]] = {}
    for satu in hasil:
        harap.setdefault(satu.aturan or "", []).append(satu.harap)
    tahap = _tahap_jenis(folder)
    semua = pengetahuan.daftar_aturan(folder)
    ganda = [k for k, n in Counter((a.kode, a.berlaku_sejak) for a in semua).items() if n > 1]
    for kode, _ in ganda:
        yield f"Aturan {kode}: ganda pada masa yang sama."
    for aturan in semua:
        yield from _aturan_berdasar(aturan)
        yield from _aturan_lemah(folder, aturan)
        yield from _aturan_berkasus(aturan, harap.get(aturan.kode, []))
        yield from _aturan_dikenal(folder, aturan)
        yield from _aturan_bergerbang(aturan, tahap)


def _aturan_berkasus(aturan: Aturan, harap: list[str | None]) -> Iterator[str]:
    """Two worked cases at least, among them one that meets the rule and one that breaks it."""
    if len(harap) < KASUS_PALING_SEDIKIT:
        yield f"Aturan {aturan.kode}: hanya {len(harap)} kasus; perlu sekurangnya dua."
    for hasil, sebutan in HASIL_WAJIB.items():
        if hasil not in harap:
            yield f"Aturan {aturan.kode}: tidak ada kasus {sebutan}."


def _aturan_bergerbang(aturan: Aturan, tahap: dict[str, set[str]]) -> Iterator[str]:
    """Each gate is a stage of one of the kinds; each kind has a stage at which the rule is asked."""
    ada = {jenis: tahap.get(jenis, set()) for jenis in aturan.jenis}
    for gerbang in aturan.gerbang:
        if not any(gerbang in kode for kode in ada.values()):
            yield f"Aturan {aturan.kode}: tahap {gerbang} tidak ada pada {', '.join(ada)}."
    for jenis, kode in ada.items():
        if not kode & set(aturan.gerbang):
            yield f"Aturan {aturan.kode}: tanpa gerbang pada tahapan {jenis}."


def _aturan_dikenal(folder: Path, aturan: Aturan) -> Iterator[str]:
    fakta = pengetahuan.kunci_fakta(folder)
    for kunci in (*aturan.kunci_fakta, aturan.perbaikan):
        if kunci not in fakta:
            yield f"Aturan {aturan.kode}: fakta {kunci} tidak ada dalam fakta.yaml."
    parameter = pengetahuan.daftar_parameter(folder)
    for kode in _parameter_dipakai((aturan.bila, aturan.tuntut)):
        if kode not in parameter:
            yield f"Aturan {aturan.kode}: parameter {kode} tidak ada."
    for syarat in (aturan.bila, aturan.tuntut):
        for kunci, nilai in _nilai_dibanding(syarat):
            pilihan = fakta[kunci].pilihan if kunci in fakta else ()
            if pilihan and isinstance(nilai, str) and nilai not in pilihan:
                yield f"Aturan {aturan.kode}: {nilai} bukan pilihan fakta {kunci}."


def _nilai_dibanding(kondisi: Kondisi) -> Iterator[tuple[str, object]]:
    """Every fact with each plain value it is compared with: a misspelt one would never be true."""
    if isinstance(kondisi, Banding):
        nilai = kondisi.nilai if isinstance(kondisi.nilai, tuple) else (kondisi.nilai,)
        yield from ((kondisi.kunci, satu) for satu in nilai)
        return
    for bagian in (kondisi.bagian,) if isinstance(kondisi, Bukan) else kondisi.bagian:
        yield from _nilai_dibanding(bagian)


def _aturan_berdasar(aturan: Aturan) -> Iterator[str]:
    if not aturan.dasar:
        yield f"Aturan {aturan.kode}: tidak menyebut pasal."
    if aturan.berlaku_sampai is not None and aturan.berlaku_sampai <= aturan.berlaku_sejak:
        yield f"Aturan {aturan.kode}: masa berlakunya terbalik."
    if (
        aturan.tingkat is Tingkat.WAJIB
        and aturan.keyakinan in (Keyakinan.PASTI, Keyakinan.KUAT)
        and not aturan.terverifikasi
    ):
        yield f"Aturan {aturan.kode}: menahan perbuatan tetapi sumbernya belum terverifikasi."


def _aturan_lemah(folder: Path, aturan: Aturan) -> Iterator[str]:
    """What holds an act must rest on at least one article that was read, not on memory or habit."""
    if aturan.akibat not in (Akibat.TAHAN, Akibat.TAHAN_BERALASAN):
        return
    yakin = [
        ringkasan.keyakinan
        for rujukan in aturan.dasar
        if (ringkasan := _ringkasan(rujukan, folder)) is not None
    ]
    if yakin and all(satu in _LEMAH for satu in yakin):
        yield f"Aturan {aturan.kode}: menahan perbuatan, semua dasarnya lemah ({yakin[0]})."


def _ringkasan(rujukan: str, folder: Path) -> Ringkasan | None:
    """The summary of an article; what is missing or misspelt is told by the check of articles."""
    try:
        return pengetahuan.ringkasan_pasal(rujukan, folder)
    except RujukanSalah:
        return None


def _parameter_dipakai(kondisi: Iterable[Kondisi]) -> list[str]:
    dipakai: list[str] = []

    def catat(kode: str) -> object:
        dipakai.append(kode)
        return None

    for satu in kondisi:
        isi_parameter(satu, catat)
    return dipakai


def salah_fakta(folder: Path) -> Iterator[str]:
    """A fact is answered at stages that exist; a choice has something to choose."""
    tahap = {kode for semua in _tahap_jenis(folder).values() for kode in semua}
    for fakta in pengetahuan.kunci_fakta(folder).values():
        for kode in fakta.tempat:
            if kode not in tahap:
                yield f"Fakta {fakta.kunci}: tahap {kode} tidak ada."
        if (fakta.jenis == "pilihan") != bool(fakta.pilihan):
            yield f"Fakta {fakta.kunci}: pilihan dan jenisnya tidak cocok."
