"""Recording a signed PKS under its Kesepakatan Bersama (Permendagri 22/2020 Pasal 14, 16)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.berkas.services import simpan as simpan_berkas
from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.kerja_sama.kasus import muat
from simpul.kerja_sama.models import Dokumen, Naskah
from simpul.kerja_sama.policies import boleh_mencatat_pks
from simpul.kerja_sama.services.perbuatan import Surat


@transaction.atomic
def catat_pks(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    judul: str,
    surat: Surat,
    berlaku_sejak: date,
    berlaku_sampai: date | None = None,
) -> Naskah:
    """A PKS that was signed stands under the KSB from now on. What was signed is never refused."""
    kasus = muat(pelaku.cakupan, kerja_sama_id, pada, kunci=True)
    boleh_mencatat_pks(pelaku, kasus).wajib()
    kerja_sama, ksb = kasus.kerja_sama, kasus.ksb
    salah: dict[str, str] = {}
    if not judul.strip():
        salah["judul"] = _("Tulis judul PKS.")
    if surat.tanggal > kasus.hari_ini:
        salah["tanggal"] = _("Tanggal ini sesudah hari ini. Catat setelah PKS ditandatangani.")
    if berlaku_sampai is not None and berlaku_sampai <= berlaku_sejak:
        salah["berlaku_sampai"] = _("Tanggal akhir mendahului tanggal mulai.")
    if surat.isi_berkas is None:
        salah["berkas"] = _("Lampirkan pindaian PKS yang sudah ditandatangani.")
    if salah:
        raise MasukanTidakSah(salah)
    assert surat.isi_berkas is not None
    berkas = simpan_berkas(
        pelaku=pelaku,
        pada=pada,
        nama=surat.nama_berkas or "pks",
        isi=surat.isi_berkas,
        dibagikan_di=kerja_sama.ruang_id,
    )
    dokumen = Dokumen.buat(
        pemda_id=pelaku.pemda_id,
        dibagikan_di_id=kerja_sama.ruang_id,
        kerja_sama=kerja_sama,
        jenis="PKS",
        nomor=surat.nomor.strip(),
        tanggal=surat.tanggal,
        perihal=judul.strip(),
        berkas=berkas,
        dibuat_pada=pada,
        dibuat_oleh=f"{pelaku.jabatan}, {pelaku.pemda_nama}",
    )
    naskah = Naskah.buat(
        ruang_id=kerja_sama.ruang_id,
        kerja_sama=kerja_sama,
        bentuk=Naskah.Bentuk.PKS,
        induk=ksb,
        judul=judul.strip(),
        tanggal_tanda_tangan=surat.tanggal,
        berlaku_sejak=berlaku_sejak,
        berlaku_sampai=berlaku_sampai,
        dokumen=dokumen,
        dicatat_pada=pada,
    )
    catat(
        pelaku=pelaku,
        kode="kerja_sama.pks_dicatat",
        objek=("kerja_sama", kerja_sama.pk),
        pada=pada,
        isi={"judul": naskah.judul, "nomor": surat.nomor.strip()},
        tanggal_surat=surat.tanggal,
        ruang_id=kerja_sama.ruang_id,
        dibagikan=True,
    )
    return naskah
