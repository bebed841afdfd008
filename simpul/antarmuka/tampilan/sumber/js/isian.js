// Money gets its dots and its words; dates get the picker of the browser; files may be dropped.
(() => {
  const SATUAN = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
  const ratusan = (n) => {
    const hasil = [];
    if (n >= 100) { hasil.push(n < 200 ? "seratus" : `${SATUAN[Math.floor(n / 100)]} ratus`); n %= 100; }
    if (n >= 20) { hasil.push(`${SATUAN[Math.floor(n / 10)]} puluh`); n %= 10; }
    else if (n >= 12) { hasil.push(`${SATUAN[n - 10]} belas`); n = 0; }
    else if (n >= 10) { hasil.push(n === 10 ? "sepuluh" : "sebelas"); n = 0; }
    if (n) hasil.push(SATUAN[n]);
    return hasil.join(" ");
  };
  const terbilang = (n) => {
    const hasil = [];
    for (const [besar, nama] of [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"]]) {
      if (n >= besar) { hasil.push(`${ratusan(Math.floor(n / besar))} ${nama}`); n %= besar; }
    }
    if (n >= 1000) {
      const ribu = Math.floor(n / 1000);
      hasil.push(ribu === 1 ? "seribu" : `${ratusan(ribu)} ribu`);
      n %= 1000;
    }
    if (n) hasil.push(ratusan(n));
    return hasil.join(" ");
  };
  const KALI = { rb: 1e3, ribu: 1e3, jt: 1e6, juta: 1e6, m: 1e9, miliar: 1e9, milyar: 1e9, t: 1e12, triliun: 1e12 };
  const baca = (teks) => {
    const cocok = /^(?:rp\.?)?\s*([\d.,\s]*\d)(?:,-)?\s*([a-z]*)\.?$/i.exec(teks.trim());
    if (!cocok) return null;
    const kali = cocok[2] ? KALI[cocok[2].toLowerCase()] : 1;
    const nilai = Number(cocok[1].replace(/[.\s]/g, "").replace(",", ".")) * kali;
    return Number.isFinite(nilai) && Number.isInteger(Math.round(nilai * 100) / 100) && nilai < 1e15 ? Math.round(nilai) : null;
  };
  simpul.pada("input", "[data-uang] input", (e, isian) => {
    const nilai = baca(isian.value);
    const kata = isian.closest(".isian")?.querySelector("[data-terbilang]");
    if (kata) kata.textContent = nilai ? `${terbilang(nilai)} rupiah` : "";
  });
  simpul.pada("focusout", "[data-uang] input", (e, isian) => {
    const nilai = baca(isian.value);
    if (nilai !== null && isian.value) isian.value = String(nilai).replace(/\B(?=(\d{3})+$)/g, ".");
  });

  const namaBulan = (bulan) => new Date(2000, bulan - 1, 1).toLocaleDateString(document.documentElement.lang, { month: "long" });
  simpul.pada("click", "[data-buka-tanggal]", (e, tombol) => {
    const pemetik = tombol.parentElement.querySelector("[type=date]");
    pemetik.disabled = false;
    try { pemetik.showPicker(); } catch { pemetik.focus(); }
  });
  simpul.pada("change", "[data-tanggal] [type=date]", (e, pemetik) => {
    const [tahun, bulan, hari] = pemetik.value.split("-").map(Number);
    const isian = pemetik.parentElement.querySelector("[type=text]");
    if (hari) isian.value = `${hari} ${namaBulan(bulan)} ${tahun}`;
    pemetik.disabled = true;
    isian.focus();
    isian.dispatchEvent(new Event("change", { bubbles: true }));
  });

  for (const jenis of ["dragover", "dragleave", "drop"]) {
    simpul.pada(jenis, "[data-berkas]", (e, wadah) => {
      wadah.classList.toggle("di-atas", jenis === "dragover");
      if (jenis === "dragleave") return;
      e.preventDefault();
      if (jenis === "drop" && e.dataTransfer.files.length) {
        const isian = wadah.querySelector("[type=file]");
        isian.files = e.dataTransfer.files;
        isian.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }
})();
