"""From the state of a case to what the page shows. Decides nothing: words, order, colour only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from simpul.antarmuka.pasal import pasal
from simpul.antarmuka.ruang_kerja.kerja_sama.formulir import LANGKAH
from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.garis_tahap import GarisTahap, KeadaanPihak, PihakGaris, TahapGaris
from simpul.antarmuka.tampilan.warna import Warna, bagi_warna, dari_nilai
from simpul.inti.jalur import (
    Giliran,
    HasilJalur,
    KeadaanTahap,
    KeadaanTenggat,
    Status,
    TenggatBerjalan,
)
from simpul.inti.tahapan import Lingkup
from simpul.inti.teks import Teks
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.models import Naskah, Pihak
from simpul.kerja_sama.policies import IzinGiliran, boleh_mengambil


def kata(teks: Teks) -> str:
    """A two-language text in the language of the page."""
    return teks.untuk(get_language() or "id")


def tanggal(hari: object) -> str:
    return str(date_format(hari, "j M Y"))  # type: ignore[arg-type]


def warna_pihak(kasus: Kasus) -> dict[UUID, Warna]:
    """Thread colours; two parties of one colour get two."""
    warna = bagi_warna([dari_nilai(p.warna) for p in kasus.para_pihak])
    return {p.pk: w for p, w in zip(kasus.para_pihak, warna, strict=True)}


def nama_pendek(nama: str) -> str:
    return nama.replace("Kabupaten ", "Kab. ").replace("Provinsi ", "Prov. ")


# --- the stage line ----------------------------------------------------------------------------


def garis(kasus: Kasus, pemda_id: UUID | None, aksen: Warna) -> GarisTahap:
    """Threads, knots and states of the whole case."""
    warna = warna_pihak(kasus)
    pihak = tuple(
        PihakGaris(
            nama_pendek(p.nama),
            warna[p.pk],
            sendiri=p.pemda_id is not None and p.pemda_id == pemda_id,
        )
        for p in kasus.para_pihak
    )
    tahap = tuple(_tahap(kasus, titik.tahap.kode, titik.status) for titik in kasus.keadaan.garis)
    return GarisTahap(pihak=pihak, tahap=tahap, warna=aksen)


def _tahap(kasus: Kasus, kode: str, status: Status) -> TahapGaris:
    tahap = kasus.tabel.cari(kode)
    jalur = [k for k in kasus.keadaan.tahap if k.tahap.kode == kode and k.tampil]
    per_pihak: tuple[KeadaanPihak | None, ...] = ()
    if tahap.lingkup is Lingkup.PER_PIHAK:
        milik = {k.pihak: k for k in jalur}
        per_pihak = tuple(
            _keadaan_pihak(milik[str(p.pk)]) if str(p.pk) in milik else None
            for p in kasus.para_pihak
        )
    elif tahap.tiap_pihak and status is Status.KINI:
        per_pihak = tuple(_tiap_pihak(jalur[0], p) for p in kasus.para_pihak)
    return TahapGaris(
        kode=kode,
        nama=kata(tahap.nama),
        nama_pendek=kata(tahap.nama_singkat),
        lingkup=tahap.lingkup.value,
        keadaan=status.value,
        keterangan=_keterangan(jalur, status),
        pihak=per_pihak,
        alasan=_alasan(kasus, jalur),
    )


def _keadaan_pihak(k: KeadaanTahap) -> KeadaanPihak:
    return KeadaanPihak(k.status.value, _teks_pihak(k))


def _teks_pihak(k: KeadaanTahap) -> str:
    if k.hasil is HasilJalur.DITERIMA and k.tanggal:
        return _("Menerima %s") % tanggal(k.tanggal)
    if k.hasil is HasilJalur.DITOLAK and k.tanggal:
        return _("Tidak menerima %s") % tanggal(k.tanggal)
    if k.status is Status.SELESAI and k.tanggal:
        return _("Selesai %s") % tanggal(k.tanggal)
    if k.status is Status.DILEWATI:
        return _("Dilewati")
    if k.status is Status.KINI and k.tenggat is not None:
        if k.tenggat.terlambat:
            hari = -k.tenggat.sisa_hari
            return ngettext("Lewat %(n)d hari", "Lewat %(n)d hari", hari) % {"n": hari}
        return _("Tanggapi s.d. %s") % tanggal(k.tenggat.jatuh)
    return _("Sedang berjalan") if k.status is Status.KINI else ""


def _tiap_pihak(k: KeadaanTahap, pihak: Pihak) -> KeadaanPihak:
    if str(pihak.pk) in k.pihak_sudah:
        return KeadaanPihak("selesai", _("Sudah"))
    return KeadaanPihak("kini", _("Belum"))


def _keterangan(jalur: list[KeadaanTahap], status: Status) -> str:
    hari = [k.tanggal for k in jalur if k.tanggal]
    if status is Status.SELESAI and hari:
        return str(date_format(max(hari), "j M"))
    return _("terkunci") if status is Status.TERKUNCI else ""


def _alasan(kasus: Kasus, jalur: list[KeadaanTahap]) -> str:
    for k in jalur:
        if k.alasan is not None:
            return kata(k.alasan)
        if k.status is Status.TERKUNCI and k.menunggu:
            return _("Menunggu: %s") % kata(kasus.tabel.cari(k.menunggu[0].tahap).nama)
    baris = (
        [b for b in kasus.baris if b.tahap == jalur[0].tahap.kode and b.hasil == "dilewati"]
        if jalur
        else []
    )
    return baris[0].alasan if baris else ""


# --- the one box -------------------------------------------------------------------------------


def tenggat(batas: TenggatBerjalan | None, kasus: Kasus) -> bahan.Tenggat | None:
    """A deadline with its unit, its counting rule in words, its article."""
    if batas is None:
        return None
    satuan = {"hari": _("hari"), "hari_kerja": _("hari kerja")}.get(batas.satuan, batas.satuan)
    return bahan.Tenggat(
        tanggal=batas.jatuh,
        hari_ini=kasus.hari_ini,
        hitungan=_("%(nilai)d %(satuan)s %(mulai)s, %(tanggal)s")
        % {
            "nilai": batas.nilai,
            "satuan": satuan,
            "mulai": kata(batas.teks_mulai),
            "tanggal": tanggal(batas.mulai),
        },
        pasal=pasal(batas.dasar),
    )


def alamat_langkah(kasus: Kasus, giliran: Giliran) -> str:
    """Where this turn is taken."""
    langkah = giliran.langkah.kode if giliran.langkah else "-"
    dasar = reverse("langkah", args=[kasus.kerja_sama.pk, giliran.tahap.kode, langkah])
    kueri = f"?pihak={giliran.pihak}"
    if giliran.jalur and giliran.jalur != giliran.pihak:
        kueri += f"&jalur={giliran.jalur}"
    return dasar + kueri


def dapat_dikerjakan(giliran: Giliran) -> bool:
    """Is there a page for this turn? The law's later stages are shown before they can be carried out."""
    return (giliran.tahap.kode, giliran.langkah.kode if giliran.langkah else "-") in LANGKAH


