"""Every address x every role x own, other and no government: allowed or refused as the policy says.

Read from the addresses and the roles themselves; a new page is in the table the moment it exists.
A page without a policy, or with a part of its address this test has no sample for, fails.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from simpul.akun.models import Undangan
from simpul.akun.peran import Peran
from simpul.akun.tests.factories import buat_jabatan, buat_pengguna
from simpul.antarmuka import alamat
from simpul.antarmuka.gerbang import KUNCI_PENUGASAN, KUNCI_TAMU
from simpul.berkas.models import Berkas
from simpul.kerja_sama.services.rancangan import mulai_rancangan
from simpul.kerja_sama.tests.lakon import BANTUL, PD, SLEMAN, ST, Dunia, dunia, jalan
from simpul.ruang.models import Keanggotaan

pytestmark = pytest.mark.django_db
MOJOKERTO, KAB_MOJOKERTO = "35.76", "35.16"
POLA = dict(alamat.semua())
# Parts of addresses that name an object of one government.
MILIK = {
    "kerja_sama_id", "pihak_id", "keanggotaan_id", "rancangan_id", "berkas_id", "unit_id",
    "penugasan_id", "undangan_id", "ruang_id", "pengguna_id", "tamu_id",
}  # fmt: skip
BERSAMA: dict[str, Any] = {
    "tahap": "DD-05",
    "langkah": "siapkan",
    "tab": "dokumen",
    "kode": "34.02",
    "kode_a": "34.02",
    "kode_b": "34.04",
    "peraturan": "permendagri-22-2020",
    "pasal": "pasal-8",
    "jenis": "KSDD-W",
    "aturan": "R01",
    "token": "tautan-palsu-yang-panjang",
    "uidb36": "0",
    "key": "set-password",
}
KHUSUS: dict[str, dict[str, Any]] = {
    "pembukaan_langkah": {"langkah": "pihak"},
    "gaya_aksen": {"penuh": "0b6a51", "lembut": "e5f2ed"},
}
# Signs the visitor out, or only answers a sign-in under way: they have tests of their own.
DI_TEMPAT_LAIN = {"account_logout", "mfa_authenticate"}


def test_setiap_alamat_menyatakan_siapa_yang_boleh():
    assert [a for a, p in POLA.items() if alamat.akses(p) is None] == []


def _dunia(pada: Any) -> tuple[Dunia, Dunia]:
    """Two governments, each with a case that the other does not share."""
    d = dunia(pada, BANTUL, SLEMAN)
    d.buka(SLEMAN)
    for langkah in jalan(pihak=(BANTUL, SLEMAN)):
        langkah.jalankan(d)
        if langkah.nama == "telaahan":
            break
    lain = dunia(pada, MOJOKERTO)
    lain.buka(KAB_MOJOKERTO, wajib=False, pemrakarsa=MOJOKERTO)
    return d, lain


def _sampel(d: Dunia, kode: str) -> dict[str, Any]:
    """A real object of one government for every part of an address."""
    kasus = d.kasus(kode)
    tugas = buat_jabatan(d.pemda[kode], Peran.BAPPEDA)
    undangan = Undangan.buat(
        pemda=d.pemda[kode], email=f"a{kode}@contoh.go.id", peran=Peran.BAPPEDA,
        sidik_token=uuid4().hex, dibuat_pada=d.pada, berlaku_sampai=d.pada.replace(year=2027),
    )  # fmt: skip
    tamu = Keanggotaan.buat(
        ruang_id=kasus.kerja_sama.ruang_id, macam="tamu", keadaan="aktif", peran="pembaca",
        pemda=d.pemda[kode], nama="Narahubung", sidik_token=uuid4().hex, diundang_pada=d.pada,
    )  # fmt: skip
    berkas = Berkas._semua.filter(pemda=d.pemda[kode], dibagikan_di__isnull=True).first()
    return {
        "kerja_sama_id": kasus.kerja_sama.pk,
        "pihak_id": kasus.para_pihak[0].pk,
        "keanggotaan_id": Keanggotaan._semua.filter(pemda=d.pemda[kode], macam="pemda").first().pk,
        "ruang_id": kasus.kerja_sama.ruang_id,
        "pengguna_id": tugas.pengguna_id,
        "tamu_id": tamu.pk,
        "rancangan_id": mulai_rancangan(
            pelaku=d.pelaku(kode, ST), pada=d.pada, isi={"judul": "x"}
        ).pk,
        "berkas_id": berkas.pk,
        "unit_id": d.unit[kode].pk,
        "penugasan_id": tugas.pk,
        "undangan_id": undangan.pk,
        "pemda_id": d.pemda[kode].pk,
    }


def _klien(jabatan: Any) -> Client:
    klien = Client()
    klien.force_login(
        jabatan.pengguna, backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    sesi = klien.session
    sesi[KUNCI_PENUGASAN] = str(jabatan.pk)
    sesi.save()
    return klien


def _semua_klien(d: Dunia, tamu_id: Any) -> dict[str, Client]:
    """One client for each column of the table."""
    hasil = {
        peran.value: _klien(
            buat_jabatan(d.pemda[BANTUL], peran, d.unit[BANTUL] if peran == PD else None)
        )
        for peran in Peran
    }
    hasil["publik"] = Client()
    hasil["tamu"] = Client()
    sesi = hasil["tamu"].session
    sesi[KUNCI_TAMU] = str(tamu_id)
    sesi.save()
    for nama, nilai in (("operator", {"operator": True}), ("tanpa_jabatan", {})):
        hasil[nama] = Client()
        hasil[nama].force_login(
            buat_pengguna(**nilai), backend="allauth.account.auth_backends.AuthenticationBackend"
        )
    return hasil


def _url(pola: Any, sampel: dict[str, Any]) -> str:
    bagian = {**BERSAMA, **sampel, **KHUSUS.get(pola.name, {})}
    kunci = list(pola.pattern.converters)
    kurang = [k for k in kunci if k not in bagian]
    assert not kurang, f"beri contoh untuk bagian alamat {kurang} di tests/test_alamat.py"
    return reverse(pola.name, kwargs={k: bagian[k] for k in kunci})


def _minta(klien: Client, url: str) -> int:
    """GET, or an empty POST where the page takes nothing else; whatever it did is rolled back."""
    sid = transaction.savepoint()
    try:
        jawab = klien.get(url)
        if jawab.status_code == 405:
            jawab = klien.post(url, {})
        if jawab.status_code == 302 and jawab.headers["Location"].startswith("/masuk/"):
            return 401
        return jawab.status_code
    finally:
        transaction.savepoint_rollback(sid)


def test_tabel_alamat_kali_peran_kali_pemerintah(pada):
    d, lain = _dunia(pada)
    sendiri, asing = _sampel(d, BANTUL), _sampel(lain, MOJOKERTO)
    klien = _semua_klien(d, sendiri["tamu_id"])
    salah = []
    for nama_alamat, pola in POLA.items():
        if pola.name in DI_TEMPAT_LAIN:
            continue
        kebijakan = alamat.akses(pola)
        for kolom, satu in klien.items():
            boleh = kebijakan is not None and alamat.diterima(kebijakan, kolom)
            status = _minta(satu, _url(pola, sendiri))
            tertolak = status in (401, 403)
            # Allowed by the address: the object's own policy may still say 403, never the sign-in page.
            if (boleh and status in (401, 500)) or (not boleh and not tertolak):
                salah.append(f"{nama_alamat} {kolom} sendiri: boleh={boleh} status={status}")
            if MILIK & set(pola.pattern.converters):
                status = _minta(satu, _url(pola, {**sendiri, **{k: asing[k] for k in MILIK}}))
                if status not in (401, 403, 404):
                    salah.append(f"{nama_alamat} {kolom} pemerintah lain: status={status}")
    assert salah == []


def test_kunci_palsu_tidak_pernah_membuka_apa_pun(pada):
    """A forged id in every field, for the role that may do most."""
    d, _lain = _dunia(pada)
    sendiri = _sampel(d, BANTUL)
    klien = _semua_klien(d, sendiri["tamu_id"])
    for pola in POLA.values():
        milik = MILIK & set(pola.pattern.converters)
        for kunci in milik:
            url = _url(pola, {**sendiri, kunci: uuid4()})
            for kolom in (ST.value, "administrator"):
                assert _minta(klien[kolom], url) in (302, 403, 404), f"{url} {kolom}"
