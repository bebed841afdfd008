"""Signing the Kesepakatan Bersama (Permendagri 22/2020 Pasal 10, 43; PP 28/2018 Pasal 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakDitemukan
from simpul.inti.kalender import KalenderKerja, Satuan, jatuh_tempo
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.kerja_sama.kasus import Kasus, muat
from simpul.kerja_sama.models import Dokumen, Naskah, NomorNaskah
from simpul.kerja_sama.policies import boleh_melengkapi_nomor
from simpul.kerja_sama.services.perbuatan import Perbuatan, Surat, mulai


class Kedudukan(models.TextChoices):
    """In what standing somebody signs for a region (hukum 8.1)."""

    DEFINITIF = "definitif", gettext_lazy("Kepala Daerah")
    PJ = "pj", gettext_lazy("Penjabat (Pj) Kepala Daerah")
    WAKIL = "wakil", gettext_lazy("Wakil Kepala Daerah, Kepala Daerah berhalangan")
    PLH_PLT = "plh_plt", gettext_lazy("Plh/Plt Kepala Daerah")
    LAIN = "lain", gettext_lazy("Pejabat lain")


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who signed for a party, and the number that party gave ('' = waits for its number)."""

    penanda_tangan: str
    kedudukan: str
    nomor_pihak: str = ""
    tempat: str = ""
    jumlah_rangkap: int | None = None
    salinan_tkksd: bool = False
    dasar_kedudukan: str = ""


@transaction.atomic
def rekomendasikan_penandatanganan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    pihak_id: UUID | None = None,
    alasan_lanjut: str = "",
) -> Kasus:
    """The TKKSD of a party recommends the signing (Pasal 46 ayat (2) huruf g); advised, not demanded."""
    del alasan_lanjut
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-09",
        langkah="rekomendasi",
        pihak_id=pihak_id,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    dokumen = p.simpan_dokumen("REKOMENDASI_TTD", surat, pihak=p.pihak)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.penandatanganan_direkomendasikan", tanggal_surat=surat.tanggal)


