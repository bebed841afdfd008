"""Stage of the example: governments, offices, and papers that look like scans."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
from PIL import Image, ImageDraw

from simpul.akun.models import Pemda, Pengguna, Penugasan, Unit
from simpul.akun.peran import Peran
from simpul.akun.selectors import pelaku_dari
from simpul.antarmuka.contoh import SANDI, SURANAH
from simpul.dasar.cakupan import Cakupan
from simpul.jejak.pelaku import Pelaku
from simpul.jejak.services import catat
from simpul.kerja_sama.services.perbuatan import Surat
from simpul.wilayah.models import Wilayah

SISTEM = Pelaku.sistem("membuat contoh")

# region code -> (name of the unit in charge, colour, units)
PEMDA: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {
    "34.02": (
        "Bagian Kerja Sama Setda Kabupaten Bantul",
        "padi",
        (
            ("Dinas Lingkungan Hidup", "DLH"),
            ("Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman", "DPUPKP"),
        ),
    ),
    "34.04": (
        "Bagian Kerja Sama Setda Kabupaten Sleman",
        "laut",
        (("Dinas Lingkungan Hidup", "DLH"),),
    ),
    "34.71": (
        "Bagian Tata Pemerintahan Setda Kota Yogyakarta",
        "sogan",
        (
            ("Dinas Pekerjaan Umum Perumahan dan Kawasan Permukiman", "DPUPKP"),
            ("Dinas Lingkungan Hidup", "DLH"),
        ),
    ),
    "35.76": (
        "Bagian Pemerintahan Setda Kota Mojokerto",
        "manggis",
        (
            ("Dinas Perhubungan", "Dishub"),
            ("Dinas Kepemudaan, Olahraga dan Pariwisata", "Disporapar"),
        ),
    ),
    "34": ("Biro Tata Pemerintahan Setda DIY", "bata", ()),
}
PERAN = (
    Peran.SEKRETARIAT_TKKSD,
    Peran.SEKDA,
    Peran.KEPALA_DAERAH,
    Peran.BAPPEDA,
    Peran.BAGIAN_HUKUM,
    Peran.TU_PIMPINAN,
    Peran.SETWAN,
    Peran.INSPEKTORAT,
    Peran.ADMINISTRATOR,
)


@dataclass
class Panggung:
    """The governments of the example and whoever acts in them. `hari_ini`: the day it is made."""

    pada: datetime
    orang: dict[tuple[str, str], Pelaku] = field(default_factory=dict)
    unit: dict[tuple[str, str], Unit] = field(default_factory=dict)
    _sandi: str = field(default_factory=lambda: make_password(SANDI))

    def lalu(self, hari: int, jam: int = 10) -> datetime:
        """A working moment so many days ago."""
        saat = (self.pada - timedelta(days=hari)).astimezone(ZoneInfo("Asia/Jakarta"))
        return saat.replace(hour=jam, minute=15, second=0, microsecond=0) if hari else self.pada

    def tanggal(self, hari: int) -> date:
        return self.lalu(hari).date()

    def pelaku(self, kode: str, peran: str, unit: str = "") -> Pelaku:
        return self.orang[kode, f"{peran}:{unit}" if unit else peran]

    def buka(self, kode: str) -> Pemda:
        """A government with its units and one person for each office."""
        nama_unit, warna, units = PEMDA[kode]
        wilayah = Wilayah.objek.untuk(Cakupan.publik()).get(pk=kode)
        pada = self.lalu(500)
        pemda = Pemda.buat(
            wilayah=wilayah,
            nama=wilayah.nama_lengkap,
            nama_unit=nama_unit,
            warna=warna,
            zona_waktu=wilayah.zona_waktu,
            dibuka_pada=pada,
        )
        self._catat("akun.pemda_dibuka", ("pemda", pemda.pk), pada, nama=pemda.nama)
        peran = (
            PERAN
            if kode != "34"
            else (Peran.PENGAWAS_PROVINSI, Peran.SEKRETARIAT_TKKSD, Peran.ADMINISTRATOR)
        )
        for satu in peran:
            self._orang(pemda, kode, satu, None)
        for nama, singkatan in units:
            unit = Unit.buat(pemda=pemda, nama=nama, singkatan=singkatan)
            self.unit[kode, singkatan] = unit
            self._orang(pemda, kode, Peran.PERANGKAT_DAERAH, unit)
        return pemda

    def kementerian(self) -> Pemda:
        pada = self.lalu(500)
        pemda = Pemda.buat(
            jenis=Pemda.Jenis.KEMENTERIAN,
            nama="Kementerian Dalam Negeri",
            warna="baja",
            nama_unit="Direktorat Jenderal Bina Administrasi Kewilayahan",
            dibuka_pada=pada,
        )
        self._catat("akun.pemda_dibuka", ("pemda", pemda.pk), pada, nama=pemda.nama)
        self._orang(pemda, "kemendagri", Peran.PENGAWAS_KEMENTERIAN, None)
        return pemda

    def operator(self) -> None:
        Pengguna(
            email=f"operator@{SURANAH}", nama="Operator contoh", operator=True, password=self._sandi
        ).save()

    def _orang(self, pemda: Pemda, kode: str, peran: str, unit: Unit | None) -> None:
        """Persons are offices: the name says the office, not a person."""
        tempat = (
            pemda.nama.lower()
            .replace("kabupaten ", "")
            .replace("kota ", "")
            .replace("provinsi ", "")
        )
        kotak = "-".join(
            [peran.replace("_", "-"), *([unit.singkatan.lower()] if unit else []), *tempat.split()]
        )
        orang = Pengguna(
            email=f"{kotak}@{SURANAH}",
            nama=f"{Peran(peran).label} {pemda.nama}",
            password=self._sandi,
        )
        orang.save()
        jabatan = Penugasan.buat(
            pemda=pemda,
            pengguna=orang,
            peran=peran,
            unit=unit,
            jabatan=sebutan(pemda, peran),
            berlaku_sejak=self.tanggal(500),
        )
        kunci = f"{peran}:{unit.singkatan}" if unit else peran
        self.orang[kode, kunci] = pelaku_dari(jabatan)
        self._catat(
            "akun.jabatan_diberikan",
            ("penugasan", jabatan.pk),
            self.lalu(500),
            jabatan=jabatan.sebutan,
            pemda=pemda.nama,
        )

    def _catat(self, kode: str, objek: tuple[str, Any], pada: datetime, **isi: Any) -> None:
        catat(pelaku=SISTEM, kode=kode, objek=objek, pada=pada, isi=isi)


def sebutan(pemda: Pemda, peran: str) -> str:
    """How the office of this role is called in this government."""
    if peran == Peran.KEPALA_DAERAH:
        if pemda.nama.startswith("Kabupaten"):
            return pemda.nama.replace("Kabupaten", "Bupati")
        return pemda.nama.replace("Kota", "Wali Kota")
    return ""


def surat(tanggal: date, nomor: str = "", perihal: str = "", *, pindai: bool = True) -> Surat:
    """A paper with a picture of a letter, plainly marked as an example."""
    return Surat(
        tanggal=tanggal,
        nomor=nomor,
        perihal=perihal,
        nama_berkas=f"{perihal or 'surat'}.pdf",
        isi_berkas=pindaian(nomor, tanggal, perihal) if pindai else None,
    )


def pindaian(nomor: str, tanggal: date, perihal: str) -> io.BytesIO:
    """One page that stands for a scan; a real PDF, small."""
    halaman = Image.new("L", (620, 877), 252)
    pena = ImageDraw.Draw(halaman)
    pena.rectangle((40, 40, 580, 44), fill=30)
    baris = [
        "DATA CONTOH, bukan naskah asli",
        "",
        f"Nomor: {nomor or '-'}",
        f"Tanggal: {tanggal:%d-%m-%Y}",
        f"Perihal: {perihal or '-'}",
    ]
    for letak, teks in enumerate(baris):
        pena.text((60, 80 + 26 * letak), teks, fill=30)
    for y in range(260, 620, 24):
        pena.line((60, y, 540 - (y * 37) % 160, y), fill=170, width=3)
    isi = io.BytesIO()
    halaman.save(isi, "PDF", resolution=72)
    isi.seek(0)
    return isi
