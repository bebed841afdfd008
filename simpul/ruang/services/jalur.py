"""Lines between parties: a stage done, skipped or answered; and taking a line back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from simpul.jejak.pelaku import Pelaku
from simpul.ruang.models import StatusJalur


@dataclass(frozen=True, slots=True)
class Baris:
    """What a line says. `mulai` is the day from which a deadline counted, where one did."""

    objek_id: UUID
    ruang_id: UUID
    tahap: str
    hasil: str
    tanggal: date
    pihak_id: UUID | None = None
    mulai: date | None = None
    alasan: str = ""
    bukti_id: UUID | None = None
    atas_nama: bool = False


def tulis(*, pelaku: Pelaku, pada: datetime, baris: Baris) -> StatusJalur:
    """Write one line. The database refuses a second one for the same stage and party."""
    return StatusJalur.buat(
        ruang_id=baris.ruang_id,
        objek_id=baris.objek_id,
        tahap=baris.tahap,
        pihak_id=baris.pihak_id,
        hasil=baris.hasil,
        mulai=baris.mulai,
        tanggal=baris.tanggal,
        alasan=baris.alasan,
        bukti_id=baris.bukti_id,
        atas_nama=baris.atas_nama,
        dicatat_oleh=f"{pelaku.jabatan}, {pelaku.pemda_nama}",
        pada=pada,
    )


def cabut(*, pelaku: Pelaku, pada: datetime, objek_id: UUID, tahap: str) -> int:
    """Withdraw the lines of one stage (a new version asks for consent anew). They stay readable."""
    return int(
        StatusJalur.objek.untuk(pelaku.cakupan)
        .filter(objek_id=objek_id, tahap=tahap, dicabut_pada__isnull=True)
        .update(dicabut_pada=pada)
    )
