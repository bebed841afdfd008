"""A government is opened by the operator: its region, how it calls itself, its first administrator.

Only autonomous regions are governments: the six administrative ones of Jakarta (`Wilayah.otonom`)
have none of their own, Provinsi 31 acts for them.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from simpul.akun import policies
from simpul.akun.models import WARNA_BAWAAN, Pemda, Penugasan, Undangan
from simpul.akun.peran import Peran
from simpul.akun.services.umum import Pengirim, Tautan, alamat_surel, hari, muat, rapi, sahkan
from simpul.akun.services.undangan import tulis_undangan
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.wilayah.models import Wilayah

_PEMBUKAAN = Cakupan.sistem(
    "operator membuka pemerintah daerah sebelum ada yang bertugas di dalamnya"
)


def buka_pemda(
    *,
    pelaku: Pelaku,
    pada: datetime,
    kode_wilayah: str,
    nama: str,
    nama_unit: str,
    email_administrator: str,
    nama_administrator: str = "",
    warna: str = WARNA_BAWAAN,
    hari_kerja_sepekan: int = 5,
    latihan: bool = False,
    tautan: Tautan,
    kirim: Pengirim,
) -> Pemda:
    """Open a region's government and invite its first administrator."""
    policies.buka_pemda(pelaku).wajib()
    wilayah = periksa_wilayah(kode_wilayah)
    return _buka(
        pelaku,
        pada,
        Pemda(
            wilayah=wilayah,
            nama=rapi(nama),
            nama_unit=rapi(nama_unit),
            warna=warna.strip(),
            hari_kerja_sepekan=hari_kerja_sepekan,
            zona_waktu=wilayah.zona_waktu,
            latihan=latihan,
            dibuka_pada=pada,
        ),
        (email_administrator, nama_administrator),
        (tautan, kirim),
    )


def buka_kementerian(
    *,
    pelaku: Pelaku,
    pada: datetime,
    nama: str,
    nama_unit: str,
    email_administrator: str,
    nama_administrator: str = "",
    warna: str = WARNA_BAWAAN,
    tautan: Tautan,
    kirim: Pengirim,
) -> Pemda:
    """Open the ministry that guides and supervises all regions."""
    policies.buka_pemda(pelaku).wajib()
    if Pemda.objek.untuk(_PEMBUKAAN).filter(jenis=Pemda.Jenis.KEMENTERIAN).exists():
        raise MasukanTidakSah(
            {"nama": _("Kementerian sudah dibuka.")}, kode="akun.pemda_sudah_dibuka"
        )
    return _buka(
        pelaku,
        pada,
        Pemda(
            jenis=Pemda.Jenis.KEMENTERIAN,
            nama=rapi(nama),
            nama_unit=rapi(nama_unit),
            warna=warna.strip(),
            dibuka_pada=pada,
        ),
        (email_administrator, nama_administrator),
        (tautan, kirim),
    )


def periksa_wilayah(kode: str) -> Wilayah:
    """A region that can have a government and has none here yet, or MasukanTidakSah."""
    wilayah: Wilayah | None = (
        Wilayah.objek.untuk(_PEMBUKAAN).select_related("induk").filter(pk=rapi(kode)).first()
    )
    if wilayah is None:
        raise MasukanTidakSah(
            {
                "kode_wilayah": _(
                    "Wilayah ini tidak dikenal. Cari dengan nama atau kodenya, lalu pilih."
                )
            }
        )
    if not wilayah.otonom:
        raise MasukanTidakSah(
            {
                "kode_wilayah": _(
                    "%(nama)s bukan daerah otonom, sehingga tidak mengikat kerja sama sendiri."
                    " Buka %(provinsi)s (kode %(kode)s), yang bertindak untuknya."
                )
                % {
                    "nama": wilayah.nama_lengkap,
                    "provinsi": wilayah.induk.nama_lengkap if wilayah.induk else "",
                    "kode": wilayah.kode_provinsi,
                }
            },
            kode="akun.wilayah_tidak_otonom",
        )
    if Pemda.objek.untuk(_PEMBUKAAN).filter(wilayah=wilayah).exists():
        raise _sudah_dibuka(wilayah.nama_lengkap)
    return wilayah


