"""Reads of cooperations: lists and figures. A whole case is read by `kasus.muat`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import TidakDitemukan
from simpul.kerja_sama.models import Dokumen, KerjaSama, Naskah, Pihak, RancanganPembukaan

URUTAN = {
    "baru": ("-dibuka_tanggal", "-nomor"),
    "lama": ("dibuka_tanggal", "nomor"),
    "judul": ("judul", "nomor"),
    "status": ("status", "-dibuka_tanggal"),
}


def daftar(
    cakupan: Cakupan, *, cari: str = "", status: str = "", jenis: str = "", urut: str = "baru"
) -> Any:
    """Cases the scope sees, filtered; parties and KSB come along in a constant number of queries."""
    pks = Naskah._semua.filter(kerja_sama=OuterRef("pk"), bentuk=Naskah.Bentuk.PKS)
    semua = KerjaSama.objek.untuk(cakupan).annotate(ada_pks=Exists(pks))
    for kata in cari.split():
        pihak = Pihak._semua.filter(kerja_sama=OuterRef("pk"), nama__icontains=kata)
        semua = semua.filter(
            Q(judul__icontains=kata)
            | Q(uraian_objek__icontains=kata)
            | Q(nomor__icontains=kata)
            | Exists(pihak)
        )
    if status == "tanpa_pks":
        semua = semua.filter(status="ksb_ttd", ada_pks=False)
    elif status:
        semua = semua.filter(status=status)
    if jenis:
        semua = semua.filter(jenis=jenis)
    ksb = Naskah.objek.untuk(cakupan).filter(bentuk=Naskah.Bentuk.KSB)
    return semua.prefetch_related(
        Prefetch("para_pihak", Pihak.objek.untuk(cakupan).order_by("urutan")),
        Prefetch("daftar_naskah", ksb, to_attr="daftar_ksb"),
    ).order_by(*URUTAN.get(urut, URUTAN["baru"]))


@dataclass(frozen=True, slots=True)
class TanpaPKS:
    """A signed KSB under which nothing stands yet, with its age in days."""

    kerja_sama_id: UUID
    judul: str
    umur: int


@dataclass(frozen=True, slots=True)
class RingkasanKSB:
    """The figures of the start page. `tanpa_pks`: oldest first; the law sets no limit of age."""

    berjalan: int
    akan_berakhir: int
    paling_dekat: date | None
    tanpa_pks: tuple[TanpaPKS, ...]


def ringkasan_ksb(cakupan: Cakupan, pada: date, enam_bulan_lagi: date) -> RingkasanKSB:
    """In force, ending within six months, without PKS: one plain query, counted here."""
    semua = (
        Naskah.objek.untuk(cakupan)
        .filter(bentuk=Naskah.Bentuk.KSB)
        .order_by("tanggal_tanda_tangan", "id")
        .values_list(
            "kerja_sama_id",
            "judul",
            "tanggal_tanda_tangan",
            "berlaku_sejak",
            "berlaku_sampai",
            Exists(Naskah._semua.filter(induk=OuterRef("pk"))),
        )
    )
    berjalan, akhir, tanpa = 0, [], []
    for kerja_sama_id, judul, ttd, sejak, sampai, ada_pks in semua:
        if sejak <= pada and (sampai is None or sampai > pada):
            berjalan += 1
            if sampai is not None and sampai <= enam_bulan_lagi:
                akhir.append(sampai)
        if not ada_pks:
            tanpa.append(TanpaPKS(kerja_sama_id, judul, (pada - ttd).days))
    return RingkasanKSB(berjalan, len(akhir), min(akhir, default=None), tuple(tanpa))


def dokumen(cakupan: Cakupan, dokumen_id: UUID) -> Dokumen:
    """One paper within the scope; raises TidakDitemukan."""
    baris: Dokumen | None = (
        Dokumen.objek.untuk(cakupan)
        .filter(pk=dokumen_id)
        .select_related("berkas", "pihak", "kerja_sama")
        .first()
    )
    if baris is None:
        raise TidakDitemukan("Dokumen ini tidak ada.")
    return baris


def rancangan(cakupan: Cakupan, *, terbuang: bool = False) -> Any:
    """Cases being opened by the own government, or those in the bin."""
    return (
        RancanganPembukaan.objek.untuk(cakupan)
        .filter(pemda_id=cakupan.pemda_id, menjadi__isnull=True, dibuang_pada__isnull=not terbuang)
        .select_related("surat_masuk")
        .order_by("-diubah_pada")
    )


def rancangan_satu(cakupan: Cakupan, rancangan_id: UUID) -> RancanganPembukaan:
    """One of them; raises TidakDitemukan."""
    baris: RancanganPembukaan | None = (
        RancanganPembukaan.objek.untuk(cakupan)
        .filter(pk=rancangan_id, pemda_id=cakupan.pemda_id)
        .select_related("surat_masuk", "menjadi")
        .first()
    )
    if baris is None:
        raise TidakDitemukan("Rancangan ini tidak ada.")
    return baris
