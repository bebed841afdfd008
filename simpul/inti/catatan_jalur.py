"""What must be said about the course of a case: refusals, gaps, and silence wrongly taken for consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simpul.inti.jalur import BarisJalur, CatatanJalur, HasilJalur, KeadaanTahap, PihakJalur
from simpul.inti.tahapan import TabelTahapan, Tahap
from simpul.inti.teks import Teks

Baris = Mapping[tuple[str, str | None], BarisJalur]

DILAMPAUI = Teks(
    id="Tidak tercatat, padahal tahap sesudahnya sudah selesai.",
    en="Not recorded although a later stage is finished.",
)
_DIAM_BUKAN_SETUJU = Teks(
    id="Tahap {tahap}: diam tidak berarti setuju; catatan 'dianggap setuju' tidak dipakai.",
    en="Stage {tahap}: silence is not consent; the row 'deemed approved' is not used.",
)


def setuju_sah(tahap: Tahap, baris: BarisJalur) -> bool:
    """Silence counts as consent only where the law says so."""
    if baris.hasil is not HasilJalur.DIANGGAP_SETUJU:
        return True
    return tahap.diam is not None and tahap.diam.setuju


def susun_catatan(
    tabel: TabelTahapan,
    para_pihak: Sequence[PihakJalur],
    baris: Baris,
    semua: Sequence[KeadaanTahap],
) -> tuple[CatatanJalur, ...]:
    """Findings in the order of the stages; refusals say what the law says of them, and no more."""
    nama = {p.id: p.nama for p in para_pihak}
    hasil = []
    for satu in semua:
        tahap, tolak = satu.tahap, satu.tahap.tolak
        if satu.hasil is HasilJalur.DITOLAK and tolak is not None:
            pesan = tolak.teks.isi(pihak=nama.get(satu.pihak or "", ""))
            hasil.append(
                CatatanJalur("tahapan.ditolak", tahap.kode, satu.pihak, pesan, tolak.dasar)
            )
        if satu.alasan is DILAMPAUI:
            hasil.append(
                CatatanJalur("tahapan.dilampaui", tahap.kode, satu.pihak, DILAMPAUI, tahap.dasar)
            )
    return (*hasil, *_diam(tabel, baris))


def _diam(tabel: TabelTahapan, baris: Baris) -> tuple[CatatanJalur, ...]:
    return tuple(
        CatatanJalur(
            "tahapan.diam_bukan_setuju",
            kode,
            pihak,
            _DIAM_BUKAN_SETUJU.isi(tahap=tahap.kode),
            tahap.dasar,
        )
        for tahap in tabel.tahap
        for (kode, pihak), satu in baris.items()
        if kode == tahap.kode and not setuju_sah(tahap, satu)
    )
