"""Texts of the example papers, written for it; facts from public sources, figures invented."""

KAK_SAMPAH = {
    "latar_belakang": "Sampah Kota Yogyakarta, Kabupaten Sleman, dan Kabupaten Bantul selama ini bermuara di satu tempat di Piyungan, Kabupaten Bantul. Tiap daerah sendiri-sendiri tidak mempunyai lahan dan skala yang cukup.",
    "maksud_tujuan": "Menyepakati pengelolaan sampah lintas batas secara bersama, dengan pembagian peran yang jelas dan pelayanan yang tidak terputus.",
    "lokasi": "Piyungan, Kabupaten Bantul, dan tempat pengolahan di ketiga daerah.",
    "ruang_lingkup": "Pengurangan, pengangkutan lintas batas, pengolahan, dan pemrosesan akhir residu.",
    "jangka_waktu": "Lima tahun sejak ditandatangani, dapat diperpanjang.",
    "manfaat": "Biaya pengolahan per ton turun karena satu tempat melayani tiga daerah; sampah tidak tertahan di perbatasan.",
    "analisis_dampak": "Air lindi dan bau di sekitar Piyungan dipantau bersama; warga sekitar menerima kompensasi menurut perjanjian kelak.",
    "pembiayaan": "APBD ketiga daerah menurut tonase; besarnya diatur dalam Perjanjian Kerja Sama.",
}
KAK_LIMBAH = {
    "latar_belakang": "Jaringan air limbah terpusat Sewon menerima aliran dari ketiga daerah, dan kapasitasnya belum dipakai merata.",
    "maksud_tujuan": "Memperluas sambungan rumah dan menata pembagian beban pengolahan.",
    "lokasi": "Kawasan perkotaan Yogyakarta, Sleman selatan, dan Sewon di Bantul.",
    "ruang_lingkup": "Sambungan rumah, pemeliharaan pipa induk, pengolahan lumpur tinja.",
    "jangka_waktu": "Lima tahun.",
    "manfaat": "Air tanah lebih bersih; kapasitas yang ada terpakai lebih penuh.",
    "analisis_dampak": "Galian pipa di jalan kota diatur bergiliran; kualitas air sungai dipantau.",
    "pembiayaan": "APBD masing-masing daerah untuk jaringan di wilayahnya.",
}
TELAAHAN = {
    "kesesuaian_rpjmd": "Sesuai dengan program pengelolaan persampahan dan sanitasi dalam RPJMD.",
    "kesesuaian_rtrw": "Lokasi sesuai dengan peruntukan dalam RTRW.",
    "keterkaitan": "Terkait dengan lingkungan hidup, pekerjaan umum, dan perhubungan di ketiga daerah.",
    "biaya_manfaat": "Biaya bersama lebih rendah daripada biaya sendiri-sendiri; manfaat dirasakan warga di perbatasan.",
    "dampak_pembangunan": "Mendukung kawasan perkotaan yang bersih dan menarik.",
}
PEMETAAN = {
    "urusan": "Lingkungan hidup; pekerjaan umum dan penataan ruang (persampahan, air limbah).",
    "program_kegiatan": "Pengelolaan persampahan regional, tahun 1 sampai 5.",
    "jangka_waktu": "Lima tahun.",
    "skala_prioritas": "Prioritas pertama.",
}


def ksb(objek: str, lingkup: str) -> dict[str, str]:
    """Contents of a Kesepakatan Bersama draft: general, without rights and duties."""
    return {
        "komparisi": "Para Kepala Daerah, bertindak untuk dan atas nama daerahnya.",
        "para_pihak": "Pemerintah daerah yang disebut dalam kesepakatan ini.",
        "konsideran": "Bahwa pelayanan publik di wilayah yang berbatasan lebih berdaya guna bila dikelola bersama.",
        "maksud_tujuan": "Menjadi dasar kerja sama para pihak dan meningkatkan pelayanan publik.",
        "objek": objek,
        "ruang_lingkup": lingkup,
        "pelaksanaan": "Ditindaklanjuti dengan Perjanjian Kerja Sama oleh Perangkat Daerah yang membidangi.",
        "jangka_waktu": "Lima tahun sejak ditandatangani dan dapat diperpanjang.",
        "surat_menyurat": "Melalui unit yang membidangi kerja sama pada tiap pihak.",
        "lain_lain": "Hal yang belum diatur dimusyawarahkan.",
        "penutup": "Dibuat dalam rangkap sejumlah para pihak, bermeterai cukup, kekuatan hukumnya sama.",
    }
