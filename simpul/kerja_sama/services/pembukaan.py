"""Opening a case: the letter, the parties, the kind by law, the shared space."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from simpul.akun.models import Pemda, Unit
from simpul.berkas.services import simpan as simpan_berkas
from simpul.dasar.cakupan import Cakupan
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah
from simpul.inti.klasifikasi import Klasifikasi
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.kerja_sama import klasifikasi
from simpul.kerja_sama.kasus import Kasus, dari
from simpul.kerja_sama.models import Dokumen, KerjaSama, Pihak
from simpul.kerja_sama.policies import boleh_membuka
from simpul.kerja_sama.services.perbuatan import Surat
from simpul.kerja_sama.services.tindak_lanjut import selaraskan
from simpul.regulasi import pengetahuan
from simpul.ruang.models import Keanggotaan, Ruang
from simpul.ruang.services.keanggotaan import buka_ruang, jawab_undangan, undang_pemda

PALING_BANYAK_PIHAK = 60
CADANGAN_WARNA = (
    "padi",
    "laut",
    "sogan",
    "nila",
    "manggis",
    "toska",
    "zaitun",
    "bata",
    "anggur",
    "baja",
)


@dataclass(frozen=True, slots=True)
class Pembukaan:
    """What opens a case. `mitra`: region codes; answers None = 'belum tahu'."""

    judul: str
    objek: str
    mitra: list[str]
    eksternalitas: bool | None
    efisien: bool | None
    urusan: str = ""
    unit_id: UUID | None = None
    surat: Surat | None = None
    dari_siapa: str = ""
    disposisi: str = ""
    contoh: bool = False
    lain: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def buka(*, pelaku: Pelaku, pada: datetime, isi: Pembukaan) -> Kasus:
    """Open a cooperation (UU 23/2014 Pasal 363, 364, 365): kind and stage table are fixed now.

    Raises MasukanTidakSah naming the fields; nothing is half opened.
    """
    boleh_membuka(pelaku).wajib()
    pemda: Pemda = (
        Pemda.objek.untuk(pelaku.cakupan).select_for_update(of=("self",)).get(pk=pelaku.pemda_id)
    )
    unit = _unit(pelaku, isi.unit_id)
    hari_ini = pada.astimezone(ZoneInfo(pemda.zona_waktu)).date()
    _tuntut(isi, pemda, hari_ini)
    hasil = klasifikasi.tentukan(
        [pemda.kode, *isi.mitra], eksternalitas=isi.eksternalitas, efisien=isi.efisien
    )
    if hasil.jenis is None:
        raise MasukanTidakSah(
            {"jawaban": _("Jenis belum dapat ditentukan: ") + _yang_kurang(hasil)}
        )
    ruang = buka_ruang(pelaku=pelaku, pada=pada, nama=isi.judul.strip())
    tabel = pengetahuan.tabel_tahapan(hasil.jenis, hari_ini)
    kerja_sama = KerjaSama.buat(
        ruang=ruang,
        nomor=_nomor_berikut(pemda, hari_ini.year),
        judul=isi.judul.strip(),
        uraian_objek=isi.objek.strip(),
        urusan=isi.urusan,
        pemrakarsa=pemda,
        unit_pemrakarsa=unit,
        unit_pemrakarsa_nama=unit.nama if unit else "",
        jenis=hasil.jenis,
        konfigurasi=(hasil.konfigurasi.value if hasil.konfigurasi else "")
        if hasil.jenis == "KSDD-W"
        else "",
        klasifikasi={
            **klasifikasi.sebagai_data(hasil),
            "jawaban": {"eksternalitas": isi.eksternalitas, "efisien": isi.efisien},
        },
        tabel_versi=tabel.versi,
        dibuka_tanggal=hari_ini,
        dibuka_pada=pada,
        contoh=isi.contoh,
    )
    _catat_para_pihak(pelaku, pada, kerja_sama, ruang, pemda, hasil)
    _simpan_surat(pelaku, pada, kerja_sama, isi)
    catat(
        pelaku=pelaku,
        kode="kerja_sama.dibuka",
        objek=("kerja_sama", kerja_sama.pk),
        pada=pada,
        isi={
            "nomor": kerja_sama.nomor,
            "judul": kerja_sama.judul,
            "jenis": kerja_sama.jenis,
            "konfigurasi": kerja_sama.konfigurasi,
            "tabel": tabel.versi,
            "dasar": [d for a in hasil.alasan for d in a.dasar][:6],
        },
        tanggal_surat=isi.surat.tanggal if isi.surat else None,
        ruang_id=ruang.pk,
        dibagikan=True,
    )
    kasus = dari(kerja_sama, pelaku.cakupan, pada)
    selaraskan(pelaku=pelaku, pada=pada, kasus=kasus)
    return kasus


def _unit(pelaku: Pelaku, unit_id: UUID | None) -> Unit | None:
    if unit_id is None:
        return None
    unit: Unit | None = (
        Unit.objek.untuk(pelaku.cakupan).filter(pk=unit_id, pemda_id=pelaku.pemda_id).first()
    )
    if unit is None:
        raise MasukanTidakSah({"unit": _("Pilih Perangkat Daerah dari pemerintah daerah Anda.")})
    return unit


def _tuntut(isi: Pembukaan, pemda: Pemda, hari_ini: object) -> None:
    salah: dict[str, str] = {}
    if not isi.judul.strip():
        salah["judul"] = _("Tulis judul kerja sama.")
    if not isi.objek.strip():
        salah["objek"] = _("Tulis objek kerja sama: urusan apa yang dikerjakan bersama.")
    mitra = [k for k in dict.fromkeys(isi.mitra) if k != pemda.kode]
    if not mitra:
        salah["mitra"] = _("Pilih sekurangnya satu daerah mitra.")
    elif len(mitra) > PALING_BANYAK_PIHAK:
        salah["mitra"] = _("Paling banyak %d daerah dalam satu kerja sama.") % PALING_BANYAK_PIHAK
    elif len(klasifikasi.daftar_wilayah(mitra)) != len(mitra):
        salah["mitra"] = _("Ada daerah yang tidak dikenal. Pilih dari daftar.")
    if isi.urusan and isi.urusan not in {u.kode for u in pengetahuan.urusan()}:
        salah["urusan"] = _("Pilih urusan dari daftar.")
    if isi.surat is not None and isi.surat.tanggal > hari_ini:  # type: ignore[operator]
        salah["tanggal"] = _("Tanggal surat ini sesudah hari ini.")
    if salah:
        raise MasukanTidakSah(salah)


def _yang_kurang(hasil: Klasifikasi) -> str:
    bahasa = get_language() or settings.LANGUAGE_CODE
    kurang = " ".join(p.pesan.untuk(bahasa) for p in hasil.perlu_ditanyakan)
    return kurang or _("para pihak belum cukup.")


def _nomor_berikut(pemda: Pemda, tahun: int) -> str:
    """Next number of this government; its row is locked, so two people never get the same."""
    awalan = f"KS-{pemda.kode}-{tahun}-"
    akhir = (
        KerjaSama.objek.untuk(Cakupan.sistem("nomor perkara berurut dalam satu pemda"))
        .filter(pemrakarsa=pemda, nomor__startswith=awalan)
        .order_by("-nomor")
        .values_list("nomor", flat=True)
        .first()
    )
    return f"{awalan}{int(akhir[len(awalan) :]) + 1 if akhir else 1:04d}"


def _catat_para_pihak(
    pelaku: Pelaku,
    pada: datetime,
    kerja_sama: KerjaSama,
    ruang: Ruang,
    pemda: Pemda,
    hasil: Klasifikasi,
) -> None:
    """Parties as the law sees them; those on the system are asked into the ruang."""
    kode = [p.kode for p in hasil.para_pihak]
    kode = [pemda.kode, *[k for k in kode if k != pemda.kode]]
    di_sistem = {p.kode: p for p in Pemda.objek.untuk(pelaku.cakupan).filter(wilayah_id__in=kode)}
    nama = {k: w.nama_lengkap for k, w in klasifikasi.daftar_wilayah(kode).items()}
    dipakai: list[str] = []
    for urutan, satu in enumerate(kode, start=1):
        ada = di_sistem.get(satu)
        warna = warna_benang(ada.warna if ada else CADANGAN_WARNA[urutan % 10], dipakai)
        dipakai.append(warna)
        Pihak.buat(
            ruang=ruang,
            kerja_sama=kerja_sama,
            urutan=urutan,
            wilayah_id=satu,
            nama=nama[satu],
            peran=Pihak.Peran.PEMRAKARSA if satu == pemda.kode else Pihak.Peran.MITRA,
            pemda=pemda if satu == pemda.kode else None,
            warna=warna,
        )
        if ada is not None and ada.pk != pemda.pk:
            undang_pemda(pelaku=pelaku, pada=pada, ruang=ruang, pemda_id=ada.pk)


def warna_benang(mau: str, dipakai: list[str]) -> str:
    """The colour of a party's thread: its own, or a free one when another has it already."""
    if mau not in dipakai:
        return mau
    return next((w for w in CADANGAN_WARNA if w not in dipakai), mau)


