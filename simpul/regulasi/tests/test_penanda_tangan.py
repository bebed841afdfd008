"""Who may sign: what the table must hold for every office, text and day."""

from datetime import date
from itertools import product

import pytest

from simpul.inti.aturan import Akibat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.penanda_tangan import (
    Boleh,
    Kuasa,
    Naskah,
    Penandatanganan,
    Sisi,
    untuk_arsip,
)
from simpul.regulasi import kasus, penanda_tangan, pengetahuan

PADA = date(2026, 3, 2)
TABEL = penanda_tangan.tabel_penanda_tangan()
DI_SISI = {
    Sisi.PIHAK_KETIGA: ("pihak_ketiga_pimpinan", "pihak_ketiga_perseorangan", "pihak_ketiga_kuasa"),
    Sisi.PUSAT: ("kl_kuasa", "kl_pimpinan", "instansi_vertikal"),
    Sisi.LUAR_NEGERI: ("mitra_ln",),
}
DI_SISI[Sisi.PEMDA] = tuple(
    kode for kode in TABEL.jabatan if not any(kode in lain for lain in DI_SISI.values())
)
HARI = (date(2018, 7, 13), date(2020, 4, 13), date(2020, 4, 14), date(2020, 5, 22), PADA)


def semua_pertanyaan():
    for (kelompok, sisi), naskah in TABEL.bentuk.items():
        for satu, jabatan, kuasa, blud, hari in product(
            naskah, DI_SISI[sisi], (None, Kuasa("1", date(2018, 1, 1), True)), (True, False), HARI
        ):
            yield Penandatanganan(kelompok, satu, sisi, jabatan, hari, kuasa, blud=blud)


def test_setiap_pertanyaan_punya_tepat_satu_baris():
    salah = []
    for tanya in semua_pertanyaan():
        cocok = [b.kode for b in TABEL.baris if b.cocok(tanya, tanya.tanggal)]
        if len(cocok) != 1:
            salah.append((tanya, cocok))
    assert salah == []


def test_yang_menahan_hanya_yang_pasti():
    for tanya in semua_pertanyaan():
        putusan = penanda_tangan.boleh_meneken(tanya, PADA)
        if putusan.akibat is Akibat.TAHAN:
            menahan = [a for a in putusan.alasan if a.akibat is Akibat.TAHAN]
            assert {a.keyakinan for a in menahan} == {Keyakinan.PASTI}, tanya


def test_kuasa_yang_lebih_muda_daripada_naskah_tidak_pernah_berlaku():
    for tanya in semua_pertanyaan():
        if tanya.sisi is not Sisi.PEMDA or tanya.kuasa is None:
            continue
        baris = next(b for b in TABEL.baris if b.cocok(tanya, tanya.tanggal))
        if not baris.periksa_kuasa:
            continue
        mundur = Penandatanganan(
            tanya.kelompok,
            tanya.naskah,
            tanya.sisi,
            tanya.jabatan,
            tanya.tanggal,
            Kuasa("1", date(2026, 12, 1), True),
        )
        assert penanda_tangan.boleh_meneken(mundur, PADA).boleh is Boleh.TIDAK, tanya


@pytest.mark.parametrize(
    ("kelompok", "naskah"),
    [
        ("KSDD", Naskah.KSB),
        ("KSDPK", Naskah.KSB),
        ("KSDD", Naskah.SURAT_PENAWARAN),
        ("SINERGI", Naskah.NK),
        ("SINERGI", Naskah.RK),
        ("KSDPL", Naskah.LOI),
        ("KSDLL", Naskah.NASKAH_LN),
    ],
)
def test_naskah_kepala_daerah_tidak_dapat_dikuasakan_dan_menahan_seperti_aturannya(
    kelompok, naskah
):
    kuasa = Kuasa("1", PADA, True)
    dengan = Penandatanganan(kelompok, naskah, Sisi.PEMDA, "kepala_pd", PADA, kuasa)
    putusan = penanda_tangan.boleh_meneken(dengan, PADA)
    assert (putusan.boleh, putusan.keyakinan) == (Boleh.TIDAK, Keyakinan.PASTI)
    assert putusan.akibat is Akibat.TAHAN
    assert "tidak menyediakan kuasa" in putusan.alasan[0].teks.id


