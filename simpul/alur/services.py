"""Keeping tasks in step with the state of an object. Called after every act, and by the schedule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from simpul.alur.models import Tugas
from simpul.dasar.cakupan import Cakupan


@dataclass(frozen=True, slots=True)
class Giliran:
    """One turn as plain values. `kunci` names it within its object."""

    kunci: str
    judul: str
    tahap: str
    peran: tuple[str, ...]
    pihak_id: UUID | None = None
    pemda_id: UUID | None = None
    pencatat_id: UUID | None = None
    pelaku_nama: str = ""
    unit_id: UUID | None = None
    mulai: date | None = None
    tenggat: date | None = None
    nilai: int | None = None
    satuan: str = ""
    dasar: str = ""


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What `selaraskan` did, so that the caller can tell the offices concerned."""

    baru: list[Tugas] = field(default_factory=list)
    selesai: list[Tugas] = field(default_factory=list)


def selaraskan(
    *,
    cakupan: Cakupan,
    ruang_id: UUID,
    objek: tuple[str, UUID],
    tentang: str,
    giliran: Sequence[Giliran],
    pada: datetime,
) -> Perubahan:
    """Open the turns that are new, close those that are over. Twice is once."""
    jenis, objek_id = objek
    terbuka = {
        t.kunci: t
        for t in Tugas.objek.untuk(cakupan).filter(objek_id=objek_id, selesai_pada__isnull=True)
    }
    hasil = Perubahan()
    for satu in giliran:
        ada = terbuka.pop(satu.kunci, None)
        if ada is None:
            hasil.baru.append(_baru(ruang_id, jenis, objek_id, tentang, satu, pada))
        elif _berubah(ada, satu):
            ada.tenggat, ada.mulai, ada.peran = satu.tenggat, satu.mulai, list(satu.peran)
            ada.pemda_id, ada.pencatat_id = satu.pemda_id, satu.pencatat_id
            ada.save(update_fields=["tenggat", "mulai", "peran", "pemda", "pencatat_id"])
    for lama in terbuka.values():
        lama.selesai_pada = pada
        lama.save(update_fields=["selesai_pada"])
        hasil.selesai.append(lama)
    return hasil


def _berubah(ada: Tugas, satu: Giliran) -> bool:
    return (
        ada.tenggat != satu.tenggat
        or ada.peran != list(satu.peran)
        or ada.pemda_id != satu.pemda_id
    )


def _baru(
    ruang_id: UUID, jenis: str, objek_id: UUID, tentang: str, satu: Giliran, pada: datetime
) -> Tugas:
    return Tugas.buat(
        ruang_id=ruang_id,
        objek_jenis=jenis,
        objek_id=objek_id,
        tentang=tentang,
        kunci=satu.kunci,
        judul=satu.judul,
        tahap=satu.tahap,
        pihak_id=satu.pihak_id,
        pemda_id=satu.pemda_id,
        pencatat_id=satu.pencatat_id,
        pelaku_nama=satu.pelaku_nama,
        peran=list(satu.peran),
        unit_id=satu.unit_id,
        mulai=satu.mulai,
        tenggat=satu.tenggat,
        nilai=satu.nilai,
        satuan=satu.satuan,
        dasar=satu.dasar,
        dibuat_pada=pada,
    )
