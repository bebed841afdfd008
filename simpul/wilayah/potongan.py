"""Small TopoJSON for one map: a region with what lies around it, or the country as provinces.

Only shapes and names, nothing an administrator can change: it may be kept by the browser for long.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from simpul.dasar.galat import TidakDitemukan
from simpul.wilayah import bentuk, berkas_data

INDONESIA = "indonesia"
# The box around a region, in its own size: wide enough for a wide screen, and three kabupaten high.
_PANDANG = {5: (2.6, 1.8), 2: (1.35, 0.95)}
_TERKECIL = 0.45
_KISI = 1000  # a thousandth of a degree, about 100 m

Kotak = tuple[float, float, float, float]


def nama_peta(kode: str) -> str:
    """`Sleman`, `Kota Yogyakarta`, `DI Yogyakarta`: a kabupaten needs no title on a map."""
    satu = berkas_data.wilayah()[kode]
    if satu.tingkat == "provinsi":
        return satu.nama.replace("Daerah Khusus Ibukota", "DKI").replace("Daerah Istimewa", "DI")
    return f"Kota {satu.nama}" if satu.tingkat.startswith("kota") else satu.nama


def kotak(kode: str) -> Kotak:
    """West, south, east, north of a region or a province."""
    return _semua_kotak()[kode]


@lru_cache(maxsize=1)
def _semua_kotak() -> dict[str, Kotak]:
    topo = bentuk.topologi()
    hasil = {}
    for kode in topo.daerah:
        titik = [t for p in topo.poligon(kode) for c in p for t in c]
        x, y = [t[0] for t in titik], [t[1] for t in titik]
        hasil[kode] = (min(x), min(y), max(x), max(y))
    for kode in {k[:2] for k in hasil}:
        hasil[kode] = _bungkus(hasil[k] for k in topo.daerah if k[:2] == kode)
    return hasil


def _bungkus(semua: Iterable[Kotak]) -> Kotak:
    barat, selatan, timur, utara = zip(*semua, strict=True)
    return min(barat), min(selatan), max(timur), max(utara)


def sekitar(kode: str) -> str:
    """Everything in a box around a region, so that empty means sea; `bbox` is that box."""
    if kode not in _semua_kotak():
        raise TidakDitemukan("Wilayah dengan kode itu tidak ada.")
    barat, selatan, timur, utara = kotak(kode)
    ukuran = max(timur - barat, utara - selatan, _TERKECIL)
    x, y = (barat + timur) / 2, (selatan + utara) / 2
    lebar, tinggi = (n * ukuran for n in _PANDANG[len(kode)])
    pandang = (x - lebar, y - tinggi, x + lebar, y + tinggi)
    daftar = [k for k in bentuk.topologi().daerah if _bertemu(kotak(k), pandang)]
    return _topojson(daftar, pandang)


def _bertemu(a: Kotak, b: Kotak) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


@lru_cache(maxsize=1)
def indonesia() -> str:
    """The provinces."""
    daftar = sorted({k[:2] for k in bentuk.topologi().daerah})
    return _topojson(daftar, _bungkus(kotak(k) for k in daftar))


def _topojson(daftar: list[str], pandang: Kotak) -> str:
    topo = bentuk.topologi()
    nomor_baru: dict[int, int] = {}

    def ganti(nomor: int) -> int:
        mutlak = nomor if nomor >= 0 else ~nomor
        baru = nomor_baru.setdefault(mutlak, len(nomor_baru))
        return baru if nomor >= 0 else ~baru

    bidang: list[dict[str, Any]] = [
        {
            "type": "MultiPolygon",
            "id": kode,
            "arcs": [[[ganti(n) for n in c] for c in p] for p in topo.poligon_busur(kode)],
            "properties": {"nama": nama_peta(kode)},
        }
        for kode in daftar
    ]
    isi = {
        "type": "Topology",
        "catatan": bentuk.CATATAN,
        "bbox": [round(v, 3) for v in pandang],
        "transform": {"scale": [1 / _KISI, 1 / _KISI], "translate": [0, 0]},
        "objects": {"wilayah": {"type": "GeometryCollection", "geometries": bidang}},
        "arcs": [_selisih(topo.busur[lama]) for lama in nomor_baru],
    }
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))


def _selisih(jalan: list[bentuk.Titik]) -> list[list[int]]:
    """Whole numbers, each point as the step from the one before."""
    hasil, x, y = [], 0, 0
    for bujur, lintang in jalan:
        ke_x, ke_y = round(bujur * _KISI), round(lintang * _KISI)
        hasil.append([ke_x - x, ke_y - y])
        x, y = ke_x, ke_y
    return hasil


@lru_cache(maxsize=1)
def versi() -> str:
    """Changes when the shapes, the names or this way of cutting them change."""
    sidik = hashlib.sha256(repr((_PANDANG, _TERKECIL)).encode())
    for nama in ("bentuk.topojson", "wilayah.csv"):
        sidik.update((berkas_data.FOLDER / nama).read_bytes())
    return sidik.hexdigest()[:16]
