"""Invented stage lines for the page of examples, one for each way it can be drawn."""

from __future__ import annotations

from dataclasses import replace

from simpul.antarmuka.tampilan.garis_tahap import (
    GarisTahap,
    KeadaanPihak,
    PihakGaris,
    TahapGaris,
)
from simpul.antarmuka.tampilan.warna import WARNA_SIAP

K = KeadaanPihak


def garis_contoh() -> GarisTahap:
    pihak = (
        PihakGaris("Kab. Bantul", WARNA_SIAP["padi"], sendiri=True),
        PihakGaris("Kab. Sleman", WARNA_SIAP["laut"]),
        PihakGaris("Kota Yogyakarta", WARNA_SIAP["sogan"]),
    )
    tahap = (
        TahapGaris("DD-01", "Pemetaan", "per_pihak", "selesai", "2 Feb"),
        TahapGaris("DD-02", "Berita Acara", "bersama", "selesai", "18 Mar"),
        TahapGaris(
            "DD-03", "Persiapan", "per_pihak", "selesai", "KAK, 20 Apr", (K("selesai"), None, None)
        ),
        TahapGaris("DD-05", "Penawaran", "per_pihak", "selesai", "dijawab 9 Jun"),
        TahapGaris("DD-09", "Kesepakatan Bersama", "bersama", "selesai", "14 Sep"),
        TahapGaris("DD-10", "Rancangan PKS", "bersama", "selesai", "12 Okt"),
        TahapGaris(
            "DD-11",
            "Persetujuan DPRD",
            "per_pihak",
            "kini",
            "tiap daerah sendiri-sendiri",
            (
                K(
                    "kini",
                    "Tindak lanjuti s.d. 27 Nov",
                    "Tindak lanjuti s.d. 27 November, hari ke-32 dari 45",
                ),
                K("selesai", "Disetujui 9 Nov", "Disetujui 9 November"),
                K(
                    "dilewati",
                    "Dilewati: sudah dianggarkan",
                    "Dilewati: sudah dianggarkan, tidak membebani; dinilai TKKSD Kota 21 Oktober",
                ),
            ),
        ),
        TahapGaris(
            "DD-12",
            "Penyempurnaan, surat kuasa",
            "per_pihak",
            "nanti",
            "",
            (K("nanti"), K("kini"), K("kini")),
            nama_pendek="Penyempurnaan, kuasa",
        ),
        TahapGaris(
            "DD-13",
            "Tanda tangan PKS",
            "bersama",
            "terkunci",
            "terkunci",
            alasan="sampai DPRD Bantul bersikap",
            tautan="#",
        ),
        TahapGaris("DD-14", "Pelaksanaan", "bersama", "nanti"),
        TahapGaris("DD-16", "Pelaporan", "per_pihak", "nanti", "tiap semester"),
    )
    return GarisTahap(pihak, tahap, WARNA_SIAP["padi"])


def garis_bersama(garis: GarisTahap) -> GarisTahap:
    """A joint stage under way, each region with its line."""
    kini = replace(
        garis.tahap[4],
        keadaan="kini",
        keterangan="rancangan disepakati 9 Sep",
        pihak=(
            K("selesai", "Sudah paraf 9 Sep"),
            K("kini", "Menunggu Bupati Sleman"),
            K("nanti", "Sesudah Sleman"),
        ),
    )
    sisa = tuple(
        replace(t, keadaan="nanti", keterangan="", pihak=(), alasan="") for t in garis.tahap[5:]
    )
    return replace(garis, tahap=(*garis.tahap[:4], kini, *sisa))


def garis_satu() -> GarisTahap:
    return GarisTahap(
        (PihakGaris("Kab. Bantul", WARNA_SIAP["padi"], sendiri=True),),
        (
            TahapGaris("1", "Kerangka Acuan Kerja", "per_pihak", "selesai", "3 Agu"),
            TahapGaris("2", "Telaahan TKKSD", "per_pihak", "selesai", "21 Agu"),
            TahapGaris(
                "3",
                "Penawaran",
                "per_pihak",
                "kini",
                "hari ke-12",
                (K("kini", "Menunggu jawaban mitra"),),
            ),
            TahapGaris("4", "Kesepakatan Bersama", "per_pihak", "nanti"),
        ),
        WARNA_SIAP["padi"],
    )


def garis_banyak(garis: GarisTahap) -> GarisTahap:
    """Seven regions: own, slowest, and the others as one thread."""
    nama = ["Kab. Bantul", "Kab. Sleman", "Kota Yogyakarta", "Kab. Magelang", "Kab. Klaten"]
    nama += ["Kab. Kulon Progo", "Kab. Gunungkidul"]
    pihak = tuple(
        PihakGaris(n, w, sendiri=not i)
        for i, (n, w) in enumerate(zip(nama, WARNA_SIAP.values(), strict=False))
    )
    tambah = (
        K("selesai", "Disetujui 3 Nov"),
        K("selesai"),
        K("kini"),
        K("nanti", "Surat belum dikirim"),
    )
    tahap = tuple(
        replace(t, pihak=(*t.pihak, *tambah)) if t.kode == "DD-11" else replace(t, pihak=())
        for t in garis.tahap
    )
    return GarisTahap(pihak, tahap, WARNA_SIAP["padi"])
