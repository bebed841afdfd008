"""Which kind of cooperation between regions is this, and why (UU 23/2014 Pasal 363 to 365).

Mandatory (KSDD-W): at least two regions that border each other, an affair with effects across their
borders, and a service that is more efficient when run together. Voluntary (KSDD-S): every other one.
For three and more parties the law says only 'regions that border': here the parties must hang together
through borders, each with at least one other; pairs that do not border are named [tafsir]. What decides
in the end is the mapping and the minutes signed by the heads of region.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from simpul.inti.aturan import Tingkat
from simpul.inti.daerah import (
    Konfigurasi,
    Pasangan,
    PihakDaerah,
    TingkatDaerah,
    berbatasan,
    konfigurasi_dua,
    terhubung,
)
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.klasifikasi.nilai import Alasan, CatatanKlasifikasi, Klasifikasi, Pertanyaan
from simpul.inti.teks import Teks

_KONFIGURASI = {
    Konfigurasi.W1: (Teks("antarprovinsi", "between provinces"), "a"),
    Konfigurasi.W2: (
        Teks("provinsi dengan kabupaten/kota di wilayahnya", "a province and a region inside it"),
        "b",
    ),
    Konfigurasi.W3: (
        Teks(
            "provinsi dengan kabupaten/kota provinsi lain",
            "a province and a region of another province",
        ),
        "c",
    ),
    Konfigurasi.W4: (
        Teks("kabupaten/kota beda provinsi", "regencies or cities of different provinces"),
        "d",
    ),
    Konfigurasi.W5: (
        Teks("kabupaten/kota satu provinsi", "regencies or cities of one province"),
        "e",
    ),
}


def klasifikasi_ksdd(
    para_pihak: Sequence[PihakDaerah],
    batas: Collection[tuple[str, str]] | frozenset[frozenset[str]],
    *,
    eksternalitas_lintas_daerah: bool | None = None,
    lebih_efisien_bersama: bool | None = None,
) -> Klasifikasi:
    """The kind of a cooperation between regions, from borders and two answers (``None``: not known).

    ``batas``: pairs of codes that share a land border, in any order (or, quicker, as sets already), of regencies and cities and of
    provinces. Never raises for odd input: one party, the same party twice and the like are answered.
    """
    kenal = batas if isinstance(batas, frozenset) else frozenset(frozenset(b) for b in batas)
    pihak, alasan = _satukan(para_pihak)
    if len(pihak) < 2:
        return _kurang_pihak(para_pihak, pihak, alasan)
    pasangan = tuple(
        Pasangan(a, b, konfigurasi_dua(a, b), berbatasan(a, b, kenal))
        for a, b in combinations(pihak, 2)
    )
    jawaban = (eksternalitas_lintas_daerah, lebih_efisien_bersama)
    if not terhubung(pihak, pasangan):
        return _tidak_terhubung(pihak, pasangan, alasan)
    if False in jawaban:
        return _sukarela(pihak, pasangan, alasan, jawaban)
    return _wajib(pihak, pasangan, alasan, jawaban)


def _satukan(para_pihak: Sequence[PihakDaerah]) -> tuple[tuple[PihakDaerah, ...], list[Alasan]]:
    """Administrative cities stand for their province; the same region counts once."""
    alasan: list[Alasan] = []
    hasil: dict[str, PihakDaerah] = {}
    for pihak in para_pihak:
        satu = pihak
        if not pihak.otonom:
            nama = pihak.nama_provinsi or f"Provinsi {pihak.provinsi}"
            satu = PihakDaerah(pihak.provinsi, nama, TingkatDaerah.PROVINSI, pihak.provinsi)
            alasan.append(
                Alasan(
                    Teks(
                        f"{pihak.nama} bukan daerah otonom; yang menjadi pihak adalah {nama}.",
                        f"{pihak.nama} is not an autonomous region; the party is {nama}.",
                    ),
                    ("UU 23/2014 Pasal 363 ayat (2)", "PP 28/2018 Pasal 2 ayat (1)"),
                )
            )
        if satu.kode in hasil:
            alasan.append(
                Alasan(
                    Teks(
                        f"{satu.nama} disebut lebih dari sekali dan dihitung satu pihak.",
                        f"{satu.nama} is named more than once and counts as one party.",
                    ),
                    ("UU 23/2014 Pasal 363 ayat (2)",),
                )
            )
        hasil.setdefault(satu.kode, satu)
    return tuple(hasil.values()), alasan


def _kurang_pihak(
    asal: Sequence[PihakDaerah], pihak: tuple[PihakDaerah, ...], alasan: list[Alasan]
) -> Klasifikasi:
    """Its partner is missing, or it would cooperate with itself."""
    sendiri = len(asal) > 1
    pesan = Teks(
        "Kerja sama daerah memerlukan sekurangnya dua daerah yang berbeda.",
        "Cooperation between regions needs at least two different regions.",
    )
    tanya = Pertanyaan(
        "para_pihak.daftar",
        Teks("Daerah mana yang menjadi mitra?", "Which region is the partner?"),
        ("UU 23/2014 Pasal 363 ayat (2)",),
    )
    return Klasifikasi(
        kelompok="BUKAN_KSD" if sendiri else "KSDD",
        jenis=None,
        konfigurasi=None,
        keyakinan=0.9 if sendiri else 0.3,
        alasan=(Alasan(pesan, ("UU 23/2014 Pasal 363 ayat (2)", "PP 28/2018 Pasal 3")), *alasan),
        perlu_ditanyakan=(tanya,),
        para_pihak=pihak,
        pasangan=(),
    )


def _tidak_terhubung(
    pihak: tuple[PihakDaerah, ...], pasangan: tuple[Pasangan, ...], alasan: list[Alasan]
) -> Klasifikasi:
    jauh = _sebut([p for p in pasangan if not p.berbatasan])
    utama = Alasan(
        Teks(
            f"Tidak semua pihak berbatasan ({jauh.id}); kerja sama wajib hanya antardaerah yang berbatasan.",
            f"Not all parties border each other ({jauh.en}); mandatory cooperation is only between bordering regions.",
        ),
        ("UU 23/2014 Pasal 364 ayat (1)", "UU 23/2014 Pasal 365", "PP 28/2018 Pasal 3"),
    )
    return Klasifikasi(
        "KSDD",
        "KSDD-S",
        None,
        0.95,
        (utama, *alasan),
        (),
        pihak,
        pasangan,
        _catatan_sebagian(pasangan),
    )


def _catatan_sebagian(pasangan: tuple[Pasangan, ...]) -> tuple[CatatanKlasifikasi, ...]:
    """Some do border: between them it might be mandatory."""
    sebut = _sebut([p for p in pasangan if p.berbatasan])
    if not sebut.id:
        return ()
    pesan = Teks(
        f"Sebagian pihak berbatasan ({sebut.id}); di antara mereka unsur kerja sama wajib dapat terpenuhi.",
        f"Some parties do border ({sebut.en}); between them the marks of mandatory cooperation may be met.",
    )
    return (
        CatatanKlasifikasi(
            "klasifikasi.sebagian_berbatasan",
            Tingkat.SARAN,
            Keyakinan.TAFSIR,
            pesan,
            ("UU 23/2014 Pasal 364 ayat (1)",),
        ),
    )


def _sukarela(
    pihak: tuple[PihakDaerah, ...],
    pasangan: tuple[Pasangan, ...],
    alasan: list[Alasan],
    jawaban: tuple[bool | None, bool | None],
) -> Klasifikasi:
    kurang_id, kurang_en = [], []
    if jawaban[0] is False:
        kurang_id.append("urusannya tidak berdampak lintas daerah")
        kurang_en.append("the affair has no effects across borders")
    if jawaban[1] is False:
        kurang_id.append("layanannya tidak lebih efisien bila dikelola bersama")
        kurang_en.append("the service is not more efficient when run together")
    utama = Alasan(
        Teks(
            f"Berbatasan, tetapi {' dan '.join(kurang_id)}; kedua syarat kerja sama wajib harus terpenuhi.",
            f"They border, but {' and '.join(kurang_en)}; mandatory cooperation needs both conditions.",
        ),
        ("UU 23/2014 Pasal 364 ayat (1)", "UU 23/2014 Pasal 365", "PP 28/2018 Pasal 3"),
    )
    return Klasifikasi("KSDD", "KSDD-S", None, 0.9, (utama, *alasan), (), pihak, pasangan)


def _wajib(
    pihak: tuple[PihakDaerah, ...],
    pasangan: tuple[Pasangan, ...],
    alasan: list[Alasan],
    jawaban: tuple[bool | None, bool | None],
) -> Klasifikasi:
    konfigurasi = min(p.konfigurasi for p in pasangan)
    jauh = [p for p in pasangan if not p.berbatasan]
    tanya = _pertanyaan(jawaban)
    batas = Alasan(
        Teks("Para pihak berbatasan.", "The parties border each other."),
        ("UU 23/2014 Pasal 364 ayat (1)", "PP 28/2018 Pasal 3 ayat (2)"),
    )
    semua = [batas, _alasan_konfigurasi(konfigurasi, pasangan), *alasan]
    if tanya:
        return Klasifikasi(
            "KSDD",
            None,
            konfigurasi,
            0.5,
            tuple(semua),
            tanya,
            pihak,
            pasangan,
            _catatan_pasangan(jauh),
        )
    utama = Alasan(
        Teks(
            "Memenuhi unsur kerja sama wajib: berbatasan, berdampak lintas daerah, dan lebih efisien bila dikelola bersama.",
            "Meets the marks of mandatory cooperation: bordering, with effects across borders, more efficient together.",
        ),
        (
            "UU 23/2014 Pasal 364 ayat (1)",
            "PP 28/2018 Pasal 3 ayat (2)",
            "Permendagri 22/2020 Pasal 3",
        ),
    )
    return Klasifikasi(
        "KSDD",
        "KSDD-W",
        konfigurasi,
        0.8 if jauh else 0.95,
        (utama, *semua),
        (),
        pihak,
        pasangan,
        _catatan_pasangan(jauh),
    )


def _alasan_konfigurasi(konfigurasi: Konfigurasi, pasangan: tuple[Pasangan, ...]) -> Alasan:
    nama, huruf = _KONFIGURASI[konfigurasi]
    dasar = (f"UU 23/2014 Pasal 364 ayat (2) huruf {huruf}", "Permendagri 22/2020 Pasal 5 ayat (4)")
    macam = sorted({p.konfigurasi for p in pasangan})
    if len(macam) == 1:
        return Alasan(
            Teks(f"Konfigurasi {konfigurasi}: {nama.id}.", f"{konfigurasi}: {nama.en}."), dasar
        )
    sebut = [(k, _sebut([p for p in pasangan if p.konfigurasi is k])) for k in macam]
    rinci = Teks(
        id="; ".join(f"{k}: {satu.id}" for k, satu in sebut),
        en="; ".join(f"{k}: {satu.en}" for k, satu in sebut),
    )
    return Alasan(
        Teks(
            f"Konfigurasi campuran ({rinci.id}); dipakai {konfigurasi}, {nama.id}, karena koordinasinya paling tinggi.",
            f"Mixed constellations ({rinci.en}); {konfigurasi}, {nama.en}, is used as it needs the highest coordination.",
        ),
        dasar,
    )


def _catatan_pasangan(jauh: list[Pasangan]) -> tuple[CatatanKlasifikasi, ...]:
    if not jauh:
        return ()
    sebut = _sebut(jauh)
    pesan = Teks(
        f"Pasangan yang tidak berbatasan langsung: {sebut.id}. Semua pihak tetap terhubung lewat batas daerah.",
        f"Pairs that do not border directly: {sebut.en}. All parties still hang together through borders.",
    )
    return (
        CatatanKlasifikasi(
            "R02", Tingkat.PERHATIAN, Keyakinan.TAFSIR, pesan, ("UU 23/2014 Pasal 364 ayat (1)",)
        ),
    )


_DISEBUT = 6  # pairs named in one sentence; the rest is counted


def _sebut(pasangan: Sequence[Pasangan]) -> Teks:
    sisa = len(pasangan) - _DISEBUT
    lagi = Teks(f", dan {sisa} pasangan lain", f", and {sisa} other pairs") if sisa > 0 else _TIADA
    depan = pasangan[:_DISEBUT]
    return Teks(
        id=", ".join(f"{p.a.nama} dan {p.b.nama}" for p in depan) + lagi.id,
        en=", ".join(f"{p.a.nama} and {p.b.nama}" for p in depan) + lagi.en,
    )


_TIADA = Teks("", "")


_TANYA = (
    Pertanyaan(
        "objek.eksternalitas_lintas_daerah",
        Teks(
            "Apakah pelaksanaan urusan ini menimbulkan dampak di daerah tetangga?",
            "Does carrying out this affair have effects in the neighbouring region?",
        ),
        ("UU 23/2014 Pasal 364 ayat (1) huruf a", "PP 28/2018 Pasal 3 ayat (2)"),
    ),
    Pertanyaan(
        "objek.lebih_efisien_bersama",
        Teks(
            "Apakah layanan publiknya lebih efisien bila dikelola bersama?",
            "Is the public service more efficient when it is run together?",
        ),
        ("UU 23/2014 Pasal 364 ayat (1) huruf b", "PP 28/2018 Pasal 3 ayat (2)"),
    ),
)


def _pertanyaan(jawaban: tuple[bool | None, bool | None]) -> tuple[Pertanyaan, ...]:
    return tuple(tanya for tanya, satu in zip(_TANYA, jawaban, strict=True) if satu is None)
