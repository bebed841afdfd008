"""The one call: what kind is this case, why, and what must still be asked.

Pure and total: any parties, any object, any facts give an answer. Certainty under 0.7 always comes
with a question. The regime of the day, the affairs and the stages are laid beside it by
``simpul.regulasi.klasifikasi``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from simpul.inti.daerah import PihakDaerah
from simpul.inti.klasifikasi.antardaerah import klasifikasi_ksdd
from simpul.inti.klasifikasi.jenis import Jawaban, jenis_ksdll, jenis_ksdpk, jenis_ksdpl
from simpul.inti.klasifikasi.kelompok import Kelompok, Susunan, susun, tentukan, tingkat_pemda
from simpul.inti.klasifikasi.nilai import Alasan, HasilKlasifikasi, Klasifikasi, Pertanyaan
from simpul.inti.pihak import BATAS_PASTI, Pihak, Sisi
from simpul.inti.rezim_khusus import RezimKhusus, cocok_rezim, ragu_rezim
from simpul.inti.teks import Teks

_YAKIN_TANPA_JENIS = 0.65


@dataclass(frozen=True, slots=True)
class Dasar:
    """What is known of the country: regions by code, pairs that border, and the other regimes."""

    daerah: Mapping[str, PihakDaerah]
    batas: frozenset[frozenset[str]]
    rezim: Sequence[RezimKhusus] = ()


@dataclass(frozen=True, slots=True)
class BahanKlasifikasi:
    """A case as far as it is known. Facts that are ``None`` or missing are not known.

    ``prakarsa``: ``daerah`` or ``pihak_ketiga``. ``fakta``: keys of data/fakta.yaml.
    """

    para_pihak: tuple[Pihak, ...]
    objek: str = ""
    prakarsa: str | None = None
    fakta: Mapping[str, bool | None] = field(default_factory=dict)


def klasifikasi(bahan: BahanKlasifikasi, dasar: Dasar) -> HasilKlasifikasi:
    """Group, kind, reasons, questions. Never raises."""
    para_pihak, ganda = _satukan(bahan.para_pihak)
    susunan = susun(para_pihak, dasar.daerah)
    kelompok = tentukan(susunan)
    rezim = cocok_rezim(dasar.rezim, bahan.objek, para_pihak, satu_pemda=susunan.satu_pemda)
    utama = _rezim_utama(rezim, kelompok)
    if utama is not None and utama.kelompok and kelompok.kode in ("KSDPK", "SINERGI", "KSDD"):
        kelompok = _diganti(kelompok, utama)
    ksdd = _antardaerah(susunan, bahan, dasar) if kelompok.kode == "KSDD" else None
    jawaban = _jenis(kelompok, susunan, bahan, dasar, ksdd)
    tanya = (
        *kelompok.tanya,
        *jawaban.tanya,
        *_tanya_pihak(para_pihak),
        *_tanya_rezim(dasar, bahan),
        *_tanya_objek(bahan),
    )
    alasan = (kelompok.alasan, *jawaban.alasan, *ganda)
    if utama is not None:
        alasan = (*alasan, Alasan(utama.sikap, utama.dasar))
    yakin = min([kelompok.yakin, jawaban.yakin, *(p.keyakinan for p in _penentu(susunan))])
    return HasilKlasifikasi(
        kelompok=kelompok.kode,
        jenis=jawaban.jenis,
        keyakinan=round(yakin if tanya or yakin >= BATAS_PASTI else BATAS_PASTI, 2),
        alasan=alasan,
        perlu_ditanyakan=_sekali(tanya),
        para_pihak=para_pihak,
        ksdd=ksdd,
        rezim_khusus=utama,
        catatan=(*(ksdd.catatan if ksdd else ()), *jawaban.catatan),
    )


def _satukan(para_pihak: Sequence[Pihak]) -> tuple[tuple[Pihak, ...], tuple[Alasan, ...]]:
    """The same body named twice counts once; that is told."""
    hasil: dict[str, Pihak] = {}
    alasan: list[Alasan] = []
    for satu in para_pihak:
        pemda = satu.jenis == "pemda" and satu.kode_wilayah is not None
        kunci = f"pemda {satu.kode_wilayah}" if pemda else " ".join(satu.nama.casefold().split())
        if kunci in hasil:
            pesan = Teks(
                f"{satu.nama} sama dengan {hasil[kunci].nama} dan dihitung satu pihak.",
                f"{satu.nama} is the same as {hasil[kunci].nama} and counts as one party.",
            )
            alasan.append(Alasan(pesan, ("UU 23/2014 Pasal 363 ayat (2)",)))
        hasil.setdefault(kunci, satu)
    return tuple(hasil.values()), tuple(alasan)


def _rezim_utama(rezim: Sequence[RezimKhusus], kelompok: Kelompok) -> RezimKhusus | None:
    """Strongest that fits: the regime of a region's enterprise says nothing where none is a party alone."""
    if kelompok.kode in ("KSDPL", "KSDLL"):
        rezim = [r for r in rezim if not r.kata and not r.kelompok]
    return rezim[0] if rezim else None


