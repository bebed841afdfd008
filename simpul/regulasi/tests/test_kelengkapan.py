"""What is missing now and for the next stage, with who may act and sign, and the trace."""

from datetime import date

import pytest

from simpul.inti.aturan import HasilTelaah
from simpul.inti.jalur import BarisJalur, HasilJalur, PeranPihak, PihakJalur, Status
from simpul.inti.kelengkapan import AdaDokumen
from simpul.inti.kondisi import Kebenaran
from simpul.regulasi import pengetahuan
from simpul.regulasi.kelengkapan import Kasus, periksa_kelengkapan

HARI = date(2026, 3, 2)
PIHAK = (
    PihakJalur("yk", PeranPihak.PEMRAKARSA, "Yogyakarta"),
    PihakJalur("sl", PeranPihak.MITRA, "Sleman"),
)


def baris(*teks):
    hasil = []
    for satu in teks:
        tahap, pihak, akhir, tanggal = satu.split()
        milik = None if pihak == "-" else pihak
        hasil.append(BarisJalur(tahap, milik, HasilJalur(akhir), date.fromisoformat(tanggal)))
    return tuple(hasil)


SAMPAI_KSB = baris(
    "DD-03 yk selesai 2026-01-02",
    "DD-04 yk selesai 2026-01-03",
    "DD-05 - selesai 2026-01-04",
    "DD-06 sl diterima 2026-01-05",
    "DD-08 yk selesai 2026-01-06",
    "DD-08 sl selesai 2026-01-06",
)


def satu(hasil, tahap, pihak="yk"):
    return next(b for b in hasil.sekarang if b.tahap.kode == tahap and b.pihak == pihak)


def test_fakta_yang_belum_diketahui_ditanyakan_dengan_aturannya():
    butuh = satu(periksa_kelengkapan("KSDD-S", HARI, {}, Kasus(PIHAK)), "DD-03")
    fakta = {f.kunci: f for f in butuh.fakta}
    assert "R01" in fakta["objek.dalam_dokumen_perencanaan"].untuk
    assert fakta["objek.dalam_dokumen_perencanaan"].pertanyaan is not None
    assert all(c.hasil is HasilTelaah.TAK_DIKETAHUI for c in butuh.catatan if c.kode == "R01")


def test_aturan_yang_dilanggar_menahan_dengan_jejaknya():
    fakta = {
        "objek.dalam_dokumen_perencanaan": False,
        "objek.alasan_di_luar_perencanaan": "lainnya",
    }
    butuh = satu(periksa_kelengkapan("KSDD-S", HARI, fakta, Kasus(PIHAK)), "DD-03")
    assert butuh.tertahan
    r01 = next(c for c in butuh.catatan if c.kode == "R01")
    assert r01.hasil is HasilTelaah.DILANGGAR
    assert ("objek.alasan_di_luar_perencanaan", "lainnya") in [
        (j.kunci, j.nilai) for j in r01.jejak
    ]


def test_aturan_yang_terpenuhi_tetap_tampak_dalam_jejak():
    fakta = {"objek.dalam_dokumen_perencanaan": True}
    butuh = satu(periksa_kelengkapan("KSDD-S", HARI, fakta, Kasus(PIHAK)), "DD-03")
    hasil = {a.kode: a for a in butuh.aturan}
    assert hasil["R01"].hasil == "tidak_berlaku"
    assert [j.hasil for j in hasil["R01"].jejak] == [Kebenaran.SALAH]
    assert hasil["R01"].dasar


@pytest.mark.parametrize(
    ("ada", "harap"),
    [(None, AdaDokumen.TAK_DIKETAHUI), ([], AdaDokumen.BELUM), (["KAK"], AdaDokumen.ADA)],
)
def test_dokumen_ada_belum_atau_tidak_diketahui(ada, harap):
    hasil = periksa_kelengkapan(
        "KSDD-S",
        HARI,
        {},
        Kasus(PIHAK, baris("DD-03 yk selesai 2026-01-02"), dokumen_ada=ada),
    )
    kak = next(d for d in satu(hasil, "DD-04").dokumen if d.dokumen.kode == "KAK")
    assert (kak.ada, kak.masuk, kak.dari) == (harap, True, "DD-03")


def test_dokumen_yang_tidak_diketahui_tidak_disebut_kurang():
    hasil = periksa_kelengkapan("KSDD-S", HARI, {}, Kasus(PIHAK))
    assert all(b.dokumen_kurang == () for b in hasil.sekarang)


def test_tahap_berikut_disebut_dengan_tuntutannya():
    hasil = periksa_kelengkapan("KSDD-S", HARI, {}, Kasus(PIHAK))
    berikut = {b.tahap.kode: b for b in hasil.berikut}
    assert set(berikut) == {"DD-04"}
    assert "R44" in {c.kode for c in berikut["DD-04"].catatan}
    assert berikut["DD-04"].giliran is None
    assert "sekretariat_tkksd" in berikut["DD-04"].peran


