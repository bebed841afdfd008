"""Mail: a readable folder where no mail server is set, and the job that sends."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django_tasks import task

from simpul.akun import selectors as akun
from simpul.akun.models import Pemda
from simpul.alur.models import SuratKeluar
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.dinding import dinding


class KotakSurelFolder(BaseEmailBackend):
    """Writes each message as one plain text file that a person can open and read."""

    def send_messages(self, email_messages: Any) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for surat in email_messages:
            pada = datetime.now(tz=UTC).astimezone()
            nama = re.sub(
                r"[^a-z0-9]+", "-", f"{surat.subject} {surat.to[0] if surat.to else ''}".lower()
            )
            tujuan = folder / f"{pada:%Y%m%d-%H%M%S-%f}-{nama.strip('-')[:80]}.txt"
            kepala = (
                f"Kepada: {', '.join(surat.to)}\nDari: {surat.from_email}\n"
                f"Tanggal: {pada:%Y-%m-%d %H:%M %Z}\nPerihal: {surat.subject}\n\n"
            )
            tujuan.write_text(kepala + str(surat.body) + "\n", encoding="utf-8")
        return len(email_messages)


def kirim(*, pemda_id: UUID, kepada: list[str], perihal: str, isi: str, kunci: str) -> None:
    """Queue one mail to known addresses, in the transaction of the act. Twice is once, by `kunci`.

    The job carries only the id of the row; the text (personal links) is blotted out once it is sent.
    """
    cakupan = _cakupan(pemda_id)
    surat = _catat(cakupan, kepada, perihal, isi, kunci)
    if surat is not None:
        kirim_surat.enqueue(str(pemda_id), str(surat.pk))


def kabari(
    *,
    pemda_id: UUID,
    peran: list[str],
    perihal: str,
    isi: str,
    kunci: str,
    unit_id: UUID | None = None,
) -> None:
    """Queue one mail to whoever holds these offices when it is sent."""
    kabari_jabatan.enqueue(
        str(pemda_id), peran, perihal, isi, kunci, str(unit_id) if unit_id else None
    )


@task()
def kirim_surat(pemda_id: str, surat_id: str) -> int:
    """Send once. A crash after sending and before the mark may send twice, never zero times."""
    cakupan = _cakupan(UUID(pemda_id))
    with dinding(cakupan), transaction.atomic():
        surat: SuratKeluar | None = (
            SuratKeluar.objek.untuk(cakupan)
            .filter(pk=surat_id, dikirim_pada__isnull=True)
            .select_for_update()
            .first()
        )
        if surat is None:
            return 0
        for alamat in surat.kepada:
            EmailMessage(surat.perihal, surat.isi, to=[alamat]).send()
        surat.dikirim_pada, surat.isi = settings.SIMPUL_JAM(), ""
        surat.save(update_fields=["dikirim_pada", "isi"])
    return len(surat.kepada)


@task()
def kabari_jabatan(
    pemda_id: str, peran: list[str], perihal: str, isi: str, kunci: str, unit_id: str | None
) -> int:
    """Who holds the office is asked now, when the mail goes out."""
    hari = settings.SIMPUL_JAM().date()
    alamat = akun.email_peran(UUID(pemda_id), peran, hari, UUID(unit_id) if unit_id else None)
    cakupan = _cakupan(UUID(pemda_id))
    for satu in alamat:
        with dinding(cakupan), transaction.atomic():
            kirim(
                pemda_id=UUID(pemda_id),
                kepada=[satu],
                perihal=perihal,
                isi=isi,
                kunci=f"{kunci}:{satu}"[:160],
            )
    return len(alamat)


def _cakupan(pemda_id: UUID) -> Cakupan:
    pemda = Pemda.objek.untuk(Cakupan.publik()).get(pk=pemda_id)
    return Cakupan.pemda(pemda.pk, pemda.kode)


def _catat(
    cakupan: Cakupan, kepada: list[str], perihal: str, isi: str, kunci: str
) -> SuratKeluar | None:
    """The row of this mail, or None when it has gone out already."""
    ada = SuratKeluar.objek.untuk(cakupan).filter(kunci=kunci).first()
    if ada is not None:
        return ada if ada.dikirim_pada is None else None
    return SuratKeluar.buat(
        pemda_id=cakupan.pemda_id,
        kunci=kunci,
        kepada=kepada,
        perihal=perihal,
        isi=isi,
        dibuat_pada=settings.SIMPUL_JAM(),
    )
