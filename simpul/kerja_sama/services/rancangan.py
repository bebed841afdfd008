"""A case that is being opened: kept as it is answered, thrown into a bin, taken back, or opened."""

from __future__ import annotations

from datetime import datetime
from typing import IO, Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.berkas.services import simpan as simpan_berkas
from simpul.dasar.galat import KeadaanBerubah, TidakDitemukan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.kerja_sama.models import RancanganPembukaan
from simpul.kerja_sama.policies import boleh_membuka


def _muat(pelaku: Pelaku, rancangan_id: UUID) -> RancanganPembukaan:
    baris: RancanganPembukaan | None = (
        RancanganPembukaan.objek.untuk(pelaku.cakupan)
        .select_for_update(of=("self",))
        .filter(pk=rancangan_id, pemda_id=pelaku.cakupan.pemda_id)
        .first()
    )
    if baris is None:
        raise TidakDitemukan(_("Rancangan ini tidak ada."))
    if baris.menjadi_id is not None:
        raise KeadaanBerubah(_("Rancangan ini sudah menjadi kerja sama."))
    return baris


@transaction.atomic
def mulai_rancangan(*, pelaku: Pelaku, pada: datetime, isi: dict[str, Any]) -> RancanganPembukaan:
    """Begin; from the first answer on nothing is lost."""
    boleh_membuka(pelaku).wajib()
    baris = RancanganPembukaan.buat(
        pemda_id=pelaku.pemda_id,
        judul=str(isi.get("judul", ""))[:300],
        isi=isi,
        dibuat_pada=pada,
        diubah_pada=pada,
        dibuat_oleh=pelaku.jabatan,
    )
    _catat(pelaku, pada, baris, "kerja_sama.rancangan_dimulai")
    return baris


@transaction.atomic
def simpan_rancangan(
    *, pelaku: Pelaku, pada: datetime, rancangan_id: UUID, isi: dict[str, Any]
) -> RancanganPembukaan:
    """Keep the answers of one step beside those of the others."""
    boleh_membuka(pelaku).wajib()
    baris = _muat(pelaku, rancangan_id)
    baris.isi = {**baris.isi, **isi}
    baris.judul = str(baris.isi.get("judul", ""))[:300]
    baris.diubah_pada = pada
    baris.save(update_fields=["isi", "judul", "diubah_pada"])
    return baris


@transaction.atomic
def lampirkan_surat(
    *, pelaku: Pelaku, pada: datetime, rancangan_id: UUID, nama: str, isi: IO[bytes]
) -> RancanganPembukaan:
    """Keep the scan of the letter with the draft. Raises MasukanTidakSah on the field `berkas`."""
    boleh_membuka(pelaku).wajib()
    baris = _muat(pelaku, rancangan_id)
    baris.surat_masuk = simpan_berkas(pelaku=pelaku, pada=pada, nama=nama, isi=isi)
    baris.diubah_pada = pada
    baris.save(update_fields=["surat_masuk", "diubah_pada"])
    return baris


@transaction.atomic
def buang_rancangan(*, pelaku: Pelaku, pada: datetime, rancangan_id: UUID) -> None:
    """Into the bin; it can come back."""
    boleh_membuka(pelaku).wajib()
    baris = _muat(pelaku, rancangan_id)
    if baris.dibuang_pada is None:
        baris.dibuang_pada = pada
        baris.save(update_fields=["dibuang_pada"])
        _catat(pelaku, pada, baris, "kerja_sama.rancangan_dibuang")


@transaction.atomic
def pulihkan_rancangan(*, pelaku: Pelaku, pada: datetime, rancangan_id: UUID) -> RancanganPembukaan:
    """Back from the bin, as it was."""
    boleh_membuka(pelaku).wajib()
    baris = _muat(pelaku, rancangan_id)
    if baris.dibuang_pada is not None:
        baris.dibuang_pada = None
        baris.save(update_fields=["dibuang_pada"])
        _catat(pelaku, pada, baris, "kerja_sama.rancangan_dipulihkan")
    return baris


@transaction.atomic
def tandai_terbuka(*, pelaku: Pelaku, rancangan_id: UUID, kerja_sama_id: UUID) -> None:
    """The draft has become a case."""
    baris = _muat(pelaku, rancangan_id)
    baris.menjadi_id = kerja_sama_id
    baris.save(update_fields=["menjadi"])


def _catat(pelaku: Pelaku, pada: datetime, baris: RancanganPembukaan, kode: str) -> None:
    catat(
        pelaku=pelaku,
        kode=kode,
        objek=("rancangan_pembukaan", baris.pk),
        pada=pada,
        isi={"judul": baris.judul},
    )
