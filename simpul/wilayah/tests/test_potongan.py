"""Shapes cut for one map: everything in the box, borders still shared, provinces joined."""

from __future__ import annotations

import json

import pytest

from simpul.dasar.galat import TidakDitemukan
from simpul.wilayah import bentuk, peta_batas, potongan


def isi(teks):
    topo = json.loads(teks)
    return topo, {g["id"]: g for g in topo["objects"]["wilayah"]["geometries"]}


def busur(geometri):
    return {n if n >= 0 else ~n for p in geometri["arcs"] for c in p for n in c}


def titik(topo, geometri):
    hasil = set()
    for nomor in busur(geometri):
        x = y = 0
        for dx, dy in topo["arcs"][nomor]:
            x, y = x + dx, y + dy
            hasil.add((round(x / 1000, 3), round(y / 1000, 3)))
    return hasil


@pytest.mark.parametrize("kode", ["34.02", "34.71", "91.71", "14.71", "31.01", "34", "31", "53"])
def test_semua_yang_ada_di_dalam_kotak_ikut(kode):
    topo, daerah = isi(potongan.sekitar(kode))
    barat, selatan, timur, utara = topo["bbox"]
    for lain in bentuk.topologi().daerah:
        k = potongan.kotak(lain)
        bertemu = k[0] <= timur and k[2] >= barat and k[1] <= utara and k[3] >= selatan
        assert bertemu == (lain in daerah)
    sendiri = potongan.kotak(kode)
    assert barat < sendiri[0]
    assert timur > sendiri[2]


def test_titik_sama_dengan_berkas_data():
    topo, daerah = isi(potongan.sekitar("34.02"))
    asal = {tuple(t) for p in bentuk.topologi().poligon("34.02") for c in p for t in c}
    assert titik(topo, daerah["34.02"]) == asal


def test_tetangga_berbagi_garis():
    _topo, daerah = isi(potongan.sekitar("34.02"))
    for lain in peta_batas.dari_berkas().tetangga("34.02"):
        assert busur(daerah["34.02"]) & busur(daerah[lain])


def test_indonesia_adalah_38_provinsi_yang_berbagi_garis():
    _topo, daerah = isi(potongan.indonesia())
    assert len(daerah) == 38
    assert busur(daerah["34"]) & busur(daerah["33"])
    assert not busur(daerah["34"]) & busur(daerah["35"])
    assert all(g["properties"]["nama"] for g in daerah.values())


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ("34.04", "Sleman"),
        ("34.71", "Kota Yogyakarta"),
        ("34", "DI Yogyakarta"),
        ("31", "DKI Jakarta"),
    ],
)
def test_nama_pada_peta(kode, nama):
    assert potongan.nama_peta(kode) == nama


def test_kode_asing_ditolak():
    with pytest.raises(TidakDitemukan):
        potongan.sekitar("99.99")
