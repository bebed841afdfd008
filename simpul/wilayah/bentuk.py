"""Schematic shapes as GeoJSON, for a few regions at a time. Not official borders, and it says so."""

from __future__ import annotations

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from simpul.dasar.galat import DataRusak
from simpul.wilayah import berkas_data

CATATAN = "Bentuk skematis, bukan batas resmi."

Titik = tuple[float, float]


class Topologi:
    """Arcs shared by neighbours; a region is a list of polygons, each a list of rings of arcs."""

    def __init__(self, mentah: dict[str, Any]) -> None:
        sx, sy = mentah["transform"]["scale"]
        tx, ty = mentah["transform"]["translate"]
        self.busur: list[list[Titik]] = []
        for selisih in mentah["arcs"]:
            x = y = 0
            jalan = []
            for dx, dy in selisih:
                x, y = x + dx, y + dy
                jalan.append((round(x * sx + tx, 3), round(y * sy + ty, 3)))
            self.busur.append(jalan)
        self.daerah: dict[str, list[list[list[int]]]] = {
            g["id"]: g["arcs"] for g in mentah["objects"]["kabkota"]["geometries"]
        }

    def _jalan(self, nomor: int) -> list[Titik]:
        return self.busur[nomor] if nomor >= 0 else self.busur[~nomor][::-1]

    def _cincin(self, nomor: Iterable[int]) -> list[Titik]:
        hasil: list[Titik] = []
        for n in nomor:
            hasil.extend(self._jalan(n)[1 if hasil else 0 :])
        return hasil

    def poligon(self, kode: str) -> list[list[list[Titik]]]:
        """Coordinates of a MultiPolygon; a province is its regions joined."""
        return [[self._cincin(c) for c in p] for p in self.poligon_busur(kode)]

    def poligon_busur(self, kode: str) -> list[list[list[int]]]:
        """The same as numbers of arcs."""
        if len(kode) == 5:
            return self.daerah[kode]
        # Rings that turn the other way are the exclaves of others inside: left out, it is a sketch.
        gabung = self._gabung([k for k in self.daerah if k[:2] == kode])
        return [[c] for c in gabung if _luas_bertanda(self._cincin(c)) > 0]

    def _gabung(self, kode: list[str]) -> list[list[int]]:
        """Outer rings of several regions: arcs met once, put end to end."""
        semua = [n for k in kode for p in self.daerah[k] for c in p for n in c]
        kali = Counter(n if n >= 0 else ~n for n in semua)
        luar = [n for n in semua if kali[n if n >= 0 else ~n] == 1]
        dari: dict[Titik, list[int]] = defaultdict(list)
        for n in luar:
            dari[self._jalan(n)[0]].append(n)
        return [self._ikuti(n, dari) for n in luar if n in dari[self._jalan(n)[0]]]

    def _ikuti(self, nomor: int, dari: dict[Titik, list[int]]) -> list[int]:
        awal = self._jalan(nomor)[0]
        dari[awal].remove(nomor)
        cincin = [nomor]
        while (ujung := self._jalan(cincin[-1])[-1]) != awal and dari[ujung]:
            cincin.append(dari[ujung].pop())
        return cincin

    def garis(self, a: str, b: str) -> list[list[Titik]]:
        """The lines two regions share; empty where the schematic shapes do not touch."""
        satu, dua = self._nomor(a), self._nomor(b)
        return [self.busur[n] for n in sorted(satu & dua)]

    def _nomor(self, kode: str) -> set[int]:
        anggota = [kode] if len(kode) == 5 else [k for k in self.daerah if k[:2] == kode]
        semua = [n for k in anggota for p in self.daerah[k] for c in p for n in c]
        return {n if n >= 0 else ~n for n in semua}


def _luas_bertanda(cincin: list[Titik]) -> float:
    """Positive for a ring that runs counter-clockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in itertools.pairwise(cincin))


def baca(folder: Path = berkas_data.FOLDER) -> Topologi:
    berkas = folder / "bentuk.topojson"
    try:
        return Topologi(json.loads(berkas.read_text(encoding="utf-8")))
    except OSError as galat:
        raise DataRusak(berkas.name, "pembukaan", f"tidak terbaca ({galat.strerror}).") from galat
    except (ValueError, KeyError, TypeError, IndexError) as galat:
        raise DataRusak(berkas.name, "isi", f"bukan TopoJSON wilayah ({galat!r}).") from galat


@lru_cache(maxsize=1)
def topologi() -> Topologi:
    return baca()


def geojson(kode: Iterable[str], sifat: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """FeatureCollection of these regions. `sifat`: further properties per code."""
    topo = topologi()
    dikenal = berkas_data.wilayah()
    fitur = []
    for k in sorted(set(kode)):
        properti = {"kode": k, "nama": dikenal[k].nama, **(sifat or {}).get(k, {})}
        bidang = {"type": "MultiPolygon", "coordinates": topo.poligon(k)}
        fitur.append({"type": "Feature", "id": k, "properties": properti, "geometry": bidang})
    return {"type": "FeatureCollection", "catatan": CATATAN, "features": fitur}


def geojson_garis(kode: str, tetangga: Iterable[str]) -> dict[str, Any]:
    """One line feature per neighbour: the stretch of border the two share."""
    topo = topologi()
    fitur = []
    for lain in sorted(set(tetangga)):
        garis = topo.garis(kode, lain)
        if garis:
            fitur.append(
                {
                    "type": "Feature",
                    "properties": {"kode_a": min(kode, lain), "kode_b": max(kode, lain)},
                    "geometry": {"type": "MultiLineString", "coordinates": garis},
                }
            )
    return {"type": "FeatureCollection", "catatan": CATATAN, "features": fitur}
