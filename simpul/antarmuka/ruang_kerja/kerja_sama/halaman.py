"""The page of a case: whose turn, what is missing, by when, on what ground, what next."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from simpul.antarmuka.gerbang import Permintaan, halaman, peran, peran_dan_tamu
from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama import jejak, penyaji
from simpul.antarmuka.ruang_kerja.kerja_sama.formulir_lain import FormNomor, FormPKS
from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.warna import NILA, dari_nilai
from simpul.dasar.galat import GalatSimpul, MasukanTidakSah
from simpul.kerja_sama.kasus import Kasus, muat
from simpul.kerja_sama.models import Dokumen
from simpul.kerja_sama.policies import (
    PENCATAT,
    PENCATAT_PIMPINAN,
    boleh_melengkapi_nomor,
    boleh_memperbaiki_rancangan,
    boleh_mencatat_pks,
)
from simpul.kerja_sama.services.penandatanganan import Kedudukan, lengkapi_nomor
from simpul.kerja_sama.services.pks import catat_pks
from simpul.regulasi import pengetahuan
from simpul.ruang.policies import kelola_tamu
from simpul.ruang.selectors import anggota

TAB = ("ringkasan", "para-pihak", "dokumen", "riwayat")
SEBUT_JENIS = {
    "KSDD-W": {
        "id": "Antardaerah, memenuhi unsur wajib",
        "en": "Between regions, meets the mandatory conditions",
    },
    "KSDD-S": {"id": "Antardaerah, sukarela", "en": "Between regions, voluntary"},
}


def sebut_jenis(jenis: str) -> str:
    """The kind in the words of the screen; the system finds, the heads of region decide."""
    kata = SEBUT_JENIS.get(jenis, {"id": jenis, "en": jenis})
    return kata["en" if (get_language() or "id").startswith("en") else "id"]


@halaman(peran_dan_tamu())
def kerja_sama_satu(
    request: Permintaan, kerja_sama_id: UUID, tab: str = "ringkasan"
) -> HttpResponse:
    """One case, one tab of it."""
    if tab not in TAB:
        raise Http404
    kasus = muat(request.cakupan, kerja_sama_id, request.pada)
    konteks = _kepala(request, kasus, tab)
    if tab == "ringkasan":
        konteks |= _ringkasan(request, kasus)
    elif tab == "para-pihak":
        konteks |= _para_pihak(request, kasus)
    elif tab == "dokumen":
        konteks |= {"kelompok": _dokumen(kasus)}
    else:
        baris = jejak.riwayat(request.cakupan, kasus)
        halaman_ini = Paginator(baris, 25).get_page(request.GET.get("hal"))
        konteks |= {"halaman": halaman_ini, "riwayat": [jejak.kalimat(b) for b in halaman_ini]}
    return render(request, f"kerja_sama/{tab}.html", konteks)


def _kepala(request: Permintaan, kasus: Kasus, tab: str) -> dict[str, object]:
    k = kasus.kerja_sama
    aksen = dari_nilai(request.pemda.warna) if request.pemda else NILA
    urusan = next((u for u in pengetahuan.urusan() if u.kode == k.urusan), None)
    keterangan = [sebut_jenis(k.jenis)]
    if urusan is not None:
        keterangan.append(penyaji.kata(urusan.nama))
    keterangan.append(_("Pemrakarsa: %s") % (k.unit_pemrakarsa_nama or kasus.pemrakarsa.nama))
    return {
        "k": k,
        "kasus": kasus,
        "tab_kini": tab,
        "keterangan": keterangan,
        "garis": penyaji.garis(kasus, request.cakupan.pemda_id, aksen),
        "langkah": penyaji.langkah_berikutnya(kasus, request.pelaku),
        "umur": kasus.umur_ksb(),
        "tab": [
            bahan.Tab(nama, _alamat(k.pk, kunci), kini=tab == kunci, jumlah=jumlah)
            for kunci, nama, jumlah in (
                ("ringkasan", _("Ringkasan"), None),
                ("para-pihak", _("Para Pihak"), len(kasus.para_pihak)),
                ("dokumen", _("Dokumen"), len(kasus.dokumen)),
                ("riwayat", _("Riwayat"), None),
            )
        ],
        "remah": [(_("Kerja sama"), reverse("kerja_sama")), (k.nomor, "")],
    }


def _alamat(kerja_sama_id: UUID, tab: str) -> str:
    if tab == "ringkasan":
        return reverse("kerja_sama_satu", args=[kerja_sama_id])
    return reverse("kerja_sama_tab", args=[kerja_sama_id, tab])


def _ringkasan(request: Permintaan, kasus: Kasus) -> dict[str, object]:
    baris = jejak.riwayat(request.cakupan, kasus)[:5]
    return {
        "pihak": penyaji.para_pihak(kasus),
        "rangkaian": penyaji.rangkaian(kasus),
        "riwayat": [jejak.kalimat(b) for b in baris],
        "pokok": _pokok(kasus),
        "alasan": alasan_jenis(kasus),
        "boleh_pks": boleh_mencatat_pks(request.pelaku, kasus).boleh,
        "boleh_perbaiki": boleh_memperbaiki_rancangan(request.pelaku, kasus).boleh
        and kasus.dokumen_jenis("RANCANGAN_KSB") is not None
        and any(g.tahap.kode == "DD-08" for g in kasus.keadaan.giliran),
        "nomor_menunggu": _nomor_menunggu(request, kasus),
    }


def _nomor_menunggu(request: Permintaan, kasus: Kasus) -> list[tuple[UUID, str]]:
    """Parties whose number is awaited and whom this office may fill in."""
    if kasus.ksb is None:
        return []
    return [
        (n.pihak_id, n.pihak.nama)
        for n in kasus.ksb.daftar_nomor.all()
        if not n.nomor and boleh_melengkapi_nomor(request.pelaku, kasus, n.pihak).boleh
    ]


def alasan_jenis(kasus: Kasus) -> list[tuple[str, list[bahan.Pasal]]]:
    """Why the case is of its kind, each reason with its articles."""
    bahasa = "en" if (get_language() or "id").startswith("en") else "id"
    return [
        (a["pesan"].get(bahasa, a["pesan"]["id"]), [pasal(d) for d in a["dasar"][:3]])
        for a in kasus.kerja_sama.klasifikasi.get("alasan", [])
    ]


def _pokok(kasus: Kasus) -> list[tuple[str, object]]:
    k, ksb = kasus.kerja_sama, kasus.ksb
    pokok: list[tuple[str, object]] = [(_("Objek"), k.uraian_objek)]
    kak = kasus.dokumen_jenis("KAK")
    if kak is not None and kak.isi.get("lokasi"):
        pokok.append((_("Lokasi"), kak.isi["lokasi"]))
    if ksb is not None:
        pokok.append((_("Masa"), penyaji.masa(ksb)))
        for nomor in sorted(ksb.daftar_nomor.all(), key=lambda n: n.pihak.urutan):
            pokok.append(
                (penyaji.nama_pendek(nomor.pihak.nama), nomor.nomor or _("menunggu nomor mitra"))
            )
    if kak is not None and kak.isi.get("pembiayaan"):
        pokok.append((_("Pembiayaan"), kak.isi["pembiayaan"]))
    pokok.append((_("Dibuka"), penyaji.tanggal(k.dibuka_tanggal)))
    return pokok


def _para_pihak(request: Permintaan, kasus: Kasus) -> dict[str, object]:
    keadaan = {a.pemda_id: a for a in anggota(request.cakupan, kasus.kerja_sama.ruang_id)}
    undangan = {a.pemda.wilayah_id: a for a in keadaan.values()}
    baris = []
    for satu, pihak in zip(penyaji.para_pihak(kasus), kasus.para_pihak, strict=True):
        ada = undangan.get(pihak.wilayah_id)
        baris.append((satu, pihak, ada.get_keadaan_display() if ada else _("Belum memakai Simpul")))
    boleh_tamu = kelola_tamu(request.pelaku).boleh
    return {
        "daftar": baris,
        "boleh_tamu": boleh_tamu,
        "pasangan": kasus.kerja_sama.klasifikasi.get("pasangan", []),
    }


def _dokumen(kasus: Kasus) -> list[tuple[str, list[tuple[Dokumen, str, list[tuple[str, str]]]]]]:
    """Papers by stage in the order of the law, each with its contents."""
    nama = {d.kode: penyaji.kata(d.nama) for d in pengetahuan.dokumen().values()}
    hasil: dict[str, list[tuple[Dokumen, str, list[tuple[str, str]]]]] = {}
    for dokumen in sorted(kasus.dokumen, key=lambda d: (d.tahap, d.tanggal, d.dibuat_pada)):
        judul = (
            _("Surat masuk")
            if not dokumen.tahap
            else penyaji.kata(kasus.tabel.cari(dokumen.tahap).nama)
        )
        hasil.setdefault(judul, []).append(
            (
                dokumen,
                nama.get(dokumen.jenis, str(NAMA_LAIN.get(dokumen.jenis, dokumen.jenis))),
                _isi(dokumen),
            )
        )
    return list(hasil.items())


NAMA_LAIN = {
    "RANCANGAN_PENAWARAN": gettext_lazy("Rancangan surat penawaran"),
    "TELAAHAN_PENAWARAN": gettext_lazy("Telaahan atas penawaran"),
    "PERSETUJUAN_RANCANGAN": gettext_lazy("Persetujuan atas rancangan"),
}
# Contents that no article lists, by the key they are kept under.
NAMA_ISI = {
    "alasan": gettext_lazy("Alasan"),
    "catatan": gettext_lazy("Hasil pembahasan"),
    "dari": gettext_lazy("Dari"),
    "dasar_kedudukan": gettext_lazy("Dasar kedudukan"),
    "disposisi": gettext_lazy("Disposisi"),
    "forum": gettext_lazy("Forum"),
    "judul": gettext_lazy("Judul"),
    "kedudukan": gettext_lazy("Kedudukan"),
    "nomor": gettext_lazy("Nomor"),
    "nomor_pihak": gettext_lazy("Nomor dari pihak ini"),
    "penanda_tangan": gettext_lazy("Penanda tangan"),
    "tempat": gettext_lazy("Tempat penandatanganan"),
}


def _isi(dokumen: Dokumen) -> list[tuple[str, str]]:
    jenis, isi = dokumen.jenis, dokumen.isi
    acuan = pengetahuan.dokumen().get("KSB" if jenis == "RANCANGAN_KSB" else jenis)
    nama = {u.kode: penyaji.kata(u.nama) for u in acuan.unsur} if acuan else {}
    return [
        (
            nama.get(k) or str(NAMA_ISI.get(k, k.replace("_", " "))),
            str(Kedudukan(v).label) if k == "kedudukan" and v in Kedudukan.values else v,
        )
        for k, v in isi.items()
        if isinstance(v, str) and v
    ]


@halaman(peran(PENCATAT), metode=("GET", "POST"))
def pks_baru(request: Permintaan, kerja_sama_id: UUID) -> HttpResponse:
    """Record a signed PKS under the KSB."""
    kasus = muat(request.cakupan, kerja_sama_id, request.pada)
    boleh_mencatat_pks(request.pelaku, kasus).wajib()
    form = FormPKS(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            catat_pks(
                pelaku=request.pelaku, pada=request.pada, kerja_sama_id=kerja_sama_id, **form.isi()
            )
        except MasukanTidakSah as galat:
            for nama, pesan in galat.bidang.items():
                form.add_error(nama if nama in form.fields else None, pesan)
        else:
            messages.success(request, _("PKS tercatat di bawah Kesepakatan Bersama."))
            return redirect("kerja_sama_satu", kerja_sama_id)
    remah = [
        (_("Kerja sama"), reverse("kerja_sama")),
        (kasus.kerja_sama.nomor, reverse("kerja_sama_satu", args=[kerja_sama_id])),
        (_("Catat PKS"), ""),
    ]
    return render(
        request,
        "kerja_sama/satu_form.html",
        {
            "form": form,
            "k": kasus.kerja_sama,
            "judul": _("Catat PKS yang sudah ditandatangani"),
            "remah": remah,
            "pengantar": _(
                "PKS yang sudah ditandatangani dicatat di bawah Kesepakatan Bersamanya."
            ),
            "tombol": _("Catat PKS"),
        },
        status=422 if form.errors else 200,
    )


@halaman(peran(*PENCATAT_PIMPINAN), metode=("POST",))
def nomor_ksb(request: Permintaan, kerja_sama_id: UUID, pihak_id: UUID) -> HttpResponse:
    """Fill in a number that came later."""
    muat(request.cakupan, kerja_sama_id, request.pada)
    form = FormNomor(request.POST)
    if not form.is_valid():
        messages.error(request, _("Tulis nomornya, lalu simpan lagi."))
        return redirect("kerja_sama_satu", kerja_sama_id)
    try:
        lengkapi_nomor(
            pelaku=request.pelaku,
            pada=request.pada,
            kerja_sama_id=kerja_sama_id,
            pihak_id=pihak_id,
            nomor=form.cleaned_data["nomor"],
        )
    except MasukanTidakSah as galat:
        messages.error(request, galat.pesan)
    except GalatSimpul as galat:
        if galat.kode in ("dasar.tidak_ditemukan", "dasar.tidak_berwenang"):
            raise
        messages.error(request, galat.pesan)
    else:
        messages.success(request, _("Nomor tercatat."))
    return redirect("kerja_sama_satu", kerja_sama_id)
