"""Beranda: three figures, my tasks by deadline, what others owe, KSB without PKS by age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from uuid import UUID

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from simpul.akun.peran import Peran
from simpul.alur import selectors as alur
from simpul.alur.models import Tugas
from simpul.antarmuka.gerbang import (
    MASUK,
    Permintaan,
    halaman,
    peran,
    peran_dan_tamu,
)
from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama.formulir import LANGKAH
from simpul.antarmuka.ruang_kerja.kerja_sama.penyaji import kata, nama_pendek, tanggal
from simpul.antarmuka.tampilan import bahan
from simpul.berkas.selectors import berkas as cari_berkas
from simpul.dasar.galat import KeadaanBerubah
from simpul.inti.kalender import KalenderKerja, Satuan, jatuh_tempo
from simpul.inti.teks import Teks
from simpul.kerja_sama import selectors
from simpul.kerja_sama.policies import PENCATAT, PENCATAT_PIMPINAN, boleh_membuka
from simpul.kerja_sama.services.pembukaan import gabung
from simpul.regulasi import pengetahuan
from simpul.ruang import policies as izin_ruang
from simpul.ruang.selectors import undangan_masuk

SEPEKAN = 7
SETAHUN = 365
TUGAS_TAMPIL = 8
LAIN_TAMPIL = 6


@halaman(MASUK)
def beranda(request: Permintaan) -> HttpResponse:
    """Where an office begins its day. Without an office: the operator's page, or a plain word."""
    if request.penugasan is None:
        if request.user.operator:
            return redirect("operator")
        return render(request, "ruang_kerja/tanpa_jabatan.html")
    terbuka = [t for t in alur.tugas_terbuka(request.cakupan) if _ada_halaman(t)]
    enam = jatuh_tempo(request.hari_ini, 6, Satuan.BULAN, KalenderKerja())
    ksb = selectors.ringkasan_ksb(request.cakupan, request.hari_ini, enam)
    return render(
        request,
        "ruang_kerja/beranda.html",
        {
            "angka": _angka(ksb),
            "kelompok": _potong(request, _tugas(request, terbuka)),
            "lain": _pihak_lain(request, terbuka),
            "umur": _umur_ksb(ksb.tanpa_pks),
            "jumlah_umur": len(ksb.tanpa_pks),
            "undangan": undangan_masuk(request.cakupan),
            "boleh_jawab": izin_ruang.jawab_undangan(request.pelaku).boleh,
            "boleh_buka": boleh_membuka(request.pelaku).boleh,
            "kosong": bahan.Kosong(
                _("Tidak ada tugas untuk jabatan ini"),
                _(
                    "Tugas muncul di sini begitu giliran jabatan Anda tiba, lengkap dengan tenggat dan dasarnya."
                ),
                bahan.Tindakan(_("Lihat semua kerja sama"), url=reverse("kerja_sama")),
            ),
        },
    )


def _angka(ksb: selectors.RingkasanKSB) -> list[bahan.Angka]:
    daftar = reverse("kerja_sama")
    tertua = ksb.tanpa_pks[0].umur if ksb.tanpa_pks else None
    return [
        bahan.Angka(ksb.berjalan, _("Kesepakatan Bersama berlaku"), url=f"{daftar}?status=ksb_ttd"),
        bahan.Angka(
            ksb.akan_berakhir,
            _("berakhir dalam 6 bulan"),
            bawah=_("paling dekat %s") % tanggal(ksb.paling_dekat) if ksb.paling_dekat else "",
            url=f"{daftar}?status=ksb_ttd&urut=lama",
        ),
        bahan.Angka(
            len(ksb.tanpa_pks),
            _("Kesepakatan Bersama tanpa PKS"),
            bawah=ngettext("tertua %(n)d hari", "tertua %(n)d hari", tertua) % {"n": tertua}
            if tertua is not None
            else "",
            url=f"{daftar}?status=tanpa_pks",
        ),
    ]


