"""Worked cases of data/kasus: read as an official writes them, run against the engine.

Used by the tests and by ``make check``; a case that gives another answer than it says is named with
its title, so that either the law or the case gets mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from simpul.inti.aturan import Aturan, periksa
from simpul.inti.jalur import (
    BarisJalur,
    Giliran,
    HasilJalur,
    KeadaanKasus,
    KeadaanTahap,
    PeranPihak,
    PihakJalur,
)
from simpul.inti.keadaan import keadaan
from simpul.inti.klasifikasi import Klasifikasi, PihakDaerah, TingkatDaerah, klasifikasi_ksdd
from simpul.inti.kondisi import Kebenaran, nilai_kondisi
from simpul.regulasi import kasus_lain, pengetahuan, urusan
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.kasus_perkara import kasus_perkara, kasus_pihak

PADA_BAWAAN = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class HasilKasus:
    """One case after it was run; ``salah`` empty when it said what it should.

    ``harap``: for a case of a rule, what the rule should say of it.
    """

    berkas: str
    judul: str
    aturan: str | None
    salah: tuple[str, ...]
    harap: str | None = None


def jalankan_semua(folder: Path | None = None) -> tuple[HasilKasus, ...]:
    """Every case of every file, in order."""
    dasar = pengetahuan.FOLDER if folder is None else folder
    hasil: list[HasilKasus] = []
    for berkas in sorted((dasar / "kasus").glob("*.yaml")):
        isi = baca(berkas)
        jenis = berkas.stem.partition("-")[0]
        for satu in isi.daftar("kasus"):
            salah = tuple(_JALANKAN[jenis](satu, isi, dasar))
            aturan = satu.kata_atau("aturan")
            harap = satu.kata("hasil") if aturan else None
            hasil.append(HasilKasus(berkas.name, satu.kata("judul"), aturan, salah, harap))
    return tuple(hasil)


def _peta(nilai: object) -> dict[str, object]:
    return {str(k): v for k, v in nilai.items()} if isinstance(nilai, Mapping) else {}


def _daftar(nilai: object) -> list[object]:
    return list(nilai) if isinstance(nilai, list) else []


# -- rules ---------------------------------------------------------------------------------------


def _kasus_aturan(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    """Asked of the rule's first kind, or of the kind the case names (``jenis``)."""
    del isi
    kode = kasus.kata("aturan")
    pada = kasus.tanggal("pada") if kasus.ada("pada") else PADA_BAWAAN
    dicari = [a for a in pengetahuan.daftar_aturan(folder) if a.kode == kode]
    if not dicari:
        yield f"aturan {kode} tidak ada"
        return
    jenis = kasus.kata_atau("jenis") or dicari[0].jenis[0]
    fakta = _peta(kasus.mentah("fakta"))
    asing = sorted(set(fakta) - set(pengetahuan.kunci_fakta(folder)))
    if asing:
        yield f"fakta {', '.join(asing)} tidak ada dalam fakta.yaml"
    if jenis not in pengetahuan.kunci_fakta(folder)["jenis"].pilihan:
        yield f"jenis {jenis} tidak dikenal"
    aturan = [a for a in pengetahuan.aturan_berlaku(jenis, pada, folder) if a.kode == kode]
    didapat = _hasil_aturan(aturan, {"jenis": jenis, **fakta}, pada)
    if didapat != kasus.kata("hasil"):
        yield f"didapat {didapat}, seharusnya {kasus.kata('hasil')}"


def _hasil_aturan(aturan: Sequence[Aturan], fakta: Mapping[str, object], pada: date) -> str:
    catatan = periksa(aturan, fakta, pada)
    if catatan:
        return catatan[0].hasil.value
    kena = any(nilai_kondisi(a.bila, fakta)[0] is Kebenaran.BENAR for a in aturan)
    return "terpenuhi" if kena else "tidak_berlaku"


# -- kinds ---------------------------------------------------------------------------------------


def _pihak_daerah(teks: str) -> PihakDaerah:
    kode, tingkat, nama = teks.split(" ", 2)
    return PihakDaerah(
        kode=kode,
        nama=nama,
        tingkat=TingkatDaerah(tingkat),
        provinsi=kode.partition(".")[0],
        otonom=not tingkat.endswith("_administrasi"),
    )


