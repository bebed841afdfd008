"""Overlays: they add and never take away, bind only their own party, and refuse in plain sentences."""

import json
from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from simpul.inti.aturan import Akibat
from simpul.inti.jalur import BarisJalur, HasilJalur, PeranPihak, PihakJalur
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.lapisan import (
    KasusBerlapis,
    aturan_pihak,
    giliran_semua,
    janji_layanan,
    keadaan_pihak,
    terapkan,
)
from simpul.inti.lapisan_pesan import PESAN
from simpul.inti.tahapan import Lingkup
from simpul.regulasi import lapisan, pengetahuan

PADA = date(2026, 1, 2)
CONTOH = pengetahuan.FOLDER.parent / "simpul/regulasi/tests/contoh/lapisan-kota-contoh.yaml"
DATA = yaml.safe_load(CONTOH.read_text(encoding="utf-8"))
YK = PihakJalur("yk", PeranPihak.PEMRAKARSA, "Yogyakarta")
SL = PihakJalur("sl", PeranPihak.MITRA, "Sleman")
BT = PihakJalur("bt", PeranPihak.MITRA, "Bantul")
PIHAK = (YK, SL, BT)
WAJIB = pengetahuan.tabel_tahapan("KSDD-W", PADA)
KALENDER = pengetahuan.hari_libur(2025, 2028)
_TEKS = {"id": "Uji", "en": "Test"}
_UMUM = {"sumber": "perwal", "berlaku_sejak": "2025-01-15"}


def contoh():
    hasil, salah = lapisan.baca(DATA, PADA)
    assert salah == ()
    return hasil


def baris(*teks):
    hasil = []
    for satu in teks:
        tahap, pihak, akhir, hari = satu.split()
        milik = None if pihak == "-" else pihak
        hasil.append(BarisJalur(tahap, milik, HasilJalur(akhir), date.fromisoformat(hari)))
    return tuple(hasil)


SAMPAI_TANGGAPAN = baris(
    "DD-01 yk selesai 2026-01-02",
    "DD-01 sl selesai 2026-01-02",
    "DD-01 bt selesai 2026-01-02",
    "DD-02 - selesai 2026-01-03",
    "DD-03 yk selesai 2026-01-04",
    "DD-04 yk selesai 2026-01-05",
    "DD-05 - selesai 2026-01-06",
)
SAMPAI_NASKAH = (
    *SAMPAI_TANGGAPAN,
    *baris(
        "DD-06 sl diterima 2026-01-07",
        "DD-06 bt diterima 2026-01-07",
        "DD-08 yk selesai 2026-01-08",
        "DD-08 sl selesai 2026-01-08",
        "DD-08 bt selesai 2026-01-08",
    ),
)


def kasus(baris_=(), hari_ini=date(2026, 2, 1), **milik):
    return KasusBerlapis(
        tabel=WAJIB,
        lapisan=milik,
        para_pihak=PIHAK,
        baris=baris_,
        fakta={},
        mulai_tenggat={("DD-06", "sl"): date(2026, 1, 6), ("DD-06", "bt"): date(2026, 1, 6)},
        dibuka=PADA,
        hari_ini=hari_ini,
        kalender=KALENDER,
        fakta_pihak={},
    )


def giliran(berlapis, pihak=None):
    return [
        (g.pihak, g.tahap.kode, g.langkah.kode if g.langkah else None)
        for g in giliran_semua(berlapis)
        if pihak in (None, g.pihak)
    ]


# -- form ----------------------------------------------------------------------------------------


def test_contoh_memenuhi_skemanya():
    skema = json.loads((pengetahuan.FOLDER / "skema/lapisan.json").read_text(encoding="utf-8"))
    data = json.loads(json.dumps(DATA, default=str))
    pemeriksa = Draft202012Validator(skema, format_checker=FormatChecker())
    assert [e.message for e in pemeriksa.iter_errors(data)] == []
    assert [e.message for e in pemeriksa.iter_errors({**data, "hapus": ["DD-04"]})] != []


def test_setiap_pesan_dalam_dua_bahasa():
    for teks in PESAN.values():
        assert teks.id
        assert teks.en
        assert teks.id != teks.en


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.dates(),
    lambda anak: (
        st.lists(anak, max_size=3) | st.dictionaries(st.text(max_size=8), anak, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*DATA, "hapus", "entah"]), JSON, max_size=5) | JSON)
