"""The words of the law library: certainty, effects, units, answers, in the language of the page.

Names of kinds and groups are data (data/jenis.yaml); here they are only put into the right language.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import get_language, ngettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from simpul.inti.aturan import Akibat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.penanda_tangan import Naskah, SyaratKuasa
from simpul.inti.penanda_tangan import Sisi as SisiTeken
from simpul.inti.pihak import Sisi
from simpul.inti.tahapan import JenisPemicu, Sifat
from simpul.regulasi import publik
from simpul.regulasi.publik import Bagian, Macam

Kata = str | Promise

KEYAKINAN: dict[Keyakinan, tuple[Kata, Kata]] = {
    Keyakinan.PASTI: (
        pgettext_lazy("keyakinan", "Pasti"),
        _("Berbunyi demikian dalam teks peraturan."),
    ),
    Keyakinan.KUAT: (
        pgettext_lazy("keyakinan", "Kuat"),
        _("Didukung beberapa sumber, tetapi bunyi pasalnya belum kami baca sendiri."),
    ),
    Keyakinan.TAFSIR: (
        pgettext_lazy("keyakinan", "Tafsir"),
        _("Bacaan kami atas peraturan; pasalnya tidak menyebutnya dengan kata itu."),
    ),
    Keyakinan.PRAKTIK: (
        pgettext_lazy("keyakinan", "Praktik"),
        _("Kebiasaan di lapangan, bukan bunyi peraturan."),
    ),
    Keyakinan.INGATAN: (
        pgettext_lazy("keyakinan", "Ingatan"),
        _("Belum dicocokkan dengan teksnya; hanya ditampilkan."),
    ),
}

AKIBAT: dict[Akibat, Kata] = {
    Akibat.TAHAN: _("Perbuatan tahap itu tertahan sampai tuntutannya dipenuhi."),
    Akibat.TAHAN_BERALASAN: _(
        "Menahan, tetapi kepala unit yang membidangi dapat melewatinya dengan alasan tertulis."
    ),
    Akibat.INGATKAN: _("Ditunjukkan sebagai peringatan; perbuatannya tetap dapat diteruskan."),
    Akibat.TAMPILKAN: _("Hanya ditampilkan, tanpa akibat."),
}

PESERTA: dict[str, Kata] = {
    "pemrakarsa": _("pemrakarsa"),
    "mitra": _("calon mitra"),
    "semua": _("semua pihak"),
    "daerah": _("pemerintah daerah"),
    "luar": _("pihak di luar pemerintah daerah"),
}

SIFAT: dict[Sifat, Kata] = {
    Sifat.WAJIB: _("harus dilalui"),
    Sifat.ANJURAN: _("dianjurkan"),
    Sifat.BERSYARAT: _("hanya bila diperlukan"),
}

PEMICU: dict[JenisPemicu, Kata] = {
    JenisPemicu.PENILAIAN: _("Hanya ada bila penilaian menyatakan:"),
    JenisPemicu.PERISTIWA: _("Hanya ada bila terjadi:"),
    JenisPemicu.LEWAT_TENGGAT: _("Hanya ada bila tenggat %(tahap)s lewat tanpa jawaban."),
}

STATUS_PERATURAN = ("berlaku", "diubah", "dicabut_sebagian", "dicabut", "rancangan")
HASIL_KASUS = ("terpenuhi", "dilanggar", "tak_diketahui", "tidak_berlaku")

KELOMPOK_URUSAN: dict[str, Kata] = {
    "wajib_pelayanan_dasar": _("Urusan wajib, pelayanan dasar"),
    "wajib_nonpelayanan_dasar": _("Urusan wajib, bukan pelayanan dasar"),
    "pilihan": _("Urusan pilihan"),
}

MACAM: dict[Macam, Kata] = {
    Macam.JENIS: _("Jenis"),
    Macam.ATURAN: _("Aturan"),
    Macam.TAHAP: _("Tahap"),
    Macam.PENANDA_TANGAN: _("Penanda tangan"),
    Macam.BERAKHIR: _("Berakhir"),
    Macam.PARAMETER: _("Jangka waktu dan angka"),
    Macam.DOKUMEN: _("Dokumen"),
    Macam.PELAKU: _("Pelaku"),
    Macam.GOLONGAN: _("Para pihak"),
    Macam.REZIM: _("Rezim"),
    Macam.REZIM_KHUSUS: _("Rezim khusus"),
    Macam.ISTILAH: _("Istilah"),
    Macam.ASAS: _("Asas"),
    Macam.GANJALAN: _("Ganjalan"),
    Macam.URUSAN: _("Urusan"),
    Macam.SUB_URUSAN: _("Sub urusan"),
    Macam.PASAL: _("Pasal"),
    Macam.PERATURAN: _("Peraturan"),
}

# Which side somebody signs for, and where a party stands in the law.
SISI_TEKEN: dict[SisiTeken, Kata] = {
    SisiTeken.PEMDA: _("Untuk pemerintah daerah"),
    SisiTeken.PIHAK_KETIGA: _("Untuk pihak ketiga"),
    SisiTeken.PUSAT: _("Untuk Pemerintah Pusat"),
    SisiTeken.LUAR_NEGERI: _("Untuk mitra luar negeri"),
}
SISI: dict[Sisi, Kata] = {
    Sisi.DAERAH: _("Daerah"),
    Sisi.PIHAK_KETIGA: _("Pihak ketiga"),
    Sisi.PUSAT: _("Pemerintah Pusat"),
    Sisi.LUAR_NEGERI: _("Luar negeri"),
    Sisi.DESA: _("Desa"),
    Sisi.DAERAH_LAIN: _("Dibentuk beberapa daerah"),
    Sisi.TIDAK_DIKETAHUI: _("Belum dikenali"),
}
NASKAH: dict[Naskah, Kata] = {
    Naskah.SURAT_PENAWARAN: _("Surat penawaran"),
    Naskah.KSB: _("Kesepakatan Bersama"),
    Naskah.PKS: _("PKS"),
    Naskah.KONTRAK: _("Kontrak"),
    Naskah.NK: _("Nota Kesepakatan"),
    Naskah.RK: _("Rencana Kerja"),
    Naskah.LOI: _("Pernyataan Kehendak (LoI)"),
    Naskah.NASKAH_LN: _("Naskah Kerja Sama (MoU)"),
}
KUASA: dict[SyaratKuasa, Kata] = {
    SyaratKuasa.ADA: _("dengan kuasa"),
    SyaratKuasa.TANPA: _("tanpa kuasa"),
    SyaratKuasa.APA_PUN: _("dengan atau tanpa kuasa"),
}
BEDA: dict[Bagian, Kata] = {
    Bagian.PERATURAN: _("Peraturan"),
    Bagian.PARAMETER: _("Jangka waktu dan angka"),
    Bagian.ATURAN: _("Aturan"),
    Bagian.TAHAPAN: _("Tahap"),
}
# Not a group of the law in force, but one under which old texts were signed.
_KELOMPOK_LAMA: dict[str, Kata] = {
    "PEMDA_PUSAT": _("Kerja sama lama dengan Pemerintah Pusat"),
}

SATUAN: dict[str, object] = {
    "hari": ngettext_lazy("%(n)s hari", "%(n)s hari", "n"),
    "hari_kerja": ngettext_lazy("%(n)s hari kerja", "%(n)s hari kerja", "n"),
    "bulan": ngettext_lazy("%(n)s bulan", "%(n)s bulan", "n"),
    "tahun": ngettext_lazy("%(n)s tahun", "%(n)s tahun", "n"),
    "semester": ngettext_lazy("%(n)s semester", "%(n)s semester", "n"),
    "kali": ngettext_lazy("%(n)s kali", "%(n)s kali", "n"),
    "kali_setahun": ngettext_lazy("%(n)s kali setahun", "%(n)s kali setahun", "n"),
    "orang": ngettext_lazy("%(n)s orang", "%(n)s orang", "n"),
    "eksemplar": ngettext_lazy("%(n)s eksemplar", "%(n)s eksemplar", "n"),
    "rangkap": ngettext_lazy("%(n)s rangkap", "%(n)s rangkap", "n"),
    "daerah": ngettext_lazy("%(n)s daerah", "%(n)s daerah", "n"),
    "pekan": ngettext_lazy("%(n)s pekan", "%(n)s pekan", "n"),
    "butir": ngettext_lazy("%(n)s butir", "%(n)s butir", "n"),
    "objek": ngettext_lazy("%(n)s objek", "%(n)s objek", "n"),
    "pihak": ngettext_lazy("%(n)s pihak", "%(n)s pihak", "n"),
    "peristiwa": ngettext_lazy("%(n)s peristiwa", "%(n)s peristiwa", "n"),
    "persen": ngettext_lazy("%(n)s persen", "%(n)s persen", "n"),
}
BERKALA: dict[str, Kata] = {
    "bulan": _("tiap bulan"),
    "semester": _("tiap semester"),
    "tahun": _("tiap tahun"),
}


def peserta(kode: str) -> str:
    """Which parties, in words."""
    return str(PESERTA.get(kode, kode))


def nama_jenis(kode: str) -> str:
    """The kind in words, its code where the data has none."""
    satu = publik.daftar_jenis().jenis.get(kode)
    return satu.nama.untuk(get_language() or "id") if satu else kode


def nama_kelompok(kode: str) -> str:
    """The group of kinds in words, its code where the data has none."""
    satu = publik.daftar_jenis().kelompok.get(kode)
    if satu is None:
        return str(_KELOMPOK_LAMA.get(kode, kode))
    return satu.nama.untuk(get_language() or "id")


def nama_susunan(kode: str) -> str:
    """A constellation of regions in words: 'W5, kabupaten atau kota dalam satu provinsi'."""
    satu = publik.daftar_jenis().konfigurasi.get(kode)
    return f"{kode}, {satu.nama.untuk(get_language() or 'id')}" if satu else kode


def sebut_satuan(nilai: object, satuan: str | None) -> str:
    """A number with its unit, singular and plural where the language has them."""
    if satuan in SATUAN and isinstance(nilai, int):
        return str(SATUAN[satuan] % {"n": nilai})  # type: ignore[operator]
    return f"{nilai} {satuan.replace('_', ' ')}" if satuan else str(nilai)
