// Copy a text, print the page.
(() => {
  simpul.pada("click", "[data-salin]", async (e, tombol) => {
    const teks = tombol.dataset.salin || document.querySelector(tombol.dataset.salinDari)?.textContent || "";
    try {
      await navigator.clipboard.writeText(teks.trim());
      simpul.toast(simpul.teks("disalin"));
    } catch {
      const dari = document.querySelector(tombol.dataset.salinDari);
      if (dari) getSelection().selectAllChildren(dari);
    }
  });
  simpul.pada("click", "[data-cetak]", () => print());
})();
