"""Reading an overlay file: what it adds, and every mistake that makes it unacceptable.

Nothing raises, whatever the file holds: mistakes come out as a list, in both languages, each with its
place. An overlay with a single mistake gives no overlay at all. Form: data/skema/lapisan.json.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from simpul.inti.lapisan import Butir, Lapisan, TahapSetempat
from simpul.inti.lapisan_butir import PembacaButir
from simpul.inti.lapisan_pembaca import Nasional
from simpul.inti.lapisan_pesan import KesalahanLapisan
from simpul.inti.tahapan import Lingkup, TabelTahapan

__all__ = ["Nasional", "baca_lapisan", "periksa_lapisan"]

_T = TypeVar("_T")
_BAGIAN = ("tahap", "langkah", "dokumen", "tenggat", "parameter", "aturan")
_UMUM = {"sumber", "berlaku_sejak", "berlaku_sampai"}
_KUNCI = {
    "tahap": {"kode", "nama", "nama_singkat", "lingkup", "pelaku", "sesudah", "sebelum"},
    "langkah": {"tahap", "kode", "nama", "pelaku", "sesudah", "anjuran"},
    "dokumen": {"tahap", "kode", "nama", "arah"},
    "tenggat": {"tahap", "langkah", "nilai", "satuan", "mulai", "teks_mulai"},
    "parameter": {"kode", "nilai", "satuan"},
    "aturan": {"kode", "gerbang", "bila", "tuntut", "tingkat", "pesan", "perbaikan"},
}


def baca_lapisan(
    data: object, nasional: Nasional
) -> tuple[Lapisan | None, tuple[KesalahanLapisan, ...]]:
    """The overlay, or ``None`` with everything that is wrong with it. Never raises."""
    pembaca = _Pembaca(nasional)
    lapisan = pembaca.lapisan(data)
    return (None if pembaca.salah else lapisan), tuple(pembaca.salah)


def periksa_lapisan(data: object, nasional: Nasional) -> tuple[KesalahanLapisan, ...]:
    """Only the mistakes; empty when the overlay may be used."""
    return baca_lapisan(data, nasional)[1]


@dataclass(slots=True)
class _Pembaca(PembacaButir):
    def lapisan(self, data: object) -> Lapisan:
        isi = self.peta(data, "lapisan")
        self.kunci_asing(isi, {"pemda", "jenis", "sumber", *_BAGIAN}, "lapisan")
        pemda = self.kata(isi, "pemda", "lapisan")
        self.jenis = self.kata_kata(isi, "jenis", "lapisan")
        if not self.jenis:
            self.catat("kurang", "lapisan", kunci="jenis")
        for kode in self.jenis:
            if kode not in self.nasional.tabel:
                self.catat("jenis_tidak_dikenal", "lapisan.jenis", kode=kode)
        self.baca_sumber(isi)
        butir = {nama: self._para_butir(isi, nama) for nama in _BAGIAN}
        self.kode_tahap = {str(satu.get("kode")) for satu, _ in butir["tahap"]}
        tahap = self._urutkan(self._butir(butir["tahap"], self._tahap))
        return Lapisan(
            pemda=pemda,
            jenis=self.jenis,
            tahap=tuple(tahap),
            langkah=tuple(self._butir(butir["langkah"], self.langkah)),
            dokumen=tuple(self._butir(butir["dokumen"], self.dokumen)),
            janji=tuple(self._butir(butir["tenggat"], self.janji)),
            parameter=tuple(self._butir(butir["parameter"], self.parameter)),
            aturan=tuple(self.aturan(isi, letak) for isi, letak in butir["aturan"]),
        )

    def _para_butir(
        self, isi: Mapping[str, object], nama: str
    ) -> list[tuple[dict[str, object], str]]:
        hasil = []
        for n, mentah in enumerate(self.daftar(isi.get(nama), nama)):
            letak = f"{nama}[{n}]"
            satu = self.peta(mentah, letak)
            self.kunci_asing(satu, _KUNCI[nama] | _UMUM, letak)
            hasil.append((satu, letak))
        return hasil

    def _butir(
        self,
        semua: list[tuple[dict[str, object], str]],
        baca: Callable[[dict[str, object], str], _T],
    ) -> list[Butir[_T]]:
        return [Butir(baca(isi, letak), *self.umum(isi, letak)) for isi, letak in semua]

    # -- stages and steps ------------------------------------------------------------------------

    def _tahap(self, isi: Mapping[str, object], letak: str) -> TahapSetempat:
        kode = str(isi.get("kode"))
        if kode in self.nasional.kode_tahap:
            self.catat("tahap_nasional_diubah", letak, kode=kode)
        else:
            kode = self.kode_sendiri(isi, letak, self.kode_lain)
        if isi.get("lingkup") != Lingkup.PER_PIHAK.value:
            self.catat("tahap_bersama", letak, kode=kode)
        sesudah = self.kata_kata(isi, "sesudah", letak)
        sebelum = self.kata_kata(isi, "sebelum", letak)
        if not sesudah and not sebelum:
            self.catat("tanpa_letak", letak, kode=kode)
        for satu in sesudah:
            self.rujuk(satu, letak)
        for satu in sebelum:
            if not self.nasional.tahap(satu, self.jenis):
                self.catat("tahap_tidak_dikenal", letak, kode=satu)
        return TahapSetempat(
            kode,
            self.teks(isi, "nama", letak),
            self.teks(isi, "nama_singkat", letak),
            self.pelaku(isi, letak),
            sesudah,
            sebelum,
        )

    def _urutkan(self, tahap: list[Butir[TahapSetempat]]) -> list[Butir[TahapSetempat]]:
        """Each local stage after those it waits for. No circles, and none through the national order."""
        sisa = {satu.isi.kode: satu for satu in tahap}
        urut: list[Butir[TahapSetempat]] = []
        while sisa:
            siap = [k for k, satu in sisa.items() if sisa.keys().isdisjoint(satu.isi.sesudah)]
            if not siap:
                self.catat("lingkaran", "tahap", kode=", ".join(sorted(sisa)))
                return []
            urut += [sisa.pop(kode) for kode in siap]
        for jenis in self.jenis:
            if jenis in self.nasional.tabel:
                self._periksa_letak(urut, self.nasional.tabel[jenis])
        return urut

    def _periksa_letak(self, urut: list[Butir[TahapSetempat]], tabel: TabelTahapan) -> None:
        """A local stage stands behind all it waits for, and so before nothing that stands there."""
        letak = {satu.kode: n for n, satu in enumerate(tabel.tahap)}
        for satu in urut:
            tahap = satu.isi
            ke = [letak[kode] for kode in tahap.sebelum if kode in letak]
            letak[tahap.kode] = max((letak.get(kode, -1) for kode in tahap.sesudah), default=-1)
            if ke and min(ke) <= letak[tahap.kode]:
                self.catat("urutan_terbalik", "tahap", kode=tahap.kode)
