"""Search over the whole law of the data: every word typed must stand in the item, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from simpul.inti.rujukan import singkat
from simpul.inti.tahapan import Tahap
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.potongan import Macam, daftar_potongan

# How people write what the data writes in one way.
_EJAAN = (
    (re.compile(r"\bkerjasama\b"), "kerja sama"),
    (re.compile(r"\b(?:ps|psl)\.? ?(?=\d)"), "pasal "),
    (re.compile(r"\bno(?:mor)?\.? ?(\d+) tahun (\d{4})"), r"\1/\2"),
)
PANJANG_KATA = 80
# Words first, then what has to be done, then where it is written.
URUTAN = (
    Macam.ISTILAH,
    Macam.JENIS,
    Macam.TAHAP,
    Macam.ATURAN,
    Macam.PENANDA_TANGAN,
    Macam.DOKUMEN,
    Macam.PARAMETER,
    Macam.BERAKHIR,
    Macam.GOLONGAN,
    Macam.REZIM_KHUSUS,
    Macam.REZIM,
    Macam.PASAL,
    Macam.PERATURAN,
    Macam.GANJALAN,
    Macam.ASAS,
    Macam.URUSAN,
    Macam.SUB_URUSAN,
)
# Their heading is a whole sentence: a word in it says no more than one in the text below.
_BERJUDUL_KALIMAT = {Macam.PENANDA_TANGAN, Macam.BERAKHIR, Macam.REZIM, Macam.GANJALAN}


@dataclass(frozen=True, slots=True)
class Butir:
    """One thing found; ``jenis`` only for stages."""

    macam: Macam
    kode: str
    judul: Teks
    isi: Teks
    jenis: tuple[str, ...] = ()


def rapikan(kata: str) -> str:
    """A query in the spelling of the data: one case, one space, our way of writing articles."""
    hasil = " ".join(kata[:PANJANG_KATA].casefold().split())
    for pola, ganti in _EJAAN:
        hasil = pola.sub(ganti, hasil)
    return hasil


def _dicari(kata: str) -> list[re.Pattern[str]]:
    """The words of a query; 'pasal 8' and '30 hari' are one, and 8 is not found in 18."""
    satuan = re.findall(
        r"pasal \d+[a-z]?|\d+ (?:hari|bulan|tahun|days|months|years)|\S+", rapikan(kata)
    )
    return [
        re.compile(
            rf"(?<!\d){re.escape(s)}(?!\d)"
            if s[-1].isdigit()
            else rf"(?<!\d){re.escape(s)}"
            if s[0].isdigit()
            else re.escape(s)
        )
        for s in satuan
    ]


def _memuat(dicari: Iterable[re.Pattern[str]], teks: str) -> bool:
    return all(pola.search(teks) for pola in dicari)


def cocok(kata: str, *teks: str | Teks) -> bool:
    """Does every word of the query stand in these texts? An empty query fits all."""
    return _memuat(_dicari(kata), rapikan_teks(teks))


def rapikan_teks(teks: Iterable[str | Teks]) -> str:
    """Several texts as one to be searched."""
    bagian = [f"{t.id} {t.en}" if isinstance(t, Teks) else t for t in teks]
    return " ".join(bagian).casefold()


def cari(kata: str, folder: Path | None = None) -> tuple[Butir, ...]:
    """What fits, kind by kind: kinds with a hit in a title first, within each those hits first."""
    dicari = _dicari(kata)
    if not dicari:
        return ()
    ketemu = [
        (butir, _memuat(dicari, judul))
        for butir, judul, semua in _indeks(_folder(folder))
        if _memuat(dicari, semua)
    ]
    berjudul = {butir.macam for butir, di_judul in ketemu if di_judul}
    urut = sorted(
        ketemu, key=lambda k: (k[0].macam not in berjudul, URUTAN.index(k[0].macam), not k[1])
    )
    return tuple(butir for butir, _ in urut)


def _folder(folder: Path | None) -> Path:
    return pengetahuan.FOLDER if folder is None else folder


@lru_cache(maxsize=4)
def _indeks(folder: Path) -> tuple[tuple[Butir, str, str], ...]:
    """(what is shown, its title, everything it is found by)."""
    hasil = []
    for butir, lain in _semua(folder):
        judul = rapikan_teks((butir.judul,))
        kalimat = butir.macam in _BERJUDUL_KALIMAT
        dijuduli = "" if kalimat else f"{judul} {butir.kode.casefold()}"
        hasil.append((butir, dijuduli, f"{judul} {rapikan_teks((butir.kode, *lain))}"))
    return tuple(hasil)


def _semua(folder: Path) -> Iterator[tuple[Butir, tuple[str | Teks, ...]]]:
    for istilah in pengetahuan.glosarium(folder):
        judul = Teks(istilah.kata, f"{istilah.kata} ({istilah.inggris})")
        butir = Butir(Macam.ISTILAH, istilah.kata, judul, istilah.makna)
        yield butir, (istilah.makna, *istilah.sinonim, *istilah.dasar)
    yield from _tahap(folder)
    for aturan in pengetahuan.daftar_aturan(folder):
        judul = Teks(f"Aturan {aturan.kode}", f"Rule {aturan.kode}")
        butir = Butir(Macam.ATURAN, aturan.kode, judul, aturan.pesan)
        yield butir, (aturan.pesan, *aturan.dasar, *aturan.jenis)
    for dokumen in pengetahuan.dokumen(folder).values():
        isi = _gabung([unsur.nama for unsur in dokumen.unsur])
        yield Butir(Macam.DOKUMEN, dokumen.kode, dokumen.nama, isi), (isi, *dokumen.dasar)
    for kode, nilai in pengetahuan.daftar_parameter(folder).items():
        penjelasan = [n.penjelasan for n in nilai if n.penjelasan]
        butir = Butir(Macam.PARAMETER, kode, nilai[-1].makna, _gabung(penjelasan))
        angka = [f"{n.nilai} {n.satuan or ''}".replace("_", " ") for n in nilai]
        yield butir, (*penjelasan, *angka, *(dasar for n in nilai for dasar in n.dasar))
    yield from _peraturan(folder)
    for urusan in pengetahuan.urusan(folder):
        yield Butir(Macam.URUSAN, urusan.kode, urusan.nama, Teks("", "")), (urusan.dasar,)
    for satu in daftar_potongan(folder):
        butir = Butir(satu.macam, satu.kode, satu.nama, satu.isi)
        yield butir, (satu.isi, *satu.kata, *satu.dasar)


def _tahap(folder: Path) -> Iterator[tuple[Butir, tuple[str | Teks, ...]]]:
    """A stage that several kinds share is found once."""
    semua: dict[tuple[str, Teks], tuple[Tahap, list[str]]] = {}
    for tabel in pengetahuan.daftar_tabel(folder):
        for tahap in tabel.tahap:
            _, jenis = semua.setdefault((tahap.kode, tahap.nama), (tahap, []))
            if tabel.jenis not in jenis:
                jenis.append(tabel.jenis)
    for (kode, nama), (tahap, jenis) in semua.items():
        pelaku = [satu.nama for satu in tahap.pelaku]
        isi = tahap.syarat or _gabung(pelaku)
        naskah = [satu.nama for satu in (*tahap.masuk, *tahap.keluar)]
        langkah = [satu.nama for satu in tahap.langkah]
        tenggat = _sebut_tenggat(tahap)
        butir = Butir(Macam.TAHAP, kode, nama, isi, tuple(jenis))
        yield butir, (isi, *pelaku, *naskah, *langkah, *tenggat, *tahap.dasar, *jenis)


def _sebut_tenggat(tahap: Tahap) -> tuple[str, ...]:
    semua = (tahap.tenggat, *(langkah.tenggat for langkah in tahap.langkah))
    return tuple(f"{t.nilai} {t.satuan.value.replace('_', ' ')}" for t in semua if t)


def _peraturan(folder: Path) -> Iterator[tuple[Butir, tuple[str | Teks, ...]]]:
    for milik in pengetahuan.peraturan(folder).values():
        judul = Teks(milik.kode, milik.kode)
        isi = Teks(milik.judul, milik.judul)
        yield Butir(Macam.PERATURAN, milik.kode, judul, isi), (milik.judul,)
        for rujukan in milik.pasal:
            ringkasan = pengetahuan.ringkasan_pasal(rujukan, folder)
            if ringkasan is not None:
                judul = Teks(singkat(rujukan), singkat(rujukan))
                yield Butir(Macam.PASAL, rujukan, judul, ringkasan.isi), (ringkasan.isi,)


def _gabung(teks: Iterable[Teks]) -> Teks:
    semua = list(teks)
    return Teks("; ".join(t.id for t in semua), "; ".join(t.en for t in semua))
