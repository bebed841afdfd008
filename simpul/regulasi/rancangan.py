"""Drafts of regulations: held, compared with today's law, never in force.

A draft is a regulation with status ``rancangan`` and a file in ``data/rancangan/`` that says what it would
change. Nothing that gives the law in force reads that folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from simpul.dasar.galat import GalatSimpul
from simpul.inti.aturan import Aturan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import Tahap
from simpul.regulasi import bentuk, pengetahuan
from simpul.regulasi.banding import Beda, Keadaan, bandingkan, keadaan
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.nilai import NilaiParameter, Peraturan

_KOLOM_TAHAP = {satu.name for satu in fields(Tahap)}


class RancanganTidakAda(GalatSimpul):
    """No draft has that name."""

    kode = "regulasi.rancangan_tidak_ada"


@dataclass(frozen=True, slots=True)
class Rancangan:
    """A draft: its regulation, the day it is planned for (``None``: not known), and its file."""

    peraturan: Peraturan
    rencana_berlaku: date | None
    isi: Isi


def daftar_rancangan(folder: Path | None = None) -> dict[str, Rancangan]:
    """Every draft by the short name of its regulation."""
    tempat = pengetahuan.FOLDER if folder is None else folder
    hasil: dict[str, Rancangan] = {}
    for berkas in sorted((tempat / "rancangan").glob("*.yaml")):
        isi = baca(berkas)
        kode = isi.kata("peraturan")
        peraturan = pengetahuan.peraturan(folder).get(kode)
        if peraturan is None or peraturan.status != "rancangan":
            isi.rusak(f"{kode} bukan peraturan berstatus rancangan.", "peraturan")
        if kode in hasil:
            isi.rusak(f"rancangan {kode} ganda.", "peraturan")
        hasil[kode] = Rancangan(peraturan, isi.tanggal_atau("rencana_berlaku"), isi)
    return hasil


def perubahan(kode: str, pada: date, folder: Path | None = None) -> tuple[Beda, ...]:
    """What the draft would change in the law of a day. Raises ``RancanganTidakAda``."""
    semua = daftar_rancangan(folder)
    if kode not in semua:
        ada = ", ".join(semua) or "tidak ada satu pun"
        raise RancanganTidakAda(f"Rancangan {kode} tidak ada dalam data; yang ada: {ada}.")
    kini = keadaan(pada, folder)
    return bandingkan(kini, _usul(semua[kode], kini, pada, folder))


def _usul(rancangan: Rancangan, kini: Keadaan, pada: date, folder: Path | None) -> Keadaan:
    """The law as it would read."""
    isi = rancangan.isi
    mulai = rancangan.rencana_berlaku or pada
    parameter = {p.kode: p for p in (_parameter(s, kini, mulai) for s in isi.daftar("parameter"))}
    aturan, hilang = _aturan(isi, kini, folder)
    tahap = dict(kini.tahap)
    for satu in isi.daftar("tahapan"):
        tahap.update(_tahap(satu, pada, folder))
    return Keadaan(kini.peraturan, {**kini.parameter, **parameter}, aturan, tahap, hilang)


def _parameter(isi: Isi, kini: Keadaan, mulai: date) -> NilaiParameter:
    kode = isi.kata("kode")
    lama = kini.parameter.get(kode)
    if lama is None and not isi.ada("makna"):
        isi.rusak(f"parameter {kode} baru, jadi harus menyebut 'makna'.", "kode")
    satuan = isi.kata_atau("satuan")
    if lama is not None and isi.mentah("satuan") is None:
        satuan = lama.satuan
    return NilaiParameter(
        kode=kode,
        nilai=isi.mentah("nilai"),
        satuan=satuan,
        dasar=isi.daftar_dasar(),
        keyakinan=Keyakinan.PASTI,
        terverifikasi="ya",
        terakhir_diperiksa=mulai,
        berlaku_sejak=mulai,
        berlaku_sampai=None,
        makna=isi.teks("makna") if isi.ada("makna") or lama is None else lama.makna,
        penjelasan=isi.teks_atau("penjelasan"),
    )


def _aturan(
    isi: Isi, kini: Keadaan, folder: Path | None
) -> tuple[dict[str, Aturan], dict[str, tuple[str, ...]]]:
    """The rules as they would be, and by what article some would be gone."""
    hasil, hilang = dict(kini.aturan), dict[str, tuple[str, ...]]()
    if not isi.ada("aturan"):
        return hasil, hilang
    bagian = isi.anak("aturan")
    for nama, seharusnya_ada in (("ditambah", False), ("diganti", True), ("dihapus", True)):
        for satu in bagian.daftar(nama):
            kode = satu.kata("kode")
            if (kode in kini.aturan) is not seharusnya_ada:
                sebab = "tidak ada" if seharusnya_ada else "sudah ada"
                satu.rusak(f"aturan {kode} {sebab} pada hari itu.", "kode")
            if nama == "dihapus":
                del hasil[kode]
                hilang[kode] = satu.daftar_dasar()
                continue
            baris = bentuk.bentuk_aturan(
                Isi({"aturan": [satu.data]}, satu.berkas, satu.letak), pengetahuan.dokumen(folder)
            )
            hasil[kode] = baris[0]
    return hasil, hilang


def _tahap(isi: Isi, pada: date, folder: Path | None) -> Iterator[tuple[tuple[str, str], Tahap]]:
    """The stage with its changed fields, once for each kind it changes in."""
    kode, semua = isi.kata("kode"), isi.daftar_kata("jenis")
    tempat = pengetahuan.FOLDER if folder is None else folder
    asing = sorted(set(_pasangan(isi.mentah("perubahan"))) - _KOLOM_TAHAP)
    if asing:
        isi.rusak(f"kolom tahap {', '.join(asing)} tidak dikenal.", "perubahan")
    ditemukan: set[str] = set()
    for berkas in sorted((tempat / "tahapan").glob("*.yaml")):
        asal = baca(berkas)
        tabel_asal = bentuk.bentuk_tabel(
            _terubah(asal, isi, kode, semua), pengetahuan.aktor(folder), pengetahuan.dokumen(folder)
        )
        for tabel in tabel_asal:
            baris = [satu for satu in tabel.tahap if satu.kode == kode]
            if tabel.jenis in semua and tabel.berlaku(pada) and baris:
                ditemukan.add(tabel.jenis)
                yield (tabel.jenis, kode), baris[0]
    tak_ada = [jenis for jenis in semua if jenis not in ditemukan]
    if tak_ada:
        isi.rusak(f"tahap {kode} tidak ada pada {', '.join(tak_ada)} pada hari itu.", "kode")


def _terubah(asal: Isi, isi: Isi, kode: str, semua: tuple[str, ...]) -> Isi:
    """The file with the draft's fields laid over one stage, as a variant of each kind."""
    ubah = {**_pasangan(isi.mentah("perubahan")), "dasar": list(isi.daftar_dasar())}
    baris: list[object] = []
    for satu in asal.daftar("tahap"):
        data = _pasangan(satu.data)
        if data.get("kode") == kode:
            khusus = _pasangan(data.get("khusus"))
            lapis = {jenis: {**_pasangan(khusus.get(jenis)), **ubah} for jenis in semua}
            data = {**data, "khusus": {**khusus, **lapis}}
        baris.append(data)
    return asal.ganti({"tahap": baris})


def _pasangan(nilai: object) -> dict[str, object]:
    return dict(nilai) if isinstance(nilai, dict) else {}


def salah_rancangan(pada: date, folder: Path | None = None) -> Iterator[str]:
    """Drafts without a file, or that would change nothing. Raises ``DataRusak`` for a broken file."""
    semua = daftar_rancangan(folder)
    for kode, satu in pengetahuan.peraturan(folder).items():
        if satu.status == "rancangan" and kode not in semua:
            yield f"Peraturan {kode}: berstatus rancangan tanpa berkas dalam data/rancangan."
        if satu.status == "rancangan" and satu.berlaku_sejak is not None:
            yield f"Peraturan {kode}: rancangan tidak punya tanggal berlaku."
    for kode in semua:
        if not perubahan(kode, pada, folder):
            yield f"Rancangan {kode}: tidak mengubah apa pun."
