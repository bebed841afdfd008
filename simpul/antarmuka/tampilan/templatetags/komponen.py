"""The components, `{% load komponen %}`. Each is shown in all its states on /komponen/.

Small ones are written here, larger ones are templates in tampilan/komponen/ fed with the values
of `tampilan.bahan`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.template.context import Context
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.bagian_kecil import (
    KELAS_TOMBOL,
    bilah,
    ikon,
    lambang,
    lembar_tanggal,
    lencana,
    nama_perangkat,
    tombol,
)
from simpul.antarmuka.tampilan.bingkai import BINGKAI_SIMPUL, Bingkai
from simpul.antarmuka.tampilan.garis_tahap import (
    GarisTahap,
    daftar_tahap,
    gambar_lipat,
    gambar_penuh,
    titik,
)
from simpul.antarmuka.tampilan.pesan import alamat_batal
from simpul.antarmuka.tampilan.status import STATUS, URUTAN_CATATAN
from simpul.antarmuka.tampilan.warna import Warna

register = template.Library()
for _tag in (ikon, lencana, lambang, tombol, lembar_tanggal, bilah):
    register.simple_tag(_tag)
register.filter(nama_perangkat)


# --- small parts -------------------------------------------------------------------------------


@register.simple_tag
def gaya_aksen(warna: Warna) -> str:
    """Address of the small style sheet of a colour of one's own."""
    return reverse("gaya_aksen", args=[warna.heks, warna.lembut[1:].lower()])


@register.simple_tag(takes_context=True)
def bingkai_halaman(context: Context) -> Bingkai:
    """The frame of this page, or Simpul's own where none was given (errors, sign-in)."""
    milik = context.get("bingkai")
    return milik if isinstance(milik, Bingkai) else BINGKAI_SIMPUL


@register.simple_tag
def alamat(nama: str, *argumen: Any) -> str:
    """Like `url`, but empty where the address does not exist (error pages, examples)."""
    try:
        return reverse(nama, args=argumen)
    except NoReverseMatch:
        return ""


@register.simple_tag
def statis_aman(nama: str) -> str:
    """Like `static`, but never fails: the page of an error must not raise another."""
    try:
        return static(nama)
    except ValueError:
        return settings.STATIC_URL + nama


@register.filter
def url_batal(tanda: str | None) -> str:
    """The undo address inside the tags of a message."""
    return alamat_batal(tanda)


@register.inclusion_tag("tampilan/komponen/tindakan.html", takes_context=True)
def tindakan(
    context: Context, tindak: bahan.Tindakan, jenis: str = "garis", *, kecil: bool = False
) -> dict[str, Any]:
    """An act as a button: link, posting form, or locked with its reason under it."""
    return {
        "t": tindak,
        "kelas": f"tombol {KELAS_TOMBOL[jenis]}{' tombol-kecil' if kecil else ''}",
        "kecil": kecil,
        "csrf_token": context.get("csrf_token"),
    }


# --- dates and articles ------------------------------------------------------------------------


@register.filter
def sisa_hari(tenggat_: bahan.Tenggat) -> str:
    """'4 hari lagi', 'hari ini', 'lewat 3 hari': always in days of the calendar."""
    sisa = tenggat_.sisa
    if sisa < 0:
        return ngettext("Lewat %(n)d hari", "Lewat %(n)d hari", -sisa) % {"n": -sisa}
    if sisa == 0:
        return _("Hari ini")
    if sisa == 1:
        return _("Besok")
    return ngettext("%(n)d hari lagi", "%(n)d hari lagi", sisa) % {"n": sisa}


@register.inclusion_tag("tampilan/komponen/tenggat.html")
def tenggat(batas: bahan.Tenggat) -> dict[str, Any]:
    """A deadline: large leaf, days left, the counting rule, the article or where the date is from."""
    return {"t": batas}


@register.inclusion_tag("tampilan/komponen/pasal.html")
def pasal(rujukan: bahan.Pasal | str) -> dict[str, Any]:
    """An article link that opens our summary in place; a plain text is shown without a summary."""
    return {"p": rujukan if isinstance(rujukan, bahan.Pasal) else bahan.Pasal(rujukan)}


# --- the case ----------------------------------------------------------------------------------


@register.inclusion_tag("tampilan/komponen/garis_tahap.html")
def garis_tahap(garis: GarisTahap, nama: str = "tahap", label: Any = "") -> dict[str, Any]:
    """The stage line: two drawings, the list, the phone version, the printed row."""
    return {**_garis(garis, get_language() or "id"), "nama": nama, "label": label or _("Tahapan")}


