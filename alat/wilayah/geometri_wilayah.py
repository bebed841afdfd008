"""From village points and the coast to one schematic area per kabupaten/kota, and shared edges.

1  every village point is given to the piece of land (island) it stands on or near;
2  each piece is divided among its own villages only (Voronoi), so that a village across a narrow
   strait takes nothing of the shore facing it;
3  an edge between cells of two regions, clipped to the land, is a piece of border;
4  villages on islets that the coast does not show stand for themselves as small discs.

Degrees are used as a plane: Indonesia lies within 11 degrees of the equator, an error below 2 %.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import shapely
from scipy.spatial import Voronoi
from shapely.geometry import LineString, Polygon
from sumber_wilayah import Titik

KM = 111.32
JAUH_DARI_PANTAI_KM = 2.5
JARI_CAKRAM_KM = 2.0
_BINGKAI = [(80.0, -30.0), (80.0, 30.0), (160.0, 30.0), (160.0, -30.0)]

Pasangan = tuple[str, str]


@dataclass
class Bidang:
    """`luas`: area per region; `panjang`: km of shared edge per pair, per region in code order."""

    luas: dict[str, Any] = field(default_factory=dict)
    panjang: dict[Pasangan, float] = field(default_factory=lambda: defaultdict(float))


def bangun(
    daratan: Sequence[Sequence[Sequence[tuple[float, float]]]], titik: list[Titik]
) -> Bidang:
    """Areas and shared edges of all regions."""
    pulau = [Polygon(p[0], p[1:]).buffer(0) for p in daratan]
    menurut_pulau, lepas = _bagi_ke_pulau(pulau, titik)
    hasil = Bidang()
    potongan: dict[str, list[Any]] = defaultdict(list)
    for nomor, bidang in enumerate(pulau):
        isi = menurut_pulau.get(nomor, [])
        kode = {t.kabkota for t in isi} or {_terdekat(bidang, titik)}
        if len(kode) == 1:
            potongan[kode.pop()].append(bidang)
        else:
            _bagi_pulau(bidang, isi, potongan, hasil.panjang)
    _tambah_cakram(lepas, shapely.union_all(pulau), potongan)
    for kode_satu in sorted(potongan):
        hasil.luas[kode_satu] = shapely.union_all(potongan[kode_satu])
    return hasil


def _bagi_ke_pulau(
    pulau: list[Any], titik: list[Titik]
) -> tuple[dict[int, list[Titik]], list[Titik]]:
    pohon = shapely.STRtree(pulau)
    menurut_pulau: dict[int, list[Titik]] = defaultdict(list)
    lepas: list[Titik] = []
    batas = JAUH_DARI_PANTAI_KM / KM
    for t in titik:
        nomor = int(pohon.nearest(shapely.Point(t.lng, t.lat)))
        if pulau[nomor].distance(shapely.Point(t.lng, t.lat)) <= batas:
            menurut_pulau[nomor].append(t)
        else:
            lepas.append(t)
    return menurut_pulau, lepas


def _terdekat(bidang: Any, titik: list[Titik]) -> str:
    pusat = bidang.representative_point()
    return min(
        titik, key=lambda t: ((t.lng - pusat.x) ** 2 + (t.lat - pusat.y) ** 2, t.kode)
    ).kabkota


def _bagi_pulau(
    bidang: Any,
    isi: list[Titik],
    potongan: dict[str, list[Any]],
    panjang: dict[Pasangan, float],
) -> None:
    diagram = Voronoi([(t.lng, t.lat) for t in isi] + _BINGKAI)
    sudut = diagram.vertices.tolist()
    sel: dict[str, list[Any]] = defaultdict(list)
    for nomor, t in enumerate(isi):
        daerah = diagram.regions[diagram.point_region[nomor]]
        if -1 not in daerah and len(daerah) > 2:
            sel[t.kabkota].append(Polygon([sudut[i] for i in daerah]))
    for kode in sorted(sel):
        bagian = shapely.union_all(sel[kode]).intersection(bidang)
        if not bagian.is_empty:
            potongan[kode].append(bagian)
    shapely.prepare(bidang)
    for (a, b), tepi in zip(diagram.ridge_points.tolist(), diagram.ridge_vertices, strict=True):
        if a >= len(isi) or b >= len(isi) or -1 in tepi or isi[a].kabkota == isi[b].kabkota:
            continue
        garis = LineString([sudut[i] for i in tepi])
        km = (garis if bidang.contains(garis) else garis.intersection(bidang)).length * KM
        if km > 0:
            satu, dua = sorted((isi[a].kabkota, isi[b].kabkota))
            panjang[satu, dua] += km


def _tambah_cakram(lepas: list[Titik], daratan: Any, potongan: dict[str, list[Any]]) -> None:
    """Discs never overlap land nor each other: the area of Indonesia is divided, not doubled."""
    menurut_kode: dict[str, list[Any]] = defaultdict(list)
    for t in lepas:
        cakram = shapely.Point(t.lng, t.lat).buffer(JARI_CAKRAM_KM / KM, quad_segs=2)
        menurut_kode[t.kabkota].append(cakram)
    terpakai: list[Any] = []
    for kode in sorted(menurut_kode):
        gabung = shapely.union_all(menurut_kode[kode]).difference(daratan)
        for lain in terpakai:
            if gabung.intersects(lain):
                gabung = gabung.difference(lain)
        if not gabung.is_empty:
            terpakai.append(gabung)
            potongan[kode].append(gabung)


def tetangga_laut(
    luas: dict[str, Any], darat: set[Pasangan], paling_jauh_km: float
) -> dict[Pasangan, float]:
    """Pairs that face each other over open water: nothing of a third region lies between."""
    kode = sorted(luas)
    bidang = [luas[k] for k in kode]
    for b in bidang:
        shapely.prepare(b)
    pohon = shapely.STRtree(bidang)
    hasil: dict[Pasangan, float] = {}
    for i, satu in enumerate(kode):
        dekat = pohon.query(bidang[i], predicate="dwithin", distance=paling_jauh_km / KM)
        for j in sorted(int(n) for n in dekat):
            if j <= i or (satu, kode[j]) in darat:
                continue
            garis = shapely.shortest_line(bidang[i], bidang[j])
            if garis.length * KM < 0.2 or _terhalang(garis, pohon, bidang, {i, j}):
                continue
            hasil[satu, kode[j]] = garis.length * KM
    return hasil


def _terhalang(garis: Any, pohon: Any, bidang: list[Any], ujung: set[int]) -> bool:
    lain = [int(n) for n in pohon.query(garis, predicate="intersects") if int(n) not in ujung]
    tertutup = sum(garis.intersection(bidang[n]).length for n in lain)
    return bool(tertutup > 0.1 * garis.length)
