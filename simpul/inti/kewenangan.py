"""Does an object lie within the authority of a level of government (UU 23/2014, annex of Pasal 15)?

The annex gives each sub-affair a part for the centre, the province and the regency or city; an empty
cell means the annex gives that level nothing, not that cooperation is forbidden. The table is a summary
of 2014, so the answer is always an interpretation: it warns and never blocks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.teks import Teks

DIBAGI_PUSAT_PROVINSI = frozenset({"3.a", "3.d", "3.e"})
DASAR_KEWENANGAN = "PP 28/2018 Pasal 4 ayat (1)"
DASAR_DIBAGI = "UU 23/2014 Pasal 14 ayat (1)"


class TingkatPemerintahan(StrEnum):
    """The three levels between which the annex divides a sub-affair."""

    PUSAT = "pusat"
    PROVINSI = "provinsi"
    KABKOTA = "kabkota"


NAMA_TINGKAT = {
    TingkatPemerintahan.PUSAT: Teks("Pemerintah Pusat", "the central government"),
    TingkatPemerintahan.PROVINSI: Teks("Daerah provinsi", "the province"),
    TingkatPemerintahan.KABKOTA: Teks("Daerah kabupaten/kota", "the regency or city"),
}


class StatusKewenangan(StrEnum):
    """What the annex says for one level."""

    ADA = "ada"
    TIDAK = "tidak"
    TIDAK_TAHU = "tidak_tahu"
    BUKAN_URUSAN = "bukan_urusan"


@dataclass(frozen=True, slots=True)
class SubUrusan:
    """One row of the annex; a part that is ``None`` is not given to that level.

    ``semakna_lintas``: the row speaks of several regions in other words than 'lintas' or 'regional'.
    """

    kode: str
    urusan: str
    matriks: str
    nomor: int
    nama: Teks
    pusat: str | None
    provinsi: str | None
    kabupaten_kota: str | None
    lintas: bool
    semakna_lintas: bool
    perlu_cek: bool
    catatan: str
    dasar: tuple[str, ...] = ()

    def bagian(self, tingkat: TingkatPemerintahan) -> str | None:
        """What the annex gives a level, summed up in Indonesian."""
        return {
            TingkatPemerintahan.PUSAT: self.pusat,
            TingkatPemerintahan.PROVINSI: self.provinsi,
            TingkatPemerintahan.KABKOTA: self.kabupaten_kota,
        }[tingkat]

    @property
    def pemilik(self) -> tuple[TingkatPemerintahan, ...]:
        """The levels that have a part in it."""
        return tuple(satu for satu in TingkatPemerintahan if self.bagian(satu) is not None)

    @property
    def petunjuk_lintas(self) -> bool:
        """Is it divided by reach across borders? A hint for cooperation, never an answer."""
        return self.lintas or self.semakna_lintas


@dataclass(frozen=True, slots=True)
class Kewenangan:
    """The answer for one level; ``perhatian`` when a person should look before relying on it."""

    status: StatusKewenangan
    tingkat: TingkatPemerintahan
    pesan: Teks
    dasar: tuple[str, ...]
    uraian: str | None = None
    pemilik: tuple[TingkatPemerintahan, ...] = ()
    perhatian: bool = False
    keyakinan: Keyakinan = Keyakinan.TAFSIR


def kewenangan(
    sub_urusan: SubUrusan | None,
    tingkat: TingkatPemerintahan | str,
    *,
    urusan: str = "",
    milik: Sequence[TingkatPemerintahan | str] = (),
) -> Kewenangan:
    """Whether the annex gives a level a part in a sub-affair.

    ``urusan``: the affair, when the sub-affair is not known. ``milik``: levels that the words of the
    object point to ('SMA' is a matter of the province), when the sub-affair is shared by several.
    """
    untuk = TingkatPemerintahan(tingkat)
    if sub_urusan is None:
        return _tidak_tahu(untuk, urusan)
    ditunjuk = tuple(satu for satu in TingkatPemerintahan if satu in milik)
    dasar = (*sub_urusan.dasar, DASAR_KEWENANGAN)
    bagian = sub_urusan.bagian(untuk)
    if bagian is None:
        return Kewenangan(
            StatusKewenangan.TIDAK,
            untuk,
            _pesan_tidak(sub_urusan, untuk),
            _dengan_dibagi(dasar, untuk, sub_urusan.urusan),
            pemilik=sub_urusan.pemilik,
            perhatian=True,
        )
    if ditunjuk and untuk not in ditunjuk:
        return Kewenangan(
            StatusKewenangan.TIDAK,
            untuk,
            _pesan_bagian(sub_urusan, untuk, ditunjuk),
            dasar,
            uraian=bagian,
            pemilik=ditunjuk,
            perhatian=True,
        )
    return _ada(sub_urusan, untuk, bagian, dasar)


def _ada(
    sub: SubUrusan, untuk: TingkatPemerintahan, bagian: str, dasar: tuple[str, ...]
) -> Kewenangan:
    nama = NAMA_TINGKAT[untuk]
    pesan = Teks(
        f"{nama.id} memiliki bagian dalam sub urusan {sub.nama.id}.",
        f"In '{sub.nama.en}' {nama.en} has a part.",
    )
    terbatas = _terbatas(untuk, sub.urusan)
    if terbatas:
        pesan = _sambung(pesan, _PESAN_DIBAGI)
    if sub.perlu_cek:
        pesan = _sambung(pesan, _PESAN_CEK)
    return Kewenangan(
        StatusKewenangan.ADA,
        untuk,
        pesan,
        _dengan_dibagi(dasar, untuk, sub.urusan),
        uraian=bagian,
        pemilik=sub.pemilik,
        perhatian=terbatas or sub.perlu_cek,
    )


_PESAN_DIBAGI = Teks(
    "Urusan ini pada dasarnya dibagi antara Pusat dan provinsi; periksa apakah objeknya termasuk bagian kabupaten/kota.",
    "This affair is in the main divided between the centre and the province; see whether the object is in the part of regencies and cities.",
)
_PESAN_CEK = Teks(
    "Bunyi barisnya dalam Lampiran tampak keliru; bandingkan dengan naskahnya.",
    "The row of the annex seems to have an error; compare it with the text.",
)
_PESAN_TIDAK_TAHU = Teks(
    "Sub urusannya belum jelas dari kata-katanya; pilih sub urusan agar kewenangannya dapat diperiksa.",
    "The words do not show the sub-affair; choose it so that the authority can be checked.",
)


def _tidak_tahu(untuk: TingkatPemerintahan, urusan: str) -> Kewenangan:
    terbatas = _terbatas(untuk, urusan)
    pesan = _sambung(_PESAN_TIDAK_TAHU, _PESAN_DIBAGI) if terbatas else _PESAN_TIDAK_TAHU
    return Kewenangan(
        StatusKewenangan.TIDAK_TAHU,
        untuk,
        pesan,
        _dengan_dibagi((DASAR_KEWENANGAN,), untuk, urusan),
        perhatian=terbatas,
    )


def _pesan_tidak(sub: SubUrusan, untuk: TingkatPemerintahan) -> Teks:
    nama, milik = NAMA_TINGKAT[untuk], _sebut(sub.pemilik)
    return Teks(
        f"Lampiran tidak memberi {nama.id} bagian dalam sub urusan {sub.nama.id}; yang diberi: {milik.id}.",
        f"The annex gives {nama.en} no part in '{sub.nama.en}'; it is given to {milik.en}.",
    )


def _pesan_bagian(
    sub: SubUrusan, untuk: TingkatPemerintahan, ditunjuk: tuple[TingkatPemerintahan, ...]
) -> Teks:
    nama, milik = NAMA_TINGKAT[untuk], _sebut(ditunjuk)
    return Teks(
        f"Dalam sub urusan {sub.nama.id}, yang disebut objek ini menjadi bagian {milik.id}, bukan {nama.id}.",
        f"In '{sub.nama.en}' what this object names is a matter of {milik.en}, not of {nama.en}.",
    )


def _sebut(tingkat: Sequence[TingkatPemerintahan]) -> Teks:
    return Teks(
        " dan ".join(NAMA_TINGKAT[satu].id for satu in tingkat) or "tidak ada",
        " and ".join(NAMA_TINGKAT[satu].en for satu in tingkat) or "none",
    )


def _sambung(satu: Teks, dua: Teks) -> Teks:
    return Teks(f"{satu.id} {dua.id}", f"{satu.en} {dua.en}")


def _terbatas(untuk: TingkatPemerintahan, urusan: str) -> bool:
    return untuk is TingkatPemerintahan.KABKOTA and urusan in DIBAGI_PUSAT_PROVINSI


def _dengan_dibagi(
    dasar: tuple[str, ...], untuk: TingkatPemerintahan, urusan: str
) -> tuple[str, ...]:
    return (*dasar, DASAR_DIBAGI) if _terbatas(untuk, urusan) else dasar


def bukan_urusan(
    tingkat: TingkatPemerintahan | str, alasan: Teks, dasar: tuple[str, ...], keyakinan: Keyakinan
) -> Kewenangan:
    """The answer for an object outside the concurrent affairs (taxes, civil service, unity ...)."""
    return Kewenangan(
        StatusKewenangan.BUKAN_URUSAN,
        TingkatPemerintahan(tingkat),
        alasan,
        dasar,
        perhatian=True,
        keyakinan=keyakinan,
    )
