"""Which part of a written name says who the party is, and whether one text names several parties.

'Dr. X selaku Direktur RSUD Y' acts for the hospital; 'Pemkab Sleman c.q. Dinas Kesehatan' is the
government in front; 'Pemkot Padang dengan Pemkot Pariaman' is two parties written as one.
"""

from __future__ import annotations

import re

# Behind these stands the body that somebody acts for ...
_BERTINDAK = re.compile(
    r"\b(?:selaku|q\.?q\.?|(?:bertindak )?untuk dan atas nama|bertindak atas nama|atas nama|mewakili|on behalf of)\b",
    re.IGNORECASE,
)
# ... and behind these only the hand that acts: the party stands in front.
_MELALUI = re.compile(
    r"(?:\bc\.?q\b\.?|\bu\.p\.|\bmelalui\b|(?:, ?|\b)(?:dalam hal ini )?(?:yang )?diwakili\b|\bdalam hal ini\b|\brepresented by\b|\bthrough\b)",
    re.IGNORECASE,
)
_SAMBUNG = re.compile(r"\s*(?P<tanda>;|,|\b(?:dengan|dan|serta|and)\b|&)\s+", re.IGNORECASE)
# Behind a comma only these: 'Dinas Kesehatan, Kabupaten Sleman, Provinsi DIY' is one party.
_KEPALA_KUAT = re.compile(
    r"(?:pemerintah|pemkab|pemkot?\b|pemprov|bupati|wali\s?kota|gubernur|pt\b|cv\b|yayasan|universitas|bpjs|kejaksaan|kepolisian)",
    re.IGNORECASE,
)
_ANTARA = re.compile(r"^\s*(?:antara|between)\s+", re.IGNORECASE)
# Only words that begin a party and stand in no other name: 'Dinas Pemberdayaan Masyarakat dan Desa' is one unit.
_KEPALA_PIHAK = re.compile(
    r"(?:pemerintah(?:an)?\s+(?:kabupaten|kab\b|kota|provinsi|propinsi|prov\b|daerah|aceh|dki|diy)|pemkab|pemkot?\b|pemprov|pemda\b"
    r"|bupati|wali\s?kota|gubernur|kabupaten|kab\.|kota|provinsi|dinas|badan\s+(?:pendapatan|pengelola|perencanaan|penanggulangan)"
    r"|pt\b|cv\b|perum\b|perumda|pdam|rsud|rsup|puskesmas|yayasan|universitas|univ\b|politeknik|poltekkes|institut|sekolah\s+tinggi"
    r"|kementerian|direktorat\s+jenderal|ditjen|kejaksaan|kejari|kejati|kepolisian|polres|polda|kodim|korem|kantor\s+(?:pertanahan|wilayah|kementerian|pelayanan)"
    r"|kanwil|pengadilan|bpjs|bank|bpn\b|bps\b|baznas|pmi\b)",
    re.IGNORECASE,
)


def wakil(nama: str) -> tuple[str, ...]:
    """The texts in which the party is to be looked for, best first; empty where the whole name says it."""
    if cocok := _MELALUI.search(nama):
        depan = nama[: cocok.start()].strip(" ,(")
        if depan:
            return (depan,)
    hasil = [nama[cocok.end() :].strip(" ,:") for cocok in _BERTINDAK.finditer(nama)]
    return tuple(satu for satu in reversed(hasil) if satu)


def pecah(nama: str) -> tuple[str, ...]:
    """The parties that one text may name; the text alone where nothing can be cut."""
    teks = _ANTARA.sub("", nama)
    if _MELALUI.search(teks) or _BERTINDAK.search(teks):
        return (nama,)
    hasil: list[str] = []
    mulai, kata = 0, False
    for cocok in _SAMBUNG.finditer(teks):
        # '..., dan PT X' is one joint of two marks.
        kepala = _KEPALA_KUAT if cocok["tanda"] == "," else _KEPALA_PIHAK
        if kepala.match(teks, cocok.end()):
            hasil.append(teks[mulai : cocok.start()])
            mulai = cocok.end()
            kata = kata or cocok["tanda"] != ","
    if not kata:
        return (nama,)
    hasil.append(teks[mulai:])
    rapi = tuple(satu.strip(" ,;&") for satu in hasil)
    return tuple(satu for satu in rapi if satu) if len(rapi) > 1 else (nama,)
