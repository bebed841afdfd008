"""The measuring half of uji_bersih.sh. Runs inside the empty root, with its python3 alone.

An ordinary user clones, starts `make demo`, signs in, stops it, and starts it again; the test suite
(--uji) runs as root there, because it installs a browser.
"""

from __future__ import annotations

import html
import http.cookiejar
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

PENGGUNA = "penguji"
RUMAH = Path("/home/penguji")
KLON = RUMAH / "simpul"
BATAS = {
    "dari klon sampai halaman": 120.0,
    "berhenti": 10.0,
    "mulai kedua": 10.0,
    "setup kedua": 10.0,
}
TERLAMA = 900.0


class Gagal(Exception):
    """A promise of the set-up that did not hold."""


def jalankan(*perintah: str, di: Path = KLON) -> str:
    """One command as the ordinary user; its standard output."""
    hasil = subprocess.run(
        perintah,
        cwd=di,
        capture_output=True,
        text=True,
        check=False,
        user=PENGGUNA,
        group=PENGGUNA,
        extra_groups=[],
    )
    if hasil.returncode:
        raise Gagal(
            f"{' '.join(perintah)}: keluar {hasil.returncode}\n{hasil.stdout[-2000:]}\n{hasil.stderr[-4000:]}"
        )
    return hasil.stdout


def ekor(berkas: Path) -> str:
    """The end of a log, for whoever must mend what failed."""
    return berkas.read_text(errors="replace")[-4000:] if berkas.exists() else ""