def _simpan_surat(pelaku: Pelaku, pada: datetime, kerja_sama: KerjaSama, isi: Pembukaan) -> None:
    """The letter with its disposisi stays with the government that received it."""
    surat = isi.surat
    if surat is None:
        return
    berkas = None
    if surat.isi_berkas is not None:
        berkas = simpan_berkas(
            pelaku=pelaku, pada=pada, nama=surat.nama_berkas or "surat", isi=surat.isi_berkas
        )
    Dokumen.buat(
        pemda_id=pelaku.pemda_id,
        kerja_sama=kerja_sama,
        jenis="USULAN_MASUK",
        nomor=surat.nomor.strip(),
        tanggal=surat.tanggal,
        perihal=surat.perihal.strip(),
        isi={"dari": isi.dari_siapa.strip(), "disposisi": isi.disposisi.strip(), **isi.lain},
        berkas=berkas,
        dibuat_pada=pada,
        dibuat_oleh=f"{pelaku.jabatan}, {pelaku.pemda_nama}",
    )


@transaction.atomic
def gabung(
    *, pelaku: Pelaku, pada: datetime, keanggotaan_id: UUID, bergabung: bool
) -> Kasus | None:
    """A named party joins the shared record, and from now on takes its own turns; or declines to."""
    anggota: Keanggotaan = jawab_undangan(
        pelaku=pelaku, pada=pada, keanggotaan_id=keanggotaan_id, bergabung=bergabung
    )
    if not bergabung:
        return None
    kerja_sama: KerjaSama | None = (
        KerjaSama.objek.untuk(pelaku.cakupan)
        .select_related("pemrakarsa")
        .select_for_update(of=("self",))
        .filter(ruang_id=anggota.ruang_id)
        .first()
    )
    if kerja_sama is None:
        raise KeadaanBerubah(_("Ruang ini tidak memuat kerja sama."))
    Pihak.objek.untuk(pelaku.cakupan).filter(
        kerja_sama=kerja_sama, wilayah_id=pelaku.pemda_kode, pemda__isnull=True
    ).update(pemda_id=pelaku.pemda_id)
    kasus = dari(kerja_sama, pelaku.cakupan, pada)
    selaraskan(pelaku=pelaku, pada=pada, kasus=kasus)
    return kasus
