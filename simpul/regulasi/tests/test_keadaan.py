"""Properties of the stage engine on the real table; the worked cases are in data/kasus."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.inti.jalur import BarisJalur, HasilJalur, PeranPihak, PihakJalur, Status
from simpul.inti.kalender import KalenderKerja
from simpul.inti.keadaan import keadaan
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import Lingkup, Peserta, TabelSalah, TabelTahapan, Tahap
from simpul.inti.teks import Teks
from simpul.regulasi.pengetahuan import tabel_tahapan

AWAL = date(2026, 1, 5)
KALENDER = KalenderKerja()
JENIS = st.sampled_from(["KSDD-W", "KSDD-S"])
cepat = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def para_pihak(jumlah):
    return [
        PihakJalur(f"p{n}", PeranPihak.PEMRAKARSA if n == 0 else PeranPihak.MITRA, f"Daerah {n}")
        for n in range(jumlah)
    ]


def lihat(jenis, pihak, baris, *, hari=AWAL, fakta=None, mulai=None):
    tabel = tabel_tahapan(jenis, date(2026, 11, 21))
    return keadaan(tabel, pihak, baris, fakta or {}, mulai or {}, hari, KALENDER)


def maju(giliran, hari, *, hasil=HasilJalur.SELESAI):
    """The row that doing this turn would write."""
    akhir = giliran.langkah is None or giliran.langkah is giliran.tahap.langkah[-1]
    kode = giliran.tahap.kode if akhir else f"{giliran.tahap.kode}/{giliran.langkah.kode}"
    return BarisJalur(kode, giliran.jalur, hasil, hari)


@cepat
@given(JENIS, st.integers(2, 5), st.randoms(use_true_random=False), st.booleans())
def test_jalan_yang_sah_tidak_pernah_buntu_dan_tidak_mundur(jenis, jumlah, acak, perlu_dprd):
    pihak, baris, hari = para_pihak(jumlah), [], AWAL
    fakta = {"dprd.belum_dianggarkan": perlu_dprd, "dprd.membebani_masyarakat_dan_daerah": False}
    sebelum: set[tuple[str, str | None]] = set()
    for _ in range(400):
        kini = lihat(jenis, pihak, baris, hari=hari, fakta=fakta)
        selesai = {(s.tahap.kode, s.pihak) for s in kini.tahap if s.status is Status.SELESAI}
        assert sebelum <= selesai
        sebelum = selesai
        if kini.selesai:
            break
        wajib = [g for g in kini.giliran if not g.anjuran]
        assert wajib, [t for t in kini.garis if t.status is not Status.SELESAI]
        hari += timedelta(days=acak.randint(0, 9))
        baris.append(maju(acak.choice(wajib), hari))
    assert kini.selesai
    assert all(t.status in (Status.SELESAI, Status.DILEWATI) for t in kini.garis)


@cepat
@given(
    JENIS,
    st.integers(2, 4),
    st.integers(0, 40),
    st.integers(0, 2000),
    st.randoms(use_true_random=False),
)
def test_waktu_saja_tidak_membatalkan_yang_selesai(jenis, jumlah, langkah, hari, acak):
    pihak, baris = para_pihak(jumlah), []
    mulai = {("DD-06", "p1"): AWAL}
    for _ in range(langkah):
        giliran = lihat(jenis, pihak, baris).giliran
        if not giliran:
            break
        baris.append(maju(acak.choice(giliran), AWAL))
    dulu = lihat(jenis, pihak, baris, mulai=mulai)
    nanti = lihat(jenis, pihak, baris, mulai=mulai, hari=AWAL + timedelta(days=hari))
    for satu, dua in zip(dulu.tahap, nanti.tahap, strict=True):
        assert satu.tahap.kode == "DD-07" or satu.status is dua.status


@cepat
@given(JENIS, st.integers(2, 4), st.integers(0, 60), st.randoms(use_true_random=False))
def test_urutan_tahap_dijaga(jenis, jumlah, langkah, acak):
    """A stage is current only when everything it waits for is finished or passed over."""
    pihak, baris = para_pihak(jumlah), []
    for _ in range(langkah):
        kini = lihat(jenis, pihak, baris)
        wajib = [g for g in kini.giliran if not g.anjuran]
        if not wajib:
            break
        baris.append(maju(acak.choice(wajib), AWAL))
    kini = lihat(jenis, pihak, baris)
    for satu in kini.tahap:
        if satu.status is Status.KINI and satu.pihak is None:
            for kode in satu.tahap.sesudah:
                semua = [s for s in kini.tahap if s.tahap.kode == kode]
                assert all(
                    s.status in (Status.SELESAI, Status.DILEWATI)
                    or s.tahap.sifat.value == "anjuran"
                    for s in semua
                )


BARIS = st.lists(
    st.builds(
        BarisJalur,
        st.sampled_from(
            [
                "DD-01",
                "DD-02",
                "DD-05",
                "DD-05/teken",
                "DD-06",
                "DD-07",
                "DD-08",
                "DD-09",
                "DD-13",
                "XX-99",
            ]
        ),
        st.sampled_from([None, "p0", "p1", "p2", "asing"]),
        st.sampled_from(list(HasilJalur)),
        st.dates(date(2025, 1, 1), date(2027, 1, 1)),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(JENIS, st.integers(0, 4), BARIS, st.dates(date(2025, 1, 1), date(2028, 1, 1)))
def test_baris_apa_pun_terjawab_tanpa_gagal(jenis, jumlah, baris, hari):
    hasil = lihat(jenis, para_pihak(jumlah), baris, hari=hari, mulai={("DD-06", "p1"): AWAL})
    dikenal = {p.id for p in para_pihak(jumlah)}
    assert {g.pihak for g in hasil.giliran} <= dikenal
    assert len(hasil.garis) == len({t.tahap.kode for t in hasil.garis})


def test_menolak_lalu_menerima_yang_terakhir_dipakai():
    pihak = para_pihak(2)
    dasar = [
        BarisJalur(k, p, HasilJalur.SELESAI, AWAL)
        for k, p in (("DD-03", "p0"), ("DD-04", "p0"), ("DD-05", None))
    ]
    tolak = BarisJalur("DD-06", "p1", HasilJalur.DITOLAK, AWAL)
    terima = BarisJalur("DD-06", "p1", HasilJalur.DITERIMA, AWAL)
    assert lihat("KSDD-S", pihak, [*dasar, tolak]).untuk("DD-08").status is Status.TERKUNCI
    assert lihat("KSDD-S", pihak, [*dasar, tolak, terima]).untuk("DD-08").status is Status.KINI


def tahap(kode, **lain):
    isi = {
        "kode": kode,
        "huruf": None,
        "nama": Teks(kode, kode),
        "nama_singkat": Teks(kode, kode),
        "lingkup": Lingkup.BERSAMA,
        "peserta": Peserta.SEMUA,
        "pelaku": (),
        "masuk": (),
        "keluar": (),
        "dasar": ("PP 28/2018 Pasal 6",),
        "keyakinan": Keyakinan.PASTI,
    }
    return Tahap(**{**isi, **lain})


@pytest.mark.parametrize(
    "isi",
    [
        (tahap("A"), tahap("A")),
        (tahap("A", sesudah=("B",)),),
        (tahap("A", sesudah=("B",)), tahap("B")),
        (tahap("A", sesudah=("A",)),),
        (tahap("A"), tahap("B", dikunci=("A",))),
    ],
)
def test_tabel_yang_bertentangan_ditolak(isi):
    with pytest.raises(TabelSalah):
        TabelTahapan("X", "1", AWAL, None, isi)
