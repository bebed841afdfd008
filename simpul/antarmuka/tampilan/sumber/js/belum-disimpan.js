// Leaving a form marked data-jaga with changes asks first.
(() => {
  const DIJAGA = "form[data-jaga], form[data-belum-simpan]";
  const berubah = new Set();
  simpul.pada("input", DIJAGA, (e, form) => berubah.add(form));
  document.addEventListener("submit", (e) => berubah.delete(e.target));
  document.addEventListener("htmx:afterRequest", (e) => {
    const form = e.target.closest?.(DIJAGA);
    if (form && e.detail.successful) berubah.delete(form);
  });
  addEventListener("beforeunload", (e) => {
    if ([...berubah].some((f) => f.isConnected)) e.preventDefault();
  });
})();
