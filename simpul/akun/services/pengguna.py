"""What a person changes of oneself: the name others read, and the language."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from simpul.akun.models import Pengguna
from simpul.akun.services.umum import muat, rapi, sahkan, terapkan
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import MasukanTidakSah, TidakBerwenang
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat

_DIRI = Cakupan.sistem("seseorang mengubah dirinya sendiri, juga saat tidak memegang jabatan")


@transaction.atomic
def ubah_diri(*, pelaku: Pelaku, pada: datetime, nama: str, bahasa: str) -> Pengguna:
    if pelaku.pengguna_id is None:
        raise TidakBerwenang(_("Masuk dahulu untuk mengubah akun Anda."))
    pengguna = muat(Pengguna, _DIRI, pelaku.pengguna_id, kunci_baris=True)
    if bahasa not in dict(settings.LANGUAGES):
        raise MasukanTidakSah({"bahasa": _("Pilih bahasa dari daftar.")})
    beda = terapkan(pengguna, {"nama": rapi(nama), "bahasa": bahasa})
    sahkan(pengguna, ["nama"])
    if beda:
        pengguna.save(update_fields=list(beda["baru"]))
        catat(
            pelaku=pelaku,
            kode="akun.pengguna_diubah",
            objek=("pengguna", pengguna.pk),
            pada=pada,
            isi=beda,
        )
    return pengguna
