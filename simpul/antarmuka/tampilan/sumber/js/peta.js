// A map without tiles: shapes of our own (TopoJSON), neighbours, the borders between them.
// <div class="peta" data-peta data-bentuk="/.../34.02.json" data-pusat="34.02" data-tetangga="34.04,34.71" data-laut=""
//      data-batas='[{"a":"34.02","b":"34.71","jumlah":4,"teks":"16 km","jenis":"lintas"}]' data-alamat="/wilayah/KODE/"></div>
// Elements with data-peta-kode elsewhere on the page light up with their shape, and the other way round.
"use strict";
(() => {
  const WARNA = { tanah: "#FFFFFF", luar: "#F5F2EA", garis: "#B9B09C", garisLuar: "#D6CFC0", sorot: "#FFF0B8", dalam: "#7A5200", lintas: "#1A56A8" };
  const gaya = (nama) => getComputedStyle(document.documentElement).getPropertyValue(nama).trim();
  const campur = (heks, bagian) => {
    const n = parseInt(heks.slice(1), 16);
    const k = [n >> 16, (n >> 8) & 255, n & 255].map((v) => Math.round(v * bagian + 255 * (1 - bagian)));
    return `rgb(${k.join(",")})`;
  };
  const lapisan = (topo) => topo.objects[Object.keys(topo.objects)[0]];
  const kode = (f) => String(f.id ?? f.properties?.kode ?? "");
  const pecahKoma = (teks) => (teks || "").split(",").map((s) => s.trim()).filter(Boolean);
  const tanpaKiraan = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  // --- names: each where it fits inside its shape, a small shape gets a line, none lies on another ---
  const kanvas = document.createElement("canvas").getContext("2d");
  const HURUF = { utama: "700 16px", tetangga: "600 14px", luar: "400 13px" };
  const lebarTeks = (teks, jenis) => {
    kanvas.font = `${HURUF[jenis]} ${gaya("--huruf") || "sans-serif"}`;
    return kanvas.measureText(teks).width + 6;
  };
  const bertumpuk = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const kotakDi = (x, y, w, h) => [x - w / 2, y - h / 2, x + w / 2, y + h / 2];

  const cincin = (peta, lapis) => {
    const hasil = [];
    const turun = (isi) => {
      if (!isi.length) return;
      if (Array.isArray(isi[0])) isi.forEach(turun);
      else hasil.push(isi.map((t) => peta.latLngToContainerPoint(t)));
    };
    turun(lapis.getLatLngs());
    return hasil;
  };
  const jarak = (x, y, ruas, sx) => {
    // distance to the edges with x narrowed by sx (a name is wide); negative outside
    let dalam = false;
    let dekat = Infinity;
    for (const r of ruas) {
      for (let i = 0, j = r.length - 1; i < r.length; j = i++) {
        const ax = r[j].x * sx, ay = r[j].y, bx = r[i].x * sx, by = r[i].y;
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) dalam = !dalam;
        const dx = bx - ax, dy = by - ay;
        const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
        dekat = Math.min(dekat, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
      }
    }
    return (dalam ? 1 : -1) * Math.sqrt(dekat);
  };
  const tempat = (ruas, w, h, layar) => {
    // the roomiest point of the visible part: { x, y, lega } in pixels
    const sx = h / w;
    let kiri = Infinity, atas = Infinity, kanan = -Infinity, bawah = -Infinity;
    for (const r of ruas) for (const t of r) { kiri = Math.min(kiri, t.x); kanan = Math.max(kanan, t.x); atas = Math.min(atas, t.y); bawah = Math.max(bawah, t.y); }
    [kiri, atas, kanan, bawah] = [Math.max(kiri, layar[0]), Math.max(atas, layar[1]), Math.min(kanan, layar[2]), Math.min(bawah, layar[3])];
    if (kiri >= kanan || atas >= bawah) return null;
    let pilih = null;
    const coba = (x, y) => {
      const tepi = Math.min((x - layar[0]) * sx, (layar[2] - x) * sx, y - layar[1], layar[3] - y);
      const lega = Math.min(jarak(x * sx, y, ruas, sx), tepi);
      if (!pilih || lega > pilih.lega) pilih = { x, y, lega };
    };
    const [lx, ly] = [(kanan - kiri) / 14, (bawah - atas) / 14];
    for (let i = 0.5; i < 14; i++) for (let j = 0.5; j < 14; j++) coba(kiri + i * lx, atas + j * ly);
    const { x, y } = pilih;
    for (let i = -2; i <= 2; i++) for (let j = -2; j <= 2; j++) coba(x + (i * lx) / 3, y + (j * ly) / 3);
    return { ...pilih, luas: (kanan - kiri) * (bawah - atas) };
  };
  const SEKELILING = [[0, -1], [0, 1], [0.8, -0.8], [-0.8, -0.8], [0.8, 0.8], [-0.8, 0.8], [1, 0], [-1, 0]];

  const tulisNama = (peta, kumpulan, daftar, kotak, { longgar, bergaris }) => {
    const { x: lebar, y: tinggi } = peta.getSize();
    const layar = [6, 6, lebar - 6, tinggi - 6];
    const bebas = (k) => k[0] >= 0 && k[1] >= 0 && k[2] <= lebar && k[3] <= tinggi && !kotak.some((lain) => bertumpuk(k, lain));
    const taruh = (teks, jenis, x, y, k) => {
      kotak.push(k);
      const isi = document.createElement("span");
      isi.className = `peta-nama peta-nama-${jenis}`;
      isi.textContent = teks;
      L.marker(peta.containerPointToLatLng([x, y]), { interactive: false, keyboard: false, icon: L.divIcon({ html: isi, className: "peta-titik", iconSize: [0, 0] }) }).addTo(kumpulan);
    };
    const garisKe = (dari, ke) => {
      const titik = [dari, ke].map((t) => peta.containerPointToLatLng(t));
      L.polyline(titik, { color: "#1B2130", weight: 1.5, interactive: false }).addTo(kumpulan);
      L.circleMarker(titik[0], { radius: 2.5, color: "#1B2130", fillColor: "#1B2130", fillOpacity: 1, weight: 0, interactive: false }).addTo(kumpulan);
    };
    const siap = daftar.map(({ nama, jenis, lapis }) => {
      const w = lebarTeks(nama, jenis), h = jenis === "utama" ? 22 : 18;
      return { nama, jenis, w, h, di: tempat(cincin(peta, lapis), w, h, layar) };
    }).filter((s) => s.di && s.di.lega > -2);
    const urut = { utama: 0, tetangga: 1, luar: 2 };
    siap.sort((a, b) => urut[a.jenis] - urut[b.jenis] || b.di.luas - a.di.luas);
    for (const { nama, jenis, w, h, di } of siap) {
      const tengah = kotakDi(di.x, di.y, w, h);
      const muat = longgar || jenis === "utama" || di.lega >= h / 2 - (jenis === "luar" ? 2 : 4);
      if (muat && bebas(tengah)) { taruh(nama, jenis, di.x, di.y, tengah); continue; }
      if (jenis === "luar" || !bergaris) continue;
      const luar = [34, 52, 72, 94].flatMap((r) => SEKELILING.map(([ax, ay]) => [di.x + ax * (r + (ax ? w / 3 : 0)), di.y + ay * r]));
      const pilih = luar.find(([x, y]) => bebas(kotakDi(x, y, w, h)));
      if (!pilih) continue;
      const [x, y] = pilih;
      const ujung = [Math.max(x - w / 2, Math.min(x + w / 2, di.x)), y < di.y ? y + h / 2 : y - h / 2];
      garisKe([di.x, di.y], Math.abs(y - di.y) < h ? [x < di.x ? x + w / 2 : x - w / 2, y] : ujung);
      taruh(nama, jenis, x, y, kotakDi(x, y, w, h));
    }
  };

  // --- borders: a line as thick as what lies on it, with its number or length in the middle ---
  const tengahGaris = (garis) => {
    const panjang = (g) => g.reduce((n, t, i) => (i ? n + Math.hypot(t[0] - g[i - 1][0], t[1] - g[i - 1][1]) : 0), 0);
    const terpanjang = [...garis.coordinates].sort((a, b) => panjang(b) - panjang(a))[0];
    let sisa = panjang(terpanjang) / 2;
    for (let i = 1; i < terpanjang.length; i++) {
      const [[ax, ay], [bx, by]] = [terpanjang[i - 1], terpanjang[i]];
      const ruas = Math.hypot(bx - ax, by - ay);
      if (ruas >= sisa) return [ay + ((by - ay) * sisa) / ruas, ax + ((bx - ax) * sisa) / ruas];
      sisa -= ruas;
    }
    return [terpanjang[0][1], terpanjang[0][0]];
  };
  const gambarBatas = (peta, topo, objek, daftar) => {
    const tanda = [];
    for (const { a, b, jumlah, teks, jenis } of daftar) {
      const garis = topojson.mesh(topo, objek, (x, y) => {
        const pasangan = [kode(x), kode(y)];
        return x !== y && pasangan.includes(a) && pasangan.includes(b);
      });
      if (!garis.coordinates.length) continue;
      const lintas = jenis === "lintas";
      L.geoJSON(garis, { interactive: false, style: { color: lintas ? WARNA.lintas : WARNA.dalam, weight: jumlah ? 3 + Math.min(4, jumlah) : 4, dashArray: lintas ? "9 7" : null, lineCap: lintas ? "butt" : "round" } }).addTo(peta);
      if (jumlah || teks) tanda.push({ b, di: tengahGaris(garis), teks: String(jumlah || teks), kelas: jumlah ? "peta-jumlah" : `peta-jarak${lintas ? " peta-jarak-lintas" : ""}`, w: jumlah ? 28 : lebarTeks(teks, "luar") + 14 });
    }
    return tanda;
  };
  const tulisTanda = (peta, kumpulan, tanda, kotak, sempit) => {
    const { x: lebar, y: tinggi } = peta.getSize();
    for (const { b, di, teks, kelas, w } of tanda) {
      if (sempit(b, w)) continue;
      const { x, y } = peta.latLngToContainerPoint(di);
      const k = kotakDi(x, y, w, 26);
      if (k[0] < 0 || k[1] < 0 || k[2] > lebar || k[3] > tinggi || kotak.some((lain) => bertumpuk(k, lain))) continue;
      kotak.push(k);
      const isi = document.createElement("span");
      isi.className = kelas;
      isi.textContent = teks;
      L.marker(di, { interactive: false, keyboard: false, icon: L.divIcon({ html: isi, className: "peta-titik", iconSize: [0, 0] }) }).addTo(kumpulan);
    }
  };

  // --- what to show first: own region among its neighbours, never smaller than a third ---
  const pandangan = (isi, pusat, tetangga) => {
    const batasDari = (himpunan) => {
      const kotak = L.latLngBounds([]);
      isi.eachLayer((l) => { if (himpunan.has(kode(l.feature))) kotak.extend(l.getBounds()); });
      return kotak;
    };
    if (!pusat.size) return isi.getBounds();
    const inti = batasDari(pusat);
    const semua = batasDari(new Set([...pusat, ...tetangga]));
    const lega = inti.pad(pusat.size > 1 ? 0.12 : 0.65);
    const sisi = (nama, pilih) => pilih(semua[nama](), lega[nama]());
    return L.latLngBounds([sisi("getSouth", Math.max), sisi("getWest", Math.max)], [sisi("getNorth", Math.min), sisi("getEast", Math.min)]);
  };

  const pasang = async (wadah) => {
    if (wadah.dataset.terpasang) return;
    wadah.dataset.terpasang = "1";
    const jawab = await fetch(wadah.dataset.bentuk);
    if (!jawab.ok) return;
    const topo = await jawab.json();
    const objek = lapisan(topo);
    const pusat = new Set(pecahKoma(wadah.dataset.pusat));
    const tetangga = new Set(pecahKoma(wadah.dataset.tetangga));
    const laut = new Set(pecahKoma(wadah.dataset.laut));
    const batas = JSON.parse(wadah.dataset.batas || "[]");
    const aksen = gaya("--aksen") || "#2F3F94";
    const diam = tanpaKiraan();
    const peta = L.map(wadah, {
      attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false, zoomControl: false, dragging: !L.Browser.mobile,
      zoomAnimation: !diam, fadeAnimation: false, markerZoomAnimation: !diam, maxBoundsViscosity: 1,
    });
    L.control.zoom({ position: "topright", zoomInTitle: wadah.dataset.besarkan || "+", zoomOutTitle: wadah.dataset.kecilkan || "-" }).addTo(peta);
    const dekat = (k) => tetangga.has(k) || laut.has(k);
    const gayaDaerah = (f) => {
      const k = kode(f);
      if (pusat.has(k)) return { weight: 1.2, color: pusat.size > 1 ? WARNA.garis : aksen, fillColor: campur(aksen, 0.18), fillOpacity: 1 };
      if (dekat(k) || !pusat.size) return { weight: 1, color: WARNA.garis, fillColor: WARNA.tanah, fillOpacity: 1 };
      return { weight: 0.8, color: WARNA.garisLuar, fillColor: WARNA.luar, fillOpacity: 1 };
    };
    const menurutKode = new Map();
    const sorot = (k, ya) => {
      document.querySelectorAll("[data-peta-kode]").forEach((e) => e.classList.toggle("disorot", ya && e.dataset.petaKode === k));
      const lapis = menurutKode.get(k);
      if (lapis) lapis.setStyle(ya ? { fillColor: WARNA.sorot } : gayaDaerah(lapis.feature));
    };
    const isi = L.geoJSON(topojson.feature(topo, objek), {
      style: gayaDaerah,
      onEachFeature: (f, lapis) => {
        const k = kode(f);
        menurutKode.set(k, lapis);
        lapis.bindTooltip(f.properties?.nama || k, { sticky: true });
        lapis.on({ mouseover: () => sorot(k, true), mouseout: () => sorot(k, false) });
        if (wadah.dataset.alamat) lapis.on("click", () => { location.href = wadah.dataset.alamat.replace("KODE", k); });
      },
    }).addTo(peta);
    document.querySelectorAll("[data-peta-kode]").forEach((e) => {
      e.addEventListener("mouseenter", () => sorot(e.dataset.petaKode, true));
      e.addEventListener("mouseleave", () => sorot(e.dataset.petaKode, false));
    });
    const tanda = gambarBatas(peta, topo, objek, batas);
    const nama = [];
    isi.eachLayer((lapis) => {
      const k = kode(lapis.feature);
      const jenis = pusat.has(k) ? (pusat.size > 1 ? "tetangga" : "utama") : pusat.size === 1 && dekat(k) ? "tetangga" : "luar";
      if (lapis.feature.properties?.nama) nama.push({ nama: lapis.feature.properties.nama, jenis, lapis });
    });
    const tulisan = L.layerGroup().addTo(peta);
    const tulis = () => {
      tulisan.clearLayers();
      const sempit = (k, w) => {
        const daerah = menurutKode.get(k)?.getBounds();
        if (!daerah || w <= 28) return false;
        const ukuran = peta.latLngToContainerPoint(daerah.getSouthEast()).subtract(peta.latLngToContainerPoint(daerah.getNorthWest()));
        return ukuran.x < 1.6 * w || ukuran.y < 1.6 * w;
      };
      const kotak = [[peta.getSize().x - 62, 0, peta.getSize().x, 112]];
      const layar = peta.getBounds();
      const terlihat = nama.filter((n) => layar.intersects(n.lapis.getBounds()));
      const cara = { longgar: !pusat.size && peta.getSize().x >= 480, bergaris: pusat.size <= 8 };
      tulisNama(peta, tulisan, terlihat.filter((n) => n.jenis === "utama"), kotak, cara);
      if (peta.getSize().x >= 480) tulisTanda(peta, tulisan, tanda, kotak, sempit);
      tulisNama(peta, tulisan, terlihat.filter((n) => n.jenis !== "utama"), kotak, cara);
    };
    const kotak = pandangan(isi, pusat, new Set([...tetangga, ...laut]));
    if (kotak.isValid()) peta.fitBounds(kotak, { padding: [20, 20], animate: false });
    if (topo.bbox) {
      const [barat, selatan, timur, utara] = topo.bbox;
      const muat = L.latLngBounds([selatan, barat], [utara, timur]);
      peta.setMinZoom(pusat.size ? Math.min(peta.getZoom(), Math.ceil(peta.getBoundsZoom(muat, true) * 4) / 4) : peta.getZoom());
      peta.setMaxBounds(pusat.size ? muat : muat.pad(0.2));
    }
    peta.setMaxZoom(12);
    await document.fonts?.ready;
    tulis();
    peta.on("moveend resize", tulis);
    wadah.dataset.siap = "1";
  };
  const mulai = () => document.querySelectorAll("[data-peta]").forEach(pasang);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mulai);
  else mulai();
})();
