"""data/rezim_khusus.yaml as values."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from simpul.inti.keyakinan import Keyakinan
from simpul.inti.nama_wilayah import kata_nama
from simpul.inti.rezim_khusus import RezimKhusus
from simpul.regulasi import pengetahuan
from simpul.regulasi.isi import Isi, baca


@lru_cache(maxsize=2)
def rezim_khusus(folder: Path | None = None) -> tuple[RezimKhusus, ...]:
    """Regimes outside the stages of cooperation, strongest first."""
    letak = pengetahuan.FOLDER if folder is None else folder
    return tuple(_rezim(satu) for satu in baca(letak / "rezim_khusus.yaml").daftar("rezim"))


def _rezim(isi: Isi) -> RezimKhusus:
    return RezimKhusus(
        kode=isi.kata("kode"),
        nama=isi.teks("nama"),
        ciri=isi.teks("ciri"),
        penanggung_jawab=isi.teks("penanggung_jawab"),
        sikap=isi.teks("sikap"),
        dasar=isi.daftar_dasar(),
        keyakinan=isi.pilihan("keyakinan", Keyakinan),
        kata=_frasa(isi, "kata"),
        awal=_frasa(isi, "awal"),
        tanpa=_frasa(isi, "tanpa"),
        ragu=_frasa(isi, "ragu"),
        golongan=isi.daftar_kata("golongan"),
        cap=isi.daftar_kata("cap"),
        sisi=isi.daftar_kata("sisi"),
        otomatis=isi.kata_atau("otomatis"),
        kelompok=isi.kata_atau("kelompok"),
    )


def _frasa(isi: Isi, kunci: str) -> tuple[tuple[str, ...], ...]:
    return tuple(kata for teks in isi.daftar_kata(kunci) if (kata := kata_nama(teks)))
