"""Invitations: who may invite whom, links that open and links that do not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from simpul.akun.models import Pengguna, Penugasan, Undangan
from simpul.akun.peran import Peran
from simpul.akun.selectors import jabatan_pengguna
from simpul.akun.services import undangan as layanan
from simpul.akun.tests.factories import (
    PADA,
    SANDI,
    SEMUA,
    KotakSurat,
    buat_jabatan,
    buat_kementerian,
    buat_operator,
    buat_pelaku,
    buat_pemda,
    buat_pengguna,
    buat_unit,
    jejak,
    jejak_gagal,
)
from simpul.dasar.galat import KeadaanBerubah, MasukanTidakSah, TidakBerwenang, TidakDitemukan

pytestmark = pytest.mark.django_db


@pytest.fixture
def kotak():
    return KotakSurat()


@pytest.fixture
def bantul():
    return buat_pemda("34.02")


@pytest.fixture
def admin(bantul):
    return buat_pelaku(bantul, email="admin@bantulkab.go.id")


def undang(pelaku, kotak, **lain):
    nilai = {
        "email": "Sekretariat@BantulKab.go.id ",
        "nama": "Sri  Wahyuni",
        "peran": Peran.SEKRETARIAT_TKKSD,
        "unit_id": None,
        "jabatan": "",
        **lain,
    }
    return layanan.undang(pelaku=pelaku, pada=PADA, tautan=kotak.tautan, kirim=kotak, **nilai)


def terima_baru(kotak, pada=PADA, **lain):
    nilai = {"nama": "Sri Wahyuni", "sandi": SANDI, "sandi_lagi": SANDI, **lain}
    return layanan.terima_sebagai_orang_baru(token=kotak.token, pada=pada, **nilai)


def test_undangan_dikirim_atas_nama_pemda_dan_hanya_sidiknya_disimpan(admin, bantul, kotak):
    baris = undang(admin, kotak)
    surat = kotak.surat[0]
    assert surat["kepada"] == ["sekretariat@bantulkab.go.id"]
    assert surat["pemda_id"] == bantul.pk
    assert "Kabupaten Bantul" in surat["perihal"]
    assert "Bagian Kerja Sama Sekretariat Daerah" in surat["isi"]
    assert baris.nama == "Sri Wahyuni"
    assert baris.berlaku_sampai == PADA + timedelta(days=14)
    tersimpan = Undangan.objek.untuk(SEMUA).filter(pk=baris.pk).values()[0]
    assert kotak.token not in str(tersimpan)
    assert all(kotak.token not in j.isi for j in jejak())
    assert [j.kode for j in jejak()] == ["akun.undangan_dibuat"]


def test_perihal_tidak_dapat_disisipi_baris(admin, kotak):
    undang(admin, kotak, jabatan="Kepala\r\nBcc: lain@contoh.id")
    assert "\n" not in kotak.surat[0]["perihal"]
    assert "\r" not in kotak.surat[0]["perihal"]


@pytest.mark.parametrize("alamat", ["", "bukan alamat", "a@", "x" * 300 + "@contoh.go.id"])
def test_alamat_salah_ditolak_dengan_kalimat(admin, kotak, alamat):
    with pytest.raises(MasukanTidakSah) as galat:
        undang(admin, kotak, email=alamat)
    assert set(galat.value.bidang) == {"email"}
    assert not kotak.surat


def test_nama_dan_jabatan_terlalu_panjang_ditolak(admin, kotak):
    with pytest.raises(MasukanTidakSah) as galat:
        undang(admin, kotak, nama="n" * 121, jabatan="j" * 161)
    assert set(galat.value.bidang) == {"nama", "jabatan"}


def test_anggota_dikenali_dan_tidak_diundang(admin, bantul, kotak):
    jabatan = buat_jabatan(bantul, Peran.BAPPEDA, email="rini@bantulkab.go.id")
    with pytest.raises(layanan.SudahAnggota) as galat:
        undang(admin, kotak, email="RINI@bantulkab.go.id")
    assert galat.value.pengguna == jabatan.pengguna
    assert "Bappeda" in galat.value.bidang["email"]
    assert not kotak.surat
    assert not jejak()


def test_orang_pemerintah_lain_tidak_dikenali(admin, kotak):
    sleman = buat_pemda("34.04")
    buat_jabatan(sleman, email="budi@slemankab.go.id")
    baris = undang(admin, kotak, email="budi@slemankab.go.id")
    biasa = undang(admin, kotak, email="siapa@slemankab.go.id")
    assert baris.keadaan(PADA) == biasa.keadaan(PADA) == "menunggu"
    assert (
        kotak.surat[0]["isi"].replace("budi", "siapa").split("http")[0]
        == kotak.surat[1]["isi"].split("http")[0]
    )


def test_mantan_anggota_diundang_seperti_orang_baru(admin, bantul, kotak):
    buat_jabatan(bantul, Peran.BPKAD, email="lama@bantulkab.go.id", berlaku_sampai=PADA.date())
    undang(admin, kotak, email="lama@bantulkab.go.id")
    assert len(kotak.surat) == 1


def test_undangan_kembar_ditolak_peran_lain_boleh(admin, kotak):
    undang(admin, kotak)
    with pytest.raises(MasukanTidakSah) as galat:
        undang(admin, kotak)
    assert galat.value.kode == "akun.undangan_ganda"
    undang(admin, kotak, peran=Peran.SEKDA)
    assert len(kotak.surat) == 2


def test_unit_pemerintah_lain_tidak_ditemukan(admin, kotak):
    unit = buat_unit(buat_pemda("34.04"))
    with pytest.raises(TidakDitemukan):
        undang(admin, kotak, peran=Peran.PERANGKAT_DAERAH, unit_id=unit.pk)
    for palsu in ("bukan-uuid", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(TidakDitemukan):
            undang(admin, kotak, peran=Peran.PERANGKAT_DAERAH, unit_id=palsu)
    assert not Undangan.objek.untuk(SEMUA).exists()


def test_perangkat_daerah_harus_berunit_yang_dipakai(admin, bantul, kotak):
    with pytest.raises(MasukanTidakSah) as galat:
        undang(admin, kotak, peran=Peran.PERANGKAT_DAERAH)
    assert set(galat.value.bidang) == {"unit"}
    pensiun = buat_unit(bantul, "Kantor Lama", aktif=False)
    with pytest.raises(MasukanTidakSah) as galat:
        undang(admin, kotak, peran=Peran.PERANGKAT_DAERAH, unit_id=pensiun.pk)
    assert "tidak dipakai lagi" in galat.value.bidang["unit"]


@pytest.mark.parametrize("peran", ["", "raja", Peran.PENGAWAS_PROVINSI, Peran.PENGAWAS_KEMENTERIAN])
def test_kabupaten_tidak_dapat_mengangkat_pengawas(admin, kotak, peran):
    with pytest.raises(MasukanTidakSah) as galat:
        undang(admin, kotak, peran=peran)
    assert set(galat.value.bidang) == {"peran"}


def test_provinsi_dan_kementerian_mengangkat_pengawasnya_sendiri(kotak):
    provinsi = buat_pelaku(buat_pemda("34"))
    undang(provinsi, kotak, peran=Peran.PENGAWAS_PROVINSI)
    kementerian = buat_pelaku(buat_kementerian())
    undang(kementerian, kotak, peran=Peran.PENGAWAS_KEMENTERIAN)
    for pelaku, peran in [(provinsi, Peran.PENGAWAS_KEMENTERIAN), (kementerian, Peran.SEKDA)]:
        with pytest.raises(MasukanTidakSah):
            undang(pelaku, kotak, peran=peran)


@pytest.mark.parametrize(
    "peran", sorted(set(Peran.values) - {"administrator", "sekretariat_tkksd"})
)
def test_peran_lain_tidak_boleh_mengundang(bantul, kotak, peran):
    unit = buat_unit(bantul) if peran == Peran.PERANGKAT_DAERAH else None
    with pytest.raises(TidakBerwenang):
        undang(buat_pelaku(bantul, peran, unit), kotak)


def test_sekretariat_hanya_mengundang_perangkat_daerah(bantul, kotak):
    sekretariat = buat_pelaku(bantul, Peran.SEKRETARIAT_TKKSD)
    undang(sekretariat, kotak, peran=Peran.PERANGKAT_DAERAH, unit_id=buat_unit(bantul).pk)
    with pytest.raises(TidakBerwenang):
        undang(sekretariat, kotak, peran=Peran.ADMINISTRATOR)


def test_operator_tidak_mengundang_ke_dalam_pemda(kotak):
    with pytest.raises(TidakBerwenang):
        undang(buat_operator(), kotak)


def test_orang_baru_menerima(admin, bantul, kotak):
    undang(admin, kotak, jabatan="Kepala Bagian Kerja Sama")
    pengguna, jabatan = terima_baru(kotak)
    assert pengguna.email == "sekretariat@bantulkab.go.id"
    assert pengguna.check_password(SANDI)
    assert EmailAddress.objects.get(user=pengguna).verified
    assert jabatan_pengguna(pengguna, PADA.date()) == [jabatan]
    assert jabatan.sebutan == "Kepala Bagian Kerja Sama"
    baris = jejak("akun.undangan_diterima")
    assert len(baris) == 1
    assert baris[0].rantai == "pemda:34.02"
    assert '"peran":"sekretariat_tkksd"' in baris[0].isi


@pytest.mark.parametrize(
    ("lain", "bidang"),
    [
        ({"nama": ""}, "nama"),
        ({"sandi": "pendek"}, "sandi"),
        ({"sandi": "password123"}, "sandi"),
        ({"sandi": "sekretariat@bantulkab"}, "sandi"),
        ({"sandi_lagi": "sandi lain yang panjang"}, "sandi_lagi"),
    ],
)
def test_nama_dan_sandi_diperiksa_sebelum_apa_pun_terjadi(admin, kotak, lain, bidang):
    undang(admin, kotak)
    with pytest.raises(MasukanTidakSah) as galat:
        terima_baru(kotak, **lain)
    assert bidang in galat.value.bidang
    assert not Pengguna.objects.filter(email="sekretariat@bantulkab.go.id").exists()
    terima_baru(kotak)


def test_tautan_palsu(admin, kotak):
    undang(admin, kotak)
    for token in ("", "palsu", kotak.token[:-1], kotak.token + "x", "é" * 10):
        with pytest.raises(layanan.TautanTidakBerlaku) as galat:
            layanan.buka(token=token, pada=PADA)
        assert galat.value.kode == "akun.undangan_tidak_dikenal"


def test_tautan_kedaluwarsa_menyebut_siapa_yang_dimintai(admin, kotak):
    undang(admin, kotak)
    with pytest.raises(layanan.TautanTidakBerlaku) as galat:
        terima_baru(kotak, pada=PADA + timedelta(days=14))
    assert galat.value.kode == "akun.undangan_kedaluwarsa"
    assert "Bagian Kerja Sama Sekretariat Daerah Kabupaten Bantul" in galat.value.pesan


def test_tautan_terpakai_dan_ditarik(admin, kotak):
    undang(admin, kotak)
    terima_baru(kotak)
    with pytest.raises(layanan.TautanTidakBerlaku) as galat:
        terima_baru(kotak)
    assert galat.value.kode == "akun.undangan_dipakai"
    baris = undang(admin, kotak, email="lain@bantulkab.go.id")
    layanan.tarik(pelaku=admin, pada=PADA, undangan_id=baris.pk)
    with pytest.raises(layanan.TautanTidakBerlaku) as galat:
        terima_baru(kotak)
    assert galat.value.kode == "akun.undangan_ditarik"
    assert Penugasan.objek.untuk(SEMUA).count() == 2


def test_kirim_ulang_mematikan_tautan_lama(admin, kotak):
    baris = undang(admin, kotak)
    lama = kotak.token
    nanti = PADA + timedelta(days=20)
    layanan.kirim_ulang(
        pelaku=admin, pada=nanti, undangan_id=baris.pk, tautan=kotak.tautan, kirim=kotak
    )
    assert kotak.token != lama
    assert kotak.surat[0]["kunci"] != kotak.surat[1]["kunci"]
    with pytest.raises(layanan.TautanTidakBerlaku):
        layanan.buka(token=lama, pada=nanti)
    assert layanan.buka(token=kotak.token, pada=nanti).pk == baris.pk


def test_yang_terpakai_dan_ditarik_tidak_dikirim_ulang(admin, kotak):
    baris = undang(admin, kotak)
    layanan.tarik(pelaku=admin, pada=PADA, undangan_id=baris.pk)
    for tindakan in (
        lambda: layanan.kirim_ulang(
            pelaku=admin, pada=PADA, undangan_id=baris.pk, tautan=kotak.tautan, kirim=kotak
        ),
        lambda: layanan.tarik(pelaku=admin, pada=PADA, undangan_id=baris.pk),
    ):
        with pytest.raises(KeadaanBerubah) as galat:
            tindakan()
        assert galat.value.kode == "akun.undangan_ditarik"
    assert len(kotak.surat) == 1


def test_undangan_pemerintah_lain_tidak_ditemukan(admin, kotak):
    lain = buat_pelaku(buat_pemda("34.04"))
    baris = undang(lain, kotak)
    with pytest.raises(TidakDitemukan):
        layanan.tarik(pelaku=admin, pada=PADA, undangan_id=baris.pk)
    with pytest.raises(TidakDitemukan):
        layanan.kirim_ulang(
            pelaku=admin, pada=PADA, undangan_id=baris.pk, tautan=kotak.tautan, kirim=kotak
        )
    baris.refresh_from_db()
    assert baris.keadaan(PADA) == "menunggu"
    assert layanan.buka(token=kotak.token, pada=PADA)


def test_sekretariat_tidak_menarik_undangan_administrator(admin, bantul, kotak):
    baris = undang(admin, kotak, peran=Peran.ADMINISTRATOR)
    with pytest.raises(TidakBerwenang):
        layanan.tarik(
            pelaku=buat_pelaku(bantul, Peran.SEKRETARIAT_TKKSD), pada=PADA, undangan_id=baris.pk
        )


def test_orang_yang_sudah_berakun_masuk_dahulu_lalu_punya_dua_jabatan(admin, kotak):
    sleman = buat_pemda("34.04")
    lama = buat_jabatan(sleman, Peran.BAPPEDA, email="budi@slemankab.go.id")
    undang(admin, kotak, email="budi@slemankab.go.id")
    with pytest.raises(layanan.SudahPunyaAkun):
        terima_baru(kotak)
    baru = layanan.terima(token=kotak.token, pada=PADA, pengguna=lama.pengguna)
    assert jabatan_pengguna(lama.pengguna, PADA.date()) == [lama, baru]
    assert Pengguna.objects.get(pk=lama.pengguna_id).check_password(SANDI)


def test_orang_lain_tidak_menerima_undangan_orang(admin, kotak):
    undang(admin, kotak)
    with pytest.raises(KeadaanBerubah) as galat:
        layanan.terima(token=kotak.token, pada=PADA, pengguna=buat_pengguna("pencuri@contoh.id"))
    assert galat.value.kode == "akun.undangan_orang_lain"
    terima_baru(kotak)


def test_akun_nonaktif_tidak_menerima(admin, kotak):
    pengguna = buat_pengguna("sekretariat@bantulkab.go.id", is_active=False)
    undang(admin, kotak)
    with pytest.raises(KeadaanBerubah):
        layanan.terima(token=kotak.token, pada=PADA, pengguna=pengguna)


def test_jabatan_yang_sudah_diberikan_tidak_menjadi_dua(admin, bantul, kotak):
    undang(admin, kotak)
    jabatan = buat_jabatan(bantul, Peran.SEKRETARIAT_TKKSD, email="sekretariat@bantulkab.go.id")
    assert layanan.terima(token=kotak.token, pada=PADA, pengguna=jabatan.pengguna) == jabatan


def test_tanpa_jejak_tidak_ada_undangan(admin, kotak):
    with jejak_gagal("simpul.akun.services.undangan"), pytest.raises(RuntimeError):
        undang(admin, kotak)
    assert not Undangan.objek.untuk(SEMUA).exists()
    assert not kotak.surat


def test_tanpa_jejak_tidak_ada_akun(admin, kotak):
    undang(admin, kotak)
    with jejak_gagal("simpul.akun.services.undangan"), pytest.raises(RuntimeError):
        terima_baru(kotak)
    assert not Pengguna.objects.filter(email="sekretariat@bantulkab.go.id").exists()
    assert not EmailAddress.objects.exists()
    assert layanan.buka(token=kotak.token, pada=PADA)


def test_surat_yang_gagal_diantrekan_membatalkan_undangan(admin, kotak):
    def rusak(**_):
        raise OSError("antrean")

    with pytest.raises(OSError, match="antrean"):
        layanan.undang(
            pelaku=admin,
            pada=PADA,
            email="a@contoh.id",
            nama="",
            peran=Peran.SEKDA,
            unit_id=None,
            jabatan="",
            tautan=kotak.tautan,
            kirim=rusak,
        )
    assert not Undangan.objek.untuk(SEMUA).exists()
    assert not jejak()
