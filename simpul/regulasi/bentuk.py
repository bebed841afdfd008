"""From data files to the values of ``simpul.inti``; every mistake is named with file and line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from simpul.inti.aturan import Aturan, Tingkat
from simpul.inti.kalender import Satuan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import (
    Bacaan,
    Berkala,
    Diam,
    Dokumen,
    JenisPemicu,
    Langkah,
    Letak,
    Lingkup,
    Pelaku,
    Pemicu,
    Penolakan,
    Peserta,
    Sifat,
    TabelSalah,
    TabelTahapan,
    Tahap,
    Tenggat,
    Unsur,
)
from simpul.regulasi.isi import Isi

KamusPelaku = Mapping[str, Pelaku]
KamusDokumen = Mapping[str, Dokumen]

# Offices of the system (simpul.akun.peran) and guests; data may name no other.
PERAN = frozenset(
    {
        "kepala_daerah",
        "sekda",
        "asisten",
        "sekretariat_tkksd",
        "bagian_hukum",
        "bappeda",
        "bpkad",
        "inspektorat",
        "perangkat_daerah",
        "tu_pimpinan",
        "setwan",
        "administrator",
        "pengawas_provinsi",
        "pengawas_kementerian",
        "tamu",
    }
)


def bentuk_pelaku(isi: Isi) -> dict[str, Pelaku]:
    """data/aktor.yaml: the law's actors and the roles that act for them."""
    hasil: dict[str, Pelaku] = {}
    for satu in isi.daftar("aktor"):
        peran = satu.daftar_kata("peran")
        asing = sorted(set(peran) - PERAN)
        if asing:
            satu.rusak(f"peran {', '.join(asing)} tidak dikenal.", "peran")
        kode = satu.kata("kode")
        if kode in hasil:
            satu.rusak(f"kode {kode} ganda.", "kode")
        letak = satu.pilihan("letak", Letak) if satu.ada("letak") else Letak.PEMDA
        hasil[kode] = Pelaku(kode, satu.teks("nama"), peran, satu.daftar_dasar(), letak)
    return hasil


def bentuk_dokumen(isi: Isi) -> dict[str, Dokumen]:
    """data/dokumen.yaml: documents and their required contents."""
    hasil: dict[str, Dokumen] = {}
    for satu in isi.daftar("dokumen"):
        kode = satu.kata("kode")
        if kode in hasil:
            satu.rusak(f"kode {kode} ganda.", "kode")
        unsur = tuple(
            Unsur(u.kata("kode"), u.teks("nama"), u.dasar()) for u in satu.daftar("unsur")
        )
        hasil[kode] = Dokumen(kode, satu.teks("nama"), unsur, satu.daftar_dasar())
    return hasil


def bentuk_tabel(isi: Isi, pelaku: KamusPelaku, dokumen: KamusDokumen) -> list[TabelTahapan]:
    """One file of data/tahapan/: a table for each kind it names."""
    kepala = isi.anak("tabel")
    semua = kepala.daftar_kata("jenis")
    if not semua:
        kepala.rusak("'jenis' kosong.", "jenis")
    diperiksa = kepala.tanggal("terakhir_diperiksa")
    tabel = []
    for jenis in semua:
        baris = [
            t for t in isi.daftar("tahap") if not t.ada("hanya") or jenis in t.daftar_kata("hanya")
        ]
        tahap = tuple(_tahap(_khusus(t, jenis), pelaku, dokumen, diperiksa) for t in baris)
        try:
            tabel.append(
                TabelTahapan(
                    jenis=jenis,
                    versi=kepala.kata("versi"),
                    berlaku_sejak=kepala.tanggal("berlaku_sejak"),
                    berlaku_sampai=kepala.tanggal_atau("berlaku_sampai"),
                    tahap=tahap,
                )
            )
        except TabelSalah as galat:
            isi.rusak(str(galat), "tahap")
    return tabel


