// A choice found by typing: combobox with a list, arrows, Enter, Escape; options come from the server.
(() => {
  let nomor = 0;
  const pasang = (wadah) => {
    if (wadah.dataset.terpasang) return;
    wadah.dataset.terpasang = "1";
    const isian = wadah.querySelector("input[type=text]");
    const kunci = wadah.querySelector("input[type=hidden]");
    const status = wadah.querySelector("[data-ketik-status]");
    const daftar = document.createElement("div");
    daftar.className = "ketik-daftar";
    daftar.id = `ketik-${++nomor}`;
    daftar.setAttribute("role", "listbox");
    daftar.setAttribute("aria-label", document.querySelector(`label[for="${isian.id}"]`)?.textContent.trim() || "");
    daftar.hidden = true;
    wadah.append(daftar);
    const atur = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": daftar.id };
    for (const [nama, nilai] of Object.entries(atur)) isian.setAttribute(nama, nilai);

    let kini = -1;
    let jam;
    let permintaan;
    const pilihan = () => [...daftar.querySelectorAll("[role=option]")];
    const buka = (ya) => {
      daftar.hidden = !ya;
      isian.setAttribute("aria-expanded", String(ya));
      if (!ya) { kini = -1; isian.removeAttribute("aria-activedescendant"); }
    };
    const tandai = (ke) => {
      const semua = pilihan();
      if (!semua.length) return;
      kini = (ke + semua.length) % semua.length;
      semua.forEach((o, i) => o.setAttribute("aria-selected", String(i === kini)));
      isian.setAttribute("aria-activedescendant", semua[kini].id);
      semua[kini].scrollIntoView({ block: "nearest" });
    };
    const pilih = (opsi) => {
      kunci.value = opsi.dataset.nilai;
      isian.value = opsi.dataset.teks || opsi.textContent.trim();
      buka(false);
      kunci.dispatchEvent(new Event("change", { bubbles: true }));
      wadah.dispatchEvent(new CustomEvent("simpul:dipilih", { bubbles: true, detail: { nilai: kunci.value, teks: isian.value } }));
    };
    const isi = (html) => {
      daftar.innerHTML = html;
      const semua = pilihan();
      semua.forEach((o, i) => { o.id = `${daftar.id}-${i}`; });
      if (!semua.length) {
        const kosong = document.createElement("div");
        kosong.className = "ketik-kosong";
        kosong.textContent = simpul.teks("takAda");
        daftar.replaceChildren(kosong);
      }
      status.textContent = semua.length ? `${semua.length} ${simpul.teks("hasil")}` : simpul.teks("takAda");
      kini = -1;
      buka(true);
    };
    const cari = async () => {
      const q = isian.value.trim();
      if (q.length < 2) { buka(false); return; }
      permintaan?.abort();
      permintaan = new AbortController();
      const alamat = new URL(wadah.dataset.ketik, location.href);
      alamat.searchParams.set("q", q);
      try {
        const jawab = await fetch(alamat, { headers: { "HX-Request": "true" }, signal: permintaan.signal });
        if (jawab.ok) isi(await jawab.text());
      } catch (galat) {
        if (galat.name !== "AbortError") simpul.gagal(simpul.teks("gagal"), simpul.teks("gagalIsi"));
      }
    };
    isian.addEventListener("input", () => {
      kunci.value = "";
      clearTimeout(jam);
      if (wadah.dataset.ketik) jam = setTimeout(cari, 180);
    });
    isian.addEventListener("keydown", (e) => {
      if (e.key === "ArrowDown" || e.key === "ArrowUp") {
        e.preventDefault();
        if (daftar.hidden) { cari(); return; }
        tandai(kini < 0 && e.key === "ArrowUp" ? -1 : kini + (e.key === "ArrowDown" ? 1 : -1));
      } else if (e.key === "Enter" && !daftar.hidden && kini >= 0) {
        e.preventDefault();
        pilih(pilihan()[kini]);
      } else if (e.key === "Escape" && !daftar.hidden) {
        e.stopPropagation();
        buka(false);
      }
    });
    daftar.addEventListener("mousedown", (e) => e.preventDefault());
    daftar.addEventListener("click", (e) => {
      const opsi = e.target.closest("[role=option]");
      if (opsi) pilih(opsi);
    });
    isian.addEventListener("blur", () => buka(false));
  };
  simpul.siap((akar) => akar.querySelectorAll?.("[data-ketik]").forEach(pasang));
})();
