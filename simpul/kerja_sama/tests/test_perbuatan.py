"""What each act demands: dates, evidence, rules with their articles, one version for all."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from django.urls import reverse

from simpul.akun.peran import Peran
from simpul.alur.models import Tugas
from simpul.berkas.models import Berkas
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TertahanAturan
from simpul.jejak.models import Catatan
from simpul.jejak.selectors import isi
from simpul.kerja_sama.kasus import muat
from simpul.kerja_sama.models import Dokumen, Naskah
from simpul.kerja_sama.services import penandatanganan, penawaran, penyusunan, persiapan
from simpul.kerja_sama.services.jadwal import selaraskan_lewat_tenggat
from simpul.kerja_sama.services.perbuatan import Surat
from simpul.kerja_sama.services.pks import catat_pks
from simpul.kerja_sama.tests.lakon import (
    BANTUL,
    KDH,
    KOTA,
    PD,
    SLEMAN,
    ST,
    dunia,
    jalan,
    rancangan,
    sampai,
    sidik,
    surat,
    tanda_tangan,
    unsur,
)

pytestmark = [pytest.mark.django_db, pytest.mark.basis_data]


@pytest.fixture
def d(pada):
    hasil = dunia(pada)
    hasil.buka(SLEMAN, KOTA)
    return hasil


def kode(galat) -> set[str]:
    return {c.kode for c in galat.value.catatan}


class TestTanggalDanBukti:
    def test_surat_bertanggal_besok_ditolak(self, d):
        sampai(d, "kak", dan=False)
        with pytest.raises(MasukanTidakSah) as galat:
            persiapan.ajukan_kak(
                **d.dasar(BANTUL, PD), surat=d.surat(-1), isi=unsur("KAK"),
                perencanaan=persiapan.Perencanaan(ada=True),
            )  # fmt: skip
        assert "sesudah hari ini" in galat.value.bidang["tanggal"]

    def test_tanggapan_sebelum_penawaran_diterima_ditolak(self, d):
        sampai(d, "kirim penawaran")
        with pytest.raises(MasukanTidakSah) as galat:
            penawaran.tanggapi_penawaran(
                **d.dasar(SLEMAN, KDH), surat=d.surat(5), menerima=True, pihak_id=d.pihak(SLEMAN)
            )
        assert "tanggal" in galat.value.bidang

    @pytest.mark.parametrize(
        ("nomor", "pindai", "bidang"), [("", True, "nomor"), ("1/2026", False, "berkas")]
    )
    def test_langkah_atas_nama_menuntut_nomor_dan_pindaian(self, d, nomor, pindai, bidang):
        sampai(d, "siapkan penawaran")
        with pytest.raises(MasukanTidakSah) as galat:
            penawaran.tandatangani_penawaran(
                **d.dasar(BANTUL, ST), surat=d.surat(nomor=nomor, pindai=pindai)
            )
        assert set(galat.value.bidang) == {bidang}

    def test_langkah_atas_nama_bertanda_di_dokumen_jalur_dan_jejak(self, d):
        sampai(d, "siapkan penawaran")
        penawaran.tandatangani_penawaran(**d.dasar(BANTUL, ST), surat=d.surat())
        assert Dokumen._semua.get(jenis="SURAT_PENAWARAN").atas_nama
        assert d.kasus().garis("DD-05/teken").atas_nama
        akhir = Catatan._semua.order_by("-id").first()
        assert isi(akhir)["isi"]["atas_nama"] == "Kabupaten Bantul"

    def test_berkas_yang_bukan_seperti_namanya_ditolak_dan_tidak_tersimpan(self, d):
        sampai(d, "siapkan penawaran")
        palsu = Surat(
            tanggal=d.hari_ini, nomor="1", nama_berkas="surat.pdf",
            isi_berkas=io.BytesIO(b"MZ bukan pdf"),
        )  # fmt: skip
        with pytest.raises(MasukanTidakSah) as galat:
            penawaran.tandatangani_penawaran(**d.dasar(BANTUL, ST), surat=palsu)
        assert "berkas" in galat.value.bidang
        assert not Dokumen._semua.filter(jenis="SURAT_PENAWARAN").exists()
        assert Berkas._semua.filter(nama="surat.pdf", sha256="").count() == 0

    def test_berkas_lebih_dari_25_mb_ditolak(self, d, settings):
        settings.BERKAS_TERBESAR = 10
        sampai_ = d
        with pytest.raises(MasukanTidakSah, match="25 MB"):
            sampai(sampai_, "petakan 34.02")


class TestAturan:
    def test_kak_tanpa_delapan_isi_tertahan_dengan_pasalnya(self, d):
        sampai(d, "kak", dan=False)
        kurang = {**unsur("KAK"), "manfaat": " "}
        with pytest.raises(TertahanAturan) as galat:
            persiapan.ajukan_kak(
                **d.dasar(BANTUL, PD), surat=d.surat(), isi=kurang,
                perencanaan=persiapan.Perencanaan(ada=True),
            )  # fmt: skip
        assert "R43" in kode(galat)
        assert galat.value.catatan[0].dasar == ("Permendagri 22/2020 Pasal 7 ayat (2)",)
        assert not Dokumen._semua.filter(jenis="KAK").exists()

    @pytest.mark.parametrize("jawaban", [None, False])
    def test_telaahan_tanpa_pernyataan_tidak_bertentangan_tertahan(self, d, jawaban):
        sampai(d, "telaahan", dan=False)
        umum = d.dasar(BANTUL, Peran.SEKDA, surat=d.surat(), isi=unsur("TELAAHAN_TKKSD"))
        with pytest.raises(TertahanAturan) as galat:
            persiapan.telaah(**umum, tidak_bertentangan=jawaban)
        assert kode(galat) == {"R72"}
        assert not Dokumen._semua.filter(jenis="TELAAHAN_TKKSD").exists()
        persiapan.telaah(**umum, tidak_bertentangan=True)

    @pytest.mark.parametrize(
        ("ada", "alasan", "lolos"),
        [
            (True, "", True),
            (False, "", False),
            (False, "darurat", True),
            (False, "sudah biasa", False),
        ],
    )
    def test_objek_di_luar_perencanaan_hanya_dengan_tiga_alasan(self, d, ada, alasan, lolos):
        sampai(d, "kak", dan=False)
        perbuatan = {
            **d.dasar(BANTUL, PD), "surat": d.surat(), "isi": unsur("KAK"),
            "perencanaan": persiapan.Perencanaan(ada=ada, alasan_di_luar=alasan),
        }  # fmt: skip
        if lolos:
            persiapan.ajukan_kak(**perbuatan)
        else:
            with pytest.raises(TertahanAturan) as galat:
                persiapan.ajukan_kak(**perbuatan)
            assert "R01" in kode(galat)

    def test_berita_acara_yang_belum_diteken_semua_menahan(self, d):
        from simpul.kerja_sama.services import pemetaan

        sampai(d, "rapat koordinasi")
        with pytest.raises(TertahanAturan) as galat:
            pemetaan.catat_berita_acara(
                **d.dasar(BANTUL, ST), surat=d.surat(), ditandatangani=[d.pihak(BANTUL)]
            )
        assert "R02" in kode(galat)

    def test_ksb_lebih_dari_lima_tahun_tertahan(self, d):
        sampai(d, "susun ksb", dan=False)
        with pytest.raises(TertahanAturan) as galat:
            penyusunan.susun_rancangan_ksb(
                **d.dasar(BANTUL, PD), surat=d.surat(), isi=rancangan(masa=61)
            )
        assert "R23" in kode(galat)

    def test_hak_dan_kewajiban_dalam_ksb_diingatkan_dan_boleh_lanjut_dengan_alasan(self, d):
        """Its level is our reading of the law (tafsir), so it warns and never holds."""
        sampai(d, "susun ksb", dan=False)
        perbuatan = {**d.dasar(BANTUL, PD), "surat": d.surat(), "isi": rancangan(hak=True)}
        with pytest.raises(TertahanAturan) as galat:
            penyusunan.susun_rancangan_ksb(**perbuatan)
        assert kode(galat) == {"R26"}
        assert not galat.value.catatan[0].menahan
        penyusunan.susun_rancangan_ksb(**perbuatan, alasan_lanjut="diminta mitra")
        akhir = isi(Catatan._semua.order_by("-id").first())["isi"]
        assert akhir["alasan_lanjut"] == "diminta mitra"
        assert akhir["catatan"] == ["R26"]

    def test_penanda_tangan_bukan_kepala_daerah_tertahan(self, d):
        sampai(d, f"sepakati {KOTA}")
        with pytest.raises(TertahanAturan) as galat:
            penandatanganan.tandatangani_ksb(
                **d.dasar(SLEMAN, KDH), surat=d.surat(), pihak_id=d.pihak(SLEMAN),
                tanda_tangan=tanda_tangan(kedudukan="lain"), alasan_lanjut="apa pun",
            )  # fmt: skip
        assert "R03" in kode(galat)

    def test_plh_diingatkan_dan_menuntut_alasan(self, d):
        sampai(d, f"sepakati {KOTA}")
        perbuatan = {
            **d.dasar(SLEMAN, KDH), "surat": d.surat(), "pihak_id": d.pihak(SLEMAN),
            "tanda_tangan": tanda_tangan(kedudukan="plh_plt"),
        }  # fmt: skip
        with pytest.raises(TertahanAturan) as galat:
            penandatanganan.tandatangani_ksb(**perbuatan)
        assert "R37" in kode(galat)
        penandatanganan.tandatangani_ksb(**perbuatan, alasan_lanjut="keputusan nomor 5")

    def test_rangkap_yang_salah_tertahan(self, d):
        sampai(d, f"sepakati {KOTA}")
        with pytest.raises(TertahanAturan) as galat:
            penandatanganan.tandatangani_ksb(
                **d.dasar(SLEMAN, KDH), surat=d.surat(), pihak_id=d.pihak(SLEMAN),
                tanda_tangan=tanda_tangan(jumlah_rangkap=2), alasan_lanjut="x",
            )  # fmt: skip
        assert "R38" in kode(galat)


class TestPenawaranTanpaTanggapan:
    """Permendagri 22/2020 Pasal 8 ayat (3) to (5): 30 days, a second request, 15 days, a report."""

    def kirim(self, d, hari_lalu):
        sampai(d, "kirim penawaran")
        d.pada += timedelta(days=hari_lalu)

    @pytest.mark.parametrize(("hari", "ada"), [(29, False), (30, False), (31, True)])
    def test_permintaan_kedua_muncul_setelah_hari_ke_30(self, d, hari, ada):
        self.kirim(d, hari)
        kini = {g.tahap.kode for g in d.kasus().giliran()}
        assert ("DD-07" in kini) == ada
        assert "DD-06" in kini

    def test_jadwal_membuka_tugas_permintaan_kedua_satu_kali(self, d):
        self.kirim(d, 31)
        selaraskan_lewat_tenggat(pada=d.pada)
        selaraskan_lewat_tenggat(pada=d.pada)
        tugas = Tugas._semua.filter(tahap="DD-07", selesai_pada__isnull=True)
        assert tugas.count() == 2  # one for each silent partner
        assert {t.pemda_id for t in tugas} == {d.pemda[BANTUL].pk}

    def test_laporan_menunggu_15_hari_sejak_permintaan_kedua(self, d):
        self.kirim(d, 31)
        sleman = d.pihak(SLEMAN)
        penawaran.minta_tanggapan_kedua(**d.dasar(BANTUL, KDH), surat=d.surat(), mitra_id=sleman)
        with pytest.raises(MasukanTidakSah, match="15 hari"):
            penawaran.laporkan_tanpa_tanggapan(
                **d.dasar(BANTUL, KDH), surat=d.surat(), mitra_id=sleman
            )
        d.pada += timedelta(days=16)
        penawaran.laporkan_tanpa_tanggapan(**d.dasar(BANTUL, KDH), surat=d.surat(), mitra_id=sleman)
        assert Dokumen._semua.filter(jenis="LAPORAN_TANPA_TANGGAPAN").count() == 1

    def test_tanggapan_terlambat_tetap_diterima_dan_menutup_permintaan_kedua(self, d):
        self.kirim(d, 40)
        penawaran.tanggapi_penawaran(
            **d.dasar(SLEMAN, KDH), surat=d.surat(), menerima=True, pihak_id=d.pihak(SLEMAN),
            alasan_lanjut="terlambat karena pergantian pejabat",
        )  # fmt: skip
        silang = {(g.tahap.kode, g.jalur) for g in d.kasus().giliran()}
        assert ("DD-07", str(d.pihak(SLEMAN))) not in silang

    def test_diam_tidak_pernah_dianggap_setuju(self, d):
        self.kirim(d, 400)
        assert d.kasus().kerja_sama.status == "ditawarkan"
        assert all(g.tahap.kode in ("DD-06", "DD-07") for g in d.kasus().giliran())

    def test_penolakan_menuntut_alasan_dan_menutup_jalan_ke_ksb(self, d):
        sampai(d, "kirim penawaran")
        tolak = {
            **d.dasar(SLEMAN, KDH), "surat": d.surat(), "menerima": False,
            "pihak_id": d.pihak(SLEMAN),
        }  # fmt: skip
        with pytest.raises(MasukanTidakSah) as galat:
            penawaran.tanggapi_penawaran(**tolak)
        assert "alasan" in galat.value.bidang
        penawaran.tanggapi_penawaran(**tolak, alasan="belum prioritas")
        kasus = d.kasus()
        assert kasus.kerja_sama.status == "ditolak"
        assert any(c.kode == "tahapan.ditolak" for c in kasus.keadaan.catatan)


class TestSatuVersi:
    def test_versi_baru_menggugurkan_persetujuan_lama(self, d):
        sampai(d, f"sepakati {BANTUL}")
        penyusunan.perbaiki_rancangan_ksb(
            **d.dasar(BANTUL, PD), surat=d.surat(), isi=rancangan(masa=36), alasan="masa diubah"
        )
        kasus = d.kasus()
        assert kasus.dokumen_jenis("RANCANGAN_KSB").versi == 2
        assert kasus.keadaan.untuk("DD-08").pihak_sudah == ()

    def test_menyepakati_versi_lama_ditolak(self, d):
        sampai(d, "bahas ksb")
        lama = sidik(d)
        penyusunan.perbaiki_rancangan_ksb(
            **d.dasar(BANTUL, PD), surat=d.surat(), isi=rancangan(masa=36), alasan="masa diubah"
        )
        penyusunan.bahas_rancangan_ksb(**d.dasar(BANTUL, ST), surat=d.surat())
        with pytest.raises(KeadaanBerubah, match="berubah"):
            penyusunan.sepakati_rancangan_ksb(
                **d.dasar(SLEMAN, ST), surat=d.surat(), sidik_versi=lama, pihak_id=d.pihak(SLEMAN)
            )

    def test_mitra_tidak_menulis_versi(self, d):
        from simpul.dasar.galat import TidakBerwenang

        sampai(d, "bahas ksb")
        with pytest.raises(TidakBerwenang):
            penyusunan.perbaiki_rancangan_ksb(
                **d.dasar(SLEMAN, ST), surat=d.surat(), isi=rancangan(masa=36), alasan="x"
            )


class TestSetelahTandaTangan:
    def test_ksb_menunjukkan_umurnya_sampai_pks_berdiri(self, d):
        sampai(d, f"teken ksb {KOTA}")
        d.pada += timedelta(days=70)
        assert d.kasus().umur_ksb() == 70
        catat_pks(
            **d.dasar(BANTUL, ST), judul="PKS pengangkutan", surat=d.surat(),
            berlaku_sejak=d.hari_ini,
        )  # fmt: skip
        assert d.kasus().umur_ksb() is None
        assert Naskah._semua.get(bentuk="PKS").induk.bentuk == "KSB"

    def test_masa_berakhir_sehari_sebelum_batas_yang_tidak_termasuk(self, d):
        sampai(d, f"teken ksb {KOTA}")
        ksb = d.kasus().ksb
        assert ksb.berlaku_sampai.year - ksb.berlaku_sejak.year == 5
        assert (ksb.berlaku_sampai.month, ksb.berlaku_sampai.day) == (
            ksb.berlaku_sejak.month,
            ksb.berlaku_sejak.day,
        )

    def test_nomor_yang_menyusul_dilengkapi_satu_kali_oleh_pihaknya(self, d):
        from simpul.dasar.galat import TidakBerwenang

        for langkah in jalan():
            if langkah.nama == f"teken ksb {KOTA}":
                penandatanganan.tandatangani_ksb(
                    **d.dasar(KOTA, KDH), surat=d.surat(nomor=""), pihak_id=d.pihak(KOTA),
                    tanda_tangan=tanda_tangan(nomor_pihak=""), alasan_lanjut="menyusul",
                )  # fmt: skip
            else:
                langkah.jalankan(d)
        isi_nomor = {"pihak_id": d.pihak(KOTA), "nomor": "12/KB/2026"}
        with pytest.raises(TidakBerwenang):
            penandatanganan.lengkapi_nomor(**d.dasar(BANTUL, ST), **isi_nomor)
        penandatanganan.lengkapi_nomor(**d.dasar(KOTA, ST), **isi_nomor)
        with pytest.raises(KeadaanBerubah):
            penandatanganan.lengkapi_nomor(**d.dasar(KOTA, ST), **isi_nomor)


class TestMitraDiLuarSistem:
    def test_langkahnya_dicatat_pemrakarsa_dengan_surat_dan_diambil_alih_setelah_bergabung(
        self, pada
    ):
        d = dunia(pada, BANTUL, SLEMAN)
        d.buka(SLEMAN, "34.03", bergabung=False)
        semua = jalan(pihak=(BANTUL, SLEMAN, "34.03"))
        for langkah in semua[:3]:
            langkah.lakukan(d, d.pelaku(BANTUL, ST if langkah.kode != BANTUL else Peran.BAPPEDA))
        baris = {b.pihak_id: b.atas_nama for b in d.kasus().baris if b.tahap == "DD-01"}
        assert baris == {
            d.pihak(BANTUL): False, d.pihak(SLEMAN): True, d.pihak("34.03"): True,
        }  # fmt: skip
        d.gabung(SLEMAN)
        assert d.kasus().pihak_pemda(d.pemda[SLEMAN].pk) is not None


def test_dua_orang_pada_satu_langkah_yang_kedua_mendapat_kata_yang_jelas(d):
    sampai(d, "kak")
    with pytest.raises(KeadaanBerubah, match="sudah dicatat oleh"):
        persiapan.ajukan_kak(
            **d.dasar(BANTUL, PD), surat=surat(d.hari_ini), isi=unsur("KAK"),
            perencanaan=persiapan.Perencanaan(ada=True),
        )  # fmt: skip


def test_hari_dihitung_menurut_zona_pemrakarsa(d):
    """At 20.00 UTC it is already tomorrow in Bantul."""
    malam = d.pada.replace(hour=20)
    kasus = muat(d.pelaku(BANTUL, ST).cakupan, d.id, malam)
    assert kasus.hari_ini == malam.date() + timedelta(days=1)


def test_permintaan_kedua_dari_beranda_menuju_mitra_yang_diam(d, client):
    """Two silent partners are two tasks, each leading to its own."""
    from simpul.akun.models import Pengguna

    sampai(d, "kirim penawaran")
    for baris in d.kasus().baris:
        if baris.tahap == "DD-05/diterima":
            baris.tanggal = d.hari_ini - timedelta(days=31)
            baris.save(update_fields=["tanggal"])
    selaraskan_lewat_tenggat(pada=d.pada)
    from simpul.kerja_sama.services.tindak_lanjut import selaraskan

    selaraskan(pelaku=d.pelaku(BANTUL, ST), pada=d.pada, kasus=d.kasus())
    client.force_login(
        Pengguna.objects.get(pk=d.pelaku(BANTUL, KDH).pengguna_id),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    isi_halaman = client.get("/ruang-kerja/").content.decode()
    for kode_mitra in (SLEMAN, KOTA):
        assert f"jalur={d.pihak(kode_mitra)}" in isi_halaman


def _masuk(client, pelaku):
    from simpul.akun.models import Pengguna

    client.force_login(
        Pengguna.objects.get(pk=pelaku.pengguna_id),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )


@pytest.mark.parametrize("peran", [PD, ST])
def test_versi_baru_diajukan_dari_halaman_walau_giliran_mitra(d, client, peran):
    """The initiator's own turn is over; the draft may still be mended until all have agreed."""
    sampai(d, f"sepakati {BANTUL}")
    _masuk(client, d.pelaku(BANTUL, peran))
    kasus = f"/kerja-sama/{d.kasus().kerja_sama.pk}/"
    alamat = reverse("perbaiki_rancangan", args=[d.kasus().kerja_sama.pk])
    assert alamat in client.get(kasus).content.decode()
    halaman = client.get(alamat)
    form = halaman.context["form"]
    assert halaman.context["pihak"].pemda_id == d.pemda[BANTUL].pk
    isian = {b.name: b.initial for b in form if b.initial not in (None, "") and b.name != "berkas"}
    tanggal = d.hari_ini.isoformat()
    isian |= {"alasan": "masa diubah", "masa_bulan": "36", "tanggal": tanggal}
    if peran == ST:  # Pasal 9 ayat (1): the perangkat daerah drafts; another says why
        ditahan = client.post(alamat, isian)
        assert ditahan.status_code == 422
        assert set(ditahan.context["form"].errors) == {"alasan_lanjut"}
        isian["alasan_lanjut"] = "perangkat daerah meminta bantuan"
    jawab = client.post(alamat, isian)
    assert jawab.status_code == 302, jawab.context["form"].errors
    assert d.kasus().dokumen_jenis("RANCANGAN_KSB").versi == 2


@pytest.mark.parametrize(("kode", "peran"), [(SLEMAN, ST), (BANTUL, KDH)])
def test_yang_bukan_penyusun_tidak_ditawari_versi_baru(d, client, kode, peran):
    sampai(d, f"sepakati {BANTUL}")
    _masuk(client, d.pelaku(kode, peran))
    alamat = reverse("perbaiki_rancangan", args=[d.kasus().kerja_sama.pk])
    assert alamat not in client.get(f"/kerja-sama/{d.kasus().kerja_sama.pk}/").content.decode()
    assert client.get(alamat).status_code == 403