def giliran_saya(kasus: Kasus, pelaku: Pelaku) -> list[tuple[Giliran, IzinGiliran]]:
    """Turns this office may take, its own before those it records for others, demanded before advised."""
    hasil = []
    for giliran in kasus.keadaan.giliran:
        if dapat_dikerjakan(giliran):
            izin = boleh_mengambil(pelaku, kasus, giliran)
            if izin.boleh:
                hasil.append((giliran, izin))
    return sorted(hasil, key=lambda s: (s[0].anjuran, s[1].atas_nama))


def langkah_berikutnya(kasus: Kasus, pelaku: Pelaku) -> bahan.LangkahBerikutnya:
    """Whose turn, what, by when, on what ground, and what comes after."""
    milik = giliran_saya(kasus, pelaku)
    wajib = [s for s in milik if not s[0].anjuran]
    if wajib:
        return _giliran_saya(kasus, wajib[0], milik)
    lain = [g for g in kasus.giliran() if dapat_dikerjakan(g)]
    if lain:
        return _giliran_lain(kasus, lain, milik)
    return _tanpa_giliran(kasus)


def atas_siapa(kasus: Kasus, giliran: Giliran) -> str:
    """For whom a step is recorded: the office of the own government, or a party not on the system."""
    pihak = kasus.pihak_per_id[giliran.pihak]
    if pihak.pemda_id is None:
        return pihak.nama
    pelaku = giliran.langkah.pelaku if giliran.langkah else giliran.tahap.pelaku
    return f"{kata(pelaku[0].nama)}, {pihak.nama}"