@transaction.atomic
def tandatangani_ksb(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    tanda_tangan: TandaTangan,
    pihak_id: UUID | None = None,
    alasan_lanjut: str = "",
) -> Kasus:
    """The head of region of one party signs. With the last signature the KSB stands."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-09",
        langkah="teken",
        pihak_id=pihak_id,
        alasan_lanjut=alasan_lanjut,
    )
    rancangan = p.kasus.dokumen_jenis("RANCANGAN_KSB")
    if rancangan is None:
        raise KeadaanBerubah(_("Belum ada rancangan Kesepakatan Bersama yang disepakati."))
    p.tuntut_tanggal(surat.tanggal, paling_awal=rancangan.tanggal)
    p.tuntut_bukti(surat)
    if not tanda_tangan.penanda_tangan.strip():
        raise MasukanTidakSah({"penanda_tangan": _("Tulis nama penanda tangan, tanpa gelar.")})
    p.periksa_aturan(_fakta(p, tanda_tangan))
    dokumen = p.simpan_dokumen(
        "KSB",
        surat,
        pihak=p.pihak,
        isi={
            "penanda_tangan": tanda_tangan.penanda_tangan.strip(),
            "kedudukan": tanda_tangan.kedudukan,
            "dasar_kedudukan": tanda_tangan.dasar_kedudukan.strip(),
            "nomor_pihak": tanda_tangan.nomor_pihak.strip(),
            "tempat": tanda_tangan.tempat.strip(),
        },
    )
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    if not _sisa_penanda_tangan(p):
        p.isi_jejak["ksb"] = str(_terbitkan(p, rancangan).pk)
    return p.tutup(
        "kerja_sama.ksb_ditandatangani",
        tanggal_surat=surat.tanggal,
        penanda_tangan=tanda_tangan.penanda_tangan.strip(),
        nomor=tanda_tangan.nomor_pihak.strip(),
    )


def _fakta(p: Perbuatan, tanda_tangan: TandaTangan) -> dict[str, object]:
    """What the gate of the signing asks of this signature and of those before it."""
    sudah = [
        d.isi.get("kedudukan")
        for d in p.kasus.dokumen
        if d.jenis == "KSB" and d.isi.get("kedudukan")
    ]
    semua = [*sudah, tanda_tangan.kedudukan]
    fakta: dict[str, object] = {
        "ksb.penanda_tangan_semua_kdh": all(k != Kedudukan.LAIN for k in semua),
        "ksb.ada_plh_plt": any(k == Kedudukan.PLH_PLT for k in semua),
        "ksb.salinan_tkksd": tanda_tangan.salinan_tkksd,
        **(
            {"ksb.dasar_plh_plt": tanda_tangan.dasar_kedudukan}
            if tanda_tangan.dasar_kedudukan
            else {}
        ),
    }
    if tanda_tangan.jumlah_rangkap is not None:
        fakta["ksb.jumlah_rangkap"] = tanda_tangan.jumlah_rangkap
    return fakta


def _sisa_penanda_tangan(p: Perbuatan) -> list[str]:
    """Parties that have still to sign, after this one."""
    sudah = {b.pihak_id for b in p.kasus.baris if b.tahap == "DD-09"} | {p.pihak.pk}
    return [pihak.nama for pihak in p.kasus.para_pihak if pihak.pk not in sudah]


def _terbitkan(p: Perbuatan, rancangan: Dokumen) -> Naskah:
    """All have signed: the text stands from the last signature, for the term that was agreed."""
    kerja_sama = p.kasus.kerja_sama
    papan = list(
        Dokumen.objek.untuk(p.pelaku.cakupan)
        .filter(kerja_sama=kerja_sama, jenis="KSB", pihak__isnull=False)
        .select_related("pihak")
        .order_by("pihak__urutan")
    )
    tanggal = max(d.tanggal for d in papan)
    masa = int(rancangan.isi.get("_masa_bulan") or 0)
    naskah = Naskah.buat(
        ruang_id=kerja_sama.ruang_id,
        kerja_sama=kerja_sama,
        bentuk=Naskah.Bentuk.KSB,
        judul=kerja_sama.judul,
        tempat=next((d.isi["tempat"] for d in papan if d.isi.get("tempat")), ""),
        tanggal_tanda_tangan=tanggal,
        berlaku_sejak=tanggal,
        berlaku_sampai=jatuh_tempo(tanggal, masa, Satuan.BULAN, KalenderKerja()) if masa else None,
        masa_bulan=masa or None,
        dokumen=rancangan,
        dicatat_pada=p.pada,
    )
    for dokumen in papan:
        assert dokumen.pihak is not None
        NomorNaskah.buat(
            ruang_id=kerja_sama.ruang_id,
            naskah=naskah,
            pihak=dokumen.pihak,
            nomor=dokumen.isi.get("nomor_pihak", ""),
            penanda_tangan=dokumen.isi["penanda_tangan"],
            kedudukan=dokumen.isi["kedudukan"],
        )
    return naskah


@transaction.atomic
def lengkapi_nomor(
    *, pelaku: Pelaku, pada: datetime, kerja_sama_id: UUID, pihak_id: UUID, nomor: str
) -> NomorNaskah:
    """A party's own number, when it came later ('menunggu nomor mitra' is no fault)."""
    kasus = muat(pelaku.cakupan, kerja_sama_id, pada, kunci=True)
    pihak = kasus.pihak_per_id.get(str(pihak_id))
    if pihak is None or kasus.ksb is None:
        raise TidakDitemukan(_("Tidak ada Kesepakatan Bersama atau pihak ini."))
    boleh_melengkapi_nomor(pelaku, kasus, pihak).wajib()
    if not nomor.strip():
        raise MasukanTidakSah({"nomor": _("Tulis nomornya.")})
    baris: NomorNaskah = NomorNaskah.objek.untuk(pelaku.cakupan).get(naskah=kasus.ksb, pihak=pihak)
    if baris.nomor:
        raise KeadaanBerubah(_("Nomor pihak ini sudah tercatat: %s.") % baris.nomor)
    baris.nomor = nomor.strip()
    baris.save(update_fields=["nomor"])
    catat(
        pelaku=pelaku,
        kode="kerja_sama.nomor_ksb_dilengkapi",
        objek=("kerja_sama", kasus.kerja_sama.pk),
        pada=pada,
        isi={"pihak": pihak.nama, "nomor": baris.nomor},
        ruang_id=kasus.kerja_sama.ruang_id,
        dibagikan=True,
    )
    return baris
