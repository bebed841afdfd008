"""The lawful way of a case as a list of steps, so that tests can stand at any of its states."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from simpul.akun.models import Pemda, Unit
from simpul.akun.peran import Peran
from simpul.akun.selectors import pelaku_dari
from simpul.akun.tests.factories import buat_jabatan, buat_pemda, buat_unit
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus, muat
from simpul.kerja_sama.services import (
    pembukaan,
    pemetaan,
    penandatanganan,
    penawaran,
    penyusunan,
    persiapan,
)
from simpul.kerja_sama.services.perbuatan import Surat
from simpul.regulasi import pengetahuan
from simpul.ruang.selectors import undangan_masuk

ST, KDH, PD = Peran.SEKRETARIAT_TKKSD, Peran.KEPALA_DAERAH, Peran.PERANGKAT_DAERAH
BANTUL, SLEMAN, KOTA = "34.02", "34.04", "34.71"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def unsur(dokumen: str) -> dict[str, str]:
    """Every content the law asks of a paper, filled."""
    return {u.kode: f"isi {u.kode}" for u in pengetahuan.dokumen()[dokumen].unsur}


def surat(tanggal: date, nomor: str = "1/2026", *, pindai: bool = True) -> Surat:
    return Surat(
        tanggal=tanggal,
        nomor=nomor,
        nama_berkas="surat.pdf",
        isi_berkas=io.BytesIO(PDF) if pindai else None,
    )


@dataclass
class Dunia:
    """Governments with their offices, one moment, and one case."""

    pada: datetime
    pemda: dict[str, Pemda] = field(default_factory=dict)
    unit: dict[str, Unit] = field(default_factory=dict)
    kerja_sama_id: UUID | None = None
    _orang: dict[tuple[str, str], Pelaku] = field(default_factory=dict)

    @property
    def hari_ini(self) -> date:
        return (self.pada + timedelta(hours=7)).date()

    def buka_pemda(self, *kode: str) -> Dunia:
        for satu in kode:
            self.pemda[satu] = buat_pemda(satu)
            self.unit[satu] = buat_unit(self.pemda[satu])
        return self

    def pelaku(self, kode: str, peran: str) -> Pelaku:
        if (kode, peran) not in self._orang:
            unit = self.unit[kode] if peran == PD else None
            jabatan = buat_jabatan(self.pemda[kode], peran, unit)
            self._orang[kode, peran] = pelaku_dari(jabatan)
        return self._orang[kode, peran]

    @property
    def id(self) -> UUID:
        assert self.kerja_sama_id is not None
        return self.kerja_sama_id

    def kasus(self, kode: str = BANTUL) -> Kasus:
        return muat(self.pelaku(kode, ST).cakupan, self.id, self.pada)

    def pihak(self, kode: str) -> UUID:
        return next(p.pk for p in self.kasus().para_pihak if p.wilayah_id == kode)

    def dasar(self, kode: str, peran: str, **lain: Any) -> dict[str, Any]:
        return {
            "pelaku": self.pelaku(kode, peran),
            "pada": self.pada,
            "kerja_sama_id": self.id,
            **lain,
        }

    def surat(self, hari: int = 0, nomor: str = "1/2026", *, pindai: bool = True) -> Surat:
        return surat(self.hari_ini - timedelta(days=hari), nomor, pindai=pindai)

    def buka(
        self, *mitra: str, wajib: bool = True, bergabung: bool = True, pemrakarsa: str = BANTUL
    ) -> Kasus:
        kasus = pembukaan.buka(
            pelaku=self.pelaku(pemrakarsa, ST),
            pada=self.pada,
            isi=pembukaan.Pembukaan(
                judul="Pengelolaan sampah regional",
                objek="Sampah lintas batas",
                mitra=list(mitra),
                eksternalitas=wajib,
                efisien=True,
                urusan="2.e",
                unit_id=self.unit[pemrakarsa].pk,
                surat=surat(self.hari_ini - timedelta(days=3), "660/1/2026"),
                dari_siapa="Wali Kota Yogyakarta",
            ),
        )
        self.kerja_sama_id = kasus.kerja_sama.pk
        for kode in mitra if bergabung else ():
            if kode in self.pemda:
                self.gabung(kode)
        return kasus

    def gabung(self, kode: str) -> None:
        pelaku = self.pelaku(kode, ST)
        for undangan in list(undangan_masuk(pelaku.cakupan)):
            pembukaan.gabung(
                pelaku=pelaku, pada=self.pada, keanggotaan_id=undangan.pk, bergabung=True
            )


@dataclass(frozen=True)
class Langkah:
    """One step: whose it is, by which role, and the act itself with everything it needs."""

    nama: str
    kode: str
    peran: str
    lakukan: Callable[[Dunia, Pelaku], object]

    def jalankan(self, d: Dunia) -> object:
        return self.lakukan(d, d.pelaku(self.kode, self.peran))


def _umum(d: Dunia, pelaku: Pelaku, **lain: Any) -> dict[str, Any]:
    return {"pelaku": pelaku, "pada": d.pada, "kerja_sama_id": d.id, "surat": d.surat(), **lain}


def rancangan(masa: int = 60, hak: bool | None = False) -> penyusunan.IsiKSB:
    return penyusunan.IsiKSB(unsur=unsur("KSB"), masa_bulan=masa, memuat_hak_kewajiban=hak)


def tanda_tangan(**nilai: Any) -> penandatanganan.TandaTangan:
    bawaan = {
        "penanda_tangan": "Kepala Daerah",
        "kedudukan": "definitif",
        "nomor_pihak": "100.3.7.1/1/KB/2026",
        "jumlah_rangkap": 3,
        "salinan_tkksd": True,
    }
    return penandatanganan.TandaTangan(**{**bawaan, **nilai})


def sidik(d: Dunia) -> str:
    dokumen = d.kasus().dokumen_jenis("RANCANGAN_KSB")
    return dokumen.sidik if dokumen else ""


def jalan(*, pihak: tuple[str, ...] = (BANTUL, SLEMAN, KOTA)) -> list[Langkah]:
    """All required steps of KSDD-W in the order of the law, the first of `pihak` initiating."""
    p, mitra = pihak[0], pihak[1:]
    langkah = [
        Langkah(
            f"petakan {k}", k, Peran.BAPPEDA,
            lambda d, o, k=k: pemetaan.petakan(
                **_umum(d, o, isi=unsur("DAFTAR_RENCANA_PROGRAM_KEGIATAN"), pihak_id=d.pihak(k))
            ),
        )
        for k in pihak
    ]  # fmt: skip
    langkah += [
        Langkah(
            "rapat koordinasi", p, ST,
            lambda d, o: pemetaan.catat_rapat_koordinasi(**_umum(d, o, forum="Rapat provinsi")),
        ),
        Langkah(
            "berita acara", p, ST,
            lambda d, o: pemetaan.catat_berita_acara(
                **_umum(d, o, ditandatangani=[x.pk for x in d.kasus().para_pihak])
            ),
        ),
        Langkah(
            "kak", p, PD,
            lambda d, o: persiapan.ajukan_kak(
                **_umum(d, o, isi=unsur("KAK"), perencanaan=persiapan.Perencanaan(ada=True))
            ),
        ),
        Langkah("telaahan", p, Peran.SEKDA,
                lambda d, o: persiapan.telaah(
                    **_umum(d, o, isi=unsur("TELAAHAN_TKKSD"), tidak_bertentangan=True))),
        Langkah("siapkan penawaran", p, ST,
                lambda d, o: penawaran.siapkan_penawaran(**_umum(d, o))),
        Langkah("teken penawaran", p, KDH,
                lambda d, o: penawaran.tandatangani_penawaran(**_umum(d, o))),
        Langkah(
            "kirim penawaran", p, ST,
            lambda d, o: penawaran.kirim_penawaran(
                **_umum(d, o, kak_terlampir=True,
                        diterima={m.pk: d.hari_ini for m in d.kasus().mitra})
            ),
        ),
    ]  # fmt: skip
    langkah += [
        Langkah(
            f"tanggapi {k}", k, KDH,
            lambda d, o, k=k: penawaran.tanggapi_penawaran(
                **_umum(d, o, menerima=True, pihak_id=d.pihak(k))
            ),
        )
        for k in mitra
    ]  # fmt: skip
    langkah += [
        Langkah("susun ksb", p, PD,
                lambda d, o: penyusunan.susun_rancangan_ksb(**_umum(d, o, isi=rancangan()))),
        Langkah("bahas ksb", p, ST, lambda d, o: penyusunan.bahas_rancangan_ksb(**_umum(d, o))),
    ]  # fmt: skip
    for k in pihak:
        langkah.append(
            Langkah(
                f"sepakati {k}", k, ST,
                lambda d, o, k=k: penyusunan.sepakati_rancangan_ksb(
                    **_umum(d, o, sidik_versi=sidik(d), pihak_id=d.pihak(k))
                ),
            )
        )  # fmt: skip
    for k in pihak:
        langkah.append(
            Langkah(
                f"teken ksb {k}", k, KDH,
                lambda d, o, k=k: penandatanganan.tandatangani_ksb(
                    **_umum(d, o, tanda_tangan=tanda_tangan(jumlah_rangkap=len(d.kasus().para_pihak)),
                            pihak_id=d.pihak(k), alasan_lanjut="rekomendasi menyusul")
                ),
            )
        )  # fmt: skip
    return langkah


def dunia(pada: datetime, *kode: str) -> Dunia:
    return Dunia(pada).buka_pemda(*(kode or (BANTUL, SLEMAN, KOTA)))


def sampai(d: Dunia, nama: str, *, dan: bool = True) -> Dunia:
    """Walk the lawful way up to a step (`dan`: that step too)."""
    for langkah in jalan():
        if langkah.nama == nama and not dan:
            return d
        langkah.jalankan(d)
        if langkah.nama == nama:
            return d
    raise KeyError(nama)
