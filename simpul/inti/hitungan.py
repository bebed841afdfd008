"""One term in one answer: due day, what is left, what silence means, what follows, on which article.

``simpul.inti.kalender`` counts; here the count gets its meaning. Nothing raises: a year without known
holidays, or a day beyond the calendar, gives an answer that says so. Consent by silence is never
drawn by the program: it says when a person may certify it, and what proof that takes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simpul.inti.kalender import KalenderKerja, KalenderKurang, Satuan, jatuh_tempo, sisa
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import Diam, Tahap, Tenggat
from simpul.inti.teks import Teks


class KeadaanHitungan(StrEnum):
    """Where a term stands."""

    BERJALAN = "berjalan"
    LEWAT = "lewat"
    SELESAI = "selesai"
    BELUM_MULAI = "belum_mulai"
    HUKUM_DIAM = "hukum_diam"
    TIDAK_TERHITUNG = "tidak_terhitung"


@dataclass(frozen=True, slots=True)
class Lapor:
    """Who reports to whom once a term has passed; ``tingkat`` are the levels of the initiator."""

    tahap: str
    tingkat: tuple[str, ...]
    pelapor: str
    kepada: str
    teks: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnggapanSetuju:
    """What the data say of consent by silence: with the receipt, and without it."""

    teks: Teks
    tanpa_tanda_terima: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """May a person certify the consent by silence now? ``None``: the receipt is not known."""

    dapat: bool | None
    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class AkibatDiam:
    """What silence means; ``terjadi``: the term has passed without an answer."""

    teks: Teks
    setuju: bool
    terjadi: bool
    lanjut: str | None
    dasar: str | None
    pengesahan: Pengesahan | None = None
    lapor: tuple[Lapor, ...] = ()


@dataclass(frozen=True, slots=True)
class Hitungan:
    """The whole answer. ``sisa`` in the unit of the article; ``keyakinan`` is that of the start."""

    keadaan: KeadaanHitungan
    penjelasan: Teks
    nilai: int | None = None
    satuan: Satuan | None = None
    mulai: date | None = None
    teks_mulai: Teks | None = None
    jatuh: date | None = None
    sisa: int | None = None
    sisa_hari: int | None = None
    terlambat: bool = False
    dasar: str | None = None
    keyakinan: Keyakinan | None = None
    diam: AkibatDiam | None = None


@dataclass(frozen=True, slots=True)
class Soal:
    """What is asked: the term with its silence, and what is known of the case.

    ``selesai``: the day of the answer. ``tanda_terima``: is there a receipt of the letter?
    """

    tenggat: Tenggat | None
    mulai: date | None
    hari_ini: date
    diam: Diam | None = None
    selesai: date | None = None
    tanda_terima: bool | None = None
    anggapan: AnggapanSetuju | None = None
    lapor: tuple[Lapor, ...] = ()


_PENJELASAN = {
    KeadaanHitungan.BERJALAN: Teks(
        id="Tenggat berjalan; dihitung mulai hari sesudah {mulai}.",
        en="The term is running; counted from the day after {mulai}.",
    ),
    KeadaanHitungan.LEWAT: Teks(
        id="Tenggat lewat sejak {jatuh} tanpa jawaban.",
        en="The term ended on {jatuh} without an answer.",
    ),
    KeadaanHitungan.SELESAI: Teks(id="Dijawab pada {selesai}.", en="Answered on {selesai}."),
    KeadaanHitungan.BELUM_MULAI: Teks(
        id="Belum dihitung: tanggal mulainya belum dicatat.",
        en="Not counted yet: the day it starts is not recorded.",
    ),
    KeadaanHitungan.HUKUM_DIAM: Teks(
        id="Peraturan tidak menetapkan tenggat.", en="No regulation sets a term."
    ),
    KeadaanHitungan.TIDAK_TERHITUNG: Teks(
        id="Tidak dapat dihitung: hari libur tahun itu belum diketahui, atau tanggalnya di luar kalender.",
        en="Cannot be counted: the holidays of that year are not known, or the day is beyond the calendar.",
    ),
}


def hitung(soal: Soal, kalender: KalenderKerja) -> Hitungan:
    """The term of ``soal`` on its calendar. Never raises."""
    if soal.tenggat is None:
        keadaan = KeadaanHitungan.HUKUM_DIAM
        return Hitungan(keadaan, _PENJELASAN[keadaan], diam=_diam(soal, terjadi=False))
    if soal.mulai is None:
        return _tanpa_tanggal(soal, soal.tenggat, KeadaanHitungan.BELUM_MULAI)
    tenggat = soal.tenggat
    try:
        jatuh = jatuh_tempo(soal.mulai, tenggat.nilai, tenggat.satuan, kalender)
    except (ValueError, OverflowError):
        return _tanpa_tanggal(soal, tenggat, KeadaanHitungan.TIDAK_TERHITUNG)
    return _lengkap(soal, tenggat, soal.mulai, jatuh, kalender)


def _tanpa_tanggal(soal: Soal, tenggat: Tenggat, keadaan: KeadaanHitungan) -> Hitungan:
    return Hitungan(
        keadaan,
        _PENJELASAN[keadaan],
        nilai=tenggat.nilai,
        satuan=tenggat.satuan,
        mulai=soal.mulai,
        teks_mulai=tenggat.teks_mulai,
        dasar=tenggat.dasar,
        keyakinan=tenggat.keyakinan,
        diam=_diam(soal, terjadi=False),
    )


def _lengkap(
    soal: Soal, tenggat: Tenggat, mulai: date, jatuh: date, kalender: KalenderKerja
) -> Hitungan:
    pada = soal.selesai or soal.hari_ini
    terlambat = pada > jatuh
    if soal.selesai is not None:
        keadaan = KeadaanHitungan.SELESAI
    else:
        keadaan = KeadaanHitungan.LEWAT if terlambat else KeadaanHitungan.BERJALAN
    return Hitungan(
        keadaan,
        _PENJELASAN[keadaan].isi(
            mulai=mulai.isoformat(), jatuh=jatuh.isoformat(), selesai=pada.isoformat()
        ),
        nilai=tenggat.nilai,
        satuan=tenggat.satuan,
        mulai=mulai,
        teks_mulai=tenggat.teks_mulai,
        jatuh=jatuh,
        sisa=_sisa(jatuh, pada, tenggat.satuan, kalender),
        sisa_hari=(jatuh - pada).days,
        terlambat=terlambat,
        dasar=tenggat.dasar,
        keyakinan=tenggat.keyakinan,
        diam=_diam(soal, terjadi=keadaan is KeadaanHitungan.LEWAT),
    )


def _sisa(jatuh: date, pada: date, satuan: Satuan, kalender: KalenderKerja) -> int | None:
    try:
        return sisa(jatuh, pada, satuan, kalender)
    except KalenderKurang:
        return None


def _diam(soal: Soal, *, terjadi: bool) -> AkibatDiam | None:
    if soal.diam is None:
        return None
    return AkibatDiam(
        teks=soal.diam.teks,
        setuju=soal.diam.setuju,
        terjadi=terjadi,
        lanjut=soal.diam.lanjut,
        dasar=soal.diam.dasar,
        pengesahan=_pengesahan(soal) if soal.diam.setuju and terjadi else None,
        lapor=soal.lapor if terjadi else (),
    )


def _pengesahan(soal: Soal) -> Pengesahan | None:
    if soal.anggapan is None:
        return None
    satu = soal.anggapan
    teks = satu.teks if soal.tanda_terima else satu.tanpa_tanda_terima
    return Pengesahan(soal.tanda_terima, teks, satu.dasar, satu.keyakinan)


# -- two clocks over one request -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DuaJam:
    """The steps' own terms and the outer limit, side by side: they are never added up.

    ``lebih_dulu``: which of the two brings consent by silence first, ``rinci`` or ``akhir``; ``None``
    while neither is running. Each clock keeps its own article.
    """

    rinci: tuple[tuple[str, Hitungan], ...]
    akhir: Hitungan
    lebih_dulu: str | None
    jatuh: date | None
    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class AturanDuaJam:
    """A stage whose steps have terms of their own beside its outer limit, and why they stay apart."""

    tahap: str
    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


def dua_jam(
    aturan: AturanDuaJam,
    tahap: Tahap,
    mulai: Mapping[str, date],
    selesai: Mapping[str, date],
    soal: Soal,
    kalender: KalenderKerja,
) -> DuaJam:
    """Both clocks of a stage. ``mulai`` by the event a term is counted from (``Tenggat.mulai``),
    ``selesai`` by step code (``""`` is the stage). ``soal`` brings today, the receipt and the text of
    consent by silence.
    """
    akhir = hitung(_soal(soal, tahap.tenggat, tahap.diam, "", mulai, selesai), kalender)
    rinci = tuple(
        (
            satu.kode,
            hitung(
                _soal(
                    soal,
                    satu.tenggat,
                    satu.diam,
                    satu.kode,
                    mulai,
                    selesai,
                ),
                kalender,
            ),
        )
        for satu in tahap.langkah
        if satu.tenggat is not None
    )
    lebih_dulu, jatuh = _terdahulu(rinci, akhir)
    return DuaJam(rinci, akhir, lebih_dulu, jatuh, aturan.teks, aturan.dasar, aturan.keyakinan)


def _soal(
    soal: Soal,
    tenggat: Tenggat | None,
    diam: Diam | None,
    kode: str,
    mulai: Mapping[str, date],
    selesai: Mapping[str, date],
) -> Soal:
    return Soal(
        tenggat=tenggat,
        mulai=mulai.get(tenggat.mulai) if tenggat else None,
        hari_ini=soal.hari_ini,
        diam=diam,
        selesai=selesai.get(kode),
        tanda_terima=soal.tanda_terima,
        anggapan=soal.anggapan,
    )


def _terdahulu(
    rinci: Sequence[tuple[str, Hitungan]], akhir: Hitungan
) -> tuple[str | None, date | None]:
    """The earlier of the two days that bring consent; on the same day the outer limit is named."""
    if akhir.keadaan is KeadaanHitungan.SELESAI:
        return None, None
    calon = [("akhir", akhir.jatuh)]
    calon += [("rinci", satu.jatuh) for _, satu in rinci if satu.diam and satu.diam.setuju]
    ada = [(jatuh, nama) for nama, jatuh in calon if jatuh is not None]
    if not ada:
        return None, None
    jatuh, nama = min(ada)
    return nama, jatuh
