"""Parties that are no regional governments, on every table: properties of the engine."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.inti.jalur import BarisJalur, HasilJalur, PeranPihak, PihakJalur, Status
from simpul.inti.kalender import KalenderKerja
from simpul.inti.keadaan import keadaan
from simpul.inti.tahapan import Letak, Lingkup, Sifat
from simpul.regulasi import pengetahuan

AWAL = date(2026, 1, 5)
KALENDER = KalenderKerja()
PENANDATANGANAN = {
    "KSDPK-D": "PK-14",
    "KSDPK-K": "PK-14",
    "KSDPL-KEMBAR-PROV": "LN-14",
    "KSDPL-KEMBAR-KABKOTA": "LN-14",
    "KSDPL-LAINNYA": "LN-14",
    "KSDLL-B": "LN-14",
    "SINERGI": "SN-05",
}
JENIS = st.sampled_from([*PENANDATANGANAN, "KSDLL-A"])
cepat = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def para_pihak(daerah):
    semua = [
        PihakJalur(f"d{n}", PeranPihak.PEMRAKARSA if n == 0 else PeranPihak.MITRA, f"Daerah {n}")
        for n in range(daerah)
    ]
    return [*semua, PihakJalur("luar", PeranPihak.MITRA, "Mitra", daerah=False)]


def lihat(jenis, pihak, baris, *, hari=AWAL, fakta=None, mulai=None):
    tabel = pengetahuan.tabel_tahapan(jenis, date(2026, 11, 21))
    return keadaan(tabel, pihak, baris, fakta or {}, mulai or {}, hari, KALENDER)


def maju(giliran, hari):
    kode = giliran.tahap.kode
    if not giliran.akhir:
        kode = f"{kode}/{giliran.langkah.kode}"
    return BarisJalur(kode, giliran.jalur, HasilJalur.SELESAI, hari)


@cepat
@given(
    JENIS,
    st.integers(1, 3),
    st.booleans(),
    st.sampled_from(["provinsi", "kota"]),
    st.sampled_from(["mitra_pembangunan", "lembaga_nonprofit"]),
    st.randoms(use_true_random=False),
)
def test_jalan_yang_sah_selalu_sampai_ujung(jenis, daerah, perlu_dprd, tingkat, bentuk, acak):
    pihak, baris, hari = para_pihak(daerah), [], AWAL
    fakta = {
        "dprd.belum_dianggarkan": perlu_dprd,
        "dprd.membebani_masyarakat_dan_daerah": False,
        "pihak.tingkat_daerah": tingkat,
        "mitra.bentuk_luar_negeri": bentuk,
    }
    for _ in range(300):
        kini = lihat(jenis, pihak, baris, hari=hari, fakta=fakta)
        if kini.selesai:
            break
        wajib = [g for g in kini.giliran if not g.anjuran]
        assert wajib, [t for t in kini.garis if t.status is not Status.SELESAI]
        hari += timedelta(days=acak.randint(0, 9))
        baris.append(maju(acak.choice(wajib), hari))
    assert kini.selesai


@cepat
@given(JENIS, st.integers(1, 3), st.integers(0, 40), st.randoms(use_true_random=False))
def test_pihak_luar_tidak_pernah_memakai_peran_pemerintah_daerah(jenis, daerah, langkah, acak):
    pihak, baris = para_pihak(daerah), []
    for _ in range(langkah):
        giliran = lihat(jenis, pihak, baris).giliran
        if not giliran:
            break
        for satu in giliran:
            kepala = "kepala_daerah" in satu.peran
            assert not (satu.pihak == "luar" and kepala), satu
            milik_mitra = [p for p in satu.pelaku if p.letak is Letak.MITRA]
            assert satu.pihak == "luar" or not milik_mitra, satu
        baris.append(maju(acak.choice(giliran), AWAL))


@pytest.mark.parametrize("jenis", [*PENANDATANGANAN, "KSDLL-A"])
def test_pihak_luar_tidak_punya_jalur_dprd_telaahan_dan_laporan(jenis):
    hasil = lihat(jenis, para_pihak(2), [])
    milik_luar = {s.tahap.kode for s in hasil.tahap if s.pihak == "luar"}
    assert milik_luar == ({"PK-03"} if jenis == "KSDPK-K" else set())
    per_pihak = [
        s for s in hasil.tahap if s.tahap.lingkup is Lingkup.PER_PIHAK and s.pihak != "luar"
    ]
    assert {s.pihak for s in per_pihak} == {"d0", "d1"}


@pytest.mark.parametrize(("jenis", "tahap"), PENANDATANGANAN.items())
def test_naskah_dari_arsip_tidak_meminta_tahap_sebelumnya(jenis, tahap):
    """What was signed stands: no earlier stage that must be done is anybody's turn any more."""
    baris = [BarisJalur(tahap, None, HasilJalur.SELESAI, AWAL)]
    hasil = lihat(jenis, para_pihak(2), baris)
    kode = [t.kode for t in pengetahuan.tabel_tahapan(jenis, AWAL).tahap]
    sebelum = {g.tahap.kode for g in hasil.giliran if kode.index(g.tahap.kode) < kode.index(tahap)}
    wajib = {s for s in sebelum if hasil.untuk(s, "d0").tahap.sifat is Sifat.WAJIB}
    assert wajib == set()


def test_pelaku_pemerintah_pusat_dicatatkan_oleh_pemerintah_daerah():
    baris = [
        BarisJalur(k, p, HasilJalur.SELESAI, AWAL)
        for k, p in (("LN-01", None), ("LN-02", "d0"), ("LN-03", "d0"), ("LN-04/mohon", "d0"))
    ]
    (giliran,) = lihat("KSDLL-B", para_pihak(1), baris).giliran
    assert giliran.pihak == "d0"
    assert giliran.dicatatkan
    assert {p.kode for p in giliran.pelaku} == {"SEKJEN", "MENTERI"}


def test_pihak_tanpa_keterangan_adalah_pemerintah_daerah():
    assert PihakJalur("x", PeranPihak.MITRA, "X").daerah


def test_langkah_sesudah_lewat_hanya_muncul_setelah_tenggatnya_lewat():
    baris = [
        BarisJalur("SN-01", "d0", HasilJalur.SELESAI, AWAL),
        BarisJalur("SN-02/kirim", None, HasilJalur.SELESAI, AWAL),
    ]
    for hari, muncul in ((30, False), (31, True)):
        hasil = lihat(
            "SINERGI",
            para_pihak(1),
            baris,
            hari=AWAL + timedelta(days=hari),
            mulai={("SN-02", None): AWAL},
        )
        ada = "permintaan_kedua" in [g.langkah.kode for g in hasil.giliran]
        assert ada is muncul