def _diganti(kelompok: Kelompok, rezim: RezimKhusus) -> Kelompok:
    pesan = Teks(f"{rezim.nama.id}: {rezim.ciri.id}", f"{rezim.nama.en}: {rezim.ciri.en}")
    return Kelompok(
        rezim.kelompok or kelompok.kode,
        min(kelompok.yakin, 0.85),
        Alasan(pesan, rezim.dasar),
        kelompok.tanya,
    )


def _antardaerah(susunan: Susunan, bahan: BahanKlasifikasi, dasar: Dasar) -> Klasifikasi | None:
    pihak = [dasar.daerah[k] for k in susunan.pemda if k in dasar.daerah]
    if len(pihak) < 2 and len(susunan.pemda) > len(pihak):
        return None
    return klasifikasi_ksdd(
        pihak,
        dasar.batas,
        eksternalitas_lintas_daerah=bahan.fakta.get("objek.eksternalitas_lintas_daerah"),
        lebih_efisien_bersama=bahan.fakta.get("objek.lebih_efisien_bersama"),
    )


def _jenis(
    kelompok: Kelompok,
    susunan: Susunan,
    bahan: BahanKlasifikasi,
    dasar: Dasar,
    ksdd: Klasifikasi | None,
) -> Jawaban:
    tingkat = tingkat_pemda(susunan, dasar.daerah)
    if kelompok.kode == "KSDD":
        return _jawaban_ksdd(ksdd)
    if kelompok.kode == "KSDPK":
        return jenis_ksdpk(bahan.prakarsa, bahan.objek)
    if kelompok.kode == "KSDPL":
        asing = [p for p in susunan.ada(Sisi.LUAR_NEGERI) if p.jenis == "pemda_asing"]
        return jenis_ksdpl(asing, tingkat, bahan.objek, bahan.fakta)
    if kelompok.kode == "KSDLL":
        return jenis_ksdll(susunan.ada(Sisi.LUAR_NEGERI), bahan.fakta)
    return Jawaban("SINERGI" if kelompok.kode == "SINERGI" else None, 1.0)


def _jawaban_ksdd(ksdd: Klasifikasi | None) -> Jawaban:
    if ksdd is None:
        return Jawaban(None, _YAKIN_TANPA_JENIS)
    yakin = ksdd.keyakinan if ksdd.jenis or len(ksdd.para_pihak) < 2 else _YAKIN_TANPA_JENIS
    return Jawaban(ksdd.jenis, yakin, ksdd.alasan, ksdd.perlu_ditanyakan)


def _penentu(susunan: Susunan) -> tuple[Pihak, ...]:
    """Parties whose certainty bounds that of the whole; villages beside governments do not."""
    if susunan.pemda and susunan.ada(Sisi.DESA):
        return tuple(p for p in susunan.semua if p.sisi is not Sisi.DESA) or susunan.semua
    return susunan.semua


def _tanya_pihak(para_pihak: Sequence[Pihak]) -> tuple[Pertanyaan, ...]:
    return tuple(
        Pertanyaan(f"para_pihak.{nomor}.jenis", p.tanya, p.golongan.dasar)
        for nomor, p in enumerate(para_pihak, 1)
        if p.tanya is not None
    )


def _tanya_rezim(dasar: Dasar, bahan: BahanKlasifikasi) -> tuple[Pertanyaan, ...]:
    return tuple(
        Pertanyaan(
            f"rezim_khusus.{r.kode}",
            Teks(
                f"Apakah ini {r.nama.id}? {r.ciri.id}",
                f"Is this: {r.nama.en}? {r.ciri.en}",
            ),
            r.dasar,
        )
        for r in ragu_rezim(dasar.rezim, bahan.objek)
    )


def _tanya_objek(bahan: BahanKlasifikasi) -> tuple[Pertanyaan, ...]:
    if bahan.objek.strip():
        return ()
    pesan = Teks("Apa yang dikerjasamakan?", "What is the cooperation about?")
    return (Pertanyaan("objek.urusan", pesan, ("PP 28/2018 Pasal 4 ayat (1)",)),)


def _sekali(tanya: Sequence[Pertanyaan]) -> tuple[Pertanyaan, ...]:
    hasil: dict[tuple[str, str], Pertanyaan] = {}
    for satu in tanya:
        hasil.setdefault((satu.kunci, satu.pesan.id), satu)
    return tuple(hasil.values())
