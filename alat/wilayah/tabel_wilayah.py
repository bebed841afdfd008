"""wilayah.csv and ejaan.csv: the 552 regions with their values, and how people write their names."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from sumber_wilayah import (
    S_BPS,
    S_LOKAL,
    S_NUSANTARA,
    Sumber,
    SumberRusak,
    samakan,
)

KOLOM = (
    "kode", "kode_bps", "bps_keyakinan", "nama", "tingkat", "otonom", "induk", "ibu_kota", "lat",
    "lng", "luas_km2", "penduduk", "zona_waktu", "sumber_nama", "sumber_bps", "sumber_angka",
)  # fmt: skip
_ZONA = {"7": "Asia/Jakarta", "8": "Asia/Makassar", "9": "Asia/Jayapura"}
_TINGKAT = (
    ("Kabupaten Administrasi ", "kabupaten_administrasi"),
    ("Kota Administrasi ", "kota_administrasi"),
    ("Kabupaten ", "kabupaten"),
    ("Kota ", "kota"),
)
# Names that changed after the BPS list of the package was made; the code stayed.
_NAMA_BPS = {
    "12.12": "KABUPATEN TOBA SAMOSIR",
    "64.11": "KABUPATEN MAHAKAM HULU",
    "71.09": "KABUPATEN SIAU TAGULANDANG BIARO",
    "76.01": "KABUPATEN MAMUJU UTARA",
    "81.03": "KABUPATEN MALUKU TENGGARA BARAT",
}
# Provinces made in 2022: the package knows neither them nor the codes BPS gave since.
_PROVINSI_BARU = {"93", "94", "95", "96"}


def wilayah(sumber: Sumber, koreksi: Path) -> list[dict[str, str]]:
    """The 552 rows, corrected by koreksi_nilai.csv."""
    silang_periksa(sumber)
    ubah = _koreksi_nilai(koreksi)
    bps = {samakan(n): k for k, n in sumber.bps.items() if len(k) == 4}
    baris = []
    for kode, r in [*sumber.provinsi.items(), *sumber.kabkota.items()]:
        satu = _satu(kode, r, bps, sumber)
        for kolom, (nilai, asal) in ubah.pop(kode, {}).items():
            satu[kolom] = nilai
            kelompok = "sumber_nama" if kolom in {"nama", "ibu_kota"} else "sumber_angka"
            satu[kelompok] += f"; {kolom}: koreksi ({asal})"
        baris.append(satu)
    if ubah:
        raise SumberRusak(f"koreksi_nilai.csv: kode tidak dikenal {sorted(ubah)}")
    _luas_jakarta(baris)
    return sorted(baris, key=lambda b: b["kode"])


def silang_periksa(sumber: Sumber) -> None:
    """Two independent packages must know the same 552 codes by the same names."""
    satu = {k: r["name"] for k, r in [*sumber.provinsi.items(), *sumber.kabkota.items()]}
    if satu.keys() != sumber.nama_lokal.keys():
        raise SumberRusak(f"kode berbeda: {sorted(satu.keys() ^ sumber.nama_lokal.keys())}")
    beda = [k for k in satu if samakan(satu[k]) != samakan(sumber.nama_lokal[k])]
    if beda:
        raise SumberRusak(f"nama berbeda: {beda}")


def _satu(kode: str, r: dict[str, str], bps: dict[str, str], sumber: Sumber) -> dict[str, str]:
    tingkat, nama = _tingkat(r["name"]) if len(kode) == 5 else ("provinsi", r["name"])
    kode_bps, keyakinan = _bps(kode, r["name"], bps, sumber)
    return {
        "kode": kode,
        "kode_bps": kode_bps,
        "bps_keyakinan": keyakinan,
        "nama": nama,
        "tingkat": tingkat,
        "otonom": "false" if tingkat.endswith("_administrasi") else "true",
        "induk": kode[:2] if len(kode) == 5 else "",
        "ibu_kota": r["capital"],
        "lat": f"{float(r['latitude']):.5f}",
        "lng": f"{float(r['longitude']):.5f}",
        "luas_km2": r["area"],
        "penduduk": r["population"],
        "zona_waktu": _ZONA[r["timezone"]],
        "sumber_nama": f"{S_NUSANTARA}; {S_LOKAL}",
        "sumber_bps": S_BPS if kode_bps else "",
        "sumber_angka": S_NUSANTARA,
    }


def _tingkat(nama: str) -> tuple[str, str]:
    for awalan, tingkat in _TINGKAT:
        if nama.startswith(awalan):
            return tingkat, nama.removeprefix(awalan)
    raise SumberRusak(f"nama tanpa tingkat: {nama}")


def _bps(kode: str, nama: str, bps: dict[str, str], sumber: Sumber) -> tuple[str, str]:
    """(code, certainty). `lama`: the code before the Papua split of 2022; never a guessed one."""
    if len(kode) == 2:
        cocok = [k for k, n in sumber.bps.items() if len(k) == 2 and _provinsi_sama(n, nama)]
        return (cocok[0], "pasti") if cocok and kode not in _PROVINSI_BARU else ("", "")
    dicari = samakan(_NAMA_BPS.get(kode, nama))
    if dicari not in bps:
        raise SumberRusak(f"kode BPS untuk {kode} {nama} tidak ditemukan")
    return bps[dicari], "lama" if kode[:2] in _PROVINSI_BARU else "pasti"


def _provinsi_sama(bps: str, nama: str) -> bool:
    singkat = {
        "Daerah Khusus Ibukota Jakarta": "DKI JAKARTA",
        "Daerah Istimewa Yogyakarta": "DI YOGYAKARTA",
    }
    return samakan(bps) == samakan(singkat.get(nama, nama))


def _koreksi_nilai(berkas: Path) -> dict[str, dict[str, tuple[str, str]]]:
    hasil: dict[str, dict[str, tuple[str, str]]] = {}
    with berkas.open(encoding="utf-8", newline="") as f:
        for nomor, r in enumerate(csv.DictReader(f), start=2):
            if r["kolom"] not in KOLOM or not r["alasan"].strip():
                raise SumberRusak(f"{berkas.name} baris {nomor}: kolom atau alasan tidak sah")
            hasil.setdefault(r["kode"], {})[r["kolom"]] = (r["nilai"], r["sumber"])
    return hasil


def _luas_jakarta(baris: list[dict[str, str]]) -> None:
    """Left empty by the source; its six parts are there."""
    bagian = [float(b["luas_km2"]) for b in baris if b["induk"] == "31"]
    for b in baris:
        if b["kode"] == "31" and not b["luas_km2"]:
            b["luas_km2"] = f"{sum(bagian):.3f}"
            b["sumber_angka"] += "; luas_km2: jumlah keenam bagiannya"


def ejaan(baris: list[dict[str, str]], sumber: Sumber, tangan: Path) -> list[tuple[str, str, str]]:
    """(kode, ejaan, jenis): hand-kept list, BPS and older Kemendagri spellings, joined/split words."""
    dikenal = {b["kode"]: b["nama"] for b in baris}
    hasil = set(_ejaan_tangan(tangan, dikenal))
    sudah = {(k, _rapat(e)) for k, e, _ in hasil}
    otomatis = [
        *_ejaan_bps(baris, sumber),
        *((k, e, "ejaan lama") for k, n in dikenal.items() for e in _variasi(n)),
    ]
    for kode, tulisan, jenis in otomatis:
        kunci = (kode, _rapat(tulisan))
        if kunci not in sudah and _rapat(tulisan) != _rapat(dikenal[kode]):
            sudah.add(kunci)
            hasil.add((kode, tulisan, jenis))
    return sorted(hasil)


def _rapat(teks: str) -> str:
    return re.sub(r"\s+", " ", teks.strip().lower())


def _ejaan_tangan(berkas: Path, dikenal: dict[str, str]) -> Iterable[tuple[str, str, str]]:
    with berkas.open(encoding="utf-8", newline="") as f:
        for nomor, r in enumerate(csv.DictReader(f), start=2):
            if r["kode"] not in dikenal:
                raise SumberRusak(f"{berkas.name} baris {nomor}: kode {r['kode']} tidak dikenal")
            for tulisan in r["ejaan"].split("|"):
                yield r["kode"], tulisan.strip(), r["jenis"]


def _ejaan_bps(baris: list[dict[str, str]], sumber: Sumber) -> Iterable[tuple[str, str, str]]:
    for b in baris:
        if len(b["kode"]) == 5:
            nama = sumber.bps[b["kode_bps"]]
            bersih = re.sub(r"^(KABUPATEN|KOTA)\s+", "", nama)
            # The list spaces out a few short names: 'S I A K'.
            if re.fullmatch(r"(\w )+\w", bersih):
                bersih = bersih.replace(" ", "")
            yield b["kode"], re.sub(r"\bDan\b", "dan", bersih.title()), "ejaan BPS"


def _variasi(nama: str) -> Iterable[str]:
    """Two-word names are often written as one, 'Kepulauan' as 'Kep.', a hyphen as a space."""
    kata = nama.split()
    if len(kata) == 2 and kata[0] in _SAMBUNG:
        yield kata[0] + kata[1].lower()
    if nama.startswith("Kepulauan "):
        yield "Kep. " + nama.removeprefix("Kepulauan ")
    if "-" in nama:
        yield nama.replace("-", " ")
        yield nama.replace("-", "").title()


_SAMBUNG = {
    "Lubuk", "Pagar", "Pangkal", "Tanjung", "Bau", "Fak", "Padang", "Tebing", "Gunung", "Kulon",
    "Batu", "Sungai", "Bandar", "Tana",
}  # fmt: skip
