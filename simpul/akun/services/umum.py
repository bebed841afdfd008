"""What the acts of this package share: loading within a scope, tidy input, tokens, the sender."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Model
from django.utils.translation import gettext as _

from simpul.akun.models import Pemda
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import MasukanTidakSah, TidakDitemukan
from simpul.dasar.models import ModelDasar
from simpul.jejak.pelaku import Pelaku

M = TypeVar("M", bound=ModelDasar)
Tautan = Callable[[str], str]


class Pengirim(Protocol):
    """Queues one mail; `kunci` makes twice once."""

    def __call__(
        self, *, pemda_id: UUID, kepada: list[str], perihal: str, isi: str, kunci: str
    ) -> object: ...


def muat(model: type[M], cakupan: Cakupan, kunci: UUID | str, *, kunci_baris: bool = False) -> M:
    """One row inside the scope, or TidakDitemukan; locked for the act when asked."""
    semua = model.objek.untuk(cakupan)
    if kunci_baris:
        semua = semua.select_for_update(of=("self",))
    try:
        baris: M | None = semua.filter(pk=kunci).first()
    except (ValidationError, ValueError):
        baris = None
    if baris is None:
        raise TidakDitemukan(_("Yang Anda cari tidak ada, atau bukan milik pemerintah Anda."))
    return baris


def pemda_sendiri(pelaku: Pelaku) -> Pemda:
    """The own government, locked: acts on its people and settings go one after another."""
    return muat(Pemda, pelaku.cakupan, pelaku.pemda_id, kunci_baris=True)


def rapi(teks: str) -> str:
    """One line: no control characters, single spaces."""
    bersih = "".join(" " if unicodedata.category(h).startswith("C") else h for h in teks)
    return " ".join(bersih.split())


def alamat_surel(teks: str, bidang: str = "email") -> str:
    """A tidy address in small letters, or MasukanTidakSah."""
    alamat = rapi(teks).lower()
    try:
        validate_email(alamat)
    except ValidationError:
        raise MasukanTidakSah(
            {bidang: _("Tulis alamat surel yang lengkap, misalnya nama@bantulkab.go.id.")}
        ) from None
    if len(alamat) > 254:
        raise MasukanTidakSah({bidang: _("Alamat surel ini terlalu panjang.")})
    return alamat


def sahkan(baris: Model, bidang: Iterable[str]) -> None:
    """Check these fields by what the model says of them; sentences by field."""
    diperiksa = set(bidang)
    try:
        baris.clean_fields(exclude={f.name for f in baris._meta.fields if f.name not in diperiksa})
    except ValidationError as galat:
        raise MasukanTidakSah(
            {nama: " ".join(pesan) for nama, pesan in galat.message_dict.items()}
        ) from None


def terapkan(baris: Model, nilai: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Set what differs; the differences as `{"lama": ..., "baru": ...}` for the trail."""
    beda = {nama: baru for nama, baru in nilai.items() if getattr(baris, nama) != baru}
    lama = {nama: getattr(baris, nama) for nama in beda}
    for nama, baru in beda.items():
        setattr(baris, nama, baru)
    return {"lama": lama, "baru": beda} if beda else {}


def token_baru() -> tuple[str, str]:
    """(token for the link, hash to store)."""
    token = secrets.token_urlsafe(32)
    return token, sidik(token)


def sidik(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def hari(pada: datetime) -> date:
    """The day by which offices begin: the westernmost of the country, so that one given after
    midnight in the east holds at once (the gate reads offices by the same day)."""
    return pada.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
