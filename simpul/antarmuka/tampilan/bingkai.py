"""The frame around a page: whose government, which entries, which office. Given to every template.

The context processor of the gate puts one `Bingkai` in the context as `bingkai`. Pages that have
none (sign-in, errors) show Simpul's own name and colour.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.functional import Promise

from simpul.antarmuka.tampilan.warna import NILA, Warna

Teks = str | Promise


@dataclass(frozen=True)
class EntriMenu:
    """One entry of the header; only pages that exist are given."""

    label: Teks
    url: str
    kini: bool = False
    ikon: str = ""


@dataclass(frozen=True)
class PilihanKantor:
    """An office the person may act for; `nilai` is what the form sends to switch to it."""

    nama: Teks
    unit: Teks
    nilai: str
    kini: bool = False


@dataclass(frozen=True)
class Kantor:
    """The office in use: two letters, its name, its unit, and the others to choose from."""

    inisial: str
    nama: Teks
    unit: Teks
    pilihan: tuple[PilihanKantor, ...] = ()
    url_ganti: str = ""
    nama_isian: str = "penugasan"


@dataclass(frozen=True)
class Lonceng:
    """Notices not yet read, and where they are."""

    jumlah: int
    url: str


@dataclass(frozen=True)
class Bingkai:
    """Everything the base templates need to know."""

    nama: Teks = "Simpul"
    bawah: Teks = ""
    warna: Warna = field(default=NILA)
    logo: str = ""
    beranda: str = "/"
    menu: tuple[EntriMenu, ...] = ()
    kantor: Kantor | None = None
    akun: tuple[EntriMenu, ...] = ()
    cari: str = ""
    lonceng: Lonceng | None = None
    latihan: bool = False
    zona: Teks = ""
    per: object | None = None
    """The moment the data is of, an aware datetime; shown in the foot."""
    kaki: Teks = ""
    """Right side of the foot of a public page: the unit that answers."""
    gaya: tuple[Warna, ...] = ()
    """Own colours that appear on the page beside that of the government."""

    @property
    def gaya_dipakai(self) -> tuple[Warna, ...]:
        """Own colours whose small style sheet must be linked (the ready ones are built in)."""
        return tuple(w for w in (self.warna, *self.gaya) if not w.siap)


BINGKAI_SIMPUL = Bingkai()