@lru_cache(maxsize=256)
def _garis(garis: GarisTahap, bahasa: str) -> dict[str, Any]:
    """Drawings and list of one line, in one language: the same values give the same pictures."""
    del bahasa  # a part of the key; the words below are of the language now active
    contoh = garis.warna.penuh if len(garis.pihak) == 1 else "#1B2130"
    return {
        "penuh": gambar_penuh(garis),
        "lipat": gambar_lipat(garis),
        "daftar": daftar_tahap(garis),
        "kunci": [
            (titik("selesai", contoh), _("selesai")),
            (titik("kini", contoh), _("sedang berjalan")),
            (titik("nanti", "#5C6475"), _("akan datang")),
            (titik("dilewati", "#5C6475"), _("dilewati, dengan alasan")),
            (titik("terkunci", "#5C6475"), _("terkunci sampai syarat lanjut terpenuhi")),
        ],
    }


def _urut(daftar: Iterable[bahan.Catatan]) -> list[bahan.Catatan]:
    return sorted(daftar, key=lambda c: URUTAN_CATATAN.index(c.tingkat))


@register.inclusion_tag("tampilan/komponen/catatan.html")
def catatan_telaah(
    daftar: Iterable[bahan.Catatan], semua: bahan.Tautan | None = None, *, dilipat: bool = False
) -> dict[str, Any]:
    """Notes of review, sorted; the head says how many and how many hold the step."""
    urut = _urut(daftar)
    menahan = sum(c.menahan for c in urut)
    return {"daftar": urut, "menahan": menahan, "semua": semua, "dilipat": dilipat}


