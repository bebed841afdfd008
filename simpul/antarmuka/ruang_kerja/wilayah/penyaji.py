"""What the pages of regions show, made ready for the eye."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from simpul.antarmuka.bingkai import ZONA
from simpul.antarmuka.tampilan.bahan import BarisRiwayat
from simpul.dasar.cakupan import Cakupan
from simpul.jejak.pelaku import Pelaku
from simpul.wilayah import policies, potongan, selectors
from simpul.wilayah.models import KoreksiBatas, RiwayatWilayah, Wilayah
from simpul.wilayah.peta_batas import LAUT
from simpul.wilayah.selectors import PetaTetangga, Tetangga

KEYAKINAN: dict[str, Any] = {
    "pasti": gettext_lazy("Pasti"),
    "kuat": gettext_lazy("Kuat"),
    "sedang": gettext_lazy("Sedang"),
    "rendah": gettext_lazy("Rendah, periksa dahulu"),
}
HUBUNGAN: dict[str, Any] = {
    "": gettext_lazy("tidak berbatasan"),
    "darat": gettext_lazy("berbatasan darat"),
    "laut": gettext_lazy("berhadapan melalui laut"),
}
PERISTIWA: dict[str, Any] = {
    "dibentuk": gettext_lazy("Dibentuk"),
    "ubah_nama": gettext_lazy("Berganti nama"),
    "nama_lama": gettext_lazy("Nama lama"),
    "pindah_provinsi": gettext_lazy("Berpindah provinsi"),
}
# Provinces that border another country by land; the map draws only our own.
BERBATASAN_NEGARA = frozenset({"53", "61", "64", "65", "91", "93", "95"})


@dataclass(frozen=True, slots=True)
class Baris:
    """One neighbour in the card and in the table."""

    kode: str
    nama: str
    jarak: str
    provinsi: str
    lintas: bool
    forum: str
    pihak: str
    keyakinan: Any
    sumber: str
    dikoreksi: bool
    url_koreksi: str


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A table of neighbours of one kind."""

    kunci: str
    judul: str
    keterangan: str
    judul_jarak: str
    baris: Sequence[Baris]

    @property
    def ada_jarak(self) -> bool:
        return any(b.jarak for b in self.baris)


@dataclass(frozen=True, slots=True)
class Golongan:
    """Land neighbours that share a forum, in the card beside the map."""

    judul: str
    forum: str
    lintas: bool
    baris: Sequence[Baris]


@dataclass(frozen=True, slots=True)
class Peta:
    """What the map's script reads from its element."""

    url: str
    label: str
    pusat: str = ""
    tetangga: str = ""
    laut: str = ""
    batas: str = "[]"
    ada_lintas: bool = False
    ada_dalam: bool = False
    negara_lain: bool = False
    negara: bool = False

    @property
    def alamat(self) -> str:
        """The page of a region; the script puts the code in."""
        return f"{reverse('wilayah')}KODE/"


def km(nilai: float | None) -> str:
    """Whole kilometres: the shapes allow no more."""
    if nilai is None:
        return ""
    if nilai < 1:
        return _("kurang dari 1 km")
    return _("%s km") % number_format(round(nilai), use_l10n=True, force_grouping=True)


def alamat_bentuk(kode: str) -> str:
    """With the version in it, so that the browser may keep it."""
    return f"{reverse('wilayah_bentuk', args=[kode])}?v={potongan.versi()}"


def kelompok(tetangga: PetaTetangga, pelaku: Pelaku) -> list[Kelompok]:
    """The tables; those without a row are left out, except the first."""
    sendiri = tetangga.sendiri
    provinsi = len(sendiri.kode) == 2

    def jadikan(daftar: Iterable[Tetangga]) -> list[Baris]:
        return [_baris(t, sendiri, pelaku) for t in daftar]

    silang = (
        _("Kabupaten dan kota provinsi lain di batas ini")
        if provinsi
        else _("Provinsi lain di batas ini")
    )
    semua = [
        Kelompok(
            "darat",
            _("Batas satu per satu"),
            "",
            _("Panjang perkiraan"),
            jadikan(tetangga.darat),
        ),
        Kelompok(
            "silang",
            silang,
            _("Provinsi dan daerah di seberang batasnya juga berbatasan."),
            "",
            jadikan(tetangga.silang),
        ),
        Kelompok(
            "laut",
            _("Berhadapan melalui laut"),
            _("Paling jauh sekitar 30 km. Tidak dihitung berbatasan untuk kerja sama wajib."),
            _("Jarak perkiraan"),
            jadikan(tetangga.laut),
        ),
    ]
    return [k for k in semua if k.baris or k.kunci == "darat"]


