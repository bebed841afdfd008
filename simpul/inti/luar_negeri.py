"""Countries, foreign regions and foreign cities by name: is 'Gyeongnam' a province, and where?

The lists come in as values (data/luar_negeri). A name is looked up exactly: a foreign place is never
guessed from a misspelling, because most words of any language are near some city of the world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from simpul.inti.nama_wilayah import kata_nama


class TingkatAsing(StrEnum):
    """Level abroad, as far as ours can be laid beside it (Permendagri 25/2020 Pasal 6)."""

    PROVINSI = "provinsi"
    KABKOTA = "kabkota"
    KEDUANYA = "keduanya"  # a city that is its own province, or a name of both


@dataclass(frozen=True, slots=True)
class TempatAsing:
    """A place abroad. ``negara`` is the ISO code, ``tingkat`` ``None`` when nothing tells it."""

    negara: str | None
    nama_negara: str
    nama: str
    tingkat: TingkatAsing | None


# Words that say the level, or only that a government is meant; none of them is part of the name.
_TINGKAT = {
    TingkatAsing.PROVINSI: (
        "provinsi province provincial prefecture prefectural prefektur state oblast canton ken"
        " governorate voivodeship territory land bundesland krai okrug emirate"
    ),
    TingkatAsing.KABKOTA: (
        "kota city municipality municipal county town shire district kabupaten walikota mayor"
        " borough gemeente stadt si shi gun"
    ),
}
_KATA_TINGKAT = {k: tingkat for tingkat, semua in _TINGKAT.items() for k in semua.split()}
_TINGKAT_INDONESIA = frozenset({"provinsi", "kota", "kabupaten", "walikota", "si", "ken", "gun"})
_KATA_PENGISI = (
    "pemerintah pemda pemkot pemkab pemprov daerah government governor gubernur of the bagian negara"
    " council republic republik metropolitan region regional special autonomous administration"
    " kerajaan negeri kingdom dengan and dan office local authority people s"
)
_PENGISI = frozenset(_KATA_PENGISI.split())
_HAPUS = str.maketrans("", "", " '-.,()/")  # names of the lists are plain Latin letters already
_PALING_PENDEK = 4


@dataclass(slots=True)
class KamusLuarNegeri:
    """The lists, indexed once. Build with ``KamusLuarNegeri.buat``."""

    _negara: dict[tuple[str, ...], str] = field(default_factory=dict)
    _nama_negara: dict[str, str] = field(default_factory=dict)
    _kota: Callable[[], Iterable[tuple[str, str, int]]] = tuple
    _tempat: dict[str, list[tuple[str, TingkatAsing, int]]] = field(default_factory=dict)
    _kota_masuk: bool = False

    @classmethod
    def buat(
        cls,
        negara: Iterable[tuple[str, str, tuple[str, ...]]],
        bagian: Iterable[tuple[str, str, TingkatAsing]],
        kota: Callable[[], Iterable[tuple[str, str, int]]],
    ) -> KamusLuarNegeri:
        """``negara``: (code, name, other names); ``bagian``: (country, name, level).

        ``kota`` gives (country, name, inhabitants) and is called when the first place is looked for:
        the list is long, and a case at home never needs it.
        """
        kamus = cls(_kota=kota)
        for kode, nama, lain in negara:
            kamus._nama_negara[kode] = nama
            for satu in (nama, *lain):
                if kata := kata_nama(satu):
                    kamus._negara.setdefault(kata, kode)
        for kode, nama, tingkat in bagian:
            _tambah(kamus._tempat, kode, nama, tingkat, 10**9)
        return kamus

    def _semua_tempat(self) -> dict[str, list[tuple[str, TingkatAsing, int]]]:
        if not self._kota_masuk:
            # Built apart and put in place at once: another thread sees all of it or none.
            lengkap = {kunci: list(isi) for kunci, isi in self._tempat.items()}
            for kode, nama, jiwa in self._kota():
                _tambah(lengkap, kode, nama, TingkatAsing.KABKOTA, jiwa)
            self._tempat, self._kota_masuk = lengkap, True
        return self._tempat

    def negara(self, kata: tuple[str, ...]) -> tuple[str, int, int] | None:
        """(code, from, to) of the longest name of a country in the words, the last of equals."""
        terbaik: tuple[str, int, int] | None = None
        for awal in range(len(kata)):
            for akhir in range(min(len(kata), awal + 6), awal, -1):
                kode = self._negara.get(kata[awal:akhir])
                if kode and (terbaik is None or akhir - awal >= terbaik[2] - terbaik[1]):
                    terbaik = kode, awal, akhir
                    break
        return terbaik

    def nama_negara(self, kode: str | None) -> str:
        """Name of a country, empty when not known."""
        return self._nama_negara.get(kode or "", "")

    def tempat(self, kata: tuple[str, ...]) -> TempatAsing | None:
        """The place the words name, titles and country taken off; ``None`` when no list has it."""
        letak = self.negara(kata)
        # 'Western Australia' holds the name of a country: the whole name comes first.
        if letak is not None and not self.hanya_negara(kata):
            utuh = self._cari(kata, None)
            if utuh is not None and letak[2] - letak[1] < len(kata):
                return utuh
        sisa = kata if letak is None else (*kata[: letak[1]], *kata[letak[2] :])
        negara = letak[0] if letak else None
        ada = self._cari(sisa, negara)
        if ada is not None:
            return ada
        tingkat = _tingkat(sisa)
        nama = tuple(k for k in sisa if k not in _PENGISI and k not in _KATA_TINGKAT)
        if negara is not None and nama and tingkat is not None:
            return TempatAsing(negara, self.nama_negara(negara), " ".join(nama), tingkat)
        return None

    def _cari(self, kata: tuple[str, ...], negara: str | None) -> TempatAsing | None:
        """Exactly; first the whole (Northern Territory), then with more and more words taken off."""
        nama = tuple(k for k in kata if k not in _PENGISI and k not in _KATA_TINGKAT)
        for calon in (kata, tuple(k for k in kata if k not in _PENGISI), nama):
            ada = [
                satu
                for satu in self._semua_tempat().get("".join(calon), ())
                if negara is None or satu[0] == negara
            ]
            if ada:
                return self._pilih(ada, " ".join(calon), _tingkat(kata))
        return None

    def _pilih(
        self, ada: list[tuple[str, TingkatAsing, int]], nama: str, tingkat: TingkatAsing | None
    ) -> TempatAsing:
        """The biggest of the name's places, of the level that the words say."""
        cocok = [s for s in ada if tingkat in (None, s[1]) or s[1] is TingkatAsing.KEDUANYA] or ada
        negara = max(cocok, key=lambda s: s[2])[0]
        macam = {s[1] for s in cocok if s[0] == negara}
        if TingkatAsing.KEDUANYA in macam or (tingkat is None and len(macam) > 1):
            hasil = TingkatAsing.KEDUANYA
        else:
            hasil = tingkat or macam.pop()
        return TempatAsing(negara, self.nama_negara(negara), nama, hasil)

    def hanya_negara(self, kata: tuple[str, ...]) -> bool:
        """Do the words name a country and nothing below it ('Pemerintah Jepang')?"""
        letak = self.negara(kata)
        if letak is None:
            return False
        sisa = (*kata[: letak[1]], *kata[letak[2] :])
        return all(k in _PENGISI for k in sisa)

    def berkata_tingkat_asing(self, kata: tuple[str, ...]) -> bool:
        """Is there such a word that Indonesian does not use?"""
        return any(k in _KATA_TINGKAT and k not in _TINGKAT_INDONESIA for k in kata)

    def berkata_tingkat(self, kata: tuple[str, ...]) -> bool:
        """Is there a word that says 'city', 'province' or the like?"""
        return any(k in _KATA_TINGKAT for k in kata)


def _tambah(
    tempat: dict[str, list[tuple[str, TingkatAsing, int]]],
    negara: str,
    nama: str,
    tingkat: TingkatAsing,
    jiwa: int,
) -> None:
    kunci = nama.translate(_HAPUS).lower()
    if len(kunci) >= _PALING_PENDEK:
        tempat.setdefault(kunci, []).append((negara, tingkat, jiwa))


def _tingkat(kata: tuple[str, ...]) -> TingkatAsing | None:
    return next((_KATA_TINGKAT[k] for k in kata if k in _KATA_TINGKAT), None)
