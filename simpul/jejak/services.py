"""Writing the trail: always inside the transaction of the act it tells of."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from simpul.dasar.cakupan import Cakupan
from simpul.jejak import kepala, kunci
from simpul.jejak.models import Catatan, Rantai
from simpul.jejak.pelaku import Pelaku

_LEWAT_DINDING = Cakupan.sistem("ujung rantai jejak adalah milik bersama")


def folder_data() -> Path:
    return Path(settings.SIMPUL_DATA)


def jam_server() -> datetime:
    """When the server wrote the row: the one clock below the doors, kept for the trail alone."""
    jam = settings.SIMPUL_JAM
    hasil = jam()
    assert isinstance(hasil, datetime)
    return hasil


def catat(
    *,
    pelaku: Pelaku,
    kode: str,
    objek: tuple[str, UUID | str],
    pada: datetime,
    isi: dict[str, Any] | None = None,
    tanggal_surat: date | None = None,
    ruang_id: UUID | None = None,
    dibagikan: bool = False,
) -> Catatan:
    """Append one row to the chain of the acting person's government.

    Raises RuntimeError outside a transaction: an act and its trail stand or fall together.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Jejak ditulis dalam transaksi yang sama dengan perbuatannya.")
    rantai = _ujung(pelaku.rantai)
    pada, dicatat = pada.astimezone(UTC), jam_server().astimezone(UTC)
    urutan = rantai.jumlah + 1
    teks = _teks(
        {
            "rantai": pelaku.rantai,
            "urutan": urutan,
            "kode": kode,
            "objek": [objek[0], str(objek[1])],
            "pelaku": pelaku.nilai(),
            "pada": pada.isoformat(),
            "dicatat_pada": dicatat.isoformat(),
            "tanggal_surat": tanggal_surat.isoformat() if tanggal_surat else None,
            "ruang": str(ruang_id) if ruang_id else None,
            "dibagikan": dibagikan,
            "isi": isi or {},
        }
    )
    sidik = kunci.sidik(folder_data() / "kunci", f"{rantai.hash}|{teks}".encode())
    baris = Catatan.buat(
        rantai=pelaku.rantai,
        urutan=urutan,
        kode=kode,
        objek_jenis=objek[0],
        objek_id=str(objek[1]),
        ruang_id=ruang_id,
        dibagikan=dibagikan,
        tanggal_surat=tanggal_surat,
        pada=pada,
        dicatat_pada=dicatat,
        isi=teks,
        hash_sebelum=rantai.hash,
        hash=sidik,
    )
    rantai.jumlah, rantai.hash = urutan, sidik
    rantai.save(update_fields=["jumlah", "hash"])
    ujung = kepala.Kepala(pelaku.rantai, urutan, sidik)
    transaction.on_commit(lambda: kepala.simpan(folder_data(), ujung))
    return baris


def _ujung(kode: str) -> Rantai:
    """The end of the chain, locked until the transaction ends."""
    semua = Rantai.objek.untuk(_LEWAT_DINDING)
    if not semua.filter(kode=kode).exists():
        Rantai._semua.bulk_create([Rantai(kode=kode)], ignore_conflicts=True)
    rantai = semua.select_for_update().get(kode=kode)
    assert isinstance(rantai, Rantai)
    return rantai


def _teks(nilai: dict[str, Any]) -> str:
    """Canonical text: the same values give the same bytes on every machine."""
    return json.dumps(nilai, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
