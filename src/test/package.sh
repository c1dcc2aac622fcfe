#!/usr/bin/env bash
# Tries the package as an operator would: src/test/package.sh, as root, with debootstrap.
#
# It makes the package if target/ has none, and a bare Debian in a folder of its own that is taken away at the end. There it types what
# the section "The package" of src/docs/operations.md says: install, run, upgrade, remove, purge; after each it looks at what is there
# and what is not. SUITE names another Debian than trixie, DEB another package; what is fetched is kept in CACHE.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

[ "$(id -u)" = 0 ] || { echo "A Debian in a folder is made by root: sudo src/test/package.sh"; exit 77; }
for program in debootstrap dpkg-deb unshare; do
    command -v $program >/dev/null || { echo "$program is missing: apt-get install debootstrap dpkg util-linux"; exit 77; }
done
# Mounts and processes are of namespaces of their own: whatever happens, none stays.
[ -n "${SEKISHO_PACKAGE_APART:-}" ] || SEKISHO_PACKAGE_APART=1 exec unshare --mount --pid --fork --kill-child "$0" "$@"

version=2999.1
canary=Kanarienwort7731 # a word of a filing, for no log
. src/test/debian.sh
finish() {
    umount -R "$bare/proc" "$bare/dev" 2>/dev/null || true
    rm -rf --one-file-system "$bare"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

is_there() { for path in "$@"; do [ -e "$bare$path" ] || [ -L "$bare$path" ] || fail "$path is not there"; done; }
is_gone() { for path in "$@"; do if [ -e "$bare$path" ] || [ -L "$bare$path" ]; then fail "$path is still there"; fi; done; }
is() { [ "$(here stat -c '%U:%G %a' "$2")" = "$1" ] || fail "$2 is $(here stat -c '%U:%G %a' "$2") and not $1"; }
says() { grep -q -- "$1" "$bare/root/said" || fail "nothing said '$1'"; }

# Types the lines that the page has under a heading, and holds them to their exit codes. What they say is kept.
types() {
    local code line typed expected
    : > "$bare/root/said"
    while IFS= read -r line; do
        typed=${line%%  *# ends with *}
        expected=0
        [[ $line != *"# ends with "* ]] || expected=${line##*# ends with }
        say "# $typed"
        code=0
        here bash -c "cd /root; umask 022; $typed" > "$bare/root/said.last" 2>&1 < /dev/null || code=$?
        cat "$bare/root/said.last" >> "$bare/root/said"
        [[ " ${expected// or / } " == *" $code "* ]] || { tail -n 40 "$bare/root/said.last"; fail "ended with $code, not $expected: $typed"; }
    done < <(lines "### $1" console)
    [ -s "$bare/root/said" ] || fail "the page has nothing to type under $1"
    cat "$bare/root/said" >> "$bare/root/all-said"
}

make_bare_debian

# --- install
types Install
cp -u "$bare/var/cache/apt/archives"/*.deb "$cache/archives/" 2>/dev/null || true
says "Sekisho is installed, and nothing of it runs"
[ "$(grep -c "Preparing quicker starts" "$bare/root/said")" = 1 ] || fail "quicker starts were not prepared once"
says "Run 1 done"
here sh -c 'systemd-analyze verify /usr/lib/systemd/system/sekisho-*.service /usr/lib/systemd/system/sekisho-*.timer' > "$bare/root/said" 2>&1 || true
! grep sekisho "$bare/root/said" || fail "systemd does not take the units"
[ "$(here getent passwd sekisho | cut -d: -f6,7)" = /var/lib/sekisho:/usr/sbin/nologin ] || fail "the user is $(here getent passwd sekisho)"
is root:sekisho\ 750 /etc/sekisho
is root:sekisho\ 640 /etc/sekisho/application.yml
is sekisho:sekisho\ 700 /var/lib/sekisho
is sekisho:sekisho\ 700 /var/lib/sekisho/var
is root:sekisho\ 750 /var/spool/sekisho
is root:root\ 644 /var/cache/sekisho/sekisho.jsa
[ -s "$bare/var/cache/sekisho/sekisho.jsa" ] || fail "there are no quicker starts"
is_there /etc/systemd/system/timers.target.wants/sekisho-screen-filings.timer /etc/systemd/system/multi-user.target.wants/sekisho-desk.service

say "who may do what"
as() { here setpriv --reuid="$1" --regid="$2" --clear-groups env HOME=/tmp/guest "${@:3}"; }
as nobody nogroup sekisho --version | grep -q "^sekisho [0-9]" || fail "not everybody may ask for the version"
code=0; as nobody nogroup sekisho status > "$bare/root/said" 2>&1 || code=$?
[ $code = 2 ] || fail "a stranger's status ended with $code"
says "are for root and the user sekisho"
as nobody nogroup test -r /etc/sekisho/application.yml && fail "a stranger reads the settings"
here setpriv --reuid=sekisho --regid=sekisho --init-groups test -w /etc/sekisho/application.yml && fail "the program may change its settings"
here install -d -o nobody -g nogroup /tmp/guest
as nobody nogroup sekisho demo --run > "$bare/root/said" 2>&1 || { cat "$bare/root/said"; fail "a guest's demonstration"; }
is_there /tmp/guest/.local/share/sekisho/demo/DEMONSTRATION

say "a night, as its unit begins it"
cp -r testdata/filings/EP9990110A1-debris-capture.xml testdata/filings/JP2026991112A-towed-array.xml testdata/filings/fish-finder "$bare/var/spool/sekisho/"
sed "s/<invention-title\([^>]*\)>/<invention-title\1>$canary /; s/<claim-text>/<claim-text>$canary /" \
    testdata/filings/US20260401101A1-quantum-key-receiver.xml > "$bare/var/spool/sekisho/$canary.xml"
grep -q "$canary" "$bare/var/spool/sekisho/$canary.xml" || fail "no canary was put into a filing"
chmod -R a+rX "$bare/var/spool/sekisho"/*
unit=$bare/usr/lib/systemd/system/sekisho-screen-filings.service
code=0
here setpriv --reuid="$(sed -n 's/^User=//p' "$unit")" --regid=sekisho --init-groups --no-new-privs \
    sh -c "umask $(sed -n 's/^UMask=//p' "$unit"); cd /; exec $(sed -n 's/^ExecStart=//p' "$unit")" > "$bare/root/journal" 2>&1 || code=$?
[[ " 0 $(sed -n 's/^SuccessExitStatus=//p' "$unit") " == *" $code "* ]] || { tail -n 40 "$bare/root/journal"; fail "the night ended with $code"; }
grep "^Run 2 done: [1-9].* received" "$bare/root/journal" || { tail -n 40 "$bare/root/journal"; fail "the night took in nothing"; }
here setpriv --reuid=sekisho --regid=sekisho --init-groups --no-new-privs env EXIT_STATUS=$code \
    sh -c "exec $(sed -n 's/^ExecStopPost=//p' "$unit")" >> "$bare/root/journal" 2>&1 || fail "what is called after the night"
here sekisho show US20260401101A1 | grep -q "$canary" || fail "the filing with the canary is not on record"

here /usr/share/sekisho/jobs/dump-database.sh /var/lib/sekisho /root/rows.sql > "$bare/root/said" 2>&1 || fail "dumping the database"
grep -q "INSERT INTO .filing" "$bare/root/rows.sql" || fail "no rows were dumped"

say "what it left, and where"
open=$(here find /var/lib/sekisho/var -mindepth 1 -maxdepth 1 ! -name mariadb-server -perm /077)
[ -z "$open" ] || fail "open to others: $open"
strange=$(here find /var/lib/sekisho ! -user sekisho)
[ -z "$strange" ] || fail "not the user's: $strange"
elsewhere=$(here find / -xdev -user sekisho ! -path '/var/lib/sekisho*' ! -path /tmp/hsperfdata_sekisho)
[ -z "$elsewhere" ] || fail "written elsewhere: $elsewhere"
told=$(here grep -rl "$canary" /var/log /root/journal /root/all-said /var/lib/sekisho/var/log /var/lib/sekisho/var/mariadb.log /tmp || true)
[ -z "$told" ] || fail "a word of a filing stands in $told"
printf 'spring.mail: {host: mail.example.org, password: "not one"}\n' >> "$bare/etc/sekisho/application.yml"
here sekisho doctor > "$bare/root/said" 2>&1 || [ $? = 3 ] || { cat "$bare/root/said"; fail "the doctor"; }
says "^ok  *keys .*application.yml is root's, for one group to read"
begun=$(date +%s%N); here sekisho status > /dev/null; say "sekisho status takes $((($(date +%s%N) - begun) / 1000000)) ms"

# --- another Java
say "another Java comes"
rm "$bare/var/cache/sekisho/sekisho.jsa"
here dpkg-trigger --no-await --by-package=default-jre-headless /usr/lib/jvm
here dpkg --configure --pending >> "$bare/root/all-said" 2>&1
is root:root\ 644 /var/cache/sekisho/sekisho.jsa

# --- upgrade
say "a package of a higher version, with settings shipped anew"
make_newer_package
echo '# the list of the office' > "$bare/etc/sekisho/lists/our-list.yml.off"
types Upgrade
says "Run 2 done"
here dpkg -s sekisho | grep -qx "Version: $version" || fail "not upgraded"
grep -q 'not one' "$bare/etc/sekisho/application.yml" || fail "edited settings were lost"
grep -q 'shipped anew' "$bare/etc/sekisho/application.yml.dpkg-dist" || fail "the settings shipped anew are not beside them"
grep -q 'shipped anew' "$bare/etc/sekisho/clocks/us.yml" || fail "a clock that nobody edited was not renewed"
is root:sekisho\ 640 /etc/sekisho/application.yml
is_there /var/cache/sekisho/sekisho.jsa /etc/systemd/system/timers.target.wants/sekisho-screen-filings.timer

# --- remove, then purge: the page has both under one heading
types Remove
says "The office's records stay in /var/lib/sekisho"
says "Files of your own stay in /etc/sekisho"
is_gone /usr/bin/sekisho /usr/share/sekisho /usr/lib/systemd/system/sekisho-screen-filings.service /var/cache/sekisho \
    /etc/sekisho/application.yml /etc/sekisho/application.yml.dpkg-dist /etc/sekisho/clocks \
    /etc/systemd/system/timers.target.wants/sekisho-screen-filings.timer /etc/systemd/system/multi-user.target.wants/sekisho-desk.service
is_there /var/lib/sekisho/var/mariadb /var/lib/sekisho/var/keys /etc/sekisho/lists/our-list.yml.off
here getent passwd sekisho > /dev/null || fail "the user of the records is gone"
here grep -q sekisho /var/lib/dpkg/status && fail "dpkg still knows the package"

say "a package installed later takes the records up; removed, it keeps settings and what was enabled"
here dpkg -i "/root/sekisho_${version}_amd64.deb" >> "$bare/root/all-said" 2>&1 || fail "installing it again"
here sekisho status | grep -q "^Run 2 done" || fail "the records were not taken up"
echo '# edited again' >> "$bare/etc/sekisho/application.yml"
here systemctl enable sekisho-screen-filings.timer >> "$bare/root/all-said" 2>&1
here apt-get remove sekisho >> "$bare/root/all-said" 2>&1
grep -q '# edited again' "$bare/etc/sekisho/application.yml" || fail "removing it took the settings"
is_there /etc/systemd/system/timers.target.wants/sekisho-screen-filings.timer /var/lib/sekisho/var/mariadb
is_gone /usr/share/sekisho /var/cache/sekisho
told=$(here grep -rl "$canary" /var/log /root/all-said || true)
[ -z "$told" ] || fail "a word of a filing stands in $told"
say "The package did what the page says."
