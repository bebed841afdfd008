"""The style sheet of an own colour: only two tones, only readable ones, cached for good."""

import pytest
from django.http import Http404
from django.test import RequestFactory

from simpul.antarmuka.tampilan.views import gaya_aksen
from simpul.antarmuka.tampilan.warna import warna_sendiri


def minta(penuh: str, lembut: str):
    return gaya_aksen(RequestFactory().get("/"), penuh, lembut)


def test_gaya_aksen_berisi_satu_aturan_dan_disimpan_lama():
    warna = warna_sendiri("#FFB000")
    jawab = minta(warna.heks, warna.lembut[1:].lower())
    assert jawab.headers["Content-Type"].startswith("text/css")
    assert "immutable" in jawab.headers["Cache-Control"]
    assert jawab.content.decode().startswith(f".aksen-{warna.heks}{{--aksen:{warna.penuh}")


@pytest.mark.parametrize(
    ("penuh", "lembut"),
    [("ffb000", "fff6e0"), ("zzzzzz", "ffffff"), ("0b6a5", "ffffff"), ("0b6a51", "0b6a51")],
)
def test_gaya_aksen_menolak_yang_tidak_terbaca(penuh, lembut):
    with pytest.raises(Http404):
        minta(penuh, lembut)
