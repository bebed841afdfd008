"""The sections of the library: what stands in the row of tabs, what under 'Lainnya', and what each holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from simpul.antarmuka.tampilan import bahan

LAINNYA = "hukum_lainnya"


@dataclass(frozen=True, slots=True)
class Bagian:
    """One section: the name of its address, its icon, its title and what is inside."""

    alamat: str
    ikon: str
    judul: str | Promise
    isi: str | Promise

    @property
    def url(self) -> str:
        """Where it stands."""
        return reverse(self.alamat)


UTAMA: tuple[Bagian, ...] = (
    Bagian("hukum_jenis", "route", _("Jenis dan tahap"),
           _("Tahap tiap jenis kerja sama pada suatu hari: siapa, dokumen apa, berapa lama.")),
    Bagian("hukum_peraturan", "scale", _("Peraturan"),
           _("Status tiap peraturan, dan pasal demi pasal dengan kalimat kami sendiri.")),
    Bagian("hukum_aturan", "list-search", _("Aturan"),
           _("Yang diperiksa Simpul, akibatnya, dan kasus yang menunjukkannya.")),
    Bagian("hukum_parameter", "calendar-due", _("Jangka waktu dan angka"),
           _("Tenggat dan batas dengan pasalnya, atau bahwa hukum diam.")),
    Bagian("hukum_dokumen", "file-text", _("Dokumen"),
           _("Dokumen yang diminta dan isi wajibnya.")),
    Bagian("hukum_istilah", "book", _("Istilah"),
           _("Kata-kata kerja sama daerah, artinya, dan padanan Inggrisnya.")),
)  # fmt: skip
LAIN: tuple[Bagian, ...] = (
    Bagian("hukum_urusan", "building-community", _("Urusan"),
           _("Urusan dan sub urusan: bagian Pusat, provinsi, dan kabupaten/kota.")),
    Bagian("hukum_pihak", "users-group", _("Para pihak"),
           _("Siapa yang dapat menjadi mitra, dan jalur kerja samanya.")),
    Bagian("hukum_penanda_tangan", "writing-sign", _("Penanda tangan"),
           _("Siapa boleh menandatangani naskah apa, dengan kuasa atau tanpa kuasa.")),
    Bagian("hukum_berakhir", "flag", _("Berakhir"),
           _("Alasan berakhirnya kerja sama, dan yang bukan alasan.")),
    Bagian("hukum_rezim", "history", _("Rezim"),
           _("Aturan mana yang memegang naskah menurut hari penandatanganannya.")),
    Bagian("hukum_rezim_khusus", "arrow-bounce", _("Rezim khusus"),
           _("Naskah yang mengikuti aturan lain: hibah, aset, pengadaan, desa, dan sebagainya.")),
    Bagian("hukum_asas", "compass", _("Asas"),
           _("Tiga pertimbangan dan sebelas asas sebagai pertanyaan telaahan.")),
    Bagian("hukum_ganjalan", "alert-triangle", _("Ganjalan"),
           _("Bunyi peraturan yang janggal, dan cara Simpul menyikapinya.")),
    Bagian("hukum_perubahan", "arrows-exchange", _("Perubahan"),
           _("Apa yang berubah dalam hukum di antara dua hari.")),
    Bagian("hukum_rancangan", "file-pencil", _("Rancangan"),
           _("Rancangan peraturan dan apa yang akan diubahnya.")),
)  # fmt: skip


def tab_utama(kini: str) -> list[bahan.Tab]:
    """The row of tabs; pages under 'Lainnya' light up that one."""
    lain = {satu.alamat for satu in LAIN}
    daftar = [
        ("hukum", _("Pustaka hukum")),
        *((satu.alamat, satu.judul) for satu in UTAMA),
        (LAINNYA, _("Lainnya")),
    ]
    terang = LAINNYA if kini in lain else kini
    return [bahan.Tab(label, reverse(nama), kini=nama == terang) for nama, label in daftar]


def tab_lain(kini: str) -> list[bahan.Tab]:
    """The second row, only where one of its pages is open."""
    if kini != LAINNYA and kini not in {satu.alamat for satu in LAIN}:
        return []
    return [bahan.Tab(satu.judul, satu.url, kini=satu.alamat == kini) for satu in LAIN]
