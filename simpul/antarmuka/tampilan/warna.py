"""Colours of governments: ten that are ready, and own ones made readable.

Pure and without Django, because the build of the style sheet reads it too.
Ratios are those of WCAG 2: text needs 4.5 against what lies behind it.
"""

from __future__ import annotations

import colorsys
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PUTIH = "#FFFFFF"
KERTAS = "#FBFAF6"
RASIO_TEKS = 4.5

# How much of the full tone is in the derived tones, measured on the ten ready ones.
_BAGIAN_LEMBUT = 0.10
_BAGIAN_GARIS = 0.36
# Below this distance (OKLab) two threads cannot be told apart when drawn side by side.
_JARAK_SAMA = 0.045

_HEX = re.compile(r"#?([0-9a-fA-F]{6})")


@dataclass(frozen=True)
class Warna:
    """One government's colour in its three tones; `kunci` is empty for a colour of one's own."""

    kunci: str
    nama: str
    penuh: str
    lembut: str

    @property
    def garis(self) -> str:
        """The tone between full and soft, for borders that belong to the colour."""
        return campur(self.penuh, self.lembut, _BAGIAN_GARIS)

    @property
    def heks(self) -> str:
        """The full tone without the hash, in small letters, as used in addresses and classes."""
        return self.penuh[1:].lower()

    @property
    def kelas(self) -> str:
        """The class that sets --aksen and its tones on an element and what is inside it."""
        return f"aksen-{self.kunci or self.heks}"

    @property
    def nilai(self) -> str:
        """What is stored: the key of a ready colour, or the own full tone."""
        return self.kunci or self.penuh

    @property
    def siap(self) -> bool:
        """Whether the built style sheet already knows the class."""
        return bool(self.kunci)


WARNA_SIAP: dict[str, Warna] = {
    warna.kunci: warna
    for warna in (
        Warna("padi", "Padi", "#0B6A51", "#E5F2ED"),
        Warna("laut", "Laut", "#155A8F", "#E6F0F8"),
        Warna("sogan", "Sogan", "#80470F", "#F8EEE3"),
        Warna("nila", "Nila", "#2F3F94", "#EBEDF8"),
        Warna("manggis", "Manggis", "#7A2250", "#F8E9F1"),
        Warna("toska", "Toska", "#0C6573", "#E3F1F3"),
        Warna("zaitun", "Zaitun", "#55600F", "#F1F3E2"),
        Warna("bata", "Bata", "#97361C", "#FAECE7"),
        Warna("anggur", "Anggur", "#5B3A8C", "#F0EBF8"),
        Warna("baja", "Baja", "#3C4F63", "#EAEFF3"),
    )
}
NILA = WARNA_SIAP["nila"]


def rgb(heks: str) -> tuple[int, int, int]:
    """Read '#0B6A51' (the hash may be missing) into three numbers of 0 to 255."""
    cocok = _HEX.fullmatch(heks.strip())
    if cocok is None:
        pesan = f"bukan warna heksadesimal: {heks!r}"
        raise ValueError(pesan)
    angka = cocok.group(1)
    return int(angka[0:2], 16), int(angka[2:4], 16), int(angka[4:6], 16)


def ke_heks(merah: float, hijau: float, biru: float) -> str:
    """Write three numbers of 0 to 255 as '#0B6A51'."""
    return "#" + "".join(f"{max(0, min(255, round(n))):02X}" for n in (merah, hijau, biru))


def _linear(kanal: int) -> float:
    nilai = kanal / 255
    return nilai / 12.92 if nilai <= 0.04045 else ((nilai + 0.055) / 1.055) ** 2.4


def terang(heks: str) -> float:
    """Relative luminance of WCAG, 0 for black and 1 for white."""
    merah, hijau, biru = (_linear(kanal) for kanal in rgb(heks))
    return 0.2126 * merah + 0.7152 * hijau + 0.0722 * biru


def rasio(satu: str, dua: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    a, b = sorted((terang(satu), terang(dua)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def campur(depan: str, belakang: str, bagian: float) -> str:
    """Mix `bagian` (0 to 1) of the first colour into the second."""
    pasangan = zip(rgb(depan), rgb(belakang), strict=True)
    return ke_heks(*(d * bagian + b * (1 - bagian) for d, b in pasangan))


def nada_lembut(penuh: str) -> str:
    """The soft tone that belongs to a colour of one's own."""
    return campur(penuh, PUTIH, _BAGIAN_LEMBUT)


def terbaca(penuh: str, lembut: str) -> bool:
    """Whether the full tone may carry text on white, on the page and on its own soft tone."""
    return all(rasio(penuh, dasar) >= RASIO_TEKS for dasar in (PUTIH, KERTAS, lembut))


def warna_sendiri(heks: str) -> Warna:
    """Accept any colour and darken it, step by step, until it is readable everywhere."""
    merah, hijau, biru = (kanal / 255 for kanal in rgb(heks))
    corak, cahaya, jenuh = colorsys.rgb_to_hls(merah, hijau, biru)
    penuh = ke_heks(*(k * 255 for k in (merah, hijau, biru)))
    while not terbaca(penuh, nada_lembut(penuh)):
        cahaya = max(0.0, cahaya - 0.01)
        penuh = ke_heks(*(k * 255 for k in colorsys.hls_to_rgb(corak, cahaya, jenuh)))
    return Warna("", penuh, penuh, nada_lembut(penuh))


def dari_nilai(nilai: str) -> Warna:
    """Turn what is stored ('padi' or '#0B6A51') into a colour; empty gives Simpul's own."""
    if not nilai:
        return NILA
    if nilai in WARNA_SIAP:
        return WARNA_SIAP[nilai]
    return warna_sendiri(nilai)


def _oklab(heks: str) -> tuple[float, float, float]:
    r, g, b = (_linear(kanal) for kanal in rgb(heks))
    panjang = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    sedang = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    pendek = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * panjang + 0.7936177850 * sedang - 0.0040720468 * pendek,
        1.9779984951 * panjang - 2.4285922050 * sedang + 0.4505937099 * pendek,
        0.0259040371 * panjang + 0.7827717662 * sedang - 0.8086757660 * pendek,
    )


def jarak(satu: str, dua: str) -> float:
    """How different two colours look (distance in OKLab)."""
    return math.dist(_oklab(satu), _oklab(dua))


def _bentrok(warna: Warna, dipakai: Iterable[Warna]) -> bool:
    return any(jarak(warna.penuh, lain.penuh) < _JARAK_SAMA for lain in dipakai)


def bagi_warna(para_pihak: Sequence[Warna]) -> tuple[Warna, ...]:
    """Give each party of one case a colour of its own, in their order.

    The first keeps its colour. A later one whose colour is taken gets the nearest free of the
    ten, for this case only; when none is free (more than ten parties) it keeps its own, for its
    thread always carries its name.
    """
    hasil: list[Warna] = []
    for warna in para_pihak:
        if _bentrok(warna, hasil):
            bebas = [siap for siap in WARNA_SIAP.values() if not _bentrok(siap, hasil)]
            bebas.sort(key=lambda siap: jarak(siap.penuh, warna.penuh))
            hasil.append(bebas[0] if bebas else warna)
        else:
            hasil.append(warna)
    return tuple(hasil)


def gaya_aksen(warna: Warna) -> str:
    """The style rule that sets the custom properties of one colour."""
    return (
        f".{warna.kelas}{{--aksen:{warna.penuh};--aksen-lembut:{warna.lembut};"
        f"--aksen-garis:{warna.garis}}}"
    )
