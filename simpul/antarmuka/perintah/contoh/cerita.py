"""The cases of the example, from the source documents: Kartamantul, and Kota Mojokerto."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from simpul.akun.models import Pengguna
from simpul.akun.peran import Peran
from simpul.antarmuka.contoh import SURANAH
from simpul.antarmuka.perintah.contoh import isi
from simpul.antarmuka.perintah.contoh.panggung import PEMDA, Panggung, surat
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.services import (
    pembukaan,
    pemetaan,
    penandatanganan,
    penawaran,
    penyusunan,
    persiapan,
)
from simpul.ruang.selectors import undangan_masuk

ST, KDH, PD = Peran.SEKRETARIAT_TKKSD, Peran.KEPALA_DAERAH, Peran.PERANGKAT_DAERAH


@transaction.atomic
def buat_bila_belum() -> bool:
    """Everything or nothing."""
    if Pengguna.objects.filter(email__endswith=f"@{SURANAH}").exists():
        return False
    pada: datetime = settings.SIMPUL_JAM()
    p = Panggung(pada)
    for kode in PEMDA:
        p.buka(kode)
    p.kementerian()
    p.operator()
    kartamantul(p)
    air_limbah(p)
    mojokerto_angkutan(p)
    mojokerto_wisata(p)
    return True


def _gabung(p: Panggung, kode: str, hari: int) -> None:
    """The invited government joins the shared record."""
    pelaku = p.pelaku(kode, ST)
    for undangan in list(undangan_masuk(pelaku.cakupan)):
        pembukaan.gabung(
            pelaku=pelaku, pada=p.lalu(hari), keanggotaan_id=undangan.pk, bergabung=True
        )


def kartamantul(p: Panggung) -> Kasus:
    """Yogyakarta, Sleman, Bantul: waste, from the Mayor's letter to the signed KSB."""
    bantul, sleman, kota = "34.02", "34.04", "34.71"
    dlh = p.unit[bantul, "DLH"]
    kasus = pembukaan.buka(
        pelaku=p.pelaku(bantul, ST),
        pada=p.lalu(240),
        isi=pembukaan.Pembukaan(
            judul="Pengelolaan sampah regional Kartamantul",
            objek="Pengelolaan sampah lintas batas Kota Yogyakarta, Kabupaten Sleman, dan Kabupaten Bantul",
            mitra=[sleman, kota],
            eksternalitas=True,
            efisien=True,
            urusan="2.e",
            unit_id=dlh.pk,
            surat=surat(p.tanggal(244), "660/1187/2026", "Ajakan pengelolaan sampah bersama"),
            dari_siapa="Wali Kota Yogyakarta",
            disposisi="Sekda: siapkan pemetaan bersama Bappeda, laporkan.",
            contoh=True,
        ),
    )
    k = kasus.kerja_sama.pk
    _gabung(p, sleman, 238)
    _gabung(p, kota, 237)
    for kode, hari in ((bantul, 225), (sleman, 220), (kota, 218)):
        pemetaan.petakan(
            pelaku=p.pelaku(kode, Peran.BAPPEDA),
            pada=p.lalu(hari),
            kerja_sama_id=k,
            surat=surat(p.tanggal(hari), perihal="Daftar rencana Program dan Kegiatan"),
            isi=isi.PEMETAAN,
        )
    pemetaan.catat_rapat_koordinasi(
        pelaku=p.pelaku(bantul, ST),
        pada=p.lalu(200),
        kerja_sama_id=k,
        surat=surat(p.tanggal(200), "005/214", "Notulen rapat koordinasi teknis"),
        forum="Rapat koordinasi teknis provinsi",
        catatan="Ketiga daerah sepakat membahas sampah lebih dahulu.",
    )
    pemetaan.catat_berita_acara(
        pelaku=p.pelaku(bantul, ST),
        pada=p.lalu(190),
        kerja_sama_id=k,
        surat=surat(p.tanggal(192), "BA/12/KS/2026", "Berita Acara hasil pemetaan"),
        ditandatangani=[x.pk for x in kasus.para_pihak],
    )
    _sampai_teken(p, k, bantul, "DLH", isi.KAK_SAMPAH, "660/KAK/DLH/2026", 170)
    _kirim(p, kasus, bantul, 145, 148)
    for kode, hari in ((sleman, 128), (kota, 121)):
        penawaran.tanggapi_penawaran(
            pelaku=p.pelaku(kode, KDH),
            pada=p.lalu(hari),
            kerja_sama_id=k,
            surat=surat(p.tanggal(hari), f"119/{hari}/2026", "Tanggapan atas penawaran"),
            menerima=True,
        )
    _ksb(
        p,
        kasus,
        bantul,
        "DLH",
        100,
        isi.ksb(
            "Pengelolaan sampah lintas batas",
            "Pengurangan, pengangkutan, pengolahan, pemrosesan akhir",
        ),
        {
            bantul: ("Bupati Bantul", "100.3.7.1/14/KB/2026"),
            sleman: ("Bupati Sleman", "31/PK.KDH/A/2026"),
            kota: ("Wali Kota Yogyakarta", ""),
        },
    )
    return kasus


