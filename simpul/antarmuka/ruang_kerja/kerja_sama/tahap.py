"""The page of one step: its form, what the law asks, what holds it; and the act itself."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from simpul.akun.peran import PENGAWAS, Peran
from simpul.antarmuka.gerbang import Permintaan, halaman, peran
from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama import penyaji
from simpul.antarmuka.ruang_kerja.kerja_sama.formulir import LANGKAH, FormLangkah, FormPerbaikiKSB
from simpul.antarmuka.tampilan import bahan
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TertahanAturan, TidakBerwenang
from simpul.inti.aturan import CatatanTelaah
from simpul.inti.jalur import Giliran
from simpul.kerja_sama.kasus import Kasus, muat
from simpul.kerja_sama.policies import boleh_memperbaiki_rancangan, boleh_mengambil

PELAKSANA = peran(*[p for p in Peran.values if p not in PENGAWAS and p != Peran.INSPEKTORAT])


@halaman(PELAKSANA, metode=("GET", "POST"))
def langkah(request: Permintaan, kerja_sama_id: UUID, tahap: str, langkah: str) -> HttpResponse:
    """Show the step, or take it. What was typed stays when it is refused."""
    kasus = muat(request.cakupan, kerja_sama_id, request.pada)
    kelas = LANGKAH.get((tahap, langkah))
    if kelas is None:
        raise Http404
    giliran = _cari(kasus, request, tahap, langkah)
    if giliran is None:
        messages.info(request, _("Langkah itu sudah selesai atau belum terbuka."))
        return redirect("kerja_sama_satu", kerja_sama_id)
    izin = boleh_mengambil(request.pelaku, kasus, giliran)
    if not izin.boleh:
        raise TidakBerwenang(izin.alasan)
    return _kerjakan(request, kasus, giliran, kelas, atas_nama=izin.atas_nama)


@halaman(PELAKSANA, metode=("GET", "POST"))
def perbaiki_rancangan(request: Permintaan, kerja_sama_id: UUID) -> HttpResponse:
    """A new version of the draft, while it is discussed or agreed to."""
    kasus = muat(request.cakupan, kerja_sama_id, request.pada)
    terbuka = [g for g in kasus.keadaan.giliran if g.tahap.kode == "DD-08"]
    if not terbuka or kasus.dokumen_jenis("RANCANGAN_KSB") is None:
        messages.info(request, _("Rancangan tidak sedang dibahas."))
        return redirect("kerja_sama_satu", kerja_sama_id)
    boleh_memperbaiki_rancangan(request.pelaku, kasus).wajib()
    menyusun = _menyusun_lagi(kasus, terbuka[0])
    return _kerjakan(request, kasus, menyusun, FormPerbaikiKSB)


def _menyusun_lagi(kasus: Kasus, giliran: Giliran) -> Giliran:
    """The drafting step once more, by the initiator, whosever turn is open in the stage."""
    susun = next(x for x in giliran.tahap.langkah if x.kode == "susun")
    pemrakarsa = next(i for i, p in kasus.pihak_per_id.items() if p.peran == p.Peran.PEMRAKARSA)
    return replace(giliran, langkah=susun, pihak=pemrakarsa, jalur=None)


def _cari(kasus: Kasus, request: Permintaan, tahap: str, langkah: str) -> Giliran | None:
    pihak, jalur = request.GET.get("pihak"), request.GET.get("jalur")
    cocok = [
        g
        for g in kasus.keadaan.giliran
        if g.tahap.kode == tahap
        and (g.langkah.kode if g.langkah else "-") == langkah
        and (not pihak or g.pihak == pihak)
        and (not jalur or g.jalur == jalur)
    ]
    milik = [g for g in cocok if boleh_mengambil(request.pelaku, kasus, g).boleh]
    return next(iter(milik or cocok), None)


def _kerjakan(
    request: Permintaan,
    kasus: Kasus,
    giliran: Giliran,
    kelas: type[FormLangkah],
    *,
    atas_nama: bool = False,
) -> HttpResponse:
    data, berkas = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = kelas(data, berkas, kasus=kasus, giliran=giliran, atas_nama=atas_nama)
    catatan: tuple[CatatanTelaah, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            form.lakukan(
                pelaku=request.pelaku,
                pada=request.pada,
                kerja_sama_id=kasus.kerja_sama.pk,
                alasan_lanjut=form.cleaned_data.get("alasan_lanjut", ""),
            )
        except MasukanTidakSah as galat:
            for nama, pesan in galat.bidang.items():
                form.add_error(nama if nama in form.fields else None, pesan)
        except TertahanAturan as galat:
            catatan = galat.catatan
            form.add_error(
                "alasan_lanjut" if not any(c.menahan for c in catatan) else None, galat.pesan
            )
        except KeadaanBerubah as galat:
            messages.error(request, galat.pesan)
            return redirect("kerja_sama_satu", kasus.kerja_sama.pk)
        else:
            messages.success(request, _("Tercatat: %s.") % penyaji.kata(giliran.nama))
            return redirect("kerja_sama_satu", kasus.kerja_sama.pk)
    if not catatan and not form.errors:
        form.fields.pop("alasan_lanjut", None)
    return render(
        request,
        "kerja_sama/langkah.html",
        _konteks(kasus, giliran, form, catatan, atas_nama=atas_nama),
        status=422 if form.errors else 200,
    )


def _konteks(
    kasus: Kasus,
    giliran: Giliran,
    form: FormLangkah,
    catatan: tuple[CatatanTelaah, ...],
    *,
    atas_nama: bool,
) -> dict[str, object]:
    pihak = kasus.pihak_per_id[giliran.jalur or giliran.pihak]
    return {
        "k": kasus.kerja_sama,
        "form": form,
        "judul": penyaji.kata(giliran.nama),
        "tahap": penyaji.kata(giliran.tahap.nama),
        "syarat": penyaji.kata(giliran.tahap.syarat) if giliran.tahap.syarat else "",
        "pihak": pihak,
        "atas_nama": atas_nama,
        "atas_siapa": penyaji.atas_siapa(kasus, giliran),
        "tenggat": penyaji.tenggat(giliran.tenggat, kasus),
        "pasal": [pasal(d) for d in giliran.dasar[:4]],
        "catatan": catatan_aturan(catatan),
        "rancangan": kasus.dokumen_jenis("RANCANGAN_KSB")
        if giliran.tahap.kode in ("DD-08", "DD-09")
        else None,
        "unsur_rancangan": unsur_rancangan(kasus)
        if giliran.langkah and giliran.langkah.kode in ("sepakati", "bahas")
        else [],
        "remah": [
            (_("Kerja sama"), reverse("kerja_sama")),
            (kasus.kerja_sama.nomor, reverse("kerja_sama_satu", args=[kasus.kerja_sama.pk])),
            (penyaji.kata(giliran.tahap.nama_singkat), ""),
        ],
    }


def unsur_rancangan(kasus: Kasus) -> list[tuple[str, str]]:
    """The draft as it is to be agreed to: name of each content and its text."""
    from simpul.regulasi import pengetahuan

    rancangan = kasus.dokumen_jenis("RANCANGAN_KSB")
    if rancangan is None:
        return []
    hasil = [
        (penyaji.kata(u.nama), rancangan.isi.get(u.kode, ""))
        for u in pengetahuan.dokumen()["KSB"].unsur
    ]
    return [*hasil, (_("masa berlaku"), _("%s bulan") % rancangan.isi.get("_masa_bulan", "-"))]


def catatan_aturan(catatan: tuple[CatatanTelaah, ...]) -> list[bahan.Catatan]:
    """Findings of the rules, each with its article."""
    return [
        bahan.Catatan(
            c.tingkat.value,
            penyaji.kata(c.pesan),
            sebab=_("Belum dapat dipastikan: ada yang belum diisi.")
            if c.hasil == "tak_diketahui"
            else "",
            pasal=pasal(c.dasar[0]) if c.dasar else None,
            menahan=c.menahan,
        )
        for c in catatan
    ]
