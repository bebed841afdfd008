"""Offices: given to people who are here already, changed, ended. Never deleted.

Duties follow the office: tasks name the role and unit, so whoever holds the office next has them.
A government always keeps one administrator; the last one cannot end or change its own office.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.akun import policies
from simpul.akun.models import Pemda, Pengguna, Penugasan
from simpul.akun.peran import Peran
from simpul.akun.services import surat
from simpul.akun.services.umum import Pengirim, hari, muat, pemda_sendiri, rapi, sahkan, terapkan
from simpul.akun.services.undangan import periksa_peran
from simpul.akun.services.unit import unit_untuk_jabatan
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat


@transaction.atomic
def tambah_jabatan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    pengguna_id: UUID,
    peran: str,
    unit_id: UUID | str | None,
    jabatan: str,
    kirim: Pengirim,
) -> Penugasan:
    """A further office for someone who holds one here; told by mail."""
    policies.beri_peran(pelaku, peran).wajib()
    pemda = pemda_sendiri(pelaku)
    pengguna = _anggota(pelaku, pada, pengguna_id)
    unit = unit_untuk_jabatan(pelaku, unit_id)
    periksa_peran(pemda, peran, unit)
    baris = Penugasan(
        pemda=pemda,
        pengguna=pengguna,
        peran=peran,
        unit=unit,
        jabatan=rapi(jabatan),
        berlaku_sejak=hari(pada),
    )
    sahkan(baris, ["peran", "jabatan"])
    _tolak_kembar(pelaku, pada, baris)
    baris.save(force_insert=True)
    catat(
        pelaku=pelaku,
        kode="akun.jabatan_diberikan",
        objek=("penugasan", baris.pk),
        pada=pada,
        isi={"pengguna": pengguna.nama, **_nilai(baris)},
    )
    _kabari(baris, surat.jabatan_baru(pengguna, baris), f"jabatan:{baris.pk}:baru", kirim)
    return baris


@transaction.atomic
def ubah_jabatan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    penugasan_id: UUID,
    peran: str,
    unit_id: UUID | str | None,
    jabatan: str,
) -> Penugasan:
    """Role, unit or title of a running office."""
    pemda = _pemda_bila_boleh(pelaku)
    baris = muat(Penugasan, pelaku.cakupan, penugasan_id, kunci_baris=True)
    policies.beri_peran(pelaku, baris.peran).wajib()
    policies.beri_peran(pelaku, peran).wajib()
    _wajib_berjalan(baris, pada)
    unit = unit_untuk_jabatan(pelaku, unit_id)
    periksa_peran(pemda, peran, unit)
    if baris.peran == Peran.ADMINISTRATOR and peran != Peran.ADMINISTRATOR:
        _tolak_administrator_terakhir(pelaku.cakupan, pada, baris)
    lama = _nilai(baris)
    beda = terapkan(baris, {"peran": peran, "unit": unit, "jabatan": rapi(jabatan)})
    sahkan(baris, ["peran", "jabatan"])
    _tolak_kembar(pelaku, pada, baris)
    if beda:
        baris.save(update_fields=list(beda["baru"]))
        catat(
            pelaku=pelaku,
            kode="akun.jabatan_diubah",
            objek=("penugasan", baris.pk),
            pada=pada,
            isi={"lama": lama, "baru": _nilai(baris)},
        )
    return baris


@transaction.atomic
def akhiri_jabatan(
    *, pelaku: Pelaku, pada: datetime, penugasan_id: UUID, mulai: date, kirim: Pengirim
) -> Penugasan:
    """From `mulai` on the office is no longer held; the day itself is already without it."""
    _pemda_bila_boleh(pelaku)
    baris = muat(Penugasan, pelaku.cakupan, penugasan_id, kunci_baris=True)
    policies.beri_peran(pelaku, baris.peran).wajib()
    _wajib_berjalan(baris, pada)
    if mulai < baris.berlaku_sejak:
        raise MasukanTidakSah(
            {"mulai": _("Tanggal ini mendahului awal jabatan. Pilih tanggal sesudahnya.")}
        )
    if baris.peran == Peran.ADMINISTRATOR:
        _tolak_administrator_terakhir(pelaku.cakupan, pada, baris)
    baris.berlaku_sampai = mulai
    baris.save(update_fields=["berlaku_sampai"])
    catat(
        pelaku=pelaku,
        kode="akun.jabatan_diakhiri",
        objek=("penugasan", baris.pk),
        pada=pada,
        isi={"pengguna": baris.pengguna.nama, **_nilai(baris), "mulai": mulai.isoformat()},
    )
    _kabari(
        baris,
        surat.jabatan_berakhir(baris.pengguna, baris),
        f"jabatan:{baris.pk}:akhir:{mulai}",
        kirim,
    )
    return baris


def _pemda_bila_boleh(pelaku: Pelaku) -> Pemda:
    policies.kelola_orang(pelaku).wajib()
    return pemda_sendiri(pelaku)


def _anggota(pelaku: Pelaku, pada: datetime, pengguna_id: UUID) -> Pengguna:
    """Someone who holds an office here today; anyone else is not found."""
    pengguna = muat(Pengguna, pelaku.cakupan, pengguna_id)
    daftar = Penugasan.objek.untuk(pelaku.cakupan).filter(pengguna=pengguna)
    if not any(_masih(j, hari(pada)) for j in daftar):
        raise KeadaanBerubah(
            _("%s tidak bertugas lagi di sini. Undang kembali lewat surel.") % pengguna,
            kode="akun.bukan_anggota",
        )
    return pengguna


def _masih(jabatan: Penugasan, pada: date) -> bool:
    return jabatan.berlaku_sampai is None or jabatan.berlaku_sampai > pada


def _wajib_berjalan(baris: Penugasan, pada: datetime) -> None:
    if not _masih(baris, hari(pada)):
        raise KeadaanBerubah(_("Jabatan ini sudah berakhir."), kode="akun.jabatan_berakhir")


def _tolak_kembar(pelaku: Pelaku, pada: datetime, baris: Penugasan) -> None:
    lain = (
        Penugasan.objek.untuk(pelaku.cakupan)
        .filter(
            pemda_id=pelaku.pemda_id,
            pengguna_id=baris.pengguna_id,
            peran=baris.peran,
            unit_id=baris.unit_id,
        )
        .exclude(pk=baris.pk)
    )
    if any(_masih(j, hari(pada)) for j in lain):
        raise MasukanTidakSah(
            {"peran": _("%s sudah memegang jabatan ini.") % baris.pengguna},
            kode="akun.jabatan_kembar",
        )


def _tolak_administrator_terakhir(cakupan: Cakupan, pada: datetime, baris: Penugasan) -> None:
    tinggal = (
        Penugasan.objek.untuk(cakupan)
        .filter(
            pemda_id=baris.pemda_id,
            peran=Peran.ADMINISTRATOR,
            berlaku_sejak__lte=hari(pada),
            berlaku_sampai__isnull=True,
            pengguna__is_active=True,
        )
        .exclude(pk=baris.pk)
        .exists()
    )
    if not tinggal:
        raise KeadaanBerubah(
            _("Ini administrator terakhir. Beri jabatan administrator kepada orang lain dahulu."),
            kode="akun.administrator_terakhir",
        )


def _nilai(baris: Penugasan) -> dict[str, str]:
    return {
        "peran": baris.peran,
        "unit": baris.unit.nama if baris.unit else "",
        "jabatan": baris.jabatan,
    }


def _kabari(baris: Penugasan, isi: surat.Surat, kunci: str, kirim: Pengirim) -> None:
    kirim(
        pemda_id=baris.pemda_id,
        kepada=[baris.pengguna.email],
        perihal=isi.perihal,
        isi=isi.isi,
        kunci=kunci,
    )
