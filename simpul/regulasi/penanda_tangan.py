"""Who may sign what, from data/penanda_tangan.yaml; see ``simpul.inti.penanda_tangan``."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from simpul.inti import penanda_tangan as inti
from simpul.inti.keyakinan import Keyakinan
from simpul.regulasi.isi import Isi, baca
from simpul.regulasi.pengetahuan import FOLDER


@lru_cache(maxsize=8)
def _tabel(folder: Path) -> inti.TabelPenandaTangan:
    isi = baca(folder / "penanda_tangan.yaml")
    jabatan = {satu.kata("kode"): satu.teks("nama") for satu in isi.daftar("jabatan")}
    bukti = {satu.kata("kode"): _bukti(satu) for satu in isi.daftar("bukti")}
    return inti.TabelPenandaTangan(
        jabatan=jabatan,
        bukti=bukti,
        bentuk={
            (satu.kata("kelompok"), satu.pilihan("sisi", inti.Sisi)): _naskah(satu)
            for satu in isi.daftar("bentuk")
        },
        dokumen={
            satu.kata("kode"): satu.pilihan("naskah", inti.Naskah) for satu in isi.daftar("dokumen")
        },
        ketentuan={satu.kata("kode"): _ketentuan(satu) for satu in isi.daftar("ketentuan")},
        baris=tuple(_baris(satu, set(jabatan), set(bukti)) for satu in isi.daftar("baris")),
    )


def _bukti(isi: Isi) -> inti.Bukti:
    return inti.Bukti(isi.kata("kode"), isi.teks("teks"), isi.daftar_dasar(), isi.benar("pilihan"))


def _ketentuan(isi: Isi) -> inti.Ketentuan:
    return inti.Ketentuan(isi.teks("teks"), isi.daftar_dasar(), isi.pilihan("keyakinan", Keyakinan))


def _naskah(isi: Isi) -> tuple[inti.Naskah, ...]:
    semua = isi.daftar_kata("naskah")
    asing = [satu for satu in semua if satu not in set(inti.Naskah)]
    if asing:
        isi.rusak(f"naskah {', '.join(asing)} tidak dikenal.", "naskah")
    return tuple(inti.Naskah(satu) for satu in semua)


def _baris(isi: Isi, jabatan: set[str], bukti: set[str]) -> inti.Baris:
    for kunci, dikenal in (("jabatan", jabatan), ("bukti", bukti)):
        asing = sorted(set(isi.daftar_kata(kunci)) - dikenal)
        if asing:
            isi.rusak(f"{kunci} {', '.join(asing)} tidak dikenal.", kunci)
    return inti.Baris(
        kode=isi.kata("kode"),
        sisi=isi.pilihan("sisi", inti.Sisi),
        kelompok=isi.daftar_kata("kelompok"),
        naskah=_naskah(isi),
        jabatan=isi.daftar_kata("jabatan"),
        kuasa=isi.pilihan("kuasa", inti.SyaratKuasa),
        boleh=isi.pilihan("boleh", inti.Boleh),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        alasan=isi.teks("alasan"),
        dasar=isi.daftar_dasar(),
        bukti=isi.daftar_kata("bukti"),
        berlaku_sejak=isi.tanggal("berlaku_sejak"),
        berlaku_sampai=isi.tanggal_atau("berlaku_sampai"),
        periksa_kuasa=isi.benar("periksa_kuasa"),
        butuh_tembusan=isi.benar("butuh_tembusan"),
        butuh_dasar_jabatan=isi.benar("butuh_dasar_jabatan"),
        dengan_dasar=isi.pilihan("dengan_dasar", inti.Boleh) if isi.ada("dengan_dasar") else None,
        blud=isi.benar("blud") if isi.ada("blud") else None,
    )


def tabel_penanda_tangan(folder: Path | None = None) -> inti.TabelPenandaTangan:
    """The whole table."""
    return _tabel(FOLDER if folder is None else folder)


def boleh_meneken(
    tanya: inti.Penandatanganan, pada: date, folder: Path | None = None
) -> inti.Putusan:
    """May this office sign this text? ``pada`` counts where the signing has no date yet."""
    return inti.putuskan(tabel_penanda_tangan(folder), tanya, pada)


def yang_boleh(
    kelompok: str,
    naskah: inti.Naskah,
    sisi: inti.Sisi,
    pada: date,
    folder: Path | None = None,
) -> tuple[inti.DapatMeneken, ...]:
    """Every office that may sign this text on that day, and what it has to show."""
    return inti.yang_boleh(tabel_penanda_tangan(folder), kelompok, naskah, sisi, pada)
