"""Who may sign what, for whom, on what day: an answer with its grounds and what must be shown.

A row of the table (data/penanda_tangan.yaml) speaks of one side, some groups, some texts and some
offices, with or without a power of attorney. The first row that fits decides; what it asks for (the
power's number and date, the decision of appointment) is then looked at. Unknown things never pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from simpul.inti.aturan import Akibat
from simpul.inti.keyakinan import Keyakinan
from simpul.inti.rezim import kelompok_dari
from simpul.inti.teks import Teks


class Naskah(StrEnum):
    """A text to be signed."""

    KSB = "KSB"
    PKS = "PKS"
    KONTRAK = "KONTRAK"
    NK = "NK"
    RK = "RK"
    LOI = "LOI"
    NASKAH_LN = "MOU_LN"  # the code the law data uses for it
    SURAT_PENAWARAN = "SURAT_PENAWARAN"


class Sisi(StrEnum):
    """For whom somebody signs."""

    PEMDA = "pemda"
    PIHAK_KETIGA = "pihak_ketiga"
    PUSAT = "pusat"
    LUAR_NEGERI = "luar_negeri"


class Boleh(StrEnum):
    """The answer."""

    YA = "ya"
    YA_DENGAN_CATATAN = "ya_dengan_catatan"
    TIDAK = "tidak"
    TIDAK_DIKETAHUI = "tidak_diketahui"


class SyaratKuasa(StrEnum):
    """Which signings a row speaks of: with a power of attorney, without one, or both."""

    ADA = "ada"
    TANPA = "tanpa"
    APA_PUN = "apa_pun"


@dataclass(frozen=True, slots=True)
class Kuasa:
    """A power of attorney as far as it is known; ``tembusan``: a copy went to the unit in charge."""

    nomor: str | None = None
    tanggal: date | None = None
    tembusan: bool | None = None


@dataclass(frozen=True, slots=True)
class Penandatanganan:
    """What is asked about. ``dasar_jabatan``: number of the decision a stand-in holds office by."""

    kelompok: str
    naskah: Naskah
    sisi: Sisi
    jabatan: str | None
    tanggal: date | None = None
    kuasa: Kuasa | None = None
    dasar_jabatan: str | None = None
    berdampak_anggaran: bool | None = None
    blud: bool | None = None


@dataclass(frozen=True, slots=True)
class Bukti:
    """Something that must (or can) be shown."""

    kode: str
    teks: Teks
    dasar: tuple[str, ...]
    pilihan: bool = False


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the table. ``dengan_dasar``: the answer once the ground of office is shown.

    ``blud``: the row speaks only of offices of a public service agency (True), or only of others.
    """

    kode: str
    sisi: Sisi
    kelompok: tuple[str, ...]
    naskah: tuple[Naskah, ...]
    jabatan: tuple[str, ...]
    kuasa: SyaratKuasa
    boleh: Boleh
    keyakinan: Keyakinan
    alasan: Teks
    dasar: tuple[str, ...]
    bukti: tuple[str, ...]
    berlaku_sejak: date
    berlaku_sampai: date | None
    periksa_kuasa: bool = False
    butuh_tembusan: bool = False
    butuh_dasar_jabatan: bool = False
    dengan_dasar: Boleh | None = None
    blud: bool | None = None

    def cocok(self, tanya: Penandatanganan, pada: date) -> bool:
        """Does the row speak of this signing on that day?"""
        return (
            self.sisi is tanya.sisi
            and kelompok_dari(tanya.kelompok) in self.kelompok
            and tanya.naskah in self.naskah
            and tanya.jabatan in self.jabatan
            and self._kuasa_cocok(tanya)
            and (self.blud is None or self.blud is tanya.blud)
            and self.berlaku_sejak <= pada
            and (self.berlaku_sampai is None or pada < self.berlaku_sampai)
        )

    def _kuasa_cocok(self, tanya: Penandatanganan) -> bool:
        if self.kuasa is SyaratKuasa.APA_PUN:
            return True
        return (tanya.kuasa is not None) is (self.kuasa is SyaratKuasa.ADA)


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """A sentence of the table with its ground: what is said of a power of attorney, of a mandate."""

    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class TabelPenandaTangan:
    """All of data/penanda_tangan.yaml. ``bentuk``: which texts a group has on which side;
    ``dokumen``: which document of a stage is which text.
    """

    jabatan: Mapping[str, Teks]
    bukti: Mapping[str, Bukti]
    bentuk: Mapping[tuple[str, Sisi], tuple[Naskah, ...]]
    dokumen: Mapping[str, Naskah]
    ketentuan: Mapping[str, Ketentuan]
    baris: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Alasan:
    """One ground of an answer; ``akibat`` is what it does to the signing by its certainty."""

    kode: str
    boleh: Boleh
    akibat: Akibat
    teks: Teks
    dasar: tuple[str, ...]
    keyakinan: Keyakinan


