"""Base of all our tables: sortable keys, and managers that refuse to run without a scope."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from uuid6 import uuid7

from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import CakupanHilang, MasukanTidakSah

TIDAK_ADA = Q(pk__in=[])


class Terikat(StrEnum):
    """What a row belongs to. Every model declares one; an architecture test holds it."""

    PEMDA = "pemda"
    RUANG = "ruang"
    BERSAMA = "bersama"


class QuerySetBercakupan(models.QuerySet[Any]):
    """Rows a scope may see. Made only by `Model.objek.untuk(cakupan)`."""


class ManajerBercakupan(models.Manager[Any]):
    """Raises on any query that did not pass through `untuk(cakupan)`."""

    use_in_migrations = False

    def untuk(self, cakupan: Cakupan) -> QuerySetBercakupan:
        """Rows of this model that `cakupan` may see."""
        dasar = QuerySetBercakupan(self.model, using=self._db)
        if cakupan.menyeluruh:
            return dasar
        return dasar.filter(self.model.saring(cakupan))

    def get_queryset(self) -> models.QuerySet[Any]:
        raise CakupanHilang(
            f"{self.model.__name__}.objek dipakai tanpa cakupan; pakai .objek.untuk(cakupan)."
        )


class ModelDasar(models.Model):
    """UUIDv7 key; `objek` is scoped, `_semua` is for the framework's own needs only."""

    terikat: ClassVar[Terikat]

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    _semua = models.Manager()
    objek = ManajerBercakupan()

    class Meta:
        abstract = True
        base_manager_name = "_semua"
        default_manager_name = "objek"

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        """The rows `cakupan` may see. Nothing, unless a base class says otherwise."""
        del cakupan
        return TIDAK_ADA

    @classmethod
    def buat(cls, **nilai: Any) -> Self:
        """Insert one row, its fields validated. Services call this, pages never do.

        Raises MasukanTidakSah naming the fields. Foreign keys are left to the database.
        """
        baris = cls(**nilai)
        kunci_asing = [f.name for f in cls._meta.fields if f.is_relation]
        try:
            baris.clean_fields(exclude=kunci_asing)
        except ValidationError as galat:
            raise MasukanTidakSah(
                {k: " ".join(v) for k, v in galat.message_dict.items()}
            ) from galat
        baris.save(force_insert=True)
        return baris


class Bersama(ModelDasar):
    """Shared reference data: the same for everybody, written by the system or its keepers."""

    terikat: ClassVar[Terikat] = Terikat.BERSAMA

    class Meta(ModelDasar.Meta):
        abstract = True

    @classmethod
    def saring(cls, cakupan: Cakupan) -> Q:
        del cakupan
        return Q()
