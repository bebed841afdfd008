# Simpul. `make` lists the commands.
SHELL := /bin/bash
.DEFAULT_GOAL := bantuan
PY := .venv/bin/python
export PYTHONDONTWRITEBYTECODE :=
DATA ?= data-simpul

.PHONY: bantuan setup setup-uji demo dev test uji check lint rapikan bench gambar uji-bersih kunci pesan keputusan bersihkan

bantuan: ## daftar perintah
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## siapkan semuanya (venv, pustaka, aset, katalog pesan); cepat bila tak ada yang berubah
	@alat/pasang.sh

setup-uji: setup ## tambah yang diperlukan uji (pustaka uji, Chromium)
	@alat/pasang_uji.sh

demo: setup ## jalankan sistem dengan contoh lengkap di SQLite; cetak alamat dan cara masuk
	@exec .venv/bin/simpul --data $(DATA) jalan --contoh

dev: setup ## jalankan untuk pengembang: muat ulang saat kode berubah
	@exec .venv/bin/simpul --data $(DATA) jalan --contoh --pengembang

test: setup-uji check ## semua uji: pemeriksaan, SQLite, PostgreSQL, perjalanan di Chromium
	@alat/uji.sh

uji: ## hanya uji cepat (SQLite, tanpa peramban)
	@$(PY) -m pytest -q -n auto -m "not perjalanan"

check: setup-uji ## gaya, tipe, arsitektur, migrasi, data, audit pustaka
	@alat/periksa.sh

lint: ## gaya saja
	@.venv/bin/ruff check . && .venv/bin/ruff format --check .

rapikan: ## perbaiki gaya otomatis
	@.venv/bin/ruff check --fix . ; .venv/bin/ruff format .

bench: setup-uji ## ukur: halaman terhadap halaman Django polos, ingatan proses, mesin aturan
	@$(PY) alat/bench.py

gambar: setup-uji ## gambar layar perjalanan ke build/gambar (yang terbaik di docs/gambar)
	@$(PY) alat/gambar.py

uji-bersih: ## buktikan pemasangan di akar Debian kosong (debootstrap, perlu root)
	@alat/uji_bersih.sh

kunci: ## kunci ulang pustaka dengan sidik (requirements*.txt)
	@alat/kunci.sh

pesan: ## kumpulkan teks layar ke katalog bahasa Inggris
	@$(PY) alat/katalog.py kumpulkan

keputusan: ## catatan keputusan baru: make keputusan JUDUL="..."
	@$(PY) alat/keputusan.py "$(JUDUL)"

bersihkan: ## buang hasil bangunan (bukan data)
	@rm -rf build node_modules .venv
