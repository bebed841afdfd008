"""Messages follow the office, go out once, and never carry one government's people to another."""

from __future__ import annotations

import pytest
from django.core import mail

from simpul.akun.peran import Peran
from simpul.alur import surel
from simpul.alur.models import SuratKeluar
from simpul.kerja_sama.tests.lakon import BANTUL, KOTA, SLEMAN, dunia, sampai

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]


@pytest.fixture
def d(pada):
    hasil = dunia(pada)
    for kode in (SLEMAN, KOTA):
        hasil.pelaku(kode, Peran.KEPALA_DAERAH)
    hasil.buka(SLEMAN, KOTA)
    return hasil


def test_giliran_pihak_lain_dikabarkan_kepada_pemegang_jabatannya(d):
    mail.outbox.clear()
    sampai(d, "kirim penawaran")
    giliran = [m for m in mail.outbox if "Memberi tanggapan" in m.subject]
    penerima = {m.to[0] for m in giliran}
    kepala = {
        d.pelaku(k, Peran.KEPALA_DAERAH).pengguna_id for k in (SLEMAN, KOTA)
    }  # one each, no one of Bantul
    assert len(penerima) == len(kepala) == 2
    assert "Permendagri 22/2020 Pasal 8 ayat (3)" in giliran[0].body


def test_surat_yang_sama_dua_kali_terkirim_satu_kali(d):
    mail.outbox.clear()
    for _ in range(2):
        surel.kirim(
            pemda_id=d.pemda[BANTUL].pk, kepada=["a@contoh.go.id"], perihal="p", isi="i", kunci="k"
        )
    assert len(mail.outbox) == 1
    assert SuratKeluar._semua.filter(kunci="k").count() == 1


def test_kotak_folder_menulis_surat_yang_dapat_dibaca(settings, tmp_path):
    settings.EMAIL_BACKEND = "simpul.alur.surel.KotakSurelFolder"
    settings.EMAIL_FILE_PATH = tmp_path / "surat"
    mail.send_mail("Giliran Anda: telaahan", "Isi surat.", None, ["sekda@contoh.go.id"])
    (berkas,) = (tmp_path / "surat").iterdir()
    teks = berkas.read_text(encoding="utf-8")
    assert "Kepada: sekda@contoh.go.id" in teks
    assert "Perihal: Giliran Anda: telaahan" in teks
    assert teks.rstrip().endswith("Isi surat.")


def test_isi_surat_tidak_tersisa_setelah_terkirim(d):
    """Personal links stand in mails; neither our table nor the job keeps them."""
    surel.kirim(
        pemda_id=d.pemda[BANTUL].pk, kepada=["a@contoh.go.id"], perihal="Undangan",
        isi="https://simpul.test/undangan/rahasia/", kunci="u1",
    )  # fmt: skip
    assert "rahasia" in mail.outbox[-1].body
    assert SuratKeluar._semua.get(kunci="u1").isi == ""
