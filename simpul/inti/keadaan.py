"""Where a case stands: from the stage table and what has been done to whose turn it is.

Pure: the same input gives the same answer. Time alone only does two things: it makes a deadline late,
and it wakes a stage that waits for a lapsed deadline (DD-07). It never undoes what was done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from simpul.inti.catatan_jalur import DILAMPAUI, setuju_sah, susun_catatan
from simpul.inti.giliran import susun_garis, susun_giliran, susun_sesudah
from simpul.inti.jalur import (
    BarisJalur,
    HasilJalur,
    KeadaanKasus,
    KeadaanTahap,
    KeadaanTenggat,
    PihakJalur,
    Status,
    TenggatBerjalan,
    Tunggu,
)
from simpul.inti.kalender import KalenderKerja, jatuh_tempo, sisa
from simpul.inti.kondisi import Fakta, Kebenaran, daftar_kunci, nilai_kondisi
from simpul.inti.tahapan import (
    JenisPemicu,
    Langkah,
    Lingkup,
    Peserta,
    Sifat,
    TabelTahapan,
    Tahap,
    Tenggat,
)
from simpul.inti.teks import Teks

MulaiTenggat = Mapping[tuple[str, str | None], date]

_TIDAK_DIPERLUKAN = Teks(
    id="Tidak diperlukan menurut penilaian yang dicatat.",
    en="Not needed according to the recorded assessment.",
)
_TIDAK_LAGI = Teks(id="Tidak diperlukan lagi.", en="No longer needed.")
_ANJURAN_LEWAT = Teks(
    id="Anjuran yang tidak diambil; tahap sesudahnya sudah berjalan.",
    en="Advised, not taken up; later stages have begun.",
)


def keadaan(
    tabel: TabelTahapan,
    para_pihak: Sequence[PihakJalur],
    baris: Sequence[BarisJalur],
    fakta: Fakta,
    mulai_tenggat: MulaiTenggat,
    hari_ini: date,
    kalender: KalenderKerja,
    *,
    fakta_pihak: Mapping[str, Fakta] | None = None,
) -> KeadaanKasus:
    """State of every stage on every track, and whose turn it is.

    ``baris``: what has been done, in the order it was recorded; the last row of a track counts.
    ``mulai_tenggat``: the day a term is counted from, by (stage code or ``TAHAP/langkah``, party id or
    ``None``); for the answer to an offer: the day that partner received it. ``fakta_pihak``: facts of
    one party laid over ``fakta`` (does this cooperation burden *its* people?).
    """
    hitung = _Hitungan(
        tabel,
        tuple(para_pihak),
        _indeks(baris),
        fakta,
        mulai_tenggat,
        hari_ini,
        kalender,
        fakta_pihak or {},
    )
    semua = tuple(
        hitung.nilai(tahap, pihak) for tahap in tabel.tahap for pihak in hitung.jalur(tahap)
    )
    return KeadaanKasus(
        jenis=tabel.jenis,
        versi=tabel.versi,
        tahap=semua,
        giliran=susun_giliran(semua, hitung.pihak, hitung.baris_sah()),
        sesudah_ini=susun_sesudah(semua),
        catatan=susun_catatan(tabel, hitung.pihak, hitung.baris, semua),
        garis=susun_garis(tabel, semua),
    )


def _indeks(baris: Sequence[BarisJalur]) -> dict[tuple[str, str | None], BarisJalur]:
    """Last row of each track: by date, and by order of recording on the same date."""
    hasil: dict[tuple[str, str | None], BarisJalur] = {}
    for satu in baris:
        lama = hasil.get((satu.tahap, satu.pihak))
        if lama is None or satu.tanggal >= lama.tanggal:
            hasil[satu.tahap, satu.pihak] = satu
    return hasil


@dataclass(slots=True)
class _Hitungan:
    """One evaluation; keeps what was worked out so that each track is worked out once."""

    tabel: TabelTahapan
    pihak: tuple[PihakJalur, ...]
    baris: dict[tuple[str, str | None], BarisJalur]
    fakta: Fakta
    mulai_tenggat: MulaiTenggat
    hari_ini: date
    kalender: KalenderKerja
    fakta_pihak: Mapping[str, Fakta]
    _jadi: dict[tuple[str, str | None], KeadaanTahap] = field(default_factory=dict)
    _lampau: dict[str, bool] = field(default_factory=dict)

    # -- tracks and rows -------------------------------------------------------------------------

    def peserta(self, siapa: Peserta) -> tuple[str, ...]:
        return tuple(p.id for p in self.pihak if p.ikut(siapa))

    def jalur(self, tahap: Tahap) -> tuple[str | None, ...]:
        return (None,) if tahap.lingkup is Lingkup.BERSAMA else self.peserta(tahap.jalur)

    def baris_tahap(self, tahap: Tahap, pihak: str | None) -> BarisJalur | None:
        """The row that ends a track, or ``None``; a joint act of every party ends with the last."""
        satu = self.baris.get((tahap.kode, pihak))
        if satu is not None and setuju_sah(tahap, satu):
            return satu
        if not tahap.tiap_pihak or tahap.lingkup is Lingkup.PER_PIHAK:
            return None
        semua = [self.baris.get((tahap.kode, p)) for p in self.peserta(tahap.peserta)]
        ada = [b for b in semua if b is not None and self._dihitung(tahap, b)]
        if not ada or len(ada) < len(semua):
            return None
        return max(ada, key=lambda b: b.tanggal)

    def _dihitung(self, tahap: Tahap, baris: BarisJalur) -> bool:
        """A party that says no to a joint text has not done its part; it may still do it."""
        if tahap.tiap_pihak and baris.pihak is not None and baris.hasil is HasilJalur.DITOLAK:
            return False
        return setuju_sah(tahap, baris)

    def baris_sah(self) -> dict[tuple[str, str | None], BarisJalur]:
        """Every row that counts: not silence taken for consent, not a party's no to a joint text."""
        kode = {tahap.kode: tahap for tahap in self.tabel.tahap}
        return {
            kunci: satu
            for kunci, satu in self.baris.items()
            if kunci[0] not in kode or self._dihitung(kode[kunci[0]], satu)
        }

    # -- state of one track ----------------------------------------------------------------------

    def nilai(self, tahap: Tahap, pihak: str | None) -> KeadaanTahap:
        kunci = (tahap.kode, pihak)
        if kunci not in self._jadi:
            self._jadi[kunci] = self._nilai(tahap, pihak)
        return self._jadi[kunci]

    def _nilai(self, tahap: Tahap, pihak: str | None) -> KeadaanTahap:
        akhir = self.baris_tahap(tahap, pihak)
        if akhir is not None:
            return self._selesai(tahap, pihak, akhir)
        berlaku, perlu = self._berlaku(tahap, pihak)
        if berlaku is Kebenaran.SALAH:
            return self._tidak_berlaku(tahap, pihak)
        if tahap.sifat is Sifat.ANJURAN and self._sesudahnya_mulai(tahap):
            return self._dilewati(tahap, pihak, _ANJURAN_LEWAT)
        if tahap.sifat is not Sifat.BERSYARAT and self._dilampaui(tahap.kode):
            return self._dilewati(tahap, pihak, DILAMPAUI)
        return self._terbuka(tahap, pihak, perlu)

    def _selesai(self, tahap: Tahap, pihak: str | None, akhir: BarisJalur) -> KeadaanTahap:
        tenggat, keterangan = self._tenggat(tahap.kode, pihak, tahap.tenggat, akhir.tanggal)
        lewat = akhir.hasil is HasilJalur.DILEWATI
        return KeadaanTahap(
            tahap,
            pihak,
            Status.DILEWATI if lewat else Status.SELESAI,
            hasil=akhir.hasil,
            tanggal=akhir.tanggal,
            mulai=akhir.mulai,
            tenggat=tenggat,
            keadaan_tenggat=keterangan,
            pihak_sudah=self.peserta(tahap.peserta) if tahap.tiap_pihak else (),
        )

    def _tidak_berlaku(self, tahap: Tahap, pihak: str | None) -> KeadaanTahap:
        """Shown when it was assessed or had begun; otherwise it never concerned the case."""
        if tahap.pemicu is not None and tahap.pemicu.jenis is JenisPemicu.PENILAIAN:
            return self._dilewati(tahap, pihak, _TIDAK_DIPERLUKAN)
        mulai = any(
            kode.startswith(f"{tahap.kode}/") and milik == pihak for kode, milik in self.baris
        )
        return self._dilewati(tahap, pihak, _TIDAK_LAGI if mulai else None, tampil=mulai)

    @staticmethod
    def _dilewati(
        tahap: Tahap, pihak: str | None, alasan: Teks | None, *, tampil: bool = True
    ) -> KeadaanTahap:
        return KeadaanTahap(tahap, pihak, Status.DILEWATI, alasan=alasan, tampil=tampil)

    def _terbuka(self, tahap: Tahap, pihak: str | None, perlu: tuple[str, ...]) -> KeadaanTahap:
        menunggu = self._menunggu(tahap, pihak, tahap.sesudah)
        dini = tahap.boleh_sesudah
        disiapkan = bool(menunggu) and dini is not None and not self._menunggu(tahap, pihak, dini)
        tenggat, keterangan = self._tenggat(tahap.kode, pihak, tahap.tenggat, None)
        langkah = (
            (satu.kode, self._tenggat(f"{tahap.kode}/{satu.kode}", pihak, satu.tenggat, None)[0])
            for satu in tahap.langkah
        )
        sudah = self._sudah(tahap)
        dikenai, ditanya = self._langkah(tahap, pihak, lewat=bool(tenggat and tenggat.terlambat))
        return KeadaanTahap(
            tahap,
            pihak,
            self._status(tahap, menunggu),
            menunggu=menunggu,
            pihak_sudah=sudah,
            pihak_belum=tuple(p for p in self.peserta(tahap.peserta) if p not in sudah)
            if tahap.tiap_pihak
            else (),
            tenggat=tenggat,
            keadaan_tenggat=keterangan,
            tenggat_langkah=tuple((kode, t) for kode, t in langkah if t is not None),
            langkah=dikenai,
            boleh_disiapkan=disiapkan,
            fakta_dibutuhkan=tuple(dict.fromkeys((*perlu, *ditanya))),
        )

    def _langkah(
        self, tahap: Tahap, pihak: str | None, *, lewat: bool
    ) -> tuple[tuple[Langkah, ...], tuple[str, ...]]:
        """Steps that concern this track today, and the facts missing to tell whom they concern."""
        fakta = self._fakta(pihak)
        nilai = [(satu, nilai_kondisi(satu.bila, fakta)[0]) for satu in tahap.langkah]
        dikenai = tuple(
            satu
            for satu, hasil in nilai
            if hasil is not Kebenaran.SALAH and (lewat or not satu.bila_lewat)
        )
        ditanya = (
            kunci
            for satu, hasil in nilai
            if hasil is Kebenaran.TAK_DIKETAHUI
            for kunci in daftar_kunci(satu.bila)
            if fakta.get(kunci) is None
        )
        return dikenai, tuple(dict.fromkeys(ditanya))

    def _sudah(self, tahap: Tahap) -> tuple[str, ...]:
        if not tahap.tiap_pihak:
            return ()
        return tuple(
            p
            for p in self.peserta(tahap.peserta)
            if (b := self.baris.get((tahap.kode, p))) is not None and self._dihitung(tahap, b)
        )

    def _status(self, tahap: Tahap, menunggu: tuple[Tunggu, ...]) -> Status:
        if not menunggu:
            return Status.KINI
        if any(satu.ditolak for satu in menunggu):
            return Status.TERKUNCI
        if tahap.dikunci and all(satu.tahap in tahap.dikunci for satu in menunggu):
            return Status.TERKUNCI
        return Status.NANTI

    # -- what comes first ------------------------------------------------------------------------

    def _menunggu(
        self, tahap: Tahap, pihak: str | None, kode: tuple[str, ...]
    ) -> tuple[Tunggu, ...]:
        hasil = []
        for satu in kode:
            lain = self.tabel.cari(satu)
            for jalur in self._jalur_syarat(tahap, pihak, lain):
                if not self._terpenuhi(lain, jalur):
                    hasil.append(Tunggu(satu, jalur, ditolak=self._buntu(lain, jalur)))
        return tuple(hasil)

    def _jalur_syarat(self, tahap: Tahap, pihak: str | None, lain: Tahap) -> tuple[str | None, ...]:
        """Own track when both are per party with the same participants, every track otherwise."""
        semua = self.jalur(lain)
        if pihak is not None and lain.lingkup is Lingkup.PER_PIHAK and tahap.jalur is lain.jalur:
            return (pihak,) if pihak in semua else ()
        return semua

    def _terpenuhi(self, tahap: Tahap, pihak: str | None) -> bool:
        satu = self.nilai(tahap, pihak)
        if tahap.sifat is Sifat.ANJURAN or satu.status is Status.DILEWATI:
            return True
        return satu.status is Status.SELESAI and satu.hasil is not HasilJalur.DITOLAK

    def _buntu(self, tahap: Tahap, pihak: str | None) -> bool:
        satu = self.nilai(tahap, pihak)
        return satu.hasil is HasilJalur.DITOLAK or any(t.ditolak for t in satu.menunggu)

    def _dilampaui(self, kode: str) -> bool:
        """Is a stage finished that could not lawfully come before this one?

        The past is never refused: what was signed stands, and the gap is told, not closed by force.
        """
        if kode not in self._lampau:
            self._lampau[kode] = False
            self._lampau[kode] = any(
                kode in (lain.boleh_sesudah if lain.boleh_sesudah is not None else lain.sesudah)
                and (self._ada_akhir(lain) or self._dilampaui(lain.kode))
                for lain in self.tabel.tahap
            )
        return self._lampau[kode]

    def _ada_akhir(self, tahap: Tahap) -> bool:
        """Is the stage finished on every one of its tracks (skipping does not prove anything)?"""
        akhir = [self.baris_tahap(tahap, p) for p in self.jalur(tahap)]
        return bool(akhir) and all(
            b is not None and b.hasil not in (HasilJalur.DILEWATI, HasilJalur.DITOLAK)
            for b in akhir
        )

    def _sesudahnya_mulai(self, tahap: Tahap) -> bool:
        kode = [satu.kode for satu in self.tabel.tahap]
        sesudah = set(kode[kode.index(tahap.kode) + 1 :])
        return any(b.tahap.partition("/")[0] in sesudah for b in self.baris.values())

    # -- conditions and terms --------------------------------------------------------------------

    def _fakta(self, pihak: str | None) -> Fakta:
        return {**self.fakta, **self.fakta_pihak.get(pihak or "", {})}

    def _berlaku(self, tahap: Tahap, pihak: str | None) -> tuple[Kebenaran, tuple[str, ...]]:
        """Does a conditional stage concern this track; which facts are missing to tell?"""
        pemicu = tahap.pemicu
        if pemicu is None:
            return Kebenaran.BENAR, ()
        if pemicu.jenis is JenisPemicu.LEWAT_TENGGAT:
            return self._lewat(pemicu.tahap or "", pihak), ()
        fakta = self._fakta(pihak)
        hasil, _ = nilai_kondisi(pemicu.bila, fakta)
        if pemicu.jenis is JenisPemicu.PERISTIWA and hasil is not Kebenaran.BENAR:
            return Kebenaran.SALAH, ()
        if hasil is not Kebenaran.TAK_DIKETAHUI:
            return hasil, ()
        return hasil, tuple(k for k in daftar_kunci(pemicu.bila) if fakta.get(k) is None)

    def _lewat(self, kode: str, pihak: str | None) -> Kebenaran:
        """Has the deadline of another stage passed on this track without any answer?"""
        lain = self.nilai(self.tabel.cari(kode), pihak)
        lewat = lain.status is Status.KINI and lain.tenggat is not None and lain.tenggat.terlambat
        return Kebenaran.BENAR if lewat else Kebenaran.SALAH

    def _tenggat(
        self, kode: str, pihak: str | None, tenggat: Tenggat | None, selesai: date | None
    ) -> tuple[TenggatBerjalan | None, KeadaanTenggat]:
        if tenggat is None or self._tanpa_tenggat(tenggat, pihak):
            return None, KeadaanTenggat.HUKUM_DIAM
        mulai = self.mulai_tenggat.get((kode, pihak))
        if mulai is None:
            return None, KeadaanTenggat.BELUM_MULAI
        jatuh = jatuh_tempo(mulai, tenggat.nilai, tenggat.satuan, self.kalender)
        pada = selesai or self.hari_ini
        berjalan = TenggatBerjalan(
            mulai=mulai,
            jatuh=jatuh,
            nilai=tenggat.nilai,
            satuan=tenggat.satuan.value,
            sisa=sisa(jatuh, pada, tenggat.satuan, self.kalender),
            sisa_hari=(jatuh - pada).days,
            terlambat=pada > jatuh,
            dasar=tenggat.dasar,
            teks_mulai=tenggat.teks_mulai,
            keyakinan=tenggat.keyakinan,
        )
        return berjalan, KeadaanTenggat.BERJALAN

    def _tanpa_tenggat(self, tenggat: Tenggat, pihak: str | None) -> bool:
        return nilai_kondisi(tenggat.bila, self._fakta(pihak))[0] is Kebenaran.SALAH
