"""A case as people and programs write it, read into values; every mistake is named in one sentence.

Facts may be written by their full key (data/fakta.yaml) or shorter ('lintas daerah': 'ya'): what is
not understood is told, not dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from simpul.dasar.galat import GalatSimpul
from simpul.inti.nama_wilayah import kata_nama

PIHAK_PALING_BANYAK = 600
_PANJANG_NAMA = 500

# The answers a classification reads, with the words they are recognised by.
_FAKTA = {
    "objek.eksternalitas_lintas_daerah": ("eksternalitas", "lintas daerah", "dampak lintas"),
    "objek.lebih_efisien_bersama": ("efisien", "efisiensi"),
    "luar_negeri.kembar": ("kembar", "sister", "bersaudara"),
    "luar_negeri.penerusan": ("penerusan",),
    "para_pihak.berbatasan": ("berbatasan", "batas"),
}
_YA = frozenset({"ya", "iya", "y", "benar", "true", "yes", "ada", "1"})
_TIDAK = frozenset({"tidak", "bukan", "t", "salah", "false", "no", "n", "0", "tidak ada"})
_PRAKARSA = {
    "daerah": "daerah",
    "pemda": "daerah",
    "pemerintah daerah": "daerah",
    "pemerintah": "daerah",
    "pemkab": "daerah",
    "pemkot": "daerah",
    "pemprov": "daerah",
    "kepala daerah": "daerah",
    "pihak ketiga": "pihak_ketiga",
    "mitra": "pihak_ketiga",
    "swasta": "pihak_ketiga",
    "badan usaha": "pihak_ketiga",
    "investor": "pihak_ketiga",
    "perusahaan": "pihak_ketiga",
    "pemrakarsa swasta": "pihak_ketiga",
}


class MasukanSalah(GalatSimpul):
    """The case cannot be read; the sentence says where and what to write."""

    kode = "regulasi.masukan_salah"


@dataclass(frozen=True, slots=True)
class NamaPihak:
    """A party as written; ``jenis``: what the writer says it is."""

    nama: str
    jenis: str | None = None


@dataclass(frozen=True, slots=True)
class MasukanKasus:
    """One case to be classified. ``fakta_asing``: keys of facts that mean nothing here."""

    para_pihak: tuple[NamaPihak, ...]
    objek: str
    id: object = None
    tanggal: date | None = None
    urusan: str | None = None
    prakarsa: str | None = None
    fakta: Mapping[str, bool | None] = field(default_factory=dict)
    fakta_asing: tuple[str, ...] = ()


def baca_kasus(isi: object) -> MasukanKasus:
    """One case from decoded JSON. Raises ``MasukanSalah``."""
    if not isinstance(isi, dict):
        raise MasukanSalah("Kasus harus berupa objek JSON dengan para_pihak dan objek.")
    if "para_pihak" not in isi:
        raise MasukanSalah("'para_pihak' tidak ada; tulis daftar nama para pihaknya.")
    para_pihak = _para_pihak(isi["para_pihak"])
    fakta, asing = baca_fakta(isi.get("fakta"))
    return MasukanKasus(
        para_pihak=para_pihak,
        objek=_teks(isi.get("objek"), "objek") or "",
        id=isi.get("id"),
        tanggal=_tanggal(isi.get("tanggal")),
        urusan=_teks(isi.get("urusan"), "urusan"),
        prakarsa=baca_prakarsa(_teks(isi.get("prakarsa"), "prakarsa"), para_pihak),
        fakta=fakta,
        fakta_asing=asing,
    )


def _para_pihak(isi: object) -> tuple[NamaPihak, ...]:
    if not isinstance(isi, list):
        raise MasukanSalah("'para_pihak' harus berupa daftar nama.")
    if len(isi) > PIHAK_PALING_BANYAK:
        raise MasukanSalah(f"'para_pihak' paling banyak {PIHAK_PALING_BANYAK} nama.")
    return tuple(_satu_pihak(satu, nomor) for nomor, satu in enumerate(isi, 1))


def _satu_pihak(isi: object, nomor: int) -> NamaPihak:
    if isinstance(isi, str):
        return NamaPihak(isi[:_PANJANG_NAMA])
    if isinstance(isi, dict) and isinstance(isi.get("nama"), str):
        jenis = isi.get("jenis")
        if jenis is not None and not isinstance(jenis, str):
            raise MasukanSalah(f"Pihak ke-{nomor}: 'jenis' harus berupa teks.")
        return NamaPihak(isi["nama"][:_PANJANG_NAMA], jenis or None)
    raise MasukanSalah(f"Pihak ke-{nomor} harus berupa nama, atau objek dengan 'nama' dan 'jenis'.")


def _teks(isi: object, kunci: str) -> str | None:
    if isi is None:
        return None
    if isinstance(isi, list) and all(isinstance(satu, str) for satu in isi):
        return "; ".join(isi) or None
    if not isinstance(isi, str):
        raise MasukanSalah(f"'{kunci}' harus berupa teks.")
    return isi.strip() or None


def _tanggal(isi: object) -> date | None:
    if isi is None or isi == "":
        return None
    if isinstance(isi, str):
        try:
            return datetime.fromisoformat(isi.strip()).date()
        except ValueError:
            pass
    raise MasukanSalah(f"Tanggal '{isi}' tidak dikenal; tulis TTTT-BB-HH, misalnya 2026-11-21.")


def baca_prakarsa(teks: str | None, para_pihak: tuple[NamaPihak, ...] = ()) -> str | None:
    """``daerah``, ``pihak_ketiga``, the name of a party (kept as it is), or ``None``."""
    if teks is None:
        return None
    kunci = " ".join(kata_nama(teks))
    if kunci in _PRAKARSA:
        return _PRAKARSA[kunci]
    nama = {" ".join(kata_nama(p.nama)) for p in para_pihak}
    return teks if kunci in nama else None


def baca_fakta(isi: object) -> tuple[dict[str, bool | None], tuple[str, ...]]:
    """Known answers, and the keys that mean nothing to a classification."""
    if isi is None:
        return {}, ()
    if not isinstance(isi, dict):
        raise MasukanSalah("'fakta' harus berupa pasangan kunci dan jawaban.")
    hasil: dict[str, bool | None] = {}
    asing: list[str] = []
    for kunci, nilai in isi.items():
        if isinstance(nilai, dict):
            dalam, lain = baca_fakta({f"{kunci}.{k}": v for k, v in nilai.items()})
            hasil.update(dalam)
            asing += lain
            continue
        maksud = _kunci_fakta(str(kunci))
        jawaban = _jawaban(nilai)
        if maksud is None or (jawaban is None and nilai is not None and not _belum_tahu(nilai)):
            asing.append(str(kunci))
        else:
            hasil[maksud] = jawaban
    return hasil, tuple(asing)


def _kunci_fakta(kunci: str) -> str | None:
    if kunci in _FAKTA:
        return kunci
    teks = " ".join(kata_nama(kunci.replace("_", " ")))
    return next((kode for kode, kata in _FAKTA.items() if any(k in teks for k in kata)), None)


def _jawaban(nilai: object) -> bool | None:
    if isinstance(nilai, bool):
        return nilai
    teks = str(nilai).strip().casefold() if isinstance(nilai, str | int) else ""
    if teks in _YA:
        return True
    return False if teks in _TIDAK else None


def _belum_tahu(nilai: object) -> bool:
    return isinstance(nilai, str) and nilai.strip().casefold() in (
        "",
        "belum tahu",
        "tidak tahu",
        "?",
    )
