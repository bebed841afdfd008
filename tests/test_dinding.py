"""The second wall: on PostgreSQL the database itself hides other governments, query or no query."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from simpul.akun.models import Unit
from simpul.akun.peran import Peran
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.dinding import dinding
from simpul.jejak.models import Catatan
from simpul.kerja_sama.models import Dokumen, KerjaSama
from simpul.kerja_sama.tests.lakon import BANTUL, KOTA, SLEMAN, ST, dunia, jalan, sampai
from simpul.ruang.models import Keanggotaan, Ruang, StatusJalur

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.basis_data,
    pytest.mark.skipif(
        "connection.vendor != 'postgresql'", reason="dinding baris hanya ada di PostgreSQL"
    ),
]
MOJOKERTO = "35.76"


@pytest.fixture
def d(pada):
    hasil = dunia(pada, BANTUL, SLEMAN, KOTA, MOJOKERTO)
    hasil.buka(SLEMAN, KOTA)
    return sampai(hasil, "telaahan")


def lihat(d, kode, model) -> int:
    """How many rows a query that FORGOT its scope gets behind the wall of this government."""
    with dinding(d.pelaku(kode, ST).cakupan):
        return int(model._semua.count())


def test_kueri_yang_lupa_cakupan_tidak_melihat_pemerintah_lain(d):
    assert lihat(d, MOJOKERTO, KerjaSama) == 0
    assert lihat(d, MOJOKERTO, Ruang) == 0
    assert lihat(d, MOJOKERTO, Keanggotaan) == 0
    assert lihat(d, MOJOKERTO, StatusJalur) == 0
    assert lihat(d, MOJOKERTO, Catatan) == 0
    assert lihat(d, MOJOKERTO, Unit) == 1
    assert lihat(d, SLEMAN, KerjaSama) == 1


def test_dokumen_dalam_hanya_milik_pemiliknya(d):
    with dinding(d.pelaku(SLEMAN, ST).cakupan):
        jenis = set(Dokumen._semua.values_list("jenis", flat=True))
    assert {"KAK", "TELAAHAN_TKKSD", "USULAN_MASUK"}.isdisjoint(jenis)
    with dinding(d.pelaku(BANTUL, ST).cakupan):
        assert "KAK" in set(Dokumen._semua.values_list("jenis", flat=True))


def test_menulis_atas_pemerintah_lain_ditolak_basis_data(d):
    with dinding(d.pelaku(SLEMAN, ST).cakupan), pytest.raises(DatabaseError), transaction.atomic():
        Unit._semua.create(pemda=d.pemda[BANTUL], nama="Selundupan")


def test_menambahkan_diri_ke_ruang_orang_lain_ditolak_basis_data(d):
    ruang = Ruang._semua.get()
    with (
        dinding(d.pelaku(MOJOKERTO, ST).cakupan),
        pytest.raises(DatabaseError),
        transaction.atomic(),
    ):
        Keanggotaan._semua.create(
            ruang_id=ruang.pk, pemda=d.pemda[MOJOKERTO], keadaan="aktif", peran="mitra",
            diundang_pada=d.pada,
        )  # fmt: skip


@pytest.mark.parametrize(
    "perintah", ["UPDATE jejak_catatan SET kode = 'x'", "DELETE FROM jejak_catatan"]
)
def test_jejak_tidak_dapat_diubah_dari_dalam_dinding(d, perintah):
    with (
        dinding(d.pelaku(BANTUL, ST).cakupan),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(perintah)


def test_semua_perbuatan_berjalan_di_balik_dinding(pada):
    """The lawful way works with the wall up: it is a wall, not a dead end."""
    d = dunia(pada)
    with dinding(d.pelaku(BANTUL, ST).cakupan):
        d.buka(SLEMAN, KOTA, bergabung=False)
    for kode in (SLEMAN, KOTA):
        pelaku = d.pelaku(kode, ST)
        with dinding(pelaku.cakupan):
            d.gabung(kode)
    for langkah in jalan():
        pelaku = d.pelaku(langkah.kode, langkah.peran)
        d.pelaku(BANTUL, ST)
        with dinding(pelaku.cakupan):
            d_dalam = _milik(d, langkah.kode)
            langkah.lakukan(d_dalam, pelaku)
    assert d.kasus().ksb is not None


def _milik(d, kode):
    """The same world seen by one government: its helpers read within that government's scope."""
    import copy

    lain = copy.copy(d)
    lain.kasus = lambda _kode=kode: type(d).kasus(d, kode)
    return lain


def test_pengawas_provinsi_melihat_ruang_binaannya_saja(pada):
    d = dunia(pada, BANTUL, SLEMAN, MOJOKERTO, "34")
    d.buka(SLEMAN)
    pengawas = d.pelaku("34", Peran.PENGAWAS_PROVINSI)
    with dinding(pengawas.cakupan):
        assert KerjaSama._semua.count() == 1
        assert Dokumen._semua.count() == 0
    jatim = Cakupan.pengawas(d.pemda[MOJOKERTO].pk, "35", "35")
    with dinding(jatim):
        assert KerjaSama._semua.count() == 0


def test_setelah_dinding_peran_kembali(d):
    with dinding(d.pelaku(BANTUL, ST).cakupan):
        pass
    with connection.cursor() as kursor:
        kursor.execute("SELECT current_user")
        assert kursor.fetchone()[0] != "simpul_aplikasi"
