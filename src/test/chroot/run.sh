#!/usr/bin/env bash
# Tries the README's commands on a machine that has nothing: src/test/chroot/run.sh [options for Maven], as root, with debootstrap.
#
# It makes a bare Debian of what is committed here, in a folder of its own that is taken away at the end, with a JDK and Maven and
# nothing else, and types `./sekisho run` and `src/test/all.sh` in it. SUITE names another Debian than stable; M2 names a folder that
# has been Maven's before (~/.m2), so that it does not fetch everything anew.
set -euo pipefail
cd "$(dirname "$0")/../../.."

[ "$(id -u)" = 0 ] || { echo "A Debian in a folder is made by root: sudo src/test/chroot/run.sh"; exit 77; }
command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install debootstrap"; exit 77; }

bare=$(mktemp -d "${TMPDIR:-/var/tmp}/sekisho-bare-XXXXXX")
trap 'rm -rf --one-file-system "$bare"' EXIT
echo "A bare Debian ${SUITE:-stable} in $bare"
debootstrap --variant=minbase --include=ca-certificates,default-jdk-headless,maven "${SUITE:-stable}" "$bare" > "$bare.log" 2>&1 \
    || { tail -5 "$bare.log"; exit 1; }
rm "$bare.log"
mkdir -p "$bare/srv/sekisho" "$bare/root/.m2"
git archive HEAD | tar -x -C "$bare/srv/sekisho"
cp /etc/resolv.conf "$bare/etc/resolv.conf"
# Whom this machine trusts besides, such as the proxy of an office that it fetches through.
find /usr/local/share/ca-certificates -name '*.crt' -exec cp -t "$bare/usr/local/share/ca-certificates" {} + 2>/dev/null || true

# Mounted in a namespace of its own: whatever happens, nothing stays mounted.
BARE=$bare unshare --mount --pid --fork bash -euo pipefail -c '
    mount -t proc proc "$BARE/proc"
    mount --rbind /dev "$BARE/dev"
    [ -z "${M2:-}" ] || mount --bind "$M2" "$BARE/root/.m2"
    exec chroot "$BARE" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin bash -euo pipefail -c "
        update-ca-certificates > /dev/null 2>&1
        cd /srv/sekisho
        ./sekisho run || [ \$? = 3 ]
        src/test/all.sh \"\$@\"
    " bash "$@"
' bash "$@"
echo "Both commands did what the README says."
