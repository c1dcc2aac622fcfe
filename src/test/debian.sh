# A bare Debian in a folder of its own, for scripts that try the package in it; they source this. SUITE names another Debian than
# trixie, DEB another package than target/ has; what is fetched is kept in CACHE. Sets bare, the folder, and deb, the package.
suite=${SUITE:-trixie}
cache=${CACHE:-/var/tmp/sekisho-package-$suite}
page=src/docs/operations.md
bare=$(mktemp -d "${TMPDIR:-/var/tmp}/sekisho-package-XXXXXX")

say() { echo "[$SECONDS s] $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
here() { chroot "$bare" /usr/bin/env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }

# The lines that the page has under a heading, in blocks of a kind.
lines() {
    awk -v heading="$1" -v kind="\`\`\`$2" '
        /^##/ { inside = ($0 == heading) }
        /^```/ { block = ($0 == kind); next }
        inside && block' "$page"
}

make_package() {
    shopt -s nullglob
    local made=(target/sekisho_*_amd64.deb)
    deb=${DEB:-${made[0]:-}}
    if [ -z "$deb" ]; then
        mvn -q --batch-mode -DskipTests -Pdeb package
        made=(target/sekisho_*_amd64.deb)
        deb=${made[0]}
    fi
}

make_bare_debian() {
    make_package
    mkdir -p "$cache/archives"
    if [ ! -d "$cache/root" ]; then
        say "A bare Debian $suite, once, in $cache"
        rm -rf --one-file-system "$cache/root.part"
        debootstrap --variant=minbase "$suite" "$cache/root.part" > "$cache/log" 2>&1 || { tail -n 5 "$cache/log"; exit 1; }
        mv "$cache/root.part" "$cache/root"
    fi
    say "Debian $suite in $bare, for $(basename "$deb")"
    cp -a --reflink=auto "$cache/root/." "$bare"
    cp /etc/resolv.conf "$bare/etc/resolv.conf"
    cp "$cache/archives"/*.deb "$bare/var/cache/apt/archives" 2>/dev/null || true
    mount -t proc proc "$bare/proc"
    mount --rbind /dev "$bare/dev"
    # As if every question were answered by Enter; and what is fetched is kept for the next time.
    printf 'force-confdef\nforce-confold\nforce-unsafe-io\n' > "$bare/etc/dpkg/dpkg.cfg.d/answers"
    printf 'APT::Get::Assume-Yes "true";\nAPT::Keep-Downloaded-Packages "true";\n' > "$bare/etc/apt/apt.conf.d/answers"
    rm -f "$bare/etc/apt/apt.conf.d/docker-clean"
    here apt-get update -q > "$bare/root/all-said" 2>&1 || { cat "$bare/root/all-said"; fail "apt-get update"; }
    cp "$deb" "$bare/root/"
}

# A package of a higher version, made from the one that is installed, with settings shipped anew; sets newer.
make_newer_package() {
    dpkg-deb -R "$deb" "$bare/root/newer"
    sed -i "s/^Version: .*/Version: $version/" "$bare/root/newer/DEBIAN/control"
    echo '# shipped anew' | tee -a "$bare/root/newer/etc/sekisho/application.yml" >> "$bare/root/newer/etc/sekisho/clocks/us.yml"
    rm "$bare/root"/sekisho_*.deb "$bare/root/newer/DEBIAN/md5sums"
    newer=$bare/root/sekisho_${version}_amd64.deb
    dpkg-deb --root-owner-group -Zgzip -z1 -b "$bare/root/newer" "$newer" > /dev/null
    rm -rf "$bare/root/newer"
}