def _sebab(kasus: Kasus, giliran: Giliran, izin: IzinGiliran) -> str:
    bagian = []
    if izin.atas_nama:
        bagian.append(
            _("Dicatat atas nama %s dengan suratnya sebagai bukti: nomor, tanggal, pindaian.")
            % atas_siapa(kasus, giliran)
        )
    if giliran.tahap.syarat is not None:
        bagian.append(_("Syarat lanjut: %s") % kata(giliran.tahap.syarat))
    if giliran.tenggat is None and giliran.keadaan_tenggat is KeadaanTenggat.HUKUM_DIAM:
        bagian.append(_("Peraturan tidak menetapkan tenggat untuk langkah ini."))
    return " ".join(bagian)


def _giliran_saya(
    kasus: Kasus, pilih: tuple[Giliran, IzinGiliran], milik: Iterable[tuple[Giliran, IzinGiliran]]
) -> bahan.LangkahBerikutnya:
    giliran, izin = pilih
    kedua = next((g for g, _i in milik if g.anjuran), None)
    judul = kata(giliran.nama)
    if giliran.tahap.lingkup is Lingkup.PER_PIHAK or giliran.tahap.tiap_pihak or izin.atas_nama:
        judul = f"{judul}: {kasus.pihak_per_id[giliran.jalur or giliran.pihak].nama}"
    return bahan.LangkahBerikutnya(
        judul=judul,
        sebab=_sebab(kasus, giliran, izin),
        utama=bahan.Tindakan(
            _("Kerjakan langkah ini"), url=alamat_langkah(kasus, giliran), ikon="pencil"
        ),
        kedua=bahan.Tindakan(_("Anjuran: %s") % kata(kedua.nama), url=alamat_langkah(kasus, kedua))
        if kedua
        else None,
        tenggat=tenggat(giliran.tenggat, kasus),
        catatan=catatan_jalur(kasus),
        sesudah=_sesudah(kasus),
        sesudah_pasal=_sesudah_pasal(kasus),
    )


def _giliran_lain(
    kasus: Kasus, lain: list[Giliran], milik: Iterable[tuple[Giliran, IzinGiliran]]
) -> bahan.LangkahBerikutnya:
    giliran = min(lain, key=lambda g: (g.tenggat is None, g.tenggat.jatuh if g.tenggat else None))
    siapa = list(dict.fromkeys(nama_pendek(kasus.pihak_per_id[g.pihak].nama) for g in lain))
    kedua = next((g for g, _i in milik if g.anjuran), None)
    return bahan.LangkahBerikutnya(
        judul=kata(giliran.nama),
        giliran=", ".join(siapa),
        sebab=_oleh(giliran),
        kedua=bahan.Tindakan(_("Anjuran: %s") % kata(kedua.nama), url=alamat_langkah(kasus, kedua))
        if kedua
        else None,
        tenggat=tenggat(giliran.tenggat, kasus),
        catatan=catatan_jalur(kasus),
        sesudah=_sesudah(kasus),
        sesudah_pasal=_sesudah_pasal(kasus),
    )


