"""Mails of this package, in the words of the government that writes.

Written in the language of the reader where it is known, else Indonesian; never in that of whoever
happens to press the button.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _

from simpul.akun.models import Pemda, Pengguna, Penugasan, Undangan
from simpul.akun.peran import Peran


@dataclass(frozen=True, slots=True)
class Surat:
    perihal: str
    isi: str


def tanggal(pada: datetime, zona: str) -> str:
    """Day, date and hour as the government reads its clock."""
    setempat = timezone.localtime(pada, ZoneInfo(zona))
    return formats.date_format(setempat, "l, j F Y H.i")


def undangan(undangan: Undangan, tautan: str, *, bahasa: str | None = None) -> Surat:
    pemda = undangan.pemda
    with translation.override(bahasa or settings.LANGUAGE_CODE):
        return Surat(
            _("Undangan dari %(pemda)s: %(jabatan)s")
            % {"pemda": pemda.nama, "jabatan": _jabatan(undangan)},
            _(
                "Yth. %(nama)s,\n\n"
                "%(unit)s %(pemda)s mengundang Anda sebagai %(jabatan)s di Simpul,"
                " sistem kerja sama daerah.\n\n"
                "Buka tautan pribadi ini untuk menerima undangan:\n%(tautan)s\n\n"
                "Tautan ini hanya untuk Anda, sekali pakai, dan berlaku sampai %(sampai)s."
                " Jangan meneruskannya kepada orang lain.\n"
                "Bila Anda tidak mengenal undangan ini, abaikan saja surat ini.\n\n"
                "%(unit)s\n%(pemda)s"
            )
            % {
                "nama": undangan.nama or undangan.email,
                "unit": pemda.nama_unit,
                "pemda": pemda.nama,
                "jabatan": _jabatan(undangan),
                "tautan": tautan,
                "sampai": tanggal(undangan.berlaku_sampai, pemda.zona_waktu),
            },
        )


def jabatan_baru(pengguna: Pengguna, jabatan: Penugasan) -> Surat:
    pemda = jabatan.pemda
    with translation.override(pengguna.bahasa):
        sebutan = jabatan.sebutan + (f", {jabatan.unit.nama}" if jabatan.unit else "")
        return Surat(
            _("Jabatan baru di %(pemda)s: %(jabatan)s") % {"pemda": pemda.nama, "jabatan": sebutan},
            _(
                "Yth. %(nama)s,\n\n"
                "%(unit)s %(pemda)s memberi Anda jabatan %(jabatan)s di Simpul."
                " Masuklah seperti biasa; jabatan ini dapat dipilih di sudut kanan atas.\n\n"
                "%(unit)s\n%(pemda)s"
            )
            % {
                "nama": str(pengguna),
                "unit": pemda.nama_unit,
                "pemda": pemda.nama,
                "jabatan": sebutan,
            },
        )


def jabatan_berakhir(pengguna: Pengguna, jabatan: Penugasan) -> Surat:
    pemda = jabatan.pemda
    with translation.override(pengguna.bahasa):
        return Surat(
            _("Jabatan berakhir di %(pemda)s: %(jabatan)s")
            % {"pemda": pemda.nama, "jabatan": jabatan.sebutan},
            _(
                "Yth. %(nama)s,\n\n"
                "Jabatan %(jabatan)s di %(pemda)s tidak berlaku lagi mulai %(mulai)s."
                " Tugas jabatan itu diteruskan kepada yang menggantikan.\n\n"
                "%(unit)s\n%(pemda)s"
            )
            % {
                "nama": str(pengguna),
                "unit": pemda.nama_unit,
                "pemda": pemda.nama,
                "jabatan": jabatan.sebutan,
                "mulai": formats.date_format(
                    jabatan.berlaku_sampai or jabatan.berlaku_sejak, "j F Y"
                ),
            },
        )


def penolong(pemda: Pemda) -> str:
    """Who to turn to, for pages that refuse a link."""
    return _("%(unit)s %(pemda)s") % {"unit": pemda.nama_unit, "pemda": pemda.nama}


def _jabatan(undangan: Undangan) -> str:
    sebutan = undangan.jabatan or str(Peran(undangan.peran).label)
    return f"{sebutan}, {undangan.unit.nama}" if undangan.unit else sebutan