@dataclass(frozen=True, slots=True)
class Putusan:
    """May this person sign? The hardest of the grounds decides."""

    boleh: Boleh
    akibat: Akibat
    keyakinan: Keyakinan
    alasan: tuple[Alasan, ...]
    tunjukkan: tuple[Bukti, ...]

    @property
    def dasar(self) -> tuple[str, ...]:
        """Every article behind the answer, each once."""
        return tuple(dict.fromkeys(d for satu in self.alasan for d in satu.dasar))


_BERAT = (Boleh.YA, Boleh.YA_DENGAN_CATATAN, Boleh.TIDAK_DIKETAHUI, Boleh.TIDAK)
_KERAS = (Akibat.TAMPILKAN, Akibat.INGATKAN, Akibat.TAHAN_BERALASAN, Akibat.TAHAN)


def _akibat(boleh: Boleh, keyakinan: Keyakinan) -> Akibat:
    """Certainty decides what an answer may do: only a sure no (or a sure gap) holds the signing."""
    if boleh is Boleh.YA or keyakinan is Keyakinan.INGATAN:
        return Akibat.TAMPILKAN
    if boleh is Boleh.YA_DENGAN_CATATAN:
        return Akibat.INGATKAN
    if keyakinan is Keyakinan.PASTI:
        return Akibat.TAHAN
    return Akibat.TAHAN_BERALASAN if keyakinan is Keyakinan.KUAT else Akibat.INGATKAN


def putuskan(tabel: TabelPenandaTangan, tanya: Penandatanganan, pada: date) -> Putusan:
    """May this office sign this text? ``pada``: the day that counts where ``tanya`` has none.

    Never raises: an office or a form the table does not know is 'not known', with what to ask.
    """
    hari = tanya.tanggal or pada
    if tanya.naskah not in tabel.bentuk.get((kelompok_dari(tanya.kelompok), tanya.sisi), ()):
        return _susun(tabel, [_alasan(tabel, "bentuk", Boleh.TIDAK_DIKETAHUI)], ())
    if hari < min((b.berlaku_sejak for b in tabel.baris), default=hari):
        return _susun(tabel, [_alasan(tabel, "masa_lama", Boleh.TIDAK_DIKETAHUI)], ())
    if tanya.jabatan is None:
        return _susun(tabel, [_alasan(tabel, "jabatan_kosong", Boleh.TIDAK_DIKETAHUI)], ())
    for baris in tabel.baris:
        if baris.cocok(tanya, hari):
            return _nilai(tabel, baris, tanya)
    return _susun(tabel, [_alasan(tabel, _sebab_asing(tabel, tanya, hari), _ASING)], ())


_ASING = Boleh.TIDAK_DIKETAHUI


def _sebab_asing(tabel: TabelPenandaTangan, tanya: Penandatanganan, pada: date) -> str:
    """Nothing fits: is it only because nobody said whether this is a public service agency?"""
    if tanya.blud is None and any(
        b.cocok(replace(tanya, blud=satu), pada) for b in tabel.baris for satu in (True, False)
    ):
        return "blud_belum_diketahui"
    return "jabatan_asing"


def _alasan(tabel: TabelPenandaTangan, kode: str, boleh: Boleh) -> Alasan:
    satu = tabel.ketentuan[kode]
    return Alasan(
        kode, boleh, _akibat(boleh, satu.keyakinan), satu.teks, satu.dasar, satu.keyakinan
    )


def _nilai(tabel: TabelPenandaTangan, baris: Baris, tanya: Penandatanganan) -> Putusan:
    boleh = baris.boleh
    berdasar = not baris.butuh_dasar_jabatan or bool(tanya.dasar_jabatan)
    if baris.butuh_dasar_jabatan and berdasar and baris.dengan_dasar is not None:
        boleh = baris.dengan_dasar
    alasan = [
        Alasan(
            baris.kode,
            boleh,
            _akibat(boleh, baris.keyakinan),
            baris.alasan,
            baris.dasar,
            baris.keyakinan,
        )
    ]
    if not berdasar:
        alasan.append(_alasan(tabel, "dasar_jabatan_kosong", Boleh.YA_DENGAN_CATATAN))
    if baris.butuh_dasar_jabatan and tanya.jabatan in _WAKIL and tanya.berdampak_anggaran is True:
        alasan.append(_alasan(tabel, "berdampak_anggaran", Boleh.YA_DENGAN_CATATAN))
    if baris.periksa_kuasa and boleh is not Boleh.TIDAK:
        alasan += _periksa_kuasa(tabel, baris, tanya)
    return _susun(tabel, alasan, baris.bukti)


