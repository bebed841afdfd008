"""Message catalogue: collect texts (kumpulkan), compile (susun), prove completeness (periksa).

Works with babel alone, so that no machine needs gettext: Python is read by babel's extractor,
templates are first turned into Python-like text by Django's own `templatize`.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parent.parent
SUMBER = AKAR / "simpul"
KATALOG = SUMBER / "locale" / "en" / "LC_MESSAGES" / "django.po"
KATA_KUNCI = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_": None,
}


def _kumpul() -> Any:
    from babel.messages.catalog import Catalog
    from babel.messages.extract import extract

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "simpul.konfigurasi.pengaturan")
    os.environ.setdefault("SIMPUL_DATA", str(AKAR / "build" / ".data-kosong"))
    import django
    from django.utils.translation.template import templatize

    django.setup()
    katalog = Catalog(
        locale="en",
        charset="utf-8",
        project="Simpul",
        header_comment="# English texts of Simpul; the msgids are the Indonesian texts of the screens.",
        msgid_bugs_address="-",
        last_translator="Simpul",
        language_team="Simpul",
        fuzzy=False,
    )
    for berkas in (
        sorted(SUMBER.rglob("*.py"))
        + sorted(SUMBER.rglob("*.html"))
        + sorted(SUMBER.rglob("*.txt"))
    ):
        nisbi = berkas.relative_to(AKAR).as_posix()
        if "/tests/" in nisbi or "/migrations/" in nisbi:
            continue
        teks = berkas.read_text(encoding="utf-8")
        if berkas.suffix != ".py":
            teks = templatize(teks, origin=nisbi)
        for _baris, pesan, komentar, konteks in extract(
            "python", io.BytesIO(teks.encode()), keywords=KATA_KUNCI, comment_tags=("Translators",)
        ):
            katalog.add(pesan, None, [(nisbi, 0)], auto_comments=komentar, context=konteks)
    return katalog


def _baca() -> Any:
    from babel.messages.pofile import read_po

    with KATALOG.open("rb") as masuk:
        return read_po(masuk, locale="en")


def kumpulkan() -> int:
    """Bring the catalogue in step with the texts; what is no longer used goes."""
    from babel.messages.pofile import write_po

    baru = _kumpul()
    KATALOG.parent.mkdir(parents=True, exist_ok=True)
    lama = _baca() if KATALOG.exists() else None
    if lama is not None:  # a stable head: only texts make a difference
        baru.creation_date = baru.revision_date = lama.creation_date
    for pesan in baru:
        ada = lama.get(pesan.id, pesan.context) if lama is not None and pesan.id else None
        # A text that got a plural starts anew: its old string is of another shape.
        if ada is not None and ada.string and ada.pluralizable == pesan.pluralizable:
            pesan.string = ada.string
    with KATALOG.open("wb") as keluar:
        write_po(keluar, baru, width=100, sort_output=True, omit_header=False, include_lineno=False)
    print(f"{len(baru)} teks; {len(_belum(baru))} belum diterjemahkan.")
    return 0


def _belum(katalog: Any) -> list[str]:
    belum = []
    for pesan in katalog:
        isi = pesan.string if isinstance(pesan.string, (list, tuple)) else [pesan.string]
        if pesan.id and not all(isi):
            belum.append(str(pesan.id))
    return belum


def susun() -> int:
    """Compile, when the source is newer."""
    from babel.messages.mofile import write_mo

    tujuan = KATALOG.with_suffix(".mo")
    if not KATALOG.exists() or (
        tujuan.exists() and tujuan.stat().st_mtime >= KATALOG.stat().st_mtime
    ):
        return 0
    with tujuan.open("wb") as keluar:
        write_mo(keluar, _baca())
    return 0


def periksa() -> int:
    """Every text has its English, and nothing is kept for texts that are gone; says which."""
    dipakai = {_kunci(p) for p in _kumpul() if p.id}
    katalog = [p for p in _baca() if p.id] if KATALOG.exists() else []
    ada = {
        _kunci(p)
        for p in katalog
        if all(p.string if isinstance(p.string, (list, tuple)) else [p.string])
    }
    kurang = sorted(t for t, _k in dipakai - ada)
    lama = sorted(t for t, _k in {_kunci(p) for p in katalog} - dipakai)
    for teks in kurang[:40]:
        print(f"tanpa terjemahan Inggris: {teks[:110]!r}")
    for teks in lama[:40]:
        print(f"tidak dipakai lagi: {teks[:110]!r}")
    if kurang or lama:
        print(
            f"{len(kurang)} teks tanpa terjemahan, {len(lama)} tidak dipakai lagi."
            f" Jalankan: make pesan, lalu isi {KATALOG.relative_to(AKAR)}."
        )
    return 1 if kurang or lama else 0


def _kunci(pesan: Any) -> tuple[str, str | None]:
    return (pesan.id if isinstance(pesan.id, str) else pesan.id[0], pesan.context)


if __name__ == "__main__":
    sys.exit({"kumpulkan": kumpulkan, "susun": susun, "periksa": periksa}[sys.argv[1]]())
