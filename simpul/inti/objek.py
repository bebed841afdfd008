"""From the words in which officials name an object to the affair it belongs to, with certainty.

'Pengelolaan TPST Regional', 'waste management', 'persampahn': phrases are looked up longest first, as
written, then without Indonesian affixes, then with one typing error. What stands behind 'tentang' counts
more than who cooperates; names of offices and regions count less. Taxes, the civil service and the like
are known too, so that they are not taken for an affair. The words come in as values; nothing is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from simpul.inti.salah_ketik import PANJANG_SALAH_KETIK, DaftarMirip

PANJANG_TEKS = 5000
KATA_TERBANYAK = 150
KANDIDAT_TERBANYAK = 5
BATAS_PASTI = 0.7
BOBOT = {"kuat": 3.0, "biasa": 2.0, "lemah": 0.8}
_IMBUHAN, _SALAH_KETIK, _NAMA, _TUJUAN, _SEBELUM, _PENGUAT = 0.9, 0.8, 0.4, 0.75, 0.4, 1.4
_PALING_YAKIN = 0.95
_SISIHKAN = 0.15
_PANJANG_KATA = 30
_PANJANG_AKAR = 4

_KATA = re.compile(r"[a-z0-9]+")
_HURUF_TITIK = re.compile(r"\b[a-z](?:\.[a-z0-9])+\b\.?")

Bentuk = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class KataUrusan:
    """One word or phrase; ``kode`` of an affair (2.e), a sub-affair (2.e.11) or a group outside them."""

    kata: str
    kode: str
    bobot: float


@dataclass(frozen=True, slots=True)
class KataBantu:
    """Words that are no evidence but tell how to read the others."""

    penghubung: frozenset[str] = frozenset()
    diabaikan: frozenset[str] = frozenset()
    penguat: frozenset[str] = frozenset()
    penurun: frozenset[str] = frozenset()
    penanda_objek: frozenset[str] = frozenset()
    tujuan: frozenset[str] = frozenset()
    tanpa_imbuhan: frozenset[str] = frozenset()
    netral: frozenset[str] = frozenset()
    nama_daerah: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KandidatUrusan:
    """An affair the text may mean. ``bukti``: the words of the text it rests on.

    ``milik``: levels of government those words point to. ``lintas``: the annex divides the sub-affair
    by reach across borders; only a hint for cooperation, never an answer.
    """

    kode: str
    sub_urusan: str | None
    keyakinan: float
    bukti: tuple[str, ...]
    kelompok: str = "konkuren"
    milik: tuple[str, ...] = ()
    lintas: bool = False

    @property
    def konkuren(self) -> bool:
        """Is it one of the 32 concurrent affairs?"""
        return self.kelompok == "konkuren"


@dataclass(frozen=True, slots=True)
class HasilObjek:
    """Candidates, best first; ``terpotong`` when the text was too long to be read whole."""

    kandidat: tuple[KandidatUrusan, ...]
    terpotong: bool = False

    @property
    def pasti(self) -> KandidatUrusan | None:
        """The affair meant, or ``None`` when a person must choose."""
        if self.kandidat and self.kandidat[0].keyakinan >= BATAS_PASTI:
            return self.kandidat[0]
        return None

    @property
    def perlu_tanya(self) -> bool:
        """Must a person choose?"""
        return self.pasti is None

    @property
    def petunjuk_lintas(self) -> bool:
        """Does the best candidate reach across borders by the annex? A hint only."""
        return bool(self.kandidat) and self.kandidat[0].lintas


@dataclass(frozen=True, slots=True)
class _Butir:
    """One word of the text and how much what begins here counts."""

    kata: str
    konteks: float
    nama: bool


@dataclass(frozen=True, slots=True)
class _Cocok:
    frasa: tuple[str, ...]
    bukti: str
    nilai: float


def rapikan(teks: str) -> str:
    """Lower case without accents; letters with dots drawn together (``T.P.A.`` -> ``tpa``)."""
    polos = unicodedata.normalize("NFKD", teks[:PANJANG_TEKS]).encode("ascii", "ignore").decode()
    return _HURUF_TITIK.sub(lambda cocok: cocok[0].replace(".", ""), polos.lower())


@dataclass(slots=True)
class KamusObjek:
    """The words, indexed once. Build with ``KamusObjek.buat``."""

    _bantu: KataBantu
    _akar: Callable[[str], str]
    _dikenal: Callable[[str], bool]
    _frasa: dict[tuple[str, ...], dict[str, float]] = field(default_factory=dict)
    _depan: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    _kosakata: set[str] = field(default_factory=set)
    _mirip: DaftarMirip = field(default_factory=DaftarMirip)
    _kelompok: Mapping[str, str] = field(default_factory=dict)
    _netral: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    _daerah: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    _milik: dict[str, list[tuple[tuple[str, ...], str, str]]] = field(default_factory=dict)
    _lintas: frozenset[str] = frozenset()
    _bentuk: Callable[[str], Bentuk] = field(init=False)

    @classmethod
    def buat(
        cls,
        kata: Iterable[KataUrusan],
        bantu: KataBantu | None = None,
        *,
        akar: Callable[[str], str] = str,
        dikenal: Callable[[str], bool] = lambda kata: False,
        kelompok: Mapping[str, str] | None = None,
        milik: Iterable[tuple[str, str, str]] = (),
        lintas: Iterable[str] = (),
    ) -> KamusObjek:
        """``akar`` takes affixes off a word; ``dikenal``: is it a proper word (then no typing error)?

        ``kelompok``: group of the codes that are no concurrent affair. ``milik``: (affair, level, phrase).
        ``lintas``: the sub-affairs that the annex divides by reach across borders.
        """
        kamus = cls(bantu or KataBantu(), akar, dikenal, _kelompok=dict(kelompok or {}))
        kamus._lintas = frozenset(lintas)
        kamus._bentuk = lru_cache(maxsize=8192)(kamus._susun_bentuk)
        for satu in kata:
            kamus._tambah(satu)
        for tempat, semua in (
            (kamus._netral, kamus._bantu.netral),
            (kamus._daerah, kamus._bantu.nama_daerah),
        ):
            for frasa in map(kamus.urai, semua):
                tempat.setdefault(frasa[0], []).append(frasa)
        for daftar in kamus._depan.values():
            daftar.sort(key=len, reverse=True)
        for urusan, tingkat, kata_milik in milik:
            frasa = kamus.urai(kata_milik)
            kamus._kosakata.update(frasa)
            kamus._milik.setdefault(frasa[0], []).append((frasa, urusan, tingkat))
        kamus._mirip = DaftarMirip.buat(kamus._kosakata)
        return kamus

    def urai(self, teks: str) -> tuple[str, ...]:
        """The words of a phrase without those that only join."""
        bukan = self._bantu.penghubung | self._bantu.penguat
        return tuple(satu for satu in _KATA.findall(rapikan(teks)) if satu not in bukan)

    def _tambah(self, satu: KataUrusan) -> None:
        frasa = self.urai(satu.kata)
        if not frasa:
            return
        if frasa not in self._frasa:
            self._frasa[frasa] = {}
            self._depan.setdefault(frasa[0], []).append(frasa)
            self._kosakata.update(frasa)
        nilai = self._frasa[frasa]
        nilai[satu.kode] = max(satu.bobot, nilai.get(satu.kode, 0.0))

    # -- reading ---------------------------------------------------------------------------------

    def kenali(self, teks: str) -> HasilObjek:
        """Which affairs the text names, at most five. Never raises; no word known gives none."""
        butir, habis = self._baca(rapikan(teks))
        nilai: dict[str, float] = {}
        bukti: dict[str, list[str]] = {}
        for urut, satu in enumerate(self._temukan(butir)):
            susut = max(0.7, 1 - 0.06 * urut) * satu.nilai
            for kode, bobot in self._per_kode(satu.frasa).items():
                nilai[kode] = nilai.get(kode, 0.0) + bobot * susut
                bukti.setdefault(kode, []).append(satu.bukti)
        kandidat = self._susun(nilai, bukti, self._ditunjuk(butir))
        return HasilObjek(kandidat, not habis or len(teks) > PANJANG_TEKS)

    def _baca(self, teks: str) -> tuple[list[_Butir], bool]:
        """The words with their context; the flag: was all of it read?"""
        bantu = self._bantu
        semua = _KATA.findall(teks)
        mulai = next((n for n, k in enumerate(semua) if k in bantu.penanda_objek), -1)
        if mulai == len(semua) - 1:
            mulai = -1
        butir: list[_Butir] = []
        beda: set[str] = set()
        konteks, nama, tujuan = 1.0, False, 1.0
        for n, kata in enumerate(semua):
            if len(beda) >= KATA_TERBANYAK:
                return butir, False
            tujuan = _TUJUAN if n > mulai and kata in bantu.tujuan else tujuan
            if kata in bantu.penguat:
                konteks, nama = _PENGUAT, False
            elif kata not in bantu.penghubung and n != mulai:
                beda.add(kata)
                muka = _SEBELUM if n < mulai else 1.0
                turun = _NAMA if nama else konteks
                butir.append(_Butir(kata, turun * muka * tujuan, nama))
                # 'Dinas Pendidikan dan Kebudayaan': the name goes on behind 'dan'.
                terus = nama and semua[n + 1 : n + 2] == ["dan"]
                konteks, nama = 1.0, kata in bantu.penurun or terus
        return butir, True

    def _temukan(self, butir: list[_Butir]) -> Iterator[_Cocok]:
        """Phrases from left to right, longest first, each once.

        A phrase may begin inside the one before ('tata kelola pemerintahan' + 'pemerintahan desa'), but
        only if it goes on behind its end.
        """
        sudah: set[tuple[str, ...]] = set()
        letak = akhir = 0
        while letak < len(butir):
            lewat = self._lewat(butir, letak)
            cocok = None if lewat else self._terpanjang(butir, letak)
            if cocok is not None and letak + len(cocok[0]) > akhir:
                frasa, faktor = cocok
                akhir = letak + len(frasa)
                if frasa not in sudah:
                    sudah.add(frasa)
                    panjang = min(1.15, 1 + 0.05 * (len(frasa) - 1))
                    kata = " ".join(satu.kata for satu in butir[letak:akhir])
                    yield _Cocok(frasa, kata, faktor * panjang * butir[letak].konteks)
            letak += lewat or 1

    def _lewat(self, butir: list[_Butir], letak: int) -> int:
        """How many words from here name no object: 'lingkungan pemerintah', (Kabupaten) 'Tanah Laut'."""
        kata = butir[letak].kata
        calon = self._netral.get(kata, ()), self._daerah.get(kata, ()) if butir[letak].nama else ()
        for frasa in (*calon[0], *calon[1]):
            if tuple(satu.kata for satu in butir[letak : letak + len(frasa)]) == frasa:
                return len(frasa)
        return 0

    def _terpanjang(self, butir: list[_Butir], letak: int) -> tuple[tuple[str, ...], float] | None:
        terbaik: tuple[tuple[str, ...], float] | None = None
        for kata, faktor in self._bentuk_butir(butir[letak]):
            for frasa in self._depan.get(kata, ()):
                if terbaik is not None and len(frasa) <= len(terbaik[0]):
                    break
                sisa = self._cocok(frasa, butir, letak)
                if sisa is not None:
                    terbaik = (frasa, faktor * sisa)
        return terbaik

    def _cocok(self, frasa: tuple[str, ...], butir: list[_Butir], letak: int) -> float | None:
        if letak + len(frasa) > len(butir):
            return None
        hasil = 1.0
        for n in range(1, len(frasa)):
            faktor = dict(self._bentuk_butir(butir[letak + n])).get(frasa[n])
            if faktor is None:
                return None
            hasil *= faktor
        return hasil

    def _ditunjuk(self, butir: list[_Butir]) -> dict[str, set[str]]:
        """Levels of government that the words point to, by affair."""
        hasil: dict[str, set[str]] = {}
        for letak, satu in enumerate(butir):
            for frasa, urusan, tingkat in self._milik.get(satu.kata, ()):
                if self._cocok(frasa, butir, letak) == 1.0:
                    hasil.setdefault(urusan, set()).add(tingkat)
        return hasil

    def _bentuk_butir(self, butir: _Butir) -> Bentuk:
        """The readings of a word; a name of an office or region is never mended."""
        semua = self._bentuk(butir.kata)
        if butir.nama:
            return tuple(satu for satu in semua if satu[1] != _SALAH_KETIK)
        return semua

    def _susun_bentuk(self, kata: str) -> Bentuk:
        hasil = [(kata, 1.0)] if kata in self._kosakata else []
        if len(kata) > _PANJANG_KATA:
            return tuple(hasil)
        if (kata,) not in self._frasa and kata not in self._bantu.diabaikan:
            akar = self._akar(kata)
            boleh = len(akar) >= _PANJANG_AKAR and akar not in self._bantu.tanpa_imbuhan
            if boleh and akar != kata and akar in self._kosakata:
                hasil.append((akar, _IMBUHAN))
        if not hasil and self._boleh_dibetulkan(kata):
            hasil = [(satu, _SALAH_KETIK) for satu in self._mirip.cari(kata)]
        return tuple(hasil)

    def _boleh_dibetulkan(self, kata: str) -> bool:
        return (
            len(kata) >= PANJANG_SALAH_KETIK
            and kata not in self._bantu.diabaikan
            and not self._dikenal(kata)
        )

    # -- answering -------------------------------------------------------------------------------

    def _per_kode(self, frasa: tuple[str, ...]) -> dict[str, float]:
        """What a phrase is worth for sub-affairs and, once each, for their affairs."""
        hasil: dict[str, float] = {}
        for kode, bobot in self._frasa[frasa].items():
            hasil[kode] = max(bobot, hasil.get(kode, 0.0))
            urusan = self._urusan(kode)
            hasil[urusan] = max(bobot, hasil.get(urusan, 0.0))
        return hasil

    def _urusan(self, kode: str) -> str:
        return kode if kode in self._kelompok else ".".join(kode.split(".")[:2])

    def _susun(
        self,
        nilai: Mapping[str, float],
        bukti: Mapping[str, list[str]],
        milik: Mapping[str, set[str]],
    ) -> tuple[KandidatUrusan, ...]:
        urusan = {kode: n for kode, n in nilai.items() if self._urusan(kode) == kode}
        jumlah = sum(urusan.values())
        urut = sorted(urusan, key=lambda kode: (-round(urusan[kode], 6), kode))
        hasil: list[KandidatUrusan] = []
        for kode in urut[:KANDIDAT_TERBANYAK]:
            if urusan[kode] < _SISIHKAN * urusan[urut[0]]:
                break
            sub = self._sub(kode, nilai)
            hasil.append(
                KandidatUrusan(
                    kode,
                    sub,
                    _yakin(urusan[kode], urusan[kode] / jumlah),
                    tuple(dict.fromkeys(bukti[kode])),
                    self._kelompok.get(kode, "konkuren"),
                    tuple(sorted(milik.get(kode, ()))),
                    sub in self._lintas,
                )
            )
        return tuple(hasil)

    def _sub(self, kode: str, nilai: Mapping[str, float]) -> str | None:
        """The sub-affair that clearly leads; ``None`` when two are named alike."""
        semua = sorted(
            ((n, k) for k, n in nilai.items() if k != kode and self._urusan(k) == kode),
            key=lambda satu: (-satu[0], satu[1]),
        )
        if not semua or (len(semua) > 1 and semua[0][0] < 1.15 * semua[1][0]):
            return None
        return semua[0][1]


def _yakin(nilai: float, bagian: float) -> float:
    """From how much was found and how much of it speaks for this affair."""
    return round(min(_PALING_YAKIN, nilai / (nilai + 1) * (0.4 + 0.6 * bagian)), 2)
