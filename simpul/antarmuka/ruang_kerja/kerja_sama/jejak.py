"""The trail in plain words on the page of what it concerns."""

from __future__ import annotations

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.antarmuka.tampilan.bahan import BarisRiwayat
from simpul.dasar.cakupan import Cakupan
from simpul.jejak import selectors
from simpul.jejak.models import Catatan
from simpul.kerja_sama.kasus import Kasus

# code of the trail -> what was done, in words. A test holds it complete.
KALIMAT: dict[str, Any] = {
    "kerja_sama.dibuka": gettext_lazy("membuka kerja sama"),
    "kerja_sama.rancangan_dimulai": gettext_lazy("memulai rancangan pembukaan"),
    "kerja_sama.rancangan_dibuang": gettext_lazy("membuang rancangan ke tempat sampah"),
    "kerja_sama.rancangan_dipulihkan": gettext_lazy(
        "mengambil kembali rancangan dari tempat sampah"
    ),
    "ruang.bergabung": gettext_lazy("bergabung ke kerja sama ini"),
    "ruang.menolak_undangan": gettext_lazy("tidak bergabung ke kerja sama ini"),
    "ruang.tamu_diundang": gettext_lazy("membuka akses mitra"),
    "ruang.tamu_ditarik": gettext_lazy("menarik akses mitra"),
    "ruang.tamu_diperpanjang": gettext_lazy("memperpanjang akses mitra"),
    "ruang.tamu_masuk": gettext_lazy("membuka halaman ini dengan akses mitra"),
    "kerja_sama.pemetaan_diserahkan": gettext_lazy("menyerahkan hasil pemetaan"),
    "kerja_sama.pemetaan_dilewati": gettext_lazy("melewati pemetaan dengan alasan"),
    "kerja_sama.pemetaan_dibahas": gettext_lazy("mencatat pembahasan pemetaan"),
    "kerja_sama.berita_acara_pemetaan_dicatat": gettext_lazy("mencatat Berita Acara pemetaan"),
    "kerja_sama.kak_diajukan": gettext_lazy("menyampaikan KAK ke TKKSD"),
    "kerja_sama.kak_ditelaah": gettext_lazy("menyelesaikan telaahan KAK"),
    "kerja_sama.penawaran_disiapkan": gettext_lazy("menyiapkan surat penawaran"),
    "kerja_sama.penawaran_ditandatangani": gettext_lazy("menandatangani surat penawaran"),
    "kerja_sama.penawaran_dikirim": gettext_lazy("mengirim penawaran dan mencatat tanda terimanya"),
    "kerja_sama.penawaran_ditelaah": gettext_lazy("menelaah penawaran"),
    "kerja_sama.penawaran_diterima": gettext_lazy("menerima penawaran"),
    "kerja_sama.penawaran_ditolak": gettext_lazy("tidak menerima penawaran"),
    "kerja_sama.tanggapan_kedua_diminta": gettext_lazy("menyampaikan permintaan tanggapan kedua"),
    "kerja_sama.tanpa_tanggapan_dilaporkan": gettext_lazy("melaporkan penawaran tanpa tanggapan"),
    "kerja_sama.rancangan_ksb_disusun": gettext_lazy("menyusun rancangan Kesepakatan Bersama"),
    "kerja_sama.rancangan_ksb_diperbaiki": gettext_lazy(
        "mengajukan versi baru rancangan Kesepakatan Bersama"
    ),
    "kerja_sama.rancangan_ksb_dibahas": gettext_lazy(
        "mencatat pembahasan rancangan Kesepakatan Bersama"
    ),
    "kerja_sama.rancangan_ksb_disepakati": gettext_lazy(
        "menyepakati rancangan Kesepakatan Bersama"
    ),
    "kerja_sama.penandatanganan_direkomendasikan": gettext_lazy("merekomendasikan penandatanganan"),
    "kerja_sama.ksb_ditandatangani": gettext_lazy("menandatangani Kesepakatan Bersama"),
    "kerja_sama.nomor_ksb_dilengkapi": gettext_lazy("melengkapi nomor Kesepakatan Bersama"),
    "kerja_sama.pks_dicatat": gettext_lazy("mencatat PKS yang sudah ditandatangani"),
}


def riwayat(cakupan: Cakupan, kasus: Kasus) -> Any:
    """All rows on a case and its ruang, newest first."""
    k = kasus.kerja_sama
    return selectors.riwayat(
        cakupan=cakupan, objek=[("kerja_sama", k.pk), ("ruang", k.ruang_id)], ruang_id=k.ruang_id
    )


def kalimat(baris: Catatan) -> BarisRiwayat:
    """Who did what, for whom, on what ground."""
    nilai = selectors.isi(baris)
    pelaku, isi = nilai["pelaku"], nilai["isi"]
    siapa = ", ".join(t for t in (sebut_jabatan(pelaku), pelaku.get("pemda_nama", "")) if t)
    perbuatan = KALIMAT.get(baris.kode, baris.kode)
    teks = f"{siapa} {perbuatan}"
    if isi.get("atas_nama"):
        diwakili = [isi[k] for k in ("atas_jabatan", "atas_nama") if isi.get(k)]
        teks += " " + _("atas nama %s") % ", ".join(diwakili)
    return BarisRiwayat(localtime(baris.pada).date(), teks, _rinci(baris, isi))


def sebut_jabatan(pelaku: dict[str, Any]) -> str:
    """The office as recorded. A role has its name in both languages; a title of one's own stays."""
    jabatan = pelaku.get("jabatan") or ""
    return _(jabatan) if jabatan else ""


def _rinci(baris: Catatan, isi: dict[str, Any]) -> str:
    bagian = []
    if isi.get("nomor") and isi["nomor"] != "-":
        bagian.append(_("nomor %s") % isi["nomor"])
    if baris.tanggal_surat:
        bagian.append(_("surat tanggal %s") % date_format(baris.tanggal_surat, "j M Y"))
    if isi.get("alasan"):
        bagian.append(str(isi["alasan"]))
    if isi.get("alasan_lanjut"):
        bagian.append(_("dilanjutkan dengan alasan: %s") % isi["alasan_lanjut"])
    if isi.get("versi"):
        bagian.append(_("versi %s") % isi["versi"])
    bagian.append(_("dicatat %s") % date_format(localtime(baris.dicatat_pada), "j M Y, H.i"))
    bagian.append(f"#{baris.urutan}")
    return " · ".join(bagian)
