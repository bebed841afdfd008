"""`simpul hukum periksa|banding|rancangan|liputan`: the law data itself; needs no database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from simpul.inti.teks import Teks
from simpul.regulasi import kesegaran, liputan, rancangan
from simpul.regulasi.banding import Beda, banding_hari
from simpul.regulasi.kesegaran import Butir
from simpul.regulasi.liputan import Liputan

_ZONA = ZoneInfo("Asia/Jakarta")


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser("hukum", help="keadaan data hukum: kesegaran, perbedaan, rancangan, liputan")
    anak = p.add_subparsers(dest="hukum", metavar="PERINTAH", required=True)
    periksa = _anak(anak, "periksa", "yang setahun tidak diperiksa, dan yang belum pasti", _periksa)
    periksa.add_argument("--tanggal", type=_tanggal, metavar="YYYY-MM-DD", help="bawaan: hari ini")
    banding = _anak(anak, "banding", "perbedaan hukum antara dua hari", _banding)
    banding.add_argument("--dari", type=_tanggal, metavar="YYYY-MM-DD", required=True)
    banding.add_argument("--ke", type=_tanggal, metavar="YYYY-MM-DD", required=True)
    usul = _anak(anak, "rancangan", "yang akan berubah oleh rancangan peraturan", _rancangan)
    usul.add_argument("kode", metavar="KODE", nargs="?", help="tanpa KODE: semua rancangan")
    usul.add_argument("--tanggal", type=_tanggal, metavar="YYYY-MM-DD", help="bawaan: hari ini")
    _anak(anak, "liputan", "pasal mana dipakai apa, dan mana yang tidak perlu", _liputan)


def _anak(anak: Any, nama: str, guna: str, jalankan: Any) -> argparse.ArgumentParser:
    p: argparse.ArgumentParser = anak.add_parser(nama, help=guna)
    p.add_argument("--format", choices=("teks", "json"), default="teks")
    p.set_defaults(jalankan=jalankan)
    return p


def _tanggal(teks: str) -> date:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"'{teks}' bukan tanggal; tulis TTTT-BB-HH, misalnya 2026-11-21."
        ) from None


def _hari_ini() -> date:
    return datetime.now(_ZONA).date()


def _cetak(args: argparse.Namespace, data: object, baris: Sequence[str]) -> None:
    if args.format == "json":
        json.dump(data, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print("\n".join(baris))


# -- periksa -------------------------------------------------------------------------------------


def _periksa(args: argparse.Namespace) -> int:
    """Exit 1 when something has not been looked at for a year; what is only uncertain is told."""
    pada = args.tanggal or _hari_ini()
    semua = kesegaran.daftar_butir()
    lewat = [satu for satu in semua if satu.lewat(pada)]
    belum = [satu for satu in semua if satu.belum_pasti]
    data = {
        "tanggal": pada.isoformat(),
        "batas_hari": kesegaran.SETAHUN,
        "lewat": [_butir(satu) for satu in lewat],
        "belum_pasti": [_butir(satu) for satu in belum],
    }
    baris = [f"Setahun tidak diperiksa pada {pada.isoformat()}: {len(lewat)}"]
    baris += [f"  {_tempat(s)}  terakhir diperiksa {s.terakhir_diperiksa}" for s in lewat]
    baris += ["", f"Belum pasti: {len(belum)}"]
    baris += [f"  {_tempat(satu)}  {_sebab(satu)}" for satu in belum]
    _cetak(args, data, baris)
    return 1 if lewat else 0


def _butir(satu: Butir) -> dict[str, object]:
    diperiksa = satu.terakhir_diperiksa
    return {
        "macam": satu.macam,
        "kode": satu.kode,
        "berkas": satu.berkas,
        "baris": satu.baris,
        "terakhir_diperiksa": diperiksa.isoformat() if diperiksa else None,
        "keyakinan": satu.keyakinan,
        "terverifikasi": satu.terverifikasi,
    }


def _tempat(satu: Butir) -> str:
    return f"{satu.berkas}:{satu.baris}  {satu.macam} {satu.kode}"


def _sebab(satu: Butir) -> str:
    bagian = (
        f"keyakinan {satu.keyakinan}" if satu.keyakinan not in (None, "pasti") else "",
        f"terverifikasi {satu.terverifikasi}" if satu.terverifikasi not in (None, "ya") else "",
    )
    return ", ".join(b for b in bagian if b)


# -- banding and rancangan -----------------------------------------------------------------------


def _banding(args: argparse.Namespace) -> int:
    beda = banding_hari(args.dari, args.ke)
    data = {
        "dari": args.dari.isoformat(),
        "ke": args.ke.isoformat(),
        "beda": [_beda(b) for b in beda],
    }
    judul = f"Hukum pada {args.dari.isoformat()} dan {args.ke.isoformat()}: {len(beda)} perbedaan"
    _cetak(args, data, [judul, *(f"  {b.kalimat.id}" for b in beda)])
    return 0


def _rancangan(args: argparse.Namespace) -> int:
    """Exit 2 (through `RancanganTidakAda`) for an unknown name."""
    pada = args.tanggal or _hari_ini()
    semua = rancangan.daftar_rancangan()
    hasil, baris = [], []
    for kode in [args.kode] if args.kode else semua:
        beda = rancangan.perubahan(kode, pada)
        satu = semua[kode]
        rencana = satu.rencana_berlaku.isoformat() if satu.rencana_berlaku else None
        hasil.append(
            {
                "kode": kode,
                "judul": satu.peraturan.judul,
                "rencana_berlaku": rencana,
                "beda": [_beda(b) for b in beda],
            }
        )
        baris += [f"{kode}: {satu.peraturan.judul} (rencana berlaku: {rencana or 'belum disebut'})"]
        baris += [f"  {b.kalimat.id}" for b in beda]
    data = {"tanggal": pada.isoformat(), "rancangan": hasil}
    _cetak(args, data, baris or ["Tidak ada rancangan peraturan dalam data."])
    return 0


def _beda(satu: Beda) -> dict[str, object]:
    return {
        "bagian": satu.bagian.value,
        "macam": satu.macam.value,
        "kode": satu.kode,
        "jenis": satu.jenis,
        "isian": satu.isian,
        "lama": _teks(satu.lama),
        "dasar_lama": list(satu.dasar_lama),
        "baru": _teks(satu.baru),
        "dasar_baru": list(satu.dasar_baru),
        "kalimat": _teks(satu.kalimat),
    }


def _teks(teks: Teks | None) -> dict[str, str] | None:
    return {"id": teks.id, "en": teks.en} if teks else None


# -- liputan -------------------------------------------------------------------------------------


def _liputan(args: argparse.Namespace) -> int:
    semua = liputan.liputan()
    baris: list[str] = []
    for satu in semua:
        n, dipakai, dicatat = len(satu.pasal), len(satu.dipakai), len(satu.dicatat)
        baris.append(f"{satu.peraturan}: {n} pasal, {dipakai} dipakai, {dicatat} dicatat")
        for p in satu.pasal:
            isi = "; ".join(p.dipakai) or (p.alasan.id if p.alasan else "belum dipakai")
            baris.append(f"  Pasal {p.pasal}: {isi}")
    _cetak(args, {"peraturan": [_satu_liputan(satu) for satu in semua]}, baris)
    return 0


def _satu_liputan(satu: Liputan) -> dict[str, object]:
    return {
        "kode": satu.peraturan,
        "jumlah": len(satu.pasal),
        "dipakai": len(satu.dipakai),
        "dicatat": len(satu.dicatat),
        "pasal": [
            {
                "pasal": p.pasal,
                "ringkasan": _teks(p.ringkasan),
                "dipakai": list(p.dipakai),
                "alasan": _teks(p.alasan),
            }
            for p in satu.pasal
        ],
    }