@transaction.atomic
def undang_administrator_lagi(
    *,
    pelaku: Pelaku,
    pada: datetime,
    pemda_id: UUID,
    email: str,
    nama: str = "",
    tautan: Tautan,
    kirim: Pengirim,
) -> Undangan:
    """A new first invitation, while nobody administers the government; earlier ones are withdrawn."""
    policies.buka_pemda(pelaku).wajib()
    pemda = muat(Pemda, _PEMBUKAAN, pemda_id, kunci_baris=True)
    if ada_administrator(pemda, pada):
        raise KeadaanBerubah(
            _("%s sudah punya administrator. Ia yang mengundang orang lain.") % pemda.nama,
            kode="akun.pemda_beradministrator",
        )
    alamat = alamat_surel(email)
    menunggu = Undangan.objek.untuk(_PEMBUKAAN).filter(
        pemda=pemda, peran=Peran.ADMINISTRATOR, dipakai_pada__isnull=True, ditarik_pada__isnull=True
    )
    for lama in menunggu:
        lama.ditarik_pada = pada
        lama.save(update_fields=["ditarik_pada"])
        catat(
            pelaku=pelaku,
            kode="akun.undangan_ditarik",
            objek=("undangan", lama.pk),
            pada=pada,
            isi={"email": lama.email, "peran": lama.peran},
        )
    baris = Undangan(pemda=pemda, email=alamat, nama=rapi(nama), peran=Peran.ADMINISTRATOR)
    return tulis_undangan(pelaku=pelaku, pada=pada, baris=baris, tautan=tautan, kirim=kirim)


def ada_administrator(pemda: Pemda, pada: datetime) -> bool:
    """Does anyone administer this government today?"""
    daftar = Penugasan.objek.untuk(_PEMBUKAAN).filter(
        pemda=pemda, peran=Peran.ADMINISTRATOR, pengguna__is_active=True
    )
    return any(j.berlaku(hari(pada)) for j in daftar)


def _buka(
    pelaku: Pelaku,
    pada: datetime,
    pemda: Pemda,
    administrator: tuple[str, str],
    surat: tuple[Tautan, Pengirim],
) -> Pemda:
    """Check everything at once; then government, invitation, mail and trail in one transaction."""
    galat: dict[str, str] = {}
    alamat = ""
    try:
        alamat = alamat_surel(administrator[0], "email_administrator")
    except MasukanTidakSah as salah:
        galat |= salah.bidang
    try:
        sahkan(pemda, ["nama", "nama_unit", "warna", "hari_kerja_sepekan", "zona_waktu"])
    except MasukanTidakSah as salah:
        galat |= salah.bidang
    if galat:
        raise MasukanTidakSah(galat)
    try:
        with transaction.atomic():
            pemda.save(force_insert=True)
            catat(
                pelaku=pelaku,
                kode="akun.pemda_dibuka",
                objek=("pemda", pemda.pk),
                pada=pada,
                isi={"kode": pemda.kode, "nama": pemda.nama, "nama_unit": pemda.nama_unit},
            )
            tulis_undangan(
                pelaku=pelaku,
                pada=pada,
                baris=Undangan(
                    pemda=pemda,
                    email=alamat,
                    nama=rapi(administrator[1]),
                    peran=Peran.ADMINISTRATOR,
                ),
                tautan=surat[0],
                kirim=surat[1],
            )
    except IntegrityError:
        # Two operators at once: the database lets one through.
        raise _sudah_dibuka(pemda.nama) from None
    return pemda


def _sudah_dibuka(nama: str) -> MasukanTidakSah:
    return MasukanTidakSah(
        {"kode_wilayah": _("%s sudah dibuka di sistem ini.") % nama}, kode="akun.pemda_sudah_dibuka"
    )
