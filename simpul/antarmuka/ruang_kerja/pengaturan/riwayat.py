"""The trail of a government, its units, people and offices in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.akun.peran import Peran
from simpul.antarmuka.ruang_kerja.kerja_sama.jejak import sebut_jabatan
from simpul.antarmuka.tampilan.bahan import BarisRiwayat
from simpul.dasar.cakupan import Cakupan
from simpul.jejak import selectors
from simpul.jejak.models import Catatan

# code of the trail -> what was done, in words. A test holds it complete.
KALIMAT: dict[str, Any] = {
    "akun.pemda_dibuka": gettext_lazy("membuka pemerintah daerah ini"),
    "akun.operator_dibuat": gettext_lazy("membuat operator, di mesinnya sendiri"),
    "akun.profil_diubah": gettext_lazy("mengubah profil pemerintah daerah"),
    "akun.warna_diubah": gettext_lazy("mengganti warna"),
    "akun.logo_dipasang": gettext_lazy("memasang lambang"),
    "akun.logo_dilepas": gettext_lazy("melepas lambang"),
    "akun.pola_nomor_diubah": gettext_lazy("mengubah pola nomor naskah"),
    "akun.unit_dibuat": gettext_lazy("menambah unit"),
    "akun.unit_diubah": gettext_lazy("mengubah nama unit"),
    "akun.unit_dipensiunkan": gettext_lazy("menyatakan unit tidak dipakai lagi"),
    "akun.unit_dipulihkan": gettext_lazy("memakai kembali unit"),
    "akun.undangan_dibuat": gettext_lazy("mengundang lewat surel"),
    "akun.undangan_dikirim_ulang": gettext_lazy("mengirim ulang undangan"),
    "akun.undangan_ditarik": gettext_lazy("menarik undangan"),
    "akun.undangan_diterima": gettext_lazy("menerima undangan"),
    "akun.jabatan_diberikan": gettext_lazy("memberi jabatan"),
    "akun.jabatan_diubah": gettext_lazy("mengubah jabatan"),
    "akun.jabatan_diakhiri": gettext_lazy("mengakhiri jabatan"),
    "akun.pengguna_diubah": gettext_lazy("mengubah data dirinya"),
}
BIDANG: dict[str, Any] = {
    "nama": gettext_lazy("nama"),
    "nama_unit": gettext_lazy("unit yang membidangi kerja sama"),
    "hari_kerja_sepekan": gettext_lazy("hari kerja sepekan"),
    "warna": gettext_lazy("warna"),
    "singkatan": gettext_lazy("singkatan"),
    "peran": gettext_lazy("peran"),
    "unit": gettext_lazy("unit"),
    "jabatan": gettext_lazy("sebutan jabatan"),
    "bahasa": gettext_lazy("bahasa"),
}


def riwayat(
    cakupan: Cakupan, objek: Iterable[tuple[str, UUID]], banyak: int = 10
) -> list[BarisRiwayat]:
    baris = selectors.riwayat(cakupan=cakupan, objek=objek, ruang_id=None)[:banyak]
    return [kalimat(b) for b in baris]


def kalimat(baris: Catatan) -> BarisRiwayat:
    """Who did what; what it was before and is now."""
    nilai = selectors.isi(baris)
    siapa = sebut_jabatan(nilai["pelaku"]) or nilai["pelaku"].get("nama", "")
    perbuatan = KALIMAT.get(baris.kode, baris.kode)
    saat = date_format(localtime(baris.pada), "j M Y, H.i")
    bagian = [*_rinci(nilai["isi"]), _("dicatat %s") % saat, f"#{baris.urutan}"]
    return BarisRiwayat(localtime(baris.pada).date(), f"{siapa} {perbuatan}", " · ".join(bagian))


def _rinci(isi: dict[str, Any]) -> list[str]:
    if "baru" in isi:
        lama = isi.get("lama", {})
        return [
            _("%(bidang)s: %(lama)s menjadi %(baru)s")
            % {"bidang": BIDANG[n], "lama": _sebut(n, lama.get(n)), "baru": _sebut(n, baru)}
            for n, baru in isi["baru"].items()
            if n in BIDANG and lama.get(n) != baru
        ]
    return [_sebut(n, isi[n]) for n in ("pengguna", "nama", "email", "peran", "unit") if isi.get(n)]


def _sebut(bidang: str, nilai: object) -> str:
    if bidang == "peran" and nilai in Peran.values:
        return str(Peran(str(nilai)).label)
    return str(nilai) if nilai not in (None, "") else _("kosong")
