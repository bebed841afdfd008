"""Rows for tests as plain functions; each writes only what it names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count
from typing import Any
from unittest import mock
from uuid import UUID

from PIL import Image

from simpul.akun.models import Pemda, Pengguna, Penugasan, Unit
from simpul.akun.peran import Peran
from simpul.akun.selectors import pelaku_dari, pelaku_tanpa_jabatan
from simpul.dasar.cakupan import Cakupan
from simpul.jejak.models import Catatan
from simpul.jejak.pelaku import Pelaku
from simpul.wilayah import berkas_data
from simpul.wilayah.models import Wilayah

PADA = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SEJAK = date(2026, 1, 5)
SANDI = "sandi uji yang panjang 7"
SEMUA = Cakupan.sistem("uji")
_nomor = count(1)


def buat_wilayah(kode: str = "34.02") -> Wilayah:
    """A real region, with its province, as data/wilayah has it."""
    semua = Wilayah.objek.untuk(SEMUA)
    ada: Wilayah | None = semua.filter(pk=kode).first()
    if ada is not None:
        return ada
    nilai = asdict(berkas_data.wilayah()[kode])
    induk = nilai.pop("induk")
    return Wilayah.buat(**nilai, induk=buat_wilayah(induk) if induk else None)


def buat_pemda(kode: str = "34.02", **nilai: Any) -> Pemda:
    """A government of a region; the region is made when the test has none."""
    wilayah = buat_wilayah(kode)
    bawaan: dict[str, Any] = {
        "wilayah": wilayah,
        "nama": wilayah.nama_lengkap,
        "nama_unit": "Bagian Kerja Sama Sekretariat Daerah",
        "zona_waktu": wilayah.zona_waktu,
        "dibuka_pada": PADA,
    }
    return Pemda.buat(**{**bawaan, **nilai})


def buat_kementerian(**nilai: Any) -> Pemda:
    """The ministry; there is one."""
    ada: Pemda | None = Pemda.objek.untuk(SEMUA).filter(jenis=Pemda.Jenis.KEMENTERIAN).first()
    if ada is not None:
        return ada
    bawaan: dict[str, Any] = {
        "jenis": Pemda.Jenis.KEMENTERIAN,
        "nama": "Kementerian Dalam Negeri",
        "nama_unit": "Direktorat Jenderal Bina Administrasi Kewilayahan",
        "dibuka_pada": PADA,
    }
    return Pemda.buat(**{**bawaan, **nilai})


def buat_unit(pemda: Pemda, nama: str = "Dinas Lingkungan Hidup", **nilai: Any) -> Unit:
    return Unit.buat(pemda=pemda, nama=nama, **nilai)


def buat_pengguna(email: str | None = None, **nilai: Any) -> Pengguna:
    """A person who can sign in with SANDI."""
    email = email or f"orang{next(_nomor)}@contoh.go.id"
    sandi = nilai.pop("sandi", SANDI)
    nilai.setdefault("nama", email.split("@")[0].replace(".", " ").title())
    return Pengguna.objects.create_user(email, sandi, **nilai)


def buat_jabatan(
    pemda: Pemda,
    peran: str = Peran.ADMINISTRATOR,
    unit: Unit | None = None,
    email: str | None = None,
    **nilai: Any,
) -> Penugasan:
    """An office, held by the person of this address (made when new)."""
    pengguna = Pengguna.objects.filter(email=email).first() if email else None
    nilai.setdefault("berlaku_sejak", SEJAK)
    return Penugasan.buat(
        pemda=pemda, pengguna=pengguna or buat_pengguna(email), peran=peran, unit=unit, **nilai
    )


def buat_pelaku(
    pemda: Pemda,
    peran: str = Peran.ADMINISTRATOR,
    unit: Unit | None = None,
    email: str | None = None,
) -> Pelaku:
    """The acting office, with a person and an office behind it."""
    return pelaku_dari(buat_jabatan(pemda, peran, unit, email))


def buat_operator(email: str | None = None) -> Pelaku:
    return pelaku_tanpa_jabatan(buat_pengguna(email, operator=True))


def gambar(lebar: int = 64, tinggi: int = 64, bentuk: str = "PNG") -> bytes:
    hasil = BytesIO()
    Image.new("RGB", (lebar, tinggi), "#0B6A51").save(hasil, bentuk)
    return hasil.getvalue()


def jejak(kode: str | None = None) -> list[Catatan]:
    """Rows of the trail in the order they were written."""
    semua = Catatan.objek.untuk(SEMUA).order_by("id")
    return list(semua.filter(kode=kode) if kode else semua)


class KotakSurat:
    """Stands for the queue of mail: keeps what it was asked to send."""

    def __init__(self) -> None:
        self.surat: list[dict[str, Any]] = []

    def __call__(
        self, *, pemda_id: UUID, kepada: list[str], perihal: str, isi: str, kunci: str
    ) -> None:
        self.surat.append(
            {"pemda_id": pemda_id, "kepada": kepada, "perihal": perihal, "isi": isi, "kunci": kunci}
        )

    @property
    def token(self) -> str:
        """The token in the last mail."""
        isi: str = self.surat[-1]["isi"]
        return isi.split("https://simpul.test/u/")[1].split("/")[0]

    @staticmethod
    def tautan(token: str) -> str:
        return f"https://simpul.test/u/{token}/"


@contextmanager
def jejak_gagal(tempat: str) -> Iterator[None]:
    """Make the trail fail where `tempat` writes it: the act must then not stand either."""
    with mock.patch(f"{tempat}.catat", side_effect=RuntimeError("jejak")):
        yield
