"""From the states of the tracks to people: whose turn, what follows, and the stage line."""

from __future__ import annotations

from collections.abc import Mapping

from simpul.inti.jalur import (
    BarisJalur,
    Giliran,
    KeadaanTahap,
    KeadaanTenggat,
    PihakJalur,
    Status,
    TenggatBerjalan,
    TitikGaris,
)
from simpul.inti.tahapan import (
    Langkah,
    Lingkup,
    Sifat,
    TabelTahapan,
    Tahap,
    pelaku_bagi,
    peran_pelaku,
)

Baris = Mapping[tuple[str, str | None], BarisJalur]


def susun_giliran(
    semua: tuple[KeadaanTahap, ...], para_pihak: tuple[PihakJalur, ...], baris: Baris
) -> tuple[Giliran, ...]:
    """Everybody who can act now: what must be done before what is advised, in the order of the law."""
    hasil = [
        giliran
        for satu in semua
        if satu.status is Status.KINI
        for pihak in _pelaksana(satu, para_pihak)
        for giliran in _giliran(satu, pihak, baris)
    ]
    return tuple(sorted(hasil, key=lambda g: g.anjuran))


def _pelaksana(satu: KeadaanTahap, para_pihak: tuple[PihakJalur, ...]) -> tuple[PihakJalur, ...]:
    """Parties that act on a track."""
    tahap = satu.tahap
    if tahap.lingkup is Lingkup.PER_PIHAK and tahap.terhadap is None:
        return tuple(p for p in para_pihak if p.id == satu.pihak)
    if tahap.tiap_pihak:
        return tuple(p for p in para_pihak if p.id in satu.pihak_belum)
    # Steps name their own participants: the offer is the region's, its answer the partner's.
    dari_langkah = {langkah.peserta for langkah in satu.langkah}
    return tuple(p for p in para_pihak if any(p.ikut(s) for s in dari_langkah or {tahap.peserta}))


def _giliran(satu: KeadaanTahap, pihak: PihakJalur, baris: Baris) -> list[Giliran]:
    tahap = satu.tahap
    if not satu.langkah:
        return [_buat(satu, pihak, None)]
    hasil = []
    for langkah in satu.langkah:
        urutan = tahap.langkah.index(langkah)
        if _langkah_selesai(tahap, urutan, satu.pihak, pihak.id, baris):
            continue
        if pihak.ikut(langkah.peserta):
            hasil.append(_buat(satu, pihak, langkah))
        if not (langkah.anjuran or langkah.bila_lewat):
            break
    return hasil


def _langkah_selesai(
    tahap: Tahap, urutan: int, jalur: str | None, pihak: str, baris: Baris
) -> bool:
    """A step is done when it, a later step or the stage itself has a row; the last is the stage."""
    if any(kode == tahap.kode and milik in (pihak, jalur) for kode, milik in baris):
        return True
    for langkah in tahap.langkah[urutan:-1]:
        kode = f"{tahap.kode}/{langkah.kode}"
        milik = {p for satu, p in baris if satu == kode}
        if tahap.lingkup is Lingkup.PER_PIHAK:
            ada = jalur in milik
        else:
            ada = (None in milik or pihak in milik) if langkah.tiap_pihak else bool(milik)
        if ada:
            return True
    # Another party that already agreed to or signed the text proves that the joint steps are done.
    lain_sudah = any(kode == tahap.kode for kode, _ in baris)
    return tahap.tiap_pihak and lain_sudah and not tahap.langkah[urutan].tiap_pihak


def _tenggat_langkah(satu: KeadaanTahap, langkah: Langkah | None) -> TenggatBerjalan | None:
    if langkah is not None:
        for kode, tenggat in satu.tenggat_langkah:
            if kode == langkah.kode:
                return tenggat
    return satu.tenggat


def _buat(satu: KeadaanTahap, pihak: PihakJalur, langkah: Langkah | None) -> Giliran:
    tahap = satu.tahap
    tenggat = _tenggat_langkah(satu, langkah)
    pelaku = pelaku_bagi(langkah.pelaku if langkah else tahap.pelaku, daerah=pihak.daerah)
    sendiri = tahap.tiap_pihak and (langkah is None or langkah.tiap_pihak)
    return Giliran(
        tahap=tahap,
        langkah=langkah,
        pihak=pihak.id,
        jalur=pihak.id if sendiri else satu.pihak,
        peran=peran_pelaku(pelaku),
        tenggat=tenggat,
        keadaan_tenggat=KeadaanTenggat.BERJALAN if tenggat else satu.keadaan_tenggat,
        dasar=(langkah.dasar if langkah and langkah.dasar else tahap.dasar),
        fakta_dibutuhkan=satu.fakta_dibutuhkan,
        anjuran=tahap.sifat is Sifat.ANJURAN or (langkah is not None and langkah.anjuran),
        pelaku=pelaku,
        akhir=langkah is None or langkah.menutup or langkah is satu.langkah[-1],
    )


def susun_sesudah(semua: tuple[KeadaanTahap, ...]) -> tuple[Tahap, ...]:
    """Stages that come up when what is current now is done; without those that sleep."""
    kini = {(s.tahap.kode, s.pihak) for s in semua if s.status is Status.KINI}
    berikut = [
        s.tahap
        for s in semua
        if s.status in (Status.NANTI, Status.TERKUNCI)
        and not any(t.ditolak for t in s.menunggu)
        and all((t.tahap, t.pihak) in kini for t in s.menunggu)
    ]
    return tuple(dict.fromkeys(berikut))


def susun_garis(tabel: TabelTahapan, semua: tuple[KeadaanTahap, ...]) -> tuple[TitikGaris, ...]:
    """The stage line: one point for each stage that concerns the case."""
    titik = []
    for tahap in tabel.tahap:
        jalur = [s for s in semua if s.tahap.kode == tahap.kode and s.tampil]
        if jalur:
            titik.append(_titik(tahap, jalur))
    return tuple(titik)


def _titik(tahap: Tahap, jalur: list[KeadaanTahap]) -> TitikGaris:
    status = {s.status for s in jalur}
    if status == {Status.DILEWATI}:
        gabungan = Status.DILEWATI
    elif status <= {Status.SELESAI, Status.DILEWATI}:
        gabungan = Status.SELESAI
    else:
        belum = (Status.KINI, Status.TERKUNCI, Status.NANTI)
        gabungan = next(satu for satu in belum if satu in status)
    dikenal = len(jalur[0].pihak_sudah) + len(jalur[0].pihak_belum)
    tiap = tahap.tiap_pihak and tahap.lingkup is Lingkup.BERSAMA and dikenal > 0
    sudah = (
        len(jalur[0].pihak_sudah)
        if tiap
        else sum(s.status in (Status.SELESAI, Status.DILEWATI) for s in jalur)
    )
    jumlah = dikenal if tiap else len(jalur)
    alasan = next((s.alasan for s in jalur if s.alasan is not None), None)
    return TitikGaris(tahap, gabungan, sudah, jumlah, alasan)
