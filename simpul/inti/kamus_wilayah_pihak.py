"""The lists that names of parties are understood with, and the regions in a name.

A government, or a unit that stands for one, is found by its region: behind a title, at the end of the
name, by its seat, or by the own name of a hospital.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from simpul.inti.luar_negeri import KamusLuarNegeri, TempatAsing
from simpul.inti.nama_wilayah import HasilNama, KamusNama, kata_nama
from simpul.inti.pihak import BATAS_PASTI, FrasaNama, Golongan, Pihak
from simpul.inti.teks import Teks

_NAMA_UMUM = frozenset({"tirta", "aneka", "smi"})  # also in the names of private companies
_SINGKATAN_ARAH = {
    "sel": "selatan",
    "ut": "utara",
    "tim": "timur",
    "bar": "barat",
    "teng": "tengah",
    "tengg": "tenggara",
}
KEPALA_DAERAH = frozenset({"bupati", "walikota", "gubernur"})
_GELAR_INGGRIS = {
    "municipality": "kota",
    "mayor": "kota",
    "regent": "kabupaten",
    "governor": "provinsi",
    "provincial": "provinsi",
    "regional": "",
    "local": "",
    "government": "",
    "the": "",
    "city": "kota",
    "regency": "kabupaten",
    "special": "",
}
GELAR_TINGKAT = frozenset({"kabupaten", "kab", "kota", "provinsi", "propinsi", "prov"})
_KATA_GELAR = (
    "kabupaten kab kota kodya provinsi propinsi prov prop pemkab pemkot pemprov pemerintah daerah"
)
_GELAR_DAERAH = frozenset(_KATA_GELAR.split())


@dataclass(slots=True)
class KamusWilayahPihak:
    """The lists, indexed once. Build with ``KamusPihak.buat``."""

    golongan: dict[str, Golongan]
    wilayah: KamusNama
    luar_negeri: KamusLuarNegeri
    jabatan: frozenset[tuple[str, ...]]
    orang: frozenset[str]
    gelar: frozenset[str]
    induk_provinsi: Mapping[str, str]
    ibu_kota: Mapping[str, str]
    rumah_sakit: Mapping[str, str]
    _awal: dict[str, list[FrasaNama]] = field(default_factory=dict)
    _di_mana: dict[str, list[FrasaNama]] = field(default_factory=dict)
    _sebutan: dict[str, str] = field(default_factory=dict)

    @classmethod
    def buat(
        cls,
        golongan: Iterable[Golongan],
        frasa: Iterable[FrasaNama],
        wilayah: KamusNama,
        luar_negeri: KamusLuarNegeri,
        *,
        jabatan: Iterable[str] = (),
        orang: Iterable[str] = (),
        gelar: Iterable[str] = (),
        induk_provinsi: Mapping[str, str] | None = None,
        ibu_kota: Mapping[str, str] | None = None,
        rumah_sakit: Mapping[str, str] | None = None,
    ) -> Self:
        """``induk_provinsi``: code of a region to that of its province; ``ibu_kota``: name of a seat to its region.

        ``rumah_sakit``: own name of a hospital to the region it belongs to.
        """
        kamus = cls(
            {satu.kode: satu for satu in golongan},
            wilayah,
            luar_negeri,
            frozenset(kata_nama(j) for j in jabatan),
            frozenset(orang),
            frozenset(gelar),
            induk_provinsi or {},
            {"".join(kata_nama(nama)): kode for nama, kode in (ibu_kota or {}).items()},
            {"".join(kata_nama(nama)): kode for nama, kode in (rumah_sakit or {}).items()},
        )
        for satu in frasa:
            letak = kamus._awal if satu.awal else kamus._di_mana
            letak.setdefault(satu.kata[0], []).append(satu)
        for satu_golongan in kamus.golongan.values():
            for sebutan in (satu_golongan.kode, *satu_golongan.sebutan):
                kamus._sebutan["".join(kata_nama(sebutan))] = satu_golongan.kode
        return kamus

    def _cocok(
        self, daftar: dict[str, list[FrasaNama]], kata: tuple[str, ...], letak: int
    ) -> FrasaNama | None:
        cocok = [
            f for f in daftar.get(kata[letak], ()) if kata[letak : letak + len(f.kata)] == f.kata
        ]
        return max(cocok, key=lambda f: (f.bobot, len(f.kata)), default=None)

    def _frasa(self, kata: tuple[str, ...]) -> FrasaNama | None:
        """The phrase that decides: heaviest first, then in front, then longest."""
        depan = self._cocok(self._awal, kata, 0)
        calon = [self._cocok(self._di_mana, kata, n) for n in range(len(kata))]
        semua = [f for f in (self._milik_negara(kata), depan, *calon) if f is not None]
        return max(semua, key=lambda f: (f.bobot, f.awal, len(f.kata)), default=None)

    def _milik_negara(self, kata: tuple[str, ...]) -> FrasaNama | None:
        """'PT Bank NTT': a company whose own name is that of an enterprise of state or region."""
        if kata[0] != "pt" or len(kata) < 2 or kata[1] in _NAMA_UMUM:
            return None
        satu = self._cocok(self._awal, kata, 1)
        if kata[1] == "bank" and satu is not None and satu.kata == ("bank",):
            # Regencies and cities name their bank after themselves: 'PT Bank Sleman'.
            ada = self.wilayah.kenali(" ".join(kata[2:]), mirip=False).kandidat
            return FrasaNama(kata, "bumd", awal=True, bobot=55, yakin=0.8) if ada else None
        return satu if satu is not None and satu.jenis in ("bumn", "bumd") else None

    def _di_negara(self, kata: tuple[str, ...], nama: str) -> TempatAsing | None:
        """The country the words name, with nothing below it."""
        letak = self.luar_negeri.negara(kata)
        if letak is None:
            return None
        return TempatAsing(letak[0], self.luar_negeri.nama_negara(letak[0]), nama, None)

    def _pemda(self, nama: str, kata: tuple[str, ...], yakin: float) -> Pihak:
        """'Pemerintah Kota Busan' is abroad; a misspelt regency at home is still at home."""
        kepala = next((k for k in kata[:3] if k in KEPALA_DAERAH or k == "wali"), kata[0])
        teks = _mulai_dari(nama, kepala)
        if gelar := _gelar_inggris(kata):
            teks = gelar
        hasil = self.wilayah.kenali(teks, mirip=False)
        if hasil.pasti is None and len(hasil.kandidat) < 2:
            asing = self.luar_negeri.tempat(kata)
            if asing is not None:
                return self._jadi(nama, "pemda_asing", 0.92, tempat=asing)
            if self.luar_negeri.hanya_negara(kata):
                return self._jadi(nama, "pemerintah_asing", 0.85)
            if not hasil.kandidat and (utuh := [_SINGKATAN_ARAH.get(k, k) for k in kata]) != [
                *kata
            ]:
                hasil = self.wilayah.kenali(" ".join(utuh), mirip=False)
            hasil = hasil if hasil.kandidat else self.wilayah.kenali(teks)
            if not hasil.kandidat:
                hasil, yakin = self._wilayah_depan(kata), min(yakin, 0.85)
        return self._dari_wilayah(nama, "pemda", hasil, yakin)

    def _wilayah_depan(self, kata: tuple[str, ...]) -> HasilNama:
        """'Bupati Sleman Drs. X', 'Pemkab Sleman Dinas Y': the region, then a person, a unit, its province."""
        for panjang in range(len(kata) - 1, 1, -1):
            hasil = self.wilayah.kenali(" ".join(kata[:panjang]), mirip=False)
            if not hasil.kandidat:
                continue
            unit = self._cocok(self._awal, kata, panjang)
            jelas = (
                kata[0] in KEPALA_DAERAH
                or kata[:2] == ("wali", "kota")
                or (unit is not None and unit.jenis == "unit_pemda")
                or self.wilayah.kenali(" ".join(kata[panjang:]), mirip=False).kandidat
            )
            return hasil if jelas else HasilNama("", ())
        return HasilNama("", ())

    def _dari_wilayah(
        self,
        nama: str,
        jenis: str,
        hasil: HasilNama,
        yakin: float,
        cap: frozenset[str] = frozenset(),
    ) -> Pihak:
        satu = hasil.pasti
        if "sekolah_menengah" in cap:
            # Secondary schools belong to the province since UU 23/2014.
            provinsi = {self.induk_provinsi.get(k.kode, k.kode) for k in hasil.kandidat}
            if len(provinsi) == 1:
                return self._jadi(nama, jenis, min(yakin, 0.9), kode=provinsi.pop(), cap=cap)
        elif satu is not None:
            return self._jadi(nama, jenis, min(yakin, satu.keyakinan), kode=satu.kode, cap=cap)
        pilihan = tuple(k.wilayah.nama_lengkap for k in hasil.kandidat[:6])
        if pilihan:
            tanya = Teks(
                f"Daerah mana yang dimaksud dengan '{nama}': {', '.join(pilihan)}?",
                f"Which region is meant by '{nama}': {', '.join(pilihan)}?",
            )
            terbaik = hasil.kandidat[0]
            kode = terbaik.kode if len(hasil.kandidat) == 1 else None
            return self._jadi(
                nama,
                jenis,
                0.55,
                kode=kode,
                cap=cap,
                pilihan=tuple(k.kode for k in hasil.kandidat),
                tanya=tanya,
            )
        tanya = Teks(
            f"Pemerintah Daerah mana yang dimaksud dengan '{nama}'?",
            f"Which regional government is meant by '{nama}'?",
        )
        return self._jadi(nama, jenis, 0.6, cap=cap, tanya=tanya)

    def _unit(self, nama: str, kata: tuple[str, ...], frasa: FrasaNama) -> Pihak:
        """A unit stands for its government: the region is looked for behind the unit's own name."""
        sisa = kata[len(frasa.kata) :]
        if frasa.kata[-1] in GELAR_TINGKAT:
            sisa = (frasa.kata[-1], *sisa)
        if "blud" in frasa.cap and (kode := self._rumah_sakit_bernama(sisa)):
            return self._jadi(nama, "unit_pemda", 0.75, kode=kode, cap=frasa.cap)
        ekor = self._wilayah_ekor(sisa)
        # 'RSUD Wates' is called after the seat of its regency.
        if not ekor.kandidat and (kode := self.ibu_kota.get("".join(sisa))):
            return self._jadi(nama, "unit_pemda", 0.8, kode=kode, cap=frasa.cap)
        return self._dari_wilayah(nama, "unit_pemda", ekor, frasa.yakin, frasa.cap)

    def _rumah_sakit_bernama(self, sisa: tuple[str, ...]) -> str | None:
        """The owner of a hospital called after a person; a title ('Kabupaten ...') says it better."""
        if any(k in _GELAR_DAERAH for k in sisa):
            return None
        rentang = ((a, b) for a in range(len(sisa)) for b in range(len(sisa), a, -1))
        return next(
            (kode for a, b in rentang if (kode := self.rumah_sakit.get("".join(sisa[a:b])))), None
        )

    def _wilayah_ekor(self, kata: tuple[str, ...]) -> HasilNama:
        """The region a name ends with: behind a title ('Kab.'), else the longest ending that is one."""
        for letak in range(len(kata) - 1):
            if kata[letak] in _GELAR_DAERAH and (hasil := self._bergelar(kata[letak:])).kandidat:
                return hasil
        for panjang in range(min(5, len(kata)), 0, -1):
            hasil = self.wilayah.kenali(" ".join(kata[-panjang:]), mirip=False)
            if hasil.kandidat:
                return hasil
        return HasilNama("", ())

    def _bergelar(self, kata: tuple[str, ...]) -> HasilNama:
        """'Kab Sleman DIY': from the title on; first all of it, then with words taken off behind."""
        for panjang in range(len(kata), 1, -1):
            hasil = self.wilayah.kenali(" ".join(kata[:panjang]), mirip=False)
            if hasil.kandidat:
                return hasil
        return self.wilayah.kenali(" ".join(kata))

    def _jadi(
        self,
        nama: str,
        jenis: str,
        yakin: float,
        *,
        kode: str | None = None,
        cap: frozenset[str] = frozenset(),
        tempat: TempatAsing | None = None,
        pilihan: tuple[str, ...] = (),
        tanya: Teks | None = None,
    ) -> Pihak:
        golongan = self.golongan[jenis]
        hasil = round(min(yakin, golongan.yakin), 3)
        soal = tanya or golongan.tanya
        if soal is not None:
            soal = Teks(soal.id.replace("{nama}", nama), soal.en.replace("{nama}", nama))
        return Pihak(
            nama, golongan, hasil, kode, cap, tempat, pilihan, soal if hasil < BATAS_PASTI else None
        )


def _gelar_inggris(kata: tuple[str, ...]) -> str:
    """'Municipality of Denpasar', 'Regional Government of Badung Regency' with the title in front."""
    if "of" not in kata[:5] or kata[0] not in _GELAR_INGGRIS:
        return ""
    sisa = kata[kata.index("of") + 1 :]
    sisa = sisa[1:] if sisa[:1] == ("the",) else sisa
    return " ".join((_GELAR_INGGRIS[kata[0]], *sisa)).strip()


def _mulai_dari(nama: str, kata: str) -> str:
    """The name from this word on: 'Pj. Bupati X' without what stands in front of the office."""
    return nama[max(nama.casefold().find(kata), 0) :]
