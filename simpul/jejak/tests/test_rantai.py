"""The trail cannot be forged: a changed, missing, inserted or cut-off row is found."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from django.db import connection, transaction

from simpul.jejak import kepala, selectors
from simpul.jejak.models import Catatan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.basis_data]
BANTUL = Pelaku(rantai="pemda:34.02", peran="sekda", jabatan="Sekda", pemda_kode="34.02")
SLEMAN = Pelaku(rantai="pemda:34.04", peran="sekda", jabatan="Sekda", pemda_kode="34.04")


def tulis(pada, pelaku=BANTUL, kali=1):
    for nomor in range(kali):
        with transaction.atomic():
            catat(
                pelaku=pelaku,
                kode="uji.terjadi",
                objek=("uji", uuid4()),
                pada=pada,
                isi={"n": nomor},
            )


def sql(perintah, *nilai):
    with connection.cursor() as kursor:
        kursor.execute(perintah, nilai)


def hasil(folder, rantai="pemda:34.02"):
    return next(h for h in selectors.periksa(folder) if h.rantai == rantai)


@pytest.fixture
def lima(pada, folder_data_sendiri):
    tulis(pada, kali=5)
    tulis(pada, SLEMAN, kali=2)
    return folder_data_sendiri


def test_rantai_yang_tidak_disentuh_utuh(lima):
    assert hasil(lima).utuh
    assert hasil(lima).baris == 5
    assert hasil(lima, "pemda:34.04").utuh


@pytest.mark.parametrize(
    ("perintah", "rusak"),
    [
        (
            "UPDATE jejak_catatan SET isi = replace(isi, '\"n\":2', '\"n\":9') WHERE rantai='pemda:34.02' AND urutan=3",
            3,
        ),
        ("UPDATE jejak_catatan SET kode = 'uji.lain' WHERE rantai='pemda:34.02' AND urutan=2", 2),
        ("UPDATE jejak_catatan SET hash = hash_sebelum WHERE rantai='pemda:34.02' AND urutan=4", 4),
        ("DELETE FROM jejak_catatan WHERE rantai='pemda:34.02' AND urutan=1", 1),
        ("DELETE FROM jejak_catatan WHERE rantai='pemda:34.02' AND urutan=3", 3),
        ("DELETE FROM jejak_catatan WHERE rantai='pemda:34.02' AND urutan=5", 5),
        ("DELETE FROM jejak_catatan WHERE rantai='pemda:34.02'", 1),
        ("UPDATE jejak_catatan SET urutan = 99 WHERE rantai='pemda:34.02' AND urutan=5", 5),
    ],
)
def test_baris_diubah_hilang_atau_terpotong_ditemukan(lima, perintah, rusak):
    sql(perintah)
    periksa = hasil(lima)
    assert not periksa.utuh
    assert periksa.pertama_rusak == rusak
    assert hasil(lima, "pemda:34.04").utuh


def test_baris_sisipan_dengan_hash_sendiri_ditemukan(lima):
    """Whoever holds only the database cannot make a row that holds."""
    import hashlib

    akhir = Catatan._semua.get(rantai="pemda:34.02", urutan=5)
    nilai = json.loads(akhir.isi) | {"urutan": 6}
    teks = json.dumps(nilai, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    palsu = hashlib.sha256(f"{akhir.hash}|{teks}".encode()).hexdigest()
    akhir.pk, akhir.urutan, akhir.isi = uuid4(), 6, teks
    akhir.hash_sebelum, akhir.hash = akhir.hash, palsu
    Catatan._semua.bulk_create([akhir])
    assert hasil(lima).pertama_rusak == 6


def test_kepala_yang_dipalsukan_atau_dihapus_ditemukan(lima):
    berkas = lima / "jejak" / "pemda-34.02.json"
    isi = json.loads(berkas.read_text())
    berkas.write_text(json.dumps(isi | {"jumlah": 4}))
    assert not hasil(lima).utuh
    berkas.unlink()
    assert not hasil(lima).utuh


def test_perbuatan_yang_batal_tidak_meninggalkan_jejak(pada, folder_data_sendiri):
    with pytest.raises(ValueError, match="batal"), transaction.atomic():
        catat(pelaku=BANTUL, kode="uji.terjadi", objek=("uji", 1), pada=pada)
        raise ValueError("batal")
    assert Catatan._semua.count() == 0
    assert kepala.baca(folder_data_sendiri, "pemda:34.02") is None


def test_jejak_menuntut_transaksi(pada):
    with pytest.raises(RuntimeError):
        catat(pelaku=BANTUL, kode="uji.terjadi", objek=("uji", 1), pada=pada)


def test_baris_tidak_dapat_diubah_atau_dihapus(lima):
    baris = Catatan._semua.first()
    with pytest.raises(TypeError):
        baris.save()
    with pytest.raises(TypeError):
        baris.delete()


def test_basis_data_yang_mendahului_kepalanya_tetap_utuh(lima, pada, monkeypatch):
    """A crash after the commit and before the head is written is no forgery."""
    monkeypatch.setattr(kepala, "simpan", lambda *_: None)
    tulis(pada)
    assert hasil(lima).utuh
    assert hasil(lima).baris == 6
