"""How fresh the law data is: what nobody looked at for a year, and what is not certain, with its line.

Reads the files as they stand, so that a new kind of file is covered as soon as it says when it was last
looked at (``terakhir_diperiksa``) or how sure it is (``keyakinan``, ``terverifikasi``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from simpul.dasar.galat import DataRusak
from simpul.regulasi import pengetahuan

SETAHUN = 365
_PEMUAT = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Not the law in force: examples, drafts, regions, schemas.
_LEWATI = {"kasus", "rancangan", "wilayah", "skema"}
_NAMA = ("kode", "letak", "versi", "kunci", "kata", "tahap")
_MACAM = {"tahapan": "tahap"}
_BENAR_SALAH = {"true": "ya", "false": "tidak"}


@dataclass(frozen=True, slots=True)
class Butir:
    """One item of law data: where it stands, when it was last looked at, how sure it is."""

    macam: str
    kode: str
    berkas: str
    baris: int
    terakhir_diperiksa: date | None
    keyakinan: str | None
    terverifikasi: str | None

    def lewat(self, pada: date) -> bool:
        """Has nobody looked at it for a year?"""
        return (
            self.terakhir_diperiksa is not None and (pada - self.terakhir_diperiksa).days > SETAHUN
        )

    @property
    def belum_pasti(self) -> bool:
        """Is its source something else than the text itself?"""
        return self.keyakinan not in (None, "pasti") or self.terverifikasi not in (None, "ya")


def daftar_butir(folder: Path | None = None) -> tuple[Butir, ...]:
    """Every item that says when it was looked at or how sure it is, in the order of files and lines."""
    tempat = pengetahuan.FOLDER if folder is None else folder
    hasil: list[Butir] = []
    for berkas in sorted(tempat.rglob("*.yaml")):
        bagian = berkas.relative_to(tempat)
        if bagian.parts[0] in _LEWATI:
            continue
        macam = bagian.parts[0] if len(bagian.parts) > 1 else bagian.stem
        nama = f"{tempat.name}/{bagian.as_posix()}"
        try:
            akar = yaml.compose(berkas.read_text(encoding="utf-8"), Loader=_PEMUAT)
            if akar is not None:
                hasil += _cari(akar, _MACAM.get(macam, macam), nama, "")
        except (yaml.YAMLError, ValueError):
            raise DataRusak(nama, "berkas", "bukan YAML yang sah.") from None
    return tuple(hasil)


def _cari(simpul: yaml.Node, macam: str, berkas: str, kode: str) -> Iterator[Butir]:
    if isinstance(simpul, yaml.SequenceNode):
        for satu in simpul.value:
            yield from _cari(satu, macam, berkas, kode)
    if not isinstance(simpul, yaml.MappingNode):
        return
    kata = {k.value: v.value for k, v in simpul.value if isinstance(v, yaml.ScalarNode)}
    kode = _kode(kata, macam, kode)
    if {"terakhir_diperiksa", "keyakinan", "terverifikasi"} & kata.keys():
        yield _butir(kata, macam, kode, berkas, simpul.start_mark.line + 1)
    for _, nilai in simpul.value:
        yield from _cari(nilai, macam, berkas, kode)


def _kode(kata: dict[str, str], macam: str, kode: str) -> str:
    """The nearest name; an article carries its regulation."""
    nama = next((kata[n] for n in _NAMA if kata.get(n)), None)
    if nama is None:
        return kode or macam
    return f"{kode} {nama}".strip() if macam == "peraturan" else nama


def _butir(kata: dict[str, str], macam: str, kode: str, berkas: str, baris: int) -> Butir:
    diperiksa = kata.get("terakhir_diperiksa")
    cocok = kata.get("terverifikasi")
    return Butir(
        macam="ringkasan" if "letak" in kata else macam,
        kode=kode,
        berkas=berkas,
        baris=baris,
        terakhir_diperiksa=date.fromisoformat(diperiksa) if diperiksa else None,
        keyakinan=kata.get("keyakinan"),
        terverifikasi=_BENAR_SALAH.get(cocok, cocok) if cocok else None,
    )
