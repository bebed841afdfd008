"""The frame of every page: whose government, which entries, which office. A context processor."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from simpul.akun.models import Penugasan
from simpul.akun.peran import Peran
from simpul.antarmuka import contoh
from simpul.antarmuka.gerbang import Permintaan
from simpul.antarmuka.tampilan.bingkai import (
    BINGKAI_SIMPUL,
    Bingkai,
    EntriMenu,
    Kantor,
    PilihanKantor,
)
from simpul.antarmuka.tampilan.warna import dari_nilai

ZONA = {
    "Asia/Jakarta": gettext_lazy("Waktu Indonesia Barat"),
    "Asia/Pontianak": gettext_lazy("Waktu Indonesia Barat"),
    "Asia/Makassar": gettext_lazy("Waktu Indonesia Tengah"),
    "Asia/Jayapura": gettext_lazy("Waktu Indonesia Timur"),
}
PENGATUR = (Peran.ADMINISTRATOR, Peran.SEKRETARIAT_TKKSD)


def konteks(request: HttpRequest) -> dict[str, Any]:
    """`bingkai` for the base templates; pages before the gate get Simpul's own."""
    return {
        "bingkai": SimpleLazyObject(lambda: _bingkai(request)),  # type: ignore[arg-type]
        "masuk_contoh": SimpleLazyObject(_masuk_contoh),
    }


def _masuk_contoh() -> list[dict[str, str]]:
    """Demo sign-ins for the sign-in page; empty on a real instance."""
    return [
        {"nama": m.jabatan, "unit": m.pemda, "surel": m.email, "sandi": contoh.SANDI}
        for m in contoh.daftar_masuk()
    ]


def _bingkai(request: Permintaan) -> Bingkai:
    jabatan = getattr(request, "penugasan", None)
    if jabatan is None:
        return _tanpa_jabatan(request)
    pemda = jabatan.pemda
    return Bingkai(
        nama=pemda.nama,
        warna=dari_nilai(pemda.warna),
        logo=reverse("logo", args=[pemda.pk]) if pemda.logo else "",
        beranda=reverse("beranda"),
        menu=_menu(request, jabatan),
        kantor=_kantor(request, jabatan),
        akun=_akun(),
        latihan=pemda.latihan,
        zona=ZONA.get(pemda.zona_waktu, pemda.zona_waktu),
        per=request.pada,
    )


def _tanpa_jabatan(request: Permintaan) -> Bingkai:
    pengguna = getattr(request, "user", None)
    if pengguna is None or not pengguna.is_authenticated:
        return replace(BINGKAI_SIMPUL, menu=_menu_umum(request))
    menu = (
        (
            EntriMenu(
                pgettext("daftar", "Pemerintah daerah"),
                _alamat("operator"),
                _di(request, "/operator/"),
                "building",
            ),
        )
        if pengguna.operator
        else ()
    )
    return Bingkai(
        beranda=reverse("beranda"),
        menu=menu,
        kantor=Kantor(
            "OP", _("Operator") if pengguna.operator else _("Tanpa jabatan"), str(pengguna)
        ),
        akun=_akun(),
        per=request.pada,
    )


def _menu_umum(request: HttpRequest) -> tuple[EntriMenu, ...]:
    """What everybody may open without signing in."""
    return (EntriMenu(_("Hukum"), reverse("hukum"), _di(request, "/hukum/"), "scale"),)


def _menu(request: Permintaan, jabatan: Penugasan) -> tuple[EntriMenu, ...]:
    """Only pages that exist, seven at most."""
    menu = [
        EntriMenu(_("Beranda"), reverse("beranda"), _di(request, "/ruang-kerja/"), "home"),
        EntriMenu(
            _("Kerja sama"), reverse("kerja_sama"), _di(request, "/kerja-sama/"), "arrows-exchange"
        ),
        EntriMenu(_("Wilayah"), _alamat("wilayah"), _di(request, "/wilayah/"), "map-2"),
    ]
    if jabatan.peran in PENGATUR:
        menu.append(
            EntriMenu(
                _("Pengaturan"), _alamat("pengaturan"), _di(request, "/pengaturan/"), "settings"
            )
        )
    return tuple(m for m in menu if m.url)


def _di(request: HttpRequest, awalan: str) -> bool:
    return request.path.startswith(awalan)


def _kantor(request: Permintaan, jabatan: Penugasan) -> Kantor:
    lain = request.daftar_penugasan
    return Kantor(
        inisial="".join(k[0] for k in str(jabatan.sebutan).split()[:2]).upper(),
        nama=jabatan.sebutan,
        unit=jabatan.unit.nama if jabatan.unit else jabatan.pemda.nama,
        pilihan=tuple(
            PilihanKantor(
                p.sebutan, p.unit.nama if p.unit else p.pemda.nama, str(p.pk), p.pk == jabatan.pk
            )
            for p in lain
        )
        if len(lain) > 1
        else (),
        url_ganti=_alamat("ganti_jabatan"),
    )


def _akun() -> tuple[EntriMenu, ...]:
    entri = [EntriMenu(_("Akun saya"), _alamat("akun_saya"), ikon="user-circle")]
    entri.append(EntriMenu(_("Pustaka hukum"), reverse("hukum"), ikon="scale"))
    entri.append(EntriMenu(_("Keluar"), reverse("account_logout"), ikon="logout"))
    return tuple(e for e in entri if e.url)


def _alamat(nama: str) -> str:
    try:
        return reverse(nama)
    except NoReverseMatch:
        return ""
