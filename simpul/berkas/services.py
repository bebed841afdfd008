"""Storing a file, and laying it open in a ruang. Called by acts, inside their transaction."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from pathlib import PurePath
from typing import IO
from uuid import UUID

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _
from uuid6 import uuid7

from simpul.berkas.isi import DITERIMA, jenis_isi
from simpul.berkas.models import Berkas
from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku


def simpan(
    *,
    pelaku: Pelaku,
    pada: datetime,
    nama: str,
    isi: IO[bytes],
    bidang: str = "berkas",
    dibagikan_di: UUID | None = None,
) -> Berkas:
    """Check by content, write, and record. Raises MasukanTidakSah on the given form field."""
    ukuran = isi.seek(0, 2)
    isi.seek(0)
    if ukuran == 0:
        raise MasukanTidakSah({bidang: _("Berkas ini kosong. Pilih berkas lain.")})
    if ukuran > settings.BERKAS_TERBESAR:
        raise MasukanTidakSah(
            {bidang: _("Berkas lebih besar dari 25 MB. Perkecil pindaiannya, lalu unggah lagi.")}
        )
    jenis = jenis_isi(isi)
    if jenis is None:
        raise MasukanTidakSah(
            {
                bidang: _(
                    "Isi berkas ini bukan PDF, Word (DOCX), Excel (XLSX), ODT, PNG, atau JPEG."
                    " Simpan ulang sebagai salah satu bentuk itu, lalu unggah lagi."
                )
            }
        )
    kunci = uuid7()
    lokasi = f"{pelaku.pemda_id}/{pada:%Y}/{kunci.hex}{DITERIMA[jenis]}"
    sidik = hashlib.sha256()
    for potong in iter(lambda: isi.read(1 << 16), b""):
        sidik.update(potong)
    isi.seek(0)
    try:
        lokasi = default_storage.save(lokasi, File(isi))
    except OSError as galat:
        raise MasukanTidakSah(
            {
                bidang: _(
                    "Berkas tidak dapat disimpan di server (%s). Hubungi pengelola, lalu coba lagi."
                )
                % galat.strerror
            }
        ) from galat
    return Berkas.buat(
        id=kunci,
        pemda_id=pelaku.pemda_id,
        dibagikan_di_id=dibagikan_di,
        nama=nama_bersih(nama, DITERIMA[jenis]),
        jenis_isi=jenis,
        ukuran=ukuran,
        sha256=sidik.hexdigest(),
        lokasi=lokasi,
        diunggah_pada=pada,
        diunggah_oleh=pelaku.jabatan,
    )


def bagikan(*, berkas: Berkas, ruang_id: UUID) -> None:
    """Lay a file open to the members of a ruang."""
    if berkas.dibagikan_di_id is None:
        berkas.dibagikan_di_id = ruang_id
        berkas.save(update_fields=["dibagikan_di"])


def nama_bersih(nama: str, akhiran: str) -> str:
    """A safe file name with the suffix of what the content is."""
    pangkal = (
        re.sub(r"[^\w .()\-]+", "_", PurePath(nama.replace("\\", "/")).stem).strip(" .") or "berkas"
    )
    return f"{pangkal[:150]}{akhiran}"
