"""Guests: a contact person of a partner who reads one ruang by a personal link, for a while.

A guest has no account. The link opens a session that reads and nothing else; it ends by its date,
when it is withdrawn, and when the government that let the guest in has left the ruang itself.
`kirim` and `tautan`: see simpul.akun.services.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from simpul.akun.services.surat import penolong, tanggal
from simpul.akun.services.umum import (
    Pengirim,
    Tautan,
    alamat_surel,
    muat,
    pemda_sendiri,
    rapi,
    sahkan,
    sidik,
    token_baru,
)
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import GalatSimpul, KeadaanBerubah, MasukanTidakSah, TidakDitemukan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.ruang import policies
from simpul.ruang.models import Keanggotaan, Ruang

HARI_BAWAAN, HARI_TERBANYAK = 30, 90
_PINTU = Cakupan.sistem("akses mitra dibuka dengan tautan sebelum orangnya dikenal")


class AksesTidakBerlaku(GalatSimpul):
    """The link opens nothing (any more); the code says why, the sentence what to do."""

    kode = "ruang.tamu_tidak_dikenal"


@transaction.atomic
def izinkan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    ruang_id: UUID,
    nama: str,
    email: str,
    berlaku_hari: int = HARI_BAWAAN,
    tautan: Tautan,
    kirim: Pengirim,
) -> Keanggotaan:
    """Let one person read this ruang; the link goes out by mail."""
    policies.kelola_tamu(pelaku).wajib()
    ruang = muat(Ruang, pelaku.cakupan, ruang_id)
    if not _anggota(pelaku.cakupan, ruang.pk, pelaku.pemda_id):
        raise TidakDitemukan(_("Pemerintah Anda tidak tergabung dalam kerja sama ini."))
    baris = Keanggotaan(
        ruang=ruang,
        pemda=pemda_sendiri(pelaku),
        macam=Keanggotaan.Macam.TAMU,
        keadaan=Keanggotaan.Keadaan.AKTIF,
        peran=Keanggotaan.Peran.PEMBACA,
        nama=rapi(nama),
        diundang_pada=pada,
        sejak=pada,
    )
    _isi_dan_sahkan(baris, email, berlaku_hari, pada)
    token, baris.sidik_token = token_baru()
    baris.save(force_insert=True)
    _catat(pelaku, "ruang.tamu_diundang", baris, pada)
    _kirim(baris, tautan(token), kirim)
    return baris


@transaction.atomic
def kirim_ulang(
    *,
    pelaku: Pelaku,
    pada: datetime,
    keanggotaan_id: UUID,
    berlaku_hari: int = HARI_BAWAAN,
    tautan: Tautan,
    kirim: Pengirim,
) -> Keanggotaan:
    """A new link and a new term; the old link stops working."""
    baris = _muat_milik_sendiri(pelaku, keanggotaan_id)
    if baris.keadaan != Keanggotaan.Keadaan.AKTIF:
        raise KeadaanBerubah(
            _("Akses ini sudah ditarik. Beri akses baru bila masih perlu."),
            kode="ruang.tamu_ditarik",
        )
    baris.sampai = pada + timedelta(days=_hari(berlaku_hari))
    token, baris.sidik_token = token_baru()
    baris.save(update_fields=["sampai", "sidik_token"])
    _catat(pelaku, "ruang.tamu_diperpanjang", baris, pada)
    _kirim(baris, tautan(token), kirim)
    return baris


@transaction.atomic
def tarik(*, pelaku: Pelaku, pada: datetime, keanggotaan_id: UUID) -> Keanggotaan:
    """At once: an open session of the guest ends with its next page."""
    baris = _muat_milik_sendiri(pelaku, keanggotaan_id)
    if baris.keadaan != Keanggotaan.Keadaan.AKTIF:
        return baris
    baris.keadaan = Keanggotaan.Keadaan.BERAKHIR
    baris.sampai = min(pada, baris.sampai) if baris.sampai else pada
    baris.save(update_fields=["keadaan", "sampai"])
    _catat(pelaku, "ruang.tamu_ditarik", baris, pada)
    return baris


def buka(*, token: str, pada: datetime) -> Keanggotaan:
    """The access behind a link, or AksesTidakBerlaku with the reason and what to do."""
    baris: Keanggotaan | None = (
        Keanggotaan.objek.untuk(_PINTU)
        .filter(sidik_token=sidik(token), macam=Keanggotaan.Macam.TAMU)
        .select_related("pemda", "ruang")
        .first()
    )
    if baris is None:
        raise AksesTidakBerlaku(
            _(
                "Tautan ini tidak dikenal. Salin seluruh tautan dari surel, atau mintalah tautan baru kepada pengirimnya."
            )
        )
    siapa = penolong(baris.pemda)
    if baris.keadaan != Keanggotaan.Keadaan.AKTIF:
        raise AksesTidakBerlaku(
            _("Akses ini sudah ditarik. Hubungi %s bila Anda masih memerlukannya.") % siapa,
            kode="ruang.tamu_ditarik",
        )
    if baris.sampai is not None and pada >= baris.sampai:
        raise AksesTidakBerlaku(
            _("Akses ini sudah lewat masa berlakunya. Mintalah tautan baru kepada %s.") % siapa,
            kode="ruang.tamu_kedaluwarsa",
        )
    if not _anggota(_PINTU, baris.ruang_id, baris.pemda_id):
        raise AksesTidakBerlaku(
            _("%s tidak lagi tergabung dalam kerja sama ini, sehingga akses Anda ikut berakhir.")
            % baris.pemda.nama,
            kode="ruang.tamu_berakhir",
        )
    return baris


@transaction.atomic
def masuk(*, token: str, pada: datetime) -> Keanggotaan:
    """The guest enters; written in the chain of the government that let the guest in."""
    baris = buka(token=token, pada=pada)
    pelaku = Pelaku(
        rantai=baris.pemda.rantai,
        peran="tamu",
        jabatan=baris.nama,
        pemda_nama=baris.pemda.nama,
        cakupan=Cakupan.tamu(baris.ruang_id),
    )
    _catat(pelaku, "ruang.tamu_masuk", baris, pada)
    return baris


def _anggota(cakupan: Cakupan, ruang_id: UUID, pemda_id: UUID) -> bool:
    return bool(
        Keanggotaan.objek.untuk(cakupan)
        .filter(
            ruang_id=ruang_id,
            pemda_id=pemda_id,
            macam=Keanggotaan.Macam.PEMDA,
            keadaan=Keanggotaan.Keadaan.AKTIF,
        )
        .exists()
    )


def _muat_milik_sendiri(pelaku: Pelaku, keanggotaan_id: UUID) -> Keanggotaan:
    """A guest of the own government; those of other members are seen but not touched."""
    policies.kelola_tamu(pelaku).wajib()
    baris = muat(Keanggotaan, pelaku.cakupan, keanggotaan_id, kunci_baris=True)
    if baris.macam != Keanggotaan.Macam.TAMU or baris.pemda_id != pelaku.pemda_id:
        raise TidakDitemukan(_("Yang Anda cari tidak ada, atau bukan milik pemerintah Anda."))
    return baris


def _isi_dan_sahkan(baris: Keanggotaan, email: str, berlaku_hari: int, pada: datetime) -> None:
    """All wrong fields together, not one by one."""
    galat: dict[str, str] = {}
    if not baris.nama:
        galat["nama"] = _("Tulis nama orang dan lembaganya, misalnya Rini Astuti, PT Sari Bumi.")
    try:
        baris.email = alamat_surel(email)
        sahkan(baris, ["nama", "email"])
    except MasukanTidakSah as salah:
        galat = {**salah.bidang, **galat}
    try:
        baris.sampai = pada + timedelta(days=_hari(berlaku_hari))
    except MasukanTidakSah as salah:
        galat |= salah.bidang
    if galat:
        raise MasukanTidakSah(galat)


def _hari(berlaku_hari: int) -> int:
    if not 1 <= berlaku_hari <= HARI_TERBANYAK:
        raise MasukanTidakSah(
            {"berlaku_hari": _("Akses mitra berlaku 1 sampai %s hari.") % HARI_TERBANYAK}
        )
    return berlaku_hari


def _catat(pelaku: Pelaku, kode: str, baris: Keanggotaan, pada: datetime) -> None:
    """All members see who was let in by whom; the address stays with the host."""
    isi = {"keanggotaan": str(baris.pk), "nama": baris.nama, "oleh": baris.pemda.nama}
    if baris.sampai:
        isi["sampai"] = baris.sampai.isoformat()
    catat(
        pelaku=pelaku,
        kode=kode,
        objek=("ruang", baris.ruang_id),
        pada=pada,
        isi=isi,
        ruang_id=baris.ruang_id,
        dibagikan=True,
    )


def _kirim(baris: Keanggotaan, tautan: str, kirim: Pengirim) -> None:
    pemda = baris.pemda
    with translation.override(settings.LANGUAGE_CODE):
        perihal = _("Akses dari %(pemda)s: %(ruang)s") % {
            "pemda": pemda.nama,
            "ruang": baris.ruang.nama,
        }
        isi = _(
            "Yth. %(nama)s,\n\n"
            "%(unit)s %(pemda)s mempersilakan Anda membaca halaman kerja sama"
            ' "%(ruang)s" di Simpul, sistem kerja sama daerah.\n\n'
            "Buka tautan pribadi ini, tanpa perlu membuat akun:\n%(tautan)s\n\n"
            "Tautan ini hanya untuk Anda dan berlaku sampai %(sampai)s."
            " Jangan meneruskannya kepada orang lain.\n\n"
            "%(unit)s\n%(pemda)s"
        ) % {
            "nama": baris.nama,
            "unit": pemda.nama_unit,
            "pemda": pemda.nama,
            "ruang": baris.ruang.nama,
            "tautan": tautan,
            "sampai": tanggal(baris.sampai or baris.diundang_pada, pemda.zona_waktu),
        }
    kirim(
        pemda_id=pemda.pk,
        kepada=[baris.email],
        perihal=perihal[:300],
        isi=isi,
        kunci=f"tamu:{baris.pk}:{baris.sidik_token[:16]}",
    )
