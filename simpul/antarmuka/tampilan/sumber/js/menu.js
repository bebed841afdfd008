// Panels under a <summary> close on Escape, on a click elsewhere, and when another one opens.
(() => {
  const terbuka = () => document.querySelectorAll("details[data-tutup][open]");
  document.addEventListener("click", (e) => {
    terbuka().forEach((d) => { if (!d.contains(e.target)) d.open = false; });
  });
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    terbuka().forEach((d) => { d.open = false; d.querySelector("summary").focus(); });
  });
  // The summary of an article is fetched when it is opened for the first time.
  document.addEventListener("toggle", async (e) => {
    const d = e.target;
    if (!d.open || !d.dataset?.muat || d.dataset.dimuat) return;
    d.dataset.dimuat = "1";
    try {
      const jawab = await fetch(d.dataset.muat, { headers: { "HX-Request": "true" } });
      if (jawab.ok) d.querySelector(".pasal-isi").innerHTML = await jawab.text();
    } catch { delete d.dataset.dimuat; }
  }, true);
  // Filters in a <details> sheet are open by default where there is a column for them.
  simpul.siap((akar) => akar.querySelectorAll?.("details.saringan-lembar").forEach((d) => {
    if (matchMedia("(min-width: 1280px)").matches) d.open = true;
  }));
  simpul.pada("change", "[data-kirim-saat-ubah]", (e, isian) => isian.form?.requestSubmit());
  simpul.siap(() => document.querySelector("[data-fokus]")?.focus());
  // The chosen tab is brought into sight sideways only; the page itself must not move.
  simpul.siap((akar) => akar.querySelectorAll?.(".tab").forEach((tab) => {
    const kini = tab.querySelector("[aria-current]");
    if (kini) tab.scrollLeft = kini.offsetLeft - (tab.clientWidth - kini.offsetWidth) / 2;
  }));
})();
