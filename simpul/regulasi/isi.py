"""Reading data files so that a broken one says which file, which line and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

import yaml

from simpul.dasar.galat import DataRusak
from simpul.inti.kondisi import Kondisi, KondisiSalah, urai_kondisi
from simpul.inti.rujukan import RujukanSalah, urai_rujukan
from simpul.inti.teks import Teks
from simpul.regulasi.yaml_data import urai_yaml

Letak = tuple[str | int, ...]
_Pilihan = TypeVar("_Pilihan", bound=StrEnum)


_TERURAI: dict[bytes, object] | None = None


def ingat_uraian() -> None:
    """Keep every parsed file of this process by its content: for checks that read all files many times."""
    global _TERURAI
    _TERURAI = _TERURAI or {}


def urai(berkas: Path) -> object:
    """The YAML of a file, to be read only. Raises what the file system and the parser raise."""
    isi = berkas.read_bytes()
    if _TERURAI is not None and isi in _TERURAI:
        return _TERURAI[isi]
    data = urai_yaml(isi.decode("utf-8"))
    if _TERURAI is not None:
        _TERURAI[isi] = data
    return data


def baca(berkas: Path) -> Isi:
    """The whole file as one ``Isi``. Raises ``DataRusak`` when it is missing or no YAML mapping."""
    try:
        data = urai(berkas)
    except OSError:
        raise DataRusak(berkas.name, "berkas", "tidak dapat dibaca.") from None
    except UnicodeDecodeError:
        raise DataRusak(berkas.name, "berkas", "bukan teks UTF-8.") from None
    except yaml.YAMLError as galat:
        raise DataRusak(berkas.name, _baris_galat(galat), "bukan YAML yang sah.") from None
    isi = Isi(data, berkas, ())
    if not isinstance(data, dict):
        isi.rusak("isi berkas harus berupa pasangan kunci dan nilai.")
    return isi


def _baris_galat(galat: yaml.YAMLError) -> str:
    tanda = getattr(galat, "problem_mark", None)
    return f"baris {tanda.line + 1}" if tanda is not None else "berkas"


def letak_baris(berkas: Path, letak: Letak) -> str:
    """``baris 12 (tahap, 3, kode)``; reads the file again, so only for errors."""
    simpul = yaml.compose(berkas.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    baris = 1
    for bagian in letak:
        anak = _anak(simpul, bagian)
        if anak is None:
            break
        simpul = anak
        baris = simpul.start_mark.line + 1
    kunci = ", ".join(str(b + 1) if isinstance(b, int) else b for b in letak)
    return f"baris {baris} ({kunci})" if kunci else f"baris {baris}"


def _anak(simpul: yaml.Node | None, bagian: str | int) -> yaml.Node | None:
    if isinstance(simpul, yaml.SequenceNode) and isinstance(bagian, int):
        return simpul.value[bagian] if bagian < len(simpul.value) else None
    if isinstance(simpul, yaml.MappingNode):
        for kunci, nilai in simpul.value:
            if kunci.value == bagian:
                return nilai if isinstance(nilai, yaml.Node) else None
    return None


class Isi:
    """A piece of a data file that knows where it stands; every getter checks the type it promises."""

    __slots__ = ("berkas", "data", "letak")

    def __init__(self, data: object, berkas: Path, letak: Letak) -> None:
        self.data = data
        self.berkas = berkas
        self.letak = letak

    def rusak(self, alasan: str, *kunci: str) -> NoReturn:
        """Stop with file, line and reason."""
        raise DataRusak(
            self.berkas.name, letak_baris(self.berkas, (*self.letak, *kunci)), alasan
        ) from None

    def ada(self, kunci: str) -> bool:
        """Is the key there with a value?"""
        return isinstance(self.data, dict) and self.data.get(kunci) is not None

    def _ambil(self, kunci: str) -> object:
        if not isinstance(self.data, dict):
            self.rusak("harus berupa pasangan kunci dan nilai.")
        if kunci not in self.data:
            self.rusak(f"'{kunci}' tidak ada.")
        return self.data[kunci]

    def mentah(self, kunci: str) -> object:
        """The value as it stands, or ``None``."""
        return self.data.get(kunci) if isinstance(self.data, dict) else None

    def kata(self, kunci: str) -> str:
        """A text that is not empty."""
        nilai = self._ambil(kunci)
        if not isinstance(nilai, str) or not nilai.strip():
            self.rusak(f"'{kunci}' harus berupa teks yang tidak kosong.", kunci)
        return nilai

    def kata_atau(self, kunci: str) -> str | None:
        """A text or ``None``."""
        return self.kata(kunci) if self.ada(kunci) else None

    def angka(self, kunci: str) -> int:
        """A whole number."""
        nilai = self._ambil(kunci)
        if not isinstance(nilai, int) or isinstance(nilai, bool):
            self.rusak(f"'{kunci}' harus berupa bilangan bulat.", kunci)
        return nilai

    def benar(self, kunci: str) -> bool:
        """``true`` or ``false``; absent means false."""
        nilai = self.mentah(kunci)
        if nilai is None:
            return False
        if not isinstance(nilai, bool):
            self.rusak(f"'{kunci}' harus true atau false.", kunci)
        return nilai

    def tanggal(self, kunci: str) -> date:
        """A date written YYYY-MM-DD."""
        nilai = self._ambil(kunci)
        if type(nilai) is not date:
            self.rusak(f"'{kunci}' harus tanggal TTTT-BB-HH.", kunci)
        return nilai

    def tanggal_atau(self, kunci: str) -> date | None:
        """A date or ``None``."""
        return self.tanggal(kunci) if self.ada(kunci) else None

    def pilihan(self, kunci: str, jenis: type[_Pilihan]) -> _Pilihan:
        """One of the values of an enumeration."""
        nilai = self.kata(kunci)
        try:
            return jenis(nilai)
        except ValueError:
            boleh = ", ".join(satu.value for satu in jenis)
            self.rusak(f"'{nilai}' tidak dikenal; pilihannya: {boleh}.", kunci)

    def teks(self, kunci: str) -> Teks:
        """``{id: ..., en: ...}``."""
        anak = self.anak(kunci)
        return Teks(anak.kata("id"), anak.kata("en"))

    def teks_atau(self, kunci: str) -> Teks | None:
        """A text in both languages or ``None``."""
        return self.teks(kunci) if self.ada(kunci) else None

    def dasar(self, kunci: str = "dasar") -> str:
        """One article in the form of the contract."""
        nilai = self.kata(kunci)
        self._periksa_rujukan(nilai, kunci)
        return nilai

    def daftar_dasar(self, kunci: str = "dasar") -> tuple[str, ...]:
        """A list of articles, each once; absent means empty."""
        if not self.ada(kunci):
            return ()
        semua = self.daftar_kata(kunci)
        for satu in semua:
            self._periksa_rujukan(satu, kunci)
        return semua

    def _periksa_rujukan(self, nilai: str, kunci: str) -> None:
        try:
            urai_rujukan(nilai)
        except RujukanSalah as galat:
            self.rusak(str(galat), kunci)

    def daftar_kata(self, kunci: str) -> tuple[str, ...]:
        """A list of texts; absent means empty."""
        nilai = self.mentah(kunci)
        if nilai is None:
            return ()
        if not isinstance(nilai, list) or not all(isinstance(satu, str) for satu in nilai):
            self.rusak(f"'{kunci}' harus berupa daftar teks.", kunci)
        return tuple(nilai)

    def anak(self, kunci: str) -> Isi:
        """A mapping below this one."""
        nilai = self._ambil(kunci)
        if not isinstance(nilai, dict):
            self.rusak(f"'{kunci}' harus berupa pasangan kunci dan nilai.", kunci)
        return Isi(nilai, self.berkas, (*self.letak, kunci))

    def daftar(self, kunci: str) -> tuple[Isi, ...]:
        """A list of mappings; absent means empty."""
        nilai = self.mentah(kunci)
        if nilai is None:
            return ()
        if not isinstance(nilai, list):
            self.rusak(f"'{kunci}' harus berupa daftar.", kunci)
        return tuple(
            Isi(satu, self.berkas, (*self.letak, kunci, n)) for n, satu in enumerate(nilai)
        )

    def kondisi(self, kunci: str) -> Kondisi:
        """A condition; absent means always."""
        try:
            return urai_kondisi(self.mentah(kunci))
        except KondisiSalah as galat:
            self.rusak(str(galat), kunci)

    def ganti(self, pengganti: Mapping[str, object]) -> Isi:
        """The same piece with some keys replaced (variants of a kind)."""
        if not isinstance(self.data, dict):
            self.rusak("harus berupa pasangan kunci dan nilai.")
        return Isi({**self.data, **pengganti}, self.berkas, self.letak)
