"""The stage line: threads of the parties, knots where they act together.

`GarisTahap` is given by the page; `gambar_penuh`, `gambar_lipat` and `daftar_tahap` show it.
"""

from simpul.antarmuka.tampilan.garis_tahap.bentuk import (
    GarisTahap,
    Keadaan,
    KeadaanPihak,
    Lingkup,
    PihakGaris,
    TahapGaris,
)
from simpul.antarmuka.tampilan.garis_tahap.daftar import DaftarTahap, daftar_tahap
from simpul.antarmuka.tampilan.garis_tahap.gambar import gambar_lipat, gambar_penuh, titik

__all__ = [
    "DaftarTahap",
    "GarisTahap",
    "Keadaan",
    "KeadaanPihak",
    "Lingkup",
    "PihakGaris",
    "TahapGaris",
    "daftar_tahap",
    "gambar_lipat",
    "gambar_penuh",
    "titik",
]
