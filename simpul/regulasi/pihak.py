"""The lists behind the names of parties (data/pihak, data/wilayah, data/luar_negeri), read once."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from simpul.inti.kamus_pihak import KamusPihak
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.luar_negeri import KamusLuarNegeri, TingkatAsing
from simpul.inti.nama_wilayah import kata_nama
from simpul.inti.pihak import FrasaNama, Golongan, Sisi
from simpul.regulasi import pengetahuan
from simpul.regulasi.isi import Isi, baca
from simpul.wilayah import berkas_data, pengenalan

BOBOT_AWAL, BOBOT_DI_MANA = 50, 20
_PERGURUAN_TINGGI = frozenset({"ptn", "ptn_bh"})
_TINGKAT_BAGIAN = {"provinsi": TingkatAsing.PROVINSI, "provinsi_kota": TingkatAsing.KEDUANYA}


@lru_cache(maxsize=2)
def kamus_pihak(folder: Path | None = None) -> KamusPihak:
    """Everything that names of parties are understood with."""
    letak = pengetahuan.FOLDER if folder is None else folder
    kata = baca(letak / "pihak" / "jabatan.yaml")
    return KamusPihak.buat(
        golongan(folder).values(),
        _semua_frasa(letak),
        pengenalan.kamus(),
        kamus_luar_negeri(folder),
        jabatan=kata.daftar_kata("jabatan"),
        orang=kata.daftar_kata("orang"),
        gelar=kata.daftar_kata("gelar"),
        induk_provinsi={k: w.induk for k, w in berkas_data.wilayah().items() if w.induk},
        ibu_kota=_ibu_kota(),
        rumah_sakit=_rumah_sakit(letak),
    )


def _rumah_sakit(letak: Path) -> dict[str, str]:
    """Hospitals called after persons or places, by name, to the region that owns them."""
    return {
        nama: satu.kata("wilayah")
        for satu in baca(letak / "pihak" / "rumah_sakit.yaml").daftar("rumah_sakit")
        for nama in satu.daftar_kata("nama")
    }


def _ibu_kota() -> dict[str, str]:
    """Seats that belong to one regency or city only and are no region's own name."""
    hasil: dict[str, str] = {}
    ganda: set[str] = set()
    for kode, satu in berkas_data.wilayah().items():
        if satu.induk and satu.ibu_kota:
            ganda |= {satu.ibu_kota} & hasil.keys()
            hasil[satu.ibu_kota] = kode
    return {nama: kode for nama, kode in hasil.items() if nama not in ganda}


@lru_cache(maxsize=2)
def golongan(folder: Path | None = None) -> dict[str, Golongan]:
    """Classes of parties by code, in the order of the file."""
    letak = pengetahuan.FOLDER if folder is None else folder
    hasil: dict[str, Golongan] = {}
    for satu in baca(letak / "pihak" / "golongan.yaml").daftar("golongan"):
        hasil[satu.kata("kode")] = Golongan(
            kode=satu.kata("kode"),
            nama=satu.teks("nama"),
            sisi=satu.pilihan("sisi", Sisi),
            kelompok=satu.kata("kelompok"),
            dasar=satu.daftar_dasar(),
            keyakinan=satu.pilihan("keyakinan", Keyakinan),
            rezim=satu.kata_atau("rezim"),
            yakin=_pecahan(satu, "yakin", 1.0),
            tanya=satu.teks_atau("tanya"),
            sebutan=satu.daftar_kata("sebutan"),
        )
    return hasil


def _pecahan(isi: Isi, kunci: str, bawaan: float) -> float:
    nilai = isi.mentah(kunci)
    if nilai is None:
        return bawaan
    if isinstance(nilai, bool) or not isinstance(nilai, int | float) or not 0 < nilai <= 1:
        isi.rusak(f"'{kunci}' harus bilangan di atas 0 sampai 1.", kunci)
    return float(nilai)


def _semua_frasa(letak: Path) -> Iterator[FrasaNama]:
    dikenal = golongan(None if letak == pengetahuan.FOLDER else letak)
    for satu in baca(letak / "pihak" / "nama.yaml").daftar("nama"):
        jenis = satu.kata("jenis")
        if jenis not in dikenal:
            satu.rusak(f"golongan {jenis} tidak ada dalam golongan.yaml.", "jenis")
        yield from _frasa(satu, jenis)


def _frasa(isi: Isi, jenis: str) -> Iterator[FrasaNama]:
    cap, yakin = frozenset(isi.daftar_kata("cap")), _pecahan(isi, "yakin", 0.9)
    for kunci, bawaan in (("awal", BOBOT_AWAL), ("di_mana", BOBOT_DI_MANA)):
        bobot = isi.angka("bobot") if isi.ada("bobot") else bawaan
        for teks in isi.daftar_kata(kunci):
            kata = kata_nama(teks)
            if not kata:
                isi.rusak(f"'{teks}' tidak berisi kata.", kunci)
            yield FrasaNama(kata, jenis, kunci == "awal", bobot, yakin, cap)
            if jenis in _PERGURUAN_TINGGI and kunci == "awal" and len(kata) > 1:
                # A faculty or a centre of studies belongs to its university.
                yield FrasaNama(
                    kata=kata, jenis=jenis, awal=False, bobot=bobot - 1, yakin=yakin, cap=cap
                )
            if kata[0] == "universitas" and len(kata) > 1 and kunci == "awal":
                pendek = ("univ", *kata[1:])
                yield FrasaNama(pendek, jenis, awal=True, bobot=bobot, yakin=yakin, cap=cap)
            # English puts the kind behind: 'Universitas Mulawarman' is also 'Mulawarman University'.
            if kata[0] == "universitas" and len(kata) > 1 and kunci == "awal":
                yield FrasaNama(
                    kata=(*kata[1:], "university"),
                    jenis=jenis,
                    awal=True,
                    bobot=bobot,
                    yakin=yakin,
                    cap=cap,
                )


@lru_cache(maxsize=2)
def kamus_luar_negeri(folder: Path | None = None) -> KamusLuarNegeri:
    """Countries, foreign regions and cities, from data/luar_negeri."""
    letak = (pengetahuan.FOLDER if folder is None else folder) / "luar_negeri"
    ejaan = list(_baris(letak / "ejaan.csv"))
    return KamusLuarNegeri.buat(
        _negara(letak, ejaan),
        [
            *(
                (n, nama, _TINGKAT_BAGIAN[tingkat])
                for n, nama, tingkat in _baris(letak / "bagian.csv")
            ),
            *((n, nama, TingkatAsing.PROVINSI) for macam, n, nama, _ in ejaan if macam == "bagian"),
        ],
        lambda: [*_kota(letak), *((n, nama, 0) for macam, n, nama, _ in ejaan if macam == "kota")],
    )


def _negara(letak: Path, ejaan: list[list[str]]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for kode, nama, inggris, lain in _baris(letak / "negara.csv"):
        tangan = [sebutan for macam, n, sebutan, _ in ejaan if macam == "negara" and n == kode]
        yield kode, nama, (inggris, *filter(None, lain.split("|")), *tangan)


def _kota(letak: Path) -> Iterator[tuple[str, str, int]]:
    for negara, nama, jiwa, lain in _baris(letak / "kota.csv"):
        yield negara, nama, int(jiwa)
        for satu in lain.split("|") if lain else ():
            yield negara, satu, int(jiwa)


def _baris(berkas: Path) -> Iterator[list[str]]:
    with berkas.open(encoding="utf-8", newline="") as isi:
        baca_csv = csv.reader(isi)
        next(baca_csv)
        yield from baca_csv
