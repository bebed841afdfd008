"""The offer, its receipt, its answer, and silence (Permendagri 22/2020 Pasal 8)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.berkas.services import bagikan as bagikan_berkas
from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import DITERIMA_MITRA, Kasus
from simpul.kerja_sama.services.perbuatan import Perbuatan, Surat, mulai
from simpul.ruang.models import StatusJalur


@transaction.atomic
def siapkan_penawaran(
    *, pelaku: Pelaku, pada: datetime, kerja_sama_id: UUID, surat: Surat, alasan_lanjut: str = ""
) -> Kasus:
    """The TKKSD prepares the letter of offer (Pasal 8 ayat (1))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-05",
        langkah="siapkan",
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    dokumen = p.simpan_dokumen("RANCANGAN_PENAWARAN", surat, dibagikan=False)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.penawaran_disiapkan", tanggal_surat=surat.tanggal)


@transaction.atomic
def tandatangani_penawaran(
    *, pelaku: Pelaku, pada: datetime, kerja_sama_id: UUID, surat: Surat, alasan_lanjut: str = ""
) -> Kasus:
    """The head of region signs the offer (Pasal 8 ayat (2))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-05",
        langkah="teken",
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    dokumen = p.simpan_dokumen("SURAT_PENAWARAN", surat)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup(
        "kerja_sama.penawaran_ditandatangani", tanggal_surat=surat.tanggal, nomor=surat.nomor
    )


@transaction.atomic
def kirim_penawaran(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    diterima: dict[UUID, date],
    kak_terlampir: bool,
    surat: Surat,
    alasan_lanjut: str = "",
) -> Kasus:
    """Sent with the KAK, and received: from these days each partner has 30 days (ayat (2), (3)).

    `diterima`: for every partner the day on its receipt.
    """
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-05",
        langkah="kirim",
        alasan_lanjut=alasan_lanjut,
    )
    teken = p.kasus.garis("DD-05/teken")
    for pihak in p.kasus.mitra:
        if pihak.pk not in diterima:
            raise MasukanTidakSah(
                {
                    f"diterima_{pihak.pk}": _("Tulis tanggal terima pada tanda terima %s.")
                    % pihak.nama
                }
            )
        p.tuntut_tanggal(
            diterima[pihak.pk],
            bidang=f"diterima_{pihak.pk}",
            paling_awal=teken.tanggal if teken else None,
        )
    p.periksa_aturan(
        {
            "penawaran.diteken_kdh": teken is not None,
            "penawaran.kak_terlampir": kak_terlampir,
            "penawaran.tanda_terima_semua": True,
        }
    )
    _buka_kak(p)
    for pihak in p.kasus.mitra:
        p.tulis_jalur(
            kode=DITERIMA_MITRA,
            pihak_id=pihak.pk,
            tanggal=diterima[pihak.pk],
        )
    dokumen = p.simpan_dokumen("TANDA_TERIMA", surat)
    p.tulis_jalur(tanggal=max(diterima.values()), bukti=dokumen)
    return p.tutup(
        "kerja_sama.penawaran_dikirim",
        tanggal_surat=surat.tanggal,
        diterima={pihak.nama: diterima[pihak.pk].isoformat() for pihak in p.kasus.mitra},
    )


def _buka_kak(p: Perbuatan) -> None:
    """The KAK goes with the offer: from now on the partners may read it."""
    kak = p.kasus.dokumen_jenis("KAK")
    if kak is not None and kak.dibagikan_di_id is None:
        kak.dibagikan_di_id = p.kasus.kerja_sama.ruang_id
        kak.save(update_fields=["dibagikan_di"])
        if kak.berkas is not None:
            bagikan_berkas(berkas=kak.berkas, ruang_id=p.kasus.kerja_sama.ruang_id)


@transaction.atomic
def telaah_penawaran(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    pihak_id: UUID | None = None,
) -> Kasus:
    """The partner's own TKKSD examines the offer for its head of region (Pasal 46 ayat (2))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-06",
        langkah="telaah",
        pihak_id=pihak_id,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.simpan_dokumen("TELAAHAN_PENAWARAN", surat, dibagikan=False, pihak=p.pihak)
    p.tulis_jalur(tanggal=surat.tanggal)
    return p.tutup("kerja_sama.penawaran_ditelaah", tanggal_surat=surat.tanggal)


@transaction.atomic
def tanggapi_penawaran(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    menerima: bool,
    alasan: str = "",
    pihak_id: UUID | None = None,
    alasan_lanjut: str = "",
) -> Kasus:
    """The partner's head of region answers, accepting or declining (Pasal 8 ayat (3))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-06",
        langkah="tanggapi",
        pihak_id=pihak_id,
        alasan_lanjut=alasan_lanjut,
    )
    diterima = p.kasus.garis(DITERIMA_MITRA, p.pihak.pk)
    p.tuntut_tanggal(surat.tanggal, paling_awal=diterima.tanggal if diterima else None)
    p.tuntut_bukti(surat)
    if not menerima and not alasan.strip():
        raise MasukanTidakSah({"alasan": _("Tulis alasan tidak menerima penawaran.")})
    dokumen = p.simpan_dokumen(
        "TANGGAPAN", surat, isi={"menerima": menerima, "alasan": alasan}, pihak=p.pihak
    )
    p.tulis_jalur(
        tanggal=surat.tanggal,
        hasil=StatusJalur.Hasil.DITERIMA if menerima else StatusJalur.Hasil.DITOLAK,
        alasan=alasan.strip(),
        bukti=dokumen,
        mulai=diterima.tanggal if diterima else None,
    )
    kode = "kerja_sama.penawaran_diterima" if menerima else "kerja_sama.penawaran_ditolak"
    return p.tutup(kode, tanggal_surat=surat.tanggal, nomor=surat.nomor, alasan=alasan.strip())


@transaction.atomic
def minta_tanggapan_kedua(
    *, pelaku: Pelaku, pada: datetime, kerja_sama_id: UUID, surat: Surat, mitra_id: UUID
) -> Kasus:
    """30 days passed in silence: the initiating head of region asks once more (Pasal 8 ayat (4))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-07",
        langkah="permintaan_kedua",
        jalur_id=mitra_id,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    mitra = p.kasus.pihak_per_id[str(mitra_id)]
    dokumen = p.simpan_dokumen("PERMINTAAN_TANGGAPAN_KEDUA", surat, pihak=mitra)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup(
        "kerja_sama.tanggapan_kedua_diminta", tanggal_surat=surat.tanggal, mitra=mitra.nama
    )


@transaction.atomic
def laporkan_tanpa_tanggapan(
    *, pelaku: Pelaku, pada: datetime, kerja_sama_id: UUID, surat: Surat, mitra_id: UUID
) -> Kasus:
    """15 more days in silence: a governor reports to the Minister, others to the governor (ayat (5))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-07",
        langkah="laporan",
        jalur_id=mitra_id,
    )
    tenggat = p.giliran.tenggat
    if tenggat is not None and not tenggat.terlambat:
        raise MasukanTidakSah(
            {
                "tanggal": _("Laporan dibuat bila 15 hari sejak permintaan kedua terlewati (%s).")
                % tenggat.jatuh.strftime("%d-%m-%Y")
            }
        )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    mitra = p.kasus.pihak_per_id[str(mitra_id)]
    dokumen = p.simpan_dokumen("LAPORAN_TANPA_TANGGAPAN", surat, pihak=mitra)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup(
        "kerja_sama.tanpa_tanggapan_dilaporkan", tanggal_surat=surat.tanggal, mitra=mitra.nama
    )
