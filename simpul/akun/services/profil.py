"""How a government calls and shows itself: name, unit in charge, working week, colour, emblem."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from simpul.akun import logo as gambar
from simpul.akun import policies
from simpul.akun.models import Pemda
from simpul.akun.services.umum import pemda_sendiri, rapi, sahkan, terapkan
from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat


@transaction.atomic
def ubah_profil(
    *, pelaku: Pelaku, pada: datetime, nama: str, nama_unit: str, hari_kerja_sepekan: int
) -> Pemda:
    """Name, the unit in charge as it calls itself, and the 5 or 6 day week deadlines count by."""
    policies.kelola_pemda(pelaku).wajib()
    pemda = pemda_sendiri(pelaku)
    beda = terapkan(
        pemda,
        {
            "nama": rapi(nama),
            "nama_unit": rapi(nama_unit),
            "hari_kerja_sepekan": hari_kerja_sepekan,
        },
    )
    sahkan(pemda, ["nama", "nama_unit", "hari_kerja_sepekan"])
    return _simpan(pelaku, pada, pemda, "akun.profil_diubah", beda)


@transaction.atomic
def ubah_warna(*, pelaku: Pelaku, pada: datetime, warna: str) -> Pemda:
    """The colour is stored as chosen: a ready one's key, or a full tone the page made readable."""
    policies.kelola_pemda(pelaku).wajib()
    pemda = pemda_sendiri(pelaku)
    beda = terapkan(pemda, {"warna": warna.strip()})
    sahkan(pemda, ["warna"])
    return _simpan(pelaku, pada, pemda, "akun.warna_diubah", beda)


def pasang_logo(*, pelaku: Pelaku, pada: datetime, isi: bytes) -> Pemda:
    """Check, redraw and keep the emblem. Raises MasukanTidakSah on `logo`; then nothing changed."""
    policies.kelola_pemda(pelaku).wajib()
    png = gambar.gambar_ulang(isi)
    sidik = hashlib.sha256(png).hexdigest()
    lokasi = f"logo/{pelaku.pemda_id}-{sidik[:20]}.png"
    baru = not default_storage.exists(lokasi)
    if baru:
        lokasi = _tulis(lokasi, png)
    try:
        return _ganti_logo(pelaku, pada, lokasi, {"sha256": sidik, "ukuran": len(png)})
    except BaseException:
        if baru:
            default_storage.delete(lokasi)
        raise


def lepas_logo(*, pelaku: Pelaku, pada: datetime) -> Pemda:
    """Back to the plain mark with the name."""
    policies.kelola_pemda(pelaku).wajib()
    return _ganti_logo(pelaku, pada, "", {})


def _tulis(lokasi: str, png: bytes) -> str:
    try:
        return default_storage.save(lokasi, ContentFile(png))
    except OSError as galat:
        raise MasukanTidakSah(
            {
                "logo": _(
                    "Gambar tidak dapat disimpan di server (%s). Hubungi pengelola, lalu coba lagi."
                )
                % galat.strerror
            }
        ) from galat


@transaction.atomic
def _ganti_logo(pelaku: Pelaku, pada: datetime, lokasi: str, isi: dict[str, str | int]) -> Pemda:
    pemda = pemda_sendiri(pelaku)
    lama = pemda.logo
    if lama == lokasi:
        return pemda
    pemda.logo = lokasi
    pemda.save(update_fields=["logo"])
    kode = "akun.logo_dipasang" if lokasi else "akun.logo_dilepas"
    catat(pelaku=pelaku, kode=kode, objek=("pemda", pemda.pk), pada=pada, isi=isi)
    if lama:
        transaction.on_commit(lambda: default_storage.delete(lama))
    return pemda


def _simpan(
    pelaku: Pelaku, pada: datetime, pemda: Pemda, kode: str, beda: dict[str, dict[str, object]]
) -> Pemda:
    if beda:
        pemda.save(update_fields=list(beda["baru"]))
        catat(pelaku=pelaku, kode=kode, objek=("pemda", pemda.pk), pada=pada, isi=beda)
    return pemda
