"""Units of a government: made one by one or pasted, renamed, retired and taken back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from simpul.akun import policies
from simpul.akun.models import Penugasan, Undangan, Unit
from simpul.akun.services.umum import hari, muat, pemda_sendiri, rapi, sahkan, terapkan
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah
from simpul.dasar.models import QuerySetBercakupan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat

BARIS_TERBANYAK = 500
_PEMISAH = re.compile(r"\t|;")


@dataclass(frozen=True, slots=True)
class HasilBanyakUnit:
    """What a pasted list became; names that were there already are left as they were."""

    dibuat: tuple[Unit, ...]
    sudah_ada: tuple[str, ...]


@transaction.atomic
def buat_unit(*, pelaku: Pelaku, pada: datetime, nama: str, singkatan: str = "") -> Unit:
    policies.kelola_unit(pelaku).wajib()
    pemda = pemda_sendiri(pelaku)
    unit = Unit(pemda=pemda, nama=rapi(nama), singkatan=rapi(singkatan))
    sahkan(unit, ["nama", "singkatan"])
    _tolak_nama_ganda(pelaku, unit)
    unit.save(force_insert=True)
    catat(
        pelaku=pelaku,
        kode="akun.unit_dibuat",
        objek=("unit", unit.pk),
        pada=pada,
        isi={"nama": unit.nama, "singkatan": unit.singkatan},
    )
    return unit


@transaction.atomic
def buat_banyak_unit(*, pelaku: Pelaku, pada: datetime, daftar: str) -> HasilBanyakUnit:
    """One unit a line, its short form after a tab or semicolon; all lines or, on an error, none."""
    policies.kelola_unit(pelaku).wajib()
    pemda = pemda_sendiri(pelaku)
    baris = _baca_daftar(daftar)
    ada = {str(n).casefold() for n in _unit(pelaku).values_list("nama", flat=True)}
    dibuat: list[Unit] = []
    sudah_ada: list[str] = []
    for nomor, nama, singkatan in baris:
        if nama.casefold() in ada:
            sudah_ada.append(nama)
            continue
        ada.add(nama.casefold())
        unit = Unit(pemda=pemda, nama=nama, singkatan=singkatan)
        try:
            sahkan(unit, ["nama", "singkatan"])
        except MasukanTidakSah as galat:
            raise MasukanTidakSah(
                {"daftar": _("Baris %(n)s: %(sebab)s") % {"n": nomor, "sebab": galat.pesan}}
            ) from None
        dibuat.append(unit)
    for unit in dibuat:
        unit.save(force_insert=True)
        catat(
            pelaku=pelaku,
            kode="akun.unit_dibuat",
            objek=("unit", unit.pk),
            pada=pada,
            isi={"nama": unit.nama, "singkatan": unit.singkatan},
        )
    return HasilBanyakUnit(tuple(dibuat), tuple(sudah_ada))


@transaction.atomic
def ubah_unit(
    *, pelaku: Pelaku, pada: datetime, unit_id: UUID, nama: str, singkatan: str = ""
) -> Unit:
    policies.kelola_unit(pelaku).wajib()
    pemda_sendiri(pelaku)
    unit = muat(Unit, pelaku.cakupan, unit_id, kunci_baris=True)
    beda = terapkan(unit, {"nama": rapi(nama), "singkatan": rapi(singkatan)})
    sahkan(unit, ["nama", "singkatan"])
    _tolak_nama_ganda(pelaku, unit)
    if beda:
        unit.save(update_fields=list(beda["baru"]))
        catat(pelaku=pelaku, kode="akun.unit_diubah", objek=("unit", unit.pk), pada=pada, isi=beda)
    return unit


@transaction.atomic
def pensiunkan_unit(*, pelaku: Pelaku, pada: datetime, unit_id: UUID) -> Unit:
    """Take a unit out of use. What it has done keeps its name; nothing is deleted.

    Refused while someone holds an office in it, or is invited to one: duties would hang loose.
    """
    policies.kelola_unit(pelaku).wajib()
    pemda_sendiri(pelaku)
    unit = muat(Unit, pelaku.cakupan, unit_id, kunci_baris=True)
    if not unit.aktif:
        return unit
    _tolak_masih_dipakai(pelaku, pada, unit)
    unit.aktif = False
    unit.save(update_fields=["aktif"])
    catat(
        pelaku=pelaku,
        kode="akun.unit_dipensiunkan",
        objek=("unit", unit.pk),
        pada=pada,
        isi={"nama": unit.nama},
    )
    return unit


@transaction.atomic
def pulihkan_unit(*, pelaku: Pelaku, pada: datetime, unit_id: UUID) -> Unit:
    policies.kelola_unit(pelaku).wajib()
    unit = muat(Unit, pelaku.cakupan, unit_id, kunci_baris=True)
    if unit.aktif:
        return unit
    unit.aktif = True
    unit.save(update_fields=["aktif"])
    catat(
        pelaku=pelaku,
        kode="akun.unit_dipulihkan",
        objek=("unit", unit.pk),
        pada=pada,
        isi={"nama": unit.nama},
    )
    return unit


def unit_untuk_jabatan(pelaku: Pelaku, unit_id: UUID | str | None) -> Unit | None:
    """The unit of an office: the own government's, and still in use."""
    if not unit_id:
        return None
    unit = muat(Unit, pelaku.cakupan, unit_id)
    if not unit.aktif:
        raise MasukanTidakSah(
            {
                "unit": _("%s tidak dipakai lagi. Pulihkan unit itu, atau pilih unit lain.")
                % unit.nama
            }
        )
    return unit


