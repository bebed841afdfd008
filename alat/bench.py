"""`make bench`: our signed-in pages against a bare Django page, memory, the engine. Loopback only.

Ratios are taken in one run, in turns, so that a busy machine slows both sides alike; absolute times
are printed for the eye, no test reads them. Everything is bounded in count and ends by itself.
Results: a table, and build/bench.json.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from peragaan import AKAR, Peragaan, ingatan, keluarga, peragaan

PUTARAN, ULANG = 12, 10  # rounds, requests of each page a round
PERMINTAAN, UTAS = 400, 4  # load on the web server
BATAS_NISBAH, BATAS_MB = 5.0, 200.0
# The bare page: one query, a few lines. And one that weighs what our pages weigh, for comparison.
ACUAN = ("Django polos", "Django polos, tabel 170 baris")
SUREL, SANDI = "sekretariat-tkksd-sleman@contoh.simpul.test", "simpul-contoh-2026"
Hasil = dict[str, Any]


# -- pages ---------------------------------------------------------------------------------------


def ukur_halaman(folder: str) -> Hasil:
    """Median time of each page over rounds taken in turns; ratio to the bare page."""
    sys.path[:0] = [str(AKAR / "alat" / "bench"), str(AKAR)]
    os.environ |= {
        "SIMPUL_DATA": folder,
        "SIMPUL_CONTOH": "1",
        "DJANGO_SETTINGS_MODULE": "pengaturan_bench",
    }
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client, override_settings

    from simpul.akun.models import Pengguna
    from simpul.dasar.cakupan import Cakupan
    from simpul.kerja_sama.models import KerjaSama

    pengguna = Pengguna.objects.get(email=SUREL)
    kita, polos = Client(), Client()
    for klien in (kita, polos):
        klien.force_login(pengguna, backend="allauth.account.auth_backends.AuthenticationBackend")
    with override_settings(MIDDLEWARE=settings.MIDDLEWARE_POLOS):
        polos.get("/polos/")  # the chain of middleware is built once, at the first request
    alasan = Cakupan.sistem("mengukur halaman")
    alamat = {"Ruang kerja": "/ruang-kerja/", "daftar kerja sama": "/kerja-sama/"}
    for k in KerjaSama.objek.untuk(alasan).filter(judul__contains="Kartamantul").order_by("judul"):
        alamat[f"halaman: {k.judul}"] = f"/kerja-sama/{k.pk}/"
    kerja: dict[str, Callable[[], Any]] = {
        ACUAN[0]: lambda: polos.get("/polos/"),
        ACUAN[1]: lambda: polos.get("/polos-besar/"),
    }
    kerja |= {nama: (lambda a=a: kita.get(a)) for nama, a in alamat.items()}
    return bandingkan(kerja)


def bandingkan(kerja: dict[str, Callable[[], Any]]) -> Hasil:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ukuran: dict[str, tuple[int, float]] = {}
    for nama, satu in kerja.items():  # warm: templates compiled, law read
        for _ in range(3):
            with CaptureQueriesContext(connection) as kueri:
                jawab = satu()
        if jawab.status_code != 200:
            raise SystemExit(f"bench: {nama} menjawab {jawab.status_code}")
        ukuran[nama] = (len(kueri), round(len(jawab.content) / 1024, 1))
    waktu: dict[str, list[float]] = {nama: [] for nama in kerja}
    for _ in range(PUTARAN):
        for nama, satu in kerja.items():
            mulai = time.process_time()
            for _ in range(ULANG):
                satu()
            waktu[nama].append((time.process_time() - mulai) / ULANG * 1000)
    dasar, besar = (statistics.median(waktu[n]) for n in ACUAN)
    return {
        nama: {
            "ms": round(statistics.median(w), 2),
            "nisbah": round(statistics.median(w) / dasar, 2),
            "nisbah_seberat": round(statistics.median(w) / besar, 2),
            "kueri": ukuran[nama][0],
            "kb": ukuran[nama][1],
        }
        for nama, w in waktu.items()
    }


# -- engine --------------------------------------------------------------------------------------


def ukur_mesin() -> Hasil:
    """The law and the engine (alat/bench/mesin.py), and the state of one stored case."""
    import mesin
    from django.conf import settings

    from simpul.dasar.cakupan import Cakupan
    from simpul.kerja_sama.kasus import muat
    from simpul.kerja_sama.models import KerjaSama
    from simpul.regulasi import kasus

    semua = Cakupan.sistem("mengukur mesin")
    satu = KerjaSama.objek.untuk(semua).get(judul__contains="air limbah")
    pada = settings.SIMPUL_JAM()
    hasil: Hasil = dict(mesin.ukur_mesin())
    hasil["satu kasus dari basis data: muat, keadaan, giliran"] = mesin.ukur(
        lambda: muat(semua, satu.pk, pada), 30
    )
    mulai = time.perf_counter()
    jumlah = len(kasus.jalankan_semua())
    hasil[f"{jumlah} kasus uji data, semuanya"] = round((time.perf_counter() - mulai) * 1000, 1)
    return hasil


# -- memory --------------------------------------------------------------------------------------


def masuk(alamat: str) -> urllib.request.OpenerDirector:
    peramban = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    teks = peramban.open(alamat + "masuk/", timeout=20).read().decode()
    token = teks.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    isi = urlencode({"csrfmiddlewaretoken": token, "login": SUREL, "password": SANDI}).encode()
    minta = urllib.request.Request(alamat + "masuk/", isi, {"Referer": alamat + "masuk/"})
    if "/ruang-kerja/" not in peramban.open(minta, timeout=20).geturl():
        raise SystemExit("bench: masuk gagal")
    return peramban


def bebani(alamat: str, peramban: urllib.request.OpenerDirector) -> float:
    """A bounded number of requests over a few threads; requests a second."""
    jalur = ["ruang-kerja/", "kerja-sama/", "wilayah/", "masuk/"]
    teks = peramban.open(alamat + "kerja-sama/", timeout=20).read().decode()
    jalur += [p.split('"')[0] for p in teks.split('href="/')[1:] if p.startswith("kerja-sama/0")][
        :4
    ]
    antre = [alamat + jalur[i % len(jalur)] for i in range(PERMINTAAN)]

    def kerja() -> None:
        while antre:
            try:
                tujuan = antre.pop()
            except IndexError:
                return
            with peramban.open(tujuan, timeout=30) as jawab:
                jawab.read()

    mulai = time.perf_counter()
    utas = [threading.Thread(target=kerja, daemon=True) for _ in range(UTAS)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(timeout=180)
    return round(PERMINTAAN / (time.perf_counter() - mulai), 1)


def jenis_proses(perintah: str) -> str:
    for tanda, nama in (("granian", "web"), ("db_worker", "pekerja"), ("jadwal", "jadwal")):
        if tanda in perintah:
            return nama
    return "induk" if " jalan" in perintah else "web"  # granian's own child has no name of ours


def ukur_ingatan(demo: Peragaan) -> Hasil:
    """Resident memory of each part after the load. The worker has sent the mails of the example."""
    laju = bebani(demo.alamat, masuk(demo.alamat))
    time.sleep(3)
    mb: dict[str, float] = {}
    for pid, perintah in keluarga(demo.pid).items():
        nama = jenis_proses(perintah)
        mb[nama] = round(mb.get(nama, 0.0) + ingatan(pid), 1)
    surat = len(list((demo.folder / "surat").glob("*.txt")))
    return {"mb": mb, "permintaan_per_detik": laju, "surat_terkirim": surat}


# -- all -----------------------------------------------------------------------------------------


def cetak(hasil: Hasil) -> bool:
    """The table; True when every aim is met."""
    baik = True
    print(
        f"\nHalaman terhadap Django polos (waktu CPU; sasaran paling banyak {BATAS_NISBAH:g} kali)"
    )
    for nama, h in hasil["halaman"].items():
        tanda = "" if nama in ACUAN or h["nisbah"] <= BATAS_NISBAH else "  MELEBIHI"
        baik = baik and not tanda
        print(
            f"  {nama:<58} {h['ms']:8.2f} ms  {h['nisbah']:5.2f}x {h['nisbah_seberat']:5.2f}x"
            f"  {h['kueri']:2d} kueri {h['kb']:6.1f} kB{tanda}"
        )
    print(
        f"\nIngatan setelah {PERMINTAAN} permintaan (sasaran web dan pekerja di bawah {BATAS_MB:g} MB)"
    )
    for nama, mb in hasil["ingatan"]["mb"].items():
        tanda = "  MELEBIHI" if nama in ("web", "pekerja") and mb >= BATAS_MB else ""
        baik = baik and not tanda
        print(f"  {nama:<58} {mb:8.1f} MB{tanda}")
    print(f"  ({hasil['ingatan']['permintaan_per_detik']} permintaan/detik dengan {UTAS} utas)")
    return _cetak_mesin(hasil["mesin"]) and baik


def _cetak_mesin(mesin: Hasil) -> bool:
    from mesin import sasaran

    baik = True
    print("\nHukum dan mesinnya")
    for nama, ms in mesin.items():
        batas = sasaran(nama)
        tanda = "" if batas is None else f"  sasaran {batas:g} ms"
        if batas is not None and ms > batas:
            tanda, baik = f"{tanda}  MELEBIHI", False
        print(f"  {nama:<58} {ms:8.2f} ms{tanda}")
    return baik


def main() -> int:
    with peragaan() as demo:
        ingatan_proses = ukur_ingatan(demo)
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        lingkungan = {k: v for k, v in os.environ.items() if not k.startswith("SIMPUL_")}
        subprocess.run(
            [sys.executable, "-m", "simpul", "--data", folder, "contoh"],
            cwd=AKAR,
            env=lingkungan,
            check=True,
        )
        hasil: Hasil = {
            "halaman": ukur_halaman(folder),
            "ingatan": ingatan_proses,
            "mesin": ukur_mesin(),
        }
    baik = cetak(hasil)
    tujuan = Path(AKAR / "build" / "bench.json")
    tujuan.parent.mkdir(exist_ok=True)
    tujuan.write_text(json.dumps(hasil, ensure_ascii=False, indent=1), encoding="utf-8")
    print(
        f"\n{'Semua sasaran tercapai' if baik else 'Ada sasaran yang belum tercapai'}; {tujuan.relative_to(AKAR)}"
    )
    return 0  # a figure past its aim is news, not a failure of the measurement


if __name__ == "__main__":
    sys.exit(main())
