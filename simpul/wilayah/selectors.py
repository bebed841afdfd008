"""Reading regions and borders as they stand, corrections included."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import TidakDitemukan
from simpul.wilayah.models import (
    BatasWilayah,
    EjaanWilayah,
    KoreksiBatas,
    RiwayatWilayah,
    Wilayah,
)
from simpul.wilayah.pencarian import Calon, peringkat
from simpul.wilayah.peta_batas import DARAT, FORUM_DASAR, LAUT, PetaBatas, urut


@dataclass(frozen=True, slots=True)
class Tetangga:
    """A neighbour as a page shows it. `pemerintah_*`: who acts for it (Provinsi 31 for its six)."""

    kode: str
    nama: str
    tingkat: str
    provinsi_kode: str
    provinsi: str
    pemerintah_kode: str
    pemerintah: str
    jenis: str
    panjang_km: float | None
    jarak_km: float | None
    keyakinan: str
    sumber: str
    dikoreksi: bool
    lintas_provinsi: bool
    konfigurasi: str | None
    forum: str
    forum_dasar: str


@dataclass(frozen=True, slots=True)
class PetaTetangga:
    """Own region; `darat` and `laut` of the same level; `silang`: province and region (W3)."""

    sendiri: Wilayah
    darat: list[Tetangga]
    laut: list[Tetangga]
    silang: list[Tetangga]


def satu(*, cakupan: Cakupan, kode: str) -> Wilayah:
    hasil: Wilayah | None = (
        Wilayah.objek.untuk(cakupan).select_related("induk").filter(pk=kode).first()
    )
    if hasil is None:
        raise TidakDitemukan(_("Wilayah dengan kode itu tidak ada."))
    return hasil


def semua(*, cakupan: Cakupan, tingkat: str | None = None) -> Any:
    """All regions by code; `tingkat` limits to one level."""
    daftar = Wilayah.objek.untuk(cakupan).select_related("induk").order_by("kode")
    return daftar if tingkat is None else daftar.filter(tingkat=tingkat)


def cari(
    *, cakupan: Cakupan, teks: str, tingkat: str | None = None, paling_banyak: int = 10
) -> list[Wilayah]:
    """What somebody types: name, spelling, kind, province, code. Best first; always two queries."""
    daftar = list(semua(cakupan=cakupan, tingkat=tingkat))
    ejaan: dict[str, list[str]] = defaultdict(list)
    for kode, tulisan in EjaanWilayah.objek.untuk(cakupan).values_list("wilayah_id", "ejaan"):
        ejaan[kode].append(tulisan)
    calon = [
        Calon(
            kode=w.kode,
            nama=w.nama,
            tingkat=w.tingkat,
            provinsi=w.induk.nama if w.induk else w.nama,
            ejaan=tuple(ejaan[w.kode]),
        )
        for w in daftar
    ]
    menurut_kode = {w.kode: w for w in daftar}
    return [menurut_kode[k] for k in peringkat(teks, calon)[:paling_banyak]]


def zona_waktu(*, cakupan: Cakupan, kode: str) -> str:
    return satu(cakupan=cakupan, kode=kode).zona_waktu


def pasangan(*, cakupan: Cakupan, tingkat: str | None = None) -> Any:
    """Pairs in force, sorted; `tingkat`: kabkota or provinsi."""
    daftar = BatasWilayah.objek.untuk(cakupan).filter(berlaku=True)
    daftar = daftar.select_related("a", "b").order_by("a_id", "b_id")
    return daftar if tingkat is None else daftar.filter(tingkat=tingkat)


def peta_batas(*, cakupan: Cakupan) -> PetaBatas:
    """All pairs in force as a value, for the rules. Two queries."""
    pasang = BatasWilayah.objek.untuk(cakupan).filter(berlaku=True)
    bukan = Wilayah.objek.untuk(cakupan).filter(otonom=False)
    return PetaBatas(
        pasang.values_list("a_id", "b_id", "jenis"), bukan.values_list("pk", flat=True)
    )


def hubungan(*, cakupan: Cakupan, a: str, b: str) -> str | None:
    """`darat`, `laut`, `memuat` or None, on any levels."""
    return peta_batas(cakupan=cakupan).jenis(a, b)


def berbatasan(*, cakupan: Cakupan, a: str, b: str) -> bool:
    """In the sense of mandatory cooperation (Permendagri 22/2020 Pasal 3 ayat (2))."""
    return peta_batas(cakupan=cakupan).berbatasan(a, b)


def tetangga(*, cakupan: Cakupan, kode: str, jenis: str = DARAT) -> list[Wilayah]:
    """Neighbours of the same level, by code."""
    kode_kode = peta_batas(cakupan=cakupan).tetangga(kode, jenis)
    return list(semua(cakupan=cakupan).filter(pk__in=kode_kode))


def riwayat(*, cakupan: Cakupan, kode: str) -> Any:
    return RiwayatWilayah.objek.untuk(cakupan).filter(wilayah_id=kode).order_by("sejak", "sampai")


def ejaan(*, cakupan: Cakupan, kode: str) -> list[str]:
    """Usual spellings of a region besides its name."""
    semua_ejaan = EjaanWilayah.objek.untuk(cakupan).filter(wilayah_id=kode)
    return list(semua_ejaan.order_by("ejaan").values_list("ejaan", flat=True))


def batas_luar(*, cakupan: Cakupan, provinsi: str) -> list[tuple[str, str]]:
    """Land borders of a province with others, as pairs (inside, outside) of regions."""
    darat = BatasWilayah.objek.untuk(cakupan).filter(berlaku=True, jenis=DARAT, tingkat="kabkota")
    keluar = Q(a__induk=provinsi) ^ Q(b__induk=provinsi)
    pasang = darat.filter(keluar).order_by("a_id", "b_id").values_list("a_id", "b_id")
    return [(a, b) if a[:2] == provinsi else (b, a) for a, b in pasang]


def koreksi(*, cakupan: Cakupan, kode: str | None = None) -> Any:
    """Corrections, newest first; of one region, or all."""
    daftar = KoreksiBatas.objek.untuk(cakupan).order_by("-pada", "-id")
    if kode is None:
        return daftar
    return daftar.filter(kode_a=kode) | daftar.filter(kode_b=kode)


def peta_tetangga(*, cakupan: Cakupan, kode: str) -> PetaTetangga:
    """All that the page of neighbours shows. A constant number of queries."""
    sendiri = satu(cakupan=cakupan, kode=kode)
    peta = peta_batas(cakupan=cakupan)
    wilayah = {w.kode: w for w in semua(cakupan=cakupan)}
    baris = {
        urut(b.a_id, b.b_id): b
        for b in BatasWilayah.objek.untuk(cakupan).filter(berlaku=True)
        if kode in (b.a_id, b.b_id)
    }

    def jadikan(daftar: list[str], jenis: str) -> list[Tetangga]:
        return [
            _tetangga(peta, wilayah, sendiri.kode, k, jenis, baris.get(urut(kode, k)))
            for k in daftar
        ]

    return PetaTetangga(
        sendiri=sendiri,
        darat=jadikan(peta.tetangga(kode), DARAT),
        laut=jadikan(peta.tetangga(kode, LAUT), LAUT),
        silang=jadikan(peta.tetangga_silang(kode), DARAT),
    )


def _tetangga(
    peta: PetaBatas,
    wilayah: dict[str, Wilayah],
    sendiri: str,
    kode: str,
    jenis: str,
    batas: BatasWilayah | None,
) -> Tetangga:
    lain = wilayah[kode]
    pemerintah = wilayah[peta.daerah(kode)]
    konfigurasi = peta.konfigurasi(sendiri, kode)
    return Tetangga(
        kode=kode,
        nama=lain.nama_lengkap,
        tingkat=lain.tingkat,
        provinsi_kode=kode[:2],
        provinsi=wilayah[kode[:2]].nama,
        pemerintah_kode=pemerintah.kode,
        pemerintah=pemerintah.nama_lengkap,
        jenis=jenis,
        panjang_km=batas.panjang_km if batas else None,
        jarak_km=batas.jarak_km if batas else None,
        keyakinan=batas.keyakinan if batas else "",
        sumber=batas.sumber if batas else _("diturunkan dari pasangan kabupaten/kota"),
        dikoreksi=batas.dikoreksi if batas else False,
        lintas_provinsi=sendiri[:2] != kode[:2],
        konfigurasi=konfigurasi,
        forum=forum(konfigurasi),
        forum_dasar=FORUM_DASAR if konfigurasi else "",
    )


def forum(konfigurasi: str | None) -> str:
    """Where the list of mandatory cooperation is discussed (Permendagri 22/2020 Pasal 5 ayat (4))."""
    if konfigurasi is None:
        return ""
    if konfigurasi == "W5":
        return _("rapat koordinasi teknis provinsi")
    return _("koordinasi teknis tingkat nasional")
