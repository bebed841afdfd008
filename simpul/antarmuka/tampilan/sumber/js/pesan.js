// Toasts leave after eight seconds unless they carry an act; failures become a panel on top.
(() => {
  const LAMA = 8000;
  const jadwal = (toast) => {
    if (toast.dataset.tetap !== undefined || toast.dataset.dijadwal) return;
    toast.dataset.dijadwal = "1";
    let jam = setTimeout(() => toast.remove(), LAMA);
    const tahan = () => clearTimeout(jam);
    const lepas = () => { jam = setTimeout(() => toast.remove(), LAMA); };
    toast.addEventListener("mouseenter", tahan);
    toast.addEventListener("focusin", tahan);
    toast.addEventListener("mouseleave", lepas);
    toast.addEventListener("focusout", lepas);
  };
  simpul.siap((akar) => akar.querySelectorAll?.("[data-toast]").forEach(jadwal));
  simpul.pada("click", "[data-tutup-toast]", (e, tombol) => tombol.closest("[data-toast]").remove());

  simpul.toast = (isi) => {
    const toast = document.getElementById("cetakan-toast").content.firstElementChild.cloneNode(true);
    toast.querySelector(".toast-teks").textContent = isi;
    document.getElementById("toast").append(toast);
    jadwal(toast);
  };
  simpul.gagal = (judul, isi) => {
    const pita = document.getElementById("cetakan-pita").content.firstElementChild.cloneNode(true);
    pita.querySelector("b").textContent = judul;
    pita.querySelector("span").textContent = isi;
    const atas = document.getElementById("pesan-atas");
    atas.hidden = false;
    atas.replaceChildren(pita);
    atas.scrollIntoView({ block: "nearest" });
  };

  // The server may send: HX-Trigger: {"simpul:toast": "Tanda terima dicatat"}
  document.addEventListener("simpul:toast", (e) => simpul.toast(e.detail.value ?? e.detail));
  // A field that saves itself: HX-Trigger: {"simpul:tersimpan": {"id": "id_nilai", "pukul": "09.41"}}
  document.addEventListener("simpul:tersimpan", (e) => {
    const { id, pukul } = e.detail;
    const isian = document.getElementById(id);
    const tempat = isian?.closest(".isian")?.querySelector("[data-tersimpan]");
    if (tempat) tempat.textContent = `${simpul.teks("tersimpan")} ${pukul}`;
  });
  const laporGagal = () => simpul.gagal(simpul.teks("gagal"), simpul.teks("gagalIsi"));
  document.addEventListener("htmx:sendError", laporGagal);
  document.addEventListener("htmx:timeout", laporGagal);
  document.addEventListener("htmx:responseError", (e) => {
    const isi = e.detail.xhr.getResponseHeader("X-Simpul-Galat");
    simpul.gagal(simpul.teks("gagal"), isi ? decodeURIComponent(isi) : simpul.teks("gagalIsi"));
  });
})();
