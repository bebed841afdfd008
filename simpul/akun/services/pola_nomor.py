"""Number patterns of a government: each party numbers from its own agenda book.

`Pemda.pola_nomor` holds one pattern per kind of text and the archive code:
`{"KSB": "{klasifikasi}/{urut}/{unit}/{tahun}", "PKS": "...", "klasifikasi": "100.3.7.1"}`.
What is not set falls back to the usual one. Permendagri 83/2022: 100.3.7.1 is an agreement within
the country. Filled in by plain replacement: a pattern is data, it never runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from simpul.akun import policies
from simpul.akun.models import Pemda
from simpul.akun.services.umum import pemda_sendiri, rapi, terapkan
from simpul.dasar.galat import MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat

BENTUK = ("KSB", "PKS")
TEMPAT = ("klasifikasi", "urut", "unit", "tahun", "bulan_romawi")
WAJIB = ("urut", "tahun")
POLA_BAWAAN = "{klasifikasi}/{urut}/{unit}/{tahun}"
KLASIFIKASI_BAWAAN = "100.3.7.1"
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TEMPAT = re.compile(r"\{([^{}]*)\}")
_TETAP = re.compile(r"[A-Za-z0-9 ./\-_]*")
_KLASIFIKASI = re.compile(r"[0-9A-Za-z]+(\.[0-9A-Za-z]+)*")


def pola(pemda: Pemda, bentuk: str) -> str:
    """The pattern in use for KSB or PKS."""
    return str(pemda.pola_nomor.get(bentuk) or POLA_BAWAAN)


def klasifikasi(pemda: Pemda) -> str:
    return str(pemda.pola_nomor.get("klasifikasi") or KLASIFIKASI_BAWAAN)


def nomor(pemda: Pemda, bentuk: str, *, urut: int, unit: str, tanggal: date) -> str:
    """A number made from the pattern of this government."""
    return isi_pola(
        pola(pemda, bentuk),
        {
            "klasifikasi": klasifikasi(pemda),
            "urut": str(urut),
            "unit": unit,
            "tahun": str(tanggal.year),
            "bulan_romawi": _ROMAWI[tanggal.month - 1],
        },
    )


def isi_pola(pola: str, nilai: Mapping[str, str]) -> str:
    return _TEMPAT.sub(lambda cocok: nilai.get(cocok.group(1), cocok.group(0)), pola)


def periksa_pola(pola: str) -> str:
    """A sentence saying what is wrong with a pattern, or an empty string."""
    if len(pola) > 80:
        return _("Pola paling panjang 80 huruf.")
    tempat = _TEMPAT.findall(pola)
    asing = [t for t in tempat if t not in TEMPAT]
    if asing:
        return _("{%(asing)s} tidak dikenal. Yang tersedia: %(daftar)s.") % {
            "asing": asing[0],
            "daftar": ", ".join(f"{{{t}}}" for t in TEMPAT),
        }
    if not _TETAP.fullmatch(_TEMPAT.sub("", pola)):
        return _("Selain tempat isian, pakai huruf, angka, titik, garis miring, atau tanda hubung.")
    kurang = [t for t in WAJIB if t not in tempat]
    if kurang:
        return _("Pola harus memuat %(kurang)s supaya dua naskah tidak bernomor sama.") % {
            "kurang": _(" dan ").join(f"{{{t}}}" for t in kurang)
        }
    return ""


@transaction.atomic
def ubah_pola_nomor(
    *, pelaku: Pelaku, pada: datetime, pola: Mapping[str, str], klasifikasi: str = ""
) -> Pemda:
    """Set the patterns of KSB and PKS and the archive code; empty means the usual one."""
    policies.kelola_pemda(pelaku).wajib()
    pemda = pemda_sendiri(pelaku)
    bersih: dict[str, Any] = {b: rapi(pola.get(b, "")) for b in BENTUK}
    galat = {b: pesan for b in BENTUK if bersih[b] and (pesan := periksa_pola(bersih[b]))}
    kode = rapi(klasifikasi)
    if kode and (len(kode) > 20 or not _KLASIFIKASI.fullmatch(kode)):
        galat["klasifikasi"] = _(
            "Tulis kode klasifikasi dengan angka dan titik, misalnya 100.3.7.1."
        )
    if galat:
        raise MasukanTidakSah(galat)
    baru = {k: v for k, v in {**bersih, "klasifikasi": kode}.items() if v}
    beda = terapkan(pemda, {"pola_nomor": baru})
    if beda:
        pemda.save(update_fields=["pola_nomor"])
        catat(
            pelaku=pelaku,
            kode="akun.pola_nomor_diubah",
            objek=("pemda", pemda.pk),
            pada=pada,
            isi=beda,
        )
    return pemda
