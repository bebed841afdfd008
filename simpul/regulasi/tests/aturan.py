"""How the tests of rules ask: one kind, one stage, the facts an official has given."""

from collections.abc import Mapping
from datetime import date

from simpul.inti.aturan import Akibat, CatatanTelaah, HasilTelaah, periksa
from simpul.regulasi import pengetahuan

PADA = date(2026, 11, 21)


def catatan(jenis: str, tahap: str, fakta: Mapping[str, object]) -> dict[str, CatatanTelaah]:
    """Findings at the gate of a stage, by code of the rule."""
    aturan = pengetahuan.aturan_gerbang(jenis, tahap, PADA)
    return {satu.kode: satu for satu in periksa(aturan, fakta, PADA)}


def menahan(jenis: str, tahap: str, fakta: Mapping[str, object]) -> set[str]:
    """Codes of the rules that hold the act at this stage."""
    return {kode for kode, satu in catatan(jenis, tahap, fakta).items() if satu.menahan}


def dilanggar(jenis: str, tahap: str, fakta: Mapping[str, object]) -> dict[str, Akibat]:
    """Rules known to be broken (not merely unknown), with what they do."""
    return {
        kode: satu.akibat
        for kode, satu in catatan(jenis, tahap, fakta).items()
        if satu.hasil is HasilTelaah.DILANGGAR
    }