def test_isi_apa_pun_tidak_menjadi_galat(data):
    hasil, salah = lapisan.baca(data, PADA)
    assert (hasil is None) is bool(salah)
    assert all(s.pesan.id and s.pesan.en and s.letak for s in salah)


BAGIAN = ("tahap", "langkah", "dokumen", "tenggat", "parameter", "aturan")


@settings(max_examples=200)
@given(
    st.sampled_from(BAGIAN),
    st.dictionaries(
        st.sampled_from(["kode", "tahap", "nilai", "satuan", "sesudah", "bila", "sumber", "nama"]),
        JSON,
        max_size=4,
    ),
)
def test_butir_yang_dirusak_tidak_menjadi_galat(bagian, rusak):
    butir = [{**DATA[bagian][0], **rusak}]
    hasil, salah = lapisan.baca({**DATA, bagian: butir}, PADA)
    assert (hasil is None) is bool(salah)


def _tahap(kode, sesudah):
    return {
        "kode": kode,
        "nama": _TEKS,
        "nama_singkat": _TEKS,
        "lingkup": "per_pihak",
        "pelaku": ["TKKSD"],
        "sesudah": sesudah,
        **_UMUM,
    }


def test_tahap_setempat_yang_ditulis_terbalik_tetap_menurut_urutannya():
    data = {**DATA, "tahap": [_tahap("S-B", ["S-A"]), _tahap("S-A", ["DD-03"])]}
    hasil, salah = lapisan.baca(data, PADA)
    assert salah == ()
    tabel = terapkan(WAJIB, hasil, YK, PADA)
    kode = [t.kode for t in tabel.tahap]
    assert kode[kode.index("DD-03") :][:4] == ["DD-03", "S-A", "S-B", "DD-04"]
    assert tabel.cari("S-B").sesudah == ("S-A",)


def test_tahap_setempat_di_muka_mendahului_semua_yang_menunggunya():
    awal = {**_tahap("S-A", []), "sebelum": ["DD-02"]}
    lalu = {**_tahap("S-B", ["S-A"]), "sebelum": ["DD-01"]}
    hasil, salah = lapisan.baca({**DATA, "tahap": [awal, lalu]}, PADA)
    assert salah == ()
    tabel = terapkan(WAJIB, hasil, YK, PADA)
    assert [t.kode for t in tabel.tahap][:4] == ["S-A", "S-B", "DD-01", "DD-02"]


def test_ribuan_tahap_setempat_beruntun_tidak_menjadi_galat():
    rantai = [_tahap("S-0", ["DD-03"])]
    rantai += [_tahap(f"S-{n}", [f"S-{n - 1}", f"S-{n - 1}"]) for n in range(1, 1500)]
    hasil, salah = lapisan.baca({**DATA, "tahap": rantai}, PADA)
    assert salah == ()
    assert len(hasil.tahap) == 1500


def test_syarat_yang_terlalu_dalam_tidak_menjadi_galat():
    syarat = {"sama": ["setempat.x", True]}
    for _ in range(5000):
        syarat = {"bukan": syarat}
    aturan = {**DATA["aturan"][0], "bila": syarat}
    _, salah = lapisan.baca({**DATA, "aturan": [aturan]}, PADA)
    assert [s.kode for s in salah] == ["syarat_salah"]


# -- adds, never takes away ----------------------------------------------------------------------

NASIONAL = st.sampled_from([t.kode for t in WAJIB.tahap])


@st.composite
def lapisan_acak(draw):
    """Overlays as officials might write them; the reader decides which may be used."""
    tahap = [
        {
            "kode": f"S-{n}",
            "nama": _TEKS,
            "nama_singkat": _TEKS,
            "lingkup": "per_pihak",
            "pelaku": ["TKKSD"],
            "sesudah": draw(
                st.lists(NASIONAL | st.sampled_from(["S-0", "S-1", "S-2"]), max_size=2)
            ),
            "sebelum": draw(st.lists(NASIONAL, max_size=1)),
            **_UMUM,
        }
        for n in range(draw(st.integers(0, 3)))
    ]
    tenggat = [
        {"tahap": draw(NASIONAL), "nilai": draw(st.integers(1, 60)), "satuan": "hari", **_UMUM}
        for _ in range(draw(st.integers(0, 2)))
    ]
    for satu in tenggat:
        if WAJIB.cari(satu["tahap"]).tenggat is None:
            satu |= {"mulai": "x", "teks_mulai": _TEKS}
    return {**DATA, "tahap": tahap, "langkah": [], "tenggat": tenggat}


