"""A case in people's own words, classified with all the data: parties, affairs, regime, stages.

The floor below decides (``simpul.inti.klasifikasi``); here names become parties, the object becomes
affairs, and the regime and stages of the day are laid beside the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from simpul.inti.daerah import PihakDaerah, TingkatDaerah
from simpul.inti.klasifikasi import (
    Alasan,
    BahanKlasifikasi,
    Dasar,
    HasilKlasifikasi,
    Pertanyaan,
    klasifikasi,
)
from simpul.inti.nama_pihak import pecah
from simpul.inti.objek import KandidatUrusan
from simpul.inti.pihak import BATAS_PASTI, Pihak, Sisi
from simpul.inti.rezim import Rezim
from simpul.inti.tahapan import Tahap
from simpul.inti.teks import Teks
from simpul.regulasi import pengetahuan
from simpul.regulasi.masukan import MasukanKasus, NamaPihak
from simpul.regulasi.nilai import Urusan
from simpul.regulasi.pihak import kamus_pihak
from simpul.regulasi.rezim import rezim
from simpul.regulasi.rezim_khusus import rezim_khusus
from simpul.regulasi.urusan import kamus_objek
from simpul.wilayah import berkas_data

URUSAN_PALING_BANYAK = 3
_URUSAN_PALING_LEMAH = 0.35
_URUSAN_BEDA = 0.6  # from here another affair read from the object is asked about
_TETAP_UTUH = frozenset(
    {"ormas", "asosiasi_daerah", "sekretariat_bersama", "desa", "lembaga_khusus"}
)
_SEMENTARA = {"KSDD": ("KSDD-W", "KSDD-S")}


@dataclass(frozen=True, slots=True)
class JawabanKlasifikasi:
    """The whole answer about one case. ``tahapan`` empty where the law of that day has none for it."""

    hasil: HasilKlasifikasi
    tanggal: date
    urusan: tuple[Urusan, ...]
    kandidat: tuple[KandidatUrusan, ...]
    rezim: Rezim | None
    tahapan: tuple[Tahap, ...]
    alasan: tuple[Alasan, ...]
    perlu_ditanyakan: tuple[Pertanyaan, ...]


def klasifikasikan(kasus: MasukanKasus, hari_ini: date) -> JawabanKlasifikasi:
    """Classify a case; ``hari_ini`` is used where the case has no day. Never raises for odd content."""
    para_pihak = tuple(pihak for satu in kasus.para_pihak for pihak in _kenali(satu))
    hasil = klasifikasi(
        BahanKlasifikasi(
            para_pihak, kasus.objek, _prakarsa(kasus.prakarsa, para_pihak), kasus.fakta
        ),
        dasar(),
    )
    tanggal = kasus.tanggal or hari_ini
    kandidat = kamus_objek().kenali(kasus.objek).kandidat
    urusan, beda = _urusan(kasus.urusan, kandidat)
    masa = None if hasil.kelompok == "BUKAN_KSD" else rezim(hasil.kelompok, tanggal)
    tanya = (*hasil.perlu_ditanyakan, *beda, *_tanya_batas(kasus, hasil))
    return JawabanKlasifikasi(
        hasil=hasil,
        tanggal=tanggal,
        urusan=urusan,
        kandidat=kandidat,
        rezim=masa,
        tahapan=_tahapan(hasil, tanggal),
        alasan=(*hasil.alasan, *_alasan_rezim(masa), *_alasan_fakta(kasus)),
        perlu_ditanyakan=tanya,
    )


@lru_cache(maxsize=1)
def dasar() -> Dasar:
    """Regions, borders and special regimes as values, read once."""
    semua = berkas_data.wilayah()
    daerah = {
        kode: PihakDaerah(
            kode=kode,
            nama=w.nama_lengkap,
            tingkat=TingkatDaerah(w.tingkat),
            provinsi=w.induk or kode,
            otonom=w.otonom,
            nama_provinsi=semua[w.induk].nama_lengkap if w.induk else w.nama_lengkap,
        )
        for kode, w in semua.items()
    }
    darat = frozenset(
        frozenset((b.kode_a, b.kode_b)) for b in berkas_data.batas() if b.jenis == "darat"
    )
    return Dasar(daerah, darat, rezim_khusus())


def _kenali(tulisan: NamaPihak) -> tuple[Pihak, ...]:
    """The party, or the parties where one text surely names several ('Pemkot A dengan Pemkot B').

    Cut only when every part is well known by itself; an association of regions stays one.
    """
    kamus = kamus_pihak()
    utuh = kamus.kenali(tulisan.nama, tulisan.jenis)
    bagian = pecah(tulisan.nama) if tulisan.jenis is None else ()
    if len(bagian) < 2 or utuh.jenis in _TETAP_UTUH:
        return (utuh,)
    semua = tuple(kamus.kenali(satu) for satu in bagian)
    daerah = [satu.kode_wilayah for satu in semua if satu.sisi is Sisi.DAERAH]
    jelas = all(_jelas(satu) for satu in semua) and len(daerah) == len(set(daerah))
    return semua if jelas else (utuh,)


def _jelas(pihak: Pihak) -> bool:
    if pihak.sisi is Sisi.DAERAH:
        return pihak.kode_wilayah is not None and pihak.keyakinan >= BATAS_PASTI
    return pihak.sisi is not Sisi.TIDAK_DIKETAHUI


def _prakarsa(teks: str | None, para_pihak: tuple[Pihak, ...]) -> str | None:
    """The name of a party as initiator becomes the side it stands on."""
    if teks is None or teks in ("daerah", "pihak_ketiga"):
        return teks
    for pihak in para_pihak:
        if pihak.nama.casefold() == teks.casefold():
            return "daerah" if pihak.sisi is Sisi.DAERAH else "pihak_ketiga"
    return None


# -- affairs -------------------------------------------------------------------------------------


def _urusan(
    ditulis: str | None, kandidat: tuple[KandidatUrusan, ...]
) -> tuple[tuple[Urusan, ...], tuple[Pertanyaan, ...]]:
    """What the writer says comes first; another affair read from the object is asked about."""
    semua = {u.kode: u for u in pengetahuan.urusan()}
    dibaca = [
        semua[k.kode]
        for k in kandidat
        if k.konkuren and k.kode in semua and k.keyakinan >= _URUSAN_PALING_LEMAH
    ]
    if not ditulis:
        return tuple(dict.fromkeys(dibaca))[:URUSAN_PALING_BANYAK], ()
    tulis = _urusan_ditulis(ditulis, semua)
    hasil = tuple(dict.fromkeys([*tulis, *dibaca]))[:URUSAN_PALING_BANYAK]
    if tulis and dibaca and not set(tulis) & set(dibaca) and kandidat[0].keyakinan >= _URUSAN_BEDA:
        return hasil, (_tanya_urusan(tulis[0], dibaca[0]),)
    return hasil, ()


def _urusan_ditulis(teks: str, semua: dict[str, Urusan]) -> list[Urusan]:
    if teks in semua:
        return [semua[teks]]
    sama = [u for u in semua.values() if u.nama.id.casefold() == teks.casefold()]
    if sama:
        return sama
    return [semua[k.kode] for k in kamus_objek().kenali(teks).kandidat[:1] if k.kode in semua]


def _tanya_urusan(tulis: Urusan, baca: Urusan) -> Pertanyaan:
    pesan = Teks(
        f"Urusan yang ditulis {tulis.nama.id}, sedangkan objeknya terbaca sebagai {baca.nama.id}. Mana yang benar?",
        f"The affair given is {tulis.nama.en}, but the object reads as {baca.nama.en}. Which is right?",
    )
    return Pertanyaan("objek.urusan", pesan, ("PP 28/2018 Pasal 4 ayat (1)",))


# -- the day -------------------------------------------------------------------------------------


def _tahapan(hasil: HasilKlasifikasi, tanggal: date) -> tuple[Tahap, ...]:
    """The stages; while the kind is open those that hold whichever it turns out to be."""
    jenis = (hasil.jenis,) if hasil.jenis else _SEMENTARA.get(hasil.kelompok, ())
    try:
        tabel = [pengetahuan.tabel_tahapan(satu, tanggal) for satu in jenis]
    except pengetahuan.BelumAdaTahapan:
        return ()
    if not tabel:
        return ()
    sama = set.intersection(*({t.kode for t in satu.tahap} for satu in tabel))
    return tuple(t for t in tabel[0].tahap if t.kode in sama)


def _alasan_rezim(masa: Rezim | None) -> tuple[Alasan, ...]:
    if masa is None:
        return ()
    return (Alasan(masa.penjelasan, masa.dasar), *(Alasan(a.teks, a.dasar) for a in masa.akibat))


# -- facts that do not fit -----------------------------------------------------------------------


def _tanya_batas(kasus: MasukanKasus, hasil: HasilKlasifikasi) -> tuple[Pertanyaan, ...]:
    """What the writer says of borders against what the map says."""
    kata = kasus.fakta.get("para_pihak.berbatasan")
    if kata is None or hasil.ksdd is None or not hasil.ksdd.pasangan:
        return ()
    if kata == hasil.ksdd.terhubung_batas:
        return ()
    pesan = Teks(
        "Dinyatakan berbatasan, tetapi menurut data batas tidak. Periksa nama daerahnya."
        if kata
        else "Dinyatakan tidak berbatasan, tetapi menurut data batas berbatasan. Periksa nama daerahnya.",
        "Said to border, but not by the border data. Check the names of the regions."
        if kata
        else "Said not to border, but by the border data they do. Check the names of the regions.",
    )
    return (Pertanyaan("para_pihak.daftar", pesan, ("UU 23/2014 Pasal 364 ayat (1)",)),)


def _alasan_fakta(kasus: MasukanKasus) -> tuple[Alasan, ...]:
    if not kasus.fakta_asing:
        return ()
    daftar = ", ".join(kasus.fakta_asing[:10])
    pesan = Teks(
        f"Fakta yang tidak dipakai untuk klasifikasi: {daftar}.",
        f"Facts not used for the classification: {daftar}.",
    )
    return (Alasan(pesan, ()),)


def panaskan() -> None:
    """Read everything a classification needs now, so that the first one is as quick as the next."""
    kamus_pihak()
    kamus_objek()
    dasar()
