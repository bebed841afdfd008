"""Permissions as a table: role x act, at the moment of that act, own and other governments."""

from __future__ import annotations

import pytest

from simpul.akun.peran import Peran
from simpul.dasar.galat import TidakBerwenang, TidakDitemukan
from simpul.kerja_sama.models import Dokumen
from simpul.kerja_sama.policies import boleh_mengambil
from simpul.kerja_sama.tests.lakon import BANTUL, KOTA, SLEMAN, dunia, jalan

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]
MOJOKERTO = "35.76"
P = Peran
# step -> roles of the acting government that may take it; on behalf, with the letter, after '+'.
TABEL = {
    "petakan 34.02": ({P.SEKRETARIAT_TKKSD, P.BAPPEDA, P.SEKDA, P.ASISTEN}, set()),
    "rapat koordinasi": ({P.SEKRETARIAT_TKKSD, P.BAPPEDA}, set()),
    "berita acara": ({P.KEPALA_DAERAH, P.SEKRETARIAT_TKKSD}, set()),
    "kak": ({P.PERANGKAT_DAERAH}, {P.SEKRETARIAT_TKKSD}),
    "telaahan": ({P.SEKDA, P.ASISTEN, P.SEKRETARIAT_TKKSD}, set()),
    "siapkan penawaran": ({P.SEKDA, P.ASISTEN, P.SEKRETARIAT_TKKSD}, set()),
    "teken penawaran": ({P.KEPALA_DAERAH}, {P.SEKRETARIAT_TKKSD, P.TU_PIMPINAN}),
    "kirim penawaran": ({P.SEKRETARIAT_TKKSD}, set()),
    "tanggapi 34.04": ({P.KEPALA_DAERAH}, {P.SEKRETARIAT_TKKSD, P.TU_PIMPINAN}),
    "susun ksb": ({P.PERANGKAT_DAERAH}, {P.SEKRETARIAT_TKKSD}),
    "bahas ksb": ({P.SEKDA, P.ASISTEN, P.SEKRETARIAT_TKKSD}, set()),
    "sepakati 34.02": ({P.SEKDA, P.ASISTEN, P.SEKRETARIAT_TKKSD}, set()),
    "teken ksb 34.04": ({P.KEPALA_DAERAH}, {P.SEKRETARIAT_TKKSD, P.TU_PIMPINAN}),
}
SEMUA_PERAN = [p for p in Peran if p not in (P.PENGAWAS_PROVINSI, P.PENGAWAS_KEMENTERIAN)]


@pytest.mark.parametrize("nama", TABEL)
def test_tabel_peran_kali_perbuatan(pada, nama):
    d = dunia(pada)
    d.buka(SLEMAN, KOTA)
    for langkah in jalan():
        if langkah.nama == nama:
            break
        langkah.jalankan(d)
    kasus = d.kasus()
    sendiri, atas_nama = TABEL[nama]
    giliran = next(
        g for g in kasus.giliran() if kasus.pihak_per_id[g.pihak].wilayah_id == langkah.kode
    )
    for peran in SEMUA_PERAN:
        izin = boleh_mengambil(d.pelaku(langkah.kode, peran), kasus, giliran)
        assert izin.boleh == (peran in sendiri | atas_nama), f"{nama}: {peran}"
        if izin.boleh:
            assert izin.atas_nama == (peran in atas_nama), f"{nama}: {peran}"
        else:
            assert izin.alasan.endswith(".")
    lain = SLEMAN if langkah.kode == BANTUL else BANTUL
    for peran in SEMUA_PERAN:
        assert not boleh_mengambil(d.pelaku(lain, peran), kasus, giliran).boleh


def test_peran_yang_salah_ditolak_oleh_perbuatannya_sendiri(pada):
    d = dunia(pada)
    d.buka(SLEMAN, KOTA)
    for langkah in jalan():
        if langkah.nama == "kak":
            break
        langkah.jalankan(d)
    with pytest.raises(TidakBerwenang):
        langkah.lakukan(d, d.pelaku(BANTUL, Peran.BAPPEDA))
    assert not Dokumen._semua.filter(jenis="KAK").exists()


def test_perangkat_daerah_lain_bukan_pemrakarsa(pada):
    from simpul.akun.selectors import pelaku_dari
    from simpul.akun.tests.factories import buat_jabatan, buat_unit

    d = dunia(pada)
    d.buka(SLEMAN, KOTA)
    for langkah in jalan():
        if langkah.nama == "kak":
            break
        langkah.jalankan(d)
    dinas_lain = buat_unit(d.pemda[BANTUL], "Dinas Perhubungan")
    pelaku = pelaku_dari(buat_jabatan(d.pemda[BANTUL], Peran.PERANGKAT_DAERAH, dinas_lain))
    with pytest.raises(TidakBerwenang, match="Perangkat Daerah pemrakarsa"):
        langkah.lakukan(d, pelaku)


def test_pemerintah_di_luar_ruang_tidak_menemukan_apa_pun(pada):
    d = dunia(pada, BANTUL, SLEMAN, KOTA, MOJOKERTO)
    d.buka(SLEMAN, KOTA)
    for langkah in jalan():
        with pytest.raises(TidakDitemukan):
            langkah.lakukan(d, d.pelaku(MOJOKERTO, langkah.peran))


def test_yang_diundang_belum_melihat_isi_sebelum_bergabung(pada):
    d = dunia(pada)
    d.buka(SLEMAN, KOTA, bergabung=False)
    with pytest.raises(TidakDitemukan):
        d.kasus(SLEMAN)
    d.gabung(SLEMAN)
    assert d.kasus(SLEMAN).kerja_sama.judul


def test_dokumen_dalam_tidak_terlihat_mitra_sampai_dibuka(pada):
    """KAK and telaahan are internal; the KAK goes with the offer, the telaahan never."""
    d = dunia(pada)
    d.buka(SLEMAN, KOTA)
    for langkah in jalan():
        if langkah.nama == "kirim penawaran":
            assert {"KAK", "TELAAHAN_TKKSD", "USULAN_MASUK"}.isdisjoint(
                {x.jenis for x in d.kasus(SLEMAN).dokumen}
            )
            langkah.jalankan(d)
            break
        langkah.jalankan(d)
    jenis = {x.jenis for x in d.kasus(SLEMAN).dokumen}
    assert "KAK" in jenis
    assert {"TELAAHAN_TKKSD", "USULAN_MASUK", "RANCANGAN_PENAWARAN"}.isdisjoint(jenis)
