"""A broken data file says which file, which row, and why."""

from __future__ import annotations

import csv
import io
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.dasar.galat import DataRusak
from simpul.wilayah import bentuk, berkas_data


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(berkas_data.FOLDER, tmp_path / "wilayah")


def ganti(berkas, dari, jadi):
    teks = berkas.read_text(encoding="utf-8")
    assert dari in teks
    berkas.write_text(teks.replace(dari, jadi, 1), encoding="utf-8")


@pytest.mark.parametrize(("dari", "jadi", "letak", "kata"), [
    ("11.01,1103,", "11.1,1103,", "baris 3", "NN.NN"),
    ("11.01,1103,pasti,Aceh Selatan", "11.01,1103,pasti,", "baris 3", "nama kosong"),
    ("11.02,1104", "11.01,1104", "baris 4", "dua kali"),
    (",kabupaten,true,11,Tapak", ",desa,true,11,Tapak", "baris 3", "desa"),
    (",kabupaten,true,11,Tapak", ",kabupaten,false,11,Tapak", "baris 3", "otonom"),
    (",kabupaten,true,11,Tapak", ",kabupaten,true,12,Tapak", "baris 3", "induk"),
    (",kabupaten,true,11,Tapak", ",provinsi,true,11,Tapak", "baris 3", "tingkat"),
    (",3.25480,", ",tiga,", "baris 3", "bukan angka"),
    (",3.25480,", ",325.4,", "baris 3", "sampai"),
    ("Asia/Jakarta", "Asia/Tokyo", "baris 2", "Asia/Tokyo"),
    ("kode,kode_bps", "kode,bps", "baris 1", "kepala"),
    (",Aceh Selatan,kabupaten", ",Aceh,Selatan,kabupaten", "baris 3", "kolom"),
])  # fmt: skip
def test_wilayah_rusak(folder, dari, jadi, letak, kata):
    ganti(folder / "wilayah.csv", dari, jadi)
    with pytest.raises(DataRusak) as galat:
        berkas_data.baca_wilayah(folder)
    assert (galat.value.berkas, galat.value.letak) == ("wilayah.csv", letak)
    assert kata in galat.value.pesan


@pytest.mark.parametrize(("dari", "jadi", "kata"), [
    ("11,11.01,memuat", "11,99.01,memuat", "99.01"),
    ("11,11.01,memuat", "11,12.01,memuat", "bukan bagian"),
    ("11,11.01,memuat", "11,11.01,darat", "jenis"),
    ("11,11.01,memuat,provinsi-kabkota", "11,11.01,memuat,kabkota", "tingkat"),
    ("11.01,11.02,darat", "11.02,11.01,darat", "mendahului"),
    ("11.01,11.02,darat", "11.01,11.02,udara", "udara"),
    ("11.01,11.10,darat", "11.01,11.02,darat", "dua kali"),
])  # fmt: skip
def test_batas_rusak(folder, dari, jadi, kata):
    ganti(folder / "batas.csv", dari, jadi)
    with pytest.raises(DataRusak, match=kata) as galat:
        berkas_data.baca_batas(berkas_data.wilayah(), folder)
    assert galat.value.berkas == "batas.csv"
    assert galat.value.letak.startswith("baris ")


def test_ejaan_dan_riwayat_rusak(folder):
    ganti(folder / "ejaan.csv", "singkatan", "julukan")
    ganti(folder / "riwayat.csv", "2022-07-25", "25 Juli 2022")
    with pytest.raises(DataRusak, match="julukan"):
        berkas_data.baca_ejaan(berkas_data.wilayah(), folder)
    with pytest.raises(DataRusak, match="YYYY-MM-DD"):
        berkas_data.baca_riwayat(berkas_data.wilayah(), folder)


def test_berkas_hilang_atau_bukan_teks(folder):
    (folder / "batas.csv").unlink()
    (folder / "ejaan.csv").write_bytes(b"kode,ejaan,jenis\n34,\xff,sebutan\n")
    (folder / "riwayat.csv").write_text('kode,"', encoding="utf-8")
    with pytest.raises(DataRusak, match="tidak terbaca"):
        berkas_data.baca_batas(berkas_data.wilayah(), folder)
    with pytest.raises(DataRusak, match="bukan UTF-8"):
        berkas_data.baca_ejaan(berkas_data.wilayah(), folder)
    with pytest.raises(DataRusak, match=r"riwayat\.csv"):
        berkas_data.baca_riwayat(berkas_data.wilayah(), folder)


@pytest.mark.parametrize(
    "isi",
    [
        "",
        "{",
        "[]",
        '{"transform":{}}',
        '{"transform":{"scale":[1,1],"translate":[0,0]},"arcs":[[1]],"objects":{}}',
    ],
)
def test_bentuk_rusak(folder, isi):
    (folder / "bentuk.topojson").write_text(isi, encoding="utf-8")
    with pytest.raises(DataRusak, match=r"bentuk\.topojson"):
        bentuk.baca(folder)


@given(st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=6))
def test_isi_sembarang_tidak_pernah_jatuh_tanpa_keterangan(tmp_path_factory, baris):
    folder = tmp_path_factory.mktemp("acak")
    tulisan = io.StringIO()
    csv.writer(tulisan, lineterminator="\n").writerows([["kode", "ejaan", "jenis"], *baris])
    (folder / "ejaan.csv").write_text(
        tulisan.getvalue(), encoding="utf-8", errors="replace", newline=""
    )
    hasil, tolak = [], None
    try:
        hasil = berkas_data.baca_ejaan(berkas_data.wilayah(), folder)
    except DataRusak as galat:
        tolak = galat
    if tolak is not None:
        assert tolak.berkas == "ejaan.csv"
        assert tolak.letak
        assert tolak.alasan.endswith(".")
    assert all(e.kode in berkas_data.wilayah() and e.ejaan for e in hasil)


@given(
    kode=st.sampled_from(["34", "34.02", "71.09"]),
    ejaan=st.text(
        alphabet=st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=40
    ),
    jenis=st.sampled_from(berkas_data.JENIS_EJAAN),
)
def test_baris_yang_sah_terbaca_utuh(tmp_path_factory, kode, ejaan, jenis):
    if not ejaan.strip():
        return
    folder = tmp_path_factory.mktemp("sah")
    with (folder / "ejaan.csv").open("w", encoding="utf-8", newline="") as f:
        csv.writer(f, lineterminator="\n").writerows(
            [("kode", "ejaan", "jenis"), (kode, ejaan, jenis)]
        )
    assert berkas_data.baca_ejaan(berkas_data.wilayah(), folder) == [
        berkas_data.DataEjaan(kode, ejaan.strip(), jenis)
    ]
