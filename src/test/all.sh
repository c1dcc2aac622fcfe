#!/usr/bin/env bash
# Runs all the tests: src/test/all.sh [--full] [options for Maven]. What they need besides a JDK 17 and Maven is installed first, on a
# Debian-like machine and by who may do that; without it the tests that need it are left out, and told of at the end. With
# CI=true in the environment they fail instead. With --full the same tests try more, and draw anew: see src/docs/contributing.md.
set -uo pipefail
cd "$(dirname "$0")/../.."

form=()
[ "${1:-}" = --full ] && { form=(-Dtests.full); shift; }

wanted=() # package, and what is left out without it
need() { wanted+=("$1"); echo "Missing: $1 ($2)"; }

# The private MariaDB is a binary that needs these; Debian has them, a very small image may not.
for library in libsystemd0:libsystemd.so.0 libcap2:libcap.so.2 libcrypt1:libcrypt.so.1 libstdc++6:libstdc++.so.6; do
    ldconfig -p | grep "${library#*:}" >/dev/null || need "${library%%:*}" "without it the private database does not start"
done
command -v tesseract >/dev/null || need tesseract-ocr "it reads scans"
tesseract --list-langs 2>/dev/null | grep -qx jpn || need tesseract-ocr-jpn "it reads Japanese scans"
[ -n "$(fc-list :lang=ja 2>/dev/null)" ] || { need fontconfig "it finds fonts"; need fonts-ipafont-gothic "Japanese pages are printed in it"; }
command -v promtool >/dev/null || need promtool "it tries the alert rules for Prometheus"
command -v chromium >/dev/null || need chromium "the review desk is tried in it"

if [ "${#wanted[@]}" -gt 0 ]; then
    as=()
    [ "$(id -u)" = 0 ] || as=(sudo -n)
    if command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
        DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get update -q \
            && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -q --no-install-recommends "${wanted[@]}" \
            || echo "Not everything could be installed; the tests go on without it."
    else
        echo "This account may not install packages. To have them all: apt-get install ${wanted[*]}"
    fi
fi

# Formatting first: it takes half a minute, and nobody should learn of it after an hour of tests.
mvn --batch-mode --no-transfer-progress -Pdeb,checked spotless:check@formatting verify "${form[@]}" "$@"
result=$?

# Nobody makes the night slow without seeing it. A build that failed says enough.
if [ "$result" = 0 ]; then
    SEKISHO_BUILT=yes src/test/bench/run.sh NightGuard || result=$?
fi

# Every build runs the same tests; who doubts it compares this list of two builds.
sed -n 's/.*<testcase name="\([^"]*\)" classname="\([^"]*\)".*/\2 \1/p' target/surefire-reports/TEST-*.xml 2>/dev/null | sort > target/tests.txt
echo "Tests: $(wc -l < target/tests.txt), by name in target/tests.txt ($(sha256sum < target/tests.txt | cut -c1-12))."

# What a test was left out for stands in an attribute, or, where the test itself found out, in the element.
left_out() {
    sed -n -e 's/.*<skipped message="\([^"]*\)".*/\1/p' -e 's/.*<skipped [^>]*><!\[CDATA\[[A-Za-z0-9.]*: \(.*\)/\1/p' \
            target/surefire-reports/TEST-*.xml 2>/dev/null \
        | sed -e 's/&#10;.*//' -e 's/&quot;/"/g' -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&amp;/\&/g'
}
if [ -n "$(left_out)" ]; then
    echo "Left out, and why:"
    left_out | sort | uniq -c
else
    echo "Nothing was left out."
fi
exit "$result"
