// A question before an act that cannot be undone: data-konfirmasi="Judul|Penjelasan" on a form.
(() => {
  document.addEventListener("submit", (e) => {
    const form = e.target;
    const tanya = e.submitter?.dataset.konfirmasi || form.dataset.konfirmasi;
    if (!tanya || form.dataset.yakin) return;
    const dialog = document.getElementById("konfirmasi");
    if (!dialog?.showModal) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    const [judul, isi] = tanya.split("|");
    dialog.querySelector("h2").textContent = judul;
    const paragraf = dialog.querySelector("p");
    paragraf.textContent = isi || "";
    paragraf.hidden = !isi;
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue !== "ya") return;
      form.dataset.yakin = "1";
      form.requestSubmit(e.submitter || undefined);
      delete form.dataset.yakin;
    };
    dialog.showModal();
  }, true);
  simpul.pada("click", "[data-buka-dialog]", (e, tombol) => document.getElementById(tombol.dataset.bukaDialog)?.showModal());
})();
