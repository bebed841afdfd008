"""The frame of every act on a case: lock, turn, permission, evidence, rules, line, trail, tasks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import IO, Any
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from simpul.berkas.models import Berkas
from simpul.berkas.services import simpan as simpan_berkas
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TertahanAturan, TidakBerwenang
from simpul.inti.aturan import Akibat, CatatanTelaah, HasilTelaah, periksa
from simpul.inti.jalur import Giliran
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.kerja_sama.kasus import Kasus, dari, muat
from simpul.kerja_sama.models import Dokumen, Pihak
from simpul.kerja_sama.policies import PENCATAT, boleh_mengambil
from simpul.kerja_sama.services.tindak_lanjut import selaraskan
from simpul.regulasi import pengetahuan
from simpul.regulasi.penyedia import kumpulkan
from simpul.ruang.models import StatusJalur
from simpul.ruang.services import jalur


@dataclass(frozen=True, slots=True)
class Surat:
    """Number, date and scan of a paper: what an act rests on."""

    tanggal: date
    nomor: str = ""
    perihal: str = ""
    nama_berkas: str = ""
    isi_berkas: IO[bytes] | None = None


@dataclass
class Perbuatan:
    """One act in progress on one locked case. Made by `mulai`, ended by `tutup`."""

    pelaku: Pelaku
    pada: datetime
    kasus: Kasus
    giliran: Giliran
    atas_nama: bool
    alasan_lanjut: str = ""
    catatan: tuple[CatatanTelaah, ...] = ()
    isi_jejak: dict[str, Any] = field(default_factory=dict)

    @property
    def pihak(self) -> Pihak:
        """The party whose turn this is."""
        return self.kasus.pihak_per_id[self.giliran.pihak]

    @property
    def kode_jalur(self) -> str:
        """Code of the line: the stage, or `TAHAP/langkah` for a step that does not end it."""
        tahap, langkah = self.giliran.tahap, self.giliran.langkah
        if langkah is None or self.giliran.akhir:
            return tahap.kode
        return f"{tahap.kode}/{langkah.kode}"

    def tuntut_tanggal(
        self, tanggal: date, *, bidang: str = "tanggal", paling_awal: date | None = None
    ) -> None:
        """A paper cannot be dated tomorrow, nor before the event it answers."""
        if tanggal > self.kasus.hari_ini:
            raise MasukanTidakSah(
                {bidang: _("Tanggal ini sesudah hari ini. Catat setelah suratnya ada.")}
            )
        if paling_awal is not None and tanggal < paling_awal:
            raise MasukanTidakSah(
                {
                    bidang: _("Tanggal ini sebelum %(awal)s, tanggal peristiwa yang mendahuluinya.")
                    % {"awal": paling_awal.strftime("%d-%m-%Y")}
                }
            )

    def tuntut_bukti(self, surat: Surat) -> None:
        """Recording on behalf of another rests on the letter: number, date and scan."""
        if not self.atas_nama:
            return
        kurang = {}
        if not surat.nomor.strip():
            kurang["nomor"] = _("Tulis nomor suratnya: langkah ini dicatat atas nama pihak lain.")
        if surat.isi_berkas is None:
            kurang["berkas"] = _(
                "Lampirkan pindaian suratnya: langkah ini dicatat atas nama pihak lain."
            )
        if kurang:
            raise MasukanTidakSah(kurang)

    def periksa_aturan(self, fakta: Mapping[str, Any]) -> None:
        """The gate: rules in force today, judged on the facts of record and of this act.

        A rule of certain source holds the act; one that only warns lets it pass with a reason.
        """
        tahap = self.giliran.tahap.kode
        aturan = pengetahuan.aturan_gerbang(self.kasus.kerja_sama.jenis, tahap, self.kasus.hari_ini)
        self.catatan = periksa(aturan, {**kumpulkan(self.kasus), **fakta}, self.kasus.hari_ini)
        beralasan = bool(self.alasan_lanjut.strip())
        kepala_unit = self.pelaku.peran == PENCATAT
        if any(
            c.menahan and not (c.dapat_dilewati and beralasan and kepala_unit) for c in self.catatan
        ):
            raise TertahanAturan(
                _("Langkah ini tertahan sampai catatan wajib di bawah diperbaiki."), self.catatan
            )
        if not beralasan and any(perlu_alasan(c) for c in self.catatan):
            raise TertahanAturan(
                _("Ada catatan yang perlu perhatian. Tulis alasannya untuk melanjutkan."),
                self.catatan,
            )

    def simpan_dokumen(
        self,
        jenis: str,
        surat: Surat,
        *,
        isi: dict[str, Any] | None = None,
        dibagikan: bool = True,
        pihak: Pihak | None = None,
        versi: int = 1,
        sidik: str = "",
    ) -> Dokumen:
        """Keep the paper of this act; what the parties share is laid open in the ruang."""
        ruang_id = self.kasus.kerja_sama.ruang_id if dibagikan else None
        return Dokumen.buat(
            pemda_id=self.pelaku.pemda_id,
            dibagikan_di_id=ruang_id,
            kerja_sama=self.kasus.kerja_sama,
            tahap=self.giliran.tahap.kode,
            jenis=jenis,
            pihak=pihak,
            nomor=surat.nomor.strip(),
            tanggal=surat.tanggal,
            perihal=surat.perihal.strip(),
            isi=isi or {},
            versi=versi,
            sidik=sidik,
            berkas=self._berkas(surat, ruang_id),
            dibuat_pada=self.pada,
            dibuat_oleh=f"{self.pelaku.jabatan}, {self.pelaku.pemda_nama}",
            atas_nama=self.atas_nama,
        )

    def _berkas(self, surat: Surat, ruang_id: UUID | None) -> Berkas | None:
        if surat.isi_berkas is None:
            return None
        return simpan_berkas(
            pelaku=self.pelaku,
            pada=self.pada,
            nama=surat.nama_berkas or "surat",
            isi=surat.isi_berkas,
            dibagikan_di=ruang_id,
        )

    def tulis_jalur(
        self,
        *,
        tanggal: date,
        hasil: str = StatusJalur.Hasil.SELESAI,
        alasan: str = "",
        bukti: Dokumen | None = None,
        mulai: date | None = None,
        kode: str | None = None,
        pihak_id: UUID | None = None,
        bersama: bool = False,
    ) -> StatusJalur:
        """Tell all parties in one line that this is done. `bersama`: of no single track."""
        jalur_id = UUID(self.giliran.jalur) if self.giliran.jalur and not bersama else None
        return jalur.tulis(
            pelaku=self.pelaku,
            pada=self.pada,
            baris=jalur.Baris(
                objek_id=self.kasus.kerja_sama.pk,
                ruang_id=self.kasus.kerja_sama.ruang_id,
                tahap=kode or self.kode_jalur,
                hasil=hasil,
                tanggal=tanggal,
                pihak_id=pihak_id or jalur_id,
                mulai=mulai,
                alasan=alasan,
                bukti_id=bukti.pk if bukti else None,
                atas_nama=self.atas_nama,
            ),
        )

    def tutup(self, kode: str, *, tanggal_surat: date | None = None, **isi: Any) -> Kasus:
        """Trail, tasks, status, messages. Returns the case as it stands now."""
        kerja_sama = self.kasus.kerja_sama
        lengkap = {
            "tahap": self.kode_jalur,
            "pihak": self.pihak.nama,
            "dasar": list(self.giliran.dasar),
            **self.isi_jejak,
            **isi,
        }
        if self.atas_nama:
            lengkap["atas_nama"] = self.pihak.nama
            if self.pihak.pemda_id is not None:
                langkah = self.giliran.langkah
                pelaku = langkah.pelaku if langkah else self.giliran.tahap.pelaku
                lengkap["atas_jabatan"] = pelaku[0].nama.id
        if self.alasan_lanjut.strip() and self.catatan:
            lengkap["alasan_lanjut"] = self.alasan_lanjut.strip()
            lengkap["catatan"] = [c.kode for c in self.catatan]
        catat(
            pelaku=self.pelaku,
            kode=kode,
            objek=("kerja_sama", kerja_sama.pk),
            pada=self.pada,
            isi=lengkap,
            tanggal_surat=tanggal_surat,
            ruang_id=kerja_sama.ruang_id,
            dibagikan=True,
        )
        kasus = dari(kerja_sama, self.pelaku.cakupan, self.pada)
        selaraskan(pelaku=self.pelaku, pada=self.pada, kasus=kasus)
        return kasus


def mulai(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama_id: UUID,
    tahap: str,
    langkah: str | None = None,
    pihak_id: UUID | None = None,
    jalur_id: UUID | None = None,
    alasan_lanjut: str = "",
) -> Perbuatan:
    """Lock the case and take the turn. `pihak_id`: for which party, when it is not one's own.

    Raises TidakDitemukan (not in scope), KeadaanBerubah (not the moment), TidakBerwenang (not you).
    """
    kasus = muat(pelaku.cakupan, kerja_sama_id, pada, kunci=True)
    cocok = [
        g
        for g in kasus.keadaan.giliran
        if g.tahap.kode == tahap
        and (g.langkah.kode if g.langkah else None) == langkah
        and (pihak_id is None or g.pihak == str(pihak_id))
        and (jalur_id is None or g.jalur == str(jalur_id))
    ]
    if not cocok:
        raise KeadaanBerubah(_sebab_bukan_giliran(kasus, tahap))
    tolak = ""
    for giliran in cocok:
        izin = boleh_mengambil(pelaku, kasus, giliran)
        if izin.boleh:
            return Perbuatan(pelaku, pada, kasus, giliran, izin.atas_nama, alasan_lanjut)
        tolak = tolak or izin.alasan
    raise TidakBerwenang(tolak)


def mulai_dalam_tahap(
    *, pelaku: Pelaku, pada: datetime, kerja_sama_id: UUID, tahap: str, alasan_lanjut: str = ""
) -> Perbuatan:
    """Lock the case for an act that goes beside the turns of an open stage (a new version).

    Whether this office may is for the act itself to say. Raises KeadaanBerubah.
    """
    kasus = muat(pelaku.cakupan, kerja_sama_id, pada, kunci=True)
    giliran = next((g for g in kasus.keadaan.giliran if g.tahap.kode == tahap), None)
    if giliran is None:
        raise KeadaanBerubah(_sebab_bukan_giliran(kasus, tahap))
    return Perbuatan(pelaku, pada, kasus, giliran, atas_nama=False, alasan_lanjut=alasan_lanjut)


def _sebab_bukan_giliran(kasus: Kasus, tahap: str) -> str:
    """In words: already done (by whom, when), or what it still waits for."""
    for baris in reversed(kasus.baris):
        if baris.tahap.partition("/")[0] == tahap:
            return _(
                "Langkah ini sudah dicatat oleh %(siapa)s tanggal %(tanggal)s. Muat ulang halaman."
            ) % {
                "siapa": baris.dicatat_oleh,
                "tanggal": baris.tanggal.strftime("%d-%m-%Y"),
            }
    for satu in kasus.keadaan.tahap:
        if satu.tahap.kode == tahap and satu.menunggu:
            nama = kasus.tabel.cari(satu.menunggu[0].tahap).nama.untuk(get_language() or "id")
            return _("Langkah ini belum terbuka; masih menunggu: %s.") % nama
    return _("Langkah ini tidak ada atau belum terbuka pada kerja sama ini.")


def perlu_alasan(catatan: CatatanTelaah) -> bool:
    """A warning that is known to apply: the act goes on with a reason (arsitektur: certainty)."""
    return catatan.akibat is Akibat.INGATKAN and catatan.hasil is HasilTelaah.DILANGGAR
