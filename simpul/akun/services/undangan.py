"""Invitations: made, sent again, withdrawn, and accepted by a new or a known person.

Whether an address has an account with OTHER governments is never told to who invites: it is
invited like any other, and its owner signs in to accept. Only members of the own government are
recognised (`SudahAnggota`), and can be given a further office without an invitation.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from simpul.akun import policies
from simpul.akun.models import Pemda, Pengguna, Penugasan, Undangan
from simpul.akun.peran import BERUNIT, Peran
from simpul.akun.selectors import pelaku_dari
from simpul.akun.services import surat
from simpul.akun.services.umum import (
    Pengirim,
    Tautan,
    alamat_surel,
    hari,
    muat,
    pemda_sendiri,
    rapi,
    sahkan,
    sidik,
    token_baru,
)
from simpul.akun.services.unit import unit_untuk_jabatan
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import GalatSimpul, KeadaanBerubah, MasukanTidakSah
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat

MASA = timedelta(days=14)
_PINTU = Cakupan.sistem("undangan dibuka dengan tautan sebelum orangnya dikenal")


class SudahAnggota(MasukanTidakSah):
    """The address belongs to someone who holds an office here: give a further one instead."""

    kode = "akun.undangan_sudah_anggota"

    def __init__(self, pengguna: Pengguna, daftar_jabatan: list[Penugasan]) -> None:
        super().__init__(
            {
                "email": _("%(nama)s sudah bertugas di sini sebagai %(jabatan)s.")
                % {
                    "nama": str(pengguna),
                    "jabatan": ", ".join(j.sebutan for j in daftar_jabatan),
                }
            }
        )
        self.pengguna, self.daftar_jabatan = pengguna, daftar_jabatan


class TautanTidakBerlaku(GalatSimpul):
    """The link opens nothing (any more); the code says why, the sentence what to do."""

    kode = "akun.undangan_tidak_dikenal"


class SudahPunyaAkun(GalatSimpul):
    """The invited address has an account: sign in to accept."""

    kode = "akun.undangan_perlu_masuk"


@transaction.atomic
def undang(
    *,
    pelaku: Pelaku,
    pada: datetime,
    email: str,
    nama: str,
    peran: str,
    unit_id: UUID | str | None,
    jabatan: str,
    tautan: Tautan,
    kirim: Pengirim,
) -> Undangan:
    """Invite by mail. Raises SudahAnggota for someone who holds an office in this government."""
    policies.beri_peran(pelaku, peran).wajib()
    pemda = pemda_sendiri(pelaku)
    alamat = alamat_surel(email)
    unit_baris = unit_untuk_jabatan(pelaku, unit_id)
    periksa_peran(pemda, peran, unit_baris is not None)
    tolak_anggota(pelaku.cakupan, pada, alamat)
    baris = Undangan(
        pemda=pemda,
        email=alamat,
        nama=rapi(nama),
        peran=peran,
        unit=unit_baris,
        jabatan=rapi(jabatan),
    )
    _tolak_undangan_ganda(pelaku.cakupan, pada, baris)
    return tulis_undangan(pelaku=pelaku, pada=pada, baris=baris, tautan=tautan, kirim=kirim)


def tulis_undangan(
    *, pelaku: Pelaku, pada: datetime, baris: Undangan, tautan: Tautan, kirim: Pengirim
) -> Undangan:
    """Store, note and mail a checked invitation; called inside the act's transaction."""
    token, baris.sidik_token = token_baru()
    baris.dibuat_pada, baris.berlaku_sampai = pada, pada + MASA
    sahkan(baris, ["email", "nama", "peran", "jabatan"])
    baris.save(force_insert=True)
    catat(
        pelaku=pelaku,
        kode="akun.undangan_dibuat",
        objek=("undangan", baris.pk),
        pada=pada,
        isi=_isi(baris),
    )
    _kirim(baris, token, tautan, kirim)
    return baris


@transaction.atomic
def kirim_ulang(
    *, pelaku: Pelaku, pada: datetime, undangan_id: UUID, tautan: Tautan, kirim: Pengirim
) -> Undangan:
    """A new link for 14 days; the old one stops working."""
    baris = _muat_terbuka(pelaku, undangan_id)
    token, baris.sidik_token = token_baru()
    baris.berlaku_sampai = pada + MASA
    baris.save(update_fields=["sidik_token", "berlaku_sampai"])
    catat(
        pelaku=pelaku,
        kode="akun.undangan_dikirim_ulang",
        objek=("undangan", baris.pk),
        pada=pada,
        isi=_isi(baris),
    )
    _kirim(baris, token, tautan, kirim)
    return baris