def _oleh(giliran: Giliran) -> str:
    pelaku = giliran.langkah.pelaku if giliran.langkah else giliran.tahap.pelaku
    siapa = ", ".join(kata(p.nama) for p in pelaku)
    kalimat = _("Oleh %s.") % siapa
    if giliran.tenggat is None and giliran.keadaan_tenggat is KeadaanTenggat.HUKUM_DIAM:
        kalimat += " " + _("Peraturan tidak menetapkan tenggat untuk langkah ini.")
    return kalimat


def _tanpa_giliran(kasus: Kasus) -> bahan.LangkahBerikutnya:
    umur = kasus.umur_ksb()
    if umur is not None and kasus.ksb is not None:
        return bahan.LangkahBerikutnya(
            judul=ngettext(
                "Kesepakatan Bersama ditandatangani %(n)d hari lalu, belum ada PKS",
                "Kesepakatan Bersama ditandatangani %(n)d hari lalu, belum ada PKS",
                umur,
            )
            % {"n": umur},
            selesai=True,
            sebab=_(
                "Peraturan tidak menetapkan batas waktu. Kesepakatan Bersama ini tampil di Ruang kerja"
                " semua pihak sampai sebuah PKS berdiri di bawahnya."
            ),
            catatan=catatan_jalur(kasus),
            sesudah=_("Perangkat Daerah pemrakarsa menyusun rancangan Perjanjian Kerja Sama."),
            sesudah_pasal=pasal("Permendagri 22/2020 Pasal 13 ayat (1)"),
        )
    if kasus.ksb is not None:
        return bahan.LangkahBerikutnya(
            judul=_("Perjanjian Kerja Sama sudah tercatat"),
            selesai=True,
            sebab=_("Pelaksanaan dan laporannya menjadi tugas para pihak."),
            sesudah_pasal=pasal("Permendagri 22/2020 Pasal 15 ayat (1)"),
        )
    return bahan.LangkahBerikutnya(
        judul=_("Tidak ada langkah yang terbuka"),
        selesai=True,
        sebab=_("Lihat catatan di bawah: kerja sama ini menunggu keputusan para pihak."),
        catatan=catatan_jalur(kasus),
    )


def _sesudah(kasus: Kasus) -> str:
    nama = [kata(t.nama) for t in kasus.keadaan.sesudah_ini[:2]]
    return "; ".join(nama) + "." if nama else ""


def _sesudah_pasal(kasus: Kasus) -> bahan.Pasal | None:
    """The article of the stage that follows."""
    return pasal(kasus.keadaan.sesudah_ini[0].dasar[0]) if kasus.keadaan.sesudah_ini else None


def catatan_jalur(kasus: Kasus) -> tuple[bahan.Catatan, ...]:
    """Findings about the course of the case, and about its kind."""
    jalur = tuple(
        bahan.Catatan("perhatian", kata(c.pesan), pasal=pasal(c.dasar[0]) if c.dasar else None)
        for c in kasus.keadaan.catatan
    )
    bahasa = get_language() or "id"
    jenis = tuple(
        bahan.Catatan(
            "perhatian",
            c["pesan"].get(bahasa, c["pesan"]["id"]),
            pasal=pasal(c["dasar"][0]) if c["dasar"] else None,
        )
        for c in kasus.kerja_sama.klasifikasi.get("catatan", [])
    )
    return jalur + jenis


# --- cards -------------------------------------------------------------------------------------

SEBUTAN = (
    "KESATU",
    "KEDUA",
    "KETIGA",
    "KEEMPAT",
    "KELIMA",
    "KEENAM",
    "KETUJUH",
    "KEDELAPAN",
    "KESEMBILAN",
    "KESEPULUH",
)


def sebutan(pihak: Pihak) -> str:
    """The initiator is PIHAK KESATU (Permendagri 22/2020 Lampiran)."""
    if pihak.urutan <= len(SEBUTAN):
        return f"PIHAK {SEBUTAN[pihak.urutan - 1]}"
    return f"PIHAK KE-{pihak.urutan}"


