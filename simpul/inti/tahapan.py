"""Stages of a kind of cooperation as values: what the law's list of stages says, nothing more.

The same table feeds the live process, the guide and every drawing of it; ``simpul.inti.keadaan`` tells
where a case stands in it. Rows come from data/tahapan/ through ``simpul.regulasi``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from simpul.inti.kalender import Satuan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.kondisi import SELALU, Kondisi
from simpul.inti.teks import Teks


class Lingkup(StrEnum):
    """Once for all parties, or each region on a track of its own."""

    BERSAMA = "bersama"
    PER_PIHAK = "per_pihak"


class Peserta(StrEnum):
    """Which parties take part in a stage: by their part in the case, or by what they are."""

    PEMRAKARSA = "pemrakarsa"
    MITRA = "mitra"
    SEMUA = "semua"
    DAERAH = "daerah"  # every regional government of the case, whoever started it
    LUAR = "luar"  # third party, central body, partner abroad


class Sifat(StrEnum):
    """Must be done, is advised, or is there only on a condition."""

    WAJIB = "wajib"
    ANJURAN = "anjuran"
    BERSYARAT = "bersyarat"


class JenisPemicu(StrEnum):
    """What brings a conditional stage to life."""

    PENILAIAN = "penilaian"  # somebody must assess the condition; not known is asked for
    PERISTIWA = "peristiwa"  # sleeps until the condition is known to be true
    LEWAT_TENGGAT = "lewat_tenggat"  # the deadline of another stage has passed without an answer


class Letak(StrEnum):
    """Where an actor stands: it decides for which party it acts, and who writes its act down."""

    PEMDA = "pemda"  # the regional government with its council
    MITRA = "mitra"  # a party that is no regional government
    ATASAN = "atasan"  # Central Government and governor, acting on a party's track


@dataclass(frozen=True, slots=True)
class Pemicu:
    """How a conditional stage comes up; ``tahap`` only for ``lewat_tenggat``."""

    jenis: JenisPemicu
    tahap: str | None = None
    bila: Kondisi = SELALU


@dataclass(frozen=True, slots=True)
class Unsur:
    """One content a document must have, with the article that asks for it."""

    kode: str
    nama: Teks
    dasar: str


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document that goes into a stage or comes out of it."""

    kode: str
    nama: Teks
    unsur: tuple[Unsur, ...] = ()
    dasar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A term of law: value, unit of its article, the event it is counted from, and the article."""

    nilai: int
    satuan: Satuan
    mulai: str
    teks_mulai: Teks
    dasar: str
    keyakinan: Keyakinan = Keyakinan.PASTI
    bila: Kondisi = SELALU  # a term that only some parties have (a province has no governor above)


@dataclass(frozen=True, slots=True)
class Diam:
    """What it means when nobody answers; ``lanjut`` is the stage that follows, if the law names one."""

    teks: Teks
    lanjut: str | None = None
    setuju: bool = False
    dasar: str | None = None


@dataclass(frozen=True, slots=True)
class Penolakan:
    """What the law says (and does not say) when the answer of a stage is a refusal."""

    teks: Teks
    dasar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Berkala:
    """A duty that returns, as the report of each half year."""

    satuan: str
    teks: Teks
    dasar: str


@dataclass(frozen=True, slots=True)
class Pelaku:
    """An actor of the law with the roles of the system that act for it."""

    kode: str
    nama: Teks
    peran: tuple[str, ...]
    dasar: tuple[str, ...] = ()
    letak: Letak = Letak.PEMDA


@dataclass(frozen=True, slots=True)
class Langkah:
    """A part of a stage that somebody has to do before the stage itself can be closed.

    Recorded as a row with the code ``TAHAP/langkah``; the last step that concerns the track is the
    stage's own act, and so is one that is ``menutup``. ``bila``: whom the step concerns. ``bila_lewat``:
    a step that comes up when the term of the stage lapsed, beside the answer that is still awaited.
    """

    kode: str
    nama: Teks
    pelaku: tuple[Pelaku, ...]
    peserta: Peserta
    tiap_pihak: bool = False
    anjuran: bool = False
    bila: Kondisi = SELALU
    bila_lewat: bool = False
    menutup: bool = False
    tenggat: Tenggat | None = None
    diam: Diam | None = None
    dasar: tuple[str, ...] = ()

    @property
    def peran(self) -> tuple[str, ...]:
        """Role codes that may do this step, each once."""
        return peran_pelaku(self.pelaku)


def peran_pelaku(pelaku: tuple[Pelaku, ...]) -> tuple[str, ...]:
    """Role codes of these actors, each once."""
    return tuple(dict.fromkeys(peran for satu in pelaku for peran in satu.peran))


def pelaku_bagi(pelaku: tuple[Pelaku, ...], *, daerah: bool) -> tuple[Pelaku, ...]:
    """Those who act for a party: a partner's own actors for it, everybody else for a region."""
    milik = tuple(satu for satu in pelaku if (satu.letak is not Letak.MITRA) is daerah)
    return milik or pelaku


@dataclass(frozen=True, slots=True)
class Bacaan:
    """How a stage reads for some configurations (W1 to W5): who acts, on what ground, with what effect."""

    untuk: tuple[str, ...]
    pelaku: tuple[Pelaku, ...]
    syarat: Teks
    dasar: tuple[str, ...]
    diam: Diam | None = None
    keluar: tuple[Dokumen, ...] = ()


