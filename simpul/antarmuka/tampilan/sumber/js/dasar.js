// Shared helpers. No build, no eval, no inline handlers: everything hangs on data attributes, so
// that parts swapped in by htmx work as well.
"use strict";
window.simpul = (() => {
  document.documentElement.classList.add("ada-skrip");
  const teks = (nama) => document.getElementById("teks-skrip")?.dataset[nama] || "";
  const pada = (jenis, pemilih, kerja) =>
    document.addEventListener(jenis, (e) => {
      const sasaran = e.target.closest?.(pemilih);
      if (sasaran) kerja(e, sasaran);
    });
  const siap = (kerja) => {
    const mulai = () => kerja(document);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mulai);
    else mulai();
    document.addEventListener("htmx:load", (e) => kerja(e.detail.elt));
  };
  return { teks, pada, siap };
})();