@register.inclusion_tag("tampilan/komponen/langkah.html", takes_context=True)
def langkah_berikutnya(
    context: Context, langkah: bahan.LangkahBerikutnya, nama: str = "langkah"
) -> dict[str, Any]:
    """The box that says whose turn it is and what comes next."""
    return {"l": langkah, "nama": nama, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("tampilan/komponen/rangkaian.html")
def rangkaian(naskah: bahan.NaskahRangkaian) -> dict[str, Any]:
    """Kesepakatan Bersama with its PKS as branches."""
    return {"n": naskah}


@register.inclusion_tag("tampilan/komponen/posisi.html")
def posisi_berkas(daftar: Iterable[bahan.PosisiBerkas]) -> dict[str, Any]:
    """Papers, who holds them, since when."""
    return {"daftar": daftar}


@register.inclusion_tag("tampilan/komponen/para_pihak.html")
def para_pihak(daftar: Iterable[bahan.PihakBaris]) -> dict[str, Any]:
    """The parties: a table, on a phone a card each."""
    return {"daftar": daftar}


@register.inclusion_tag("tampilan/komponen/riwayat.html")
def riwayat(daftar: Iterable[bahan.BarisRiwayat]) -> dict[str, Any]:
    """What happened, newest first."""
    return {"daftar": daftar}


@register.inclusion_tag("tampilan/komponen/pokok.html")
def pokok(daftar: Iterable[tuple[Any, Any]], *, besar: bool = False) -> dict[str, Any]:
    """Label and value, one under the other; `besar` for the public page with questions."""
    return {"daftar": daftar, "besar": besar}


# --- lists and pages ---------------------------------------------------------------------------


@register.inclusion_tag("tampilan/komponen/remah.html")
def remah(daftar: Iterable[tuple[Any, str]]) -> dict[str, Any]:
    """Breadcrumb of (text, address); the last one may have no address."""
    return {"daftar": daftar}


@register.inclusion_tag("tampilan/komponen/tab.html")
def tab(daftar: Iterable[bahan.Tab], label: Any = "") -> dict[str, Any]:
    """Tabs that are links; on a phone they scroll sideways."""
    return {"daftar": daftar, "label": label or _("Bagian halaman ini")}


@register.inclusion_tag("tampilan/komponen/angka.html")
def angka_deret(daftar: Iterable[bahan.Angka]) -> dict[str, Any]:
    """Figures in one row, each a link."""
    return {"daftar": daftar}


@register.inclusion_tag("tampilan/komponen/tugas.html", takes_context=True)
def daftar_tugas(context: Context, daftar: Iterable[bahan.BarisTugas]) -> dict[str, Any]:
    """Tasks, one row each, inside a card of class kartu-rapat."""
    return {"daftar": daftar, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("tampilan/komponen/sebaran.html")
def sebaran(daftar: Iterable[bahan.Batang], kelas: str = "") -> dict[str, Any]:
    """Bars of age and the like, each with its value."""
    return {"daftar": daftar, "kelas": kelas}


@register.inclusion_tag("tampilan/komponen/diagram.html")
def diagram(daftar: Iterable[bahan.Batang]) -> dict[str, Any]:
    """A chart of horizontal bars in the government's colour, values printed at the end."""
    return {"daftar": daftar}


@register.inclusion_tag("tampilan/komponen/kosong.html", takes_context=True)
def kosong(context: Context, isi: bahan.Kosong) -> dict[str, Any]:
    """An empty page: dotted threads, what is missing, what will be here, how to begin."""
    return {"k": isi, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("tampilan/komponen/kemajuan.html", takes_context=True)
def kemajuan(context: Context, kerja: bahan.Kemajuan) -> dict[str, Any]:
    """Long work with its real progress."""
    return {"k": kerja, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("tampilan/komponen/halaman_nomor.html", takes_context=True)
def halaman_nomor(context: Context, halaman: Page[Any], parameter: str = "hal") -> dict[str, Any]:
    """Pages of a list; filters stay in the address."""
    permintaan = context.get("request")
    kueri = permintaan.GET.copy() if permintaan else None
    nomor = halaman.paginator.get_elided_page_range(halaman.number, on_each_side=1, on_ends=1)

    def tautan(ke: int) -> str:
        if kueri is None:
            return f"?{parameter}={ke}"
        salinan = kueri.copy()
        salinan[parameter] = str(ke)
        return f"?{salinan.urlencode()}"

    return {
        "halaman": halaman,
        "nomor": [(n, tautan(n) if isinstance(n, int) else "") for n in nomor],
        "sebelum": tautan(halaman.previous_page_number()) if halaman.has_previous() else "",
        "sesudah": tautan(halaman.next_page_number()) if halaman.has_next() else "",
    }


@register.inclusion_tag("tampilan/komponen/cari.html")
def cari(
    nilai: str = "", petunjuk: Any = "", nama: str = "q", label: Any = "", aksi: str = ""
) -> dict[str, Any]:
    """Search in its field, as a GET form; 'Cari' is the filled button of a list."""
    return {
        "nilai": nilai,
        "petunjuk": petunjuk,
        "nama": nama,
        "label": label or _("Cari"),
        "aksi": aksi,
    }


@register.inclusion_tag("tampilan/komponen/percakapan.html")
def percakapan(langkah: bahan.Langkah) -> dict[str, Any]:
    """Where one is in a few questions at a time."""
    return {"l": langkah, "persen": round(langkah.ke / max(1, langkah.dari) * 100)}


# --- blocks ------------------------------------------------------------------------------------


@register.simple_block_tag
def kartu(
    content: str,
    judul: Any = "",
    jumlah: Any = "",
    tautan: str = "",
    teks_tautan: Any = "",
    kelas: str = "",
    tingkat: int = 2,
) -> SafeString:
    """A card: `{% kartu judul="Para pihak" kelas="kartu-rapat" %} ... {% endkartu %}`."""
    hitung = format_html('<span class="jumlah-judul">{}</span>', jumlah) if jumlah != "" else ""
    arah = format_html('<a href="{}">{}</a>', tautan, teks_tautan) if tautan else ""
    kepala = (
        format_html(
            '<div class="kartu-kepala"><h{0}>{1}{2}</h{0}>{3}</div>', tingkat, judul, hitung, arah
        )
        if judul
        else ""
    )
    return format_html('<section class="kartu {}">{}{}</section>', kelas, kepala, content)


@register.simple_block_tag
def kepala_halaman(
    content: str, judul: Any, atas: Any = "", pengantar: Any = "", kelas: str = ""
) -> SafeString:
    """Title of a page with its lead; what is inside stands on the right (buttons)."""
    return format_html(
        '<div class="kepala-halaman"><div class="kepala-halaman-teks">{}<h1{}>{}</h1>{}</div>{}</div>',
        format_html('<p class="kepala-halaman-atas">{}</p>', atas) if atas else "",
        format_html(' class="{}"', kelas) if kelas else "",
        judul,
        format_html('<p class="pengantar">{}</p>', pengantar) if pengantar else "",
        format_html('<div class="kepala-halaman-tindak">{}</div>', content)
        if content.strip()
        else "",
    )


_IKON_PITA = {
    "kuning": "alert-triangle",
    "merah": "alert-octagon",
    "netral": "info-circle",
    "hijau": "circle-check",
}


@register.simple_block_tag
def pita(content: str, nada: str = "kuning", judul: Any = "") -> SafeString:
    """A notice panel: `{% pita "kuning" judul="..." %}text{% endpita %}`."""
    return format_html(
        '<div class="pita pita-{}"{}>{}<div class="pita-isi">{}<span>{}</span></div></div>',
        nada,
        mark_safe(' role="alert"') if nada == "merah" else "",
        ikon(_IKON_PITA[nada]),
        format_html("<b>{}</b>", judul) if judul else "",
        content,
    )


@register.simple_tag
def deret_lencana(kelompok: str) -> SafeString:
    """All badges of one group of the vocabulary, for the page of examples."""
    satuan = ((lencana(s.kunci),) for s in STATUS.values() if s.kelompok == kelompok)
    return format_html('<div class="deret-lencana">{}</div>', format_html_join("", "{}", satuan))