@settings(max_examples=300)
@given(lapisan_acak(), st.sampled_from(PIHAK))
def test_lapisan_tidak_pernah_menghapus_mengganti_nama_atau_memperpanjang(data, pihak):
    hasil, salah = lapisan.baca(data, PADA)
    if hasil is None:
        assert salah
        return
    tabel = terapkan(WAJIB, hasil, pihak, PADA)
    nasional = [t.kode for t in WAJIB.tahap]
    assert [t.kode for t in tabel.tahap if not t.kode.startswith("S-")] == nasional
    assert all(t.lingkup is Lingkup.PER_PIHAK for t in tabel.tahap if t.kode.startswith("S-"))
    assert {t.isi.kode for t in hasil.tahap} <= {t.kode for t in tabel.tahap}
    for asal in WAJIB.tahap:
        baru = tabel.cari(asal.kode)
        assert (baru.nama, baru.diam, baru.tolak, baru.dasar) == (
            asal.nama,
            asal.diam,
            asal.tolak,
            asal.dasar,
        )
        assert set(asal.sesudah) <= set(baru.sesudah)
        assert baru.dikunci == asal.dikunci
        if asal.tenggat is not None:
            assert baru.tenggat is not None
            assert baru.tenggat.nilai <= asal.tenggat.nilai
            assert baru.tenggat.mulai == asal.tenggat.mulai


@settings(max_examples=150)
@given(
    lapisan_acak(),
    lapisan_acak(),
    st.sampled_from([(), SAMPAI_TANGGAPAN, SAMPAI_NASKAH]),
    st.dates(min_value=date(2026, 1, 9), max_value=date(2026, 4, 1)),
)
def test_lapisan_dua_pihak_tidak_mengubah_giliran_pihak_ketiga(satu, dua, sudah, hari_ini):
    a, _ = lapisan.baca(satu, PADA)
    b, _ = lapisan.baca(dua, PADA)
    milik = {k: v for k, v in (("yk", a), ("sl", b)) if v is not None}
    tanpa = keadaan_pihak(kasus(sudah, hari_ini), BT)
    dengan = keadaan_pihak(kasus(sudah, hari_ini, **milik), BT)
    assert dengan == tanpa
    assert giliran(kasus(sudah, hari_ini, **milik), "bt") == giliran(kasus(sudah, hari_ini), "bt")


def test_tanpa_lapisan_tabelnya_persis_tabel_nasional():
    assert terapkan(WAJIB, None, YK, PADA) is WAJIB
    lain = replace(contoh(), jenis=("KSDD-S",))
    assert terapkan(WAJIB, lain, YK, PADA) is WAJIB


def test_sebelum_lapisan_berlaku_tabelnya_seperti_nasional():
    tabel = terapkan(WAJIB, contoh(), YK, date(2025, 1, 14))
    assert tabel.tahap == WAJIB.tahap


# -- each party held to its own ------------------------------------------------------------------


def test_pada_tahap_bersama_tiap_pihak_terikat_lapisannya_sendiri():
    berlapis = kasus(SAMPAI_NASKAH, yk=contoh())
    wajib = [g for g in giliran(berlapis) if g[2] != "rekomendasi"]
    assert wajib == [
        ("yk", "S-TELAAH-HUKUM", None),
        ("sl", "DD-09", "teken"),
        ("bt", "DD-09", "teken"),
    ]
    sesudah = (*SAMPAI_NASKAH, *baris("S-TELAAH-HUKUM yk selesai 2026-01-10"))
    assert ("yk", "DD-09", "teken") in giliran(kasus(sesudah, yk=contoh()))


def test_tahap_setempat_tidak_menunggu_pihak_lain():
    sesudah = (*SAMPAI_NASKAH, *baris("S-TELAAH-HUKUM yk selesai 2026-01-10"))
    semua = keadaan_pihak(kasus(sesudah, yk=contoh()), YK)
    lain = [s for s in semua.tahap if s.tahap.kode == "S-TELAAH-HUKUM" and s.pihak != "yk"]
    assert all(not s.tampil for s in lain)
    dua = contoh()
    setengah = giliran(kasus(sesudah, yk=dua, sl=dua))
    assert ("sl", "S-TELAAH-HUKUM", None) in setengah
    assert ("yk", "DD-09", "teken") in setengah


