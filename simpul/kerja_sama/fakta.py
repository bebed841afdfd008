"""Facts of record that a cooperation can give to the rules; registered by the roof."""

from __future__ import annotations

from simpul.inti.jalur import HasilJalur, Status
from simpul.kerja_sama.kasus import DITERIMA_MITRA, Kasus
from simpul.kerja_sama.models import Dokumen
from simpul.regulasi.penyedia import Penyedia


def _unsur(dokumen: Dokumen | None) -> list[str] | None:
    """Codes of the contents that are filled; None when the paper is not there."""
    if dokumen is None:
        return None
    return sorted(k for k, v in dokumen.isi.items() if not k.startswith("_") and str(v).strip())


def _perencanaan(kasus: Kasus, kunci: str) -> object:
    kak = kasus.dokumen_jenis("KAK")
    return (kak.isi.get("_perencanaan") or {}).get(kunci) if kak else None


def _klasifikasi(kasus: Kasus, kunci: str) -> object:
    """What the classification found about the parties on the day the case opened."""
    return (kasus.kerja_sama.klasifikasi.get("fakta") or {}).get(kunci)


def _jawaban(kasus: Kasus, kunci: str) -> object:
    return (kasus.kerja_sama.klasifikasi.get("jawaban") or {}).get(kunci)


def _semua_menerima(kasus: Kasus) -> bool | None:
    jawab = {b.pihak_id: b.hasil for b in kasus.baris if b.tahap == "DD-06"}
    if any(h == HasilJalur.DITOLAK.value for h in jawab.values()):
        return False
    return True if {p.pk for p in kasus.mitra} <= set(jawab) else None


def _sudah_semua(kasus: Kasus, tahap: str) -> bool:
    return {p.pk for p in kasus.para_pihak} <= {b.pihak_id for b in kasus.baris if b.tahap == tahap}


def _tidak_bertentangan(kasus: Kasus) -> object:
    """What the TKKSD declared with its assessment (PP 28/2018 Pasal 4 ayat (4))."""
    telaahan = kasus.dokumen_jenis("TELAAHAN_TKKSD")
    return telaahan.isi.get("_tidak_bertentangan") if telaahan else None


def _rancangan(kasus: Kasus, kunci: str) -> object:
    rancangan = kasus.dokumen_jenis("RANCANGAN_KSB")
    return rancangan.isi.get(kunci) if rancangan else None


def _ba_pemetaan(kasus: Kasus) -> bool | None:
    ba = kasus.dokumen_jenis("BA_PEMETAAN")
    if ba is None:
        return None
    return {str(p.pk) for p in kasus.para_pihak} <= set(ba.isi.get("ditandatangani", []))


def _tanggal_diterima(kasus: Kasus) -> object:
    hari = [b.tanggal for b in kasus.baris if b.tahap == DITERIMA_MITRA]
    return max(hari) if len(hari) == len(kasus.mitra) else None


def _lewat_tenggat(kasus: Kasus) -> bool:
    """Is an answer overdue for any partner?"""
    return any(
        k.tahap.kode == "DD-06"
        and k.status is Status.KINI
        and k.tenggat is not None
        and k.tenggat.terlambat
        for k in kasus.keadaan.tahap
    )


PENYEDIA: dict[str, Penyedia] = {
    "jenis": lambda k: k.kerja_sama.jenis,
    "para_pihak.jumlah": lambda k: len(k.para_pihak),
    "para_pihak.semua_berbatasan": lambda k: _klasifikasi(k, "para_pihak.semua_berbatasan"),
    "para_pihak.terhubung_batas": lambda k: _klasifikasi(k, "para_pihak.terhubung_batas"),
    "objek.urusan": lambda k: k.kerja_sama.urusan or None,
    "objek.eksternalitas_lintas_daerah": lambda k: _jawaban(k, "eksternalitas"),
    "objek.lebih_efisien_bersama": lambda k: _jawaban(k, "efisien"),
    "objek.dalam_dokumen_perencanaan": lambda k: _perencanaan(k, "ada"),
    "objek.alasan_di_luar_perencanaan": lambda k: _perencanaan(k, "alasan_di_luar") or None,
    "pemetaan.ba_ditandatangani_semua_kdh": _ba_pemetaan,
    "kak.unsur_terisi": lambda k: _unsur(k.dokumen_jenis("KAK")),
    "objek.tidak_bertentangan": _tidak_bertentangan,
    "telaahan.unsur_terisi": lambda k: _unsur(k.dokumen_jenis("TELAAHAN_TKKSD")),
    "penawaran.diteken_kdh": lambda k: k.garis("DD-05/teken") is not None,
    "penawaran.tanggal_diterima": _tanggal_diterima,
    "tanggapan.semua_menerima": _semua_menerima,
    "tanggapan.lewat_tenggat": _lewat_tenggat,
    "ksb.unsur_terisi": lambda k: _unsur(k.dokumen_jenis("RANCANGAN_KSB")),
    "ksb.masa_bulan": lambda k: _rancangan(k, "_masa_bulan"),
    "ksb.memuat_hak_kewajiban": lambda k: _rancangan(k, "_hak_kewajiban"),
    "ksb.disetujui_semua_pihak": lambda k: _sudah_semua(k, "DD-08"),
    "ksb.rekomendasi_tkksd_semua": lambda k: _sudah_semua(k, "DD-09/rekomendasi"),
    "ksb.tanggal_akhir": lambda k: k.ksb.berlaku_sampai if k.ksb else None,
}
