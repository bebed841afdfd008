"""All addresses with their policy, for the table of `simpul akses` and its test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from simpul.akun.peran import Peran
from simpul.antarmuka.gerbang import MASUK, PUBLIK, Akses

# Addresses that libraries bring, by name; one that is not named here is closed by the test.
PIHAK_KETIGA: dict[str, Akses] = {
    "account_login": PUBLIK,
    "account_logout": PUBLIK,
    "account_reauthenticate": MASUK,
    "account_change_password": MASUK,
    "account_reset_password": PUBLIK,
    "account_reset_password_done": PUBLIK,
    "account_reset_password_from_key": PUBLIK,
    "account_reset_password_from_key_done": PUBLIK,
    "mfa_authenticate": PUBLIK,
    "mfa_reauthenticate": MASUK,
    "mfa_index": MASUK,
    "mfa_activate_totp": MASUK,
    "mfa_deactivate_totp": MASUK,
    "mfa_view_recovery_codes": MASUK,
    "mfa_generate_recovery_codes": MASUK,
    "mfa_download_recovery_codes": MASUK,
    "usersessions_list": MASUK,
    # The look cannot import the gate (the gate stands on it), so its pages are named here too.
    "gaya_aksen": PUBLIK,
    "komponen": MASUK,
    "komponen_pilihan": MASUK,
    "komponen_cetak": MASUK,
}

KOLOM = ["publik", "tamu", "operator", "tanpa_jabatan", *Peran.values]


def semua(pola: Any = None, awalan: str = "") -> Iterator[tuple[str, URLPattern]]:
    """(address, pattern) of every address the system answers to."""
    for satu in pola if pola is not None else get_resolver().url_patterns:
        alamat = awalan + str(satu.pattern)
        if isinstance(satu, URLResolver):
            yield from semua(satu.url_patterns, alamat)
        else:
            yield alamat, satu


def akses(pola: URLPattern) -> Akses | None:
    """The policy of an address; None when nobody declared one."""
    milik = getattr(pola.callback, "akses", None)
    if isinstance(milik, Akses):
        return milik
    return PIHAK_KETIGA.get(pola.name or "")


def diterima(kebijakan: Akses, kolom: str) -> bool:
    """May someone of this column enter, as far as the address itself says?"""
    return kebijakan.menerima(
        masuk=kolom not in ("publik", "tamu"),
        operator=kolom == "operator",
        tamu=kolom == "tamu",
        peran=kolom if kolom in Peran.values else None,
    )


def tabel() -> list[dict[str, Any]]:
    """One row an address: what each column may do."""
    hasil = []
    for alamat, pola in semua():
        kebijakan = akses(pola)
        boleh = {k: kebijakan is not None and diterima(kebijakan, k) for k in KOLOM}
        hasil.append({"alamat": f"/{alamat}", "nama": pola.name or "", "boleh": boleh})
    return hasil
