"""Reading and proving the trail."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db.models import Q

from simpul.dasar.cakupan import Cakupan
from simpul.jejak import kepala, kunci
from simpul.jejak.models import Catatan

_SEMUA = Cakupan.sistem("pembuktian jejak membaca semua rantai")


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """One chain: `pertama_rusak` is the number of the first row that does not hold, or None."""

    rantai: str
    baris: int
    utuh: bool
    pertama_rusak: int | None
    sebab: str = ""


def riwayat(
    *, cakupan: Cakupan, objek: Iterable[tuple[str, UUID | str]], ruang_id: UUID | None
) -> Any:
    """Rows on the given objects, newest first: own chain, and what is shared in the ruang.

    The caller has loaded the objects in `cakupan`, and so has proven that it sees the ruang.
    """
    tentang = Q(pk__in=[])
    for jenis, kunci_objek in objek:
        tentang |= Q(objek_jenis=jenis, objek_id=str(kunci_objek))
    milik = Q(rantai=f"pemda:{cakupan.kode}") if cakupan.kode else Q(pk__in=[])
    bersama = Q(dibagikan=True, ruang_id=ruang_id) if ruang_id else Q(pk__in=[])
    saring = tentang & (milik | bersama)
    return Catatan.objek.untuk(_SEMUA).filter(saring).order_by("-pada", "-dicatat_pada", "-urutan")


def isi(baris: Catatan) -> dict[str, Any]:
    hasil: dict[str, Any] = json.loads(baris.isi)
    return hasil


def periksa(folder: Path) -> list[HasilPeriksa]:
    """Prove every chain: changed, missing, inserted and cut-off rows are found."""
    nama = set(Catatan.objek.untuk(_SEMUA).values_list("rantai", flat=True).distinct())
    nama |= set(kepala.semua(folder))
    return [_periksa_rantai(folder, satu) for satu in sorted(nama)]


def _periksa_rantai(folder: Path, rantai: str) -> HasilPeriksa:
    baris = Catatan.objek.untuk(_SEMUA).filter(rantai=rantai).order_by("urutan", "id")
    ujung = kepala.baca(folder, rantai)
    sebelum, jumlah = "0" * 64, 0
    cocok_kepala = ujung is None or ujung.jumlah == 0
    for satu in baris.iterator():
        sebab = _rusak(folder, satu, jumlah + 1, sebelum)
        if sebab:
            return HasilPeriksa(
                rantai, baris.count(), utuh=False, pertama_rusak=jumlah + 1, sebab=sebab
            )
        jumlah, sebelum = satu.urutan, satu.hash
        if ujung is not None and ujung.jumlah == jumlah:
            cocok_kepala = ujung.hash == sebelum
    if ujung is None:
        return HasilPeriksa(
            rantai, jumlah, utuh=False, pertama_rusak=None, sebab="kepala rantai tidak ada"
        )
    if not ujung.sah:
        return HasilPeriksa(
            rantai,
            jumlah,
            utuh=False,
            pertama_rusak=None,
            sebab="tanda tangan kepala rantai tidak sah",
        )
    if ujung.jumlah > jumlah:
        return HasilPeriksa(
            rantai, jumlah, utuh=False, pertama_rusak=jumlah + 1, sebab="rantai terpotong"
        )
    if not cocok_kepala:
        return HasilPeriksa(
            rantai,
            jumlah,
            utuh=False,
            pertama_rusak=ujung.jumlah,
            sebab="tidak cocok dengan kepalanya",
        )
    return HasilPeriksa(rantai, jumlah, utuh=True, pertama_rusak=None)


def _rusak(folder: Path, baris: Catatan, urutan: int, sebelum: str) -> str:
    """Why this row does not hold, or an empty string."""
    if baris.urutan != urutan:
        return "baris hilang atau disisipkan"
    if baris.hash_sebelum != sebelum:
        return "sambungan ke baris sebelumnya putus"
    sidik = kunci.sidik(folder / "kunci", f"{sebelum}|{baris.isi}".encode())
    if not hmac.compare_digest(sidik, baris.hash):
        return "isi diubah"
    return "" if _kolom_cocok(baris) else "kolom diubah"


def _kolom_cocok(baris: Catatan) -> bool:
    """The columns are only a reading aid: they must say what the hashed text says."""
    try:
        nilai = isi(baris)
    except ValueError:
        return False
    return (
        nilai.get("rantai") == baris.rantai
        and nilai.get("urutan") == baris.urutan
        and nilai.get("kode") == baris.kode
        and nilai.get("objek") == [baris.objek_jenis, baris.objek_id]
        and nilai.get("pada") == baris.pada.isoformat()
        and nilai.get("dicatat_pada") == baris.dicatat_pada.isoformat()
        and nilai.get("ruang") == (str(baris.ruang_id) if baris.ruang_id else None)
        and nilai.get("dibagikan") == baris.dibagikan
        and nilai.get("tanggal_surat")
        == (baris.tanggal_surat.isoformat() if baris.tanggal_surat else None)
    )