def _khusus(isi: Isi, jenis: str) -> Isi:
    """The row as it reads for one kind."""
    if not isi.ada("khusus"):
        return isi
    khusus = isi.anak("khusus")
    if not khusus.ada(jenis):
        return isi
    pengganti = khusus.anak(jenis).data
    return isi.ganti(pengganti) if isinstance(pengganti, dict) else isi


def _tahap(isi: Isi, pelaku: KamusPelaku, dokumen: KamusDokumen, diperiksa: date) -> Tahap:
    return Tahap(
        kode=isi.kata("kode"),
        huruf=isi.kata_atau("huruf"),
        nama=isi.teks("nama"),
        nama_singkat=isi.teks("nama_singkat"),
        lingkup=isi.pilihan("lingkup", Lingkup),
        peserta=isi.pilihan("peserta", Peserta),
        pelaku=_para_pelaku(isi, pelaku),
        masuk=_para_dokumen(isi, "masuk", dokumen),
        keluar=_para_dokumen(isi, "keluar", dokumen),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        sifat=isi.pilihan("sifat", Sifat),
        tiap_pihak=isi.benar("tiap_pihak"),
        terhadap=isi.pilihan("terhadap", Peserta) if isi.ada("terhadap") else None,
        langkah=tuple(_langkah(satu, pelaku) for satu in isi.daftar("langkah")),
        tenggat=_tenggat(isi),
        berkala=_berkala(isi),
        diam=_diam(isi),
        tolak=_tolak(isi),
        syarat=isi.teks_atau("syarat"),
        sesudah=isi.daftar_kata("sesudah"),
        boleh_sesudah=isi.daftar_kata("boleh_sesudah") if isi.ada("boleh_sesudah") else None,
        dikunci=isi.daftar_kata("dikunci"),
        pemicu=_pemicu(isi),
        konfigurasi=tuple(_bacaan(satu, pelaku, dokumen) for satu in isi.daftar("konfigurasi")),
        terakhir_diperiksa=diperiksa,
    )


def _bacaan(isi: Isi, pelaku: KamusPelaku, dokumen: KamusDokumen) -> Bacaan:
    return Bacaan(
        untuk=isi.daftar_kata("untuk"),
        pelaku=_para_pelaku(isi, pelaku),
        syarat=isi.teks("syarat"),
        dasar=isi.daftar_dasar(),
        diam=_diam(isi),
        keluar=_para_dokumen(isi, "keluar", dokumen),
    )


def _para_pelaku(isi: Isi, pelaku: KamusPelaku) -> tuple[Pelaku, ...]:
    asing = [kode for kode in isi.daftar_kata("pelaku") if kode not in pelaku]
    if asing:
        isi.rusak(f"pelaku {', '.join(asing)} tidak ada dalam aktor.yaml.", "pelaku")
    return tuple(pelaku[kode] for kode in isi.daftar_kata("pelaku"))


def _para_dokumen(isi: Isi, kunci: str, dokumen: KamusDokumen) -> tuple[Dokumen, ...]:
    asing = [kode for kode in isi.daftar_kata(kunci) if kode not in dokumen]
    if asing:
        isi.rusak(f"dokumen {', '.join(asing)} tidak ada dalam dokumen.yaml.", kunci)
    return tuple(dokumen[kode] for kode in isi.daftar_kata(kunci))


def _langkah(isi: Isi, pelaku: KamusPelaku) -> Langkah:
    return Langkah(
        kode=isi.kata("kode"),
        nama=isi.teks("nama"),
        pelaku=_para_pelaku(isi, pelaku),
        peserta=isi.pilihan("peserta", Peserta),
        tiap_pihak=isi.benar("tiap_pihak"),
        anjuran=isi.benar("anjuran"),
        bila=isi.kondisi("bila"),
        bila_lewat=isi.benar("bila_lewat"),
        menutup=isi.benar("menutup"),
        tenggat=_tenggat(isi),
        diam=_diam(isi),
        dasar=isi.daftar_dasar(),
    )


