"""Which group a case belongs to, from who its parties are.

KSDD, KSDPK, KSDPL, KSDLL, SINERGI or BUKAN_KSD (UU 23/2014 Pasal 363; PP 28/2018 Pasal 14 and 46). A unit
stands for its government, a BUMD does not. Where parties of several sides meet, the law names no
group of its own: the best guess is taken with low certainty, and asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simpul.inti.daerah import PihakDaerah, TingkatDaerah
from simpul.inti.klasifikasi.nilai import Alasan, Pertanyaan
from simpul.inti.pihak import Pihak, Sisi
from simpul.inti.teks import Teks

_TAK_TAHU = "?"
DASAR_MITRA = ("UU 23/2014 Pasal 363 ayat (2)",)


@dataclass(frozen=True, slots=True)
class Susunan:
    """The parties by side. ``pemda``: one entry for each government; keys with ``?`` are unknown ones."""

    semua: tuple[Pihak, ...]
    pemda: Mapping[str, tuple[Pihak, ...]]
    lain: Mapping[Sisi, tuple[Pihak, ...]]
    tebakan: bool = False  # a unit of an unknown government was laid to a known one

    def ada(self, *sisi: Sisi) -> tuple[Pihak, ...]:
        """The parties of these sides."""
        return tuple(p for s in sisi for p in self.lain.get(s, ()))

    @property
    def satu_pemda(self) -> bool:
        """Several parties, all of one government?"""
        return len(self.pemda) == 1 and not self.lain and len(self.semua) > 1

    @property
    def tak_tahu(self) -> tuple[Pihak, ...]:
        """Governments and units whose region is not known."""
        return tuple(p for k, semua in self.pemda.items() if k.startswith(_TAK_TAHU) for p in semua)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """The group with its reason; ``yakin`` bounds the certainty of the whole."""

    kode: str
    yakin: float
    alasan: Alasan
    tanya: tuple[Pertanyaan, ...] = ()


def susun(para_pihak: Sequence[Pihak], daerah: Mapping[str, PihakDaerah]) -> Susunan:
    """Units to their governments, administrative cities to their province, the rest by side."""
    pemda: dict[str, list[Pihak]] = {}
    lain: dict[Sisi, list[Pihak]] = {}
    gelap: list[Pihak] = []
    for satu in para_pihak:
        if satu.sisi is not Sisi.DAERAH:
            lain.setdefault(satu.sisi, []).append(satu)
        elif satu.kode_wilayah is None:
            gelap.append(satu)
        else:
            pemda.setdefault(_otonom(satu.kode_wilayah, daerah), []).append(satu)
    tebakan = False
    for nomor, satu in enumerate(gelap):
        unit = satu.jenis == "unit_pemda"
        if unit and len(pemda) == 1:
            next(iter(pemda.values())).append(satu)
            tebakan = True
        else:
            # Two units nobody can place are more likely of one house than of two.
            pemda.setdefault(_TAK_TAHU if unit else f"{_TAK_TAHU}{nomor}", []).append(satu)
            tebakan = tebakan or unit
    return Susunan(
        tuple(para_pihak),
        {k: tuple(v) for k, v in pemda.items()},
        {k: tuple(v) for k, v in lain.items()},
        tebakan,
    )


def _otonom(kode: str, daerah: Mapping[str, PihakDaerah]) -> str:
    satu = daerah.get(kode)
    return kode if satu is None or satu.otonom else satu.provinsi


def tentukan(susunan: Susunan) -> Kelompok:
    """The group. Never raises."""
    if not susunan.pemda:
        return _tanpa_pemda(susunan)
    if not susunan.lain:
        return _hanya_pemda(susunan)
    if susunan.ada(Sisi.LUAR_NEGERI):
        return _luar_negeri(susunan)
    pusat, ketiga = susunan.ada(Sisi.PUSAT), susunan.ada(Sisi.PIHAK_KETIGA)
    if pusat:
        return _dengan_pusat(susunan, pusat, ketiga)
    if ketiga:
        return _dengan_pihak_ketiga(susunan, ketiga)
    if susunan.ada(Sisi.TIDAK_DIKETAHUI):
        return _dengan_tak_dikenal(susunan)
    return _dengan_desa(susunan) if susunan.ada(Sisi.DESA) else _antardaerah(susunan, 0.65)


def _sebut(pihak: Sequence[Pihak]) -> str:
    return ", ".join(p.nama for p in pihak[:5]) + (" dan lainnya" if len(pihak) > 5 else "")


def _tanya_pemda(kunci: str = "para_pihak.daftar") -> Pertanyaan:
    pesan = Teks(
        "Pemerintah Daerah mana yang menjadi pihak?", "Which regional government is a party?"
    )
    return Pertanyaan(kunci, pesan, DASAR_MITRA)


def _tanpa_pemda(susunan: Susunan) -> Kelompok:
    """One partner alone: the government is not written down. Several: no regional cooperation."""
    if not susunan.semua:
        pesan = Teks("Belum ada pihak yang disebut.", "No party is named yet.")
        return Kelompok("BUKAN_KSD", 0.1, Alasan(pesan, DASAR_MITRA), (_tanya_pemda(),))
    if len(susunan.semua) == 1 and susunan.semua[0].sisi is not Sisi.DESA:
        satu = susunan.semua[0]
        pesan = Teks(
            f"Hanya {satu.nama} yang disebut; dengan Pemerintah Daerah sebagai pihak lain, jalurnya {satu.golongan.kelompok}.",
            f"Only {satu.nama} is named; with a regional government as the other party it would be {satu.golongan.kelompok}.",
        )
        return Kelompok(
            satu.golongan.kelompok, 0.5, Alasan(pesan, satu.golongan.dasar), (_tanya_pemda(),)
        )
    pesan = Teks(
        "Tidak satu pun pihak adalah Pemerintah Daerah atau unitnya, jadi bukan kerja sama daerah.",
        "None of the parties is a regional government or its unit, so it is no regional cooperation.",
    )
    kabur = [p for p in susunan.semua if p.keyakinan < 0.7]
    return Kelompok(
        "BUKAN_KSD",
        0.6 if kabur else 0.9,
        Alasan(pesan, (*DASAR_MITRA, "PP 28/2018 Pasal 1")),
        (_tanya_pemda(),) if kabur else (),
    )


def _hanya_pemda(susunan: Susunan) -> Kelompok:
    if not susunan.satu_pemda:
        return _antardaerah(susunan, 1.0)
    pesan = Teks(
        f"Semua pihak ({_sebut(susunan.semua)}) bagian dari satu Pemerintah Daerah; kerja sama daerah memerlukan daerah lain, pihak ketiga, atau mitra luar negeri.",
        f"All parties ({_sebut(susunan.semua)}) belong to one government; regional cooperation needs another region, a third party or a partner abroad.",
    )
    return Kelompok(
        "BUKAN_KSD",
        0.6 if susunan.tebakan else 0.92,
        Alasan(pesan, (*DASAR_MITRA, "PP 28/2018 Pasal 1")),
        (_tanya_unit(susunan),) if susunan.tebakan else (),
    )


def _tanya_unit(susunan: Susunan) -> Pertanyaan:
    gelap = [p for p in susunan.semua if p.sisi is Sisi.DAERAH and p.kode_wilayah is None]
    return Pertanyaan(
        "para_pihak.wilayah",
        Teks(
            f"{_sebut(gelap)} bagian dari Pemerintah Daerah mana?",
            f"To which regional government does {_sebut(gelap)} belong?",
        ),
        DASAR_MITRA,
    )


def _antardaerah(susunan: Susunan, yakin: float) -> Kelompok:
    pesan = Teks(
        "Para pihaknya Pemerintah Daerah: kerja sama daerah dengan daerah lain.",
        "The parties are regional governments: cooperation between regions.",
    )
    tanya = (_tanya_unit(susunan),) if susunan.tak_tahu else ()
    batas = min(yakin, 0.6) if susunan.tak_tahu else yakin
    lain = susunan.ada(Sisi.DAERAH_LAIN)
    if lain:
        tanya = (
            *tanya,
            Pertanyaan(
                "para_pihak.daftar",
                Teks(
                    f"{_sebut(lain)} mewakili daerah mana saja?",
                    f"Which regions does {_sebut(lain)} stand for?",
                ),
                ("Permendagri 22/2020 Pasal 50",),
            ),
        )
    return Kelompok("KSDD", batas, Alasan(pesan, (*DASAR_MITRA, "PP 28/2018 Pasal 3")), tanya)


def _luar_negeri(susunan: Susunan) -> Kelompok:
    asing = susunan.ada(Sisi.LUAR_NEGERI)
    pemda = [p for p in asing if p.jenis == "pemda_asing"]
    if pemda:
        pesan = Teks(
            f"{_sebut(pemda)} adalah pemerintah daerah di luar negeri.",
            f"{_sebut(pemda)} is a regional government abroad.",
        )
        return Kelompok("KSDPL", 1.0, Alasan(pesan, pemda[0].golongan.dasar))
    pesan = Teks(
        f"{_sebut(asing)} adalah {asing[0].golongan.nama.id.lower()}.",
        f"{_sebut(asing)} is: {asing[0].golongan.nama.en.lower()}.",
    )
    return Kelompok("KSDLL", 1.0, Alasan(pesan, asing[0].golongan.dasar))


def _dengan_pusat(
    susunan: Susunan, pusat: tuple[Pihak, ...], ketiga: tuple[Pihak, ...]
) -> Kelompok:
    pesan = Teks(
        f"{_sebut(pusat)} adalah {pusat[0].golongan.nama.id.lower()}; instansi pusat bukan pihak ketiga, jalurnya Sinergi dengan Nota Kesepakatan dan Rencana Kerja.",
        f"{_sebut(pusat)} is: {pusat[0].golongan.nama.en.lower()}; a central body is no third party, the way is synergy with a note and a work plan.",
    )
    alasan = Alasan(pesan, pusat[0].golongan.dasar)
    if not ketiga:
        return Kelompok("SINERGI", 0.8 if len(susunan.pemda) > 1 else 1.0, alasan)
    tanya = Pertanyaan(
        "para_pihak.peran",
        Teks(
            f"Kewajiban pokok ada pada siapa: {_sebut(pusat)} (Sinergi) atau {_sebut(ketiga)} (pihak ketiga)? Naskahnya dapat dipisah.",
            f"Who bears the main duties: {_sebut(pusat)} (synergy) or {_sebut(ketiga)} (third party)? The texts may be separate.",
        ),
        ("PP 28/2018 Pasal 46", "PP 28/2018 Pasal 14"),
    )
    if len(ketiga) > len(pusat):
        return _ketiga_lawan_pusat(ketiga, tanya)
    return Kelompok("SINERGI", 0.6, alasan, (tanya,))


def _ketiga_lawan_pusat(ketiga: tuple[Pihak, ...], tanya: Pertanyaan) -> Kelompok:
    pesan = Teks(
        f"Lebih banyak pihak ketiga ({_sebut(ketiga)}) daripada instansi pusat.",
        f"There are more third parties ({_sebut(ketiga)}) than central bodies.",
    )
    return Kelompok("KSDPK", 0.6, Alasan(pesan, ketiga[0].golongan.dasar), (tanya,))


def _dengan_pihak_ketiga(susunan: Susunan, ketiga: tuple[Pihak, ...]) -> Kelompok:
    pesan = Teks(
        f"{_sebut(ketiga)} adalah pihak ketiga ({ketiga[0].golongan.nama.id.lower()}).",
        f"{_sebut(ketiga)} is a third party ({ketiga[0].golongan.nama.en.lower()}).",
    )
    alasan = Alasan(pesan, ketiga[0].golongan.dasar)
    if len(susunan.pemda) < 2:
        return Kelompok("KSDPK", 1.0, alasan)
    tanya = Pertanyaan(
        "para_pihak.peran",
        Teks(
            f"Apakah {_sebut(ketiga)} ikut memikul hak dan kewajiban, atau hanya pelaksana milik para daerah?",
            f"Does {_sebut(ketiga)} bear rights and duties of its own, or only carry out for the regions?",
        ),
        ("UU 23/2014 Pasal 363 ayat (2)", "PP 28/2018 Pasal 14"),
    )
    if all(p.jenis in ("bumd", "asosiasi_daerah") for p in ketiga):
        return Kelompok("KSDD", 0.65, _antardaerah(susunan, 0.65).alasan, (tanya,))
    return Kelompok("KSDPK", 0.65, alasan, (tanya,))


def _dengan_tak_dikenal(susunan: Susunan) -> Kelompok:
    """Two governments and somebody unknown: the governments decide for now."""
    if len(susunan.pemda) > 1:
        return _antardaerah(susunan, 0.55)
    gelap = susunan.ada(Sisi.TIDAK_DIKETAHUI)
    pesan = Teks(
        f"{_sebut(gelap)} belum dikenali; dugaan terbaik pihak ketiga.",
        f"{_sebut(gelap)} is not recognised; the best guess is a third party.",
    )
    return Kelompok("KSDPK", 0.4, Alasan(pesan, ("PP 28/2018 Pasal 14",)))


def _dengan_desa(susunan: Susunan) -> Kelompok:
    if len(susunan.pemda) > 1:
        return _antardaerah(susunan, 0.75)
    desa = susunan.ada(Sisi.DESA)
    pesan = Teks(
        f"{_sebut(desa)} adalah desa atau badannya; Pemerintah Daerah dengan desa bukan kerja sama daerah.",
        f"{_sebut(desa)} is a village or its body; a government with a village is no regional cooperation.",
    )
    return Kelompok("BUKAN_KSD", 0.9, Alasan(pesan, desa[0].golongan.dasar))


def tingkat_pemda(susunan: Susunan, daerah: Mapping[str, PihakDaerah]) -> str | None:
    """``provinsi`` or ``kabkota`` when all governments of the case are of one level."""
    ada = {
        "provinsi" if daerah[k].tingkat is TingkatDaerah.PROVINSI else "kabkota"
        for k in susunan.pemda
        if k in daerah
    }
    return ada.pop() if len(ada) == 1 else None