def test_penandatanganan_menyebut_siapa_yang_boleh_meneken():
    hasil = periksa_kelengkapan("KSDD-S", HARI, {}, Kasus(PIHAK, SAMPAI_KSB))
    teken = next(b for b in hasil.sekarang if b.langkah and b.langkah.kode == "teken")
    (naskah,) = teken.penanda_tangan
    assert naskah.naskah == "KSB"
    assert naskah.boleh[0].jabatan == "kdh_definitif"
    assert "kepala_pd" not in {s.jabatan for s in naskah.boleh}
    assert teken.peran == ("kepala_daerah",)


def test_dprd_yang_belum_dinilai_ditanyakan_dan_yang_tidak_perlu_dilewati_dengan_dasarnya():
    sesudah = (*SAMPAI_KSB, *baris("DD-09 - selesai 2026-02-01", "DD-10 - selesai 2026-02-02"))
    belum = periksa_kelengkapan("KSDD-S", HARI, {}, Kasus(PIHAK, sesudah))
    assert "dprd.belum_dianggarkan" in {f.kunci for f in satu(belum, "DD-11").fakta}
    fakta = {"dprd.membebani_masyarakat_dan_daerah": False, "dprd.belum_dianggarkan": False}
    tidak = periksa_kelengkapan("KSDD-S", HARI, fakta, Kasus(PIHAK, sesudah))
    lewat = [t for t in tidak.tahap if t.tahap.kode == "DD-11"]
    assert {t.status for t in lewat} == {Status.DILEWATI}
    for t in lewat:
        assert not t.berlaku
        assert t.alasan is not None
        assert t.dasar
        assert {j.kunci for j in t.jejak} == set(fakta)


def test_tahap_yang_menunggu_peristiwa_disebut_alasannya():
    hasil = periksa_kelengkapan("KSDD-W", HARI, {}, Kasus(PIHAK))
    alasan = {t.tahap.kode: t.alasan.id for t in hasil.tahap if t.alasan}
    assert "DD-06" in alasan["DD-07"]
    assert alasan["DD-21"] == "Hanya bila peristiwanya terjadi."


def test_tabel_hari_dibuka_aturan_hari_ini():
    with pytest.raises(pengetahuan.BelumAdaTahapan):
        periksa_kelengkapan("KSDD-S", HARI, {}, Kasus(PIHAK, dibuka=date(2019, 1, 1)))


@pytest.mark.parametrize("jenis", sorted({t.jenis for t in pengetahuan.daftar_tabel()}))
def test_setiap_jenis_dapat_ditanya_tanpa_tahu_apa_pun(jenis):
    hasil = periksa_kelengkapan(jenis, HARI, {})
    assert hasil.sekarang
    assert all(b.dasar for b in hasil.sekarang)
    assert all(f.pertanyaan is not None for b in hasil.sekarang for f in b.fakta)


def test_tidak_mengubah_fakta_dan_jawabannya_tetap():
    fakta = {"objek.dalam_dokumen_perencanaan": False}
    salinan = dict(fakta)
    pertama = periksa_kelengkapan("KSDD-W", HARI, fakta, Kasus(PIHAK))
    assert fakta == salinan
    assert periksa_kelengkapan("KSDD-W", HARI, fakta, Kasus(PIHAK)) == pertama


@pytest.mark.parametrize(
    ("jenis", "tahap", "mitra", "sisi"),
    [
        ("KSDPK-D", "PK-10", "perusahaan", {"pemda", "pihak_ketiga"}),
        ("SINERGI", "SN-05", "kementerian", {"pemda", "pusat"}),
        ("KSDPL-LAINNYA", "LN-14", "kota asing", {"pemda", "luar_negeri"}),
    ],
)
def test_tiap_sisi_yang_meneken_disebut_penandanya(jenis, tahap, mitra, sisi):
    """Everything before the signing is recorded as done; then both sides sign."""
    pihak = (PIHAK[0], PihakJalur("m", PeranPihak.MITRA, mitra, daerah=False))
    sudah = []
    for satu_tahap in pengetahuan.tabel_tahapan(jenis, HARI).tahap:
        if satu_tahap.kode == tahap:
            break
        milik = [None] if satu_tahap.lingkup == "bersama" else [p.id for p in pihak]
        sudah += [
            BarisJalur(satu_tahap.kode, p, HasilJalur.SELESAI, date(2026, 1, 5)) for p in milik
        ]
    sudah.append(BarisJalur("LN-14/rencana", None, HasilJalur.SELESAI, date(2026, 1, 5)))
    hasil = periksa_kelengkapan(jenis, HARI, {}, Kasus(pihak, tuple(sudah)))
    penanda = {
        p.sisi.value: {s.jabatan for s in p.boleh}
        for b in hasil.sekarang
        if b.tahap.kode == tahap
        for p in b.penanda_tangan
    }
    assert set(penanda) == sisi
    assert "kdh_definitif" in penanda["pemda"]
    assert all(penanda.values())