@pytest.mark.parametrize(
    ("jenis", "tahap", "kode"),
    [
        ("KSDD-W", "DD-09", "R03"),
        ("KSDPK-D", "PK-10", "R03-B"),
        ("SINERGI", "SN-05", "R03-C"),
        ("KSDLL-B", "LN-14", "R03-D"),
        ("KSDD-S", "DD-05", "R60"),
    ],
)
def test_aturan_penanda_tangannya_sama_pasti(jenis, tahap, kode):
    aturan = {a.kode: a for a in pengetahuan.aturan_gerbang(jenis, tahap, PADA)}
    assert aturan[kode].keyakinan is Keyakinan.PASTI


def test_di_bawah_pp_28_saja_larangan_menguasakan_hanya_tafsir():
    hari = date(2019, 6, 3)
    lama = Penandatanganan("KSDD", Naskah.KSB, Sisi.PEMDA, "kepala_pd", hari, Kuasa("1", hari))
    assert penanda_tangan.boleh_meneken(lama, PADA).akibat is Akibat.INGATKAN


def test_naskah_yang_sudah_diteken_tidak_pernah_ditolak():
    tanya = Penandatanganan("KSDD", Naskah.PKS, Sisi.PEMDA, "kepala_pd", PADA)
    putusan = penanda_tangan.boleh_meneken(tanya, PADA)
    assert putusan.akibat is Akibat.TAHAN
    arsip = untuk_arsip(putusan)
    assert arsip.boleh is Boleh.TIDAK
    assert arsip.akibat is Akibat.INGATKAN
    assert all(a.akibat is not Akibat.TAHAN for a in arsip.alasan)


def test_yang_boleh_meneken_pks_antardaerah_kepala_daerah_dahulu():
    semua = penanda_tangan.yang_boleh("KSDD-W", Naskah.PKS, Sisi.PEMDA, PADA)
    assert (semua[0].jabatan, semua[0].dengan_kuasa) == ("kdh_definitif", False)
    boleh = {(s.jabatan, s.dengan_kuasa): s.boleh for s in semua}
    assert boleh["kepala_pd", True] is Boleh.YA
    assert boleh["direktur_rsud", True] is Boleh.YA_DENGAN_CATATAN
    assert ("kepala_pd", False) not in boleh
    assert ("direksi_bumd", True) not in boleh


def test_yang_boleh_meneken_kesepakatan_bersama_hanya_kepala_daerah_dan_penggantinya():
    semua = penanda_tangan.yang_boleh("KSDPK-D", Naskah.KSB, Sisi.PEMDA, PADA)
    assert {s.jabatan for s in semua} == {
        "kdh_definitif",
        "pj",
        "plh",
        "plt",
        "wakil_kdh",
        "sekda_tugas_sehari_hari",
    }


def test_direktur_rsud_tanpa_kuasa_disebut_dengan_syarat_blud():
    semua = penanda_tangan.yang_boleh("KSDPK-D", Naskah.PKS, Sisi.PEMDA, PADA)
    blud = [s for s in semua if s.jabatan == "direktur_rsud" and not s.dengan_kuasa]
    assert [b.kode for s in blud for b in s.tunjukkan] == ["status_blud"]


def test_naskah_di_luar_bentuknya_tidak_punya_penanda_tangan():
    assert penanda_tangan.yang_boleh("SINERGI", Naskah.PKS, Sisi.PEMDA, PADA) == ()


def test_sedikitnya_empat_puluh_kasus():
    semua = [k for k in kasus.jalankan_semua() if k.berkas.startswith("penanda_tangan")]
    assert len(semua) >= 40