def _tugas(
    request: Permintaan, terbuka: list[Tugas]
) -> list[tuple[str, str, list[bahan.BarisTugas]]]:
    """Three groups; a task without a legal deadline stands in the last."""
    hari = request.hari_ini
    terlambat: list[bahan.BarisTugas] = []
    pekan: list[bahan.BarisTugas] = []
    sesudah: list[bahan.BarisTugas] = []
    for tugas in terbuka:
        if not _untuk_saya(request, tugas):
            continue
        baris = _baris(tugas, request)
        if tugas.tenggat is None or tugas.tenggat > hari + timedelta(days=SEPEKAN):
            sesudah.append(baris)
        elif tugas.tenggat < hari:
            terlambat.append(baris)
        else:
            pekan.append(baris)
    return [
        ("terlambat", _("Terlambat"), terlambat),
        ("pekan", _("Pekan ini"), pekan),
        ("sesudah", _("Sesudahnya, atau tanpa tenggat"), sesudah),
    ]


def _potong(
    request: Permintaan, kelompok: list[tuple[str, str, list[bahan.BarisTugas]]]
) -> list[tuple[str, str, list[bahan.BarisTugas], int, int]]:
    """(key, name, rows shown, how many there are, how many are hidden); `?tugas=semua` shows all."""
    semua = request.GET.get("tugas") == "semua"
    hasil = []
    for kunci, nama, baris in kelompok:
        tampil = baris if semua or kunci == "terlambat" else baris[:TUGAS_TAMPIL]
        if baris:
            hasil.append((kunci, nama, tampil, len(baris), len(baris) - len(tampil)))
    return hasil


def _kode_langkah(tugas: Tugas) -> str:
    return tugas.kunci.partition("/")[2].partition(":")[0]


def _jalur(tugas: Tugas) -> str:
    """The track, where it is not the acting party's own: a second request goes to one partner."""
    jalur = tugas.kunci.split(":")[1]
    return f"&jalur={jalur}" if jalur not in ("-", str(tugas.pihak_id)) else ""


def _ada_halaman(tugas: Tugas) -> bool:
    """The law's later stages are shown on the case; only what can be done here is a task."""
    return (tugas.tahap, _kode_langkah(tugas)) in LANGKAH


def _untuk_saya(request: Permintaan, tugas: Tugas) -> bool:
    """My own office's turn; or one I keep the letters of; or a party's that is not on the system."""
    saya = request.pelaku
    if tugas.pemda_id is None:
        return saya.peran == PENCATAT and tugas.pencatat_id == request.cakupan.pemda_id
    if tugas.pemda_id != request.cakupan.pemda_id:
        return False
    if tugas.untuk_jabatan(saya.peran, saya.unit_id):
        return True
    return saya.peran in PENCATAT_PIMPINAN and tugas.peran == [Peran.KEPALA_DAERAH.value]


def _judul(tugas: Tugas) -> str:
    """The name of the step in the language of the page; as it was written when the data moved on."""
    nama = _nama_langkah().get((tugas.tahap, _kode_langkah(tugas)))
    return kata(nama) if nama is not None else tugas.judul


@lru_cache(maxsize=1)
def _nama_langkah() -> dict[tuple[str, str], Teks]:
    """(stage, step or '-') -> its name, from the stage tables; read once."""
    return {
        kunci: nama
        for tabel in pengetahuan.daftar_tabel()
        for tahap in tabel.tahap
        for kunci, nama in (
            ((tahap.kode, "-"), tahap.nama),
            *(((tahap.kode, x.kode), x.nama) for x in tahap.langkah),
        )
    }


