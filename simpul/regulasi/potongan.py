"""The pieces of the law that stand on lists of their own: kinds, parties, regimes, signers, grounds, oddities.

Each with the code it is found by, what it says and its articles; search and 'used by' read them from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from simpul.inti.berakhir import AlasanBerakhir, HukumDiam
from simpul.inti.rezim import DaftarMasa, Masa
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.asas import asas, pertimbangan
from simpul.regulasi.jenis import daftar_jenis
from simpul.regulasi.penanda_tangan import tabel_penanda_tangan
from simpul.regulasi.pihak import golongan
from simpul.regulasi.rezim import tabel_berakhir, tabel_rezim
from simpul.regulasi.rezim_khusus import rezim_khusus
from simpul.regulasi.urusan import luar_urusan, sub_urusan


class Macam(StrEnum):
    """What a piece of the law in the data is."""

    PERATURAN = "peraturan"
    PASAL = "pasal"
    ATURAN = "aturan"
    TAHAP = "tahap"
    PARAMETER = "parameter"
    DOKUMEN = "dokumen"
    PELAKU = "pelaku"
    ISTILAH = "istilah"
    URUSAN = "urusan"
    SUB_URUSAN = "sub_urusan"
    JENIS = "jenis"
    GOLONGAN = "golongan"
    PENANDA_TANGAN = "penanda_tangan"
    BERAKHIR = "berakhir"
    REZIM = "rezim"
    REZIM_KHUSUS = "rezim_khusus"
    ASAS = "asas"
    GANJALAN = "ganjalan"


@dataclass(frozen=True, slots=True)
class Potongan:
    """One piece. ``kata``: other words it is found by."""

    macam: Macam
    kode: str
    nama: Teks
    isi: Teks
    dasar: tuple[str, ...]
    kata: tuple[str | Teks, ...] = ()


def daftar_potongan(folder: Path) -> Iterator[Potongan]:
    """All of them, list by list in the order of the data."""
    yield from _jenis(folder)
    yield from _pihak(folder)
    yield from _penanda_tangan(folder)
    yield from _berakhir(folder)
    yield from _rezim(folder)
    yield from _asas(folder)
    for satu in pengetahuan.ganjalan(folder):
        yield Potongan(Macam.GANJALAN, satu.kode, satu.bunyi, satu.sikap, satu.pasal)
    yield from _urusan(folder)


# -- codes where the data has none of its own ----------------------------------------------------


def kode_masa(daftar: DaftarMasa, masa: Masa) -> str:
    """One regime of one list: two may share a code, never a first day."""
    return f"{daftar.kode} {masa.kode} {masa.berlaku_sejak or 'awal'}"


def kode_alasan(alasan: AlasanBerakhir) -> str:
    """One ground of one group and time."""
    return f"{' '.join(alasan.kelompok)} {alasan.kode} {alasan.diteken_sejak or 'awal'}"


def kode_diam(diam: HukumDiam) -> str:
    """A group on whose ending the law is silent."""
    return f"diam {' '.join(diam.kelompok)}"


# -- list by list --------------------------------------------------------------------------------


def _jenis(folder: Path) -> Iterator[Potongan]:
    semua = daftar_jenis(folder)
    for kode, jenis in semua.jenis.items():
        yield Potongan(Macam.JENIS, kode, jenis.nama, jenis.kalimat, jenis.dasar, (jenis.mitra,))
    for kode, satu in semua.kelompok.items():
        yield Potongan(
            Macam.JENIS, f"kelompok {kode}", satu.nama, satu.kalimat, satu.dasar, (satu.mitra,)
        )
    for kode, susunan in semua.konfigurasi.items():
        nama = Teks(f"{kode}: {susunan.nama.id}", f"{kode}: {susunan.nama.en}")
        kata = (susunan.sengketa, susunan.pengambilalihan)
        yield Potongan(Macam.JENIS, kode, nama, susunan.koordinasi, susunan.dasar, kata)
    for kode, bidang in semua.bidang.items():
        yield Potongan(Macam.JENIS, f"bidang {kode}", bidang.nama, bidang.aturan, bidang.dasar)


def _pihak(folder: Path) -> Iterator[Potongan]:
    for kode, satu in golongan(folder).items():
        isi = satu.tanya or Teks(", ".join(satu.sebutan), ", ".join(satu.sebutan))
        yield Potongan(Macam.GOLONGAN, kode, satu.nama, isi, satu.dasar, satu.sebutan)
    for khusus in rezim_khusus(folder):
        frasa = [" ".join(satu) for satu in khusus.kata]
        kata: tuple[str | Teks, ...] = (khusus.ciri, khusus.penanggung_jawab, *frasa)
        yield Potongan(
            Macam.REZIM_KHUSUS, khusus.kode, khusus.nama, khusus.sikap, khusus.dasar, kata
        )


def _penanda_tangan(folder: Path) -> Iterator[Potongan]:
    tabel = tabel_penanda_tangan(folder)
    for satu in tabel.baris:
        jabatan = [tabel.jabatan[kode] for kode in satu.jabatan]
        isi = Teks("; ".join(j.id for j in jabatan), "; ".join(j.en for j in jabatan))
        kata = (*satu.kelompok, *(n.value for n in satu.naskah))
        yield Potongan(Macam.PENANDA_TANGAN, satu.kode, satu.alasan, isi, satu.dasar, kata)
    for kode, syarat in tabel.ketentuan.items():
        yield Potongan(
            Macam.PENANDA_TANGAN, f"ketentuan {kode}", syarat.teks, _KOSONG, syarat.dasar
        )
    for kode, bukti in tabel.bukti.items():
        yield Potongan(Macam.PENANDA_TANGAN, f"bukti {kode}", bukti.teks, _KOSONG, bukti.dasar)


_KOSONG = Teks("", "")


def _berakhir(folder: Path) -> Iterator[Potongan]:
    tabel = tabel_berakhir(folder)
    for satu in tabel.alasan:
        isi = satu.catatan or satu.pemutus
        yield Potongan(
            Macam.BERAKHIR, kode_alasan(satu), satu.nama, isi, satu.dasar, (*satu.kelompok,)
        )
    for diam in tabel.diam:
        yield Potongan(
            Macam.BERAKHIR, kode_diam(diam), diam.teks, _KOSONG, diam.dasar, diam.kelompok
        )


def _rezim(folder: Path) -> Iterator[Potongan]:
    tabel = tabel_rezim(folder)
    for daftar in tabel.daftar:
        for masa in daftar.masa:
            yield Potongan(
                Macam.REZIM,
                kode_masa(daftar, masa),
                masa.judul,
                masa.penjelasan,
                masa.dasar,
                daftar.kelompok,
            )
    for satu in tabel.peralihan:
        yield Potongan(Macam.REZIM, f"peralihan {satu.kode}", satu.teks, _KOSONG, satu.dasar)
    for masa_ubah in tabel.penyesuaian:
        yield Potongan(
            Macam.REZIM, f"penyesuaian {masa_ubah.kode}", masa_ubah.teks, _KOSONG, masa_ubah.dasar
        )


def _asas(folder: Path) -> Iterator[Potongan]:
    for satu in (*pertimbangan(folder), *asas(folder)):
        yield Potongan(Macam.ASAS, satu.kode, satu.nama, satu.makna, satu.dasar, (satu.pertanyaan,))


def _urusan(folder: Path) -> Iterator[Potongan]:
    """Sub-affairs give no article of their own: their affair is what cites the act."""
    for luar in luar_urusan(folder):
        yield Potongan(Macam.SUB_URUSAN, luar.kode, luar.nama, luar.alasan, luar.dasar)
    for sub in sub_urusan(folder):
        bagian = [satu for satu in (sub.pusat, sub.provinsi, sub.kabupaten_kota) if satu]
        isi = Teks(" ".join(bagian), "")
        yield Potongan(Macam.SUB_URUSAN, sub.kode, sub.nama, isi, ())
