"""The one status vocabulary: key, word, family of colour, icon. No other place names a status.

Indonesian is the message id; the English word is in the catalogue. The context of each message
is its group, since one Indonesian word may need two English ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

Keluarga = Literal["hijau", "biru", "kuning", "merah", "netral", "putus"]

# Text (and icon) on ground, as in the style sheet; a test keeps both equal and readable.
WARNA_KELUARGA: dict[Keluarga, tuple[str, str]] = {
    "hijau": ("#1B6B36", "#E5F3E8"),
    "biru": ("#1A56A8", "#E6EFFA"),
    "kuning": ("#7A5200", "#FCF1D6"),
    "merah": ("#A8231C", "#FCE9E7"),
    "netral": ("#565D6B", "#EFEDE6"),
    "putus": ("#565D6B", "#FFFFFF"),
}


@dataclass(frozen=True)
class Status:
    """One word that a person may read about the state of something."""

    kunci: str
    label: str | Promise
    keluarga: Keluarga
    ikon: str
    kelompok: str


_KERJA_SAMA = [
    Status("usulan", pgettext_lazy("kerja sama", "Usulan"), "netral", "bulb", "kerja_sama"),
    Status("draf", pgettext_lazy("kerja sama", "Draf"), "putus", "pencil", "kerja_sama"),
    Status("ditelaah", pgettext_lazy("kerja sama", "Ditelaah"), "biru", "zoom-scan", "kerja_sama"),
    Status("ditawarkan", pgettext_lazy("kerja sama", "Ditawarkan"), "kuning", "send", "kerja_sama"),
    Status(
        "diterima", pgettext_lazy("kerja sama", "Diterima"), "hijau", "circle-check", "kerja_sama"
    ),
    Status("ditolak", pgettext_lazy("kerja sama", "Ditolak"), "merah", "circle-x", "kerja_sama"),
    Status(
        "ksb_ttd",
        pgettext_lazy("kerja sama", "Kesepakatan Bersama ditandatangani"),
        "hijau",
        "writing-sign",
        "kerja_sama",
    ),
    Status(
        "menunggu_dprd",
        pgettext_lazy("kerja sama", "Menunggu DPRD"),
        "kuning",
        "hourglass",
        "kerja_sama",
    ),
    Status(
        "pks_ttd",
        pgettext_lazy("kerja sama", "PKS ditandatangani"),
        "hijau",
        "file-certificate",
        "kerja_sama",
    ),
    Status(
        "berjalan", pgettext_lazy("kerja sama", "Berjalan"), "hijau", "player-play", "kerja_sama"
    ),
    Status(
        "perpanjangan", pgettext_lazy("kerja sama", "Perpanjangan"), "biru", "refresh", "kerja_sama"
    ),
    Status("berakhir", pgettext_lazy("kerja sama", "Berakhir"), "netral", "flag", "kerja_sama"),
    Status("dibatalkan", pgettext_lazy("kerja sama", "Dibatalkan"), "netral", "ban", "kerja_sama"),
    Status(
        "akan_berakhir",
        pgettext_lazy("kerja sama", "Akan berakhir"),
        "kuning",
        "calendar-due",
        "kerja_sama",
    ),
    Status(
        "berakhir_dilaksanakan",
        pgettext_lazy("kerja sama", "Berakhir, masih dilaksanakan"),
        "merah",
        "alert-triangle",
        "kerja_sama",
    ),
]
_PENANDA = [
    Status("tanpa_pks", pgettext_lazy("penanda", "Belum ada PKS"), "kuning", "link-off", "penanda"),
    Status(
        "calon_wajib",
        pgettext_lazy("penanda", "Calon kerja sama wajib"),
        "kuning",
        "map-2",
        "penanda",
    ),
]
_TAHAP = [
    Status("selesai", pgettext_lazy("tahap", "Selesai"), "hijau", "circle-check", "tahap"),
    Status("kini", pgettext_lazy("tahap", "Sedang berjalan"), "biru", "progress", "tahap"),
    Status("nanti", pgettext_lazy("tahap", "Akan datang"), "putus", "circle-dashed", "tahap"),
    Status("dilewati", pgettext_lazy("tahap", "Dilewati"), "netral", "arrow-bounce", "tahap"),
    Status("menunggu_syarat", pgettext_lazy("tahap", "Menunggu syarat"), "netral", "lock", "tahap"),
    Status("disetujui", pgettext_lazy("tahap", "Disetujui"), "hijau", "circle-check", "tahap"),
    Status(
        "dianggap_setuju",
        pgettext_lazy("tahap", "Dianggap setuju"),
        "hijau",
        "clock-check",
        "tahap",
    ),
]
_CATATAN = [
    Status(
        "wajib", pgettext_lazy("catatan", "Wajib diperbaiki"), "merah", "alert-octagon", "catatan"
    ),
    Status(
        "perhatian",
        pgettext_lazy("catatan", "Perlu perhatian"),
        "kuning",
        "alert-triangle",
        "catatan",
    ),
    Status("saran", pgettext_lazy("catatan", "Saran"), "netral", "bulb", "catatan"),
]
_TUGAS = [
    Status("terlambat", pgettext_lazy("tugas", "Terlambat"), "merah", "clock-exclamation", "tugas"),
    Status("hari_ini", pgettext_lazy("tugas", "Hari ini"), "kuning", "clock", "tugas"),
]
_IMPOR = [
    Status("baru", pgettext_lazy("impor", "Baru"), "hijau", "plus", "impor"),
    Status("berubah", pgettext_lazy("impor", "Berubah"), "biru", "arrows-exchange", "impor"),
    Status("ragu", pgettext_lazy("impor", "Meragukan"), "kuning", "help-circle", "impor"),
    Status("impor_ditolak", pgettext_lazy("impor", "Ditolak"), "merah", "circle-x", "impor"),
    Status("impor_dilewati", pgettext_lazy("impor", "Dilewati"), "netral", "arrow-bounce", "impor"),
]
# Pages of the law: a regulation, what a rule does, how a worked case ends.
_HUKUM = [
    Status(
        "peraturan_berlaku", pgettext_lazy("hukum", "Berlaku"), "hijau", "circle-check", "hukum"
    ),
    Status("peraturan_diubah", pgettext_lazy("hukum", "Diubah"), "biru", "pencil", "hukum"),
    Status(
        "peraturan_dicabut_sebagian",
        pgettext_lazy("hukum", "Dicabut sebagian"),
        "kuning",
        "info-circle",
        "hukum",
    ),
    Status("peraturan_dicabut", pgettext_lazy("hukum", "Dicabut"), "netral", "ban", "hukum"),
    Status("peraturan_rancangan", pgettext_lazy("hukum", "Rancangan"), "putus", "pencil", "hukum"),
    Status("aturan_tahan", pgettext_lazy("hukum", "Menahan"), "merah", "lock", "hukum"),
    Status(
        "aturan_tahan_beralasan",
        pgettext_lazy("hukum", "Dapat dilewati dengan alasan"),
        "kuning",
        "lock-open",
        "hukum",
    ),
    Status("aturan_ingatkan", pgettext_lazy("hukum", "Mengingatkan"), "kuning", "bell", "hukum"),
    Status("aturan_tampilkan", pgettext_lazy("hukum", "Ditampilkan"), "netral", "eye", "hukum"),
    Status(
        "kasus_terpenuhi", pgettext_lazy("hukum", "Terpenuhi"), "hijau", "circle-check", "hukum"
    ),
    Status("kasus_dilanggar", pgettext_lazy("hukum", "Dilanggar"), "merah", "circle-x", "hukum"),
    Status(
        "kasus_tak_diketahui",
        pgettext_lazy("hukum", "Belum dapat dinilai"),
        "kuning",
        "help-circle",
        "hukum",
    ),
    Status(
        "kasus_tidak_berlaku",
        pgettext_lazy("hukum", "Tidak berlaku di sini"),
        "netral",
        "minus",
        "hukum",
    ),
    Status("boleh_ya", pgettext_lazy("boleh", "Ya"), "hijau", "circle-check", "hukum"),
    Status(
        "boleh_ya_dengan_catatan",
        pgettext_lazy("boleh", "Ya, dengan catatan"),
        "kuning",
        "alert-triangle",
        "hukum",
    ),
    Status("boleh_tidak", pgettext_lazy("boleh", "Tidak"), "merah", "circle-x", "hukum"),
    Status(
        "boleh_tidak_diketahui",
        pgettext_lazy("boleh", "Tidak diketahui"),
        "netral",
        "help-circle",
        "hukum",
    ),
    Status("beda_baru", pgettext_lazy("beda", "Baru"), "hijau", "plus", "hukum"),
    Status("beda_berubah", pgettext_lazy("beda", "Berubah"), "biru", "arrows-exchange", "hukum"),
    Status("beda_hilang", pgettext_lazy("beda", "Tidak ada lagi"), "netral", "ban", "hukum"),
]

STATUS: dict[str, Status] = {
    status.kunci: status
    for daftar in (_KERJA_SAMA, _PENANDA, _TAHAP, _CATATAN, _TUGAS, _IMPOR, _HUKUM)
    for status in daftar
}

# Catatan telaah are always shown in this order.
URUTAN_CATATAN = ("wajib", "perhatian", "saran")


def status(kunci: str) -> Status:
    """The status of this key; an unknown key is a programming error and says so."""
    try:
        return STATUS[kunci]
    except KeyError as galat:
        pesan = f"status tidak dikenal: {kunci!r}; kosakatanya di simpul.antarmuka.tampilan.status"
        raise LookupError(pesan) from galat
