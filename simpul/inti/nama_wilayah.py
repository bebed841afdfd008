"""From a name as people write it to a region, without ever guessing silently.

'PEMKAB BANTUL', 'Pemerintah Kota Jogjakarta', 'Kab. Gunung Kidul, DIY', 'Bantul Regency': titles say the
level, the rest is looked up exactly, then among known spellings, then with a bounded number of typing
errors. A name that fits several regions ('Bogor') gives them all and asks. The lists come in as values.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

PROVINSI, KABUPATEN, KOTA = "provinsi", "kabupaten", "kota"
_BATAS_PASTI = 0.7
_PANJANG_TEKS = 300

# Words in front of (or, in English, behind) a name; the value is the level they say, if any.
_GELAR: dict[tuple[str, ...], str | None] = {
    ("pemerintah",): None,
    ("pemerintahan",): None,
    ("pemda",): None,
    ("pem",): None,
    ("daerah",): None,
    ("pemkab",): KABUPATEN,
    ("pemkot",): KOTA,
    ("pemko",): KOTA,
    ("pemprov",): PROVINSI,
    ("pemprop",): PROVINSI,
    ("kabupaten",): KABUPATEN,
    ("kab",): KABUPATEN,
    ("kota",): KOTA,
    ("kotamadya",): KOTA,
    ("kodya",): KOTA,
    ("provinsi",): PROVINSI,
    ("propinsi",): PROVINSI,
    ("prov",): PROVINSI,
    ("prop",): PROVINSI,
    ("administrasi",): None,
    ("adm",): None,
    ("bupati",): KABUPATEN,
    ("walikota",): KOTA,
    ("wali", "kota"): KOTA,
    ("gubernur",): PROVINSI,
    ("government", "of"): None,
    ("the",): None,
    ("city", "of"): KOTA,
    ("regency", "of"): KABUPATEN,
    ("province", "of"): PROVINSI,
}
_GELAR_BELAKANG = {
    "regency": KABUPATEN,
    "city": KOTA,
    "municipality": KOTA,
    "province": PROVINSI,
    "provincial": PROVINSI,
    "municipal": KOTA,
    "government": None,
    "administration": None,
}
_KHUSUS = (
    ("daerah", "istimewa"),
    ("daerah", "khusus", "ibukota"),
    ("daerah", "khusus", "ibu", "kota"),
    ("daerah", "khusus"),
    ("di",),
)
_EJAAN_LAMA = (("oe", "u"), ("tj", "c"), ("dj", "j"), ("nj", "ny"), ("sj", "sy"))
_KATA = re.compile(r"[a-z0-9]+")
_HURUF_TITIK = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?\b|\b[a-z](?:\. ?[a-z])+\.?(?=\s|$)")


class Cara(StrEnum):
    """How a name was found, surest first."""

    NAMA = "nama"
    EJAAN = "ejaan"
    SALAH_KETIK = "salah_ketik"


@dataclass(frozen=True, slots=True)
class NamaWilayah:
    """One region of the list; ``tingkat`` as data/wilayah writes it, ``induk`` the code of its province."""

    kode: str
    nama: str
    tingkat: str
    induk: str = ""

    @property
    def kelas(self) -> str:
        """Level without the difference between autonomous and administrative."""
        return self.tingkat.removesuffix("_administrasi")

    @property
    def nama_lengkap(self) -> str:
        """``Kabupaten Bogor``; provinces with their title."""
        gelar = {PROVINSI: "Provinsi", KABUPATEN: "Kabupaten", KOTA: "Kota"}[self.kelas]
        administrasi = " Administrasi" if self.tingkat != self.kelas else ""
        return f"{gelar}{administrasi} {self.nama}"


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A region the text may mean; ``keyakinan`` 0 to 1."""

    wilayah: NamaWilayah
    keyakinan: float
    cara: Cara

    @property
    def kode(self) -> str:
        """Code of the region."""
        return self.wilayah.kode


@dataclass(frozen=True, slots=True)
class HasilNama:
    """Candidates, best first. Under 0.7, or with more than one, a person must choose."""

    teks: str
    kandidat: tuple[Kandidat, ...]

    @property
    def pasti(self) -> Kandidat | None:
        """The one region meant, or ``None`` when it must be asked."""
        if len(self.kandidat) == 1 and self.kandidat[0].keyakinan >= _BATAS_PASTI:
            return self.kandidat[0]
        return None

    @property
    def perlu_tanya(self) -> bool:
        """Must a person choose?"""
        return self.pasti is None


@dataclass(frozen=True, slots=True)
class _Bacaan:
    """A text read in one way: key without spaces, and the level its titles say."""

    kunci: str
    tingkat: str | None