def _baris(t: Tetangga, sendiri: Wilayah, pelaku: Pelaku) -> Baris:
    setingkat = len(t.kode) == len(sendiri.kode)
    boleh = setingkat and bool(policies.koreksi_batas(pelaku, sendiri.kode, t.kode))
    return Baris(
        kode=t.kode,
        nama=t.nama,
        jarak=km(t.jarak_km if t.jenis == LAUT else t.panjang_km),
        provinsi=potongan.nama_peta(t.provinsi_kode) if len(t.kode) == 5 else "",
        lintas=t.lintas_provinsi,
        forum=t.forum[:1].upper() + t.forum[1:],
        pihak=t.pemerintah if t.pemerintah_kode != t.kode else "",
        keyakinan=KEYAKINAN.get(t.keyakinan, ""),
        sumber=_ringkas_sumber(t.sumber),
        dikoreksi=t.dikoreksi,
        url_koreksi=reverse("wilayah_koreksi", args=[sendiri.kode, t.kode]) if boleh else "",
    )


def _ringkas_sumber(sumber: str) -> str:
    """The long name of the method once under the table; here the short one."""
    if sumber.startswith("diukur dari titik desa"):
        return _("diukur dari titik desa")
    return _(sumber) if sumber else ""


def golongan(darat: Sequence[Baris]) -> list[Golongan]:
    """Same province first, then across, then those with the same government (Jakarta)."""
    semua = [
        Golongan(
            _("Satu provinsi"),
            "",
            lintas=False,
            baris=[b for b in darat if b.forum and not b.lintas],
        ),
        Golongan(_("Lintas provinsi"), "", lintas=True, baris=[b for b in darat if b.lintas]),
        Golongan(_("Pihak yang sama"), "", lintas=False, baris=[b for b in darat if not b.forum]),
    ]
    return [replace(g, forum=g.baris[0].forum or g.baris[0].pihak) for g in semua if g.baris]


def sumber_lengkap(tetangga: PetaTetangga) -> list[str]:
    semua = {t.sumber for t in (*tetangga.darat, *tetangga.laut) if not t.dikoreksi}
    return sorted(_(sumber) for sumber in semua if sumber)


def peta_sekitar(cakupan: Cakupan, tetangga: PetaTetangga) -> Peta:
    """A region in its colour among its neighbours; of a province: its own regions."""
    w = tetangga.sendiri
    label = _("Peta skematis %s dan tetangganya. Isinya ada dalam tabel di bawah.") % w.nama_lengkap
    if len(w.kode) == 2:
        return _peta_provinsi(cakupan, tetangga, label)
    batas = [
        {
            "a": w.kode,
            "b": t.kode,
            "teks": km(t.panjang_km),
            "jenis": "lintas" if t.lintas_provinsi else "dalam",
        }
        for t in tetangga.darat
    ]
    return Peta(
        url=alamat_bentuk(w.kode),
        label=label,
        pusat=w.kode,
        tetangga=",".join(t.kode for t in tetangga.darat),
        laut=",".join(t.kode for t in tetangga.laut),
        batas=json.dumps(batas),
        ada_lintas=any(t.lintas_provinsi for t in tetangga.darat),
        ada_dalam=any(not t.lintas_provinsi for t in tetangga.darat),
        negara_lain=w.kode_provinsi in BERBATASAN_NEGARA,
    )


def _peta_provinsi(cakupan: Cakupan, tetangga: PetaTetangga, label: str) -> Peta:
    kode = tetangga.sendiri.kode
    luar = selectors.batas_luar(cakupan=cakupan, provinsi=kode)
    isi = selectors.semua(cakupan=cakupan).filter(induk=kode).values_list("kode", flat=True)
    return Peta(
        url=alamat_bentuk(kode),
        label=label,
        pusat=",".join(isi),
        tetangga=",".join(sorted({b for _a, b in luar})),
        batas=json.dumps([{"a": a, "b": b, "jenis": "lintas"} for a, b in luar]),
        ada_lintas=bool(luar),
        negara_lain=kode in BERBATASAN_NEGARA,
    )


