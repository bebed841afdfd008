"""Who is meant by a name as people write it: a government, its unit, a third party, a central body ...

'Pemkab Bantul', 'Dinas Kesehatan Kab. Sleman', 'PT ...', 'Kejari ...', 'Gyeongnam', 'UNICEF'. Indonesian
names carry their kind in front, so the words in front decide; the lists of such words are data
(data/pihak). What is not sure is asked, never passed on silently, and a person may always correct it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.luar_negeri import KamusLuarNegeri, TempatAsing, TingkatAsing
from simpul.inti.nama_pihak import wakil
from simpul.inti.nama_wilayah import HasilNama, KamusNama, kata_nama
from simpul.inti.teks import Teks

BATAS_PASTI = 0.7
_PANJANG_NAMA = 300
_TIDAK_DIKENAL = "tidak_dikenal"


class Sisi(StrEnum):
    """Where a party stands in the law."""

    DAERAH = "daerah"
    PIHAK_KETIGA = "pihak_ketiga"
    PUSAT = "pusat"
    LUAR_NEGERI = "luar_negeri"
    DESA = "desa"
    DAERAH_LAIN = "daerah_lain"  # made by regions, no region itself (joint secretariat)
    TIDAK_DIKETAHUI = "tidak_diketahui"


@dataclass(frozen=True, slots=True)
class Golongan:
    """A class of parties. ``yakin`` bounds the certainty of the way it leads to; ``tanya`` is then asked."""

    kode: str
    nama: Teks
    sisi: Sisi
    kelompok: str
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    rezim: str | None = None
    yakin: float = 1.0
    tanya: Teks | None = None
    sebutan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrasaNama:
    """Words that give a party away. ``awal``: only in front of the name."""

    kata: tuple[str, ...]
    jenis: str
    awal: bool
    bobot: int
    yakin: float
    cap: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pihak:
    """A party as it was understood. ``kode_wilayah``: its region, for a unit that of its government."""

    nama: str
    golongan: Golongan
    keyakinan: float
    kode_wilayah: str | None = None
    cap: frozenset[str] = frozenset()
    tempat: TempatAsing | None = None
    pilihan: tuple[str, ...] = ()  # codes of regions the name may mean
    tanya: Teks | None = None

    @property
    def jenis(self) -> str:
        """Code of its class."""
        return self.golongan.kode

    @property
    def sisi(self) -> Sisi:
        """Where it stands in the law."""
        return self.golongan.sisi


# Classes whose first words are Indonesian forms of law: such a body is Indonesian whoever owns it.
_NAMA_UMUM = frozenset({"tirta", "aneka", "smi"})  # also in the names of private companies
_BENTUK_INDONESIA = frozenset(
    {"badan_usaha_bukan_badan_hukum", "bumn", "bumd", "koperasi", "desa", "unit_pemda"}
)
_KEPALA_INDONESIA = frozenset(
    {"pt", "perseroan", "yayasan", "perkumpulan", "perhimpunan", "ikatan", "himpunan", "paguyuban"}
)
_LEMBAGA_ASING_BILA = {
    "kementerian_lembaga": "pemerintah_asing",
    "badan_usaha": "perusahaan_asing",
    "pts": "lembaga_asing",
    "ptn": "lembaga_asing",
    "ormas": "lembaga_asing",
}
_CABANG_INDONESIA = {"nonprofit_asing": "ormas", "perusahaan_asing": "badan_usaha"}
_SUDAH_ASING = frozenset(
    {
        "organisasi_internasional",
        "mitra_pembangunan",
        "nonprofit_asing",
        "perusahaan_asing",
        "lembaga_asing",
    }
)


@dataclass(slots=True)
class KamusPihak:
    """Everything needed to understand a name. Build with ``KamusPihak.buat``."""

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
    ) -> KamusPihak:
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

    # -- the one call ------------------------------------------------------------------------------

    def kenali(self, nama: str, jenis: str | None = None) -> Pihak:
        """Who is meant. ``jenis``: what the writer says it is; then only the place is looked for.

        Never raises; a name that says nothing gives the class ``tidak_dikenal`` and its question.
        """
        nama = nama[:_PANJANG_NAMA]
        if jenis is not None and (kode := self._sebutan.get("".join(kata_nama(jenis)))):
            return self._menurut_penulis(nama, self._tanpa_jabatan(kata_nama(nama)), kode)
        for teks in wakil(nama):
            pihak = self._sendiri(teks)
            if pihak.jenis not in (_TIDAK_DIKENAL, "perseorangan"):
                return replace(pihak, nama=nama)
        return self._sendiri(nama)

    def _sendiri(self, nama: str) -> Pihak:
        """A name that stands for nobody else."""
        kata = self._tanpa_jabatan(kata_nama(nama))
        if not kata:
            return self._jadi(nama, _TIDAK_DIKENAL, 0.1)
        frasa = self._frasa(kata)
        if frasa is None:
            return self._tanpa_frasa(nama, kata)
        if frasa.jenis == "pemda":
            return self._pemda(nama, kata, frasa.yakin)
        return self._berfrasa(nama, kata, frasa)

    def _tanpa_jabatan(self, kata: tuple[str, ...]) -> tuple[str, ...]:
        """Offices and fillers in front taken off, as long as words remain that mean something."""
        while len(kata) > 1:
            if self._cocok(self._awal, kata, 0) is not None:
                return kata
            panjang = next((n for n in (3, 2, 1) if kata[:n] in self.jabatan), 0)
            if not panjang or panjang >= len(kata):
                return kata
            kata = kata[panjang:]
        return kata

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
        return satu if satu is not None and satu.jenis in ("bumn", "bumd") else None

    # -- with words that give it away --------------------------------------------------------------

    def _berfrasa(self, nama: str, kata: tuple[str, ...], frasa: FrasaNama) -> Pihak:
        if frasa.jenis == "unit_pemda":
            return self._unit(nama, kata, frasa)
        kepala = kata[0] in _KEPALA_INDONESIA
        depan = self._cocok(self._awal, kata, 0)
        if kepala and kata[0] != "pt" and depan is not None:
            # An association of alumni is no university, whatever name stands behind.
            return self._jadi(nama, depan.jenis, depan.yakin, cap=depan.cap)
        if kepala and frasa.jenis in _SUDAH_ASING:
            jenis = "badan_usaha" if kata[0] in ("pt", "perseroan") else "ormas"
            return self._jadi(nama, jenis, 0.95, cap=_cap_pma(nama, kata))
        if kepala or frasa.jenis in _BENTUK_INDONESIA:
            cap = frasa.cap | _cap_pma(nama, kata)
            return self._jadi(nama, frasa.jenis, frasa.yakin, cap=cap)
        if frasa.jenis == "instansi_vertikal" and frasa.yakin < BATAS_PASTI:
            # 'Balai ...' is of the centre, unless a regency or city stands behind it.
            ekor = self._wilayah_ekor(kata)
            if ekor.pasti is not None and not {"kabupaten", "kab", "kota"}.isdisjoint(kata):
                return self._dari_wilayah(nama, "unit_pemda", ekor, 0.75)
        if frasa.jenis == "desa" and "negeri" in frasa.kata:
            asing = self.luar_negeri.tempat((*kata[1:], "malaysia"))
            if asing is not None and asing.tingkat is TingkatAsing.PROVINSI:
                return self._jadi(nama, "pemda_asing", 0.85, tempat=asing)
        if frasa.jenis == "kementerian_lembaga" and self._di_daerah(kata):
            return self._jadi(nama, "instansi_vertikal", 0.88)
        if frasa.jenis not in _SUDAH_ASING:
            return self._mungkin_asing(nama, kata, frasa)
        return self._asing(nama, kata, frasa)

    def _di_daerah(self, kata: tuple[str, ...]) -> bool:
        """'Kementerian Agama Kota X': a ministry with a region behind it is its office there."""
        if not kata[0].startswith(("kement", "kemen")):
            return False
        letak = next((n for n, k in enumerate(kata) if k in _GELAR_TINGKAT), len(kata))
        return self.wilayah.kenali(" ".join(kata[letak:]), mirip=False).pasti is not None

    def _mungkin_asing(self, nama: str, kata: tuple[str, ...], frasa: FrasaNama) -> Pihak:
        """'Universitas ..., Jepang' and 'Kementerian ... Korea' are abroad; 'RS Belanda' is not surely."""
        negara = self.luar_negeri.negara(kata[1:])
        ke = _LEMBAGA_ASING_BILA.get(frasa.jenis)
        if negara is not None and ke is not None:
            return self._jadi(nama, ke, 0.8, tempat=self._di_negara(kata, nama))
        sisa = kata[len(frasa.kata) :]
        if frasa.jenis == "pts" and frasa.awal and sisa and len("".join(sisa)) > 4:
            tempat = self.luar_negeri.tempat(sisa)
            if tempat is not None and not self.wilayah.kenali(" ".join(sisa), mirip=False).kandidat:
                return self._jadi(nama, "lembaga_asing", 0.65, tempat=tempat, tanya=_TANYA_ASING)
        return self._jadi(nama, frasa.jenis, frasa.yakin, cap=frasa.cap)

    def _di_negara(self, kata: tuple[str, ...], nama: str) -> TempatAsing | None:
        """The country the words name, with nothing below it."""
        letak = self.luar_negeri.negara(kata)
        if letak is None:
            return None
        return TempatAsing(letak[0], self.luar_negeri.nama_negara(letak[0]), nama, None)

    def _asing(self, nama: str, kata: tuple[str, ...], frasa: FrasaNama) -> Pihak:
        tempat = self._di_negara(kata, nama)
        if kata[-1] == "indonesia" and frasa.jenis in _CABANG_INDONESIA:
            # The Indonesian branch of a foreign body is nearly always an Indonesian legal body.
            jenis = _CABANG_INDONESIA[frasa.jenis]
            return self._jadi(nama, jenis, 0.65, tanya=_TANYA_ASING)
        lemah = frasa.jenis == "lembaga_asing" and frasa.bobot < 20
        if lemah and self.luar_negeri.berkata_tingkat(kata):
            kota = self.luar_negeri.tempat(kata)
            if kota is not None:
                return self._jadi(nama, "pemda_asing", 0.85, tempat=kota)
        if lemah and tempat is None:
            # 'X Foundation' or 'Y International' may well be Indonesian: asked, not told.
            return self._jadi(nama, frasa.jenis, frasa.yakin, tanya=_TANYA_ASING)
        if frasa.jenis == "lembaga_asing" and not lemah and tempat is None:
            wilayah = self._wilayah_ekor(kata)
            if wilayah.kandidat:
                return self._jadi(nama, "pts", 0.65, tanya=_TANYA_ASING)
        return self._jadi(nama, frasa.jenis, frasa.yakin, tempat=tempat, cap=frasa.cap)

    # -- governments -------------------------------------------------------------------------------

    def _pemda(self, nama: str, kata: tuple[str, ...], yakin: float) -> Pihak:
        """'Pemerintah Kota Busan' is abroad; a misspelt regency at home is still at home."""
        kepala = next((k for k in kata[:3] if k in _KEPALA_DAERAH or k == "wali"), kata[0])
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
                kata[0] in _KEPALA_DAERAH
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
        if frasa.kata[-1] in _GELAR_TINGKAT:
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
            if kata[letak] in _GELAR_DAERAH:
                hasil = self.wilayah.kenali(" ".join(kata[letak:]), mirip=False)
                if not hasil.kandidat:
                    hasil = self.wilayah.kenali(" ".join(kata[letak:]))
                if hasil.kandidat:
                    return hasil
        for panjang in range(min(5, len(kata)), 0, -1):
            hasil = self.wilayah.kenali(" ".join(kata[-panjang:]), mirip=False)
            if hasil.kandidat:
                return hasil
        return HasilNama("", ())

    # -- without such words ------------------------------------------------------------------------

    def _tanpa_frasa(self, nama: str, kata: tuple[str, ...]) -> Pihak:
        hasil = self.wilayah.kenali(nama, mirip=False)
        if hasil.kandidat:
            return self._dari_wilayah(nama, "pemda", hasil, 0.88)
        if self.luar_negeri.hanya_negara(kata):
            return self._jadi(nama, "pemerintah_asing", 0.75)
        tempat = self.luar_negeri.tempat(kata)
        if tempat is not None:
            tahu = self.luar_negeri.negara(kata) or self.luar_negeri.berkata_tingkat(kata)
            return self._jadi(nama, "pemda_asing", 0.92 if tahu else 0.75, tempat=tempat)
        if kata[0] == "pemerintah" and (dalam := self._wilayah_ekor(kata)).kandidat:
            return self._dari_wilayah(nama, "pemda", dalam, 0.85)
        if (unit := self._unit_baru(nama, kata)) is not None:
            return unit
        if (negara := self._di_negara(kata, nama)) is not None:
            # 'Oecusse, Timor Leste': a short name before a country is a place.
            jenis = "pemda_asing" if len(nama.partition(",")[0].split()) <= 2 else "lembaga_asing"
            return self._jadi(nama, jenis, 0.6, tempat=negara, tanya=_TANYA_ASING)
        if len(kata) > 1 and self.luar_negeri.berkata_tingkat_asing(kata):
            return self._jadi(nama, "pemda_asing", 0.6, tanya=_TANYA_ASING)
        if kata[0] in self.orang or any(k in self.gelar for k in kata[1:]):
            return self._orang(nama, kata)
        if len(kata) <= 3 and (dekat := self.wilayah.kenali(nama)).kandidat:
            return self._dari_wilayah(nama, "pemda", dekat, 0.65)
        return self._jadi(nama, _TIDAK_DIKENAL, 0.4)

    def _unit_baru(self, nama: str, kata: tuple[str, ...]) -> Pihak | None:
        """'Diskominfosantik Kabupaten X': units shorten their names in ever new ways."""
        dikenal = kata[0].startswith(_PANGKAL_UNIT)
        if _GELAR_TINGKAT.isdisjoint(kata[1:] if dikenal else kata[1:2]):
            return None
        if not dikenal and kata[0][0] not in "bd":
            return None
        ekor = self._wilayah_ekor(kata[1:])
        if ekor.pasti is None:
            return None
        if dikenal:
            return self._dari_wilayah(nama, "unit_pemda", ekor, 0.75)
        # 'DLHK Provinsi X': most likely a dinas or badan, but a club may be called so too.
        return self._jadi(nama, "unit_pemda", 0.65, kode=ekor.pasti.kode, tanya=_TANYA_UNIT)

    def _orang(self, nama: str, kata: tuple[str, ...]) -> Pihak:
        """A person, unless an office stands behind the name: 'dr. X, Direktur RSUD Y'."""
        for letak in range(1, len(kata) - 1):
            kepala = kata[letak] in _KEPALA_DAERAH or kata[letak : letak + 2] == ("wali", "kota")
            if not kepala and (kata[letak],) not in self.jabatan:
                continue
            pihak = self._sendiri(" ".join(kata[letak:]))
            if pihak.jenis not in (_TIDAK_DIKENAL, "perseorangan"):
                return replace(pihak, nama=nama)
        return self._jadi(nama, "perseorangan", 0.8)

    def _menurut_penulis(self, nama: str, kata: tuple[str, ...], kode: str) -> Pihak:
        """The writer says what it is; the name still says where."""
        sisi = self.golongan[kode].sisi
        if kode == "unit_pemda":
            return self._dari_wilayah(nama, kode, self._wilayah_ekor(kata), 0.97, self._cap(kata))
        if sisi is Sisi.DAERAH:
            dugaan = self._frasa(kata)
            if dugaan is not None and dugaan.jenis == "unit_pemda":
                return self._unit(nama, kata, dugaan)
            hasil = self.wilayah.kenali(nama)
            return self._dari_wilayah(nama, kode, hasil, 0.97)
        tempat = self.luar_negeri.tempat(kata) if sisi is Sisi.LUAR_NEGERI else None
        return self._jadi(nama, kode, 0.97, cap=self._cap(kata), tempat=tempat)

    def _cap(self, kata: tuple[str, ...]) -> frozenset[str]:
        frasa = self._frasa(kata) if kata else None
        return frasa.cap if frasa else frozenset()

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


_KATA_GELAR = (
    "kabupaten kab kota kodya provinsi propinsi prov prop pemkab pemkot pemprov pemerintah daerah"
)
_TANYA_UNIT = Teks(
    "Apakah {nama} unit Pemerintah Daerah itu, atau badan tersendiri?",
    "Is {nama} a unit of that government, or a body of its own?",
)
_SINGKATAN_ARAH = {
    "sel": "selatan",
    "ut": "utara",
    "tim": "timur",
    "bar": "barat",
    "teng": "tengah",
    "tengg": "tenggara",
}
_PANGKAL_UNIT = ("upt", "dis", "din", "bap", "bpp", "bkp", "bpk", "dp", "bk")
_KEPALA_DAERAH = frozenset({"bupati", "walikota", "gubernur"})
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
_GELAR_TINGKAT = frozenset({"kabupaten", "kab", "kota", "provinsi", "propinsi", "prov"})
_GELAR_DAERAH = frozenset(_KATA_GELAR.split())
_TANYA_ASING = Teks(
    "Apakah {nama} berkedudukan di luar negeri, atau berbadan hukum Indonesia?",
    "Is {nama} based abroad, or an Indonesian legal body?",
)


def _cap_pma(nama: str, kata: tuple[str, ...]) -> frozenset[str]:
    """Foreign owners do not make a company foreign; the writer may say that it has them."""
    asing = "pma" in kata or "penanaman modal asing" in nama.casefold()
    return frozenset({"pma"}) if asing else frozenset()


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
