"""Mapping of affairs and its Berita Acara (Permendagri 22/2020 Pasal 5; PP 28/2018 Pasal 5)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.services.perbuatan import Surat, mulai
from simpul.kerja_sama.services.persiapan import terisi
from simpul.regulasi import pengetahuan
from simpul.ruang.models import StatusJalur


@transaction.atomic
def petakan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    isi: dict[str, str],
    pihak_id: UUID | None = None,
    alasan_lanjut: str = "",
) -> Kasus:
    """A party hands in its list of programmes and activities (Pasal 5 ayat (1) to (3))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-01",
        pihak_id=pihak_id,
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    unsur = {u.kode for u in pengetahuan.dokumen()["DAFTAR_RENCANA_PROGRAM_KEGIATAN"].unsur}
    p.periksa_aturan({"pemetaan.daftar_rencana_ada": unsur <= set(terisi(isi))})
    dokumen = p.simpan_dokumen("DAFTAR_RENCANA_PROGRAM_KEGIATAN", surat, isi=isi, pihak=p.pihak)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.pemetaan_diserahkan", tanggal_surat=surat.tanggal)


@transaction.atomic
def lewati_pemetaan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    alasan: str,
    pihak_id: UUID | None = None,
) -> Kasus:
    """Mapping is advised, not demanded, for voluntary cooperation: passed over with a reason."""
    p = mulai(
        pelaku=pelaku, pada=pada, kerja_sama_id=kerja_sama_id, tahap="DD-01", pihak_id=pihak_id
    )
    if not p.giliran.anjuran:
        raise MasukanTidakSah(
            {"alasan": _("Pemetaan wajib untuk kerja sama wajib; tahap ini tidak dapat dilewati.")}
        )
    if not alasan.strip():
        raise MasukanTidakSah({"alasan": _("Tulis alasan melewati pemetaan.")})
    p.tulis_jalur(tanggal=p.kasus.hari_ini, hasil=StatusJalur.Hasil.DILEWATI, alasan=alasan.strip())
    return p.tutup("kerja_sama.pemetaan_dilewati", alasan=alasan.strip())


@transaction.atomic
def catat_rapat_koordinasi(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    forum: str,
    catatan: str = "",
) -> Kasus:
    """The forum in which bordering regions discussed the mapping (Pasal 5 ayat (4))."""
    p = mulai(pelaku=pelaku, pada=pada, kerja_sama_id=kerja_sama_id, tahap="DD-02", langkah="bahas")
    p.tuntut_tanggal(surat.tanggal)
    dokumen = p.simpan_dokumen("NOTULEN", surat, isi={"forum": forum, "catatan": catatan})
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.pemetaan_dibahas", tanggal_surat=surat.tanggal, forum=forum)


@transaction.atomic
def catat_berita_acara(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    ditandatangani: list[UUID],
    alasan_lanjut: str = "",
) -> Kasus:
    """The Berita Acara signed by the heads of region (Pasal 5 ayat (6)). `ditandatangani`: parties."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-02",
        langkah="berita_acara",
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    semua = {pihak.pk for pihak in p.kasus.para_pihak} <= set(ditandatangani)
    p.periksa_aturan({"pemetaan.ba_ditandatangani_semua_kdh": semua})
    dokumen = p.simpan_dokumen(
        "BA_PEMETAAN", surat, isi={"ditandatangani": [str(i) for i in ditandatangani]}
    )
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup(
        "kerja_sama.berita_acara_pemetaan_dicatat", tanggal_surat=surat.tanggal, nomor=surat.nomor
    )
