"""Which articles the data uses, and which it need not use, article by article.

An article is used where a rule, a stage, a document, a parameter or any other data file names it as its
``dasar``. One that nothing uses must stand in ``data/liputan.yaml`` with the reason why nothing has to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from simpul.inti.rujukan import RujukanSalah, urai_rujukan
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.isi import baca, urai

HALAMAN = pengetahuan.FOLDER.parent / "docs" / "rujukan" / "liputan-pasal.md"
TERPANTAU = ("PP 28/2018", "Permendagri 22/2020", "Permendagri 25/2020")
_PEMUAT = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Not a use: the regulations themselves, examples, drafts, regions, schemas.
_LEWATI = {"peraturan", "kasus", "rancangan", "wilayah", "skema"}
_MACAM = {"tahapan": "tahap", "aktor": "pelaku", "glosarium": "istilah"}
# A reason may stand beside these weaker uses (a word of the glossary), never beside a rule or stage.
_MENENTUKAN = ("aturan", "tahap")
_NAMA = ("kode", "versi", "kunci", "kata")


@dataclass(frozen=True, slots=True)
class PasalLiputan:
    """One article: by what it is used (``aturan R03``), or why it needs nothing."""

    pasal: str
    ringkasan: Teks | None
    dipakai: tuple[str, ...]
    alasan: Teks | None


@dataclass(frozen=True, slots=True)
class Liputan:
    """The articles of one regulation, in their order."""

    peraturan: str
    judul: str
    pasal: tuple[PasalLiputan, ...]

    @property
    def dipakai(self) -> tuple[PasalLiputan, ...]:
        """Articles that the data uses."""
        return tuple(satu for satu in self.pasal if satu.dipakai)

    @property
    def dicatat(self) -> tuple[PasalLiputan, ...]:
        """Unused articles with a reason."""
        return tuple(satu for satu in self.pasal if not satu.dipakai and satu.alasan)

    @property
    def terbuka(self) -> tuple[PasalLiputan, ...]:
        """Articles that are neither used nor accounted for."""
        return tuple(satu for satu in self.pasal if not satu.dipakai and not satu.alasan)


def pemakaian(folder: Path | None = None) -> dict[tuple[str, str], tuple[str, ...]]:
    """(regulation, article) to what uses it, in the order of files."""
    return dict(_pemakaian(pengetahuan.FOLDER if folder is None else folder))


@lru_cache(maxsize=8)
def _pemakaian(folder: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    hasil: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for berkas in sorted(folder.rglob("*.yaml")):
        bagian = berkas.relative_to(folder).parts
        if bagian[0] in _LEWATI:
            continue
        macam = bagian[0] if len(bagian) > 1 else berkas.stem
        isi = urai(berkas)
        for kode, rujukan in cari_dasar(isi):
            try:
                satu = urai_rujukan(rujukan)
            except RujukanSalah:
                continue  # the check of the data names it
            if satu.pasal:
                hasil[satu.peraturan, satu.pasal][f"{_MACAM.get(macam, macam)} {kode}".strip()] = (
                    None
                )
    return {kunci: tuple(nilai) for kunci, nilai in hasil.items()}


def cari_dasar(isi: object, kode: str = "", *, dalam: bool = False) -> Iterator[tuple[str, str]]:
    """(who, article); the outermost code names the item: its parts are its own affair."""
    if isinstance(isi, list):
        for satu in isi:
            yield from cari_dasar(satu, kode, dalam=dalam)
    if not isinstance(isi, dict):
        return
    nama = next((str(isi[n]) for n in _NAMA if isi.get(n)), None)
    if nama is not None and not dalam:
        kode, dalam = nama, True
    for kunci, nilai in isi.items():
        if kunci == "dasar":
            for satu in nilai if isinstance(nilai, list) else [nilai]:
                if satu is not None:
                    yield kode, str(satu)
        else:
            yield from cari_dasar(nilai, kode, dalam=dalam)


def alasan_tercatat(folder: Path | None = None) -> dict[tuple[str, str], Teks]:
    """data/liputan.yaml: (regulation, article) to the reason why it needs nothing."""
    tempat = pengetahuan.FOLDER if folder is None else folder
    hasil: dict[tuple[str, str], Teks] = {}
    for satu in baca(tempat / "liputan.yaml").daftar("liputan"):
        kode = satu.kata("peraturan")
        for baris in satu.daftar("pasal"):
            kunci = (kode, baris.kata("pasal"))
            if kunci in hasil:
                baris.rusak(f"{kode} Pasal {kunci[1]} ganda.", "pasal")
            hasil[kunci] = baris.teks("alasan")
    return hasil


def liputan(folder: Path | None = None) -> tuple[Liputan, ...]:
    """Coverage of the regulations that the system follows article by article."""
    dipakai, alasan = pemakaian(folder), alasan_tercatat(folder)
    hasil = []
    for kode in TERPANTAU:
        peraturan = pengetahuan.peraturan(folder)[kode]
        nomor = [urai_rujukan(satu).pasal for satu in peraturan.pasal]
        pasal = tuple(
            PasalLiputan(
                pasal=satu,
                ringkasan=_ringkasan(kode, satu, peraturan.pasal, folder),
                dipakai=dipakai.get((kode, satu), ()),
                alasan=alasan.get((kode, satu)),
            )
            for satu in dict.fromkeys(n for n in nomor if n is not None)
        )
        hasil.append(Liputan(kode, peraturan.judul, pasal))
    return tuple(hasil)


def _ringkasan(kode: str, pasal: str, semua: tuple[str, ...], folder: Path | None) -> Teks | None:
    """The summary of the article, or of its first part."""
    rujukan = f"{kode} Pasal {pasal}"
    satu = next((r for r in semua if r == rujukan or r.startswith(f"{rujukan} ")), None)
    ringkasan = pengetahuan.ringkasan_pasal(satu, folder) if satu else None
    return ringkasan.isi if ringkasan else None


def salah_catatan(folder: Path | None = None) -> Iterator[str]:
    """Reasons for articles that do not exist, or that a rule or stage does use."""
    ada = {(satu.peraturan, p.pasal): p for satu in liputan(folder) for p in satu.pasal}
    for kode, pasal in alasan_tercatat(folder):
        if (kode, pasal) not in ada:
            yield f"Liputan: {kode} Pasal {pasal} tidak ada di antara pasal yang dipantau."
            continue
        pemakai = [p for p in ada[kode, pasal].dipakai if p.split()[0] in _MENENTUKAN]
        if pemakai:
            yield (
                f"Liputan: {kode} Pasal {pasal} dicatat tidak memerlukan apa pun, "
                f"padahal dipakai {', '.join(pemakai)}."
            )


def pasal_terbuka(folder: Path | None = None) -> Iterator[str]:
    """Articles that are neither used nor listed with a reason."""
    for satu in liputan(folder):
        if satu.terbuka:
            nomor = ", ".join(p.pasal for p in satu.terbuka)
            yield (
                f"Liputan: {satu.peraturan} Pasal {nomor} tidak dipakai dan tidak dicatat "
                "dalam liputan.yaml."
            )


# -- the page ------------------------------------------------------------------------------------


def halaman(folder: Path | None = None) -> str:
    """docs/rujukan/liputan-pasal.md, whole."""
    semua = liputan(folder)
    baris = [
        "# Liputan pasal",
        "",
        "Dibangun dari `data/` oleh `alat/liputan.py`; jangan disunting. Pasal dipakai bila sebuah aturan, tahap, dokumen, parameter, atau data lain",
        "menyebutnya sebagai dasar. Pasal yang tidak dipakai dicatat dalam `data/liputan.yaml` dengan alasannya.",
        "",
        "| peraturan | pasal | dipakai | dicatat | belum |",
        "|---|---|---|---|---|",
        *(_baris_jumlah(satu) for satu in semua),
    ]
    for satu in semua:
        baris += ["", f"## {satu.peraturan}", "", f"{satu.judul}.", ""]
        baris += ["| pasal | isinya | dipakai oleh, atau alasannya |", "|---|---|---|"]
        baris += [_baris_pasal(p) for p in satu.pasal]
    return "\n".join(baris) + "\n"


def usang() -> bool:
    """Is the page in the repository another than the data would give?"""
    return not HALAMAN.exists() or HALAMAN.read_text(encoding="utf-8") != halaman()


def _baris_jumlah(satu: Liputan) -> str:
    n = len(satu.pasal)
    bagian = (len(satu.dipakai), len(satu.dicatat), len(satu.terbuka))
    return f"| {satu.peraturan} | {n} | " + " | ".join(_persen(b, n) for b in bagian) + " |"


def _persen(bagian: int, jumlah: int) -> str:
    return f"{bagian} ({round(100 * bagian / jumlah)}%)" if jumlah else "0"


def _baris_pasal(satu: PasalLiputan) -> str:
    ringkasan = satu.ringkasan.id if satu.ringkasan else ""
    if satu.dipakai:
        kanan = _kelompok(satu.dipakai)
    else:
        kanan = f"_{satu.alasan.id}_" if satu.alasan else "**belum**"
    return f"| {satu.pasal} | {_sel(ringkasan)} | {_sel(kanan)} |"


def _kelompok(dipakai: tuple[str, ...]) -> str:
    """``aturan R03, R04; tahap DD-09``: what decides comes first."""
    semua: dict[str, list[str]] = {macam: [] for macam in _MENENTUKAN}
    for satu in dipakai:
        macam, _, kode = satu.partition(" ")
        semua.setdefault(macam, []).append(kode)
    return "; ".join(f"{macam} {', '.join(kode)}".strip() for macam, kode in semua.items() if kode)


def _sel(teks: str) -> str:
    return teks.replace("|", "\\|")
