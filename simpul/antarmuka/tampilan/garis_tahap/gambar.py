"""Drawing a laid-out stage line as SVG, with attributes and classes only (strict CSP)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from simpul.antarmuka.tampilan.garis_tahap.bentuk import GarisTahap, Keadaan
from simpul.antarmuka.tampilan.garis_tahap.tata import (
    ATAS,
    LEBAR_LIPAT,
    LEBAR_PENUH,
    TINGGI_BARIS,
    Letak,
    Tata,
    tata_letak,
    teks_kotak,
)
from simpul.antarmuka.tampilan.garis_tahap.teks import lebar_teks

TINTA = "#1B2130"
ABU = "#5C6475"

_LENGKUNG = 92
_R_SIMPUL = 13
_R_NODE = 9

# Small shapes around the centre of a node.
_CENTANG = "M-4 .4L-1.2 3.2L4.4 -2.8"
_GEMBOK = "M-3.6 -.6h7.2v5.4h-7.2zM-2.2 -.6v-1.7a2.2 2.2 0 0 1 4.4 0v1.7"


def _n(angka: float) -> str:
    return f"{angka:.1f}".rstrip("0").rstrip(".")


def _lengkung(x1: float, y1: float, x2: float, y2: float, *, akhir: bool) -> str:
    """From one point to the next: flat where it can be, then one even curve."""
    if abs(y1 - y2) < 0.5:
        return f"H{_n(x2)}"
    if x2 - x1 > _LENGKUNG:
        if akhir:
            flat, x1 = f"H{_n(x2 - _LENGKUNG)}", x2 - _LENGKUNG
            belakang = ""
        else:
            flat, belakang = "", f"H{_n(x2)}"
            x2 = x1 + _LENGKUNG
    else:
        flat = belakang = ""
    tengah = (x1 + x2) / 2
    return f"{flat}C{_n(tengah)} {_n(y1)} {_n(tengah)} {_n(y2)} {_n(x2)} {_n(y2)}{belakang}"


def _titik_pihak(tata: Tata, pihak: int) -> list[tuple[float, float, int]]:
    """Every point a thread runs through, with the first stage of its column."""
    jalur = tata.y_jalur(pihak)
    awal = tata.y_simpul(pihak) if tata.letak and tata.letak[0].kolom.lipatan else jalur
    titik: list[tuple[float, float, int]] = [
        (tata.kiri, awal if len(tata.garis.pihak) == 1 else jalur, -1)
    ]
    for letak in tata.letak:
        kolom = letak.kolom
        y = tata.y_simpul(pihak) if kolom.bersama else jalur
        titik.append((letak.x, y, kolom.awal))
        if kolom.kotak:
            berikut = kolom.awal + 1
            if kolom.bersama and teks_kotak(tata, letak):
                titik.append((letak.x + 54, jalur, berikut))
                titik.append((letak.kanan, jalur, berikut))
            else:
                titik.append((letak.kanan, y, berikut))
    return titik


def _benang(tata: Tata, pihak: int) -> str:
    """One thread: solid up to where the party stands, dotted beyond."""
    warna = tata.garis.pihak[pihak].warna.penuh
    terjauh = tata.garis.terjauh(pihak)
    titik = _titik_pihak(tata, pihak)
    ruas: dict[bool, list[str]] = {True: [], False: []}
    lama: bool | None = None
    for (x1, y1, _a), (x2, y2, sampai) in pairwise(titik):
        utuh = sampai <= terjauh
        if utuh is not lama:
            ruas[utuh].append(f"M{_n(x1)} {_n(y1)}")
            lama = utuh
        ruas[utuh].append(_lengkung(x1, y1, x2, y2, akhir=abs(y2 - tata.y_bersama) < 20))
    hasil = []
    if ruas[True]:
        hasil.append(f'<path class="g-benang" stroke="{warna}" d="{"".join(ruas[True])}"/>')
    if ruas[False]:
        hasil.append(
            f'<path class="g-benang g-putus" stroke="{warna}" d="{"".join(ruas[False])}"/>'
        )
    return "".join(hasil)


def bentuk_node(keadaan: Keadaan, warna: str, jari: float) -> str:
    """The drawing of one state around the point 0 0."""
    ukuran = jari / _R_NODE
    lingkar = f'<circle r="{_n(jari - 1)}" class="g-cincin" stroke="{warna}"'
    if keadaan == "selesai":
        skala = f' transform="scale({_n(min(ukuran, 1.35))})"' if ukuran > 1.05 else ""
        return (
            f'<circle r="{_n(jari)}" fill="{warna}"/>'
            f'<path class="g-centang" d="{_CENTANG}"{skala}/>'
        )
    if keadaan == "kini":
        besar = jari + 1.5
        return (
            f'<circle r="{_n(besar - 1.5)}" class="g-cincin g-kini" stroke="{warna}"/>'
            f'<circle r="{_n(besar * 0.42)}" fill="{warna}"/>'
        )
    if keadaan == "dilewati":
        d = _n((jari - 1) * 0.62)
        return f'{lingkar}/><path class="g-coret" stroke="{warna}" d="M-{d} {d}L{d} -{d}"/>'
    if keadaan == "terkunci":
        return (
            f'<circle r="{_n(jari - 1)}" class="g-cincin" stroke="{ABU}"/>'
            f'<path class="g-gembok" d="{_GEMBOK}"/>'
        )
    return f'{lingkar} stroke-dasharray="3 3"/>'


def _pasang(x: float, y: float, isi: str, jari: float, *, putih: bool) -> str:
    dasar = "g-alas-putih" if putih else "g-alas"
    return (
        f'<g transform="translate({_n(x)} {_n(y)})">'
        f'<circle r="{_n(jari + 3)}" class="{dasar}"/>{isi}</g>'
    )


def _node_kolom(tata: Tata, letak: Letak) -> Iterable[str]:
    kolom = letak.kolom
    if kolom.bersama:
        jari: float = _R_SIMPUL
        satu = len(tata.garis.pihak) == 1
        warna = tata.garis.pihak[0].warna.penuh if satu else TINTA
        if kolom.keadaan in ("nanti", "terkunci") and not satu:
            warna = ABU
        isi = bentuk_node(kolom.keadaan, warna, jari)
        if kolom.lipatan and kolom.keadaan == "selesai":
            isi = f'<circle r="{jari + 3.5}" class="g-tumpuk" stroke="{warna}"/>{isi}'
            jari += 4
        yield _pasang(letak.x, tata.y_bersama, isi, jari, putih=kolom.kotak)
        return
    tahap = kolom.tahap[0]
    for urutan, pihak in enumerate(tata.garis.pihak):
        keadaan = tahap.keadaan_pihak(urutan)
        if keadaan is None:
            continue
        isi = bentuk_node(keadaan.keadaan, pihak.warna.penuh, _R_NODE)
        jari = _R_NODE + (2 if keadaan.keadaan == "kini" else 0)
        yield _pasang(letak.x, tata.y_jalur(urutan), isi, jari, putih=kolom.kotak)


def _teks(x: float, y: float, isi: str, kelas: str, *, warna: str = "") -> str:
    isi_warna = f' fill="{warna}"' if warna else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" class="{kelas}"{isi_warna}>{escape(isi)}</text>'


def _label(tata: Tata, letak: Letak) -> Iterable[str]:
    x = (letak.kiri + letak.kanan) / 2 if letak.kolom.kotak else letak.x
    y = tata.y_label
    warna = tata.garis.warna.penuh if letak.kolom.kotak else ""
    tebal = "g-judul" if letak.kolom.keadaan != "nanti" or letak.kolom.kotak else "g-judul g-nanti"
    for baris in letak.baris_judul:
        yield _teks(x, y, baris, tebal, warna=warna)
        y += TINGGI_BARIS
    for baris in letak.baris_keterangan:
        yield _teks(x, y, baris, "g-ket")
        y += TINGGI_BARIS


def _kotak(tata: Tata, letak: Letak) -> str:
    atas = ATAS - 34
    baris = len(letak.baris_judul) + len(letak.baris_keterangan)
    tinggi = tata.y_label + (baris - 1) * TINGGI_BARIS + 18 - atas
    return (
        f'<rect class="g-kotak" x="{_n(letak.kiri)}" y="{_n(atas)}" '
        f'width="{_n(letak.kanan - letak.kiri)}" height="{_n(tinggi)}" rx="8" '
        f'stroke="{tata.garis.warna.penuh}"/>'
    )


def _isi_kotak(tata: Tata, letak: Letak) -> Iterable[str]:
    for x, y, teks, tebal in teks_kotak(tata, letak):
        lebar = lebar_teks(teks, tebal=600 if tebal else 400)
        yield (
            f'<rect class="g-alas-putih" x="{_n(x - 11)}" y="{_n(y - 10)}" '
            f'width="{_n(lebar + 18)}" height="20"/>'
        )
        yield _teks(x, y + 4.5, teks, "g-kini-teks" if tebal else "g-teks")


def _nama(tata: Tata) -> Iterable[str]:
    for urutan, baris in enumerate(tata.nama):
        y = tata.y_jalur(urutan) + 4.5 - (len(baris) - 1) * TINGGI_BARIS / 2
        for teks in baris:
            yield _teks(0, y, teks, "g-nama", warna=tata.garis.pihak[urutan].warna.penuh)
            y += TINGGI_BARIS


def gambar_tata(tata: Tata, kelas: str = "") -> SafeString:
    """The picture of a laid-out line. It is hidden from readers: the list says the same."""
    kotak = [le for le in tata.letak if le.kolom.kotak]
    bagian: list[str] = [_kotak(tata, le) for le in kotak]
    # The last party first, so that the first one's thread lies on top where they cross.
    bagian += [_benang(tata, i) for i in reversed(range(len(tata.garis.pihak)))]
    for letak in tata.letak:
        bagian += _node_kolom(tata, letak)
        bagian += _label(tata, letak)
    for letak in kotak:
        bagian += _isi_kotak(tata, letak)
    bagian += _nama(tata)
    return mark_safe(  # noqa: S308 (every text passed escape above)
        f'<svg class="garis-svg {kelas}" viewBox="0 0 {tata.lebar} {_n(tata.tinggi)}" '
        f'width="{tata.lebar}" height="{_n(tata.tinggi)}" aria-hidden="true" focusable="false">'
        f"{''.join(bagian)}</svg>"
    )


def gambar_penuh(garis: GarisTahap) -> SafeString:
    """For 1280 and wider: every stage that fits."""
    return gambar_tata(tata_letak(garis, LEBAR_PENUH), "garis-penuh")


def gambar_lipat(garis: GarisTahap) -> SafeString:
    """For 768 to 1279: folded around the current stage."""
    return gambar_tata(tata_letak(garis, LEBAR_LIPAT), "garis-lipat")


def titik(keadaan: Keadaan, warna: str, *, simpul: bool = False) -> SafeString:
    """One node alone, for lists, the phone and the legend."""
    jari = 11 if simpul else _R_NODE
    return mark_safe(  # noqa: S308 (numbers and a checked colour only)
        '<svg class="garis-titik" viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">'
        f"{bentuk_node(keadaan, warna, jari)}</svg>"
    )