@dataclass(frozen=True, slots=True)
class Tahap:
    """One stage. Names of fields follow the columns of hukum 10.1.

    ``peserta`` act; ``terhadap`` (only where it differs) says for whom a track exists: the second
    request is made by the initiator, once for each partner that stays silent. ``tiap_pihak``: a joint
    stage that each party must do itself (agree to the same version, sign). ``sesudah``: stages that
    come first; ``boleh_sesudah``: earlier point from which it may be prepared side by side;
    ``dikunci``: those of ``sesudah`` that the law itself locks it by.
    """

    kode: str
    huruf: str | None
    nama: Teks
    nama_singkat: Teks
    lingkup: Lingkup
    peserta: Peserta
    pelaku: tuple[Pelaku, ...]
    masuk: tuple[Dokumen, ...]
    keluar: tuple[Dokumen, ...]
    dasar: tuple[str, ...]
    keyakinan: Keyakinan
    sifat: Sifat = Sifat.WAJIB
    tiap_pihak: bool = False
    terhadap: Peserta | None = None
    langkah: tuple[Langkah, ...] = ()
    tenggat: Tenggat | None = None
    berkala: Berkala | None = None
    diam: Diam | None = None
    tolak: Penolakan | None = None
    syarat: Teks | None = None
    sesudah: tuple[str, ...] = ()
    boleh_sesudah: tuple[str, ...] | None = None
    dikunci: tuple[str, ...] = ()
    pemicu: Pemicu | None = None
    konfigurasi: tuple[Bacaan, ...] = ()
    terakhir_diperiksa: date | None = None

    @property
    def peran(self) -> tuple[str, ...]:
        """Role codes of everybody who acts in this stage, each once."""
        return peran_pelaku(self.pelaku)

    @property
    def jalur(self) -> Peserta:
        """Whose tracks a per-party stage has."""
        return self.terhadap or self.peserta

    def menurut(self, konfigurasi: str | None) -> Tahap:
        """The stage as it reads for one configuration; itself where nothing differs."""
        for bacaan in self.konfigurasi:
            if konfigurasi in bacaan.untuk:
                return replace(
                    self,
                    pelaku=bacaan.pelaku,
                    syarat=bacaan.syarat,
                    dasar=bacaan.dasar,
                    diam=bacaan.diam,
                    keluar=bacaan.keluar or self.keluar,
                    konfigurasi=(),
                )
        return self


class TabelSalah(ValueError):
    """A stage table contradicts itself."""


def _periksa_langkah(tahap: Tahap) -> None:
    """Each step once; what waits for a lapsed term needs a term; each configuration read one way."""
    langkah = [satu.kode for satu in tahap.langkah]
    if len(langkah) != len(set(langkah)):
        raise TabelSalah(f"Langkah ganda pada tahap {tahap.kode}.")
    if tahap.tenggat is None and any(satu.bila_lewat for satu in tahap.langkah):
        raise TabelSalah(f"Tahap {tahap.kode}: 'bila_lewat' tanpa tenggat.")
    untuk = [satu for bacaan in tahap.konfigurasi for satu in bacaan.untuk]
    if len(untuk) != len(set(untuk)):
        raise TabelSalah(f"Tahap {tahap.kode}: satu konfigurasi dibaca dua kali.")


@dataclass(frozen=True, slots=True)
class TabelTahapan:
    """The stages of one kind in the order of the law, for one period (upper bound exclusive)."""

    jenis: str
    versi: str
    berlaku_sejak: date
    berlaku_sampai: date | None
    tahap: tuple[Tahap, ...]

    def __post_init__(self) -> None:
        kode = [tahap.kode for tahap in self.tahap]
        ganda = sorted({satu for satu in kode if kode.count(satu) > 1})
        if ganda:
            raise TabelSalah(f"Kode tahap ganda pada {self.jenis}: {', '.join(ganda)}.")
        for urutan, tahap in enumerate(self.tahap):
            self._periksa_rujukan(tahap, kode, urutan)

    def _periksa_rujukan(self, tahap: Tahap, kode: list[str], urutan: int) -> None:
        lanjut = (tahap.diam.lanjut,) if tahap.diam and tahap.diam.lanjut else ()
        dipicu = (tahap.pemicu.tahap,) if tahap.pemicu and tahap.pemicu.tahap else ()
        syarat = (*tahap.sesudah, *(tahap.boleh_sesudah or ()))
        for rujukan in (*syarat, *tahap.dikunci, *lanjut, *dipicu):
            if rujukan not in kode:
                raise TabelSalah(f"Tahap {tahap.kode} menunjuk tahap {rujukan} yang tidak ada.")
        # A stage may only wait for one that stands above it: no circles, so no deadlock.
        maju = [satu for satu in syarat if kode.index(satu) >= urutan]
        if maju:
            raise TabelSalah(f"Tahap {tahap.kode} menunggu tahap sesudahnya: {', '.join(maju)}.")
        if not set(tahap.dikunci) <= set(tahap.sesudah):
            raise TabelSalah(f"Kunci tahap {tahap.kode} harus termasuk 'sesudah'.")
        if (tahap.sifat is Sifat.BERSYARAT) != (tahap.pemicu is not None):
            raise TabelSalah(f"Tahap {tahap.kode}: 'bersyarat' dan 'pemicu' harus bersama-sama.")
        _periksa_langkah(tahap)

    def cari(self, kode: str) -> Tahap:
        """The stage with this code; raises ``KeyError`` when the table has none."""
        for tahap in self.tahap:
            if tahap.kode == kode:
                return tahap
        raise KeyError(kode)

    def menurut(self, konfigurasi: str | None) -> TabelTahapan:
        """The table as it reads for one configuration of a mandatory cooperation."""
        return replace(self, tahap=tuple(satu.menurut(konfigurasi) for satu in self.tahap))

    def berlaku(self, pada: date) -> bool:
        """Is this the table of that day?"""
        return self.berlaku_sejak <= pada and (
            self.berlaku_sampai is None or pada < self.berlaku_sampai
        )