def _jawaban(kasus: Isi, kunci: str) -> bool | None:
    return kasus.benar(kunci) if kasus.ada(kunci) else None


def _kasus_klasifikasi(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    del isi, folder
    batas = [tuple(str(satu).split()) for satu in _daftar(kasus.mentah("batas"))]
    hasil = klasifikasi_ksdd(
        [_pihak_daerah(str(satu)) for satu in _daftar(kasus.mentah("pihak"))],
        [(satu[0], satu[1]) for satu in batas],
        eksternalitas_lintas_daerah=_jawaban(kasus, "eksternalitas"),
        lebih_efisien_bersama=_jawaban(kasus, "efisien"),
    )
    didapat = _ringkas_klasifikasi(hasil)
    harap = _peta(kasus.mentah("hasil"))
    for kunci, nilai in {"tanya": [], "catatan": [], **harap}.items():
        if didapat.get(kunci) != nilai:
            yield f"{kunci}: didapat {didapat.get(kunci)}, seharusnya {nilai}"
    if hasil.keyakinan < 0.7 and not hasil.perlu_ditanyakan:
        yield "tidak yakin tetapi tidak bertanya"
    if not hasil.alasan or not all(satu.dasar for satu in hasil.alasan):
        yield "alasan tanpa pasal"


def _ringkas_klasifikasi(hasil: Klasifikasi) -> dict[str, object]:
    return {
        "kelompok": hasil.kelompok,
        "jenis": hasil.jenis,
        "konfigurasi": hasil.konfigurasi.value if hasil.konfigurasi else None,
        "koordinasi": hasil.koordinasi,
        "tanya": [satu.kunci for satu in hasil.perlu_ditanyakan],
        "catatan": [satu.kode for satu in hasil.catatan],
        "pihak": [satu.kode for satu in hasil.para_pihak],
    }


# -- objects -------------------------------------------------------------------------------------


def _kasus_objek(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    del isi
    hasil = urusan.kenali_objek(kasus.kata("teks"), folder)
    utama = hasil.kandidat[0] if hasil.kandidat else None
    didapat: dict[str, object] = {
        "urusan": utama.kode if utama else None,
        "sub": utama.sub_urusan if utama else None,
        "pasti": not hasil.perlu_tanya,
    }
    if utama is not None and kasus.ada("tingkat"):
        jawab = urusan.kewenangan_objek(utama, kasus.kata("tingkat"), folder)
        didapat["kewenangan"] = jawab.status.value
    harap = _peta(kasus.data)
    for kunci in ("urusan", "sub", "pasti", "kewenangan"):
        if kunci in harap and didapat.get(kunci) != harap[kunci]:
            yield f"{kunci}: didapat {didapat.get(kunci)}, seharusnya {harap[kunci]}"
    kurang = set(kasus.daftar_kata("juga")) - {satu.kode for satu in hasil.kandidat[1:]}
    if kurang:
        yield f"juga: {', '.join(sorted(kurang))} tidak ikut dikenali"


# -- stages --------------------------------------------------------------------------------------


def _kasus_tahapan(kasus: Isi, isi: Isi, folder: Path) -> Iterator[str]:
    rangkaian = _peta(isi.mentah("rangkaian"))
    hari_ini = kasus.tanggal("hari_ini")
    tabel = pengetahuan.tabel_tahapan(kasus.kata("jenis"), hari_ini, folder)
    hasil = keadaan(
        tabel.menurut(kasus.kata_atau("konfigurasi")),
        [_pihak(kunci, str(isi)) for kunci, isi in _peta(kasus.mentah("pihak")).items()],
        [_baris(satu) for satu in _buka(kasus.daftar_kata("baris"), rangkaian)],
        _peta(kasus.mentah("fakta")),
        {_letak(k): v for k, v in _peta(kasus.mentah("mulai")).items() if isinstance(v, date)},
        hari_ini,
        pengetahuan.hari_libur(2020, 2030),
        fakta_pihak={k: _peta(v) for k, v in _peta(kasus.mentah("fakta_pihak")).items()},
    )
    for kunci, harap in _peta(kasus.mentah("harap")).items():
        if isinstance(harap, Mapping):
            didapat: object = {
                letak: _BACA[kunci](hasil.untuk(*_letak(letak))) for letak in _peta(harap)
            }
        else:
            didapat = _DAFTAR[kunci](hasil)
        if didapat != harap:
            yield f"{kunci}: didapat {didapat}, seharusnya {harap}"


def _pihak(kunci: str, teks: str) -> PihakJalur:
    """``pemrakarsa`` or ``mitra``; with ``luar`` behind it: not a regional government."""
    peran, _, letak = teks.partition(" ")
    return PihakJalur(kunci, PeranPihak(peran), kunci, daerah=letak != "luar")


def _buka(baris: Sequence[str], rangkaian: Mapping[str, object]) -> Iterator[str]:
    for satu in baris:
        if satu.startswith("+"):
            yield from _buka([str(b) for b in _daftar(rangkaian[satu[1:]])], rangkaian)
        else:
            yield satu


def _baris(teks: str) -> BarisJalur:
    tahap, pihak, hasil, tanggal = teks.split()
    milik = None if pihak == "-" else pihak
    return BarisJalur(tahap, milik, HasilJalur(hasil), date.fromisoformat(tanggal))


def _letak(teks: str) -> tuple[str, str | None]:
    tahap, _, pihak = teks.partition(" ")
    return tahap, pihak or None


def _nama(satu: KeadaanTahap) -> str:
    return satu.tahap.kode + (f" {satu.pihak}" if satu.pihak else "")


def _giliran_satu(giliran: Giliran) -> str:
    langkah = f"/{giliran.langkah.kode}" if giliran.langkah else ""
    return f"{giliran.pihak} {giliran.tahap.kode}{langkah}"


def _giliran(hasil: KeadaanKasus) -> list[str]:
    return [_giliran_satu(g) for g in hasil.giliran if not g.anjuran]


_BACA: dict[str, Callable[[KeadaanTahap], object]] = {
    "status": lambda satu: satu.status.value,
    "tenggat": lambda satu: satu.tenggat.jatuh if satu.tenggat else None,
    "sisa": lambda satu: satu.tenggat.sisa if satu.tenggat else None,
    "keadaan_tenggat": lambda satu: satu.keadaan_tenggat.value,
    "fakta_dibutuhkan": lambda satu: list(satu.fakta_dibutuhkan),
    "pelaku": lambda satu: [pelaku.kode for pelaku in satu.tahap.pelaku],
    "pasal": lambda satu: list(satu.tahap.dasar),
    "syarat": lambda satu: satu.tahap.syarat.id if satu.tahap.syarat else None,
}
_DAFTAR: dict[str, Callable[[KeadaanKasus], object]] = {
    "giliran": _giliran,
    "catatan": lambda hasil: [satu.kode for satu in hasil.catatan],
    "sesudah_ini": lambda hasil: [tahap.kode for tahap in hasil.sesudah_ini],
    "tidak_tampil": lambda hasil: [
        _nama(s) for s in hasil.tahap if not s.tampil and s.tahap.kode == "DD-07"
    ],
    "pelaku_giliran": lambda hasil: [
        f"{g.pihak} {g.tahap.kode}: {', '.join(p.kode for p in g.pelaku)}"
        for g in hasil.giliran
        if not g.anjuran
    ],
    "menutup": lambda hasil: [_giliran_satu(g) for g in hasil.giliran if g.akhir and not g.anjuran],
    "dicatatkan": lambda hasil: [_giliran_satu(g) for g in hasil.giliran if g.dicatatkan],
    "boleh_disiapkan": lambda hasil: [_nama(s) for s in hasil.tahap if s.boleh_disiapkan],
}
_JALANKAN: dict[str, Callable[[Isi, Isi, Path], Iterator[str]]] = {
    **kasus_lain.JALANKAN,
    "aturan": _kasus_aturan,
    "klasifikasi": _kasus_klasifikasi,
    "objek": _kasus_objek,
    "perkara": kasus_perkara,
    "pihak": kasus_pihak,
    "tahapan": _kasus_tahapan,
}
