"""Drawing up the Kesepakatan Bersama: draft, discussion, consent to one version (Pasal 9, 40)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.akun.peran import Peran
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.models import Dokumen
from simpul.kerja_sama.policies import boleh_memperbaiki_rancangan
from simpul.kerja_sama.services.perbuatan import (
    Perbuatan,
    Surat,
    mulai,
    mulai_dalam_tahap,
)
from simpul.kerja_sama.services.persiapan import terisi
from simpul.ruang.services import jalur


@dataclass(frozen=True, slots=True)
class IsiKSB:
    """Contents of the draft by element, its term in months, and what it must not hold."""

    unsur: dict[str, str]
    masa_bulan: int
    memuat_hak_kewajiban: bool | None


@transaction.atomic
def susun_rancangan_ksb(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    isi: IsiKSB,
    alasan_lanjut: str = "",
) -> Kasus:
    """The initiating perangkat daerah writes the draft (Pasal 9 ayat (1)); version 1 of it."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-08",
        langkah="susun",
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    dokumen = _simpan_versi(p, surat, isi)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.rancangan_ksb_disusun", versi=dokumen.versi, sidik=dokumen.sidik)


@transaction.atomic
def perbaiki_rancangan_ksb(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    isi: IsiKSB,
    alasan: str,
    alasan_lanjut: str = "",
) -> Kasus:
    """A new version, before all have agreed. Consent given to an older version falls."""
    p = mulai_dalam_tahap(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-08",
        alasan_lanjut=alasan_lanjut,
    )
    if p.kasus.dokumen_jenis("RANCANGAN_KSB") is None:
        raise KeadaanBerubah(_("Belum ada rancangan yang dapat diperbaiki."))
    boleh_memperbaiki_rancangan(pelaku, p.kasus).wajib()
    p.tuntut_tanggal(surat.tanggal)
    if not alasan.strip():
        raise MasukanTidakSah({"alasan": _("Tulis apa yang berubah dan mengapa.")})
    dokumen = _simpan_versi(p, surat, isi)
    _cabut_persetujuan(p)
    p.tulis_jalur(kode="DD-08/susun", tanggal=surat.tanggal, bukti=dokumen, bersama=True)
    return p.tutup(
        "kerja_sama.rancangan_ksb_diperbaiki",
        versi=dokumen.versi,
        sidik=dokumen.sidik,
        alasan=alasan.strip(),
    )


def _simpan_versi(p: Perbuatan, surat: Surat, isi: IsiKSB) -> Dokumen:
    p.periksa_aturan(
        {
            "ksb.unsur_terisi": terisi(isi.unsur),
            "ksb.masa_bulan": isi.masa_bulan,
            "ksb.penyusun": _penyusun(p),
            **(
                {"ksb.memuat_hak_kewajiban": isi.memuat_hak_kewajiban}
                if isi.memuat_hak_kewajiban is not None
                else {}
            ),
        }
    )
    lama = p.kasus.dokumen_jenis("RANCANGAN_KSB")
    isi_simpan = {
        **isi.unsur,
        "_masa_bulan": isi.masa_bulan,
        "_hak_kewajiban": isi.memuat_hak_kewajiban,
    }
    dokumen = p.simpan_dokumen(
        "RANCANGAN_KSB", surat, isi=isi_simpan, versi=(lama.versi + 1) if lama else 1
    )
    dokumen.sidik = sidik(dokumen)
    dokumen.save(update_fields=["sidik"])
    return dokumen


def _penyusun(p: Perbuatan) -> str:
    """Who writes it, as the rule on drafting asks (Pasal 9 ayat (1), Pasal 46 ayat (2) huruf f)."""
    return "pd_pemrakarsa" if p.pelaku.peran == Peran.PERANGKAT_DAERAH or p.atas_nama else "tkksd"


def sidik(dokumen: Dokumen) -> str:
    """Hash of what is agreed to: the contents and the attached file."""
    bahan = json.dumps(dokumen.isi, ensure_ascii=False, sort_keys=True)
    berkas = dokumen.berkas.sha256 if dokumen.berkas else ""
    return hashlib.sha256(f"{bahan}|{berkas}".encode()).hexdigest()


def _cabut_persetujuan(p: Perbuatan) -> None:
    for tahap in ("DD-08", "DD-08/susun", "DD-08/bahas"):
        jalur.cabut(pelaku=p.pelaku, pada=p.pada, objek_id=p.kasus.kerja_sama.pk, tahap=tahap)


@transaction.atomic
def bahas_rancangan_ksb(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    catatan: str = "",
    alasan_lanjut: str = "",
) -> Kasus:
    """Discussed with those concerned; the record of it is kept (Pasal 9 ayat (2))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-08",
        langkah="bahas",
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    dokumen = p.simpan_dokumen("BA_PEMBAHASAN", surat, isi={"catatan": catatan})
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup(
        "kerja_sama.rancangan_ksb_dibahas", tanggal_surat=surat.tanggal, nomor=surat.nomor
    )


@transaction.atomic
def sepakati_rancangan_ksb(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    sidik_versi: str,
    pihak_id: UUID | None = None,
    alasan_lanjut: str = "",
) -> Kasus:
    """A party agrees to exactly the version it has read (`sidik_versi`)."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-08",
        langkah="sepakati",
        pihak_id=pihak_id,
        alasan_lanjut=alasan_lanjut,
    )
    rancangan = p.kasus.dokumen_jenis("RANCANGAN_KSB")
    if rancangan is None or rancangan.sidik != sidik_versi:
        raise KeadaanBerubah(
            _(
                "Rancangan telah berubah sejak Anda membukanya. Baca versi terbaru, lalu sepakati lagi."
            )
        )
    p.tuntut_tanggal(surat.tanggal, paling_awal=rancangan.tanggal)
    p.tuntut_bukti(surat)
    if p.atas_nama and surat.isi_berkas is not None:
        p.simpan_dokumen("PERSETUJUAN_RANCANGAN", surat, pihak=p.pihak)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=rancangan)
    return p.tutup(
        "kerja_sama.rancangan_ksb_disepakati",
        versi=rancangan.versi,
        sidik=rancangan.sidik,
        tanggal_surat=surat.tanggal,
    )
