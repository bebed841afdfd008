"""The words of the law library: kinds, certainty, effects, units, in the language of the page."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from simpul.inti.aturan import Akibat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.tahapan import JenisPemicu, Sifat
from simpul.regulasi.publik import Macam

Kata = str | Promise

# Name and one sentence; a kind the data gains before it has a name here is shown by its code.
JENIS: dict[str, tuple[Kata, Kata]] = {
    "KSDD-W": (
        _("Kerja sama wajib dengan daerah lain"),
        _(
            "Daerah yang berbatasan menangani bersama urusan yang dampaknya melintasi batas dan lebih efisien bila dikelola bersama."
        ),
    ),
    "KSDD-S": (
        _("Kerja sama sukarela dengan daerah lain"),
        _(
            "Daerah bekerja sama karena dipandang lebih efektif dan efisien, tanpa harus berbatasan."
        ),
    ),
    "KSDPK-D": (
        _("Kerja sama dengan pihak ketiga, prakarsa daerah"),
        _("Daerah memetakan kebutuhan, menyusun studi kelayakan, lalu menawarkannya."),
    ),
    "KSDPK-K": (
        _("Kerja sama dengan pihak ketiga, prakarsa pihak ketiga"),
        _(
            "Perseorangan, badan usaha, atau organisasi kemasyarakatan mengusulkan dan membawa studi kelayakannya."
        ),
    ),
    "KSDPL-KEMBAR-PROV": (
        _("Provinsi kembar dengan daerah di luar negeri"),
        _("Sebuah provinsi dengan mitra yang setingkat di luar negeri."),
    ),
    "KSDPL-KEMBAR-KABKOTA": (
        _("Kabupaten atau kota kembar dengan daerah di luar negeri"),
        _("Sebuah kabupaten atau kota dengan mitra yang setingkat di luar negeri."),
    ),
    "KSDPL-LAINNYA": (
        _("Kerja sama lain dengan daerah di luar negeri"),
        _("Kerja sama dengan pemerintah daerah luar negeri untuk lingkup tertentu."),
    ),
    "KSDLL-A": (
        _("Kerja sama dengan lembaga luar negeri, penerusan"),
        _("Daerah meneruskan kerja sama yang sudah dibuat Pemerintah Pusat."),
    ),
    "KSDLL-B": (
        _("Kerja sama dengan lembaga luar negeri, persetujuan Pusat"),
        _("Daerah bekerja sama dengan lembaga luar negeri setelah Pemerintah Pusat menyetujui."),
    ),
    "SINERGI": (
        _("Sinergi dengan Pemerintah Pusat"),
        _("Daerah dan kementerian atau lembaga menyelaraskan program dengan Nota Kesepakatan."),
    ),
}

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

# Constellations of regions in mandatory cooperation; some stages read differently for them.
KONFIGURASI: dict[str, Kata] = {
    "W1": _("antarprovinsi"),
    "W2": _("provinsi dengan kabupaten atau kota di wilayahnya"),
    "W3": _("provinsi dengan kabupaten atau kota provinsi lain"),
    "W4": _("kabupaten atau kota yang berbeda provinsi"),
    "W5": _("kabupaten atau kota dalam satu provinsi"),
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
    Macam.ATURAN: _("Aturan"),
    Macam.TAHAP: _("Tahap"),
    Macam.PARAMETER: _("Jangka waktu dan angka"),
    Macam.DOKUMEN: _("Dokumen"),
    Macam.PELAKU: _("Pelaku"),
    Macam.ISTILAH: _("Istilah"),
    Macam.URUSAN: _("Urusan"),
    Macam.PASAL: _("Pasal"),
    Macam.PERATURAN: _("Peraturan"),
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
    """The kind in words, its code where it has none."""
    return str(JENIS[kode][0]) if kode in JENIS else kode


def sebut_satuan(nilai: object, satuan: str | None) -> str:
    """A number with its unit, singular and plural where the language has them."""
    if satuan in SATUAN and isinstance(nilai, int):
        return str(SATUAN[satuan] % {"n": nilai})  # type: ignore[operator]
    return f"{nilai} {satuan.replace('_', ' ')}" if satuan else str(nilai)