def test_langkah_setempat_didahulukan_dan_perbuatan_tahapnya_tetap_terakhir():
    pertama = giliran(kasus(SAMPAI_TANGGAPAN[:4], yk=contoh()))
    assert pertama == [("yk", "DD-03", "S-KONSULTASI")]
    sesudah = (*SAMPAI_TANGGAPAN[:4], *baris("DD-03/S-KONSULTASI yk selesai 2026-01-04"))
    assert giliran(kasus(sesudah, yk=contoh())) == [("yk", "DD-03", "selesai")]


def test_janji_layanan_mitra_mengikat_mitra_tidak_membangunkan_pemrakarsa():
    lewat = kasus(SAMPAI_TANGGAPAN, date(2026, 1, 25), sl=contoh())
    sl = next(g for g in giliran_semua(lewat) if g.pihak == "sl")
    assert sl.tenggat is not None
    assert (sl.tenggat.nilai, sl.tenggat.terlambat) == (14, True)
    bt = next(g for g in giliran_semua(lewat) if g.pihak == "bt")
    assert bt.tenggat is not None
    assert (bt.tenggat.nilai, bt.tenggat.terlambat) == (30, False)
    assert [g for g in giliran(lewat) if g[1] == "DD-07"] == []


def test_janji_layanan_tidak_memajukan_anggapan_setuju():
    dprd = {**DATA, "tenggat": [{"tahap": "DD-11", "nilai": 20, "satuan": "hari", **_UMUM}]}
    hasil, salah = lapisan.baca(dprd, PADA)
    assert salah == ()
    tabel = terapkan(WAJIB, hasil, YK, PADA)
    assert tabel.cari("DD-11").tenggat.nilai == 45
    (janji,) = janji_layanan(WAJIB, hasil, YK, PADA)
    assert (janji.isi.tenggat.nilai, janji.sumber.nomor) == (20, "12")


def test_dokumen_setempat_hanya_diminta_dari_pihaknya():
    kode = [d.kode for d in terapkan(WAJIB, contoh(), YK, PADA).cari("DD-03").keluar]
    assert kode == ["KAK", "S-MATRIKS-RISIKO"]
    assert [d.kode for d in WAJIB.cari("DD-03").keluar] == ["KAK"]


# -- values and rules ----------------------------------------------------------------------------


def test_parameter_dibaca_dari_lapisan_penanggung_kewajiban():
    milik = {"yk": contoh()}
    nilai = lapisan.parameter("pks_masa_maks", "yk", milik, PADA)
    assert (nilai.nilai, nilai.sumber.kode) == (60, "perwal")
    tanpa = lapisan.parameter("pks_masa_maks", "sl", milik, PADA)
    assert (tanpa.nilai, tanpa.sumber) == (None, None)
    assert tanpa.dasar


def test_parameter_nasional_menang_atas_apa_pun():
    nilai = lapisan.parameter("ksdd_tanggapan", "yk", {"yk": contoh()}, PADA)
    assert (nilai.nilai, nilai.sumber) == (30, None)


def test_aturan_nasional_semua_tetap_ada_aturan_setempat_di_sampingnya():
    nasional = pengetahuan.aturan_berlaku("KSDD-W", PADA)
    semua = aturan_pihak(nasional, contoh(), "KSDD-W", PADA)
    assert semua[: len(nasional)] == nasional
    assert [a.kode for a in semua[len(nasional) :]] == ["S-R01"]
    assert aturan_pihak(nasional, contoh(), "KSDPK-D", PADA) == nasional
    assert aturan_pihak(nasional, None, "KSDD-W", PADA) == nasional


@pytest.mark.parametrize(
    ("sumber", "keyakinan", "akibat"),
    [("perwal", Keyakinan.PASTI, Akibat.TAHAN), ("sop", Keyakinan.PRAKTIK, Akibat.INGATKAN)],
)
def test_aturan_perkada_menahan_aturan_sop_hanya_mengingatkan(sumber, keyakinan, akibat):
    aturan = {**DATA["aturan"][0], "sumber": sumber}
    hasil, salah = lapisan.baca({**DATA, "aturan": [aturan]}, PADA)
    assert salah == ()
    (satu,) = hasil.aturan
    assert (satu.isi.keyakinan, satu.isi.akibat) == (keyakinan, akibat)
    assert satu.isi.dasar == (str(satu.sumber),)
