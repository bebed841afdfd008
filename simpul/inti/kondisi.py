"""Conditions over facts: a closed set of operators and three values of truth.

A fact that is not in the dict, or is ``None``, is unknown; an unknown fact never makes a condition
true or false by itself (Kleene logic: ``dan`` with one false part is false all the same). A fact of
another type than the operator needs counts as unknown, so that bad data can never pass a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

Fakta: TypeAlias = Mapping[str, object]


class Kebenaran(StrEnum):
    """Three values of truth."""

    BENAR = "benar"
    SALAH = "salah"
    TAK_DIKETAHUI = "tak_diketahui"


class Operator(StrEnum):
    """Every comparison a rule may use; a new one is a change of the program, not of the data."""

    SAMA = "sama"
    TIDAK_SAMA = "tidak_sama"
    ADA = "ada"  # known and not empty
    KOSONG = "kosong"  # known and empty
    DI_ANTARA = "di_antara"  # the fact is one of the listed values
    ANGGOTA = "anggota"  # the fact (a collection) contains the value
    SEMUA_ANGGOTA = "semua_anggota"  # the fact (a collection) contains every listed value
    LEBIH = "lebih"
    KURANG = "kurang"
    PALING_BANYAK = "paling_banyak"
    PALING_SEDIKIT = "paling_sedikit"


class Gabungan(StrEnum):
    """How several conditions are joined."""

    DAN = "dan"
    ATAU = "atau"


@dataclass(frozen=True, slots=True)
class RujukFakta:
    """A value taken from another fact, plus a fixed number."""

    kunci: str
    tambah: int = 0


@dataclass(frozen=True, slots=True)
class RujukParameter:
    """A dated parameter; must be replaced by its value (``isi_parameter``) before the rule is asked."""

    kode: str


@dataclass(frozen=True, slots=True)
class Banding:
    """One fact compared with a value."""

    operator: Operator
    kunci: str
    nilai: object = None


@dataclass(frozen=True, slots=True)
class Gabung:
    """All (``dan``) or at least one (``atau``) of several conditions."""

    cara: Gabungan
    bagian: tuple[Kondisi, ...]


@dataclass(frozen=True, slots=True)
class Bukan:
    """The opposite; unknown stays unknown."""

    bagian: Kondisi


Kondisi: TypeAlias = Banding | Gabung | Bukan
SELALU = Gabung(Gabungan.DAN, ())


@dataclass(frozen=True, slots=True)
class Jejak:
    """One comparison that was made: which fact, with which value, against what, with which result."""

    kunci: str
    operator: Operator
    nilai: object
    pembanding: object
    hasil: Kebenaran


class KondisiSalah(ValueError):
    """A condition in the data is not written in the closed set of operators."""


def _kebenaran(*, nilai: bool) -> Kebenaran:
    return Kebenaran.BENAR if nilai else Kebenaran.SALAH


def _kosong(nilai: object) -> bool:
    return isinstance(nilai, str | list | tuple | set | frozenset | dict) and len(nilai) == 0


def _sama(kiri: object, kanan: object) -> bool:
    """Equality that does not take True for 1."""
    if isinstance(kiri, bool) or isinstance(kanan, bool):
        return kiri is kanan
    return kiri == kanan


def _kumpulan(nilai: object) -> tuple[object, ...] | None:
    if isinstance(nilai, list | tuple | set | frozenset):
        return tuple(nilai)
    return None


def _urutkan(kiri: object, kanan: object) -> int | None:
    """-1, 0 or 1; ``None`` when the two cannot be ordered."""
    if isinstance(kiri, bool) or isinstance(kanan, bool):
        return None
    if isinstance(kiri, int | float) and isinstance(kanan, int | float):
        return (kiri > kanan) - (kiri < kanan)
    if isinstance(kiri, date) and isinstance(kanan, date):
        if type(kiri) is not type(kanan):
            return None
        return (kiri > kanan) - (kiri < kanan)
    return None


def _banding_urutan(operator: Operator, kiri: object, kanan: object) -> Kebenaran:
    urutan = _urutkan(kiri, kanan)
    if urutan is None:
        return Kebenaran.TAK_DIKETAHUI
    hasil = {
        Operator.LEBIH: urutan > 0,
        Operator.KURANG: urutan < 0,
        Operator.PALING_BANYAK: urutan <= 0,
        Operator.PALING_SEDIKIT: urutan >= 0,
    }[operator]
    return _kebenaran(nilai=hasil)


def _banding_kumpulan(operator: Operator, fakta: object, nilai: object) -> Kebenaran:
    kumpulan = _kumpulan(nilai if operator is Operator.DI_ANTARA else fakta)
    if kumpulan is None:
        return Kebenaran.TAK_DIKETAHUI
    if operator is Operator.DI_ANTARA:
        return _kebenaran(nilai=any(_sama(fakta, satu) for satu in kumpulan))
    dicari = (nilai,) if operator is Operator.ANGGOTA else _kumpulan(nilai)
    if dicari is None:
        return Kebenaran.TAK_DIKETAHUI
    return _kebenaran(nilai=all(any(_sama(ini, satu) for satu in kumpulan) for ini in dicari))


def _pembanding(nilai: object, fakta: Fakta) -> object:
    if isinstance(nilai, RujukParameter):
        raise KondisiSalah(f"Parameter {nilai.kode} belum diisi nilainya.")
    if not isinstance(nilai, RujukFakta):
        return nilai
    lain = fakta.get(nilai.kunci)
    if nilai.tambah and isinstance(lain, int) and not isinstance(lain, bool):
        return lain + nilai.tambah
    return lain


def _nilai_banding(kondisi: Banding, fakta: Fakta) -> tuple[Kebenaran, object]:
    isi = fakta.get(kondisi.kunci)
    pembanding = _pembanding(kondisi.nilai, fakta)
    if isi is None:
        return Kebenaran.TAK_DIKETAHUI, pembanding
    if kondisi.operator is Operator.ADA:
        return _kebenaran(nilai=not _kosong(isi)), None
    if kondisi.operator is Operator.KOSONG:
        return _kebenaran(nilai=_kosong(isi)), None
    if pembanding is None:
        return Kebenaran.TAK_DIKETAHUI, pembanding
    if kondisi.operator is Operator.SAMA:
        return _kebenaran(nilai=_sama(isi, pembanding)), pembanding
    if kondisi.operator is Operator.TIDAK_SAMA:
        return _kebenaran(nilai=not _sama(isi, pembanding)), pembanding
    if kondisi.operator in _BERURUT:
        return _banding_urutan(kondisi.operator, isi, pembanding), pembanding
    return _banding_kumpulan(kondisi.operator, isi, pembanding), pembanding


_BERURUT = frozenset(
    {Operator.LEBIH, Operator.KURANG, Operator.PALING_BANYAK, Operator.PALING_SEDIKIT}
)


def nilai_kondisi(kondisi: Kondisi, fakta: Fakta) -> tuple[Kebenaran, tuple[Jejak, ...]]:
    """Truth of a condition and the comparisons that were made, in order. Never changes ``fakta``.

    Raises ``KondisiSalah`` only when a parameter was left unfilled (a mistake of the program).
    """
    if isinstance(kondisi, Banding):
        hasil, pembanding = _nilai_banding(kondisi, fakta)
        isi = fakta.get(kondisi.kunci)
        return hasil, (Jejak(kondisi.kunci, kondisi.operator, isi, pembanding, hasil),)
    if isinstance(kondisi, Bukan):
        hasil, jejak = nilai_kondisi(kondisi.bagian, fakta)
        return _LAWAN[hasil], jejak
    semua = [nilai_kondisi(satu, fakta) for satu in kondisi.bagian]
    return _gabung(kondisi.cara, [satu[0] for satu in semua]), tuple(
        baris for satu in semua for baris in satu[1]
    )


_LAWAN = {
    Kebenaran.BENAR: Kebenaran.SALAH,
    Kebenaran.SALAH: Kebenaran.BENAR,
    Kebenaran.TAK_DIKETAHUI: Kebenaran.TAK_DIKETAHUI,
}


def _gabung(cara: Gabungan, hasil: list[Kebenaran]) -> Kebenaran:
    penentu = Kebenaran.SALAH if cara is Gabungan.DAN else Kebenaran.BENAR
    if penentu in hasil:
        return penentu
    if Kebenaran.TAK_DIKETAHUI in hasil:
        return Kebenaran.TAK_DIKETAHUI
    return _LAWAN[penentu]


def daftar_kunci(kondisi: Kondisi) -> tuple[str, ...]:
    """Every fact key a condition reads, each once, in order."""
    if isinstance(kondisi, Banding):
        lain = (kondisi.nilai.kunci,) if isinstance(kondisi.nilai, RujukFakta) else ()
        return (kondisi.kunci, *lain)
    bagian = (kondisi.bagian,) if isinstance(kondisi, Bukan) else kondisi.bagian
    return tuple(dict.fromkeys(kunci for satu in bagian for kunci in daftar_kunci(satu)))


def isi_parameter(kondisi: Kondisi, cari: Callable[[str], object]) -> Kondisi:
    """The same condition with every ``RujukParameter`` replaced by ``cari(kode)``."""
    if isinstance(kondisi, Banding):
        if isinstance(kondisi.nilai, RujukParameter):
            return Banding(kondisi.operator, kondisi.kunci, cari(kondisi.nilai.kode))
        return kondisi
    if isinstance(kondisi, Bukan):
        return Bukan(isi_parameter(kondisi.bagian, cari))
    return Gabung(kondisi.cara, tuple(isi_parameter(satu, cari) for satu in kondisi.bagian))


def urai_kondisi(data: object) -> Kondisi:
    """Read a condition as the data files write it: ``{sama: [kunci, nilai]}``, ``{dan: [...]}`` ...

    ``None`` means always. A value may be ``{fakta: kunci, tambah: n}`` or ``{parameter: kode}``.
    Raises ``KondisiSalah`` with a sentence for anything outside the closed set.
    """
    if data is None:
        return SELALU
    if not isinstance(data, Mapping) or len(data) != 1:
        raise KondisiSalah(f"Syarat harus satu pasangan operator dan isi, bukan {data!r}.")
    ((nama, isi),) = data.items()
    if nama == "bukan":
        return Bukan(urai_kondisi(isi))
    if nama in (Gabungan.DAN, Gabungan.ATAU):
        if not isinstance(isi, list) or not isi:
            raise KondisiSalah(f"'{nama}' harus berisi daftar syarat.")
        return Gabung(Gabungan(nama), tuple(urai_kondisi(satu) for satu in isi))
    if nama not in set(Operator):
        raise KondisiSalah(f"Operator '{nama}' tidak dikenal.")
    return _urai_banding(Operator(nama), isi)


def _urai_banding(operator: Operator, isi: object) -> Banding:
    if operator in (Operator.ADA, Operator.KOSONG):
        if not isinstance(isi, str):
            raise KondisiSalah(f"'{operator}' hanya berisi satu kunci fakta.")
        return Banding(operator, isi)
    if not isinstance(isi, list) or len(isi) != 2 or not isinstance(isi[0], str):
        raise KondisiSalah(f"'{operator}' harus berisi [kunci fakta, nilai].")
    return Banding(operator, isi[0], _urai_nilai(isi[1]))


def _urai_nilai(nilai: object) -> object:
    if isinstance(nilai, list):
        return tuple(nilai)
    if not isinstance(nilai, Mapping):
        return nilai
    if set(nilai) == {"parameter"}:
        return RujukParameter(str(nilai["parameter"]))
    if "fakta" in nilai and set(nilai) <= {"fakta", "tambah"}:
        return RujukFakta(str(nilai["fakta"]), int(nilai.get("tambah", 0)))
    raise KondisiSalah(f"Nilai {dict(nilai)!r} tidak dikenal; pakai 'fakta' atau 'parameter'.")
