"""`simpul tahapan JENIS [--tanggal]`: the stages of a kind on a day, from the data; needs no database.

`--konfigurasi` (mandatory cooperation only) reads the stages that differ for W1 to W5.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

from simpul.inti.rujukan import singkat
from simpul.inti.tahapan import Dokumen, TabelTahapan, Tahap
from simpul.regulasi import pengetahuan

# Units that the contract knows; a duty that returns each half year is told in `syarat`.
_SATUAN = ("hari", "hari_kerja")
_DASAR_PALING_BANYAK = 6
_KONFIGURASI = ("W1", "W2", "W3", "W4", "W5")
_ZONA = ZoneInfo("Asia/Jakarta")


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("tahapan", help="tahapan satu jenis kerja sama menurut hukumnya")
    p.add_argument("jenis", metavar="JENIS", help="misalnya KSDD-W, KSDPK-D, KSDLL-B, SINERGI")
    p.add_argument("--tanggal", type=_tanggal, metavar="YYYY-MM-DD", help="bawaan: hari ini")
    p.add_argument("--konfigurasi", choices=_KONFIGURASI, help="bacaan tahap bagi W1 sampai W5")
    p.add_argument("--format", choices=("teks", "json"), default="teks")
    p.set_defaults(jalankan=jalankan)


def _tanggal(teks: str) -> date:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{teks}' bukan tanggal; tulis TTTT-BB-HH, misalnya 2026-11-21."
        ) from None


def jalankan(args: argparse.Namespace) -> int:
    """Exit 2 (through `BelumAdaTahapan`) when the data has no such kind, or not on that day."""
    pada = args.tanggal or datetime.now(_ZONA).date()
    tabel = pengetahuan.tabel_tahapan(args.jenis.upper(), pada).menurut(args.konfigurasi)
    if args.format == "json":
        json.dump(daftar(tabel), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(_teks(tabel)))
    return 0


def daftar(tabel: TabelTahapan) -> list[dict[str, object]]:
    """The stages in the form of the contract."""
    return [_baris(tahap) for tahap in tabel.tahap]


def _baris(tahap: Tahap) -> dict[str, object]:
    return {
        "kode": tahap.kode,
        "nama": tahap.nama.id,
        "lingkup": tahap.lingkup.value,
        "pelaku": [pelaku.nama.id for pelaku in tahap.pelaku],
        "masuk": [dokumen.nama.id for dokumen in tahap.masuk],
        "keluar": [_dokumen(dokumen) for dokumen in tahap.keluar],
        "tenggat": _tenggat(tahap),
        "diam": tahap.diam.teks.id if tahap.diam else None,
        "syarat": tahap.syarat.id if tahap.syarat else None,
        "dasar": list(tahap.dasar[:_DASAR_PALING_BANYAK]),
    }


def _tenggat(tahap: Tahap) -> dict[str, object] | None:
    if tahap.tenggat is None or tahap.tenggat.satuan.value not in _SATUAN:
        return None
    return {"nilai": tahap.tenggat.nilai, "satuan": tahap.tenggat.satuan.value}


def _dokumen(dokumen: Dokumen) -> str:
    """A document with what it must hold, in one line."""
    if not dokumen.unsur:
        return dokumen.nama.id
    return f"{dokumen.nama.id}: {'; '.join(unsur.nama.id for unsur in dokumen.unsur)}"


def _teks(tabel: TabelTahapan) -> list[str]:
    baris = [f"Tahapan {tabel.jenis}, berlaku sejak {tabel.berlaku_sejak.isoformat()}"]
    for tahap in tabel.tahap:
        lingkup = "bersama" if tahap.lingkup.value == "bersama" else "tiap pihak"
        baris += ["", f"{tahap.kode}  {tahap.nama.id} ({lingkup}, {tahap.sifat.value})"]
        isi = {
            "pelaku": ", ".join(pelaku.nama.id for pelaku in tahap.pelaku),
            "masuk": ", ".join(dokumen.nama.id for dokumen in tahap.masuk),
            "keluar": ", ".join(_dokumen(dokumen) for dokumen in tahap.keluar),
            "tenggat": _teks_tenggat(tahap),
            "langkah": "; ".join(langkah.nama.id for langkah in tahap.langkah),
            "bila diam": tahap.diam.teks.id if tahap.diam else "",
            "syarat": tahap.syarat.id if tahap.syarat else "",
            "dasar": "; ".join(singkat(satu) for satu in tahap.dasar),
        }
        baris += [f"  {nama:<9}: {nilai}" for nama, nilai in isi.items() if nilai]
    return baris


def _teks_tenggat(tahap: Tahap) -> str:
    if tahap.tenggat is not None:
        satuan = tahap.tenggat.satuan.value.replace("_", " ")
        return f"{tahap.tenggat.nilai} {satuan} {tahap.tenggat.teks_mulai.id}"
    return f"tidak ada; {tahap.berkala.teks.id}" if tahap.berkala else "tidak diatur"