@dataclass(slots=True)
class KamusNama:
    """The lists, indexed once. Build with ``KamusNama.buat``."""

    _nama: dict[str, list[NamaWilayah]] = field(default_factory=dict)
    _ejaan: dict[str, list[tuple[NamaWilayah, str | None]]] = field(default_factory=dict)
    _huruf: dict[str, int] = field(default_factory=dict)

    @classmethod
    def buat(
        cls, daftar: Iterable[NamaWilayah], ejaan: Iterable[tuple[str, str]] = ()
    ) -> KamusNama:
        """``daftar``: the regions; ``ejaan``: (code, spelling). Spellings of unknown codes are left out."""
        kamus = cls()
        kode: dict[str, NamaWilayah] = {}
        for satu in daftar:
            kode[satu.kode] = satu
            kata = kata_nama(satu.nama)
            kamus._nama.setdefault("".join(kata), []).append(satu)
            pendek = _tanpa_khusus(kata)
            if satu.kelas == PROVINSI and pendek != kata:
                kamus._nama.setdefault("".join(pendek), []).append(satu)
        for milik, tulisan in ejaan:
            if milik in kode:
                for bacaan in _bacaan(kata_nama(tulisan)):
                    kamus._tambah_ejaan(bacaan, kode[milik])
        return kamus

    def _tambah_ejaan(self, bacaan: _Bacaan, wilayah: NamaWilayah) -> None:
        # 'Kota Baru' is a spelling of Kabupaten Kotabaru; there 'Kota' is no title.
        if bacaan.tingkat not in (None, wilayah.kelas):
            return
        daftar = self._ejaan.setdefault(bacaan.kunci, [])
        if (wilayah, bacaan.tingkat) not in daftar:
            daftar.append((wilayah, bacaan.tingkat))

    def kenali(self, teks: str, *, mirip: bool = True) -> HasilNama:
        """Which region is meant. Never raises; an unreadable text gives no candidate.

        Without ``mirip`` typing errors are not forgiven: for words that need not be a region at all.
        """
        utama, petunjuk = _pisah(_rapikan(teks[:_PANJANG_TEKS]))
        induk = self._provinsi(petunjuk) if petunjuk else frozenset()
        kandidat = self._cari(utama, mirip=mirip)
        if induk:
            dekat = [k for k in kandidat if k.wilayah.induk in induk or k.kode in induk]
            kandidat = dekat or [_lemahkan(k) for k in kandidat]
        kandidat = _unik(kandidat)
        if len(kandidat) > 1:
            kandidat = [Kandidat(k.wilayah, min(k.keyakinan, 0.5), k.cara) for k in kandidat]
        return HasilNama(teks, tuple(kandidat))

    def _provinsi(self, kata: tuple[str, ...]) -> frozenset[str]:
        return frozenset(
            k.kode for k in self._cari(kata, mirip=False) if k.wilayah.kelas == PROVINSI
        )

    def _cari(self, kata: tuple[str, ...], *, mirip: bool) -> list[Kandidat]:
        bacaan = _bacaan(kata)
        for satu in bacaan:
            ada = self._tepat(satu)
            for baru in _ejaan_baru(satu.kunci):
                ada = _unik([*ada, *self._tepat(_Bacaan(baru, satu.tingkat))])
            if ada:
                return ada
        return self._mirip(bacaan[0]) if bacaan and mirip else []

    def _tepat(self, bacaan: _Bacaan) -> list[Kandidat]:
        nama = [Kandidat(w, 1.0, Cara.NAMA) for w in self._nama.get(bacaan.kunci, [])]
        ejaan = [
            Kandidat(w, 0.95, Cara.EJAAN)
            for w, tingkat in self._ejaan.get(bacaan.kunci, [])
            if tingkat is None or bacaan.tingkat in (None, tingkat)
        ]
        return _cocok_tingkat([*nama, *ejaan], bacaan.tingkat)

    def _tanda(self) -> dict[str, int]:
        if not self._huruf:
            self._huruf = {kunci: _tanda_huruf(kunci) for kunci in {*self._nama, *self._ejaan}}
        return self._huruf

    def _mirip(self, bacaan: _Bacaan) -> list[Kandidat]:
        """Names within one typing error (two for long names), nearest only."""
        batas = _batas_salah(bacaan.kunci)
        if batas == 0:
            return []
        jarak: dict[str, int] = {}
        huruf = _tanda_huruf(bacaan.kunci)
        for kunci, tanda in self._tanda().items():
            # Each error changes at most two letters of the set: most names fall here, cheaply.
            if (tanda ^ huruf).bit_count() > 2 * batas:
                continue
            if abs(len(kunci) - len(bacaan.kunci)) <= batas and len(kunci) > 3:
                satu = _jarak(bacaan.kunci, kunci, batas)
                if satu <= batas:
                    jarak[kunci] = satu
        if not jarak:
            return []
        dekat = min(jarak.values())
        semua = [
            Kandidat(k.wilayah, 0.85 - 0.1 * dekat, Cara.SALAH_KETIK)
            for kunci, satu in sorted(jarak.items())
            if satu == dekat
            for k in self._tepat(_Bacaan(kunci, bacaan.tingkat))
            if k.keyakinan >= 0.9
        ]
        return _cocok_tingkat(semua, bacaan.tingkat)