def _sampai_teken(
    p: Panggung, k: UUID, kode: str, unit: str, kak: dict[str, str], nomor: str, hari: int
) -> None:
    """KAK, assessment, offer prepared and signed, from `hari` days ago on."""
    persiapan.ajukan_kak(
        pelaku=p.pelaku(kode, PD, unit),
        pada=p.lalu(hari),
        kerja_sama_id=k,
        surat=surat(p.tanggal(hari), nomor, "Kerangka Acuan Kerja"),
        isi=kak,
        perencanaan=persiapan.Perencanaan(
            ada=True, dokumen="RPJMD, program pengelolaan persampahan"
        ),
    )
    persiapan.telaah(
        pelaku=p.pelaku(kode, Peran.SEKDA),
        pada=p.lalu(hari - 10),
        kerja_sama_id=k,
        surat=surat(p.tanggal(hari - 10), "119/TLH/2026", "Telaahan TKKSD"),
        isi=isi.TELAAHAN,
        tidak_bertentangan=True,
    )
    penawaran.siapkan_penawaran(
        pelaku=p.pelaku(kode, ST),
        pada=p.lalu(hari - 14),
        kerja_sama_id=k,
        surat=surat(p.tanggal(hari - 14), perihal="Rancangan surat penawaran"),
    )
    penawaran.tandatangani_penawaran(
        pelaku=p.pelaku(kode, KDH),
        pada=p.lalu(hari - 18),
        kerja_sama_id=k,
        surat=surat(p.tanggal(hari - 18), "119/0452", "Surat penawaran kerja sama"),
    )


def _kirim(p: Panggung, kasus: Kasus, kode: str, hari: int, diterima: int) -> None:
    """Sent, and received by every partner so many days ago."""
    penawaran.kirim_penawaran(
        pelaku=p.pelaku(kode, ST),
        pada=p.lalu(hari),
        kerja_sama_id=kasus.kerja_sama.pk,
        diterima={m.pk: p.tanggal(diterima) for m in kasus.mitra},
        kak_terlampir=True,
        surat=surat(p.tanggal(diterima + 1), perihal="Tanda terima surat penawaran"),
    )