def kepala(pihak: Pihak) -> str:
    """The office that represents a region (PP 28/2018 Pasal 2 ayat (1))."""
    nama = pihak.nama
    for awalan, jabatan in (
        ("Kabupaten ", _("Bupati %s")),
        ("Kota ", _("Wali Kota %s")),
        ("Provinsi ", _("Gubernur %s")),
    ):
        if nama.startswith(awalan):
            return jabatan % nama.removeprefix(awalan)
    return _("Gubernur %s") % nama


def para_pihak(kasus: Kasus) -> list[bahan.PihakBaris]:
    """Each party, who represents it, and where it stands now."""
    warna = warna_pihak(kasus)
    return [
        bahan.PihakBaris(
            nama=p.nama,
            sebutan=(_("Pemrakarsa, ") if p.peran == Pihak.Peran.PEMRAKARSA else "") + sebutan(p),
            warna=warna[p.pk],
            logo=logo(p),
            diwakili=kepala(p),
            status=_status_pihak(kasus, p),
            bawah=_bawah_pihak(kasus, p),
        )
        for p in kasus.para_pihak
    ]


def logo(pihak: Pihak) -> str:
    if pihak.pemda is not None and pihak.pemda.logo:
        return reverse("logo", args=[pihak.pemda_id])
    return ""


def _status_pihak(kasus: Kasus, pihak: Pihak) -> str:
    milik = [g for g in kasus.giliran() if g.pihak == str(pihak.pk) and dapat_dikerjakan(g)]
    if any(g.tenggat and g.tenggat.terlambat for g in milik):
        return "terlambat"
    if milik:
        return "kini"
    jawab = kasus.garis("DD-06", pihak.pk)
    if jawab is not None and jawab.hasil == "ditolak":
        return "ditolak"
    return "selesai" if kasus.ksb is not None else "nanti"


def _bawah_pihak(kasus: Kasus, pihak: Pihak) -> str:
    if pihak.pemda_id is None:
        return _("belum tergabung; dicatat oleh pemrakarsa dengan suratnya")
    milik = [g for g in kasus.giliran() if g.pihak == str(pihak.pk) and dapat_dikerjakan(g)]
    return kata(milik[0].nama) if milik else ""


def rangkaian(kasus: Kasus) -> bahan.NaskahRangkaian | None:
    """The KSB on top, its PKS as branches; without a PKS its age stands as a branch."""
    ksb = kasus.ksb
    if ksb is None:
        return None
    cabang = tuple(
        bahan.NaskahRangkaian(
            n.judul, _("ditandatangani %s") % tanggal(n.tanggal_tanda_tangan), "pks_ttd"
        )
        for n in kasus.daftar_pks
    )
    umur = kasus.umur_ksb()
    if umur is not None:
        cabang += (
            bahan.NaskahRangkaian(
                _("Perjanjian Kerja Sama"),
                _("hukum tidak menetapkan batas"),
                "tanpa_pks",
                teks_status=ngettext("Belum ada PKS, %(n)d hari", "Belum ada PKS, %(n)d hari", umur)
                % {"n": umur},
            ),
        )
    return bahan.NaskahRangkaian(
        _("Kesepakatan Bersama %s") % (nomor(ksb) or _("menunggu nomor")),
        masa(ksb),
        "ksb_ttd",
        teks_status=_("Ditandatangani"),
        cabang=cabang,
    )


def nomor(naskah: Naskah) -> str:
    """The initiator's number first."""
    semua = sorted(naskah.daftar_nomor.all(), key=lambda n: n.pihak.urutan)
    return next((n.nomor for n in semua if n.nomor), "")


def masa(naskah: Naskah) -> str:
    """From day to day, the last one inclusive for people."""
    if naskah.berlaku_sampai is None:
        return _("sejak %s") % tanggal(naskah.berlaku_sejak)
    return _("%(sejak)s sampai %(sampai)s") % {
        "sejak": tanggal(naskah.berlaku_sejak),
        "sampai": tanggal(naskah.berlaku_sampai - timedelta(days=1)),
    }
