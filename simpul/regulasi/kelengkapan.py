"""What is missing in a case of a kind on a day, with tables, rules and questions of ``data/``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from simpul.inti import kelengkapan as inti
from simpul.inti.jalur import BarisJalur, PeranPihak, PihakJalur
from simpul.inti.kalender import KalenderKerja
from simpul.inti.keadaan import MulaiTenggat
from simpul.inti.kondisi import Fakta
from simpul.inti.rezim import kelompok_dari
from simpul.regulasi import pengetahuan
from simpul.regulasi.hitungan import kalender_untuk
from simpul.regulasi.penanda_tangan import tabel_penanda_tangan


@dataclass(frozen=True, slots=True)
class Kasus:
    """What is known beside kind, day and facts. ``dibuka`` fixes the stage table; left out: today.

    No parties: one on each side, as the kind has them.
    """

    para_pihak: tuple[PihakJalur, ...] = ()
    baris: tuple[BarisJalur, ...] = ()
    dibuka: date | None = None
    mulai_tenggat: MulaiTenggat = field(default_factory=dict)
    fakta_pihak: Mapping[str, Fakta] = field(default_factory=dict)
    dokumen_ada: Collection[str] | None = None
    kalender: KalenderKerja | None = None


def _tempat(nilai: object) -> tuple[str, ...]:
    """Stages where a fact is given: none, one or several."""
    if isinstance(nilai, str):
        return (nilai,)
    return tuple(str(satu) for satu in nilai) if isinstance(nilai, tuple) else ()


def _para_pihak(jenis: str) -> tuple[PihakJalur, ...]:
    """Two parties when nobody named them; beside a region stands whom the group cooperates with."""
    antardaerah = kelompok_dari(jenis) == "KSDD"
    prakarsa_luar = jenis == "KSDPK-K"
    return (
        PihakJalur("pemrakarsa", PeranPihak.PEMRAKARSA, "Pemrakarsa", daerah=not prakarsa_luar),
        PihakJalur("mitra", PeranPihak.MITRA, "Mitra", daerah=antardaerah or prakarsa_luar),
    )


def periksa_kelengkapan(
    jenis: str,
    hari_ini: date,
    fakta: Fakta,
    kasus: Kasus | None = None,
    folder: Path | None = None,
) -> inti.Kelengkapan:
    """What is missing now and what the next stages will ask.

    The table is that of the day the case opened, the rules are those of ``hari_ini``. Raises
    ``BelumAdaTahapan`` for a kind or day without a stage table.
    """
    milik = kasus or Kasus()
    ada = None if milik.dokumen_ada is None else frozenset(milik.dokumen_ada)
    pertanyaan = {
        kunci: inti.Pertanyaan(kunci, satu.pertanyaan, _tempat(satu.tempat))
        for kunci, satu in pengetahuan.kunci_fakta(folder).items()
    }
    return inti.kelengkapan(
        inti.Bahan(
            tabel=pengetahuan.tabel_tahapan(jenis, milik.dibuka or hari_ini, folder),
            para_pihak=milik.para_pihak or _para_pihak(jenis),
            baris=milik.baris,
            fakta=fakta,
            hari_ini=hari_ini,
            kalender=milik.kalender or kalender_untuk(milik.dibuka, hari_ini),
            aturan=pengetahuan.aturan_berlaku(jenis, hari_ini, folder),
            mulai_tenggat=milik.mulai_tenggat,
            fakta_pihak=milik.fakta_pihak,
            dokumen_ada=ada,
            pertanyaan=pertanyaan,
            penanda=tabel_penanda_tangan(folder),
        )
    )
