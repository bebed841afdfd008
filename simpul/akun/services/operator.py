"""The operator: made on the machine itself, by whoever runs it; opens governments, sees no insides."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from simpul.akun.models import Pengguna
from simpul.akun.services.umum import alamat_surel, rapi
from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat


@transaction.atomic
def buat_operator(*, email: str, nama: str, sandi: str, pada: datetime) -> Pengguna:
    """A person with operator power and no office. Raises MasukanTidakSah; the trail tells of it."""
    alamat = alamat_surel(email)
    if Pengguna.objects.filter(email=alamat).exists():
        raise MasukanTidakSah({"email": _("Alamat ini sudah punya akun.")})
    calon = Pengguna(email=alamat, nama=rapi(nama) or "Operator", operator=True)
    try:
        validate_password(sandi, calon)
    except ValidationError as salah:
        raise MasukanTidakSah({"sandi": " ".join(salah.messages)}) from salah
    calon.set_password(sandi)
    calon.save()
    catat(
        pelaku=Pelaku.sistem("operator dibuat di mesinnya sendiri"),
        kode="akun.operator_dibuat",
        objek=("pengguna", calon.pk),
        pada=pada,
        isi={"nama": calon.nama},
    )
    return calon
