"""What is said when an overlay is refused: one sentence for each mistake, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.inti.teks import Teks


@dataclass(frozen=True, slots=True)
class KesalahanLapisan:
    """One mistake in an overlay: stable code, place in the file, sentence."""

    kode: str
    letak: str
    pesan: Teks


PESAN: dict[str, Teks] = {
    "bentuk": Teks(id="Isinya harus berbentuk {harus}.", en="This must be written as {harus}."),
    "kurang": Teks(id="'{kunci}' belum diisi.", en="'{kunci}' is missing."),
    "kunci_tidak_dikenal": Teks(
        id="Kunci '{kunci}' tidak dikenal di sini.", en="The key '{kunci}' is not known here."
    ),
    "tahap_nasional_dihapus": Teks(
        id="Lapisan setempat tidak dapat menghapus tahap nasional.",
        en="A local overlay cannot remove a national stage.",
    ),
    "tahap_nasional_diubah": Teks(
        id="Tahap {kode} adalah tahap nasional; lapisan setempat tidak dapat mengganti nama atau isinya.",
        en="Stage {kode} is a national stage; a local overlay cannot rename or change it.",
    ),
    "tahap_bersama": Teks(
        id="Tahap {kode} harus per pihak; tahap bersama mengikat pihak lain.",
        en="Stage {kode} must be per party; a joint stage binds the other parties.",
    ),
    "langkah_tahap_bersama": Teks(
        id="Langkah hanya dapat ditambahkan pada tahap per pihak; {kode} adalah tahap bersama.",
        en="A step can be added only to a per-party stage; {kode} is a joint stage.",
    ),
    "kode_nasional_dipakai": Teks(
        id="Kode {kode} sudah dipakai secara nasional.", en="The code {kode} is a national one."
    ),
    "kode_tanpa_awalan": Teks(
        id="Kode setempat {kode} harus diawali 'S-' dan hanya huruf besar, angka, '-' dan '_'.",
        en="The local code {kode} must begin with 'S-' and use capitals, digits, '-' and '_' only.",
    ),
    "kode_ganda": Teks(id="Kode {kode} ditulis dua kali.", en="The code {kode} is written twice."),
    "tahap_tidak_dikenal": Teks(
        id="Tahap {kode} tidak ada, jadi tidak dapat dirujuk atau ditunggu.",
        en="There is no stage {kode}, so it cannot be referred to or waited for.",
    ),
    "langkah_tidak_dikenal": Teks(
        id="Langkah {kode} tidak ada pada tahap itu.", en="That stage has no step {kode}."
    ),
    "tanpa_letak": Teks(
        id="Tahap {kode} harus menyebut tahap sebelum atau sesudahnya.",
        en="Stage {kode} must name a stage before or after it.",
    ),
    "lingkaran": Teks(
        id="Tahap setempat saling menunggu: {kode}.", en="Local stages wait for each other: {kode}."
    ),
    "urutan_terbalik": Teks(
        id="Tahap {kode} menunggu tahap yang justru harus didahuluinya.",
        en="Stage {kode} waits for a stage it is meant to come before.",
    ),
    "tenggat_lebih_panjang": Teks(
        id="Tenggat {nilai} lebih panjang daripada tenggat nasional {nasional}; hanya boleh lebih pendek.",
        en="The term {nilai} is longer than the national term {nasional}; it may only be shorter.",
    ),
    "satuan_berbeda": Teks(
        id="Satuan '{nilai}' tidak dapat dibandingkan dengan satuan pasalnya, '{nasional}'.",
        en="The unit '{nilai}' cannot be compared with the unit of the article, '{nasional}'.",
    ),
    "tenggat_pihak_lain": Teks(
        id="Tenggat pada {kode} dipikul pihak lain atau semua pihak; lapisan hanya mengikat diri sendiri.",
        en="The term at {kode} is borne by another or by all parties; an overlay binds only its own.",
    ),
    "tenggat_salah": Teks(
        id="Tenggat harus bilangan bulat lebih dari nol.",
        en="A term must be a whole number above zero.",
    ),
    "diam_diubah": Teks(
        id="Arti diam ditetapkan peraturan nasional; lapisan setempat tidak dapat mengubahnya.",
        en="What silence means is set by national law; a local overlay cannot change it.",
    ),
    "aturan_nasional_diubah": Teks(
        id="Aturan nasional {kode} tidak dapat diganti, dilonggarkan, atau dicabut lapisan setempat.",
        en="The national rule {kode} cannot be replaced, weakened or withdrawn by a local overlay.",
    ),
    "parameter_tetap": Teks(
        id="Parameter {kode} sudah ditetapkan peraturan nasional; hanya yang didiamkan hukum dapat diisi.",
        en="National law fixes the parameter {kode}; only what the law leaves open can be filled.",
    ),
    "parameter_tidak_dikenal": Teks(
        id="Parameter {kode} tidak dikenal.", en="The parameter {kode} is not known."
    ),
    "parameter_salah": Teks(
        id="Nilai atau satuan parameter {kode} tidak sesuai.",
        en="The value or unit of the parameter {kode} does not fit.",
    ),
    "masa_terbalik": Teks(
        id="Masa berlakunya terbalik: berakhir sebelum atau pada hari mulainya.",
        en="Its validity is reversed: it ends on or before its first day.",
    ),
    "tanpa_sumber": Teks(
        id="Tidak menyebut sumber (Perda, Perkada, keputusan, atau SOP).",
        en="It names no source (regional regulation, decision or working instruction).",
    ),
    "sumber_tidak_dikenal": Teks(
        id="Sumber {kode} tidak ada dalam daftar sumber.",
        en="There is no source {kode} in the list.",
    ),
    "jenis_tidak_dikenal": Teks(
        id="Jenis kerja sama {kode} tidak dikenal.",
        en="The kind of cooperation {kode} is not known.",
    ),
    "pelaku_tidak_dikenal": Teks(
        id="Pelaku {kode} tidak dikenal.", en="The actor {kode} is not known."
    ),
    "fakta_tidak_dikenal": Teks(
        id="Fakta {kode} tidak dikenal; fakta setempat diawali 'setempat.'.",
        en="The fact {kode} is not known; local facts begin with 'setempat.'.",
    ),
    "syarat_salah": Teks(
        id="Syaratnya tidak dapat dibaca: {sebab}", en="The condition cannot be read: {sebab}"
    ),
}


def pesan(kode: str, /, **nilai: str) -> Teks:
    """The sentence of a mistake with its names filled in."""
    return PESAN[kode].isi(**nilai)