@transaction.atomic
def tarik(*, pelaku: Pelaku, pada: datetime, undangan_id: UUID) -> Undangan:
    baris = _muat_terbuka(pelaku, undangan_id)
    baris.ditarik_pada = pada
    baris.save(update_fields=["ditarik_pada"])
    catat(
        pelaku=pelaku,
        kode="akun.undangan_ditarik",
        objek=("undangan", baris.pk),
        pada=pada,
        isi=_isi(baris),
    )
    return baris


def buka(*, token: str, pada: datetime) -> Undangan:
    """The invitation behind a link, or TautanTidakBerlaku with the reason and what to do."""
    baris: Undangan | None = (
        Undangan.objek.untuk(_PINTU)
        .filter(sidik_token=sidik(token))
        .select_related("pemda", "unit")
        .first()
    )
    if baris is None:
        raise TautanTidakBerlaku(
            _(
                "Tautan undangan ini tidak dikenal. Salin seluruh tautan dari surel, atau mintalah undangan baru."
            )
        )
    _wajib_menunggu(baris, pada)
    return baris


def pemilik_akun(undangan: Undangan) -> Pengguna | None:
    """Who has an account at the invited address; asked only for the holder of the link."""
    baris: Pengguna | None = Pengguna.objek.untuk(_PINTU).filter(email=undangan.email).first()
    return baris


def terima_sebagai_orang_baru(
    *, token: str, pada: datetime, nama: str, sandi: str, sandi_lagi: str
) -> tuple[Pengguna, Penugasan]:
    """Make the account and give the office. Raises SudahPunyaAkun when there is one already."""
    try:
        with transaction.atomic():
            return _terima_baru(token, pada, nama, sandi, sandi_lagi)
    except IntegrityError:
        raise SudahPunyaAkun(
            _("Alamat ini sudah punya akun. Masuk untuk menerima undangan.")
        ) from None


@transaction.atomic
def terima(*, token: str, pada: datetime, pengguna: Pengguna) -> Penugasan:
    """The signed-in person takes the office; the address must be the invited one."""
    baris = _kunci_undangan(token, pada)
    if pengguna.email.lower() != baris.email:
        raise KeadaanBerubah(
            _(
                "Undangan ini untuk %(alamat)s, sedangkan Anda masuk sebagai %(masuk)s. Keluar dahulu, lalu buka lagi tautannya."
            )
            % {"alamat": baris.email, "masuk": pengguna.email},
            kode="akun.undangan_orang_lain",
        )
    return _beri_jabatan(baris, pengguna, pada)


def periksa_peran(pemda: Pemda, peran: str, ada_unit: object) -> None:
    """The role exists in this kind of government, and names a unit where it must."""
    if peran not in policies.peran_tersedia(pemda):
        raise MasukanTidakSah(
            {"peran": _("Peran ini tidak ada di %s. Pilih peran lain.") % pemda.nama}
        )
    if Peran(peran) in BERUNIT and not ada_unit:
        raise MasukanTidakSah({"unit": _("Perangkat Daerah yang mana? Pilih unitnya.")})


def tolak_anggota(cakupan: Cakupan, pada: datetime, alamat: str) -> None:
    """Raises SudahAnggota when someone with this address holds an office in the own government."""
    daftar = [
        j
        for j in Penugasan.objek.untuk(cakupan)
        .filter(pengguna__email=alamat)
        .select_related("pengguna", "unit")
        .order_by("berlaku_sejak")
        if j.berlaku_sampai is None or j.berlaku_sampai > hari(pada)
    ]
    if daftar:
        raise SudahAnggota(daftar[0].pengguna, daftar)


def _terima_baru(
    token: str, pada: datetime, nama: str, sandi: str, sandi_lagi: str
) -> tuple[Pengguna, Penugasan]:
    baris = _kunci_undangan(token, pada)
    if pemilik_akun(baris) is not None:
        raise SudahPunyaAkun(_("Alamat ini sudah punya akun. Masuk untuk menerima undangan."))
    pengguna = Pengguna(email=baris.email, nama=rapi(nama))
    _periksa_sandi(pengguna, sandi, sandi_lagi)
    pengguna.set_password(sandi)
    pengguna.save(force_insert=True)
    # The link was sent to this address and came back: that proves it.
    EmailAddress.objects.create(user=pengguna, email=pengguna.email, verified=True, primary=True)
    return pengguna, _beri_jabatan(baris, pengguna, pada)


def _periksa_sandi(pengguna: Pengguna, sandi: str, sandi_lagi: str) -> None:
    galat: dict[str, str] = {}
    try:
        sahkan(pengguna, ["nama"])
    except MasukanTidakSah as salah:
        galat |= salah.bidang
    try:
        validate_password(sandi, pengguna)
    except ValidationError as salah:
        galat["sandi"] = " ".join(salah.messages)
    if "sandi" not in galat and sandi != sandi_lagi:
        galat["sandi_lagi"] = _("Kedua kata sandi tidak sama. Ketik lagi.")
    if galat:
        raise MasukanTidakSah(galat)


