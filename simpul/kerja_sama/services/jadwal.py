"""What time alone changes: a lapsed deadline wakes the stage that waits for it (Pasal 8 ayat (4))."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from simpul.alur.models import Tugas
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import muat
from simpul.kerja_sama.services.tindak_lanjut import selaraskan


def selaraskan_lewat_tenggat(*, pada: datetime) -> int:
    """Bring tasks in step for every case with a passed deadline. Twice is once; can be interrupted."""
    pelaku = Pelaku.sistem("jadwal tenggat")
    lewat = (
        Tugas.objek.untuk(pelaku.cakupan)
        .filter(selesai_pada__isnull=True, objek_jenis="kerja_sama", tenggat__lt=pada.date())
        .values_list("objek_id", flat=True)
        .distinct()
    )
    jumlah = 0
    for kerja_sama_id in list(lewat):
        with transaction.atomic():
            kasus = muat(pelaku.cakupan, kerja_sama_id, pada, kunci=True)
            selaraskan(pelaku=pelaku, pada=pada, kasus=kasus)
            jumlah += 1
    return jumlah
