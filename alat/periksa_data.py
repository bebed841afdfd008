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
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import yaml
from jsonschema import Draft202012Validator, FormatChecker

from simpul.dasar.galat import DataRusak
from simpul.inti.aturan import Aturan, Tingkat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import Kondisi, daftar_kunci, isi_parameter
from simpul.inti.rujukan import RujukanSalah
from simpul.regulasi import kasus, kasus_lain, pengetahuan, urusan
from simpul.regulasi.bentuk import PERAN
from simpul.regulasi.isi import letak_baris

_PEMUAT = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SETAHUN = 365
KASUS_PALING_SEDIKIT = 2
_TETAP = {"aktor", "dokumen", "fakta", "urusan", "glosarium"}
_TETAP |= {"penanda_tangan", "rezim", "alasan_berakhir", "asas", "hitungan"}
_FOLDER = {"tahapan", "aturan", "parameter", "peraturan"}


@dataclass
class Laporan:
    """Failures and warnings, in the order they were found."""

    gagal: list[str] = field(default_factory=list)
    peringatan: list[str] = field(default_factory=list)


def periksa(folder: Path, pada: date) -> Laporan:
    """Everything, as far as the files can be read."""
    laporan = Laporan()
    laporan.gagal += _periksa_skema(folder)
    if laporan.gagal:
        return laporan
    try:
        laporan.gagal += _periksa_isi(folder)
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
    if bagian[0] == "urusan":
        return f"data-urusan-{berkas.stem}"
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
        yield from _satu_skema(folder, berkas, json.loads(skema.read_text(encoding="utf-8")))


def _satu_skema(folder: Path, berkas: Path, skema: dict[str, object]) -> Iterator[str]:
    letak = berkas.relative_to(folder)
    try:
        isi = yaml.load(berkas.read_text(encoding="utf-8"), Loader=_PEMUAT)  # noqa: S506 (safe loader)
    except (yaml.YAMLError, UnicodeDecodeError) as galat:
        tanda = getattr(galat, "problem_mark", None)
        baris = f", baris {tanda.line + 1}" if tanda else ""
        yield f"Berkas data {letak}{baris}: bukan YAML yang sah."
        return
    pemeriksa = Draft202012Validator(skema, format_checker=FormatChecker())
    for salah in pemeriksa.iter_errors(_ke_json(isi)):
        baris = letak_baris(berkas, tuple(salah.absolute_path))
        yield f"Berkas data {letak}, {baris}: {salah.message[:300]}"


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
    jumlah = Counter(satu.aturan for satu in hasil if satu.aturan)
    yield from _periksa_aturan(folder, jumlah)
    yield from _periksa_tahapan(folder)
    yield from _periksa_pasal(folder)
    yield from _periksa_gabungan(folder)
    yield from kasus_lain.salah_isi(folder)


def _periksa_aturan(folder: Path, jumlah: Counter[str]) -> Iterator[str]:
    tahap = {
        (tabel.jenis, satu.kode)
        for tabel in pengetahuan.daftar_tabel(folder)
        for satu in tabel.tahap
    }
    semua = pengetahuan.daftar_aturan(folder)
    ganda = [k for k, n in Counter((a.kode, a.berlaku_sejak) for a in semua).items() if n > 1]
    for kode, _ in ganda:
        yield f"Aturan {kode}: ganda pada masa yang sama."
    for aturan in semua:
        yield from _aturan_berdasar(aturan)
        if jumlah[aturan.kode] < KASUS_PALING_SEDIKIT:
            yield f"Aturan {aturan.kode}: hanya {jumlah[aturan.kode]} kasus; perlu sekurangnya dua."
        yield from _aturan_dikenal(folder, aturan)
        for jenis in aturan.jenis:
            for gerbang in aturan.gerbang:
                if (jenis, gerbang) not in tahap:
                    yield f"Aturan {aturan.kode}: tahap {gerbang} tidak ada pada {jenis}."


def _aturan_dikenal(folder: Path, aturan: Aturan) -> Iterator[str]:
    fakta = pengetahuan.kunci_fakta(folder)
    for kunci in (*aturan.kunci_fakta, aturan.perbaikan):
        if kunci not in fakta:
            yield f"Aturan {aturan.kode}: fakta {kunci} tidak ada dalam fakta.yaml."
    parameter = pengetahuan.daftar_parameter(folder)
    for kode in _parameter_dipakai((aturan.bila, aturan.tuntut)):
        if kode not in parameter:
            yield f"Aturan {aturan.kode}: parameter {kode} tidak ada."


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


def _parameter_dipakai(kondisi: Iterable[Kondisi]) -> list[str]:
    dipakai: list[str] = []

    def catat(kode: str) -> object:
        dipakai.append(kode)
        return None

    for satu in kondisi:
        isi_parameter(satu, catat)
    return dipakai


def _periksa_tahapan(folder: Path) -> Iterator[str]:
    fakta = pengetahuan.kunci_fakta(folder)
    for tabel in pengetahuan.daftar_tabel(folder):
        for tahap in tabel.tahap:
            asing = sorted({p for pelaku in tahap.pelaku for p in pelaku.peran} - PERAN)
            if asing:
                yield f"Tahap {tahap.kode} ({tabel.jenis}): peran {', '.join(asing)} tidak dikenal."
            if not tahap.dasar:
                yield f"Tahap {tahap.kode} ({tabel.jenis}): tidak menyebut pasal."
            for kunci in daftar_kunci(tahap.pemicu.bila) if tahap.pemicu else ():
                if kunci not in fakta:
                    yield f"Tahap {tahap.kode} ({tabel.jenis}): fakta {kunci} tidak ada."


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
        isi = yaml.load(berkas.read_text(encoding="utf-8"), Loader=_PEMUAT)  # noqa: S506 (safe loader)
        for kode, rujukan in _cari_dasar(isi, ""):
            yield f"{berkas.name}{f', {kode}' if kode else ''}", rujukan


def _cari_dasar(isi: object, kode: str) -> Iterator[tuple[str, str]]:
    if isinstance(isi, list):
        for satu in isi:
            yield from _cari_dasar(satu, kode)
    if not isinstance(isi, dict):
        return
    kode = str(isi.get("kode") or isi.get("kata") or kode)
    for kunci, nilai in isi.items():
        if kunci == "dasar":
            for satu in nilai if isinstance(nilai, list) else [nilai]:
                yield kode, str(satu)
        else:
            yield from _cari_dasar(nilai, kode)


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