def _baris(tugas: Tugas, request: Permintaan) -> bahan.BarisTugas:
    alamat = reverse("langkah", args=[tugas.objek_id, tugas.tahap, _kode_langkah(tugas)])
    judul = _judul(tugas)
    if tugas.pemda_id is None:
        judul = _("%(judul)s, atas nama %(siapa)s") % {"judul": judul, "siapa": tugas.pelaku_nama}
    tenggat = None
    if tugas.tenggat is not None:
        tenggat = bahan.Tenggat(tugas.tenggat, request.hari_ini, pasal=pasal(tugas.dasar))
    return bahan.BarisTugas(
        judul=judul,
        perihal=tugas.tentang,
        tenggat=tenggat,
        tindakan=bahan.Tindakan(
            _("Kerjakan"), url=f"{alamat}?pihak={tugas.pihak_id}{_jalur(tugas)}"
        ),
        url=reverse("kerja_sama_satu", args=[tugas.objek_id]),
    )


def _pihak_lain(request: Permintaan, terbuka: list[Tugas]) -> list[bahan.Batang]:
    """What we wait for from others, with 'hari ke-n dari m' where the law counts."""
    hasil = []
    for tugas in terbuka:
        if tugas.pemda_id is None or tugas.pemda_id == request.cakupan.pemda_id:
            continue
        nilai, persen, nada = _("tanpa tenggat"), 0.0, "netral"
        if tugas.mulai and tugas.nilai:
            lewat = (request.hari_ini - tugas.mulai).days
            nilai = _("hari ke-%(n)d dari %(m)d") % {"n": lewat, "m": tugas.nilai}
            persen = min(100.0, lewat / tugas.nilai * 100)
            nada = "merah" if lewat > tugas.nilai else "kuning" if persen > 60 else "biru"
        hasil.append(
            bahan.Batang(
                nama_pendek(tugas.pelaku_nama),
                nilai,
                persen,
                bawah=f"{_judul(tugas)} · {tugas.tentang}",
                nada=nada,
                url=reverse("kerja_sama_satu", args=[tugas.objek_id]),
            )
        )
    return hasil[:LAIN_TAMPIL]


def _umur_ksb(semua: Sequence[selectors.TanpaPKS]) -> list[bahan.Batang]:
    """The oldest KSB without PKS, as bars of age."""
    return [
        bahan.Batang(
            satu.judul,
            ngettext("%(n)d hari", "%(n)d hari", satu.umur) % {"n": satu.umur},
            satu.umur / max(1, semua[0].umur) * 100,
            nada="umur-tua" if satu.umur > SETAHUN else "umur",
            url=reverse("kerja_sama_satu", args=[satu.kerja_sama_id]),
        )
        for satu in semua[:LAIN_TAMPIL]
    ]


@halaman(peran(*izin_ruang.PENJAWAB_UNDANGAN), metode=("POST",))
def jawab_undangan(request: Permintaan, keanggotaan_id: UUID) -> HttpResponse:
    """Join a shared record, or decline to."""
    bergabung = request.POST.get("jawab") == "gabung"
    try:
        kasus = gabung(
            pelaku=request.pelaku,
            pada=request.pada,
            keanggotaan_id=keanggotaan_id,
            bergabung=bergabung,
        )
    except KeadaanBerubah as galat:
        messages.error(request, galat.pesan)
        return redirect("beranda")
    if kasus is None:
        messages.success(
            request, _("Undangan tidak diikuti. Pemrakarsa mencatat langkah Anda dengan suratnya.")
        )
        return redirect("beranda")
    messages.success(request, _("Pemerintah Anda tergabung dalam kerja sama ini."))
    return redirect("kerja_sama_satu", kasus.kerja_sama.pk)


@halaman(peran_dan_tamu())
def berkas(request: Permintaan, berkas_id: UUID) -> FileResponse:
    """Open a stored file: always as a download, typed by its content."""
    baris = cari_berkas(request.cakupan, berkas_id)
    jawab = FileResponse(
        default_storage.open(baris.lokasi),
        as_attachment=True,
        filename=baris.nama,
        content_type=baris.jenis_isi,
    )
    jawab["Cache-Control"] = "private, no-store"
    return jawab
