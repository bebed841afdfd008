"""Who may sign what: a table of offices and texts for each group and side, and the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import PUBLIK, Permintaan, halaman
from simpul.antarmuka.portal.hukum import kata
from simpul.antarmuka.portal.hukum.bingkai import kata_cari, pilihan, pustaka, remah, sajikan
from simpul.antarmuka.portal.hukum.daftar import Pilihan, kosong
from simpul.antarmuka.portal.hukum.kalimat import teks
from simpul.antarmuka.portal.hukum.lain import pilihan_kelompok
from simpul.inti.penanda_tangan import (
    Baris,
    Boleh,
    Kuasa,
    Naskah,
    Penandatanganan,
    Sisi,
    SyaratKuasa,
    TabelPenandaTangan,
)
from simpul.regulasi import publik
from simpul.regulasi.publik import cocok


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One answer in a cell: the row it comes from, and when it holds ('dengan kuasa')."""

    kode: str
    boleh: Boleh
    bila: str


@dataclass(frozen=True, slots=True)
class Matriks:
    """The texts of one group on one side as columns, the offices that are answered alike as rows."""

    kelompok: str
    sisi: str
    naskah: tuple[str, ...]
    baris: tuple[tuple[tuple[str, ...], tuple[tuple[str, tuple[Jawaban, ...]], ...]], ...]


@halaman(PUBLIK)
@pustaka
def penanda_tangan(request: Permintaan) -> HttpResponse:
    """The tables for today, then every row with its ground."""
    tabel = publik.tabel_penanda_tangan()
    cari = kata_cari(request)
    kelompok_ada = {kelompok for kelompok, _sisi in tabel.bentuk}
    kelompok = pilihan(request, "kelompok", sorted(kelompok_ada), "hukum_penanda_tangan")
    naskah = pilihan(request, "naskah", list(Naskah), "hukum_penanda_tangan")
    jabatan = pilihan(request, "jabatan", list(tabel.jabatan), "hukum_penanda_tangan")
    isi = {
        "remah": remah((_("Penanda tangan"), "")),
        "pada": request.hari_ini,
        "matriks": list(_matriks(tabel, request.hari_ini, kelompok, naskah, jabatan)),
        "baris": [
            _rincian(tabel, satu)
            for satu in tabel.baris
            if kelompok in ("", *satu.kelompok)
            and naskah in ("", *satu.naskah)
            and jabatan in ("", *satu.jabatan)
            and _cocok(tabel, cari, satu)
        ],
        "ketentuan": [(k, s) for k, s in tabel.ketentuan.items() if cocok(cari, s.teks, *s.dasar)],
        "bukti": [s for s in tabel.bukti.values() if cocok(cari, s.teks, *s.dasar)],
        "saringan": _saringan(tabel, kelompok_ada, kelompok, naskah, jabatan),
        "cari": cari,
        "kosong": kosong(cari, tersaring=bool(kelompok or naskah or jabatan)),
    }
    return sajikan(request, "penanda_tangan", "hukum_penanda_tangan", isi)


def _saringan(
    tabel: TabelPenandaTangan, ada: set[str], kelompok: str, naskah: str, jabatan: str
) -> list[tuple[str, str, str, Pilihan]]:
    """(name in the address, label, chosen, choices) of each filter."""
    pilih_naskah: Pilihan = [("", _("Semua naskah")), *((n.value, kata.NASKAH[n]) for n in Naskah)]
    semua = [(kode, teks(nama)) for kode, nama in tabel.jabatan.items()]
    pilih_jabatan: Pilihan = [("", _("Semua jabatan")), *semua]
    return [
        ("kelompok", _("Kelompok"), kelompok, pilihan_kelompok(ada)),
        ("naskah", _("Naskah"), naskah, pilih_naskah),
        ("jabatan", _("Jabatan"), jabatan, pilih_jabatan),
    ]


# -- the tables ----------------------------------------------------------------------------------


def _matriks(
    tabel: TabelPenandaTangan, pada: date, kelompok: str, naskah: str, jabatan: str
) -> Iterable[Matriks]:
    for (satu, sisi), semua in tabel.bentuk.items():
        kolom = tuple(n for n in semua if naskah in ("", n))
        if kelompok not in ("", satu) or not kolom:
            continue
        baris: dict[tuple[tuple[Jawaban, ...], ...], list[str]] = {}
        for kode, nama in tabel.jabatan.items():
            sel = tuple(
                _jawab(tabel, Penandatanganan(satu, n, sisi, kode), pada) if jabatan in ("", kode)
                else ()
                for n in kolom
            )  # fmt: skip
            if any(sel):
                baris.setdefault(sel, []).append(teks(nama))
        if baris:
            judul = tuple(str(kata.NASKAH[n]) for n in kolom)
            yield Matriks(
                kelompok=kata.nama_kelompok(satu),
                sisi=str(kata.SISI_TEKEN[sisi]),
                naskah=judul,
                baris=tuple(
                    (tuple(nama), tuple(zip(judul, sel, strict=True)))
                    for sel, nama in baris.items()
                ),
            )


def _jawab(tabel: TabelPenandaTangan, tanya: Penandatanganan, pada: date) -> tuple[Jawaban, ...]:
    """Every row that decides for this office, with or without a power, agency or not."""
    semua: dict[Baris, None] = {}
    for kuasa in (None, Kuasa()):
        for blud in (None, True, False):
            satu = Penandatanganan(
                tanya.kelompok, tanya.naskah, tanya.sisi, tanya.jabatan, kuasa=kuasa, blud=blud
            )
            ketemu = next((b for b in tabel.baris if b.cocok(satu, pada)), None)
            if ketemu is not None:
                semua[ketemu] = None
    jawab = {b.boleh for b in semua}
    if len(jawab) == 1:
        pertama = next(iter(semua))
        lengkap = len(semua) > 1 or pertama.kuasa is SyaratKuasa.APA_PUN
        return (Jawaban(pertama.kode, pertama.boleh, "" if lengkap else _bila(pertama)),)
    return tuple(Jawaban(b.kode, b.boleh, _bila(b)) for b in semua)


def _bila(satu: Baris) -> str:
    """'tanpa kuasa, BLUD': empty where the row makes no difference."""
    bagian = [] if satu.kuasa is SyaratKuasa.APA_PUN else [str(kata.KUASA[satu.kuasa])]
    if satu.blud is not None:
        bagian.append(_("bagi BLUD") if satu.blud else _("bagi yang bukan BLUD"))
    return ", ".join(bagian)


# -- the rows behind -----------------------------------------------------------------------------


def _cocok(tabel: TabelPenandaTangan, cari: str, satu: Baris) -> bool:
    jabatan = [tabel.jabatan[kode] for kode in satu.jabatan]
    naskah = [str(kata.NASKAH[n]) for n in satu.naskah]
    return cocok(cari, satu.kode, satu.alasan, *jabatan, *naskah, *satu.kelompok, *satu.dasar)


def _rincian(tabel: TabelPenandaTangan, satu: Baris) -> dict[str, object]:
    return {
        "baris": satu,
        "status": f"boleh_{satu.boleh.value}",
        "sisi": kata.SISI_TEKEN[Sisi(satu.sisi)],
        "kelompok": satu.kelompok,
        "naskah": [kata.NASKAH[n] for n in satu.naskah],
        "jabatan": [tabel.jabatan[kode] for kode in satu.jabatan],
        "bila": _bila(satu) or str(kata.KUASA[satu.kuasa]),
        "bukti": [tabel.bukti[kode] for kode in satu.bukti],
    }
