"""Who is meant by a name as people write it: a government, its unit, a third party, a central body ...

'Pemkab Bantul', 'Dinas Kesehatan Kab. Sleman', 'PT ...', 'Kejari ...', 'Gyeongnam', 'UNICEF'. Indonesian
names carry their kind in front, so the words in front decide; the lists of such words are data
(data/pihak). What is not sure is asked, never passed on silently, and a person may always correct it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from simpul.inti.kamus_wilayah_pihak import GELAR_TINGKAT, KEPALA_DAERAH, KamusWilayahPihak
from simpul.inti.luar_negeri import TingkatAsing
from simpul.inti.nama_pihak import wakil
from simpul.inti.nama_wilayah import kata_nama
from simpul.inti.pihak import BATAS_PASTI, FrasaNama, Pihak, Sisi
from simpul.inti.teks import Teks

_PANJANG_NAMA = 300
_TIDAK_DIKENAL = "tidak_dikenal"
# Classes whose first words are Indonesian forms of law: such a body is Indonesian whoever owns it.
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
# First words that bodies of the centre and of regions share: a region behind them decides.
_BADAN_UMUM = frozenset(
    ("badan", satu)
    for satu in ("pengembangan", "pengelola", "penyuluhan", "penelitian", "standar", "pengawas")
)
_PENGISI_INGGRIS = frozenset(
    [
        "the",
        "of",
        "and",
        "capital",
        "special",
        "region",
        "regional",
        "city",
        "government",
        "provincial",
        "province",
        "regency",
        "municipal",
        "local",
        "administration",
        "office",
    ]
)
_PANGKAL_UNIT = ("upt", "dis", "din", "bap", "bpp", "bkp", "bpk", "dp", "bk")
_TANYA_UNIT = Teks(
    "Apakah {nama} unit Pemerintah Daerah itu, atau badan tersendiri?",
    "Is {nama} a unit of that government, or a body of its own?",
)
_TANYA_ASING = Teks(
    "Apakah {nama} berkedudukan di luar negeri, atau berbadan hukum Indonesia?",
    "Is {nama} based abroad, or an Indonesian legal body?",
)


@dataclass(slots=True)
class KamusPihak(KamusWilayahPihak):
    """Everything needed to understand a name. Build with ``KamusPihak.buat``."""

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
        if (lain := self._berkat_tempat(nama, kata, frasa)) is not None:
            return lain
        if frasa.jenis not in _SUDAH_ASING:
            return self._mungkin_asing(nama, kata, frasa)
        return self._asing(nama, kata, frasa)

    def _berkat_tempat(self, nama: str, kata: tuple[str, ...], frasa: FrasaNama) -> Pihak | None:
        """Another class than the words say, because of the region behind them."""
        if frasa.jenis == "instansi_vertikal" and frasa.yakin < BATAS_PASTI:
            # 'Balai ...' is of the centre, unless a regency or city stands behind it.
            ekor = self._wilayah_ekor(kata)
            if ekor.pasti is not None and not {"kabupaten", "kab", "kota"}.isdisjoint(kata):
                return self._dari_wilayah(nama, "unit_pemda", ekor, 0.75)
        if frasa.jenis == "desa" and "negeri" in frasa.kata:
            asing = self.luar_negeri.tempat((*kata[1:], "malaysia"))
            if asing is not None and asing.tingkat is TingkatAsing.PROVINSI:
                return self._jadi(nama, "pemda_asing", 0.85, tempat=asing)
        if frasa.kata in _BADAN_UMUM and not GELAR_TINGKAT.isdisjoint(kata):
            ekor = self._wilayah_ekor(kata)
            if ekor.pasti is not None:
                return self._dari_wilayah(nama, "unit_pemda", ekor, 0.8)
        if frasa.jenis == "kementerian_lembaga" and self._di_daerah(kata):
            return self._jadi(nama, "instansi_vertikal", 0.88)
        return None

    def _di_daerah(self, kata: tuple[str, ...]) -> bool:
        """'Kementerian Agama Kota X': a ministry with a region behind it is its office there."""
        if not kata[0].startswith(("kement", "kemen")):
            return False
        letak = next((n for n, k in enumerate(kata) if k in GELAR_TINGKAT), len(kata))
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
            if kata[-1] == "council":
                return self._jadi(nama, "pemda_asing", 0.6, tanya=_TANYA_ASING)
        if lemah and tempat is None:
            # 'X Foundation' or 'Y International' may well be Indonesian: asked, not told.
            return self._jadi(nama, frasa.jenis, frasa.yakin, tanya=_TANYA_ASING)
        if frasa.jenis == "lembaga_asing" and not lemah and tempat is None:
            wilayah = self._wilayah_ekor(kata)
            if wilayah.kandidat:
                return self._jadi(nama, "pts", 0.65, tanya=_TANYA_ASING)
        return self._jadi(nama, frasa.jenis, frasa.yakin, tempat=tempat, cap=frasa.cap)

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
        if (lain := self._daerah_inggris(nama, kata) or self._unit_baru(nama, kata)) is not None:
            return lain
        if (asing := self._mungkin_tempat(nama, kata)) is not None:
            return asing
        if kata[0] in self.orang or any(k in self.gelar for k in kata[1:]):
            return self._orang(nama, kata)
        if len(kata) <= 3 and (dekat := self.wilayah.kenali(nama)).kandidat:
            return self._dari_wilayah(nama, "pemda", dekat, 0.65)
        return self._berjabatan(nama) or self._jadi(nama, _TIDAK_DIKENAL, 0.4)

    def _daerah_inggris(self, nama: str, kata: tuple[str, ...]) -> Pihak | None:
        """'Jakarta Capital City Government': a region of ours among the words of an English title."""
        nama_daerah = [k for k in kata if k not in _PENGISI_INGGRIS]
        if len(nama_daerah) == len(kata):
            return None
        hasil = self.wilayah.kenali(" ".join(nama_daerah), mirip=False)
        return self._dari_wilayah(nama, "pemda", hasil, 0.85) if hasil.pasti else None

    def _mungkin_tempat(self, nama: str, kata: tuple[str, ...]) -> Pihak | None:
        """A place abroad that no list has: before its country, or with a foreign word for its level."""
        negara = self._di_negara(kata, nama)
        if negara is not None:
            # 'Oecusse, Timor Leste': a short name before a country is a place.
            jenis = "pemda_asing" if len(nama.partition(",")[0].split()) <= 2 else "lembaga_asing"
            return self._jadi(nama, jenis, 0.6, tempat=negara, tanya=_TANYA_ASING)
        induk = self.luar_negeri.tempat(kata_nama(nama.partition(",")[2]))
        if induk is not None or (len(kata) > 1 and self.luar_negeri.berkata_tingkat_asing(kata)):
            return self._jadi(nama, "pemda_asing", 0.6, tanya=_TANYA_ASING)
        return None

    def _berjabatan(self, nama: str) -> Pihak | None:
        """'Budi, Direktur CV Y': an office behind a comma says whom the person acts for."""
        for bagian in nama.split(",")[1:]:
            kata = kata_nama(bagian)
            if len(kata) > 1 and any(kata[:n] in self.jabatan for n in (1, 2)):
                pihak = self._sendiri(bagian)
                if pihak.jenis not in (_TIDAK_DIKENAL, "perseorangan"):
                    return replace(pihak, nama=nama)
        return None

    def _unit_baru(self, nama: str, kata: tuple[str, ...]) -> Pihak | None:
        """'Diskominfosantik Kabupaten X': units shorten their names in ever new ways."""
        dikenal = kata[0].startswith(_PANGKAL_UNIT)
        if GELAR_TINGKAT.isdisjoint(kata[1:] if dikenal else kata[1:2]):
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
            kepala = kata[letak] in KEPALA_DAERAH or kata[letak : letak + 2] == ("wali", "kota")
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


def _cap_pma(nama: str, kata: tuple[str, ...]) -> frozenset[str]:
    """Foreign owners do not make a company foreign; the writer may say that it has them."""
    asing = "pma" in kata or "penanaman modal asing" in nama.casefold()
    return frozenset({"pma"}) if asing else frozenset()
