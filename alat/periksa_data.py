"""`make check`, part data: is the law in data/ well formed, founded on articles, and proven by cases?

Each file against its JSON Schema; then what a schema cannot see: articles that exist, facts and roles
that are known, every rule with validity and two worked cases, no blocking rule from a weak source, every
case giving the answer it says. Names file, line and reason. What nobody has looked at for a year is a
warning, not a failure.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from simpul.dasar.galat import DataRusak
from simpul.inti.kondisi import daftar_kunci
from simpul.inti.rujukan import RujukanSalah
from simpul.inti.tahapan import Tahap
from simpul.regulasi import kasus, kasus_lain, liputan, pengetahuan, urusan
from simpul.regulasi.bentuk import PERAN
from simpul.regulasi.isi import Letak, ingat_uraian, letak_baris, urai
from simpul.regulasi.jenis import salah_jenis
from simpul.regulasi.mutu import salah_aturan, salah_fakta
from simpul.regulasi.peraturan import salah_hubungan
from simpul.regulasi.rancangan import salah_rancangan

SETAHUN = 365
_TETAP = {"aktor", "dokumen", "fakta", "urusan", "glosarium", "ganjalan", "liputan"}
_TETAP |= {"rezim_khusus", "penanda_tangan", "rezim", "alasan_berakhir", "asas", "hitungan"}
_TETAP |= {"jenis"}
_FOLDER = {"tahapan", "aturan", "parameter", "peraturan", "rancangan"}


@dataclass
class Laporan:
    """Failures and warnings, in the order they were found."""

    gagal: list[str] = field(default_factory=list)
    peringatan: list[str] = field(default_factory=list)


def periksa(folder: Path, pada: date) -> Laporan:
    """Everything, as far as the files can be read."""
    ingat_uraian()
    laporan = Laporan()
    laporan.gagal += _periksa_skema(folder)
    if laporan.gagal:
        return laporan
    try:
        laporan.gagal += _periksa_isi(folder)
        laporan.gagal += _periksa_peraturan(folder, pada)
        laporan.gagal += liputan.pasal_terbuka(folder)
        laporan.peringatan += _lama_tak_diperiksa(folder, pada)
    except DataRusak as galat:
        laporan.gagal.append(galat.pesan)
    return laporan


# -- schema --------------------------------------------------------------------------------------


def nama_skema(folder: Path, berkas: Path) -> str | None:
    """Which schema a data file answers to; ``None``: not a file of the law."""
    bagian = berkas.relative_to(folder).parts
    if len(bagian) == 1 and berkas.stem in _TETAP:
        return f"data-{berkas.stem}"
    if bagian[0] in _FOLDER:
        return f"data-{bagian[0]}"
    if bagian[0] in ("urusan", "pihak"):
        return f"data-{bagian[0]}-{berkas.stem}"
    if bagian[0] == "kasus":
        return f"data-kasus-{berkas.stem.partition('-')[0]}"
    return None


def _periksa_skema(folder: Path) -> Iterator[str]:
    for wajib in sorted(_TETAP):
        if not (folder / f"{wajib}.yaml").exists():
            yield f"Berkas data {wajib}.yaml tidak ada."
    for berkas in sorted(folder.rglob("*.yaml")):
        nama = nama_skema(folder, berkas)
        if nama is None:
            if berkas.relative_to(folder).parts[0] != "wilayah":
                yield f"Berkas data {berkas.relative_to(folder)}: tidak ada skema untuknya."
            continue
        skema = folder / "skema" / f"{nama}.json"
        if not skema.exists():
            yield f"Berkas data {berkas.name}: skema {nama}.json tidak ada."
            continue
        yield from _satu_skema(folder, berkas, skema.read_bytes())


def _satu_skema(folder: Path, berkas: Path, skema: bytes) -> Iterator[str]:
    letak = berkas.relative_to(folder)
    try:
        isi = urai(berkas)
    except (yaml.YAMLError, UnicodeDecodeError) as galat:
        tanda = getattr(galat, "problem_mark", None)
        baris = f", baris {tanda.line + 1}" if tanda else ""
        yield f"Berkas data {letak}{baris}: bukan YAML yang sah."
        return
    for tempat, pesan in _salah_skema(berkas.read_bytes(), skema, folder / "skema", isi):
        yield f"Berkas data {letak}, {letak_baris(berkas, tempat)}: {pesan[:300]}"


_SUDAH: dict[tuple[bytes, bytes], tuple[tuple[Letak, str], ...]] = {}


def _salah_skema(
    mentah: bytes, skema: bytes, folder: Path, isi: object
) -> tuple[tuple[Letak, str], ...]:
    """What a schema finds in a file; the same file against the same schema is asked once."""
    if (mentah, skema) not in _SUDAH:
        pemeriksa = Draft202012Validator(
            json.loads(skema), registry=_skema_lain(folder), format_checker=FormatChecker()
        )
        _SUDAH[mentah, skema] = tuple(
            (tuple(salah.absolute_path), salah.message)
            for salah in pemeriksa.iter_errors(_ke_json(isi))
        )
    return _SUDAH[mentah, skema]


@lru_cache(maxsize=8)
def _skema_lain(folder: Path) -> Registry[object]:
    """Every schema under its file name: drafts hold rows in the form of ``data-aturan.json``."""
    return Registry().with_resources(
        (satu.name, Resource.from_contents(json.loads(satu.read_text(encoding="utf-8"))))
        for satu in folder.glob("data-*.json")
    )


def _ke_json(isi: object) -> object:
    """YAML dates as the text they were written with, so that a schema can check them."""
    if isinstance(isi, date):
        return isi.isoformat()
    if isinstance(isi, dict):
        return {str(kunci): _ke_json(nilai) for kunci, nilai in isi.items()}
    if isinstance(isi, list):
        return [_ke_json(satu) for satu in isi]
    return isi


# -- what stands behind --------------------------------------------------------------------------


def _periksa_isi(folder: Path) -> Iterator[str]:
    hasil = kasus.jalankan_semua(folder)
    for satu in hasil:
        for salah in satu.salah:
            yield f"Kasus {satu.berkas}, '{satu.judul}': {salah}."
    yield from salah_aturan(folder, hasil)
    yield from salah_fakta(folder)
    yield from _periksa_tahapan(folder)
    yield from salah_jenis(folder)
    yield from _periksa_pasal(folder)
    yield from _periksa_gabungan(folder)
    yield from kasus_lain.salah_isi(folder)


def _periksa_tahapan(folder: Path) -> Iterator[str]:
    fakta = pengetahuan.kunci_fakta(folder)
    for tabel in pengetahuan.daftar_tabel(folder):
        for tahap in tabel.tahap:
            asing = sorted({p for pelaku in tahap.pelaku for p in pelaku.peran} - PERAN)
            if asing:
                yield f"Tahap {tahap.kode} ({tabel.jenis}): peran {', '.join(asing)} tidak dikenal."
            if not tahap.dasar:
                yield f"Tahap {tahap.kode} ({tabel.jenis}): tidak menyebut pasal."
            for kunci in _kunci_tahap(tahap):
                if kunci not in fakta:
                    yield f"Tahap {tahap.kode} ({tabel.jenis}): fakta {kunci} tidak ada."


def _kunci_tahap(tahap: Tahap) -> list[str]:
    """Facts a stage reads: what brings it up, whom its steps and terms concern."""
    syarat = [satu.bila for satu in (tahap.pemicu, tahap.tenggat, *tahap.langkah) if satu]
    syarat += [satu.tenggat.bila for satu in tahap.langkah if satu.tenggat]
    return sorted({kunci for satu in syarat for kunci in daftar_kunci(satu)})


def _periksa_pasal(folder: Path) -> Iterator[str]:
    """Every article that anything cites has a summary (its own or of the article it lies in)."""
    dilihat: set[str] = set()
    for milik, rujukan in _semua_rujukan(folder):
        if rujukan in dilihat:
            continue
        dilihat.add(rujukan)
        try:
            ada = pengetahuan.ringkasan_pasal(rujukan, folder) is not None
        except RujukanSalah as galat:
            yield f"{milik}: {galat}"
            continue
        if not ada:
            yield f"{milik}: pasal {rujukan} tidak ada dalam data/peraturan."


def _semua_rujukan(folder: Path) -> Iterator[tuple[str, str]]:
    """(who cites, article) wherever a data file writes ``dasar``."""
    for berkas in sorted(folder.rglob("*.yaml")):
        if nama_skema(folder, berkas) is None:
            continue
        isi = urai(berkas)
        for kode, rujukan in liputan.cari_dasar(isi):
            yield f"{berkas.name}{f', {kode}' if kode else ''}", rujukan


def _periksa_peraturan(folder: Path, pada: date) -> Iterator[str]:
    """Relations between regulations, oddities, drafts that stay out of the law, coverage."""
    semua = pengetahuan.peraturan(folder)
    yield from salah_hubungan(semua)
    for satu in pengetahuan.ganjalan(folder):
        for rujukan in satu.pasal:
            if pengetahuan.ringkasan_pasal(rujukan, folder) is None:
                yield f"Ganjalan {satu.kode}: pasal {rujukan} tidak ada dalam data/peraturan."
    yield from salah_rancangan(pada, folder)
    for nama, pasal in liputan.pemakaian(folder):
        if nama in semua and semua[nama].status == "rancangan":
            yield f"{nama} Pasal {pasal}: rancangan tidak boleh menjadi dasar hukum yang berlaku."
    yield from liputan.salah_catatan(folder)
    if folder == pengetahuan.FOLDER and liputan.usang():
        yield "Halaman docs/rujukan/liputan-pasal.md usang; jalankan alat/liputan.py."


def _periksa_gabungan(folder: Path) -> Iterator[str]:
    """Readers that nothing above touched, and the dates of parameters."""
    pengetahuan.glosarium(folder)
    pengetahuan.urusan(folder)
    urusan.kamus_objek(folder)
    for kode, nilai in pengetahuan.daftar_parameter(folder).items():
        urut = sorted(nilai, key=lambda n: n.berlaku_sejak)
        for lama, baru in pairwise(urut):
            if lama.berlaku_sampai is None or lama.berlaku_sampai > baru.berlaku_sejak:
                yield f"Parameter {kode}: masa berlaku bertindih pada {baru.berlaku_sejak}."


# -- freshness -----------------------------------------------------------------------------------


def _lama_tak_diperiksa(folder: Path, pada: date) -> Iterator[str]:
    for aturan in pengetahuan.daftar_aturan(folder):
        if (pada - aturan.terakhir_diperiksa).days > SETAHUN:
            yield f"Aturan {aturan.kode} terakhir diperiksa {aturan.terakhir_diperiksa}."
    for kode, semua in pengetahuan.daftar_parameter(folder).items():
        for nilai in semua:
            if (pada - nilai.terakhir_diperiksa).days > SETAHUN:
                yield f"Parameter {kode} terakhir diperiksa {nilai.terakhir_diperiksa}."
    for peraturan in pengetahuan.peraturan(folder).values():
        if (pada - peraturan.terakhir_diperiksa).days > SETAHUN:
            yield f"Peraturan {peraturan.kode} terakhir diperiksa {peraturan.terakhir_diperiksa}."
    for tabel in pengetahuan.daftar_tabel(folder):
        diperiksa = tabel.tahap[0].terakhir_diperiksa if tabel.tahap else None
        if diperiksa is not None and (pada - diperiksa).days > SETAHUN:
            yield f"Tahapan {tabel.jenis} terakhir diperiksa {diperiksa}."


def utama(argv: list[str] | None = None) -> int:
    """Exit 0 when the data may be used, 1 when something is wrong with it."""
    pengurai = argparse.ArgumentParser(description="Periksa data hukum.")
    pengurai.add_argument("--folder", type=Path, default=pengetahuan.FOLDER)
    pengurai.add_argument("--tanggal", type=date.fromisoformat, default=None)
    argumen = pengurai.parse_args(argv)
    pada = argumen.tanggal or datetime.now(UTC).date()
    laporan = periksa(argumen.folder, pada)
    for satu in laporan.peringatan:
        print(f"peringatan: {satu}", file=sys.stderr)
    for satu in laporan.gagal:
        print(f"gagal: {satu}", file=sys.stderr)
    return 1 if laporan.gagal else 0


if __name__ == "__main__":
    sys.exit(utama())
