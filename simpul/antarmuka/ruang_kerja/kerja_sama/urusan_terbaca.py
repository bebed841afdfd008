"""The card of the affair on the last page of the opening conversation (K29)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama import penyaji
from simpul.regulasi import pengetahuan
from simpul.regulasi.urusan import usul_urusan

_KODE_PROVINSI = 2  # length of a province's code; regencies and cities have 'NN.NN'


@dataclass(frozen=True, slots=True)
class UrusanTerbaca:
    """One affair for the page. ``saran``: read from the words, not chosen by a person yet."""

    kode: str
    nama: str
    saran: bool
    pesan: str = ""
    pasal: tuple[Any, ...] = ()
    perhatian: bool = False


def urusan_terbaca(isi: dict[str, Any], kode_pemda: str) -> UrusanTerbaca | None:
    """The chosen affair, or what object and title read as; ``None`` when neither says enough."""
    pilihan = isi.get("urusan") or ""
    nama = {u.kode: penyaji.kata(u.nama) for u in pengetahuan.urusan()}
    tingkat = "provinsi" if len(kode_pemda) == _KODE_PROVINSI else "kabkota"
    usul = usul_urusan(isi.get("objek") or isi.get("judul", ""), pilihan, tingkat)
    if usul is None:
        return UrusanTerbaca(pilihan, nama[pilihan], saran=False) if pilihan in nama else None
    kandidat, wewenang = usul
    return UrusanTerbaca(
        kode=kandidat.kode if kandidat.kode in nama else "",
        nama=nama.get(kandidat.kode, ""),
        saran=not pilihan,
        pesan=penyaji.kata(wewenang.pesan),
        pasal=tuple(pasal(satu) for satu in wewenang.dasar[:3]),
        perhatian=wewenang.perhatian,
    )
