"""Reading an object in free words, with a small list of words of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.inti.objek import BOBOT, KamusObjek, KataBantu, KataUrusan
from simpul.inti.salah_ketik import DaftarMirip, satu_salah

KATA = [
    KataUrusan("sampah", "2.e.11", BOBOT["kuat"]),
    KataUrusan("sampah", "1.c.03", BOBOT["biasa"]),
    KataUrusan("persampahan", "2.e.11", BOBOT["kuat"]),
    KataUrusan("tpa", "2.e.11", BOBOT["kuat"]),
    KataUrusan("air limbah", "1.c.04", BOBOT["kuat"]),
    KataUrusan("limbah", "2.e.05", BOBOT["kuat"]),
    KataUrusan("jalan", "1.c.09", BOBOT["kuat"]),
    KataUrusan("drainase", "1.c.05", BOBOT["kuat"]),
    KataUrusan("pendidikan", "1.a", BOBOT["kuat"]),
    KataUrusan("kebudayaan", "2.p.01", BOBOT["kuat"]),
    KataUrusan("kesehatan", "1.b", BOBOT["kuat"]),
    KataUrusan("magang", "1.a", BOBOT["lemah"]),
    KataUrusan("tata kelola pemerintahan", "penunjang.umum", BOBOT["kuat"]),
    KataUrusan("pemerintahan desa", "2.g.03", BOBOT["kuat"]),
]
BANTU = KataBantu(
    penghubung=frozenset({"dan", "di", "oleh", "untuk"}),
    diabaikan=frozenset({"pengelolaan"}),
    penguat=frozenset({"bidang"}),
    penurun=frozenset({"dinas", "kabupaten"}),
    penanda_objek=frozenset({"tentang"}),
    tujuan=frozenset({"untuk"}),
    tanpa_imbuhan=frozenset({"jalan"}),
    netral=frozenset({"lingkungan dinas"}),
    nama_daerah=frozenset({"tanah jalan"}),
)
AKAR = {"perjalanan": "jalan", "penyampahan": "sampah"}
KAMUS = KamusObjek.buat(
    KATA,
    BANTU,
    akar=lambda kata: AKAR.get(kata, kata),
    dikenal=lambda kata: kata == "persampahaan",
    kelompok={"penunjang.umum": "penunjang"},
    milik=[("2.e", "provinsi", "tpa regional")],
    lintas=["2.e.11"],
)


def kode(teks):
    return [satu.kode for satu in KAMUS.kenali(teks).kandidat]


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("Pengelolaan Sampah", ["2.e", "1.c"]),
        ("PERSAMPAHAN", ["2.e"]),
        ("penyampahan", ["2.e", "1.c"]),
        ("persampahn", ["2.e"]),
        ("persampahna", ["2.e"]),
        ("T.P.A.", ["2.e"]),
        ("Air dan Limbah", ["1.c"]),
        ("limbah air", ["2.e"]),
        ("", []),
        ("?!", []),
        ("perjalanan", []),
        ("tpb", []),
    ],
)
def test_kata_dikenali_sebagaimana_ditulis_orang(teks, harap):
    assert kode(teks) == harap


def test_frasa_terpanjang_menang():
    assert kode("Air Limbah") == ["1.c"]
    assert KAMUS.kenali("air limbah").kandidat[0].bukti == ("air limbah",)


def test_frasa_yang_bertindih_keduanya_dihitung():
    assert set(kode("Tata Kelola Pemerintahan Desa")) == {"penunjang.umum", "2.g"}


def test_yang_disebut_sesudah_tentang_lebih_berarti_daripada_para_pihak():
    assert kode("Kesehatan dan Pendidikan tentang Kebudayaan")[0] == "2.p"


def test_nama_dinas_turun_sampai_sesudah_dan():
    hasil = KAMUS.kenali("Kesehatan oleh Dinas Pendidikan dan Kebudayaan").kandidat
    assert hasil[0].kode == "1.b"
    assert {satu.kode for satu in hasil[1:]} == {"1.a", "2.p"}
    assert all(satu.keyakinan < 0.6 * hasil[0].keyakinan for satu in hasil[1:])


def test_bidang_menguatkan_dan_tujuan_melemahkan():
    assert kode("Kesehatan di Bidang Pendidikan")[0] == "1.a"
    biasa = KAMUS.kenali("jalan").kandidat[0].keyakinan
    assert KAMUS.kenali("untuk jalan").kandidat[0].keyakinan < biasa


def test_nama_daerah_dan_frasa_netral_dilewati():
    assert kode("Kabupaten Tanah Jalan") == []
    assert kode("tanah jalan") == ["1.c"]
    assert kode("Magang di Lingkungan Dinas") == ["1.a"]


def test_nama_sesudah_dinas_tidak_dibetulkan_ejaannya():
    assert kode("persampahn") == ["2.e"]
    assert kode("dinas persampahn") == []


def test_kata_yang_benar_tidak_dianggap_salah_ketik():
    assert kode("persampahaan") == []


def test_dua_sub_urusan_yang_sama_kuat_tidak_dipilih_satu():
    assert KAMUS.kenali("jalan dan drainase").kandidat[0].sub_urusan is None
    assert KAMUS.kenali("drainase").kandidat[0].sub_urusan == "1.c.05"


def test_kata_lemah_harus_ditanyakan_kata_kuat_tidak():
    assert KAMUS.kenali("magang").perlu_tanya
    assert KAMUS.kenali("pendidikan").pasti is not None
    assert KAMUS.kenali("pengelolaan").pasti is None


def test_kelompok_tingkat_dan_lintas_ikut_dijawab():
    luar = KAMUS.kenali("tata kelola pemerintahan").kandidat[0]
    assert (luar.kelompok, luar.konkuren, luar.sub_urusan) == ("penunjang", False, None)
    regional = KAMUS.kenali("TPA regional")
    assert regional.kandidat[0].milik == ("provinsi",)
    assert regional.petunjuk_lintas
    assert KAMUS.kenali("tpa").kandidat[0].milik == ()
    assert not KAMUS.kenali("jalan").petunjuk_lintas


def test_kata_berulang_tidak_menambah_keyakinan():
    assert KAMUS.kenali("jalan " * 50) == KAMUS.kenali("jalan")


def test_hanya_kata_pertama_yang_dibaca():
    jauh = " ".join(f"k{n}" for n in range(200)) + " jalan"
    assert KAMUS.kenali(jauh).kandidat == ()
    assert KAMUS.kenali(jauh).terpotong


@given(st.text(alphabet=st.sampled_from("sampah jalan tpa.d\u00e9 dinas tentang"), max_size=80))
def test_tidak_pernah_galat(teks):
    hasil = KAMUS.kenali(teks)
    assert len(hasil.kandidat) <= 5
    assert all(0 <= satu.keyakinan <= 1 for satu in hasil.kandidat)
    assert KAMUS.kenali(teks) == hasil


@pytest.mark.parametrize(
    ("a", "b", "harap"),
    [
        ("sampah", "sampah", False),
        ("sampah", "samph", True),
        ("sampah", "saampah", True),
        ("sampah", "sampih", True),
        ("sampah", "smapah", True),
        ("sampah", "sampha", True),
        ("sampah", "semboh", False),
        ("sampah", "pamsah", False),
        ("sampah", "samp", False),
        ("ab", "ba", True),
        ("a", "", True),
    ],
)
def test_satu_salah_ketik(a, b, harap):
    assert satu_salah(a, b) is harap
    assert satu_salah(b, a) is harap


@given(st.sampled_from(["persampahan", "drainase", "pendidikan"]), st.data())
def test_setiap_salah_ketik_satu_huruf_ditemukan(kata, data):
    daftar = DaftarMirip.buat(["persampahan", "drainase", "pendidikan", "tpa"])
    letak = data.draw(st.integers(1, len(kata) - 1))
    huruf = data.draw(st.sampled_from("abcxyz"))
    for salah in (
        kata[:letak] + kata[letak + 1 :],
        kata[:letak] + huruf + kata[letak:],
        kata[:letak] + huruf + kata[letak + 1 :],
    ):
        if salah != kata:
            assert daftar.cari(salah) == (kata,)