class Demo:
    """`make demo` in a process group of its own."""

    def __init__(self) -> None:
        self.catatan = RUMAH / "demo.log"
        self.proses = subprocess.Popen(
            ["make", "demo"],
            cwd=KLON,
            stdout=subprocess.PIPE,
            stderr=self.catatan.open("wb"),
            start_new_session=True,
            user=PENGGUNA,
            group=PENGGUNA,
            extra_groups=[],
        )
        self.keluaran = b""

    def tunggu_alamat(self) -> str:
        """Read until the line `SIMPUL http://...`, then fetch that page."""
        alamat = self._baca(rb"^SIMPUL (http://\S+)$", TERLAMA)
        with urllib.request.urlopen(alamat, timeout=20) as jawab:
            if jawab.status != 200 or jawab.geturl() != alamat:
                raise Gagal(f"{alamat} menjawab {jawab.status} di {jawab.geturl()}")
        return alamat

    def _baca(self, pola: bytes, lama: float) -> str:
        assert self.proses.stdout is not None
        batas = time.monotonic() + lama
        while not (cocok := re.search(pola, self.keluaran, re.M)):
            if time.monotonic() > batas:
                raise Gagal(f"tidak ada baris {pola!r} setelah {lama:.0f} detik\n{self.ekor()}")
            if select.select([self.proses.stdout], [], [], 0.5)[0]:
                potong = os.read(self.proses.stdout.fileno(), 65536)
                if not potong:
                    raise Gagal(f"make demo berakhir ({self.proses.wait()})\n{self.ekor()}")
                self.keluaran += potong
        return cocok[1].decode()

    def ekor(self) -> str:
        return self.keluaran.decode()[-2000:]

    def hentikan(self) -> float:
        """SIGINT to the group; seconds until it is gone, and nothing of it is left."""
        mulai = time.monotonic()
        os.killpg(self.proses.pid, signal.SIGINT)
        try:
            self.proses.wait(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(self.proses.pid, signal.SIGKILL)
            raise Gagal("tidak berhenti dalam 60 detik") from None
        lama = time.monotonic() - mulai
        try:
            os.killpg(self.proses.pid, 0)
        except ProcessLookupError:
            return lama
        raise Gagal("masih ada proses yang tertinggal setelah berhenti")


def masuk(peramban: urllib.request.OpenerDirector, alamat: str) -> None:
    """Sign in with the first example office that the sign-in page offers, as a person does."""
    with peramban.open(alamat + "masuk/", timeout=20) as jawab:
        halaman = jawab.read().decode()
    isi = {}
    for nama in ("csrfmiddlewaretoken", "login", "password"):
        cocok = re.search(rf'type="hidden" name="{nama}" value="([^"]+)"', halaman)
        if cocok is None:
            raise Gagal(f"halaman masuk tanpa cara masuk contoh ({nama})")
        isi[nama] = html.unescape(cocok[1])
    permintaan = urllib.request.Request(
        alamat + "masuk/", urllib.parse.urlencode(isi).encode(), {"Referer": alamat + "masuk/"}
    )
    with peramban.open(permintaan, timeout=20) as jawab:
        if "/ruang-kerja/" not in jawab.geturl():
            raise Gagal(f"masuk sebagai {isi['login']} berakhir di {jawab.geturl()}")


def masih_masuk(peramban: urllib.request.OpenerDirector, alamat: str) -> bool:
    with peramban.open(alamat + "ruang-kerja/", timeout=20) as jawab:
        return "/ruang-kerja/" in jawab.geturl()


def jejak() -> dict[str, int]:
    """Rows of each chain; raises when one is not whole."""
    isi = json.loads(jalankan(".venv/bin/simpul", "jejak", "periksa", "--format", "json"))
    return {r["rantai"]: r["baris"] for r in isi["rantai"]}


def ukur() -> dict[str, float]:
    """The promises in the order in which a newcomer meets them."""
    if any(shutil.which(p) for p in ("node", "npm")):
        raise Gagal("akar ini punya Node; itu bukan bukti")
    waktu: dict[str, float] = {}
    mulai = time.monotonic()
    jalankan("git", "clone", "-q", "/srv/simpul.git", str(KLON), di=RUMAH)
    demo = Demo()
    try:
        alamat = demo.tunggu_alamat()
        waktu["dari klon sampai halaman"] = time.monotonic() - mulai
        peramban = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        )
        masuk(peramban, alamat)
        sebelum = jejak()
        waktu["berhenti"] = demo.hentikan()
        mulai = time.monotonic()
        demo = Demo()
        alamat = demo.tunggu_alamat()
        waktu["mulai kedua"] = time.monotonic() - mulai
        if not masih_masuk(peramban, alamat) or jejak() != sebelum:
            raise Gagal("setelah mulai kedua, yang sudah dikerjakan tidak lagi ada")
        waktu["berhenti"] = max(waktu["berhenti"], demo.hentikan())
    finally:
        if demo.proses.poll() is None:
            os.killpg(demo.proses.pid, signal.SIGKILL)
    mulai = time.monotonic()
    jalankan("make", "setup")
    waktu["setup kedua"] = time.monotonic() - mulai
    kotor = jalankan("git", "status", "--porcelain")
    if kotor:
        raise Gagal(f"setup mengubah berkas yang dilacak git:\n{kotor}")
    print(
        f"jejak: {sum(sebelum.values())} baris dalam {len(sebelum)} rantai, utuh, sama setelah mulai kedua"
    )
    return waktu


def uji_lengkap() -> bool:
    """`make test`, as root: it installs a browser with apt."""
    subprocess.run(["chown", "-R", "root:root", str(KLON)], check=True)
    mulai = time.monotonic()
    hasil = subprocess.run(
        ["make", "test"], cwd=KLON, check=False, env={**os.environ, "HOME": "/root", "CI": "true"}
    )
    print(f"make test: keluar {hasil.returncode} setelah {time.monotonic() - mulai:.0f} detik")
    return hasil.returncode == 0


def main() -> int:
    try:
        waktu = ukur()
    except (Gagal, OSError) as galat:
        print(f"GAGAL: {galat}\n{ekor(RUMAH / 'demo.log')}")
        return 1
    baik = True
    for nama, batas in BATAS.items():
        lulus = waktu[nama] < batas
        baik = baik and lulus
        print(
            f"{'lulus' if lulus else 'GAGAL'}  {nama:<26} {waktu[nama]:6.1f} detik (batas {batas:.0f})"
        )
    if "--uji" in sys.argv:
        baik = uji_lengkap() and baik
    return 0 if baik else 1


if __name__ == "__main__":
    sys.exit(main())
