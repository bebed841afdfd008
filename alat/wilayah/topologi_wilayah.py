"""Areas to a small TopoJSON: borders shared by two regions are stored once.

1  simplify all areas together, so that neighbours keep fitting;
2  snap to a grid;
3  cut the rings where their company changes, keep each piece (arc) once.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

LANGKAH = 0.001
KELONGGARAN = 0.010
PULAU_TERKECIL_KM2 = 4.0
_KM2 = 111.32**2

Simpul = tuple[int, int]


def topologi(luas: dict[str, Any]) -> dict[str, Any]:
    """TopoJSON with one object `kabkota`; ids are the codes."""
    kode = sorted(luas)
    halus = shapely.coverage_simplify([_utama(luas[k]) for k in kode], KELONGGARAN)
    cincin = {k: _cincin(b) for k, b in zip(kode, halus, strict=True)}
    simpang = _persimpangan(cincin)
    busur: dict[tuple[Simpul, ...], int] = {}
    geometri = []
    for k in kode:
        poligon = [[_arc(c, simpang, busur) for c in bagian] for bagian in cincin[k]]
        geometri.append({"type": "MultiPolygon", "id": k, "arcs": poligon})
    return {
        "type": "Topology",
        "catatan": "Bentuk skematis, bukan batas resmi.",
        "transform": {"scale": [LANGKAH, LANGKAH], "translate": [0, 0]},
        "objects": {"kabkota": {"type": "GeometryCollection", "geometries": geometri}},
        "arcs": [_selisih(b) for b in busur],
    }


def _utama(bentuk: Any) -> Any:
    """Without the smallest islets, but never without the largest piece."""
    bagian = [b for b in shapely.get_parts(bentuk) if b.geom_type == "Polygon"]
    terbesar = max(bagian, key=lambda b: b.area)
    batas = PULAU_TERKECIL_KM2 / _KM2
    return MultiPolygon([_tanpa_lubang_kecil(b) for b in bagian if b is terbesar or b.area > batas])


def _tanpa_lubang_kecil(b: Any) -> Any:
    lubang = [h for h in b.interiors if Polygon(h).area > 0.5 / _KM2]
    return Polygon(b.exterior, lubang)


def _cincin(bentuk: Any) -> list[list[list[Simpul]]]:
    hasil = []
    # One direction for all (outer rings counter-clockwise, RFC 7946): the reader joins by it.
    for b in shapely.get_parts(shapely.orient_polygons(bentuk)):
        semua = [_ke_kisi(c) for c in (b.exterior, *b.interiors)]
        if len(semua[0]) >= 3:
            hasil.append([c for c in semua if len(c) >= 3])
    return sorted(hasil)


def _ke_kisi(cincin: Any) -> list[Simpul]:
    """Open ring on the grid, without doubled points, starting at its smallest point."""
    titik: list[Simpul] = []
    for x, y in list(cincin.coords)[:-1]:
        satu = (round(x / LANGKAH), round(y / LANGKAH))
        if not titik or titik[-1] != satu:
            titik.append(satu)
    if len(titik) > 1 and titik[0] == titik[-1]:
        titik.pop()
    awal = titik.index(min(titik))
    return titik[awal:] + titik[:awal]


def _persimpangan(cincin: dict[str, list[list[list[Simpul]]]]) -> set[Simpul]:
    """Points where a ring meets other company than at its neighbouring points."""
    kawan: dict[Simpul, set[Simpul]] = defaultdict(set)
    for daftar in cincin.values():
        for bagian in daftar:
            for c in bagian:
                for i, titik in enumerate(c):
                    kawan[titik] |= {c[i - 1], c[(i + 1) % len(c)]}
    return {titik for titik, tetangga in kawan.items() if len(tetangga) > 2}


def _arc(
    cincin: list[Simpul], simpang: set[Simpul], busur: dict[tuple[Simpul, ...], int]
) -> list[int]:
    letak = [i for i, titik in enumerate(cincin) if titik in simpang]
    if not letak:
        return [_nomor((*cincin, cincin[0]), busur)]
    putar = cincin[letak[0] :] + cincin[: letak[0]]
    putar.append(putar[0])
    hasil, awal = [], 0
    for i in range(1, len(putar)):
        if putar[i] in simpang or i == len(putar) - 1:
            hasil.append(_nomor(tuple(putar[awal : i + 1]), busur))
            awal = i
    return hasil


def _nomor(jalan: tuple[Simpul, ...], busur: dict[tuple[Simpul, ...], int]) -> int:
    if jalan in busur:
        return busur[jalan]
    balik = jalan[::-1]
    if balik in busur:
        return ~busur[balik]
    busur[jalan] = len(busur)
    return busur[jalan]


def _selisih(jalan: tuple[Simpul, ...]) -> list[list[int]]:
    hasil = [list(jalan[0])]
    for (x0, y0), (x1, y1) in itertools.pairwise(jalan):
        hasil.append([x1 - x0, y1 - y0])
    return hasil