def _tanda_huruf(kunci: str) -> int:
    """The letters of a word as bits, without their number or order."""
    return sum(1 << (ord(huruf) & 63) for huruf in set(kunci))


def _rapikan(teks: str) -> str:
    """Small letters, no accents, abbreviations without dots (``D.I.Y.`` becomes ``diy``)."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().casefold()
    return _HURUF_TITIK.sub(lambda m: re.sub(r"[^a-z]", "", m[0]) + " ", polos)


def kata_nama(teks: str) -> tuple[str, ...]:
    """Words of a name in small letters, abbreviations without their dots."""
    return tuple(_KATA.findall(_rapikan(teks)))


def _pisah(teks: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The name, and what stands behind it as its province (``..., DIY``; ``... Provinsi Jawa Barat``)."""
    depan, _, belakang = teks.replace("(", ",", 1).partition(",")
    kata = tuple(_KATA.findall(depan))
    if belakang:
        return kata, tuple(_KATA.findall(belakang))
    for n, satu in enumerate(kata):
        if n > 0 and satu in ("provinsi", "propinsi", "prov") and not _hanya_gelar(kata[:n]):
            return kata[:n], kata[n:]
    return kata, ()


def _hanya_gelar(kata: tuple[str, ...]) -> bool:
    return all((satu,) in _GELAR for satu in kata)


def _bacaan(kata: tuple[str, ...]) -> list[_Bacaan]:
    """Ways to read the words, titles taken off as far as possible first."""
    hasil: list[_Bacaan] = []
    tingkat: str | None = None
    sisa = kata
    hasil.append(_Bacaan("".join(sisa), None))
    while sisa:
        if len(sisa) > 1 and sisa[-1] in _GELAR_BELAKANG:
            tingkat = _GELAR_BELAKANG[sisa[-1]] or tingkat
            sisa = sisa[:-1]
        else:
            gelar = next((g for n in (2, 1) if (g := sisa[:n]) in _GELAR and len(sisa) > n), None)
            if gelar is None:
                break
            tingkat = _GELAR[gelar] or tingkat
            sisa = sisa[len(gelar) :]
        hasil.append(_Bacaan("".join(sisa), tingkat))
    return hasil[::-1]


def _tanpa_khusus(kata: tuple[str, ...]) -> tuple[str, ...]:
    for awalan in _KHUSUS:
        if kata[: len(awalan)] == awalan and len(kata) > len(awalan):
            return kata[len(awalan) :]
    return kata


def _ejaan_baru(kunci: str) -> tuple[str, ...]:
    """The key in today's spelling, without and with j for y (Djogjakarta, Soerabaja)."""
    ringan = kunci
    for lama, baru in _EJAAN_LAMA:
        ringan = ringan.replace(lama, baru)
    penuh = kunci.replace("tj", "c").replace("oe", "u").replace("dj", "\0").replace("j", "y")
    semua = dict.fromkeys((ringan, penuh.replace("\0", "j")))
    return tuple(satu for satu in semua if satu != kunci)


def _cocok_tingkat(kandidat: list[Kandidat], tingkat: str | None) -> list[Kandidat]:
    """Only those of the level the title says; none of it: the others, weak, so that it is asked."""
    if tingkat is None:
        return kandidat
    sama = [k for k in kandidat if k.wilayah.kelas == tingkat]
    return sama or [_lemahkan(k) for k in kandidat]


def _lemahkan(kandidat: Kandidat) -> Kandidat:
    return Kandidat(kandidat.wilayah, min(kandidat.keyakinan, 0.6), kandidat.cara)


def _unik(kandidat: list[Kandidat]) -> list[Kandidat]:
    terbaik: dict[str, Kandidat] = {}
    for satu in kandidat:
        lama = terbaik.get(satu.kode)
        if lama is None or satu.keyakinan > lama.keyakinan:
            terbaik[satu.kode] = satu
    return sorted(terbaik.values(), key=lambda k: (-k.keyakinan, k.kode))


def _batas_salah(kunci: str) -> int:
    if len(kunci) < 5:
        return 0
    return 1 if len(kunci) < 9 else 2


def _jarak(a: str, b: str, batas: int) -> int:
    """Edits between two words, swapped neighbours counting one; ``batas`` + 1 when there are more."""
    if a == b:
        return 0
    sebelum2: list[int] = []
    sebelum = list(range(len(b) + 1))
    for i, huruf in enumerate(a, 1):
        kini = [i]
        for j, lain in enumerate(b, 1):
            nilai = min(kini[j - 1] + 1, sebelum[j] + 1, sebelum[j - 1] + (huruf != lain))
            if i > 1 and j > 1 and huruf == b[j - 2] and a[i - 2] == lain:
                nilai = min(nilai, sebelum2[j - 2] + 1)
            kini.append(nilai)
        if min(kini) > batas:
            return batas + 1
        sebelum2, sebelum = sebelum, kini
    return sebelum[-1]
