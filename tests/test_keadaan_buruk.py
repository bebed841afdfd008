"""A full disk, a busy database: clear words, nothing lost."""

from __future__ import annotations

import errno

import pytest
from django.db import OperationalError
from django.test import Client

from simpul.akun.peran import Peran
from simpul.akun.tests.factories import buat_jabatan, buat_pemda
from simpul.antarmuka.perintah import siapkan
from simpul.dasar.galat import GalatSimpul


def test_cakram_penuh_saat_mulai_dikatakan_dengan_jelas(settings, monkeypatch, tmp_path):
    settings.SIMPUL_DATA = tmp_path / "data"

    def penuh(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", penuh)
    with pytest.raises(GalatSimpul, match="Kosongkan ruang di cakram"):
        siapkan.siapkan()


def test_basis_data_terkunci_saat_mulai_dikatakan_dengan_jelas(settings, monkeypatch, tmp_path):
    settings.SIMPUL_DATA = tmp_path / "data"

    def terkunci(*_, **__):
        raise OperationalError("database is locked")

    monkeypatch.setattr("django.core.management.call_command", terkunci)
    with pytest.raises(GalatSimpul, match="sedang dipakai proses lain"):
        siapkan.siapkan()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("galat", "kata"),
    [
        (OperationalError("database is locked"), "sibuk"),
        (OSError(errno.ENOSPC, "No space left on device"), "penuh"),
    ],
)
def test_halaman_menjelaskan_basis_data_sibuk_dan_cakram_penuh(monkeypatch, galat, kata):
    jabatan = buat_jabatan(buat_pemda(), Peran.SEKRETARIAT_TKKSD)
    klien = Client()
    klien.force_login(
        jabatan.pengguna, backend="allauth.account.auth_backends.AuthenticationBackend"
    )

    def gagal(*_, **__):
        raise galat

    monkeypatch.setattr("simpul.kerja_sama.selectors.daftar", gagal)
    jawab = klien.get("/kerja-sama/")
    assert jawab.status_code == 503
    assert kata in jawab.content.decode()
    assert jawab["Retry-After"]