def _unit(pelaku: Pelaku) -> QuerySetBercakupan:
    return Unit.objek.untuk(pelaku.cakupan).filter(pemda_id=pelaku.pemda_id)


def _baca_daftar(daftar: str) -> list[tuple[int, str, str]]:
    """(number of the line, name, short form) of each line that says something."""
    hasil = []
    for nomor, satu in enumerate(daftar.splitlines(), start=1):
        nama, *lain = [rapi(b) for b in _PEMISAH.split(satu)]
        if nama:
            hasil.append((nomor, nama, lain[0] if lain else ""))
    if not hasil:
        raise MasukanTidakSah({"daftar": _("Tempelkan nama unit, satu unit tiap baris.")})
    if len(hasil) > BARIS_TERBANYAK:
        raise MasukanTidakSah(
            {
                "daftar": _("Paling banyak %s baris sekali tempel. Bagi menjadi beberapa kali.")
                % BARIS_TERBANYAK
            }
        )
    return hasil


def _tolak_nama_ganda(pelaku: Pelaku, unit: Unit) -> None:
    lain = next(
        (
            u
            for u in _unit(pelaku).exclude(pk=unit.pk).only("nama", "aktif")
            if u.nama.casefold() == unit.nama.casefold()
        ),
        None,
    )
    if lain is None:
        return
    if lain.aktif:
        raise MasukanTidakSah({"nama": _("Unit bernama %s sudah ada.") % lain.nama})
    raise MasukanTidakSah(
        {
            "nama": _("Unit bernama %s sudah ada tetapi tidak dipakai lagi. Pulihkan unit itu.")
            % lain.nama
        }
    )


def _tolak_masih_dipakai(pelaku: Pelaku, pada: datetime, unit: Unit) -> None:
    jabatan = (
        Penugasan.objek.untuk(pelaku.cakupan)
        .filter(unit=unit)
        .filter(Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gt=hari(pada)))
        .count()
    )
    undangan = (
        Undangan.objek.untuk(pelaku.cakupan)
        .filter(unit=unit, dipakai_pada__isnull=True, ditarik_pada__isnull=True)
        .filter(berlaku_sampai__gt=pada)
        .count()
    )
    if jabatan:
        raise KeadaanBerubah(
            ngettext(
                "Masih ada %(n)s jabatan di %(unit)s. Pindahkan atau akhiri jabatan itu dahulu.",
                "Masih ada %(n)s jabatan di %(unit)s. Pindahkan atau akhiri jabatan itu dahulu.",
                jabatan,
            )
            % {"n": jabatan, "unit": unit.nama},
            kode="akun.unit_masih_dipakai",
        )
    if undangan:
        raise KeadaanBerubah(
            _("Masih ada undangan yang menunggu untuk %s. Tarik undangan itu dahulu.") % unit.nama,
            kode="akun.unit_masih_dipakai",
        )
