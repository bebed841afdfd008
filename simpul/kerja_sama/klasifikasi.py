"""From regions on the map to the kind of cooperation: brings the parties and borders to the engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from simpul.dasar.cakupan import Cakupan
from simpul.inti.klasifikasi import Klasifikasi, PihakDaerah, TingkatDaerah, klasifikasi_ksdd
from simpul.wilayah import selectors as wilayah
from simpul.wilayah.models import BatasWilayah, Wilayah


def pihak_daerah(baris: Wilayah, nama_provinsi: str = "") -> PihakDaerah:
    """A region as the engine knows it. Administrative ones of Jakarta are not autonomous."""
    tingkat = baris.tingkat.removesuffix("_administrasi")
    return PihakDaerah(
        kode=baris.kode,
        nama=baris.nama_lengkap,
        tingkat=TingkatDaerah(tingkat),
        provinsi=baris.kode[:2],
        otonom=baris.otonom,
        nama_provinsi=nama_provinsi,
    )


def daftar_wilayah(kode: Sequence[str]) -> dict[str, Wilayah]:
    """Regions by code; unknown codes are simply not there."""
    semua = wilayah.semua(cakupan=Cakupan.publik()).filter(pk__in=list(kode))
    return {w.kode: w for w in semua}


def tentukan(
    kode: Sequence[str], *, eksternalitas: bool | None, efisien: bool | None
) -> Klasifikasi:
    """The kind of a cooperation between these regions, with reasons and articles."""
    baris = daftar_wilayah([*kode, *{k[:2] for k in kode}])
    pihak = [
        pihak_daerah(baris[k], baris[k[:2]].nama_lengkap if k[:2] in baris else "")
        for k in kode
        if k in baris
    ]
    return klasifikasi_ksdd(
        pihak,
        list(
            wilayah.pasangan(cakupan=Cakupan.publik())
            .select_related(None)
            .filter(jenis=BatasWilayah.Jenis.DARAT)
            .values_list("a_id", "b_id")
        ),
        eksternalitas_lintas_daerah=eksternalitas,
        lebih_efisien_bersama=efisien,
    )


def sebagai_data(hasil: Klasifikasi) -> dict[str, Any]:
    """The classification as it is kept with the case: reasons in both languages, with articles."""
    return {
        "kelompok": hasil.kelompok,
        "jenis": hasil.jenis,
        "konfigurasi": hasil.konfigurasi.value if hasil.konfigurasi else None,
        "keyakinan": hasil.keyakinan,
        "alasan": [
            {"pesan": {"id": a.pesan.id, "en": a.pesan.en}, "dasar": list(a.dasar)}
            for a in hasil.alasan
        ],
        "pasangan": [
            {
                "a": p.a.nama,
                "b": p.b.nama,
                "konfigurasi": p.konfigurasi.value,
                "berbatasan": p.berbatasan,
            }
            for p in hasil.pasangan
        ],
        "fakta": {k: v for k, v in hasil.fakta().items() if k != "jenis"},
        "catatan": [
            {"pesan": {"id": c.pesan.id, "en": c.pesan.en}, "dasar": list(c.dasar)}
            for c in hasil.catatan
        ],
    }
