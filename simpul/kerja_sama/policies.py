"""Who may do what on a cooperation. Denied unless a rule here says yes."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from simpul.akun.peran import Peran
from simpul.dasar.policies import YA, Izin, tidak
from simpul.inti.jalur import Giliran
from simpul.jejak.pelaku import Pelaku
from simpul.kerja_sama.kasus import Kasus
from simpul.kerja_sama.models import Pihak

PEMBUKA = (Peran.SEKRETARIAT_TKKSD, Peran.PERANGKAT_DAERAH)
PENCATAT = Peran.SEKRETARIAT_TKKSD
# The office that keeps the head's letters may record what the head has signed on paper.
PENCATAT_PIMPINAN = (Peran.SEKRETARIAT_TKKSD, Peran.TU_PIMPINAN)
PIMPINAN = frozenset({Peran.KEPALA_DAERAH.value, Peran.SEKDA.value, Peran.ASISTEN.value})


@dataclass(frozen=True, slots=True)
class IzinGiliran:
    """May this office take this turn; `atas_nama`: it records another's step with the letter."""

    boleh: bool
    alasan: str = ""
    atas_nama: bool = False


def boleh_membuka(pelaku: Pelaku) -> Izin:
    """A case is opened by the unit in charge or by a perangkat daerah with an idea of its own."""
    if pelaku.peran in PEMBUKA:
        return YA
    return tidak(_("Kerja sama dibuka oleh Sekretariat TKKSD atau Perangkat Daerah."))


def boleh_mengambil(pelaku: Pelaku, kasus: Kasus, giliran: Giliran) -> IzinGiliran:
    """The turn of a party belongs to its own offices, each by its role.

    Arsitektur: whoever is not on the system yet has its step recorded on behalf, with the letter.
    """
    pihak = kasus.pihak_per_id[giliran.pihak]
    if pihak.pemda_id is None:
        return _atas_nama_pihak(pelaku, kasus, pihak)
    if pelaku.cakupan.pemda_id != pihak.pemda_id:
        return IzinGiliran(boleh=False, alasan=_("Ini giliran %s.") % pihak.nama)
    if pelaku.peran in giliran.peran:
        return _unit_cocok(pelaku, kasus, pihak)
    if pelaku.peran == PENCATAT:
        return IzinGiliran(boleh=True, atas_nama=True)
    if pelaku.peran in PENCATAT_PIMPINAN and set(giliran.peran) <= PIMPINAN:
        return IzinGiliran(boleh=True, atas_nama=True)
    siapa = ", ".join(str(Peran(p).label) for p in giliran.peran if p in Peran.values)
    return IzinGiliran(boleh=False, alasan=_("Langkah ini untuk %s.") % siapa)


def _atas_nama_pihak(pelaku: Pelaku, kasus: Kasus, pihak: Pihak) -> IzinGiliran:
    if pelaku.cakupan.pemda_id == kasus.kerja_sama.pemrakarsa_id and pelaku.peran == PENCATAT:
        return IzinGiliran(boleh=True, atas_nama=True)
    return IzinGiliran(
        boleh=False,
        alasan=_(
            "%s belum tergabung; langkahnya dicatat oleh Sekretariat TKKSD pemrakarsa dengan suratnya."
        )
        % pihak.nama,
    )


def _unit_cocok(pelaku: Pelaku, kasus: Kasus, pihak: Pihak) -> IzinGiliran:
    """The initiating perangkat daerah is one unit, not any unit of the government."""
    unit = kasus.kerja_sama.unit_pemrakarsa_id
    if (
        pelaku.peran == Peran.PERANGKAT_DAERAH
        and pihak.peran == Pihak.Peran.PEMRAKARSA
        and unit is not None
        and pelaku.unit_id != unit
    ):
        return IzinGiliran(
            boleh=False,
            alasan=_("Langkah ini untuk Perangkat Daerah pemrakarsa: %s.")
            % kasus.kerja_sama.unit_pemrakarsa_nama,
        )
    return IzinGiliran(boleh=True)


def boleh_memperbaiki_rancangan(pelaku: Pelaku, kasus: Kasus) -> Izin:
    """A new version of the draft: whoever drew it up, whosever turn it is until all have agreed."""
    pemrakarsa = kasus.pihak_pemda(pelaku.cakupan.pemda_id)
    if (
        pemrakarsa is None
        or pemrakarsa.peran != Pihak.Peran.PEMRAKARSA
        or pelaku.peran not in PEMBUKA
    ):
        return tidak(_("Versi baru diajukan oleh pemrakarsa, penyusun rancangan."))
    cocok = _unit_cocok(pelaku, kasus, pemrakarsa)
    return YA if cocok.boleh else tidak(cocok.alasan)


def boleh_melengkapi_nomor(pelaku: Pelaku, kasus: Kasus, pihak: Pihak) -> Izin:
    """A party's number comes from that party, or from the initiator for one that is not on the system."""
    milik = pihak.pemda_id or kasus.kerja_sama.pemrakarsa_id
    if pelaku.peran in PENCATAT_PIMPINAN and pelaku.cakupan.pemda_id == milik:
        return YA
    return tidak(_("Nomor dilengkapi oleh Sekretariat TKKSD atau TU Pimpinan pihak itu."))


def boleh_mencatat_pks(pelaku: Pelaku, kasus: Kasus) -> Izin:
    """Recording a signed PKS: the unit in charge of any party (Permendagri 22/2020 Pasal 16)."""
    if pelaku.peran != PENCATAT or kasus.pihak_pemda(pelaku.cakupan.pemda_id) is None:
        return tidak(_("PKS dicatat oleh Sekretariat TKKSD salah satu pihak."))
    if kasus.ksb is None:
        return tidak(_("Belum ada Kesepakatan Bersama yang ditandatangani."))
    return YA
