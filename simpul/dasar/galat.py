"""Expected errors. Each carries a stable dotted code and a full sentence that says what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


class GalatSimpul(Exception):
    """An anticipated refusal; `pesan` is fit for the screen."""

    kode = "simpul.galat"

    def __init__(self, pesan: str, *, kode: str | None = None) -> None:
        super().__init__(pesan)
        self.pesan = pesan
        if kode:
            self.kode = kode


class CakupanHilang(GalatSimpul):
    """A query was about to run without a scope. A programming error, never shown to people."""

    kode = "dasar.cakupan_hilang"


class TidakBerwenang(GalatSimpul):
    """The acting office may not do this act on this object."""

    kode = "dasar.tidak_berwenang"


class TidakDitemukan(GalatSimpul):
    """Not there, or outside the scope of who asks: the two are never told apart."""

    kode = "dasar.tidak_ditemukan"


class MasukanTidakSah(GalatSimpul):
    """Input that cannot be taken; `bidang` maps field names to sentences."""

    kode = "dasar.masukan_tidak_sah"

    def __init__(self, bidang: Mapping[str, str], *, kode: str | None = None) -> None:
        super().__init__(" ".join(bidang.values()), kode=kode)
        self.bidang = dict(bidang)


class TertahanAturan(GalatSimpul):
    """Rules hold the act; `catatan` are the findings (inti.aturan), each with its article."""

    kode = "dasar.tertahan_aturan"

    def __init__(self, pesan: str, catatan: Sequence[Any]) -> None:
        super().__init__(pesan)
        self.catatan = tuple(catatan)


class KeadaanBerubah(GalatSimpul):
    """Someone else acted first, or the stage is not open (any more)."""

    kode = "dasar.keadaan_berubah"


class DataRusak(GalatSimpul):
    """A data file that cannot be read: names the file, the row or key, and the reason."""

    kode = "dasar.data_rusak"

    def __init__(self, berkas: str, letak: str, alasan: str) -> None:
        super().__init__(f"Berkas data {berkas}, {letak}: {alasan}")
        self.berkas, self.letak, self.alasan = berkas, letak, alasan
