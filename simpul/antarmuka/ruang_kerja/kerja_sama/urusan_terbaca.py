"""What the object of a draft reads as: an affair to confirm, and whether our level has it (K29)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama import penyaji
from simpul.inti.objek import KandidatUrusan
from simpul.regulasi import pengetahuan
from simpul.regulasi.urusan import kenali_objek, kewenangan_objek

_PALING_LEMAH = 0.5
_PANJANG_KODE_PROVINSI = 2


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
    """The chosen affair, or the best reading of object and title; ``None`` when neither says enough."""
    kandidat = kenali_objek(isi.get("objek") or isi.get("judul", "")).kandidat
    pilihan = isi.get("urusan") or ""
    nama = {u.kode: penyaji.kata(u.nama) for u in pengetahuan.urusan()}
    cocok = next((k for k in kandidat if k.kode == pilihan or not pilihan), None)
    if pilihan in nama and cocok is None:
        return UrusanTerbaca(pilihan, nama[pilihan], saran=False)
    if cocok is None or (not pilihan and cocok.keyakinan < _PALING_LEMAH):
        return None
    return _dengan_kewenangan(cocok, nama, kode_pemda, saran=not pilihan)


def _dengan_kewenangan(
    kandidat: KandidatUrusan, nama: dict[str, str], kode_pemda: str, *, saran: bool
) -> UrusanTerbaca:
    tingkat = "provinsi" if len(kode_pemda) == _PANJANG_KODE_PROVINSI else "kabkota"
    jawab = kewenangan_objek(kandidat, tingkat)
    return UrusanTerbaca(
        kode=kandidat.kode if kandidat.kode in nama else "",
        nama=nama.get(kandidat.kode, ""),
        saran=saran,
        pesan=penyaji.kata(jawab.pesan),
        pasal=tuple(pasal(satu) for satu in jawab.dasar[:3]),
        perhatian=jawab.perhatian,
    )
