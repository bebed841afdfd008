"""Opening stored files."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from simpul.berkas.models import Berkas
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import TidakDitemukan


def berkas(cakupan: Cakupan, berkas_id: UUID) -> Berkas:
    """One file within the scope; raises TidakDitemukan."""
    baris: Berkas | None = Berkas.objek.untuk(cakupan).filter(pk=berkas_id).first()
    if baris is None:
        raise TidakDitemukan(_("Berkas ini tidak ada, atau bukan untuk jabatan Anda."))
    return baris
