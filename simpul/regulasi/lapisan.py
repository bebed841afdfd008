"""Overlays held against the law in ``data/``; see ``simpul.inti.lapisan``.

An overlay belongs to one government and is no national data: it comes as a mapping (from a file or a
database) and is never found in ``data/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from simpul.inti import lapisan as inti
from simpul.inti.lapisan_baca import Nasional, baca_lapisan, periksa_lapisan
from simpul.inti.lapisan_pesan import KesalahanLapisan
from simpul.regulasi import pengetahuan


@lru_cache(maxsize=32)
def _nasional(folder: Path, pada: date) -> Nasional:
    nilai = {kode: pengetahuan.parameter(kode, pada, folder) for kode in _kode_parameter(folder)}
    return Nasional(
        tabel={t.jenis: t for t in pengetahuan.daftar_tabel(folder) if t.berlaku(pada)},
        aturan=frozenset(a.kode for a in pengetahuan.daftar_aturan(folder)),
        dokumen=pengetahuan.dokumen(folder),
        parameter={
            kode: inti.ParameterNasional(kode, satu.nilai, satu.satuan, satu.dasar)
            for kode, satu in nilai.items()
            if satu is not None
        },
        fakta=frozenset(pengetahuan.kunci_fakta(folder)),
        pelaku=pengetahuan.aktor(folder),
    )


def _kode_parameter(folder: Path) -> tuple[str, ...]:
    return tuple(pengetahuan.daftar_parameter(folder))


def nasional(pada: date, folder: Path | None = None) -> Nasional:
    """The national law of a day, as far as an overlay must respect it."""
    return _nasional(pengetahuan.FOLDER if folder is None else folder, pada)


def periksa(data: object, pada: date, folder: Path | None = None) -> tuple[KesalahanLapisan, ...]:
    """Everything that is wrong with an overlay; empty when it may be used. Never raises."""
    return periksa_lapisan(data, nasional(pada, folder))


def baca(
    data: object, pada: date, folder: Path | None = None
) -> tuple[inti.Lapisan | None, tuple[KesalahanLapisan, ...]]:
    """The overlay, or ``None`` with its mistakes."""
    return baca_lapisan(data, nasional(pada, folder))


def parameter(
    kode: str,
    penanggung: str,
    lapisan: Mapping[str, inti.Lapisan],
    pada: date,
    folder: Path | None = None,
) -> inti.NilaiPihak:
    """A parameter for the party that bears the duty. Raises ``KeyError`` where the day has none."""
    return inti.parameter(nasional(pada, folder).parameter[kode], penanggung, lapisan, pada)
