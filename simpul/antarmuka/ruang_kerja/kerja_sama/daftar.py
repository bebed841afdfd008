"""The plain list of cases: search, filters that stay in the address, sorting, paging."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import SEMUA_PERAN, Permintaan, halaman
from simpul.antarmuka.ruang_kerja.kerja_sama.halaman import sebut_jenis
from simpul.antarmuka.ruang_kerja.kerja_sama.penyaji import nama_pendek
from simpul.antarmuka.tampilan import bahan
from simpul.kerja_sama import selectors
from simpul.kerja_sama.models import Status
from simpul.kerja_sama.policies import boleh_membuka

PER_HALAMAN = 25


@halaman(SEMUA_PERAN)
def daftar(request: Permintaan) -> HttpResponse:
    """All cases this office sees."""
    cari, status = request.GET.get("q", "").strip(), request.GET.get("status", "")
    jenis, urut = request.GET.get("jenis", ""), request.GET.get("urut", "baru")
    semua = selectors.daftar(request.cakupan, cari=cari, status=status, jenis=jenis, urut=urut)
    halaman_ini = Paginator(semua, PER_HALAMAN).get_page(request.GET.get("hal"))
    boleh_buka = boleh_membuka(request.pelaku).boleh
    return render(
        request,
        "kerja_sama/daftar.html",
        {
            "halaman": halaman_ini,
            "baris": [_baris(k, request) for k in halaman_ini],
            "cari": cari,
            "status": status,
            "jenis": jenis,
            "urut": urut,
            "pilihan_status": [
                ("", _("Semua status")),
                *Status.choices,
                ("tanpa_pks", _("Belum ada PKS")),
            ],
            "pilihan_jenis": [
                ("", _("Semua jenis")),
                *[(j, sebut_jenis(j)) for j in ("KSDD-W", "KSDD-S")],
            ],
            "boleh_buka": boleh_buka,
            "jumlah_rancangan": selectors.rancangan(request.cakupan).count() if boleh_buka else 0,
            "kosong": _kosong(cari, status, jenis, boleh_buka=boleh_buka),
        },
    )


def _baris(k: Any, request: Permintaan) -> dict[str, object]:
    ksb = k.daftar_ksb[0] if k.daftar_ksb else None
    mitra = [
        nama_pendek(p.nama)
        for p in k.para_pihak.all()
        if p.pemda_id != request.cakupan.pemda_id or p.pemda_id is None
    ]
    umur = (request.hari_ini - ksb.tanggal_tanda_tangan).days if ksb and not k.ada_pks else None
    return {
        "k": k,
        "mitra": ", ".join(mitra),
        "ksb": ksb,
        "umur": umur,
        "jenis": sebut_jenis(k.jenis),
    }


def _kosong(cari: str, status: str, jenis: str, *, boleh_buka: bool) -> bahan.Kosong:
    if cari or status or jenis:
        saring = _("Hapus kata pencarian atau saringan status dan jenis untuk melihat semuanya.")
        return bahan.Kosong(_("Tidak ada yang cocok"), saring)
    return bahan.Kosong(
        _("Belum ada kerja sama"),
        _("Kerja sama yang dibuka pemerintah Anda, atau yang Anda ikuti, tampil di sini."),
        bahan.Tindakan(_("Mulai kerja sama"), url="/kerja-sama/baru/", ikon="plus")
        if boleh_buka
        else None,
    )