def peta_negara() -> Peta:
    label = _("Peta skematis provinsi di Indonesia. Isinya ada dalam tabel di bawah.")
    return Peta(url=alamat_bentuk(potongan.INDONESIA), label=label, negara_lain=True, negara=True)


def fakta(w: Wilayah, ejaan: Sequence[str]) -> list[tuple[Any, Any]]:
    """The values of one region; what is not known says so."""
    luas = number_format(w.luas_km2, 0, force_grouping=True) if w.luas_km2 else ""
    penduduk = number_format(w.penduduk, force_grouping=True) if w.penduduk else ""
    baris: list[tuple[Any, Any]] = [
        (_("Kode wilayah"), w.kode),
        (_("Kode BPS"), kode_bps(w)),
        (_("Tingkat"), w.get_tingkat_display()),
        (_("Ibu kota"), w.ibu_kota),
        (_("Luas"), _("%s km²") % luas if luas else _("belum ada dalam sumber")),
        (_("Penduduk"), penduduk or _("belum ada dalam sumber")),
        (_("Zona waktu"), ZONA.get(w.zona_waktu, w.zona_waktu)),
    ]
    if w.induk:
        baris.insert(3, (_("Provinsi"), w.induk.nama_lengkap))
    if ejaan:
        baris.append((_("Ejaan lain"), ", ".join(ejaan)))
    return baris


def kode_bps(w: Wilayah) -> str:
    if not w.kode_bps:
        return _("belum ada dalam sumber")
    return _("%s (sebelum pemekaran)") % w.kode_bps if w.bps_keyakinan == "lama" else w.kode_bps


def sumber_fakta(w: Wilayah) -> str:
    semua = (w.sumber_nama, w.sumber_bps, w.sumber_angka)
    return "; ".join(
        dict.fromkeys(s.strip() for satu in semua for s in satu.split(";") if s.strip())
    )


def riwayat(daftar: Iterable[RiwayatWilayah]) -> list[dict[str, Any]]:
    """Splits and renames, oldest first; a day or a year, as far as it is known."""
    return [
        {
            "waktu": r.sejak or _("sampai %s") % r.sampai,
            "judul": f"{PERISTIWA.get(r.peristiwa, r.peristiwa)}: {r.nama}",
            "isi": r.keterangan,
            "sumber": r.sumber,
        }
        for r in daftar
    ]


def koreksi(daftar: Iterable[KoreksiBatas], nama: dict[str, str]) -> list[BarisRiwayat]:
    """Who changed which pair, from what to what, and why."""
    return [_koreksi(k, nama) for k in daftar]


def _koreksi(k: KoreksiBatas, nama: dict[str, str]) -> BarisRiwayat:
    oleh = ", ".join(t for t in (k.oleh_jabatan, k.oleh_pemda) if t)
    teks = _("%(oleh)s: %(a)s dengan %(b)s, semula %(semula)s, menjadi %(menjadi)s") % {
        "oleh": oleh,
        "a": nama.get(k.kode_a, k.kode_a),
        "b": nama.get(k.kode_b, k.kode_b),
        "semula": HUBUNGAN.get(k.semula, k.semula),
        "menjadi": HUBUNGAN.get(k.menjadi, k.menjadi),
    }
    alasan = _("Alasan: %s") % k.alasan
    if k.rujukan:
        alasan += " · " + _("Rujukan: %s") % k.rujukan
    return BarisRiwayat(localtime(k.pada).date(), teks, alasan)


def ringkasan_negara(cakupan: Cakupan) -> dict[str, Any]:
    """The provinces with what they hold, and the figures of the country."""
    semua = list(selectors.semua(cakupan=cakupan))
    peta = selectors.peta_batas(cakupan=cakupan)
    isi: dict[str, Counter[str]] = {w.kode: Counter() for w in semua if len(w.kode) == 2}
    jumlah: Counter[str] = Counter()
    administrasi = {w.induk_id for w in semua if not w.otonom}
    for w in semua:
        jumlah[w.tingkat] += 1
        if w.induk_id:
            isi[w.induk_id][w.tingkat.removesuffix("_administrasi")] += 1
    provinsi = [
        {
            "w": w,
            "administrasi": w.kode in administrasi,
            "kabupaten": isi[w.kode]["kabupaten"],
            "kota": isi[w.kode]["kota"],
            "tetangga": ", ".join(potongan.nama_peta(k) for k in peta.tetangga(w.kode)),
        }
        for w in semua
        if w.kode in isi
    ]
    return {"provinsi": provinsi, "jumlah": jumlah}
