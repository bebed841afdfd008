"""The YAML of data/, read in one pass from the parser's events: a third of the time of the usual loader.

Gives what ``yaml.SafeLoader`` gives (a test holds the two together on every file), and refuses what the
data has no use for and a reader would stumble over: the same key twice, anchors, tags.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.nodes import ScalarNode

# Only its parser is used; without libyaml it is the same, slower.
_PENGURAI: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_POLA = yaml.SafeLoader.yaml_implicit_resolvers
_PEMBENTUK = SafeConstructor()
_KOSONG = ("", "~", "null", "Null", "NULL")


class BentukDitolak(yaml.MarkedYAMLError):
    """Sound YAML that the data does not use."""

    def __init__(self, sebab: str, peristiwa: Any) -> None:
        super().__init__(None, None, sebab, peristiwa.start_mark)


def urai_yaml(teks: str) -> object:
    """The first document of a text. Raises ``yaml.YAMLError`` with its mark."""
    pengurai: Any = _PENGURAI(teks)
    try:
        while True:
            peristiwa = pengurai.get_event()
            if isinstance(peristiwa, ScalarEvent | MappingStartEvent | SequenceStartEvent):
                return _nilai(pengurai, peristiwa)
            if peristiwa is None or isinstance(peristiwa, yaml.StreamEndEvent):
                return None
    finally:
        pengurai.dispose()


def _nilai(pengurai: Any, peristiwa: Any) -> object:
    if isinstance(peristiwa, AliasEvent) or peristiwa.anchor or peristiwa.tag:
        raise BentukDitolak("jangkar dan tag tidak dipakai.", peristiwa)
    if isinstance(peristiwa, ScalarEvent):
        return _skalar(peristiwa)
    if isinstance(peristiwa, SequenceStartEvent):
        daftar = []
        while not isinstance(satu := pengurai.get_event(), SequenceEndEvent):
            daftar.append(_nilai(pengurai, satu))
        return daftar
    return _peta(pengurai)


def _peta(pengurai: Any) -> dict[object, object]:
    hasil: dict[object, object] = {}
    while not isinstance(satu := pengurai.get_event(), MappingEndEvent):
        if not isinstance(satu, ScalarEvent):
            raise BentukDitolak("kunci harus satu kata.", satu)
        kunci = _skalar(satu)
        if kunci in hasil:
            raise BentukDitolak(f"kunci {kunci} ganda.", satu)
        hasil[kunci] = _nilai(pengurai, pengurai.get_event())
    return hasil


def _skalar(peristiwa: ScalarEvent) -> object:
    """Quoted text is text; plain text is looked at only where its first letter may mean something else."""
    nilai: str = peristiwa.value
    if not peristiwa.implicit[0]:
        return nilai
    if nilai in _KOSONG:
        return None
    for tag, pola in _POLA.get(nilai[0], ()):
        if pola.match(nilai):
            return _bentuk(tag, nilai, peristiwa)
    return nilai


def _bentuk(tag: str, nilai: str, peristiwa: ScalarEvent) -> object:
    bentuk = SafeConstructor.yaml_constructors.get(tag)
    if bentuk is None or tag.endswith((":merge", ":value")):
        raise BentukDitolak(f"{nilai} tidak dipakai.", peristiwa)
    return bentuk(_PEMBENTUK, ScalarNode(tag, nilai))
