"""Terms of the stage tables counted for a case; see ``simpul.inti.hitungan``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from simpul.inti import hitungan as inti
from simpul.inti.kalender import KalenderKerja
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import Kebenaran, nilai_kondisi
from simpul.inti.tahapan import Langkah, Tahap, Tenggat
from simpul.regulasi import pengetahuan
from simpul.regulasi.isi import Isi, baca

_AWAL, _AKHIR = 1990, 2100
_RENTANG = 3  # years of holidays that any term of the law fits into


@dataclass(frozen=True, slots=True)
class Arti:
    """All of data/hitungan.yaml."""

    anggapan: inti.AnggapanSetuju
    lapor: tuple[inti.Lapor, ...]
    dua_jam: tuple[inti.AturanDuaJam, ...]


@lru_cache(maxsize=8)
def _arti(folder: Path) -> Arti:
    isi = baca(folder / "hitungan.yaml")
    anggapan = isi.anak("anggapan_setuju")
    return Arti(
        anggapan=inti.AnggapanSetuju(
            anggapan.teks("teks"),
            anggapan.teks("tanpa_tanda_terima"),
            anggapan.daftar_dasar(),
            anggapan.pilihan("keyakinan", Keyakinan),
        ),
        lapor=tuple(_lapor(satu) for satu in isi.daftar("lapor")),
        dua_jam=tuple(_dua_jam(satu) for satu in isi.daftar("dua_jam")),
    )


def _lapor(isi: Isi) -> inti.Lapor:
    return inti.Lapor(
        isi.kata("tahap"),
        isi.daftar_kata("tingkat"),
        isi.kata("pelapor"),
        isi.kata("kepada"),
        isi.teks("teks"),
        isi.daftar_dasar(),
    )


def _dua_jam(isi: Isi) -> inti.AturanDuaJam:
    return inti.AturanDuaJam(
        isi.kata("tahap"),
        isi.teks("teks"),
        isi.daftar_dasar(),
        isi.pilihan("keyakinan", Keyakinan),
    )


def arti(folder: Path | None = None) -> Arti:
    """What the data say of terms beside their numbers."""
    return _arti(pengetahuan.FOLDER if folder is None else folder)


def kalender_untuk(mulai: date | None, hari_ini: date, hari_per_minggu: int = 5) -> KalenderKerja:
    """National holidays around a term. Outside the library's years no working day is known."""
    awal = min(mulai or hari_ini, hari_ini).year
    akhir = min(max(mulai or hari_ini, hari_ini).year + _RENTANG, _AKHIR)
    if not _AWAL <= awal <= akhir:
        return KalenderKerja(hari_per_minggu, tahun=frozenset({0}))
    return pengetahuan.hari_libur(awal, akhir, hari_per_minggu=hari_per_minggu)


@dataclass(frozen=True, slots=True)
class Tanya:
    """A term of a stage (or of one of its steps) of a case; ``dibuka`` fixes the stage table.

    ``tingkat``: level of the initiator (``provinsi``, ``kabupaten``, ``kota``), for who reports to whom.
    """

    jenis: str
    tahap: str
    langkah: str | None
    mulai: date | None
    hari_ini: date
    dibuka: date | None = None
    selesai: date | None = None
    tanda_terima: bool | None = None
    tingkat: str | None = None


def _tahap(tanya: Tanya, folder: Path | None) -> Tahap:
    tabel = pengetahuan.tabel_tahapan(tanya.jenis, tanya.dibuka or tanya.hari_ini, folder)
    return tabel.cari(tanya.tahap)


def _langkah(tahap: Tahap, kode: str) -> Langkah:
    for satu in tahap.langkah:
        if satu.kode == kode:
            return satu
    raise KeyError(f"{tahap.kode}/{kode}")


def _mengikat(tenggat: Tenggat | None, tingkat: str | None) -> Tenggat | None:
    """A term that only some levels have is none for the others (a province has no governor above)."""
    if tenggat is None:
        return None
    hasil, _ = nilai_kondisi(tenggat.bila, {"pihak.tingkat_daerah": tingkat})
    return None if hasil is Kebenaran.SALAH else tenggat


def hitung_tenggat(
    tanya: Tanya, kalender: KalenderKerja | None = None, folder: Path | None = None
) -> inti.Hitungan:
    """One term with all it means.

    Raises ``BelumAdaTahapan`` for a kind or day without a table, ``KeyError`` for an unknown stage.
    """
    tahap = _tahap(tanya, folder)
    semua = arti(folder)
    langkah = _langkah(tahap, tanya.langkah) if tanya.langkah else None
    soal = inti.Soal(
        tenggat=_mengikat(langkah.tenggat if langkah else tahap.tenggat, tanya.tingkat),
        mulai=tanya.mulai,
        hari_ini=tanya.hari_ini,
        diam=langkah.diam if langkah else tahap.diam,
        selesai=tanya.selesai,
        tanda_terima=tanya.tanda_terima,
        anggapan=semua.anggapan,
        lapor=tuple(
            satu
            for satu in semua.lapor
            if satu.tahap == tanya.tahap and tanya.tingkat in (None, *satu.tingkat)
        ),
    )
    return inti.hitung(soal, kalender or kalender_untuk(tanya.mulai, tanya.hari_ini))


def dua_jam(
    tanya: Tanya,
    mulai: Mapping[str, date],
    selesai: Mapping[str, date],
    kalender: KalenderKerja | None = None,
    folder: Path | None = None,
) -> inti.DuaJam | None:
    """Both clocks of a stage that has two; ``None`` for any other. ``mulai`` by event, ``selesai`` by step."""
    semua = arti(folder)
    for aturan in semua.dua_jam:
        if aturan.tahap == tanya.tahap:
            soal = inti.Soal(
                None,
                None,
                tanya.hari_ini,
                tanda_terima=tanya.tanda_terima,
                anggapan=semua.anggapan,
            )
            dipakai = kalender or kalender_untuk(tanya.mulai, tanya.hari_ini)
            return inti.dua_jam(aturan, _tahap(tanya, folder), mulai, selesai, soal, dipakai)
    return None
