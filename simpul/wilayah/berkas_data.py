"""data/wilayah as values, without a database. A broken file is named with its row and the reason."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from simpul.dasar.galat import DataRusak

FOLDER = Path(__file__).resolve().parents[2] / "data" / "wilayah"

TINGKAT = ("provinsi", "kabupaten", "kota", "kabupaten_administrasi", "kota_administrasi")
JENIS_BATAS = ("darat", "laut", "memuat")
TINGKAT_BATAS = ("kabkota", "provinsi", "provinsi-kabkota")
KEYAKINAN = ("pasti", "kuat", "sedang", "rendah")
JENIS_EJAAN = ("singkatan", "ejaan lama", "nama lama", "ejaan BPS", "sebutan")
PERISTIWA = ("dibentuk", "ubah_nama", "nama_lama", "pindah_provinsi")
ZONA_WAKTU = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")

_KODE = re.compile(r"\d{2}(\.\d{2})?")
_WAKTU = re.compile(r"\d{4}(-\d{2}-\d{2})?")
_SEBUTAN = {
    "kabupaten": "Kabupaten",
    "kota": "Kota",
    "kabupaten_administrasi": "Kabupaten Administrasi",
    "kota_administrasi": "Kota Administrasi",
}

T = TypeVar("T")


def nama_lengkap(tingkat: str, nama: str) -> str:
    """As it stands in a letter: `Kabupaten Bantul`, `Provinsi Bali`, `Daerah Istimewa Yogyakarta`."""
    if tingkat == "provinsi":
        return nama if nama.startswith("Daerah ") else f"Provinsi {nama}"
    return f"{_SEBUTAN[tingkat]} {nama}"


@dataclass(frozen=True, slots=True)
class DataWilayah:
    kode: str
    kode_bps: str
    bps_keyakinan: str
    nama: str
    tingkat: str
    otonom: bool
    induk: str
    ibu_kota: str
    lat: float
    lng: float
    luas_km2: float | None
    penduduk: int | None
    zona_waktu: str
    sumber_nama: str
    sumber_bps: str
    sumber_angka: str

    @property
    def nama_lengkap(self) -> str:
        return nama_lengkap(self.tingkat, self.nama)


@dataclass(frozen=True, slots=True)
class DataEjaan:
    kode: str
    ejaan: str
    jenis: str


@dataclass(frozen=True, slots=True)
class DataBatas:
    """A pair, `kode_a` < `kode_b`. `panjang_km` of a land border, `jarak_km` over water: estimates."""

    kode_a: str
    kode_b: str
    jenis: str
    tingkat: str
    panjang_km: float | None
    jarak_km: float | None
    sumber: str
    keyakinan: str


@dataclass(frozen=True, slots=True)
class DataRiwayat:
    """Something that happened to a region. `sejak`/`sampai`: a day or a year, as it is known."""

    kode: str
    peristiwa: str
    sejak: str
    sampai: str
    nama: str
    kode_lama: str
    asal: str
    keterangan: str
    sumber: str


class _Baris:
    """One row of a file; every refusal names the file, the row and the column."""

    def __init__(self, berkas: str, nomor: int, isi: dict[str, str]) -> None:
        self.berkas, self.nomor, self.isi = berkas, nomor, isi

    def rusak(self, alasan: str) -> DataRusak:
        return DataRusak(self.berkas, f"baris {self.nomor}", alasan)

    def teks(self, kolom: str) -> str:
        return self.isi[kolom].strip()

    def wajib(self, kolom: str) -> str:
        nilai = self.teks(kolom)
        if not nilai:
            raise self.rusak(f"kolom {kolom} kosong.")
        return nilai

    def pilihan(self, kolom: str, boleh: Iterable[str]) -> str:
        nilai, daftar = self.teks(kolom), tuple(boleh)
        if nilai not in daftar:
            raise self.rusak(f"kolom {kolom} berisi '{nilai}'; yang dikenal: {', '.join(daftar)}.")
        return nilai

    def kode(self, kolom: str, dikenal: Iterable[str] | None = None) -> str:
        nilai = self.teks(kolom)
        if not _KODE.fullmatch(nilai):
            raise self.rusak(f"kolom {kolom} berisi '{nilai}'; kode berbentuk NN atau NN.NN.")
        if dikenal is not None and nilai not in dikenal:
            raise self.rusak(f"kolom {kolom}: kode {nilai} tidak ada di wilayah.csv.")
        return nilai

    def angka(self, kolom: str, terkecil: float, terbesar: float) -> float:
        try:
            nilai = float(self.teks(kolom))
        except ValueError:
            raise self.rusak(f"kolom {kolom} berisi '{self.teks(kolom)}', bukan angka.") from None
        if not terkecil <= nilai <= terbesar:
            raise self.rusak(
                f"kolom {kolom} berisi {nilai}; seharusnya {terkecil} sampai {terbesar}."
            )
        return nilai

    def angka_atau_kosong(self, kolom: str, terbesar: float) -> float | None:
        return self.angka(kolom, 0, terbesar) if self.teks(kolom) else None

    def waktu(self, kolom: str) -> str:
        nilai = self.teks(kolom)
        if nilai and not _WAKTU.fullmatch(nilai):
            raise self.rusak(f"kolom {kolom} berisi '{nilai}'; tulis YYYY atau YYYY-MM-DD.")
        return nilai


def _baca(berkas: Path, kolom: tuple[str, ...]) -> Iterator[_Baris]:
    """Rows of a CSV file whose header is exactly `kolom`."""
    try:
        teks = berkas.read_text(encoding="utf-8")
    except OSError as galat:
        raise DataRusak(berkas.name, "pembukaan", f"tidak terbaca ({galat.strerror}).") from galat
    except UnicodeDecodeError as galat:
        raise DataRusak(berkas.name, f"bita {galat.start}", "bukan UTF-8.") from galat
    try:
        yield from _urai(berkas.name, teks, kolom)
    except csv.Error as galat:
        raise DataRusak(berkas.name, "isi", f"bukan CSV yang sah ({galat}).") from galat


def _urai(berkas: str, teks: str, kolom: tuple[str, ...]) -> Iterator[_Baris]:
    pembaca = csv.reader(teks.splitlines(), strict=True)
    kepala = next(pembaca, [])
    if tuple(kepala) != kolom:
        raise DataRusak(berkas, "baris 1", f"kepala kolom harus {','.join(kolom)}.")
    for isi in pembaca:
        if not isi:
            continue
        if len(isi) != len(kolom):
            raise DataRusak(
                berkas, f"baris {pembaca.line_num}", f"{len(isi)} kolom; seharusnya {len(kolom)}."
            )
        yield _Baris(berkas, pembaca.line_num, dict(zip(kolom, isi, strict=True)))


def _kolom(kelas: type[object]) -> tuple[str, ...]:
    daftar: tuple[str, ...] = kelas.__slots__  # type: ignore[attr-defined]
    return daftar


def _sekali(baris: _Baris, kunci: object, sudah: set[object]) -> None:
    if kunci in sudah:
        raise baris.rusak(f"{kunci} tertulis dua kali.")
    sudah.add(kunci)


def baca_wilayah(folder: Path = FOLDER) -> dict[str, DataWilayah]:
    """By code, provinces before what they contain."""
    hasil: dict[str, DataWilayah] = {}
    sudah: set[object] = set()
    for b in _baca(folder / "wilayah.csv", _kolom(DataWilayah)):
        satu = _wilayah(b)
        _sekali(b, satu.kode, sudah)
        if satu.induk and satu.induk not in hasil:
            raise b.rusak(f"induk {satu.induk} tidak ada di atas baris ini.")
        hasil[satu.kode] = satu
    return hasil


def _wilayah(b: _Baris) -> DataWilayah:
    kode, tingkat = b.kode("kode"), b.pilihan("tingkat", TINGKAT)
    if (len(kode) == 2) != (tingkat == "provinsi"):
        raise b.rusak(f"kode {kode} tidak cocok dengan tingkat {tingkat}.")
    if b.teks("induk") != (kode[:2] if len(kode) == 5 else ""):
        raise b.rusak(f"induk '{b.teks('induk')}' tidak cocok dengan kode {kode}.")
    otonom = b.pilihan("otonom", ("true", "false")) == "true"
    if otonom == tingkat.endswith("_administrasi"):
        raise b.rusak(f"otonom tidak cocok dengan tingkat {tingkat}.")
    penduduk = b.angka_atau_kosong("penduduk", 1e8)
    return DataWilayah(
        kode=kode,
        kode_bps=b.teks("kode_bps"),
        bps_keyakinan=b.pilihan("bps_keyakinan", ("pasti", "lama", "")),
        nama=b.wajib("nama"),
        tingkat=tingkat,
        otonom=otonom,
        induk=b.teks("induk"),
        ibu_kota=b.wajib("ibu_kota"),
        lat=b.angka("lat", -12, 7),
        lng=b.angka("lng", 94, 142),
        luas_km2=b.angka_atau_kosong("luas_km2", 5e5),
        penduduk=None if penduduk is None else int(penduduk),
        zona_waktu=b.pilihan("zona_waktu", ZONA_WAKTU),
        sumber_nama=b.wajib("sumber_nama"),
        sumber_bps=b.teks("sumber_bps"),
        sumber_angka=b.wajib("sumber_angka"),
    )


def baca_ejaan(dikenal: Iterable[str], folder: Path = FOLDER) -> list[DataEjaan]:
    kode = frozenset(dikenal)
    hasil, sudah = [], set[object]()
    for b in _baca(folder / "ejaan.csv", _kolom(DataEjaan)):
        satu = DataEjaan(b.kode("kode", kode), b.wajib("ejaan"), b.pilihan("jenis", JENIS_EJAAN))
        _sekali(b, (satu.kode, satu.ejaan), sudah)
        hasil.append(satu)
    return hasil


def baca_batas(dikenal: Iterable[str], folder: Path = FOLDER) -> list[DataBatas]:
    kode = frozenset(dikenal)
    hasil, sudah = [], set[object]()
    for b in _baca(folder / "batas.csv", _kolom(DataBatas)):
        satu = DataBatas(
            kode_a=b.kode("kode_a", kode),
            kode_b=b.kode("kode_b", kode),
            jenis=b.pilihan("jenis", JENIS_BATAS),
            tingkat=b.pilihan("tingkat", TINGKAT_BATAS),
            panjang_km=b.angka_atau_kosong("panjang_km", 5000),
            jarak_km=b.angka_atau_kosong("jarak_km", 500),
            sumber=b.wajib("sumber"),
            keyakinan=b.pilihan("keyakinan", KEYAKINAN),
        )
        _pasangan_sah(b, satu)
        _sekali(b, (satu.kode_a, satu.kode_b), sudah)
        hasil.append(satu)
    return hasil


def _pasangan_sah(b: _Baris, satu: DataBatas) -> None:
    if not satu.kode_a < satu.kode_b:
        raise b.rusak(f"kode_a {satu.kode_a} harus mendahului kode_b {satu.kode_b}.")
    bentuk = {"provinsi": (2, 2), "kabkota": (5, 5), "provinsi-kabkota": (2, 5)}[satu.tingkat]
    if (len(satu.kode_a), len(satu.kode_b)) != bentuk:
        raise b.rusak(f"tingkat {satu.tingkat} tidak cocok dengan {satu.kode_a} dan {satu.kode_b}.")
    if (satu.jenis == "memuat") != (satu.tingkat == "provinsi-kabkota"):
        raise b.rusak(f"jenis {satu.jenis} tidak cocok dengan tingkat {satu.tingkat}.")
    if satu.jenis == "memuat" and satu.kode_b[:2] != satu.kode_a:
        raise b.rusak(f"{satu.kode_b} bukan bagian dari {satu.kode_a}.")


def baca_riwayat(dikenal: Iterable[str], folder: Path = FOLDER) -> list[DataRiwayat]:
    kode = frozenset(dikenal)
    hasil = []
    for b in _baca(folder / "riwayat.csv", _kolom(DataRiwayat)):
        hasil.append(
            DataRiwayat(
                kode=b.kode("kode", kode),
                peristiwa=b.pilihan("peristiwa", PERISTIWA),
                sejak=b.waktu("sejak"),
                sampai=b.waktu("sampai"),
                nama=b.wajib("nama"),
                kode_lama=b.kode("kode_lama") if b.teks("kode_lama") else "",
                asal=b.kode("asal", kode) if b.teks("asal") else "",
                keterangan=b.wajib("keterangan"),
                sumber=b.wajib("sumber"),
            )
        )
    return hasil


def _ingat(fungsi: Callable[[], T]) -> Callable[[], T]:
    return lru_cache(maxsize=1)(fungsi)


@_ingat
def wilayah() -> dict[str, DataWilayah]:
    """The committed list, read once per process."""
    return baca_wilayah()


@_ingat
def ejaan() -> tuple[DataEjaan, ...]:
    return tuple(baca_ejaan(wilayah()))


@_ingat
def batas() -> tuple[DataBatas, ...]:
    return tuple(baca_batas(wilayah()))


@_ingat
def riwayat() -> tuple[DataRiwayat, ...]:
    return tuple(baca_riwayat(wilayah()))