def _ksb(
    p: Panggung,
    kasus: Kasus,
    kode: str,
    unit: str,
    hari: int,
    naskah: dict[str, str],
    teken: dict[str, tuple[str, str]],
    *,
    masa_bulan: int = 60,
) -> None:
    """Draft, discussion, consent, recommendation and signatures, signed 24 days after `hari`.

    `teken`: region code -> (who signs, number of that party). Parties without offices here are
    recorded on behalf by the initiator, with their letter.
    """
    k, pemrakarsa = kasus.kerja_sama.pk, p.pelaku(kode, ST)
    penyusunan.susun_rancangan_ksb(
        pelaku=p.pelaku(kode, PD, unit),
        pada=p.lalu(hari),
        kerja_sama_id=k,
        surat=surat(p.tanggal(hari), perihal="Rancangan Kesepakatan Bersama"),
        isi=penyusunan.IsiKSB(unsur=naskah, masa_bulan=masa_bulan, memuat_hak_kewajiban=False),
    )
    kini = penyusunan.bahas_rancangan_ksb(
        pelaku=pemrakarsa,
        pada=p.lalu(hari - 8),
        kerja_sama_id=k,
        surat=surat(p.tanggal(hari - 8), "BA/27/KS", "Berita Acara pembahasan"),
        catatan="Rancangan dibaca bersama, tanpa perubahan.",
    )
    rancangan = kini.dokumen_jenis("RANCANGAN_KSB")
    assert rancangan is not None
    for langkah in ("sepakati", "rekomendasi", "teken"):
        for pihak in kini.para_pihak:
            punya = pihak.wilayah_id in PEMDA and pihak.pemda_id is not None
            pelaku = (
                p.pelaku(pihak.wilayah_id, KDH if langkah == "teken" else ST)
                if punya
                else pemrakarsa
            )
            siapa, nomor = teken[pihak.wilayah_id]
            if langkah == "sepakati":
                penyusunan.sepakati_rancangan_ksb(
                    pelaku=pelaku,
                    pada=p.lalu(hari - 14),
                    kerja_sama_id=k,
                    pihak_id=pihak.pk,
                    surat=surat(
                        p.tanggal(hari - 14), "119/0571", f"Persetujuan rancangan {pihak.nama}"
                    ),
                    sidik_versi=rancangan.sidik,
                )
            elif langkah == "rekomendasi":
                penandatanganan.rekomendasikan_penandatanganan(
                    pelaku=pelaku,
                    pada=p.lalu(hari - 18),
                    kerja_sama_id=k,
                    pihak_id=pihak.pk,
                    surat=surat(p.tanggal(hari - 18), "119/0602", f"Rekomendasi {pihak.nama}"),
                )
            else:
                penandatanganan.tandatangani_ksb(
                    pelaku=pelaku,
                    pada=p.lalu(hari - 24),
                    kerja_sama_id=k,
                    pihak_id=pihak.pk,
                    surat=surat(
                        p.tanggal(hari - 24),
                        nomor or ("-" if not punya else ""),
                        "Kesepakatan Bersama",
                    ),
                    tanda_tangan=penandatanganan.TandaTangan(
                        penanda_tangan=siapa,
                        kedudukan="definitif",
                        nomor_pihak=nomor,
                        tempat=kasus.pemrakarsa.nama.split(" ", 1)[1],
                        jumlah_rangkap=len(kini.para_pihak),
                        salinan_tkksd=True,
                    ),
                )


def air_limbah(p: Panggung) -> Kasus:
    """A case under way: offered by Kota Yogyakarta twelve days ago, waiting for two answers."""
    kota = "34.71"
    kasus = pembukaan.buka(
        pelaku=p.pelaku(kota, ST),
        pada=p.lalu(120),
        isi=pembukaan.Pembukaan(
            judul="Pengolahan air limbah domestik Kartamantul",
            objek="Perluasan sambungan dan pengolahan air limbah domestik terpusat",
            mitra=["34.02", "34.04"],
            eksternalitas=True,
            efisien=True,
            urusan="1.c",
            unit_id=p.unit[kota, "DPUPKP"].pk,
            surat=surat(p.tanggal(124), "660/871/2026", "Usulan perluasan sambungan air limbah"),
            dari_siapa="Sekretariat Bersama Kartamantul",
            disposisi="Asisten: siapkan bersama DPUPKP.",
            contoh=True,
        ),
    )
    k = kasus.kerja_sama.pk
    _gabung(p, "34.02", 119)
    _gabung(p, "34.04", 118)
    for kode, hari in ((kota, 110), ("34.04", 104), ("34.02", 101)):
        pemetaan.petakan(
            pelaku=p.pelaku(kode, ST),
            pada=p.lalu(hari),
            kerja_sama_id=k,
            surat=surat(p.tanggal(hari), perihal="Daftar rencana Program dan Kegiatan"),
            isi=isi.PEMETAAN,
        )
    pemetaan.catat_rapat_koordinasi(
        pelaku=p.pelaku(kota, ST),
        pada=p.lalu(90),
        kerja_sama_id=k,
        surat=surat(p.tanggal(90), "005/377", "Notulen rapat koordinasi teknis"),
        forum="Rapat koordinasi teknis provinsi",
    )
    pemetaan.catat_berita_acara(
        pelaku=p.pelaku(kota, ST),
        pada=p.lalu(80),
        kerja_sama_id=k,
        surat=surat(p.tanggal(82), "BA/31/KS/2026", "Berita Acara hasil pemetaan"),
        ditandatangani=[x.pk for x in kasus.para_pihak],
    )
    _sampai_teken(p, k, kota, "DPUPKP", isi.KAK_LIMBAH, "660/KAK/DPUPKP/2026", 45)
    _kirim(p, kasus, kota, 11, 12)
    return kasus


