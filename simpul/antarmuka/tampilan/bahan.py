"""What components are fed with: small frozen values, so that a page cannot forget a part.

Text is given ready for the eye (already translated); components add no sentence of their own
except fixed labels.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils.functional import Promise

from simpul.antarmuka.tampilan.warna import NILA, Warna

Teks = str | Promise
KepalaLembar = Literal["aksen", "netral", "merah"]


@dataclass(frozen=True)
class Tautan:
    """A word that leads somewhere."""

    teks: Teks
    url: str


@dataclass(frozen=True)
class Tindakan:
    """An act: a link, or with `kirim` a form that posts to the address.

    `terkunci` is the reason why it cannot be done now; the button stays readable and says so.
    `isian` are hidden fields sent along; `konfirmasi` is the question asked before.
    """

    teks: Teks
    url: str = ""
    ikon: str = ""
    kirim: bool = False
    terkunci: Teks = ""
    isian: tuple[tuple[str, str], ...] = ()
    konfirmasi: Teks = ""


@dataclass(frozen=True)
class Pasal:
    """A citation as it is shown; `ringkas` opens in place, `url` loads it there instead.

    `halaman` is its page in the law library.
    """

    rujukan: Teks
    ringkas: Teks = ""
    url: str = ""
    sumber: Teks = ""
    halaman: str = ""


@dataclass(frozen=True)
class Tenggat:
    """A deadline: the day, its unit and counting rule in words, and the article if there is one.

    Without an article it is a local or chosen date; `bawaan` says which ('tanggal ditetapkan
    setempat', 'kesepakatan setempat, bukan tenggat hukum').
    """

    tanggal: date
    hari_ini: date
    hitungan: Teks = ""
    pasal: Pasal | None = None
    bawaan: Teks = ""

    @property
    def sisa(self) -> int:
        """Days left; negative when past."""
        return (self.tanggal - self.hari_ini).days

    @property
    def lewat(self) -> int:
        """Days past, 0 when not."""
        return max(0, -self.sisa)

    @property
    def kepala(self) -> KepalaLembar:
        """Colour of the head of the calendar leaf."""
        if self.lewat:
            return "merah"
        return "aksen" if self.pasal else "netral"


@dataclass(frozen=True)
class Catatan:
    """One note of review: `tingkat` is wajib, perhatian or saran."""

    tingkat: str
    judul: Teks
    sebab: Teks = ""
    pasal: Pasal | None = None
    tautan: Tautan | None = None
    menahan: bool = False


@dataclass(frozen=True)
class LangkahBerikutnya:
    """The one box: whose turn, the act as a sentence, why, by when, what blocks, what comes next.

    `giliran` empty means the person who looks; else the name of who has to act. `judul` alone
    (without `utama`) says that nothing is to be done, and names the next date.
    """

    judul: Teks
    sebab: Teks = ""
    giliran: Teks = ""
    selesai: bool = False
    utama: Tindakan | None = None
    kedua: Tindakan | None = None
    tenggat: Tenggat | None = None
    catatan: tuple[Catatan, ...] = ()
    semua_catatan: Tautan | None = None
    catatan_dilipat: bool = False
    sesudah: Teks = ""
    sesudah_pasal: Pasal | None = None


@dataclass(frozen=True)
class Tab:
    """A tab with its own address."""

    label: Teks
    url: str
    kini: bool = False
    jumlah: int | None = None


@dataclass(frozen=True)
class Angka:
    """A figure that leads to its list."""

    nilai: Teks | int
    label: Teks
    bawah: Teks = ""
    url: str = ""


@dataclass(frozen=True)
class BarisTugas:
    """One task: leaf, act, case, article or whence the date comes, one outlined button."""

    judul: Teks
    perihal: Teks = ""
    tenggat: Tenggat | None = None
    tindakan: Tindakan | None = None
    url: str = ""
    menahan: int = 0


@dataclass(frozen=True)
class Batang:
    """One bar: share of the longest (0 to 100), the printed value, and its tone."""

    label: Teks
    nilai: Teks
    persen: float
    bawah: Teks = ""
    nada: str = "umur"
    url: str = ""


@dataclass(frozen=True)
class NaskahRangkaian:
    """One document in the tree; `status` is a key of the vocabulary, `teks_status` replaces its word."""

    nama: Teks
    bawah: Teks = ""
    status: str = ""
    teks_status: Teks = ""
    url: str = ""
    cabang: tuple[NaskahRangkaian, ...] = ()


@dataclass(frozen=True)
class PosisiBerkas:
    """A paper, who holds it, since when."""

    nama: Teks
    di: Teks
    sejak: Teks
    ikon: str = "folder"


@dataclass(frozen=True)
class PihakBaris:
    """One party in the table of parties."""

    nama: Teks
    sebutan: Teks
    warna: Warna = NILA
    logo: str = ""
    diwakili: Teks = ""
    status: str = ""
    teks_status: Teks = ""
    bawah: Teks = ""
    url: str = ""


@dataclass(frozen=True)
class BarisRiwayat:
    """One act of the trail in plain words."""

    tanggal: date
    teks: Teks
    bawah: Teks = ""


@dataclass(frozen=True)
class Kemajuan:
    """Long work that can be left: what, how far, what failed."""

    judul: Teks
    persen: int
    keterangan: Teks
    jeda: Tindakan | None = None
    gagal: Tautan | None = None


@dataclass(frozen=True)
class Kosong:
    """An empty page: what is missing, what will be here, how to begin."""

    judul: Teks
    isi: Teks = ""
    tindakan: Tindakan | None = None


@dataclass(frozen=True)
class Langkah:
    """Place in a conversation of few questions at a time."""

    ke: int
    dari: int
    lewati: str = ""
    kembali: str = ""
