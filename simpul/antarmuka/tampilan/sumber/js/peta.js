// A map without tiles: shapes of our own (TopoJSON), neighbours, borders with candidates.
// <div class="peta" data-peta data-bentuk="/.../wilayah.topojson" data-pusat="3402" data-tetangga="3404,3471"
//      data-batas='[{"a":"3402","b":"3471","jumlah":4}]' data-nama-peta="..."></div>
"use strict";
(() => {
  const WARNA = { tanah: "#FFFFFF", luar: "#F5F2EA", garis: "#B9B09C", garisLuar: "#D6CFC0", batas: "#7A5200" };
  const gaya = (nama) => getComputedStyle(document.documentElement).getPropertyValue(nama).trim();
  const campur = (heks, bagian) => {
    const n = parseInt(heks.slice(1), 16);
    const k = [n >> 16, (n >> 8) & 255, n & 255].map((v) => Math.round(v * bagian + 255 * (1 - bagian)));
    return `rgb(${k.join(",")})`;
  };
  const lapisan = (topo) => topo.objects[Object.keys(topo.objects)[0]];
  const kode = (f) => String(f.id ?? f.properties?.kode ?? "");
  const pecahKoma = (teks) => (teks || "").split(",").map((s) => s.trim()).filter(Boolean);

  const pasang = async (wadah) => {
    if (wadah.dataset.terpasang) return;
    wadah.dataset.terpasang = "1";
    const jawab = await fetch(wadah.dataset.bentuk);
    if (!jawab.ok) return;
    const topo = await jawab.json();
    const objek = lapisan(topo);
    const pusat = pecahKoma(wadah.dataset.pusat);
    const tetangga = new Set(pecahKoma(wadah.dataset.tetangga));
    const batas = JSON.parse(wadah.dataset.batas || "[]");
    const aksen = gaya("--aksen") || "#2F3F94";
    const peta = L.map(wadah, { attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false, zoomControl: false, renderer: L.canvas({ padding: 0.5 }) });
    L.control.zoom({ position: "topright", zoomInTitle: wadah.dataset.besarkan || "+", zoomOutTitle: wadah.dataset.kecilkan || "-" }).addTo(peta);
    const fitur = topojson.feature(topo, objek);
    const isi = L.geoJSON(fitur, {
      style: (f) => {
        const k = kode(f);
        if (pusat.includes(k)) return { weight: 1.2, color: aksen, fillColor: campur(aksen, 0.18), fillOpacity: 1 };
        if (tetangga.has(k) || !pusat.length) return { weight: 1, color: WARNA.garis, fillColor: WARNA.tanah, fillOpacity: 1 };
        return { weight: 0.8, color: WARNA.garisLuar, fillColor: WARNA.luar, fillOpacity: 1 };
      },
      onEachFeature: (f, lapis) => {
        const k = kode(f);
        const nama = f.properties?.nama || "";
        if (!nama) return;
        const tetap = pusat.includes(k) || tetangga.has(k);
        lapis.bindTooltip(nama, tetap ? { permanent: true, direction: "center", className: "peta-nama" } : { sticky: true });
        const alamat = wadah.dataset.alamat;
        if (alamat) lapis.on("click", () => { location.href = alamat.replace("KODE", k); });
      },
    }).addTo(peta);
    for (const { a, b, jumlah } of batas) {
      const garis = topojson.mesh(topo, objek, (x, y) => {
        const pasangan = [kode(x), kode(y)];
        return x !== y && pasangan.includes(a) && pasangan.includes(b);
      });
      if (!garis.coordinates.length) continue;
      L.geoJSON(garis, { style: { color: WARNA.batas, weight: 3 + Math.min(4, jumlah || 0), lineCap: "round" } }).addTo(peta);
      const semua = garis.coordinates.flat();
      const [x, y] = semua[Math.floor(semua.length / 2)];
      if (jumlah) {
        const bulat = document.createElement("span");
        bulat.className = "peta-jumlah";
        bulat.textContent = jumlah;
        L.marker([y, x], { interactive: false, keyboard: false, icon: L.divIcon({ html: bulat, className: "", iconSize: [28, 28] }) }).addTo(peta);
      }
    }
    const dekat = new Set([...pusat, ...tetangga]);
    const fokus = L.geoJSON({ type: "FeatureCollection", features: fitur.features.filter((f) => dekat.has(kode(f))) });
    const kotak = (dekat.size ? fokus : isi).getBounds();
    if (kotak.isValid()) peta.fitBounds(kotak, { padding: [24, 24] });
    wadah.dataset.siap = "1";
  };
  const mulai = () => document.querySelectorAll("[data-peta]").forEach(pasang);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mulai);
  else mulai();
})();
