"""Templates: no inline style or script, only known icons, every text translatable, all render."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django.template.loader import render_to_string
from django.test import RequestFactory

from simpul.antarmuka.tampilan import bahan
from simpul.antarmuka.tampilan.contoh import bahan_contoh
from simpul.antarmuka.tampilan.contoh_form import FormContoh
from simpul.antarmuka.tampilan.ikon import IKON

TAMPILAN = Path(__file__).parent.parent
ANTARMUKA = TAMPILAN.parent
TEMPLAT = sorted(ANTARMUKA.rglob("templates/**/*.html"))
SUMBER_IKON = [
    *ANTARMUKA.rglob("*.html"),
    *(p for p in ANTARMUKA.rglob("*.py") if "tests" not in p.parts),
]
LARANGAN = {
    "atribut style": re.compile(r"<[^>]*\sstyle=", re.DOTALL),
    "blok style": re.compile(r"<style\b"),
    "skrip sebaris": re.compile(r"<script(?![^>]*\bsrc=)"),
    "penangan kejadian sebaris": re.compile(r"<[^>]*\son[a-z]+=", re.DOTALL),
    "tautan javascript": re.compile(r"javascript:"),
    "alamat host lain": re.compile(r"""(?:src|href)=["']https?://"""),
    "hx-on": re.compile(r"\bhx-on[:=]|\bhx-vals=[\"']js:"),
}


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda p: str(p.relative_to(ANTARMUKA)))
def test_templat_memenuhi_csp_yang_ketat(berkas):
    isi = berkas.read_text(encoding="utf-8")
    assert [nama for nama, pola in LARANGAN.items() if pola.search(isi)] == []


@pytest.mark.parametrize("berkas", TEMPLAT, ids=lambda p: str(p.relative_to(ANTARMUKA)))
def test_templat_dapat_dibaca_mesinnya(berkas):
    engines["django"].from_string(berkas.read_text(encoding="utf-8"))


def test_tiap_ikon_yang_disebut_terdaftar():
    pola = re.compile(r"""(?:\{% ikon |ikon=)["']([a-z0-9-]+)["']""")
    asing = {
        f"{berkas.name}: {nama}"
        for berkas in SUMBER_IKON
        for nama in pola.findall(berkas.read_text(encoding="utf-8"))
        if nama not in IKON
    }
    assert asing == set()


def test_tiap_ikon_ada_di_sprite():
    sprite = ANTARMUKA.parent.parent / "build" / "static" / "ikon.svg"
    if not sprite.exists():
        pytest.skip("berkas statis belum dibangun (make setup)")
    assert set(re.findall(r'<symbol id="([^"]+)"', sprite.read_text())) >= IKON


@pytest.fixture
def permintaan():
    request = RequestFactory().get("/komponen/", {"hal": "2"})
    request.user = AnonymousUser()
    return request


@pytest.mark.django_db
def test_lembar_komponen_tergambar_utuh(permintaan):
    html = render_to_string(
        "tampilan/komponen.html",
        {**bahan_contoh(), "form": FormContoh({"tanggal": "24 November 2026"})},
        request=permintaan,
    )
    assert "style=" not in html
    assert html.count("<h1") >= 1
    for kata in ("Langkah berikutnya", "Menahan langkah ini.", "6 tahap selesai", "Lewat 3 hari"):
        assert kata in html
    tanda = re.findall(r'\sid="([^"]+)"', html)
    assert len(tanda) == len(set(tanda)), "id kembar"


@pytest.mark.django_db
def test_tidak_ada_variabel_yang_hilang(permintaan):
    asal = settings.TEMPLATES[0]
    mesin = DjangoTemplates(
        {
            "NAME": "ketat",
            "DIRS": asal["DIRS"],
            "APP_DIRS": asal["APP_DIRS"],
            "OPTIONS": {
                "context_processors": asal["OPTIONS"]["context_processors"],
                "string_if_invalid": "HILANG<%s>",
            },
        }
    )
    isi = {**bahan_contoh(), "form": FormContoh({"tanggal": "24 November 2026"})}
    for nama in ("tampilan/komponen.html", "tampilan/komponen_cetak.html"):
        html = mesin.get_template(nama).render(isi, permintaan)
        assert re.findall(r"HILANG<[^>]*>", html) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "nama",
    [
        "400.html",
        "403.html",
        "403_csrf.html",
        "404.html",
        "429.html",
        "500.html",
        "publik/selamat_datang.html",
        "akun/terkunci.html",
        "tampilan/komponen_cetak.html",
    ],
)
def test_halaman_lain_tergambar(nama, permintaan):
    html = render_to_string(nama, bahan_contoh(), request=permintaan)
    assert "<h1" in html
    assert "<title>" in html


