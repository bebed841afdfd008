"""`simpul klasifikasi FILE|-`: which kind a case is, and why; needs no database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from simpul.dasar.galat import GalatSimpul
from simpul.regulasi.klasifikasi import JawabanKlasifikasi, klasifikasikan
from simpul.regulasi.masukan import MasukanSalah, baca_kasus

_ZONA = ZoneInfo("Asia/Jakarta")
_DASAR_PALING_BANYAK = 6
_BESAR_PALING_BANYAK = 50_000_000


class BerkasMasukan(GalatSimpul):
    """The file with cases cannot be read."""

    kode = "perintah.berkas_masukan"


def daftarkan(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    p = sub.add_parser(
        "klasifikasi", help="jenis kerja sama dari kasus yang ditulis, beserta alasannya"
    )
    p.add_argument(
        "berkas", metavar="FILE|-", help="JSON: objek, larik, atau baris-baris; - dari stdin"
    )
    p.add_argument("--format", choices=("teks", "json"), default="json")
    p.set_defaults(jalankan=jalankan)


def jalankan(args: argparse.Namespace) -> int:
    """Exit 0 all answered; 1 some case could not be read (told on stderr); 2 the input is no JSON."""
    kasus, tunggal = _baca(args.berkas)
    hari_ini = datetime.now(_ZONA).date()
    keluar, gagal = [], 0
    for nomor, satu in enumerate(kasus, 1):
        try:
            keluar.append((satu, klasifikasikan(baca_kasus(satu), hari_ini)))
        except MasukanSalah as galat:
            gagal += 1
            letak = "" if tunggal else f"kasus ke-{nomor}: "
            print(f"simpul: {letak}{galat.pesan}", file=sys.stderr)
    if tunggal and gagal:
        return 2
    _cetak(keluar, tunggal=tunggal, teks=args.format == "teks")
    return 1 if gagal else 0


def _cetak(keluar: list[tuple[object, JawabanKlasifikasi]], *, tunggal: bool, teks: bool) -> None:
    if teks:
        print("\n\n".join("\n".join(_teks(jawab)) for _, jawab in keluar))
        return
    semua = [bentuk(satu, jawab) for satu, jawab in keluar]
    json.dump(semua[0] if tunggal else semua, sys.stdout, ensure_ascii=False, indent=1)
    print()


# -- in ------------------------------------------------------------------------------------------


def _baca(berkas: str) -> tuple[list[object], bool]:
    """The cases, and whether it was one object alone."""
    teks = _isi(berkas)
    if not teks.strip():
        raise BerkasMasukan("Masukan kosong; tulis sekurangnya satu kasus JSON.")
    try:
        isi = json.loads(teks)
    except json.JSONDecodeError as galat:
        return _baris(teks, galat), False
    except RecursionError:
        raise BerkasMasukan("JSON bersarang terlalu dalam.") from None
    if isinstance(isi, list):
        return isi, False
    return [isi], True


def _isi(berkas: str) -> str:
    try:
        if berkas == "-":
            mentah = sys.stdin.buffer.read(_BESAR_PALING_BANYAK + 1)
        else:
            with Path(berkas).open("rb") as terbuka:
                mentah = terbuka.read(_BESAR_PALING_BANYAK + 1)
    except OSError as galat:
        raise BerkasMasukan(f"{berkas} tidak dapat dibaca: {galat.strerror}.") from None
    if len(mentah) > _BESAR_PALING_BANYAK:
        raise BerkasMasukan("Masukan lebih dari 50 MB; bagi menjadi beberapa berkas.")
    try:
        return mentah.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = mentah[: galat.start].count(b"\n") + 1
        raise BerkasMasukan(f"{berkas} bukan teks UTF-8 (baris {baris}).") from None


def _baris(teks: str, utuh: json.JSONDecodeError) -> list[object]:
    """JSON lines; a file that is neither is told with the line that breaks."""
    isi = [(nomor, satu) for nomor, satu in enumerate(teks.splitlines(), 1) if satu.strip()]
    hasil: list[object] = []
    for nomor, satu in isi:
        try:
            hasil.append(json.loads(satu))
        except (json.JSONDecodeError, RecursionError):
            # A first line that stands alone means JSON lines; otherwise the whole was meant as one.
            if hasil and isinstance(hasil[0], dict):
                raise BerkasMasukan(f"Baris {nomor} bukan JSON yang sah.") from None
            raise BerkasMasukan(
                f"JSON rusak pada baris {utuh.lineno}, kolom {utuh.colno}: {_sebab(utuh)}"
            ) from None
    return hasil


def _sebab(galat: json.JSONDecodeError) -> str:
    if "delimiter" in galat.msg:
        return "koma atau titik dua kurang."
    if "Unterminated" in galat.msg:
        return "tanda kutip belum ditutup."
    if "double quotes" in galat.msg:
        return "nama kunci harus diapit tanda kutip ganda."
    if "Extra data" in galat.msg:
        return "ada isi setelah JSON berakhir."
    return "tidak dapat dibaca."


# -- out -----------------------------------------------------------------------------------------


def bentuk(masukan: object, jawab: JawabanKlasifikasi) -> dict[str, object]:
    """One answer in the form of the contract."""
    hasil = jawab.hasil
    return {
        "id": masukan.get("id") if isinstance(masukan, dict) else None,
        "kelompok": hasil.kelompok,
        "jenis": hasil.jenis,
        "konfigurasi": hasil.konfigurasi.value if hasil.konfigurasi else None,
        "keyakinan": hasil.keyakinan,
        "alasan": [{"pesan": a.pesan.id, "dasar": _dasar(a.dasar)} for a in jawab.alasan],
        "para_pihak": [
            {
                "nama": p.nama,
                "jenis": p.jenis,
                "kode_wilayah": p.kode_wilayah,
                "keyakinan": p.keyakinan,
            }
            for p in hasil.para_pihak
        ],
        "urusan": [{"kode": u.kode, "nama": u.nama.id} for u in jawab.urusan],
        "rezim": jawab.rezim.kode if jawab.rezim else None,
        "rezim_khusus": hasil.rezim_khusus.kode if hasil.rezim_khusus else None,
        "tahapan": [
            {
                "kode": t.kode,
                "nama": t.nama.id,
                "lingkup": t.lingkup.value,
                "dasar": _dasar(t.dasar),
            }
            for t in jawab.tahapan
        ],
        "perlu_ditanyakan": [
            {"kunci": t.kunci, "pesan": t.pesan.id, "dasar": _dasar(t.dasar)}
            for t in jawab.perlu_ditanyakan
        ],
    }


def _dasar(semua: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(semua))[:_DASAR_PALING_BANYAK]


def _teks(jawab: JawabanKlasifikasi) -> Iterator[str]:
    hasil = jawab.hasil
    tambahan = f" ({hasil.konfigurasi.value})" if hasil.konfigurasi else ""
    yield f"{hasil.jenis or hasil.kelompok}{tambahan}, keyakinan {hasil.keyakinan:.2f}"
    for pihak in hasil.para_pihak:
        wilayah = f", {pihak.kode_wilayah}" if pihak.kode_wilayah else ""
        yield f"  pihak  : {pihak.nama or '(kosong)'} = {pihak.golongan.nama.id}{wilayah}"
    for alasan in jawab.alasan:
        pasal = f" [{'; '.join(_dasar(alasan.dasar))}]" if alasan.dasar else ""
        yield f"  alasan : {alasan.pesan.id}{pasal}"
    for urusan in jawab.urusan:
        yield f"  urusan : {urusan.kode} {urusan.nama.id}"
    if jawab.rezim:
        yield f"  rezim  : {jawab.rezim.kode}"
    if hasil.rezim_khusus:
        yield f"  khusus : {hasil.rezim_khusus.nama.id}; {hasil.rezim_khusus.penanggung_jawab.id}"
    for tanya in jawab.perlu_ditanyakan:
        yield f"  tanya  : {tanya.pesan.id}"
