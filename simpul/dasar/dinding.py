"""The second wall: row-level policies of PostgreSQL, made from what each model declares.

The first wall is `objek.untuk(cakupan)`. Should a query ever miss it, the database itself shows
nothing of other governments: a request runs as the role `simpul_aplikasi` with the scope in
transaction-local settings, and each table bound to a pemda or a ruang has a policy. SQLite has no
such thing; there the first wall and its tests stand alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.models import ModelDasar, Terikat

PERAN = "simpul_aplikasi"
_PEMDA = "nullif(current_setting('simpul.pemda', true), '')::uuid"


def berlaku() -> bool:
    return connection.vendor == "postgresql"


@contextmanager
def dinding(cakupan: Cakupan) -> Iterator[None]:
    """Run the block behind the wall of `cakupan`, in one transaction. No effect on SQLite."""
    if not berlaku() or cakupan.menyeluruh:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT set_config('simpul.jenis', %s, true), set_config('simpul.pemda', %s, true),"
                " set_config('simpul.kode', %s, true), set_config('simpul.ruang', %s, true),"
                " set_config('simpul.provinsi', %s, true)",
                [
                    cakupan.jenis.value,
                    str(cakupan.pemda_id or ""),
                    cakupan.kode,
                    str(cakupan.ruang_id or ""),
                    cakupan.provinsi or "",
                ],
            )
            kursor.execute(f"SET LOCAL ROLE {PERAN}")
        yield
        if not connection.needs_rollback:
            with connection.cursor() as kursor:
                kursor.execute("SET LOCAL ROLE NONE")


def pasang() -> None:
    """Create or renew role, grants and policies after migrations. Twice is once."""
    if not berlaku():
        return
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{PERAN}')"
            f" THEN CREATE ROLE {PERAN} NOLOGIN; END IF; END $$"
        )
        kursor.execute(f"GRANT {PERAN} TO CURRENT_USER")
        kursor.execute(f"GRANT USAGE ON SCHEMA public TO {PERAN}")
        kursor.execute(
            f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {PERAN}"
        )
        kursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {PERAN}")
        for pernyataan in _fungsi():
            kursor.execute(pernyataan)
        for model in apps.get_models():
            if issubclass(model, ModelDasar) and model.terikat is not Terikat.BERSAMA:
                _pasang_tabel(kursor, model)
        kursor.execute(f"REVOKE UPDATE, DELETE ON jejak_catatan FROM {PERAN}")


def _fungsi() -> list[str]:
    """Rooms the present scope sees. SECURITY DEFINER: asks the membership past its own policy."""
    anggota = "SELECT k.ruang_id FROM ruang_keanggotaan k"
    aktif = "k.macam = 'pemda' AND k.keadaan = 'aktif'"
    return [
        f"""
        CREATE OR REPLACE FUNCTION simpul_ruang_terlihat() RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          {anggota} WHERE {aktif} AND k.pemda_id = {_PEMDA}
          UNION
          SELECT nullif(current_setting('simpul.ruang', true), '')::uuid
          UNION
          {anggota} JOIN akun_pemda p ON p.id = k.pemda_id
           WHERE {aktif} AND current_setting('simpul.jenis', true) = 'pengawas'
             AND (coalesce(current_setting('simpul.provinsi', true), '') = ''
                  OR p.wilayah_id LIKE current_setting('simpul.provinsi', true) || '%')
        $$
        """,
        f"""
        CREATE OR REPLACE FUNCTION simpul_ruang_dibuka(satu uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT EXISTS (SELECT FROM ruang_ruang r WHERE r.id = satu
                         AND r.dibuka_oleh_id = {_PEMDA})
        $$
        """,
        f"""
        CREATE OR REPLACE FUNCTION simpul_ruang_diundang(satu uuid) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT EXISTS (SELECT FROM ruang_keanggotaan k WHERE k.ruang_id = satu
                         AND k.macam = 'pemda' AND k.pemda_id = {_PEMDA} AND k.keadaan IN ('diundang', 'aktif'))
        $$
        """,
    ]


def _syarat(model: type[ModelDasar]) -> tuple[str, str]:
    """(USING, WITH CHECK) of a table. A model may bring its own in `dinding_sql`."""
    khusus = getattr(model, "dinding_sql", None)
    if khusus is not None:
        lihat, tulis = khusus
        return lihat.format(pemda=_PEMDA), tulis.format(pemda=_PEMDA)
    if model.terikat is Terikat.PEMDA:
        syarat = f"pemda_id = {_PEMDA}"
    else:
        syarat = "ruang_id IN (SELECT simpul_ruang_terlihat())"
    return syarat, syarat


def _pasang_tabel(kursor: object, model: type[ModelDasar]) -> None:
    tabel = model._meta.db_table
    lihat, tulis = _syarat(model)
    jalankan = kursor.execute  # type: ignore[attr-defined]
    jalankan(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY")
    jalankan(f"DROP POLICY IF EXISTS simpul_cakupan ON {tabel}")
    jalankan(
        f"CREATE POLICY simpul_cakupan ON {tabel} TO {PERAN} USING ({lihat}) WITH CHECK ({tulis})"
    )
