"""Invented data for the page of examples. Marked 'Data contoh' there; nothing else may use it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django.core.paginator import Paginator

from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.bingkai import (
    Bingkai,
    EntriMenu,
    Kantor,
    Lonceng,
    PilihanKantor,
)
from simpul.antarmuka.tampilan.contoh_form import HARI_INI
from simpul.antarmuka.tampilan.contoh_garis import (
    garis_banyak,
    garis_bersama,
    garis_contoh,
    garis_satu,
)
from simpul.antarmuka.tampilan.warna import (
    KERTAS,
    PUTIH,
    WARNA_SIAP,
    rasio,
    terbaca,
    warna_sendiri,
)

_DASAR = [
    ("Tinta", "#1B2130", "teks, judul"),
    ("Tinta 2", "#414A5B", "teks kedua"),
    ("Tinta 3", "#5C6475", "keterangan"),
    ("Isian", "#827C6E", "garis isian"),
    ("Garis", "#E7E2D7", "hiasan"),
    ("Pasir", "#F5F2EA", "latar panel"),
    ("Kertas", "#FBFAF6", "latar halaman"),
    ("Putih", "#FFFFFF", "kartu"),
]


def _angka(nilai: float) -> str:
    return f"{nilai:.1f}".replace(".", ",")


P = "Permendagri 22/2020"
_PASAL_TINDAK = bahan.Pasal(
    f"Ps 12 ayat (1) huruf d {P}",
    "Kepala Daerah menindaklanjuti hasil kajian komisi paling lama 15 hari, lalu mengirimkannya "
    "kembali kepada pimpinan DPRD.",
    sumber="Ringkasan Simpul, bukan bunyi pasal.",
)


def _langkah() -> bahan.LangkahBerikutnya:
    return bahan.LangkahBerikutnya(
        judul="Kirim tindak lanjut hasil kajian ke Pimpinan DPRD Bantul",
        sebab="Komisi menyerahkan hasil kajian 12 November. Rancangan PKS disempurnakan, surat "
        "ditandatangani Bupati, lalu diantar dengan tanda terima.",
        utama=bahan.Tindakan("Susun surat tindak lanjut", "#", "file-pencil"),
        kedua=bahan.Tindakan("Sudah dikirim? Catat tanda terima", "#"),
        tenggat=bahan.Tenggat(
            date(2026, 11, 27),
            HARI_INI,
            "15 hari sejak hasil kajian diterima, 12 November 2026",
            _PASAL_TINDAK,
        ),
        catatan=(
            bahan.Catatan(
                "saran",
                "Gelar tercantum pada nama penanda tangan",
                "Format lampiran menulis nama tanpa gelar.",
                bahan.Pasal(f"Lampiran huruf B {P}"),
                bahan.Tautan("Buka naskah, komparisi", "#"),
            ),
            bahan.Catatan(
                "wajib",
                "Bab penyelesaian perselisihan belum ada dalam rancangan PKS",
                "PKS memuat paling sedikit sepuluh isi; satu belum ditemukan.",
                bahan.Pasal(f"Ps 41 {P}", "Sepuluh isi yang paling sedikit dimuat dalam PKS."),
                bahan.Tautan("Buka naskah, Pasal 12", "#"),
                menahan=True,
            ),
            bahan.Catatan(
                "perhatian",
                "PKS berakhir tiga bulan sesudah Kesepakatan Bersama",
                "31 Desember 2031 terhadap 13 September 2031. Boleh lanjut dengan alasan.",
                bahan.Pasal(f"Ps 9 ayat (3) {P}", "Kesepakatan Bersama paling lama lima tahun."),
                bahan.Tautan("Buka naskah, Pasal 9", "#"),
            ),
        ),
        semua_catatan=bahan.Tautan("Semua catatan naskah ini", "#"),
        sesudah="Pimpinan DPRD menyetujui paling lama 15 hari sejak surat diterima. Batas 45 hari "
        "jatuh Minggu, 6 Desember 2026; tanpa sikap, dianggap setuju.",
        sesudah_pasal=bahan.Pasal("Ps 12 ayat (4)", "Lewat 45 hari tanpa sikap: dianggap setuju."),
    )


def _langkah_lain() -> dict[str, bahan.LangkahBerikutnya]:
    return {
        "langkah_menunggu": bahan.LangkahBerikutnya(
            judul="DPRD Kabupaten Bantul membahas rancangan PKS",
            sebab="Surat diterima 22 Oktober. Tidak ada yang perlu Anda kerjakan sekarang.",
            giliran="DPRD Bantul",
            utama=bahan.Tindakan("Ingatkan", "#", "bell", kirim=True),
            tenggat=bahan.Tenggat(
                date(2026, 12, 6),
                HARI_INI,
                "45 hari sejak surat diterima",
                bahan.Pasal(f"Ps 12 ayat (4) {P}"),
            ),
        ),
        "langkah_kosong": bahan.LangkahBerikutnya(
            judul="Tidak ada yang perlu dikerjakan sekarang",
            sebab="Tanggal berikutnya 13 Maret 2031: mulai membahas perpanjangan atau pengakhiran.",
            selesai=True,
        ),
        "langkah_terkunci": bahan.LangkahBerikutnya(
            judul="Tanda tangani Perjanjian Kerja Sama",
            utama=bahan.Tindakan(
                "Tanda tangani",
                terkunci="Terkunci sampai DPRD Bantul bersikap, paling lambat 6 Desember 2026.",
            ),
            tenggat=bahan.Tenggat(
                date(2026, 11, 20),
                HARI_INI,
                "tanggal yang disepakati para pihak",
                bawaan="tanggal ditetapkan setempat",
            ),
        ),
    }


def _tugas() -> list[bahan.BarisTugas]:
    setempat = "kesepakatan setempat, bukan tenggat hukum"
    return [
        bahan.BarisTugas(
            "Minta tanggapan kedua ke Bupati Kulon Progo",
            "Air baku lintas batas · 33 hari sejak penawaran diterima",
            bahan.Tenggat(
                date(2026, 11, 20),
                HARI_INI,
                pasal=bahan.Pasal(f"Ps 8 ayat (4) {P}", "Tanggapan kedua."),
            ),
            bahan.Tindakan("Buat surat", "#"),
            "#",
        ),
        bahan.BarisTugas(
            "Siapkan rapat teknis TKKSD, 3 naskah",
            "Ruang rapat Setda, pukul 09.00",
            bahan.Tenggat(HARI_INI, HARI_INI, bawaan=setempat),
            bahan.Tindakan("Susun undangan", "#"),
            "#",
        ),
        bahan.BarisTugas(
            "Kirim tindak lanjut hasil kajian ke DPRD Bantul",
            "Pengelolaan sampah regional Kartamantul",
            bahan.Tenggat(date(2026, 11, 27), HARI_INI, pasal=_PASAL_TINDAK),
            bahan.Tindakan("Susun surat", "#"),
            "#",
            menahan=1,
        ),
    ]


def bingkai_contoh() -> Bingkai:
    """The frame as an office sees it."""
    label = ["Beranda", "Kerja sama", "Register", "Pemetaan", "Penawaran", "Laporan", "Panduan"]
    return Bingkai(
        nama="Kabupaten Bantul",
        warna=WARNA_SIAP["padi"],
        beranda="#",
        menu=tuple(EntriMenu(n, "#", kini=n == "Kerja sama") for n in label),
        kantor=Kantor(
            "ST",
            "Sekretariat TKKSD",
            "Setda Kab. Bantul",
            (
                PilihanKantor("Sekretariat TKKSD", "Setda Kab. Bantul", "1", kini=True),
                PilihanKantor("Sekda", "Ketua TKKSD", "2"),
            ),
            "#",
        ),
        akun=(EntriMenu("Keamanan akun", "#", ikon="shield-lock"),),
        cari="#",
        lonceng=Lonceng(4, "#"),
        zona="Waktu Indonesia Barat",
        per=datetime(2026, 11, 23, 0, 40, tzinfo=UTC),
        gaya=(warna_sendiri("#FFB000"),),
    )


def _isi_tabel() -> list[dict[str, Any]]:
    return [
        {
            "nama": "PKS pengelolaan TPA regional",
            "nomor": "belum bernomor",
            "status": "menunggu_dprd",
            "nilai": "18.400.000.000",
            "akhir": "31 Des 2031",
        },
        {
            "nama": "PKS pengangkutan lintas batas",
            "nomor": "belum bernomor",
            "status": "draf",
            "nilai": "2.150.000.000",
            "akhir": "31 Des 2029",
            "terpilih": True,
        },
        {
            "nama": "Kesepakatan Bersama air limbah",
            "nomor": "100.3.7.1/07/KB/2022",
            "status": "akan_berakhir",
            "nilai": "\u2013",
            "akhir": "31 Des 2026",
        },
    ]


def bahan_contoh() -> dict[str, Any]:
    """Everything the page of examples shows."""
    garis = garis_contoh()
    sendiri = [("#FFB000", warna_sendiri("#FFB000")), ("#4FC3F7", warna_sendiri("#4FC3F7"))]
    wadah = bahan.Tindakan("Susun undangan rapat", "#")
    return {
        "bingkai": bingkai_contoh(),
        "dasar": [(n, h, _angka(rasio(h, PUTIH)) + " : 1", k) for n, h, k in _DASAR],
        "aksen": [(w, _angka(rasio(w.penuh, PUTIH))) for w in WARNA_SIAP.values()],
        "sendiri": [
            (
                asal,
                _angka(rasio(asal, PUTIH)),
                w,
                _angka(rasio(w.penuh, PUTIH)),
                _angka(rasio(w.penuh, KERTAS)),
                terbaca(w.penuh, w.lembut),
            )
            for asal, w in sendiri
        ],
        "ruang": [4, 8, 12, 16, 24, 32, 40, 56],
        "garis": garis,
        "garis_bersama": garis_bersama(garis),
        "garis_satu": garis_satu(),
        "garis_banyak": garis_banyak(garis),
        "langkah": _langkah(),
        **_langkah_lain(),
        "remah": [("Kerja sama", "#"), ("Persampahan", "#"), ("KS-2026-0041", "")],
        "tab": [
            bahan.Tab("Ringkasan", "#", kini=True),
            bahan.Tab("Para Pihak", "#", jumlah=3),
            bahan.Tab("Naskah", "#", jumlah=4),
            bahan.Tab("Dokumen", "#", jumlah=17),
            bahan.Tab("Riwayat", "#"),
        ],
        "angka": [
            bahan.Angka(84, "berjalan", "31 antardaerah, 53 lainnya", "#"),
            bahan.Angka(11, "berakhir dalam 6 bulan", "paling dekat 4 Desember 2026", "#"),
            bahan.Angka(17, "Kesepakatan Bersama tanpa PKS", "tertua 402 hari", "#"),
        ],
        "tugas": _tugas(),
        "umur": [
            bahan.Batang("Pariwisata, Kab. Magelang", "402 hari", 100, nada="umur-tua"),
            bahan.Batang("Promosi investasi, Kota Surakarta", "318 hari", 79),
            bahan.Batang("Jalan batas, Kab. Gunungkidul", "96 hari", 24),
        ],
        "diagram": [
            bahan.Batang("2023", "18.560", 72),
            bahan.Batang("2024", "23.040", 89),
            bahan.Batang("2025", "25.920", 100),
        ],
        "rangkaian": bahan.NaskahRangkaian(
            "Kesepakatan Bersama 100.3.7.1/14/KB/2026",
            "14 September 2026 sampai 13 September 2031, lima tahun",
            "berjalan",
            url="#",
            cabang=(
                bahan.NaskahRangkaian(
                    "PKS pengelolaan TPA regional", "rancangan ke-4", "menunggu_dprd", url="#"
                ),
                bahan.NaskahRangkaian(
                    "PKS pengangkutan sampah lintas batas", "rancangan pertama", "draf"
                ),
                bahan.NaskahRangkaian(
                    "PKS pengolahan di hilir",
                    "disebut dalam ruang lingkup; 70 hari tanpa PKS",
                    "tanpa_pks",
                ),
            ),
        ),
        "posisi": [
            bahan.PosisiBerkas("Map PKS, rancangan ke-4", "di Bagian Hukum Setda", "3 hari"),
            bahan.PosisiBerkas(
                "KSB asli, satu dari tiga",
                "lemari arsip TKKSD, rak 2",
                "sejak 15 Sep",
                "certificate",
            ),
            bahan.PosisiBerkas("Surat permohonan DPRD", "di Sekretariat DPRD", "32 hari", "mail"),
        ],
        "pihak": [
            bahan.PihakBaris(
                "Kabupaten Bantul",
                "Pemrakarsa, PIHAK KESATU",
                WARNA_SIAP["padi"],
                diwakili="Bupati Bantul",
                status="menunggu_dprd",
                bawah="hari ke-32 dari 45; sekarang: tindak lanjut",
                url="#",
            ),
            bahan.PihakBaris(
                "Kabupaten Sleman",
                "PIHAK KEDUA",
                WARNA_SIAP["laut"],
                diwakili="Bupati Sleman",
                status="disetujui",
                bawah="DPRD 9 Nov; surat kuasa disiapkan",
            ),
            bahan.PihakBaris(
                "Kota Yogyakarta",
                "PIHAK KETIGA",
                WARNA_SIAP["sogan"],
                diwakili="Wali Kota Yogyakarta",
                status="dilewati",
                bawah="dinilai TKKSD Kota 21 Okt; surat kuasa terbit",
            ),
        ],
        "riwayat": [
            bahan.BarisRiwayat(
                date(2026, 11, 20), "Bagian Hukum Kab. Bantul menerima map rancangan ke-4"
            ),
            bahan.BarisRiwayat(
                date(2026, 11, 12),
                "Komisi C DPRD Bantul menyerahkan hasil kajian",
                "dicatat Sekretariat TKKSD",
            ),
        ],
        "pokok": [
            ("Objek", "Pengelolaan TPA regional dan residunya"),
            ("Lokasi", "Piyungan, Bantul"),
            ("Masa PKS", "1 Jan 2027 sampai 31 Des 2031"),
            ("Pembiayaan", "APBD ketiga daerah, Rp18.400.000.000 setahun"),
            ("Sekretariat", ""),
        ],
        "tabel": _isi_tabel(),
        "halaman": Paginator(range(184), 8).page(2),
        "kosong": bahan.Kosong(
            "Belum ada rapat untuk kerja sama ini",
            "Undangan, daftar hadir, dan notulen akan tampil di sini, dengan keputusan dan penanggung jawabnya.",
            wadah,
        ),
        "kemajuan": bahan.Kemajuan(
            "Membaca 1.204 naskah pindaian",
            62,
            "746 selesai, 3 tidak terbaca, kira-kira 9 menit lagi.",
            bahan.Tindakan("Jeda", "#"),
            bahan.Tautan("Lihat 3 yang tidak terbaca", "#"),
        ),
        "percakapan": bahan.Langkah(2, 5),
        "lembar": [
            (date(2026, 11, 27), "aksen", True),
            (date(2026, 11, 20), "merah", False),
            (date(2026, 11, 25), "aksen", False),
            (date(2026, 12, 7), "netral", False),
        ],
    }