def _tenggat(isi: Isi) -> Tenggat | None:
    if not isi.ada("tenggat"):
        return None
    anak = isi.anak("tenggat")
    return Tenggat(
        nilai=anak.angka("nilai"),
        satuan=anak.pilihan("satuan", Satuan),
        mulai=anak.kata("mulai"),
        teks_mulai=anak.teks("teks_mulai"),
        dasar=anak.dasar(),
        keyakinan=anak.pilihan("keyakinan", Keyakinan),
        bila=anak.kondisi("bila"),
    )


def _berkala(isi: Isi) -> Berkala | None:
    if not isi.ada("berkala"):
        return None
    anak = isi.anak("berkala")
    return Berkala(anak.kata("satuan"), anak.teks("teks"), anak.dasar())


def _diam(isi: Isi) -> Diam | None:
    if not isi.ada("diam"):
        return None
    anak = isi.anak("diam")
    return Diam(anak.teks("teks"), anak.kata_atau("lanjut"), anak.benar("setuju"), anak.dasar())


def _tolak(isi: Isi) -> Penolakan | None:
    if not isi.ada("tolak"):
        return None
    anak = isi.anak("tolak")
    return Penolakan(anak.teks("teks"), anak.daftar_dasar())


def _pemicu(isi: Isi) -> Pemicu | None:
    if not isi.ada("pemicu"):
        return None
    anak = isi.anak("pemicu")
    return Pemicu(anak.pilihan("jenis", JenisPemicu), anak.kata_atau("tahap"), anak.kondisi("bila"))


def bentuk_aturan(isi: Isi, dokumen: KamusDokumen) -> list[Aturan]:
    """One file of data/aturan/. Parameters stay references until a day is known."""
    return [_aturan(satu, dokumen) for satu in isi.daftar("aturan")]


def _isi_unsur(isi: Isi, data: object, dokumen: KamusDokumen) -> object:
    """``{unsur: KAK}`` becomes the list of contents of that document: there is no second copy."""
    if isinstance(data, list):
        return [_isi_unsur(isi, satu, dokumen) for satu in data]
    if not isinstance(data, dict):
        return data
    if set(data) == {"unsur"}:
        kode = str(data["unsur"])
        if kode not in dokumen or not dokumen[kode].unsur:
            isi.rusak(f"dokumen {kode} tidak ada atau tidak punya unsur.")
        return [satu.kode for satu in dokumen[kode].unsur]
    return {kunci: _isi_unsur(isi, satu, dokumen) for kunci, satu in data.items()}


def _aturan(mentah: Isi, dokumen: KamusDokumen) -> Aturan:
    isi = mentah.ganti(
        {k: _isi_unsur(mentah, mentah.mentah(k), dokumen) for k in ("bila", "tuntut")}
    )
    if not isi.ada("tuntut"):
        isi.rusak("aturan tanpa 'tuntut' tidak menuntut apa pun.")
    aturan = Aturan(
        kode=isi.kata("kode"),
        jenis=isi.daftar_kata("jenis"),
        gerbang=isi.daftar_kata("gerbang"),
        bila=isi.kondisi("bila"),
        tuntut=isi.kondisi("tuntut"),
        tingkat=isi.pilihan("tingkat", Tingkat),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        terverifikasi=isi.benar("terverifikasi"),
        terakhir_diperiksa=isi.tanggal("terakhir_diperiksa"),
        berlaku_sejak=isi.tanggal("berlaku_sejak"),
        berlaku_sampai=isi.tanggal_atau("berlaku_sampai"),
        pesan=isi.teks("pesan"),
        perbaikan=isi.kata("perbaikan"),
    )
    if not aturan.dasar:
        isi.rusak(f"aturan {aturan.kode} tidak menyebut pasal.")
    return aturan
