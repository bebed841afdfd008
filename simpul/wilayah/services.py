"""Correcting who borders whom."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import MasukanTidakSah, TidakDitemukan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.wilayah import policies
from simpul.wilayah.models import BatasWilayah, KoreksiBatas, Wilayah
from simpul.wilayah.peta_batas import urut

ALASAN_TERPENDEK = 10
_SEMUA = Cakupan.sistem("data rujukan wilayah milik bersama")


@transaction.atomic
def koreksi_batas(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kode_a: str,
    kode_b: str,
    berbatasan: bool | str,
    alasan: str,
    rujukan: str = "",
) -> BatasWilayah:
    """Say that two regions border each other (`darat` or True, `laut`) or do not (False).

    1 permission  2 sense of the input  3 the pair  4 the correction  5 the trail
    Loading newer data later does not undo it.
    """
    satu, dua = urut(kode_a, kode_b)
    policies.koreksi_batas(pelaku, satu, dua).wajib()
    menjadi = _jenis(nilai=berbatasan)
    _periksa(satu, dua, alasan)
    semua = BatasWilayah.objek.untuk(_SEMUA)
    baris = semua.select_for_update().filter(a_id=satu, b_id=dua).first()
    semula = baris.jenis if baris is not None and baris.berlaku else ""
    if semula == menjadi:
        raise MasukanTidakSah({"berbatasan": _("Tidak ada yang berubah: begitulah yang tercatat.")})
    baris = _ubah(baris, satu, dua, menjadi, rujukan.strip() or pelaku.pemda_nama or pelaku.jabatan)
    KoreksiBatas.buat(
        kode_a=satu,
        kode_b=dua,
        semula=semula,
        menjadi=menjadi,
        alasan=alasan.strip(),
        rujukan=rujukan.strip(),
        oleh_jabatan=pelaku.jabatan,
        oleh_pemda=pelaku.pemda_nama,
        pada=pada,
    )
    catat(
        pelaku=pelaku,
        kode="wilayah.batas_dikoreksi",
        objek=("batas_wilayah", baris.pk),
        pada=pada,
        isi={
            "kode_a": satu,
            "kode_b": dua,
            "semula": semula or "tidak berbatasan",
            "menjadi": menjadi or "tidak berbatasan",
            "alasan": alasan.strip(),
            "rujukan": rujukan.strip(),
        },
    )
    return baris


def _jenis(*, nilai: bool | str) -> str:
    if isinstance(nilai, bool):
        return BatasWilayah.Jenis.DARAT.value if nilai else ""
    if nilai not in BatasWilayah.Jenis.values:
        raise MasukanTidakSah(
            {"berbatasan": _("Pilih berbatasan darat, melalui laut, atau tidak.")}
        )
    return nilai


def _periksa(satu: str, dua: str, alasan: str) -> None:
    if len(alasan.strip()) < ALASAN_TERPENDEK:
        raise MasukanTidakSah(
            {"alasan": _("Tulis alasannya, misalnya dokumen batas yang menjadi dasar koreksi.")}
        )
    if satu == dua:
        raise MasukanTidakSah({"kode_b": _("Pilih dua wilayah yang berbeda.")})
    if len(satu) != len(dua):
        raise MasukanTidakSah(
            {
                "kode_b": _(
                    "Batas dicatat antara dua wilayah setingkat; sisanya diturunkan dari situ."
                )
            }
        )
    ada = set(Wilayah.objek.untuk(_SEMUA).filter(pk__in=(satu, dua)).values_list("pk", flat=True))
    if len(ada) < 2:
        raise TidakDitemukan(_("Wilayah itu tidak ada. Periksa kodenya."))


def _ubah(
    baris: BatasWilayah | None, satu: str, dua: str, menjadi: str, sumber: str
) -> BatasWilayah:
    nilai = {
        "berlaku": bool(menjadi),
        "dikoreksi": True,
        "sumber": f"koreksi: {sumber}"[:300],
        "keyakinan": "kuat",
    }
    if menjadi:
        nilai["jenis"] = menjadi
    if baris is None:
        tingkat = "provinsi" if len(satu) == 2 else "kabkota"
        return BatasWilayah.buat(a_id=satu, b_id=dua, tingkat=tingkat, **nilai)
    for nama, isi in nilai.items():
        setattr(baris, nama, isi)
    baris.save(update_fields=list(nilai))
    return baris
