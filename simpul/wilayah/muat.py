"""data/wilayah into the tables, at set-up. Twice is once; what administrators corrected stays."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from django.db import transaction

from simpul.dasar.cakupan import Cakupan
from simpul.wilayah import berkas_data
from simpul.wilayah.berkas_data import DataBatas, DataWilayah
from simpul.wilayah.models import BatasWilayah, EjaanWilayah, RiwayatWilayah, Wilayah

_SEMUA = Cakupan.sistem("pemuatan data rujukan wilayah")
_ISI_WILAYAH = [
    "kode_bps", "bps_keyakinan", "nama", "tingkat", "otonom", "induk_id", "ibu_kota", "lat", "lng",
    "luas_km2", "penduduk", "zona_waktu", "sumber_nama", "sumber_bps", "sumber_angka",
]  # fmt: skip
_ISI_BATAS = ["jenis", "tingkat", "panjang_km", "jarak_km", "sumber", "keyakinan", "berlaku"]


def muat_wilayah(folder: Path = berkas_data.FOLDER) -> None:
    """Read every file first: a broken one raises DataRusak before anything is written."""
    wilayah = berkas_data.baca_wilayah(folder)
    ejaan = berkas_data.baca_ejaan(wilayah, folder)
    batas = berkas_data.baca_batas(wilayah, folder)
    riwayat = berkas_data.baca_riwayat(wilayah, folder)
    with transaction.atomic():
        _muat_wilayah(wilayah)
        _ganti(
            EjaanWilayah,
            [EjaanWilayah(wilayah_id=e.kode, ejaan=e.ejaan, jenis=e.jenis) for e in ejaan],
        )
        _muat_batas([b for b in batas if b.jenis != "memuat"])
        isi = [(r.kode, asdict(r)) for r in riwayat]
        _ganti(
            RiwayatWilayah,
            [
                RiwayatWilayah(wilayah_id=k, **{n: v for n, v in d.items() if n != "kode"})
                for k, d in isi
            ],
        )


def _muat_wilayah(wilayah: dict[str, DataWilayah]) -> None:
    """Provinces first: the others point to them. A code that is gone stays, others may point to it."""
    for panjang in (2, 5):
        baris = []
        for w in wilayah.values():
            if len(w.kode) == panjang:
                nilai = asdict(w)
                nilai["induk_id"] = nilai.pop("induk") or None
                baris.append(Wilayah(**nilai))
        Wilayah.objek.untuk(_SEMUA).bulk_create(
            baris,
            update_conflicts=True,
            unique_fields=["kode"],
            update_fields=[n.removesuffix("_id") for n in _ISI_WILAYAH],
        )


def _ganti(
    model: type[EjaanWilayah] | type[RiwayatWilayah],
    baris: list[EjaanWilayah] | list[RiwayatWilayah],
) -> None:
    """Replace all rows: nobody points to them and nobody edits them here."""
    semua = model.objek.untuk(_SEMUA)
    semua.delete()
    semua.bulk_create(baris)


def _muat_batas(batas: list[DataBatas]) -> None:
    semua = BatasWilayah.objek.untuk(_SEMUA)
    dikoreksi = set(semua.filter(dikoreksi=True).values_list("a_id", "b_id"))
    baris = [
        BatasWilayah(
            a_id=b.kode_a,
            b_id=b.kode_b,
            jenis=b.jenis,
            tingkat=b.tingkat,
            panjang_km=b.panjang_km,
            jarak_km=b.jarak_km,
            sumber=b.sumber,
            keyakinan=b.keyakinan,
        )
        for b in batas
        if (b.kode_a, b.kode_b) not in dikoreksi
    ]
    ada = {(b.kode_a, b.kode_b) for b in batas}
    usang = [
        pk
        for pk, a, b in semua.filter(dikoreksi=False).values_list("pk", "a_id", "b_id")
        if (a, b) not in ada
    ]
    semua.filter(pk__in=usang).delete()
    semua.bulk_create(
        baris, update_conflicts=True, unique_fields=["a", "b"], update_fields=_ISI_BATAS
    )