def test_halaman_500_tergambar_tanpa_permintaan():
    assert "Ada yang rusak" in render_to_string("500.html")


def gambar(templat: str, **isi: object) -> str:
    return engines["django"].from_string("{% load komponen %}" + templat).render(isi)


def test_tombol_terkunci_tetap_terbaca_dan_menyebut_sebab():
    html = gambar(
        "{% tindakan t 'penuh' %}", t=bahan.Tindakan("Tanda tangani", terkunci="Menunggu DPRD")
    )
    assert 'aria-disabled="true"' in html
    assert "Menunggu DPRD" in html
    assert "href" not in html.replace("ikon.svg", "").split("<use")[0]


def test_tindakan_yang_mengubah_dikirim_dengan_post():
    html = gambar(
        "{% tindakan t %}", t=bahan.Tindakan("Ingatkan", "/x/", kirim=True, isian=(("a", "1"),))
    )
    assert '<form method="post" action="/x/"' in html
    assert 'name="csrfmiddlewaretoken"' in html
    assert '<input type="hidden" name="a" value="1">' in html


@pytest.mark.parametrize(
    ("hari", "pasal", "kepala", "kata"),
    [
        (27, True, "aksen", "4 hari lagi"),
        (27, False, "netral", "4 hari lagi"),
        (23, True, "aksen", "Hari ini"),
        (24, True, "aksen", "Besok"),
        (20, True, "merah", "Lewat 3 hari"),
        (20, False, "merah", "Lewat 3 hari"),
    ],
)
def test_tenggat_menyebut_sisa_hari_dan_kepala_lembarnya(hari, pasal, kepala, kata):
    batas = bahan.Tenggat(
        date(2026, 11, hari),
        date(2026, 11, 23),
        pasal=bahan.Pasal("Ps 1") if pasal else None,
        bawaan="setempat",
    )
    html = gambar("{% tenggat t %}", t=batas)
    assert f"lembar-{kepala}" in html
    assert kata in html
    assert ("Ps 1" in html) is pasal


def test_catatan_terurut_wajib_dulu():
    daftar = [
        bahan.Catatan("saran", "c"),
        bahan.Catatan("wajib", "a", menahan=True),
        bahan.Catatan("perhatian", "b"),
    ]
    html = gambar("{% catatan_telaah d %}", d=daftar)
    assert re.findall(r'catatan-judul">(\w)', html) == ["a", "b", "c"]
    assert "3, 1 menahan" in re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("agen", "nama"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 (KHTML) Chrome/130 Safari/537 Edg/130",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 Chrome/130 Mobile Safari/537",
            "Chrome, Android",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130) Gecko Firefox/130", "Firefox, Linux"),
        ("curl/8", "curl/8"),
        ("", "Perangkat tidak dikenal"),
    ],
)
def test_perangkat_disebut_dengan_nama_biasa(agen, nama):
    assert gambar("{{ a|nama_perangkat }}", a=agen) == nama


def test_giliran_pihak_lain_tidak_memakai_tombol_penuh():
    langkah = bahan.LangkahBerikutnya(
        "Membahas", giliran="DPRD Bantul", utama=bahan.Tindakan("Ingatkan", "#")
    )
    html = gambar("{% langkah_berikutnya l %}", l=langkah)
    assert "giliran DPRD Bantul" in html
    assert "tombol-penuh" not in html


def test_teks_dari_luar_dilepaskan_dari_makna_html():
    html = gambar(
        "{% lencana 'draf' t %}{% tombol t '#' %}{% kartu judul=t %}x{% endkartu %}{% pita 'kuning' judul=t %}y{% endpita %}",
        t="<script>",
    )
    assert "<script>" not in html
