"""Preparation: the KAK of the initiating unit and its assessment by the TKKSD (Pasal 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.services.perbuatan import Surat, mulai


@dataclass(frozen=True, slots=True)
class Perencanaan:
    """Is the object in the planning documents; if not, on which lawful ground (PP 28/2018 Pasal 4)."""

    ada: bool | None
    dokumen: str = ""
    alasan_di_luar: str = ""


def terisi(isi: dict[str, str]) -> list[str]:
    """Codes of the contents that have been written."""
    return sorted(k for k, v in isi.items() if v.strip())


@transaction.atomic
def ajukan_kak(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    isi: dict[str, str],
    perencanaan: Perencanaan,
    alasan_lanjut: str = "",
) -> Kasus:
    """The initiating perangkat daerah hands its KAK to the TKKSD (Pasal 7 ayat (1) to (3))."""
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-03",
        alasan_lanjut=alasan_lanjut,
    )
    p.tuntut_tanggal(surat.tanggal)
    p.tuntut_bukti(surat)
    fakta = {"kak.unsur_terisi": terisi(isi)}
    if perencanaan.ada is not None:
        fakta["objek.dalam_dokumen_perencanaan"] = perencanaan.ada  # type: ignore[assignment]
    if perencanaan.alasan_di_luar:
        fakta["objek.alasan_di_luar_perencanaan"] = perencanaan.alasan_di_luar  # type: ignore[assignment]
    p.periksa_aturan(fakta)
    simpan = {
        **isi,
        "_perencanaan": {
            "ada": perencanaan.ada,
            "dokumen": perencanaan.dokumen,
            "alasan_di_luar": perencanaan.alasan_di_luar,
        },
    }
    dokumen = p.simpan_dokumen("KAK", surat, isi=simpan, dibagikan=False, pihak=p.pihak)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.kak_diajukan", tanggal_surat=surat.tanggal)


@transaction.atomic
def telaah(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    surat: Surat,
    isi: dict[str, str],
    tidak_bertentangan: bool | None,
    alasan_lanjut: str = "",
) -> Kasus:
    """The TKKSD weighs the KAK by five considerations and returns it (Pasal 7 ayat (4), (5)).

    ``tidak_bertentangan``: its declaration that object and performance offend neither decency, public
    order, the national interest nor the rules (PP 28/2018 Pasal 4 ayat (4)); ``None``: not made.
    """
    p = mulai(
        pelaku=pelaku,
        pada=pada,
        kerja_sama_id=kerja_sama_id,
        tahap="DD-04",
        alasan_lanjut=alasan_lanjut,
    )
    kak = p.kasus.garis("DD-03", p.pihak.pk)
    p.tuntut_tanggal(surat.tanggal, paling_awal=kak.tanggal if kak else None)
    p.tuntut_bukti(surat)
    p.periksa_aturan(
        {
            "telaahan.unsur_terisi": terisi(isi),
            "objek.tidak_bertentangan": tidak_bertentangan,
        }
    )
    nyata = {**isi, "_tidak_bertentangan": tidak_bertentangan}
    dokumen = p.simpan_dokumen("TELAAHAN_TKKSD", surat, isi=nyata, dibagikan=False, pihak=p.pihak)
    p.tulis_jalur(tanggal=surat.tanggal, bukti=dokumen)
    return p.tutup("kerja_sama.kak_ditelaah", tanggal_surat=surat.tanggal)
