"""Words of the field: the glossary decides, our own identifiers follow."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from simpul.regulasi import pengetahuan

AKAR = Path(__file__).resolve().parent.parent
# Where the law's own codes and the words people type are data, not identifiers of ours.
_KATA = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")


def nama_dalam(berkas: Path) -> set[str]:
    """Identifiers that a file defines."""
    pohon = ast.parse(berkas.read_text(encoding="utf-8"))
    hasil = set()
    for simpul in ast.walk(pohon):
        if isinstance(simpul, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            hasil.add(simpul.name)
        elif isinstance(simpul, ast.arg):
            hasil.add(simpul.arg)
        elif isinstance(simpul, ast.Name) and isinstance(simpul.ctx, ast.Store):
            hasil.add(simpul.id)
    return hasil


def terlarang() -> dict[str, str]:
    return {
        kata.casefold(): istilah.kata
        for istilah in pengetahuan.glosarium()
        for kata in istilah.terlarang
    }


@pytest.mark.parametrize(
    "paket", sorted(p.name for p in (AKAR / "simpul").iterdir() if (p / "__init__.py").exists())
)
def test_pengenal_kita_memakai_kata_glosarium(paket):
    larang = terlarang()
    assert larang, "glosarium tidak menyebut satu pun ejaan terlarang"
    salah = []
    for berkas in (AKAR / "simpul" / paket).rglob("*.py"):
        if "/migrations/" in str(berkas) or "/tests/" in str(berkas):
            continue
        for nama in nama_dalam(berkas):
            # `KerjaSama` is two words; only a name without capitals is looked at whole.
            kata = {k.casefold() for k in _KATA.findall(nama)} | {nama.strip("_")}
            salah += [f"{berkas.name}: {nama} (pakai {larang[k]})" for k in kata & set(larang)]
    assert salah == []


def test_setiap_sebutan_menunjuk_satu_kata_saja():
    pemilik: dict[str, set[str]] = {}
    for istilah in pengetahuan.glosarium():
        for sebutan in (istilah.kata, *istilah.sinonim):
            pemilik.setdefault(sebutan.casefold(), set()).add(istilah.kata)
    assert {s: k for s, k in pemilik.items() if len(k) > 1} == {}
