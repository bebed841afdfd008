"""Worked cases of signers, regimes, endings, terms and overlays; what a schema cannot see of their data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from simpul.inti.hitungan import DuaJam, Hitungan, Soal, hitung
from simpul.inti.jalur import PeranPihak, PihakJalur
from simpul.inti.kalender import KalenderKerja, Satuan
from simpul.inti.lapisan import Lapisan, terapkan
from simpul.inti.penanda_tangan import Kuasa, Naskah, Penandatanganan, Sisi
from simpul.inti.tahapan import Tenggat
from simpul.inti.teks import Teks
from simpul.regulasi import asas, hitungan, lapisan, penanda_tangan, pengetahuan, rezim
from simpul.regulasi.isi import Isi

__all__ = ["JALANKAN", "salah_isi"]


def _peta(nilai: object) -> dict[str, object]:
    return {str(k): v for k, v in nilai.items()} if isinstance(nilai, Mapping) else {}


def _banding(didapat: Mapping[str, object], harap: Mapping[str, object]) -> Iterator[str]:
    """Only what the case says is compared."""
    for kunci, nilai in harap.items():
        if didapat[kunci] != nilai:
            yield f"{kunci}: didapat {didapat[kunci]}, seharusnya {nilai}"


def _tahu(kasus: Isi, kunci: str) -> bool | None:
    return kasus.benar(kunci) if kasus.ada(kunci) else None


# -- signers -------------------------------------------------------------------------------------


def _kasus_penanda_tangan(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    del isi
    tanya = Penandatanganan(
        kelompok=kasus.kata("kelompok"),
        naskah=kasus.pilihan("naskah", Naskah),
        sisi=kasus.pilihan("sisi", Sisi),
        jabatan=kasus.kata_atau("jabatan"),
        tanggal=kasus.tanggal_atau("tanggal"),
        kuasa=_kuasa(kasus.anak("kuasa")) if kasus.ada("kuasa") else None,
        dasar_jabatan=kasus.kata_atau("dasar_jabatan"),
        berdampak_anggaran=_tahu(kasus, "berdampak_anggaran"),
        blud=_tahu(kasus, "blud"),
    )
    putusan = penanda_tangan.boleh_meneken(tanya, kasus.tanggal("pada"), folder)
    didapat = {
        "boleh": putusan.boleh.value,
        "akibat": putusan.akibat.value,
        "alasan": [satu.kode for satu in putusan.alasan],
        "tunjukkan": [satu.kode for satu in putusan.tunjukkan],
    }
    yield from _banding(didapat, _peta(kasus.mentah("hasil")))
    if not putusan.dasar:
        yield "putusan tanpa pasal"


def _kuasa(isi: Isi) -> Kuasa:
    nomor = isi.mentah("nomor")
    return Kuasa(
        nomor=nomor if isinstance(nomor, str) else None,
        tanggal=isi.tanggal_atau("tanggal"),
        tembusan=_tahu(isi, "tembusan"),
    )


# -- regimes and endings -------------------------------------------------------------------------


def _kasus_rezim(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    del isi
    hasil = rezim.rezim(
        kasus.kata("kelompok"),
        kasus.tanggal("tanggal"),
        tanpa_akhir=_tahu(kasus, "tanpa_akhir"),
        folder=folder,
    )
    didapat = {
        "kode": hasil.kode,
        "akibat": [satu.kode for satu in hasil.akibat],
        "penyesuaian": hasil.dalam_masa_penyesuaian,
        "menjadi": hasil.menjadi,
        "diketahui": hasil.diketahui,
    }
    yield from _banding(didapat, _peta(kasus.mentah("hasil")))


def _kasus_berakhir(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    del isi
    hasil = rezim.dapat_berakhir(
        kasus.kata("kelompok"), kasus.kata_atau("alasan"), kasus.tanggal_atau("diteken"), folder
    )
    didapat = {
        "boleh": hasil.boleh.value,
        "akibat": hasil.akibat.value,
        "dasar": list(hasil.dasar),
        "pilihan": len(hasil.pilihan),
    }
    yield from _banding(didapat, _peta(kasus.mentah("hasil")))


# -- terms ---------------------------------------------------------------------------------------

_TANPA_TEKS = Teks("sejak peristiwa itu", "from that event")


def _kalender(kasus: Isi, mulai: date | None, hari_ini: date) -> KalenderKerja:
    minggu = kasus.angka("hari_per_minggu") if kasus.ada("hari_per_minggu") else 5
    setempat = kasus.mentah("libur")
    libur = [satu for satu in setempat if type(satu) is date] if isinstance(setempat, list) else []
    return hitungan.kalender_untuk(mulai, hari_ini, minggu).dengan_libur(*libur)


def _kasus_tenggat(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    del isi
    hari_ini, mulai = kasus.tanggal("hari_ini"), kasus.tanggal_atau("mulai")
    kalender = _kalender(kasus, mulai, hari_ini)
    if kasus.ada("tenggat"):
        anak = kasus.anak("tenggat")
        tenggat = Tenggat(
            anak.angka("nilai"), anak.pilihan("satuan", Satuan), "peristiwa", _TANPA_TEKS, "-"
        )
        soal = Soal(tenggat, mulai, hari_ini, selesai=kasus.tanggal_atau("selesai"))
        didapat = _ringkas(hitung(soal, kalender), None)
    else:
        tanya = hitungan.Tanya(
            jenis=kasus.kata("jenis"),
            tahap=kasus.kata("tahap"),
            langkah=kasus.kata_atau("langkah"),
            mulai=mulai,
            hari_ini=hari_ini,
            dibuka=kasus.tanggal_atau("dibuka"),
            selesai=kasus.tanggal_atau("selesai"),
            tanda_terima=_tahu(kasus, "tanda_terima"),
            tingkat=kasus.kata_atau("tingkat"),
        )
        hari = {k: v for k, v in _peta(kasus.mentah("peristiwa")).items() if type(v) is date}
        dua = hitungan.dua_jam(tanya, hari, {}, kalender, folder) if hari else None
        hasil = dua.akhir if dua else hitungan.hitung_tenggat(tanya, kalender, folder)
        didapat = _ringkas(hasil, dua)
    yield from _banding(didapat, _peta(kasus.mentah("hasil")))


_SAHKAN = {True: "dapat", False: "belum", None: "tidak_diketahui"}


def _ringkas(hasil: Hitungan, dua: DuaJam | None) -> dict[str, object]:
    diam = hasil.diam
    sahkan = diam.pengesahan if diam else None
    return {
        "keadaan": hasil.keadaan.value,
        "jatuh": dua.jatuh if dua else hasil.jatuh,
        "sisa": hasil.sisa,
        "terlambat": hasil.terlambat,
        "diam_terjadi": bool(diam and diam.terjadi),
        "setuju": bool(diam and diam.setuju),
        "sahkan": _SAHKAN[sahkan.dapat] if sahkan else None,
        "lanjut": diam.lanjut if diam else None,
        "kepada": [satu.kepada for satu in diam.lapor] if diam else [],
        "dasar": hasil.dasar,
        "keyakinan": hasil.keyakinan.value if hasil.keyakinan else None,
        "lebih_dulu": dua.lebih_dulu if dua else None,
    }


# -- overlays ------------------------------------------------------------------------------------


def _kasus_lapisan(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    """The overlay of the file with some parts replaced; what is wrong, or how it then reads."""
    data = {**_peta(isi.mentah("lapisan")), **_peta(kasus.mentah("ganti"))}
    pada = kasus.tanggal("pada")
    hasil, salah = lapisan.baca(data, pada, folder)
    didapat: dict[str, object] = {"salah": list(dict.fromkeys(satu.kode for satu in salah))}
    harap = _peta(kasus.mentah("hasil"))
    if hasil is not None:
        didapat |= _baca_lapisan(kasus, hasil, harap, folder)
    yield from _banding(didapat, harap)


def _baca_lapisan(
    kasus: Isi, milik: Lapisan, harap: Mapping[str, object], folder: Path
) -> dict[str, object]:
    pada = kasus.tanggal("pada")
    nasional = pengetahuan.tabel_tahapan(kasus.kata_atau("jenis") or milik.jenis[0], pada, folder)
    peran = kasus.pilihan("peran", PeranPihak) if kasus.ada("peran") else PeranPihak.PEMRAKARSA
    tabel = terapkan(nasional, milik, PihakJalur("x", peran, "x"), pada)
    tenggat = {}
    for kode in _peta(harap.get("tenggat")):
        satu = tabel.cari(kode).tenggat
        tenggat[kode] = satu.nilai if satu else None
    return {
        "tahap": [satu.kode for satu in tabel.tahap if satu not in nasional.tahap],
        "tenggat": tenggat,
        "langkah": {
            kode: [satu.kode for satu in tabel.cari(kode).langkah]
            for kode in _peta(harap.get("langkah"))
        },
    }


# -- what a schema cannot see --------------------------------------------------------------------


def salah_isi(folder: Path) -> Iterator[str]:
    """Everything is read once; codes that are double, or that point nowhere, are named."""
    penanda = penanda_tangan.tabel_penanda_tangan(folder)
    arti = hitungan.arti(folder)
    berakhir = rezim.tabel_berakhir(folder)
    rezim.tabel_rezim(folder)
    kode = {
        "penanda_tangan": [satu.kode for satu in penanda.baris],
        "asas": [satu.kode for satu in (*asas.pertimbangan(folder), *asas.asas(folder))],
        "alasan_berakhir": [
            f"{satu.kode} {kelompok} {satu.diteken_sejak}"
            for satu in berakhir.alasan
            for kelompok in satu.kelompok
        ],
    }
    for berkas, semua in kode.items():
        for satu in (k for k, n in Counter(semua).items() if n > 1):
            yield f"Berkas data {berkas}.yaml: {satu} ganda."
    aktor, tahap = pengetahuan.aktor(folder), pengetahuan.daftar_tabel(folder)
    for lapor in arti.lapor:
        for satu in sorted({lapor.pelapor, lapor.kepada} - set(aktor)):
            yield f"Berkas data hitungan.yaml: pelaku {satu} tidak ada dalam aktor.yaml."
    dikenal = {satu.kode for tabel in tahap for satu in tabel.tahap}
    for satu in (*(x.tahap for x in arti.lapor), *(x.tahap for x in arti.dua_jam)):
        if satu not in dikenal:
            yield f"Berkas data hitungan.yaml: tahap {satu} tidak ada."
    for satu in sorted(set(penanda.dokumen) - set(pengetahuan.dokumen(folder))):
        yield f"Berkas data penanda_tangan.yaml: dokumen {satu} tidak ada dalam dokumen.yaml."


JALANKAN: dict[str, Callable[[Isi, Isi, Path], Iterator[str]]] = {
    "penanda_tangan": _kasus_penanda_tangan,
    "rezim": _kasus_rezim,
    "berakhir": _kasus_berakhir,
    "tenggat": _kasus_tenggat,
    "lapisan": _kasus_lapisan,
}
