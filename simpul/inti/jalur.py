"""What a case brings to the engine, and what it gets back: plain values on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import Langkah, Letak, Pelaku, Peserta, Tahap
from simpul.inti.teks import Teks


class PeranPihak(StrEnum):
    """A party started the cooperation or was asked to join it."""

    PEMRAKARSA = "pemrakarsa"
    MITRA = "mitra"


class HasilJalur(StrEnum):
    """How a stage ended for one track."""

    SELESAI = "selesai"
    DILEWATI = "dilewati"
    DITERIMA = "diterima"
    DITOLAK = "ditolak"
    DIANGGAP_SETUJU = "dianggap_setuju"


class Status(StrEnum):
    """Where a stage stands for one track."""

    SELESAI = "selesai"
    KINI = "kini"
    NANTI = "nanti"
    DILEWATI = "dilewati"
    TERKUNCI = "terkunci"


class KeadaanTenggat(StrEnum):
    """Why there is a date, or why there is none."""

    BERJALAN = "berjalan"
    BELUM_MULAI = "belum_mulai"  # the event it is counted from is not recorded yet
    HUKUM_DIAM = "hukum_diam"  # no article sets a term


@dataclass(frozen=True, slots=True)
class PihakJalur:
    """A party of the case; ``id`` is any stable key of the caller.

    ``daerah``: a regional government, which has a council, a TKKSD and tracks of its own; a third
    party, a central body or a partner abroad acts only where the table says so.
    """

    id: str
    peran: PeranPihak
    nama: str
    daerah: bool = True

    def ikut(self, peserta: Peserta) -> bool:
        """Does this party take part where the table names these participants?"""
        if peserta is Peserta.SEMUA:
            return True
        if peserta in (Peserta.DAERAH, Peserta.LUAR):
            return self.daerah is (peserta is Peserta.DAERAH)
        return self.peran.value == peserta.value


@dataclass(frozen=True, slots=True)
class BarisJalur:
    """One thing that was done: stage (or ``TAHAP/langkah``), for one party or for all (``None``).

    For a stage ``terhadap`` a partner (DD-07) ``pihak`` is that partner, not the one who acted.
    """

    tahap: str
    pihak: str | None
    hasil: HasilJalur
    tanggal: date
    mulai: date | None = None


@dataclass(frozen=True, slots=True)
class TenggatBerjalan:
    """A deadline on the calendar. ``sisa`` in the unit of the article, negative when late."""

    mulai: date
    jatuh: date
    nilai: int
    satuan: str
    sisa: int
    sisa_hari: int
    terlambat: bool
    dasar: str
    teks_mulai: Teks
    keyakinan: Keyakinan = Keyakinan.PASTI


@dataclass(frozen=True, slots=True)
class Tunggu:
    """A stage (of one track, or the joint one) that must come first."""

    tahap: str
    pihak: str | None
    ditolak: bool = False


@dataclass(frozen=True, slots=True)
class KeadaanTahap:
    """One stage on one track. ``tampil`` is False for conditional stages that do not concern the case."""

    tahap: Tahap
    pihak: str | None
    status: Status
    hasil: HasilJalur | None = None
    tanggal: date | None = None
    mulai: date | None = None
    menunggu: tuple[Tunggu, ...] = ()
    pihak_sudah: tuple[str, ...] = ()
    pihak_belum: tuple[str, ...] = ()
    tenggat: TenggatBerjalan | None = None
    keadaan_tenggat: KeadaanTenggat = KeadaanTenggat.HUKUM_DIAM
    tenggat_langkah: tuple[tuple[str, TenggatBerjalan], ...] = ()
    langkah: tuple[Langkah, ...] = ()  # those that concern this track today
    boleh_disiapkan: bool = False
    fakta_dibutuhkan: tuple[str, ...] = ()
    alasan: Teks | None = None
    tampil: bool = True


@dataclass(frozen=True, slots=True)
class Giliran:
    """Somebody who can act now. ``pihak`` acts; ``jalur`` is the track the act is recorded on.

    ``pelaku`` are the actors of that party; ``akhir``: this act ends the stage on its track.
    """

    tahap: Tahap
    langkah: Langkah | None
    pihak: str
    jalur: str | None
    peran: tuple[str, ...]
    tenggat: TenggatBerjalan | None
    keadaan_tenggat: KeadaanTenggat
    dasar: tuple[str, ...]
    anjuran: bool = False
    fakta_dibutuhkan: tuple[str, ...] = ()
    pelaku: tuple[Pelaku, ...] = ()
    akhir: bool = True

    @property
    def nama(self) -> Teks:
        """What is to be done, in words."""
        return self.langkah.nama if self.langkah else self.tahap.nama

    @property
    def dicatatkan(self) -> bool:
        """Nobody who acts belongs to a regional government: the unit in charge records it with the letter."""
        return bool(self.pelaku) and all(p.letak is not Letak.PEMDA for p in self.pelaku)


@dataclass(frozen=True, slots=True)
class TitikGaris:
    """One point of the stage line: a stage over all its tracks."""

    tahap: Tahap
    status: Status
    sudah: int
    jumlah: int
    alasan: Teks | None = None


@dataclass(frozen=True, slots=True)
class CatatanJalur:
    """A finding about the course of the case (a refusal, a stage that was passed over)."""

    kode: str
    tahap: str
    pihak: str | None
    pesan: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeadaanKasus:
    """Whose turn, what is missing, by when, on what ground, and what comes next."""

    jenis: str
    versi: str
    tahap: tuple[KeadaanTahap, ...]
    giliran: tuple[Giliran, ...]
    sesudah_ini: tuple[Tahap, ...]
    catatan: tuple[CatatanJalur, ...]
    garis: tuple[TitikGaris, ...]

    def untuk(self, kode: str, pihak: str | None = None) -> KeadaanTahap:
        """The state of a stage on a track; for a joint stage any ``pihak`` gives the joint state.

        Raises ``KeyError`` when the stage has no such track.
        """
        for satu in self.tahap:
            if satu.tahap.kode == kode and satu.pihak in (pihak, None):
                return satu
        raise KeyError((kode, pihak))

    def boleh(self, kode: str, pihak: str | None = None) -> bool:
        """May this stage be worked on now (its turn has come, or it may be prepared side by side)?"""
        satu = self.untuk(kode, pihak)
        return satu.status is Status.KINI or satu.boleh_disiapkan

    @property
    def selesai(self) -> bool:
        """Nothing that must be done is left."""
        return all(satu.anjuran for satu in self.giliran) and not any(
            titik.status in (Status.NANTI, Status.TERKUNCI) for titik in self.garis
        )
