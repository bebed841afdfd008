"""What follows an act: status in one word, whose turn it is now, and a message to them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from simpul.alur import services as alur
from simpul.alur.models import Tugas
from simpul.alur.surel import kabari
from simpul.inti.jalur import Giliran, HasilJalur, Status
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.models import Status as StatusKerjaSama


def selaraskan(*, pelaku: Pelaku, pada: datetime, kasus: Kasus) -> None:
    """Bring status and tasks in step with the state of the stages. Twice is once."""
    kerja_sama = kasus.kerja_sama
    kerja_sama.status, kerja_sama.tahap_kini = status(kasus), tahap_kini(kasus)
    kerja_sama.save(update_fields=["status", "tahap_kini"])
    perubahan = alur.selaraskan(
        cakupan=pelaku.cakupan,
        ruang_id=kerja_sama.ruang_id,
        objek=("kerja_sama", kerja_sama.pk),
        tentang=kerja_sama.judul,
        giliran=[_giliran(kasus, g) for g in kasus.giliran()],
        pada=pada,
    )
    for tugas in perubahan.baru:
        if tugas.pemda_id and tugas.pemda_id != pelaku.cakupan.pemda_id:
            _kabari(kasus, tugas)


def _giliran(kasus: Kasus, giliran: Giliran) -> alur.Giliran:
    pihak = kasus.pihak_per_id[giliran.pihak]
    langkah = giliran.langkah.kode if giliran.langkah else "-"
    tenggat = giliran.tenggat
    pemrakarsa = pihak.pk == kasus.pemrakarsa.pk
    return alur.Giliran(
        kunci=f"{giliran.tahap.kode}/{langkah}:{giliran.jalur or '-'}:{giliran.pihak}",
        judul=giliran.nama.id,
        tahap=giliran.tahap.kode,
        peran=giliran.peran,
        pihak_id=UUID(giliran.pihak),
        pemda_id=pihak.pemda_id,
        pencatat_id=kasus.kerja_sama.pemrakarsa_id if pihak.pemda_id is None else None,
        pelaku_nama=pihak.nama,
        unit_id=kasus.kerja_sama.unit_pemrakarsa_id if pemrakarsa else None,
        mulai=tenggat.mulai if tenggat else None,
        tenggat=tenggat.jatuh if tenggat else None,
        nilai=tenggat.nilai if tenggat else None,
        satuan=tenggat.satuan if tenggat else "",
        dasar=tenggat.dasar if tenggat else giliran.dasar[0],
    )


def tahap_kini(kasus: Kasus) -> str:
    """The earliest stage that is not finished."""
    for titik in kasus.keadaan.garis:
        if titik.status is Status.KINI and titik.tahap.sifat != "anjuran":
            return titik.tahap.kode
    return ""


def status(kasus: Kasus) -> str:
    """One word for the lists, from the lines alone."""
    hasil = {(b.tahap, b.hasil) for b in kasus.baris}
    selesai = {tahap for tahap, _h in hasil}
    if kasus.ksb is not None:
        return StatusKerjaSama.KSB_TTD
    if ("DD-06", HasilJalur.DITOLAK.value) in hasil:
        return StatusKerjaSama.DITOLAK
    if any(b.tahap == "DD-06" for b in kasus.baris) and _semua_menerima(kasus):
        return StatusKerjaSama.DITERIMA
    if "DD-05" in selesai:
        return StatusKerjaSama.DITAWARKAN
    return StatusKerjaSama.DITELAAH if "DD-03" in selesai else StatusKerjaSama.USULAN


def _semua_menerima(kasus: Kasus) -> bool:
    jawab = {
        b.pihak_id
        for b in kasus.baris
        if b.tahap == "DD-06" and b.hasil == HasilJalur.DITERIMA.value
    }
    return {p.pk for p in kasus.mitra} <= jawab


def _kabari(kasus: Kasus, tugas: Tugas) -> None:
    assert tugas.pemda_id is not None
    with translation.override(settings.LANGUAGE_CODE):  # not that of whoever presses the button
        perihal = _("Giliran Anda: %s") % tugas.judul
        isi = _(
            "Kerja sama: %(judul)s (%(nomor)s)\nLangkah: %(langkah)s\n%(tenggat)s\n"
            "Buka Ruang kerja di Simpul untuk mengerjakannya."
        ) % {
            "judul": kasus.kerja_sama.judul,
            "nomor": kasus.kerja_sama.nomor,
            "langkah": tugas.judul,
            "tenggat": _("Tenggat: %(tanggal)s (%(dasar)s)")
            % {"tanggal": tugas.tenggat.strftime("%d-%m-%Y"), "dasar": tugas.dasar}
            if tugas.tenggat
            else _("Peraturan tidak menetapkan tenggat."),
        }
    kabari(
        pemda_id=tugas.pemda_id,
        peran=list(tugas.peran),
        unit_id=tugas.unit_id,
        perihal=perihal,
        isi=isi,
        kunci=f"giliran:{tugas.pk}",
    )
