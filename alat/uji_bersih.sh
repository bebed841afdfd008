#!/usr/bin/env bash
# make uji-bersih: prove the set-up in an empty Debian 12 root, not on the machine that was prepared.
#   --kerja  the files as they lie here (without this: what is committed)
#   --uji    also `make test` inside (slow: it brings a browser)
#   --baru   build the base root anew instead of unpacking the one kept in build/
# Needs root. Mirror, name servers, certificates and package indexes are those of this machine,
# read now and written only below build/. Mounts live in a private namespace and end with it.
set -euo pipefail
cd "$(dirname "$0")/.."
kata() { printf 'uji-bersih: %s\n' "$*" >&2; }

kerja=0 uji=0 baru=0
for pilihan in "$@"; do
  case $pilihan in
    --kerja) kerja=1 ;; --uji) uji=1 ;; --baru) baru=1 ;;
    *) kata "pilihan tidak dikenal: $pilihan (ada: --kerja --uji --baru)"; exit 2 ;;
  esac
done
[ "$(id -u)" -eq 0 ] || { kata "perlu root (debootstrap dan chroot). Jalankan: sudo make uji-bersih"; exit 2; }
command -v apt-get >/dev/null || { kata "perlu mesin Debian atau turunannya (apt-get tidak ada)."; exit 2; }

suite=bookworm
isi=python3,python3-venv,make,git,ca-certificates
akar=build/bersih
dasar=build/bersih-dasar-$(printf '%s' "$suite $isi" | sha256sum | cut -c1-8).tar

bersihkan() {
  # Nothing is mounted here while the namespace holds; after an older or broken run it may be.
  local m
  for m in dev/shm dev/pts proc; do
    mountpoint -q "$akar/$m" 2>/dev/null && umount -l "$akar/$m"
  done
  rm -rf --one-file-system "$akar"
}
trap bersihkan EXIT
trap 'exit 130' INT TERM

mkdir -p build
bersihkan
if [ $baru = 1 ] || [ ! -s "$dasar" ]; then
  command -v debootstrap >/dev/null || {
    kata "memasang debootstrap ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
  }
  cermin="$(apt-get indextargets --format '$(RELEASE) $(SITE)' 'Created-By: Packages' 2>/dev/null |
    awk -v s=$suite '$1 == s { print $2; exit }')"
  kata "membuat akar Debian $suite ..."
  # shellcheck disable=SC2086
  debootstrap --variant=minbase --include=$isi $suite "$akar" $cermin >build/bersih.log 2>&1 || {
    tail -5 build/bersih.log >&2; kata "debootstrap gagal; lihat build/bersih.log"; exit 1; }
  rm -f "$akar"/var/cache/apt/archives/*.deb
  tar -C "$akar" -cf "$dasar.baru" . && mv "$dasar.baru" "$dasar"
  rm -rf "$akar"
fi
mkdir -p "$akar"
tar -C "$akar" -xpf "$dasar"

# The network of this machine: name servers and the certificates its own clients trust.
cp -L /etc/resolv.conf "$akar/etc/resolv.conf"
cp -L /etc/hosts "$akar/etc/hosts"
bundel="${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}"
[ -r "$bundel" ] && cp -L "$bundel" "$akar/etc/ssl/certs/ca-certificates.crt"

# Indexes of pip and npm, where this machine names its own; folders of this machine are not taken
# along, and neither are names and passwords.
lingkungan=(HOME=/home/penguji PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb)
for v in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_DEFAULT_TIMEOUT; do
  [ -n "${!v:-}" ] && lingkungan+=("$v=${!v}")
done
sertifikat=/etc/ssl/certs/ca-certificates.crt
for v in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE NODE_EXTRA_CA_CERTS npm_config_cafile; do
  lingkungan+=("$v=$sertifikat")
done
indeks="$(python3 -m pip config get global.index-url 2>/dev/null || true)"
indeks="${PIP_INDEX_URL:-$indeks}"
case $indeks in http*) lingkungan+=("PIP_INDEX_URL=$indeks" "UV_DEFAULT_INDEX=$indeks") ;; esac
if command -v npm >/dev/null; then
  daftar="$(cd / && npm config get registry 2>/dev/null || true)"
  case $daftar in http*) lingkungan+=("npm_config_registry=$daftar") ;; esac
fi

# The source: one commit that the root clones afresh.
git_sini=(git -c safe.directory='*' -c user.name=uji -c user.email=uji@contoh.test)
if [ $kerja = 1 ]; then
  salinan=$akar/var/tmp/salinan
  mkdir -p "$salinan"
  git ls-files -z -co --exclude-standard | while IFS= read -r -d '' b; do [ -e "$b" ] && printf '%s\0' "$b"; done |
    tar --null -T - -cf - | tar -C "$salinan" -xf -
  "${git_sini[@]}" -C "$salinan" init -q -b main
  "${git_sini[@]}" -C "$salinan" add -A
  "${git_sini[@]}" -C "$salinan" commit -q --no-verify -m "salinan kerja"
  "${git_sini[@]}" clone -q --bare "$salinan" "$akar/srv/simpul.git"
  rm -rf "$salinan"
else
  git rev-parse -q --verify HEAD >/dev/null || { kata "belum ada commit; pakai --kerja."; exit 2; }
  "${git_sini[@]}" clone -q --bare --no-hardlinks . "$akar/srv/simpul.git"
fi
cp alat/uji_bersih.py "$akar/srv/uji_bersih.py"

kata "akar siap; mulai mengukur ..."
export uji akar
unshare --mount --pid --fork --kill-child --propagation private bash -euc '
  mount -t proc proc "$akar/proc"
  mount -t tmpfs -o mode=1777,size=1g tmpfs "$akar/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$akar/dev/pts" 2>/dev/null || true
  mount --make-rprivate / 2>/dev/null || true
  chroot "$akar" useradd --create-home penguji
  chroot "$akar" chown -R penguji:penguji /srv
  exec chroot "$akar" env -i "$@" python3 -u /srv/uji_bersih.py $([ "$uji" = 1 ] && echo --uji)
' bash "${lingkungan[@]}"
