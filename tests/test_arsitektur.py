"""The house stands: foreign keys point down, every model has a scope, files stay small."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import CakupanHilang
from simpul.dasar.models import Bersama, ModelDasar, Terikat

AKAR = Path(__file__).resolve().parent.parent
LANTAI = ["dasar", "jejak", "wilayah", "akun", "ruang", "regulasi", "berkas", "alur", "kerja_sama"]
SETARA = {"berkas": "alur"}
MILIK_KITA = [m for m in apps.get_models() if m.__module__.startswith("simpul.")]


def lantai(model) -> int:
    label = SETARA.get(model._meta.app_label, model._meta.app_label)
    return LANTAI.index(label) if label in LANTAI else -1


def test_kunci_asing_hanya_menunjuk_ke_bawah():
    salah = [
        f"{m._meta.label}.{f.name} -> {f.related_model._meta.label}"
        for m in MILIK_KITA
        for f in m._meta.get_fields()
        if f.is_relation
        and not f.auto_created
        and f.related_model
        and lantai(f.related_model) > lantai(m)
    ]
    assert salah == []


@pytest.mark.parametrize("model", MILIK_KITA, ids=lambda m: m._meta.label)
def test_setiap_model_menyatakan_cakupannya(model):
    assert issubclass(model, ModelDasar)
    assert isinstance(model.terikat, Terikat)
    assert (model.terikat is Terikat.BERSAMA) == issubclass(model, Bersama)


@pytest.mark.parametrize("model", MILIK_KITA, ids=lambda m: m._meta.label)
def test_pengelola_menolak_tanpa_cakupan(model):
    with pytest.raises(CakupanHilang):
        model.objek.all()
    with pytest.raises(CakupanHilang):
        model.objek.filter(pk=None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "model",
    [m for m in MILIK_KITA if m.terikat is not Terikat.BERSAMA],
    ids=lambda m: m._meta.label,
)
def test_publik_tidak_melihat_baris_apa_pun(model):
    assert list(model.objek.untuk(Cakupan.publik())) == []


@pytest.mark.django_db
@pytest.mark.basis_data
def test_setiap_tabel_bercakupan_punya_dinding_di_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("dinding baris hanya ada di PostgreSQL")
    with connection.cursor() as kursor:
        kursor.execute("SELECT tablename FROM pg_policies WHERE policyname = 'simpul_cakupan'")
        berdinding = {b[0] for b in kursor.fetchall()}
    perlu = {m._meta.db_table for m in MILIK_KITA if m.terikat is not Terikat.BERSAMA}
    assert perlu - berdinding == set()


def test_berkas_tetap_kecil():
    for berkas in [*AKAR.glob("simpul/**/*.py"), *AKAR.glob("alat/**/*.py")]:
        if "/migrations/" in str(berkas):
            continue
        panjang = len(berkas.read_text(encoding="utf-8").splitlines())
        assert panjang <= 600, f"{berkas} {panjang} baris: belah menurut konsep"
        if panjang > 400:
            warnings.warn(f"{berkas.relative_to(AKAR)} {panjang} baris", stacklevel=1)
