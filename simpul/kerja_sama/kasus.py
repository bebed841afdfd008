"""Kasus: one cooperation with all that tells where it stands. Read once, asked many times."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import TidakDitemukan
from simpul.inti.jalur import BarisJalur, Giliran, HasilJalur, KeadaanKasus, PeranPihak, PihakJalur
from simpul.inti.keadaan import keadaan
from simpul.inti.tahapan import TabelTahapan
from simpul.kerja_sama.models import Dokumen, KerjaSama, Naskah, NomorNaskah, Pihak
from simpul.regulasi import pengetahuan
from simpul.ruang.models import StatusJalur
from simpul.ruang.selectors import jalur

DITERIMA_MITRA = "DD-05/diterima"  # day a partner received the offer; its 30 days start here
# Where a deadline starts: the line whose date is the event the article counts from.
MULAI_TENGGAT = {"DD-06": DITERIMA_MITRA, "DD-07": "DD-07/permintaan_kedua"}


@dataclass
class Kasus:
    """A cooperation as the scope sees it on one day."""

    kerja_sama: KerjaSama
    para_pihak: list[Pihak]
    baris: list[StatusJalur]
    hari_ini: date
    cakupan: Cakupan
    _dokumen: list[Dokumen] | None = field(default=None, repr=False)

    @cached_property
    def tabel(self) -> TabelTahapan:
        """The stage table of the day the case opened, as it reads for its configuration."""
        satu = self.kerja_sama
        return pengetahuan.tabel_konfigurasi(
            satu.jenis, satu.dibuka_tanggal, satu.konfigurasi or None
        )

    @cached_property
    def keadaan(self) -> KeadaanKasus:
        return keadaan(
            self.tabel,
            [PihakJalur(str(p.pk), PeranPihak(p.peran), p.nama) for p in self.para_pihak],
            [_baris(b) for b in self.baris],
            {},
            self._mulai_tenggat(),
            self.hari_ini,
            pengetahuan.hari_libur(
                self.hari_ini.year,
                self.hari_ini.year + 1,
                hari_per_minggu=self.kerja_sama.pemrakarsa.hari_kerja_sepekan,
            ),
        )

    def _mulai_tenggat(self) -> dict[tuple[str, str | None], date]:
        mulai: dict[tuple[str, str | None], date] = {}
        for tahap, peristiwa in MULAI_TENGGAT.items():
            for baris in self.baris:
                if baris.tahap == peristiwa:
                    mulai[tahap, _teks(baris.pihak_id)] = baris.tanggal
        return mulai

    @cached_property
    def pihak_per_id(self) -> dict[str, Pihak]:
        return {str(p.pk): p for p in self.para_pihak}

    @property
    def pemrakarsa(self) -> Pihak:
        return next(p for p in self.para_pihak if p.peran == Pihak.Peran.PEMRAKARSA)

    @property
    def mitra(self) -> list[Pihak]:
        return [p for p in self.para_pihak if p.peran == Pihak.Peran.MITRA]

    def pihak_pemda(self, pemda_id: UUID | None) -> Pihak | None:
        """The party that this government is, once it has joined."""
        return next((p for p in self.para_pihak if pemda_id and p.pemda_id == pemda_id), None)

    @cached_property
    def dokumen(self) -> list[Dokumen]:
        """Papers this scope sees, newest version first."""
        semua = (
            Dokumen.objek.untuk(self.cakupan)
            .filter(kerja_sama=self.kerja_sama)
            .select_related("berkas", "pihak", "pemda")
            .order_by("-versi", "-dibuat_pada")
        )
        return list(semua)

    def dokumen_jenis(self, jenis: str) -> Dokumen | None:
        return next((d for d in self.dokumen if d.jenis == jenis), None)

    @cached_property
    def naskah(self) -> list[Naskah]:
        semua = (
            Naskah.objek.untuk(self.cakupan)
            .filter(kerja_sama=self.kerja_sama)
            .prefetch_related(
                Prefetch(
                    "daftar_nomor",
                    NomorNaskah.objek.untuk(self.cakupan).select_related("pihak"),
                )
            )
            .order_by("tanggal_tanda_tangan", "id")
        )
        return list(semua)

    @property
    def ksb(self) -> Naskah | None:
        return next((n for n in self.naskah if n.bentuk == Naskah.Bentuk.KSB), None)

    @property
    def daftar_pks(self) -> list[Naskah]:
        return [n for n in self.naskah if n.bentuk == Naskah.Bentuk.PKS]

    def umur_ksb(self) -> int | None:
        """Days since the KSB was signed while no PKS stands under it; None otherwise."""
        if self.ksb is None or self.daftar_pks:
            return None
        return (self.hari_ini - self.ksb.tanggal_tanda_tangan).days

    def garis(self, tahap: str, pihak_id: UUID | None = None) -> StatusJalur | None:
        """The line in force for a stage or step."""
        return next((b for b in self.baris if b.tahap == tahap and b.pihak_id == pihak_id), None)

    def giliran(self, *, wajib: bool = True) -> Iterable[Giliran]:
        return (g for g in self.keadaan.giliran if not (wajib and g.anjuran))


def _teks(kunci: UUID | None) -> str | None:
    return str(kunci) if kunci else None


def _baris(baris: StatusJalur) -> BarisJalur:
    return BarisJalur(
        baris.tahap, _teks(baris.pihak_id), HasilJalur(baris.hasil), baris.tanggal, baris.mulai
    )


def hari_setempat(kerja_sama: KerjaSama, pada: datetime) -> date:
    """The day in the initiating government's own time zone."""
    return pada.astimezone(ZoneInfo(kerja_sama.pemrakarsa.zona_waktu)).date()


def muat(cakupan: Cakupan, kerja_sama_id: UUID, pada: datetime, *, kunci: bool = False) -> Kasus:
    """Load one case within a scope; raises TidakDitemukan. `kunci`: hold its row until the end."""
    semua = KerjaSama.objek.untuk(cakupan).select_related("pemrakarsa")
    if kunci:
        semua = semua.select_for_update(of=("self",))
    kerja_sama: KerjaSama | None = semua.filter(pk=kerja_sama_id).first()
    if kerja_sama is None:
        raise TidakDitemukan(_("Kerja sama ini tidak ada, atau bukan untuk jabatan Anda."))
    return dari(kerja_sama, cakupan, pada)


def dari(kerja_sama: KerjaSama, cakupan: Cakupan, pada: datetime) -> Kasus:
    """The case around a row that has been loaded within the scope."""
    para_pihak = list(
        Pihak.objek.untuk(cakupan)
        .filter(kerja_sama=kerja_sama)
        .select_related("pemda", "wilayah")
        .order_by("urutan")
    )
    return Kasus(
        kerja_sama=kerja_sama,
        para_pihak=para_pihak,
        baris=list(jalur(cakupan, kerja_sama.pk)),
        hari_ini=hari_setempat(kerja_sama, pada),
        cakupan=cakupan,
    )
