"""Regulations and our summaries of their articles, from one file of ``data/peraturan/``."""

from __future__ import annotations

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.rujukan import RujukanSalah, urai_rujukan
from simpul.regulasi.isi import Isi
from simpul.regulasi.nilai import Ganjalan, Pencabutan, Peraturan, Ringkasan


def bentuk_peraturan(isi: Isi) -> tuple[Peraturan, dict[str, Ringkasan]]:
    """The regulation of one file, and its summaries by reference."""
    kode, judul = isi.kata("kode"), isi.kata("judul")
    pasal: dict[str, Ringkasan] = {}
    for satu in isi.daftar("pasal"):
        rujukan = _rujukan(kode, satu)
        if rujukan in pasal:
            satu.rusak(f"{rujukan} ganda.", "letak")
        pasal[rujukan] = Ringkasan(
            rujukan=rujukan,
            diminta=rujukan,
            isi=satu.teks("ringkasan"),
            peraturan=kode,
            judul=judul,
            keyakinan=satu.pilihan("keyakinan", Keyakinan),
        )
    return _kepala(isi, kode, judul, tuple(pasal)), pasal


def _kepala(isi: Isi, kode: str, judul: str, pasal: tuple[str, ...]) -> Peraturan:
    return Peraturan(
        kode=kode,
        judul=judul,
        ditetapkan=isi.tanggal_atau("ditetapkan"),
        diundangkan=isi.tanggal_atau("diundangkan"),
        berlaku_sejak=isi.tanggal_atau("berlaku_sejak"),
        berlaku_sampai=isi.tanggal_atau("berlaku_sampai"),
        status=isi.kata("status"),
        digantikan=isi.kata_atau("digantikan"),
        sumber=isi.kata("sumber"),
        pasal=pasal,
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        terakhir_diperiksa=isi.tanggal("terakhir_diperiksa"),
        nomor_resmi=isi.kata_atau("nomor_resmi"),
        dicabut_oleh=_pencabutan(isi),
        mengubah=isi.daftar_kata("mengubah"),
    )


def _pencabutan(isi: Isi) -> Pencabutan | None:
    if not isi.ada("dicabut_oleh"):
        return None
    anak = isi.anak("dicabut_oleh")
    sebagian, catatan = anak.benar("sebagian"), anak.teks_atau("catatan")
    if sebagian and catatan is None:
        anak.rusak("pencabutan sebagian harus menyebut bagiannya dalam 'catatan'.")
    dasar = anak.dasar() if anak.ada("dasar") else None
    return Pencabutan(anak.kata("peraturan"), dasar, sebagian, catatan)


def _rujukan(kode: str, isi: Isi) -> str:
    try:
        return str(urai_rujukan(f"{kode} {isi.kata('letak')}"))
    except RujukanSalah as galat:
        isi.rusak(str(galat), "letak")


def bentuk_ganjalan(isi: Isi) -> tuple[Ganjalan, ...]:
    """data/ganjalan.yaml: oddities of the text, and how the system takes each."""
    hasil: dict[str, Ganjalan] = {}
    for satu in isi.daftar("ganjalan"):
        kode = satu.kata("kode")
        if kode in hasil:
            satu.rusak(f"kode {kode} ganda.", "kode")
        pasal = satu.daftar_dasar("pasal")
        hasil[kode] = Ganjalan(kode, pasal, satu.teks("bunyi"), satu.teks("sikap"))
    return tuple(hasil.values())


def salah_hubungan(semua: dict[str, Peraturan]) -> list[str]:
    """What does not fit between regulations: unknown names, a status its relations deny."""
    salah = []
    for satu in semua.values():
        dicabut = satu.dicabut_oleh
        disebut = [*satu.mengubah, satu.digantikan, dicabut.peraturan if dicabut else None]
        salah += [
            f"Peraturan {satu.kode}: {nama} tidak ada dalam data/peraturan."
            for nama in disebut
            if nama is not None and nama not in semua
        ]
        seharusnya = _status(satu)
        if seharusnya is not None and satu.status != seharusnya:
            salah.append(f"Peraturan {satu.kode}: statusnya harus {seharusnya}.")
        salah += [
            f"Peraturan {nama}: diubah {satu.kode}, tetapi statusnya berlaku."
            for nama in satu.mengubah
            if satu.status != "rancangan" and nama in semua and semua[nama].status == "berlaku"
        ]
    return salah


def _status(satu: Peraturan) -> str | None:
    """What the relations and dates of a regulation say its status must be, if they say anything."""
    if satu.dicabut_oleh is not None:
        return "dicabut_sebagian" if satu.dicabut_oleh.sebagian else "dicabut"
    return "dicabut" if satu.berlaku_sampai is not None else None