def _kunci_undangan(token: str, pada: datetime) -> Undangan:
    """The pending invitation, locked: two clicks make one office."""
    kunci = buka(token=token, pada=pada).pk
    baris = muat(Undangan, _PINTU, kunci, kunci_baris=True)
    _wajib_menunggu(baris, pada)
    return baris


def _beri_jabatan(baris: Undangan, pengguna: Pengguna, pada: datetime) -> Penugasan:
    if not pengguna.is_active:
        raise KeadaanBerubah(_("Akun ini dinonaktifkan. Hubungi operator sistem."))
    jabatan = _jabatan_sama(baris, pengguna, pada) or Penugasan.buat(
        pemda=baris.pemda,
        pengguna=pengguna,
        peran=baris.peran,
        unit=baris.unit,
        jabatan=baris.jabatan,
        berlaku_sejak=hari(pada),
    )
    baris.dipakai_pada = pada
    baris.save(update_fields=["dipakai_pada"])
    catat(
        pelaku=pelaku_dari(jabatan),
        kode="akun.undangan_diterima",
        objek=("undangan", baris.pk),
        pada=pada,
        isi={**_isi(baris), "penugasan": str(jabatan.pk)},
    )
    return jabatan


def _jabatan_sama(baris: Undangan, pengguna: Pengguna, pada: datetime) -> Penugasan | None:
    """The same office, given in the meantime by another way."""
    daftar = Penugasan.objek.untuk(_PINTU).filter(
        pemda_id=baris.pemda_id, pengguna=pengguna, peran=baris.peran, unit_id=baris.unit_id
    )
    return next((j for j in daftar.select_related("pemda", "unit") if j.berlaku(hari(pada))), None)


def _muat_terbuka(pelaku: Pelaku, undangan_id: UUID) -> Undangan:
    """An invitation of the own government that is neither used nor withdrawn."""
    policies.kelola_orang(pelaku).wajib()
    baris = muat(Undangan, pelaku.cakupan, undangan_id, kunci_baris=True)
    policies.beri_peran(pelaku, baris.peran).wajib()
    if baris.dipakai_pada:
        raise KeadaanBerubah(_("Undangan ini sudah diterima."), kode="akun.undangan_dipakai")
    if baris.ditarik_pada:
        raise KeadaanBerubah(
            _("Undangan ini sudah ditarik. Buat undangan baru bila masih perlu."),
            kode="akun.undangan_ditarik",
        )
    return baris


def _wajib_menunggu(baris: Undangan, pada: datetime) -> None:
    keadaan = baris.keadaan(pada)
    if keadaan == "menunggu":
        return
    siapa = surat.penolong(baris.pemda)
    if keadaan == "diterima":
        raise TautanTidakBerlaku(
            _("Undangan ini sudah diterima. Masuklah dengan alamat surel dan kata sandi Anda."),
            kode="akun.undangan_dipakai",
        )
    if keadaan == "ditarik":
        raise TautanTidakBerlaku(
            _("Undangan ini sudah ditarik oleh %s. Hubungi mereka bila Anda masih memerlukannya.")
            % siapa,
            kode="akun.undangan_ditarik",
        )
    raise TautanTidakBerlaku(
        _("Undangan ini sudah lewat masa berlakunya. Mintalah %s mengirim ulang.") % siapa,
        kode="akun.undangan_kedaluwarsa",
    )


def _tolak_undangan_ganda(cakupan: Cakupan, pada: datetime, baris: Undangan) -> None:
    ada = (
        Undangan.objek.untuk(cakupan)
        .filter(
            email=baris.email,
            peran=baris.peran,
            unit_id=baris.unit_id,
            dipakai_pada__isnull=True,
            ditarik_pada__isnull=True,
            berlaku_sampai__gt=pada,
        )
        .exists()
    )
    if ada:
        raise MasukanTidakSah(
            {
                "email": _(
                    "Alamat ini sudah diundang untuk peran itu. Kirim ulang undangan yang ada."
                )
            },
            kode="akun.undangan_ganda",
        )


def _kirim(baris: Undangan, token: str, tautan: Tautan, kirim: Pengirim) -> None:
    isi = surat.undangan(baris, tautan(token))
    kirim(
        pemda_id=baris.pemda_id,
        kepada=[baris.email],
        perihal=isi.perihal,
        isi=isi.isi,
        kunci=f"undangan:{baris.pk}:{baris.sidik_token[:16]}",
    )


def _isi(baris: Undangan) -> dict[str, str]:
    return {
        "email": baris.email,
        "peran": baris.peran,
        "unit": baris.unit.nama if baris.unit else "",
        "jabatan": baris.jabatan,
    }