def mojokerto_angkutan(p: Panggung) -> Kasus:
    """A KSB of Kota Mojokerto that no PKS followed; its partner is not on the system."""
    return _mojokerto(
        p,
        "35.16",
        "Kabupaten Mojokerto",
        "Dishub",
        580,
        "Angkutan umum perbatasan Kota dan Kabupaten Mojokerto",
        "Penataan trayek dan halte angkutan umum yang melintasi batas kota dan kabupaten",
        "2.i",
        ("Bupati Mojokerto", "119/0388/2025"),
        "100.3.7.1/03/KB/2025",
    )


def mojokerto_wisata(p: Panggung) -> Kasus:
    """The second one: tourism in the spirit of Majapahit, with a regency that does not border."""
    return _mojokerto(
        p,
        "35.18",
        "Kabupaten Nganjuk",
        "Disporapar",
        390,
        "Promosi wisata sejarah Majapahit",
        "Promosi bersama dan paket kunjungan wisata sejarah Majapahit",
        "3.b",
        ("Bupati Nganjuk", ""),
        "100.3.7.1/09/KB/2025",
    )


def _mojokerto(
    p: Panggung,
    mitra: str,
    nama_mitra: str,
    unit: str,
    hari: int,
    judul: str,
    objek: str,
    urusan: str,
    teken_mitra: tuple[str, str],
    nomor: str,
) -> Kasus:
    """Voluntary cooperation; the steps of the partner are recorded on behalf, with its letters."""
    kota = "35.76"
    st = p.pelaku(kota, ST)
    kasus = pembukaan.buka(
        pelaku=st,
        pada=p.lalu(hari),
        isi=pembukaan.Pembukaan(
            judul=judul,
            objek=objek,
            mitra=[mitra],
            eksternalitas=False,
            efisien=True,
            urusan=urusan,
            unit_id=p.unit[kota, unit].pk,
            surat=surat(
                p.tanggal(hari + 6), "119/77/2025", f"Usulan kerja sama dengan {nama_mitra}"
            ),
            dari_siapa=nama_mitra,
            disposisi="Sekda: tindak lanjuti.",
            contoh=True,
        ),
    )
    k = kasus.kerja_sama.pk
    for pihak in kasus.para_pihak:
        pemetaan.lewati_pemetaan(
            pelaku=st,
            pada=p.lalu(hari - 2),
            kerja_sama_id=k,
            pihak_id=pihak.pk,
            alasan="Kerja sama sukarela; urusan sudah ada dalam rencana kerja perangkat daerah.",
        )
    kak = {
        **isi.KAK_SAMPAH,
        "latar_belakang": f"{objek}.",
        "lokasi": "Wilayah kedua daerah.",
        "maksud_tujuan": "Menyepakati langkah bersama yang menguntungkan kedua daerah.",
        "ruang_lingkup": objek,
        "manfaat": "Pelayanan lebih baik dengan biaya bersama.",
        "analisis_dampak": "Tidak ada dampak sosial dan lingkungan yang berarti.",
        "pembiayaan": "APBD masing-masing daerah.",
    }
    _sampai_teken(p, k, kota, unit, kak, "119/KAK/2025", hari - 20)
    _kirim(p, kasus, kota, hari - 42, hari - 41)
    penawaran.tanggapi_penawaran(
        pelaku=st,
        pada=p.lalu(hari - 60),
        kerja_sama_id=k,
        pihak_id=kasus.mitra[0].pk,
        surat=surat(p.tanggal(hari - 59), "119/0241/2025", f"Tanggapan {nama_mitra}"),
        menerima=True,
    )
    _ksb(
        p,
        kasus,
        kota,
        unit,
        hari - 120,
        isi.ksb(objek, objek),
        {kota: ("Wali Kota Mojokerto", nomor), mitra: teken_mitra},
    )
    return kasus
