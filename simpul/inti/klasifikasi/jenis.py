"""The kind inside a group: whose initiative (KSDPK), twin or other (KSDPL), passed on or own (KSDLL)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simpul.inti.aturan import Tingkat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.klasifikasi.nilai import Alasan, CatatanKlasifikasi, Pertanyaan
from simpul.inti.luar_negeri import TingkatAsing
from simpul.inti.pihak import Pihak
from simpul.inti.rezim_khusus import ada_frasa, kata_objek
from simpul.inti.teks import Teks

DAERAH, PIHAK_KETIGA = "daerah", "pihak_ketiga"
_PENERUSAN = frozenset(
    {"organisasi_internasional", "mitra_pembangunan", "nonprofit_asing", "pemerintah_asing"}
)
_KATA_KEMBAR = tuple(
    tuple(frasa.split())
    for frasa in (
        "sister city",
        "sister cities",
        "sister province",
        "sister provinces",
        "sister state",
        "sister regency",
        "sisterhood",
        "sister relationship",
        "twin city",
        "twin cities",
        "twinning",
        "kota kembar",
        "kota bersaudara",
        "provinsi kembar",
        "provinsi bersaudara",
        "kabupaten kembar",
        "kabupaten bersaudara",
        "kembar bersaudara",
        "hubungan kembar",
        "kembar",
        "bersaudara",
        "friendship city",
    )
)
_KATA_TAWARAN = tuple(
    tuple(frasa.split())
    for frasa in (
        "usulan investor",
        "penawaran investor",
        "proposal investor",
        "prakarsa badan usaha",
        "prakarsa pihak ketiga",
        "penawaran pihak ketiga",
        "unsolicited",
        "minat investasi",
    )
)


@dataclass(frozen=True, slots=True)
class Jawaban:
    """A kind with what led to it. ``yakin`` bounds the certainty of the whole."""

    jenis: str | None
    yakin: float
    alasan: tuple[Alasan, ...] = ()
    tanya: tuple[Pertanyaan, ...] = ()
    catatan: tuple[CatatanKlasifikasi, ...] = ()


def jenis_ksdpk(prakarsa: str | None, objek: str) -> Jawaban:
    """Whose initiative decides the stages (PP 28/2018 Pasal 17 and 18)."""
    if prakarsa == PIHAK_KETIGA or (
        prakarsa is None and ada_frasa(kata_objek(objek), _KATA_TAWARAN)
    ):
        pesan = Teks(
            "Prakarsa datang dari pihak ketiga: ia memenuhi tiga kriteria dan menyusun studi kelayakan.",
            "The third party takes the initiative: it meets three criteria and writes the feasibility study.",
        )
        dasar = ("PP 28/2018 Pasal 18", "Permendagri 22/2020 Pasal 26")
        return Jawaban("KSDPK-K", 0.95 if prakarsa else 0.75, (Alasan(pesan, dasar),))
    if prakarsa == DAERAH:
        pesan = Teks(
            "Prakarsa datang dari daerah: pemetaan, studi kelayakan, dan daftar rencana mendahului penawaran.",
            "The region takes the initiative: mapping, feasibility study and the yearly list come before the offer.",
        )
        dasar = ("PP 28/2018 Pasal 17", "Permendagri 22/2020 Pasal 25")
        return Jawaban("KSDPK-D", 0.95, (Alasan(pesan, dasar),))
    tanya = Pertanyaan(
        "prakarsa",
        Teks(
            "Siapa yang memprakarsai: Pemerintah Daerah atau pihak ketiga?",
            "Who takes the initiative: the government or the third party?",
        ),
        ("PP 28/2018 Pasal 17", "PP 28/2018 Pasal 18"),
    )
    pesan = Teks(
        "Pemrakarsa belum disebut; untuk sementara tahapannya menurut prakarsa daerah.",
        "The initiator is not named; for now the stages are those of the region's initiative.",
    )
    return Jawaban("KSDPK-D", 0.68, (Alasan(pesan, tanya.dasar),), (tanya,))


def jenis_ksdpl(
    asing: Sequence[Pihak],
    tingkat: str | None,
    objek: str,
    fakta: Mapping[str, bool | None],
) -> Jawaban:
    """Twins only between equals (Permendagri 25/2020 Pasal 6); any other scope is 'other'."""
    setara = _setara(asing, tingkat)
    kembar = fakta.get("luar_negeri.kembar")
    if kembar is None and ada_frasa(kata_objek(objek), _KATA_KEMBAR):
        kembar = True
    if setara is False:
        return _tidak_setara(asing, kembar=kembar is True)
    if kembar is False:
        pesan = Teks(
            "Bukan hubungan kembar: kerja sama lain dengan ruang lingkup tertentu.",
            "No twin relation: another cooperation of a definite scope.",
        )
        dasar = ("PP 28/2018 Pasal 24", "Permendagri 25/2020 Pasal 6")
        return Jawaban("KSDPL-LAINNYA", 0.9, (Alasan(pesan, dasar),))
    return _kembar(asing, tingkat, setara=setara, disebut=kembar is True)


def _setara(asing: Sequence[Pihak], tingkat: str | None) -> bool | None:
    """Is the partner of our level? ``None`` while one of the levels is not known."""
    semua = [p.tempat.tingkat if p.tempat else None for p in asing]
    if tingkat is None or None in semua:
        return None
    return all(t is TingkatAsing.KEDUANYA or t == tingkat for t in semua)


def _tidak_setara(asing: Sequence[Pihak], *, kembar: bool) -> Jawaban:
    nama = ", ".join(p.nama for p in asing)
    pesan = Teks(
        f"{nama} tidak setingkat, jadi tidak dapat menjadi hubungan kembar; kerja sama lain menuntut kesetaraan wilayah yang diuraikan dalam kajian.",
        f"{nama} is not of our level, so no twin relation is possible; another cooperation needs equality of area, shown in the study.",
    )
    dasar = (
        "Permendagri 25/2020 Pasal 6 ayat (2)",
        "Permendagri 25/2020 Pasal 6 ayat (3)",
        "Permendagri 25/2020 Pasal 5 ayat (3)",
    )
    catatan = CatatanKlasifikasi("R35", Tingkat.WAJIB, Keyakinan.PASTI, pesan, dasar)
    return Jawaban(
        "KSDPL-LAINNYA", 0.8, (Alasan(pesan, dasar),), catatan=(catatan,) if kembar else ()
    )


def _kembar(
    asing: Sequence[Pihak], tingkat: str | None, *, setara: bool | None, disebut: bool
) -> Jawaban:
    provinsi = tingkat == "provinsi" or (
        tingkat is None and any(p.tempat and p.tempat.tingkat == "provinsi" for p in asing)
    )
    jenis = "KSDPL-KEMBAR-PROV" if provinsi else "KSDPL-KEMBAR-KABKOTA"
    tanya: list[Pertanyaan] = []
    if setara is None:
        tanya.append(
            Pertanyaan(
                "luar_negeri.setingkat",
                Teks(
                    "Apakah mitra setingkat dengan daerah Anda (provinsi dengan provinsi, kabupaten/kota dengan setingkatnya)?",
                    "Is the partner of the same level as your region?",
                ),
                ("Permendagri 25/2020 Pasal 6",),
            )
        )
    if not disebut:
        tanya.append(
            Pertanyaan(
                "luar_negeri.kembar",
                Teks(
                    "Apakah ini hubungan kembar (sister city, sister province), atau kerja sama dengan ruang lingkup tertentu?",
                    "Is this a twin relation (sister city, sister province) or a cooperation of a definite scope?",
                ),
                ("PP 28/2018 Pasal 24", "Permendagri 25/2020 Pasal 6"),
            )
        )
    pesan = Teks(
        "Mitranya setingkat: hubungan kembar provinsi."
        if provinsi
        else "Mitranya setingkat: hubungan kembar kabupaten atau kota.",
        "The partner is of the same level: twin provinces."
        if provinsi
        else "The partner is of the same level: twin regencies or cities.",
    )
    ayat = "(2)" if provinsi else "(3)"
    dasar = ("PP 28/2018 Pasal 24", f"Permendagri 25/2020 Pasal 6 ayat {ayat}")
    yakin = 0.6 if setara is None else 0.92 if disebut else 0.68
    return Jawaban(jenis, yakin, (Alasan(pesan, dasar),), tuple(tanya))


def jenis_ksdll(asing: Sequence[Pihak], fakta: Mapping[str, bool | None]) -> Jawaban:
    """Passed on from the centre (A) or on its own with the centre's approval (B)."""
    penerusan = fakta.get("luar_negeri.penerusan")
    golongan = {p.jenis for p in asing} & _PENERUSAN
    if penerusan or (penerusan is None and golongan):
        pesan = Teks(
            "Mitra yang lazim bekerja lewat Pemerintah Pusat (organisasi internasional, nonprofit asing, mitra pembangunan): penerusan kerja sama Pemerintah.",
            "A partner that works through the Central Government (international organisation, foreign non-profit, development partner): its cooperation is passed on.",
        )
        dasar = (
            "PP 28/2018 Pasal 25",
            "Permendagri 25/2020 Pasal 27",
            "Permendagri 25/2020 Pasal 28",
        )
        return Jawaban("KSDLL-A", 0.95 if penerusan else 0.8, (Alasan(pesan, dasar),))
    pesan = Teks(
        "Lembaga di luar negeri yang bekerja sama langsung dengan daerah, berdasarkan persetujuan Pemerintah Pusat.",
        "An institution abroad that works with the region directly, with the approval of the Central Government.",
    )
    sendiri = ("PP 28/2018 Pasal 25", "Permendagri 25/2020 Pasal 7")
    return Jawaban("KSDLL-B", 0.95 if penerusan is False else 0.8, (Alasan(pesan, sendiri),))