# Stand-ins whose power over the budget is in doubt; an acting head by appointment (Pj) is none of them.
_WAKIL = frozenset({"wakil_kdh", "sekda_tugas_sehari_hari", "plh", "plt"})


def _periksa_kuasa(
    tabel: TabelPenandaTangan, baris: Baris, tanya: Penandatanganan
) -> Iterable[Alasan]:
    kuasa = tanya.kuasa or Kuasa()
    if kuasa.nomor is None:
        yield _alasan(tabel, "kuasa_nomor_belum_diketahui", Boleh.TIDAK_DIKETAHUI)
    elif not kuasa.nomor.strip():
        yield _alasan(tabel, "kuasa_tanpa_nomor", Boleh.TIDAK)
    if kuasa.tanggal is None:
        yield _alasan(tabel, "kuasa_tanggal_belum_diketahui", Boleh.TIDAK_DIKETAHUI)
    elif tanya.tanggal is None:
        yield _alasan(tabel, "tanggal_teken_belum_diketahui", Boleh.TIDAK_DIKETAHUI)
    elif kuasa.tanggal > tanya.tanggal:
        yield _alasan(tabel, "kuasa_sesudah_teken", Boleh.TIDAK)
    if baris.butuh_tembusan and kuasa.tembusan is not True:
        kode = "tembusan_tidak_ada" if kuasa.tembusan is False else "tembusan_belum_diketahui"
        yield _alasan(tabel, kode, Boleh.YA_DENGAN_CATATAN)


def _susun(tabel: TabelPenandaTangan, alasan: list[Alasan], bukti: tuple[str, ...]) -> Putusan:
    terberat = max(alasan, key=lambda a: (_BERAT.index(a.boleh), _KERAS.index(a.akibat)))
    return Putusan(
        boleh=terberat.boleh,
        akibat=max((a.akibat for a in alasan), key=_KERAS.index),
        keyakinan=terberat.keyakinan,
        alasan=tuple(alasan),
        tunjukkan=tuple(tabel.bukti[kode] for kode in bukti),
    )


def untuk_arsip(putusan: Putusan) -> Putusan:
    """The same answer for a text that is signed already: it warns at most, the past is not refused."""
    alasan = tuple(replace(satu, akibat=_ringan(satu.akibat)) for satu in putusan.alasan)
    return replace(putusan, akibat=_ringan(putusan.akibat), alasan=alasan)


def _ringan(akibat: Akibat) -> Akibat:
    return min(akibat, Akibat.INGATKAN, key=_KERAS.index)


@dataclass(frozen=True, slots=True)
class DapatMeneken:
    """One office that may sign a text, and whether it needs a power of attorney for it."""

    jabatan: str
    nama: Teks
    dengan_kuasa: bool
    boleh: Boleh
    keyakinan: Keyakinan
    alasan: Teks
    dasar: tuple[str, ...]
    tunjukkan: tuple[Bukti, ...]


def yang_boleh(
    tabel: TabelPenandaTangan, kelompok: str, naskah: Naskah, sisi: Sisi, pada: date
) -> tuple[DapatMeneken, ...]:
    """Every office that may sign, those without a note first; what each has to show."""
    hasil = [
        DapatMeneken(
            jabatan=jabatan,
            nama=tabel.jabatan[jabatan],
            dengan_kuasa=baris.kuasa is SyaratKuasa.ADA,
            boleh=baris.boleh,
            keyakinan=baris.keyakinan,
            alasan=baris.alasan,
            dasar=baris.dasar,
            tunjukkan=tuple(tabel.bukti[kode] for kode in baris.bukti),
        )
        for jabatan in tabel.jabatan
        for baris in _baris_boleh(tabel, Penandatanganan(kelompok, naskah, sisi, jabatan), pada)
    ]
    return tuple(sorted(hasil, key=lambda satu: _BERAT.index(satu.boleh)))


def _baris_boleh(
    tabel: TabelPenandaTangan, tanya: Penandatanganan, pada: date
) -> tuple[Baris, ...]:
    """Rows that decide for this office with and without a power, as far as they allow it."""
    macam = [
        replace(tanya, kuasa=kuasa, blud=blud) for kuasa in (None, Kuasa()) for blud in (None, True)
    ]
    if tanya.naskah not in tabel.bentuk.get((kelompok_dari(tanya.kelompok), tanya.sisi), ()):
        return ()
    dapat = [next((b for b in tabel.baris if b.cocok(satu, pada)), None) for satu in macam]
    boleh = (Boleh.YA, Boleh.YA_DENGAN_CATATAN)
    return tuple(dict.fromkeys(b for b in dapat if b is not None and b.boleh in boleh))
