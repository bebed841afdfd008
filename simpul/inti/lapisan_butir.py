"""Steps, documents, terms, values and rules of an overlay, each held against the national law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simpul.inti.aturan import Aturan, Tingkat
from simpul.inti.kalender import Satuan
from simpul.inti.kondisi import (
    SELALU,
    Kondisi,
    KondisiSalah,
    daftar_kunci,
    isi_parameter,
    urai_kondisi,
)
from simpul.inti.lapisan import (
    Butir,
    DokumenSetempat,
    JanjiLayanan,
    LangkahSetempat,
    NilaiSetempat,
)
from simpul.inti.lapisan_pembaca import Pembaca
from simpul.inti.tahapan import Dokumen, Lingkup, Peserta, Tahap, Tenggat


@dataclass(slots=True)
class PembacaButir(Pembaca):
    """The parts that are no stages."""

    def langkah(self, isi: Mapping[str, object], letak: str) -> LangkahSetempat:
        tahap = self.kata(isi, "tahap", letak)
        ada = self.nasional.tahap(tahap, self.jenis)
        if not ada:
            self.catat("tahap_tidak_dikenal", letak, kode=tahap)
        if any(satu.lingkup is Lingkup.BERSAMA for satu in ada):
            self.catat("langkah_tahap_bersama", letak, kode=tahap)
        sesudah = isi.get("sesudah")
        nasional = {langkah.kode for satu in ada for langkah in satu.langkah[:-1]}
        if sesudah is not None and str(sesudah) not in nasional | self.kode_lain:
            self.catat("langkah_tidak_dikenal", letak, kode=str(sesudah))
        return LangkahSetempat(
            tahap,
            self.kode_sendiri(isi, letak, self.kode_lain),
            self.teks(isi, "nama", letak),
            self.pelaku(isi, letak),
            None if sesudah is None else str(sesudah),
            isi.get("anjuran") is True,
        )

    def dokumen(self, isi: Mapping[str, object], letak: str) -> DokumenSetempat:
        tahap = self.kata(isi, "tahap", letak)
        self.rujuk(tahap, letak)
        kode = self.kata(isi, "kode", letak)
        if isi.get("arah") not in ("masuk", "keluar"):
            self.catat("bentuk", f"{letak}.arah", harus="masuk, keluar")
        if kode in self.nasional.dokumen:
            if "nama" in isi:
                self.catat("kode_nasional_dipakai", letak, kode=kode)
            dokumen = self.nasional.dokumen[kode]
        else:
            kode = self.kode_sendiri(isi, letak, self.kode_lain)
            dokumen = Dokumen(kode, self.teks(isi, "nama", letak))
        return DokumenSetempat(tahap, isi.get("arah") == "masuk", dokumen)

    # -- terms -----------------------------------------------------------------------------------

    def janji(self, isi: Mapping[str, object], letak: str) -> JanjiLayanan:
        """A shorter term of this government's own, or one where the law has none."""
        tahap = self.kata(isi, "tahap", letak)
        langkah = None if isi.get("langkah") is None else str(isi.get("langkah"))
        ada = self.rujuk(tahap, letak)
        nilai = isi.get("nilai")
        if not isinstance(nilai, int) or isinstance(nilai, bool) or nilai <= 0:
            self.catat("tenggat_salah", letak)
            nilai = 1
        satuan = self.pilihan(isi, "satuan", letak, Satuan, Satuan.HARI)
        nasional = None
        for satu in ada:
            nasional = self._tenggat_nasional(satu, langkah, letak) or nasional
            self._dipikul_sendiri(satu, langkah, letak)
        if nasional is not None:
            self._bandingkan(nilai, satuan, nasional, letak)
        return JanjiLayanan(tahap, langkah, self._tenggat(isi, letak, nilai, satuan, nasional))

    def _tenggat_nasional(self, tahap: Tahap, langkah: str | None, letak: str) -> Tenggat | None:
        if langkah is None:
            return tahap.tenggat
        for satu in tahap.langkah:
            if satu.kode == langkah:
                return satu.tenggat
        self.catat("langkah_tidak_dikenal", letak, kode=langkah)
        return None

    def _dipikul_sendiri(self, tahap: Tahap, langkah: str | None, letak: str) -> None:
        """A government can hurry itself, not its partner and not all together."""
        if langkah is not None:
            milik = [satu for satu in tahap.langkah if satu.kode == langkah]
            bersama = any(s.peserta is Peserta.SEMUA and not s.tiap_pihak for s in milik)
        else:
            bersama = True
        lain = tahap.terhadap is not None and langkah is None
        if lain or (tahap.lingkup is Lingkup.BERSAMA and bersama):
            self.catat("tenggat_pihak_lain", letak, kode=tahap.kode)

    def _bandingkan(self, nilai: int, satuan: Satuan, nasional: Tenggat, letak: str) -> None:
        """Same unit; calendar days may stand against working days, since n of them end no later."""
        setara = satuan is nasional.satuan or (
            satuan is Satuan.HARI and nasional.satuan is Satuan.HARI_KERJA
        )
        if not setara:
            self.catat("satuan_berbeda", letak, nilai=satuan.value, nasional=nasional.satuan.value)
        elif nilai > nasional.nilai:
            self.catat(
                "tenggat_lebih_panjang", letak, nilai=str(nilai), nasional=str(nasional.nilai)
            )

    def _tenggat(
        self,
        isi: Mapping[str, object],
        letak: str,
        nilai: int,
        satuan: Satuan,
        nasional: Tenggat | None,
    ) -> Tenggat:
        """Counted from the event of the article; only where there is none, from the overlay's own."""
        sumber = self.sumber.get(str(isi.get("sumber")))
        if nasional is not None:
            if "mulai" in isi and isi["mulai"] != nasional.mulai:
                self.catat("kunci_tidak_dikenal", letak, kunci="mulai")
            mulai, teks = nasional.mulai, nasional.teks_mulai
        else:
            mulai = self.kata(isi, "mulai", letak)
            teks = self.teks(isi, "teks_mulai", letak)
        dasar = str(sumber) if sumber else ""
        return Tenggat(nilai, satuan, mulai, teks, dasar)

    # -- values ----------------------------------------------------------------------------------

    def parameter(self, isi: Mapping[str, object], letak: str) -> NilaiSetempat:
        """A value where the law is silent."""
        kode = self.kata(isi, "kode", letak)
        nilai = isi.get("nilai")
        satuan = None if isi.get("satuan") is None else str(isi.get("satuan"))
        nasional = self.nasional.parameter.get(kode)
        if nasional is None:
            self.catat("parameter_tidak_dikenal", letak, kode=kode)
        elif nasional.nilai is not None:
            self.catat("parameter_tetap", letak, kode=kode)
        elif not isinstance(nilai, str | int | float | bool) or satuan != nasional.satuan:
            self.catat("parameter_salah", letak, kode=kode)
        if kode in self.kode_lain:
            self.catat("kode_ganda", letak, kode=kode)
        self.kode_lain.add(kode)
        return NilaiSetempat(kode, nilai, satuan)

    # -- rules -----------------------------------------------------------------------------------

    def aturan(self, isi: Mapping[str, object], letak: str) -> Butir[Aturan]:
        """A rule beside the national ones; it can only ask for more."""
        kode = str(isi.get("kode"))
        if kode in self.nasional.aturan:
            self.catat("aturan_nasional_diubah", letak, kode=kode)
        else:
            kode = self.kode_sendiri(isi, letak, self.kode_lain)
        gerbang = self.kata_kata(isi, "gerbang", letak)
        if not gerbang:
            self.catat("kurang", letak, kunci="gerbang")
        for satu in gerbang:
            self.rujuk(satu, letak)
        if "tuntut" not in isi:
            self.catat("kurang", letak, kunci="tuntut")
        perbaikan = self.kata(isi, "perbaikan", letak)
        self._fakta(perbaikan, letak)
        sumber, sejak, sampai = self.umum(isi, letak)
        return Butir(
            Aturan(
                kode=kode,
                jenis=self.jenis,
                gerbang=gerbang,
                bila=self._syarat(isi.get("bila"), letak),
                tuntut=self._syarat(isi.get("tuntut"), letak),
                tingkat=self.pilihan(isi, "tingkat", letak, Tingkat, Tingkat.SARAN),
                dasar=(str(sumber),),
                keyakinan=sumber.keyakinan,
                terverifikasi=True,
                terakhir_diperiksa=sumber.tanggal,
                berlaku_sejak=sejak,
                berlaku_sampai=sampai,
                pesan=self.teks(isi, "pesan", letak),
                perbaikan=perbaikan,
            ),
            sumber,
            sejak,
            sampai,
        )

    def _fakta(self, kunci: str, letak: str) -> None:
        if kunci and kunci not in self.nasional.fakta and not kunci.startswith("setempat."):
            self.catat("fakta_tidak_dikenal", letak, kode=kunci)

    def _syarat(self, data: object, letak: str) -> Kondisi:
        def tanpa_parameter(kode: str) -> object:
            raise KondisiSalah(f"parameter {kode} tidak dapat dipakai aturan setempat.")

        try:
            syarat = isi_parameter(urai_kondisi(data), tanpa_parameter)
        except (KondisiSalah, ValueError, TypeError, RecursionError) as galat:
            self.catat("syarat_salah", letak, sebab=str(galat))
            return SELALU
        for kunci in daftar_kunci(syarat):
            self._fakta(kunci, letak)
        return syarat
