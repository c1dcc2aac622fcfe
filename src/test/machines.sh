#!/usr/bin/env bash
# Tries several machines as an operator would: src/test/machines.sh, as root, with debootstrap, iproute2, prometheus and
# prometheus-node-exporter.
#
# It installs the package in a bare Debian and makes four machines of it, each with a network, a name and files of its own: one, where
# runs and the desk are, the workers two and three, and db with the database. On them it types what the section "Several machines" of
# src/docs/operations.md says, pulls the plug of a worker in the middle of a night, reads what the report says of it, asks Prometheus
# what the dashboard asks, upgrades all, lets another night go by, and purges. All of it is taken away at the end.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

[ "$(id -u)" = 0 ] || { echo "Machines are made by root: sudo src/test/machines.sh"; exit 77; }
for program in debootstrap dpkg-deb unshare ip prometheus prometheus-node-exporter curl python3; do
    command -v $program >/dev/null || { echo "$program is missing: apt-get install debootstrap dpkg util-linux iproute2 prometheus prometheus-node-exporter curl python3"; exit 77; }
done
[ -n "${SEKISHO_MACHINES_APART:-}" ] || SEKISHO_MACHINES_APART=1 exec unshare --mount --pid --fork --mount-proc --kill-child "$0" "$@"

version=2999.1
canary=Kanarienwort7731 # a word of each filing, for no log, no metric and no message
filings=${FILINGS:-600}
section="## Several machines"
declare -A address=([db]=10.77.0.1 [one]=10.77.0.2 [two]=10.77.0.3 [three]=10.77.0.4 [watch]=10.77.0.5)
. src/test/debian.sh
fail() {
    echo "FAILED: $*" >&2
    tail -n 15 "$machines"/{one,two,three}/journal >&2 || true
    exit 1
}
machines=$(mktemp -d "${TMPDIR:-/var/tmp}/sekisho-machines-XXXXXX")

# The mounts and processes go with the namespaces of this script; the networks hang on its mounts.
finish() {
    for network in $(ip netns list | awk '{print $1}'); do
        ip netns pids "$network" | xargs -r kill -9 2>/dev/null || true
        ip netns delete "$network" || true
    done
    for root in "$machines"/*/root; do umount -R "$root" 2>/dev/null || true; done
    umount -R "$bare/proc" "$bare/dev" 2>/dev/null || true
    rm -rf --one-file-system "$machines" "$bare"
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

# on MACHINE COMMAND...: in its network, under its name, over its files.
on() {
    local machine=$1
    shift
    ip netns exec "$machine" unshare --uts sh -c 'hostname "$1"; root=$2; shift 2; exec chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"' sh "$machine" "$machines/$machine/root" "$@"
}
typed_on() {
    say "$1# $2"
    on "$1" bash -c "cd /root; umask 022; $2" > "$machines/said" 2>&1 < /dev/null || { local code=$?; [[ " ${3:-0} " == *" $code "* ]] || { tail -n 40 "$machines/said"; fail "ended with $code: $2"; }; }
    cat "$machines/said" >> "$machines/$1/journal"
}
# unit MACHINE NAME: starts what a unit of the package starts, as whom it says; what it prints is its journal.
unit() {
    local file=$machines/$1/root/usr/lib/systemd/system/$2.service
    on "$1" setpriv --reuid="$(sed -n 's/^User=//p' "$file")" --regid=sekisho --init-groups --no-new-privs \
        sh -c "umask $(sed -n 's/^UMask=//p' "$file"); cd /; exec $(sed -n 's/^ExecStart=//p' "$file")" >> "$machines/$1/journal" 2>&1 < /dev/null &
    started=$!
}
rows() { on db mariadb --batch --skip-column-names sekisho --execute "$1"; }
until_so() { # until_so SECONDS WHAT COMMAND...
    local end=$((SECONDS + $1)) what=$2
    shift 2
    until "$@" > /dev/null 2>&1; do [ $SECONDS -lt $end ] || fail "it never came: $what"; sleep 0.2; done
}
has() { [ "$(rows "$1")" -ge "$2" ]; }

# --- one Debian with the package, and with a database server besides
make_bare_debian
say "# apt-get install ./sekisho_*_amd64.deb"
here sh -c 'apt-get install openssl /root/sekisho_*_amd64.deb' >> "$bare/root/all-said" 2>&1 || { tail -n 20 "$bare/root/all-said"; fail "installing"; }
cp -u "$bare/var/cache/apt/archives"/*.deb "$cache/archives/" 2>/dev/null || true
rm -f "$bare/var/cache/apt/archives"/*.deb
make_newer_package
umount -R "$bare/proc" "$bare/dev"

ip netns add hub
ip -n hub link add bridge type bridge
ip -n hub link set bridge up
for machine in db one two three watch; do
    mkdir -p "$machines/$machine"/{root,upper,work}
    touch "$machines/$machine/journal"
    mount -t overlay overlay -o "lowerdir=$bare,upperdir=$machines/$machine/upper,workdir=$machines/$machine/work" "$machines/$machine/root"
    mount -t proc proc "$machines/$machine/root/proc"
    mount --rbind /dev "$machines/$machine/root/dev"
    ip netns add "$machine"
    ip -n hub link add "to-$machine" type veth peer name eth0 netns "$machine"
    ip -n hub link set "to-$machine" master bridge up
    ip -n "$machine" address add "${address[$machine]}/24" dev eth0
    ip -n "$machine" link set eth0 up
    ip -n "$machine" link set lo up
    echo "$machine.example.org" > "$machines/$machine/root/etc/hostname"
    { echo "127.0.0.1 localhost $machine"; for other in db one two three; do echo "${address[$other]} $other.example.org"; done; } > "$machines/$machine/root/etc/hosts"
done

say "a database server on db"
cp "$cache/archives"/*.deb "$machines/db/root/var/cache/apt/archives/" 2>/dev/null || true
chroot "$machines/db/root" env DEBIAN_FRONTEND=noninteractive apt-get install -q mariadb-server > "$machines/db/journal" 2>&1 || { tail "$machines/db/journal"; fail "the database server"; }
cp -u "$machines/db/root/var/cache/apt/archives"/*.deb "$cache/archives/" 2>/dev/null || true
on db install -d -o mysql -g mysql /run/mysqld
on db mariadbd --user=mysql --bind-address=0.0.0.0 --max-allowed-packet=256M >> "$machines/db/journal" 2>&1 &
until_so 60 "the database server" on db mariadb-admin ping
on db mariadb --execute "CREATE DATABASE sekisho CHARACTER SET utf8mb4; CREATE USER sekisho IDENTIFIED BY 'of this trial'; GRANT ALL ON sekisho.* TO sekisho"

# --- settings: what the page says, and where the database and the figures are
for machine in one two three; do
    cat >> "$machines/$machine/root/etc/sekisho/application.yml" <<YML

spring.datasource: {url: "jdbc:mysql://db.example.org:3306/sekisho", username: sekisho, password: of this trial}
sekisho.run.filings-per-transaction: 5
sekisho.run.threads: 1
sekisho.metrics: {port: 9464, worker-port: 9465, address: 0.0.0.0, names: ["${address[$machine]}"], file: /var/lib/prometheus/node-exporter/sekisho.prom}
YML
    on "$machine" install -d -o sekisho -g sekisho /var/lib/prometheus/node-exporter
done
# Files go to another machine as by scp, which a bare Debian has not.
cat > "$machines/one/root/usr/local/bin/scp" <<'SCP'
#!/bin/sh
[ "$1" = -p ] || [ "$1" = -rp ] || exit 2
shift
for last; do :; done
while [ $# -gt 1 ]; do cp -a "$1" "/mnt/${last%%:*}${last#*:}"; shift; done
SCP
chmod 755 "$machines/one/root/usr/local/bin/scp"
mkdir -p "$machines/one/root/mnt/two"
mount --bind "$machines/two/root" "$machines/one/root/mnt/two"

cp "$machines/two/root/etc/sekisho/application.yml" "$machines/settings-of-two"
while IFS= read -r line; do
    machine=one
    [[ $line != *"# on two"* ]] || machine=two
    [[ $line == *"sekisho run "* || $line == *"sekisho status "* || $line == umask* ]] && continue
    typed_on $machine "umask 077; ${line%%  *# on *}"
done < <(lines "$section" console)
umount "$machines/one/root/mnt/two"
cp "$machines/settings-of-two" "$machines/two/root/etc/sekisho/application.yml"
[ "$(on two stat -c '%U:%G %a' /etc/sekisho/broker.password)" = "root:sekisho 640" ] || fail "the password is open on two"
[ ! -e "$machines/two/root/etc/sekisho/broker.p12" ] || fail "two has the broker's key"
# The first block of settings on the page is one's, the second two's.
blocks() { lines "$section" yaml | awk -v wanted="$1" '/^sekisho.workers:/ { block++ } block == wanted'; }
blocks 1 >> "$machines/one/root/etc/sekisho/application.yml"
blocks 2 >> "$machines/two/root/etc/sekisho/application.yml"
cp -a "$machines/two/root/etc/sekisho"/broker* "$machines/three/root/etc/sekisho/"
blocks 2 >> "$machines/three/root/etc/sekisho/application.yml"

say "$filings filings arrive"
inbox=$machines/one/root/var/spool/sekisho
night() { # night FIRST LAST: filings with these numbers come
    local number
    for number in $(seq "$1" "$2"); do
        sed "s/20260401101/$((20990000000 + number))/g; s/<invention-title\([^>]*\)>/<invention-title\1>$canary /; s/<claim-text>/<claim-text>$canary /" \
            testdata/filings/US20260401101A1-quantum-key-receiver.xml > "$inbox/US$((20990000000 + number))A1.xml"
    done
    chmod -R a+rX "$inbox"/*
}
night 1 "$filings"
grep -q "$canary" "$inbox/US20990000001A1.xml" || fail "no canary was put into a filing"

# --- a night, and the plug of three
say "# systemctl start sekisho-desk.service on one, sekisho-worker.service on two and three"
watching() { ip netns exec watch curl --silent --fail --max-time 10 "$@"; }
is_ready() { watching --header "Host: ${address[$1]}" "http://${address[$1]}:$2/actuator/health/readiness"; }
unit one sekisho-desk
unit two sekisho-worker
unit three sekisho-worker
until_so 180 "the desk" is_ready one 9464
until_so 180 "the worker on two" is_ready two 9465
until_so 180 "the worker on three" is_ready three 9465

cat > "$machines/prometheus.yml" <<YML
global: {scrape_interval: 1s}
rule_files: ["$PWD/jobs/sekisho-alerts.rules.yml"]
scrape_configs:
  - {job_name: sekisho-desk, metrics_path: /actuator/prometheus, static_configs: [{targets: ["${address[one]}:9464"]}]}
  - {job_name: sekisho-worker, metrics_path: /actuator/prometheus, static_configs: [{targets: ["${address[two]}:9465", "${address[three]}:9465"]}]}
  - {job_name: node, static_configs: [{targets: ["${address[one]}:9100"]}]}
YML
ip netns exec watch prometheus --config.file="$machines/prometheus.yml" --storage.tsdb.path="$machines/prometheus" \
    --web.listen-address=127.0.0.1:9090 >> "$machines/watch/journal" 2>&1 &
ip netns exec one prometheus-node-exporter --collector.disable-defaults --collector.textfile \
    --collector.textfile.directory="$machines/one/root/var/lib/prometheus/node-exporter" >> "$machines/watch/journal" 2>&1 &

say "one# sekisho run"
unit one sekisho-screen-filings
run=$started
part_of() { has "SELECT COUNT(*) FROM screening_part WHERE state = 'CLAIMED' AND worker LIKE '%$1%'" 1; }
until_so 180 "a part for two" part_of two
until_so 60 "a part for three" part_of three
typed_on one "sekisho status" "0 3"
grep -q "on two" "$machines/said" && grep -q "on three" "$machines/said" || { cat "$machines/said"; fail "status does not name the workers"; }
until_so 60 "some outcomes" has "SELECT COUNT(*) FROM screening_outcome" 40
say "the plug of three is pulled"
ip -n hub link set to-three down
ip netns pids three | xargs -r kill -9 2>/dev/null || true
ended() { # ended RUN: waits for its end, and holds it to the codes that its unit takes for good
    local code=0
    wait "$1" || code=$?
    [[ " 0 $(sed -n 's/^SuccessExitStatus=//p' "$machines/one/root/usr/lib/systemd/system/sekisho-screen-filings.service") " == *" $code "* ]] \
        || { tail -n 40 "$machines/one/journal"; fail "the run ended with $code"; }
}
ended "$run"

say "what the report says"
typed_on one "sekisho report" "0 3"
grep -q "A part of filings was given to others: its worker, process .* on three" "$machines/said" || { cat "$machines/said"; fail "the report does not tell of three"; }
[ "$(rows "SELECT COUNT(*) FROM filing WHERE NOT canary")" = "$filings" ] || fail "not all filings came in"
[ "$(rows "SELECT COUNT(DISTINCT o.filing_id) FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE NOT f.canary")" = "$filings" ] || fail "not each filing has an outcome"
[ "$(rows "SELECT COUNT(*) FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE NOT f.canary")" = "$filings" ] || fail "a filing has two outcomes"
typed_on one "sekisho status" "0 3"

say "what the dashboard asks"
sleep 5 # five scrapes, for rates
watching --get http://127.0.0.1:9090/api/v1/rules | grep -q '"health":"err"' && fail "a rule breaks"
python3 - "$machines/asks" <<'PY'
import json, sys
panels = json.load(open("jobs/sekisho-dashboard.json"))["panels"]
with open(sys.argv[1], "w") as asks:
    for panel in panels:
        for target in panel.get("targets", []):
            print(target["expr"].replace("$source", "desk"), file=asks)
PY
asked=0
while IFS= read -r query; do
    watching --get --data-urlencode "query=$query" http://127.0.0.1:9090/api/v1/query > "$machines/answer" || fail "Prometheus takes no $query"
    asked=$((asked + 1))
    # What asks for more than nothing may find nothing.
    if ! grep -q '"result":\[{' "$machines/answer" && [[ $query != *"> 0" ]]; then fail "nothing answers $query"; fi
done < "$machines/asks"
say "$asked queries of the dashboard were answered"
one_of() { watching --get --data-urlencode "query=$1" http://127.0.0.1:9090/api/v1/query | grep -q '"result":\[{'; }
one_of "up{job=\"sekisho-worker\", instance=\"${address[three]}:9465\"} == 0" || fail "three is not seen to be down"
one_of "sekisho_worker_filings_total{instance=\"${address[two]}:9465\"} > 0" || fail "two is not seen to have screened"
one_of "sekisho_run_filings{outcome=\"flagged\"} > 0" || fail "the run's file is not read"

# --- upgrade all, and another night with both workers
ip -n hub link set to-three up
for machine in one two three; do
    ip netns pids $machine | xargs -r kill -TERM 2>/dev/null || true
done
stopped() { [ -z "$(for machine in one two three; do ip netns pids $machine; done)" ]; }
until_so 60 "the end of desk and worker" stopped
for machine in one two three; do
    typed_on $machine "apt-get install ./sekisho_${version}_amd64.deb"
    on $machine dpkg -s sekisho | grep -qx "Version: $version" || fail "$machine was not upgraded"
    grep -q "of this trial" "$machines/$machine/root/etc/sekisho/application.yml" || fail "settings of $machine were lost"
done
unit two sekisho-worker
unit three sekisho-worker
until_so 180 "the worker on two" is_ready two 9465
until_so 180 "the worker on three" is_ready three 9465
night $((filings + 1)) $((filings + filings / 2))
say "one# sekisho run"
unit one sekisho-screen-filings
run=$started
until_so 180 "a part for three" part_of three
ended "$run"
[ "$(rows "SELECT COUNT(*) FROM screening_outcome o JOIN filing f ON f.id = o.filing_id WHERE NOT f.canary")" = $((filings + filings / 2)) ] || fail "the second night left some out"
typed_on one "sekisho report" "0 3"
! grep -q "given to others" "$machines/said" || fail "a part was taken away in a night in which nobody died"

# --- purge, and no word of a filing anywhere
for machine in one two three; do
    ip netns pids $machine | xargs -r kill -TERM 2>/dev/null || true
done
until_so 60 "the end of the workers" stopped
for machine in one two three; do
    typed_on $machine "apt-get purge sekisho"
    [ ! -e "$machines/$machine/root/usr/bin/sekisho" ] || fail "the program stays on $machine"
    [ -e "$machines/$machine/root/var/lib/sekisho" ] || fail "the records of $machine are gone"
done
[ -e "$machines/one/root/var/lib/sekisho/var/keys" ] || fail "the keys of one are gone"
for machine in two three; do
    told=$(find "$machines/$machine/root/var/lib/sekisho" "$machines/$machine/root/tmp" -type f -print0 | xargs -0 -r grep -l "$canary" || true)
    [ -z "$told" ] || fail "a worker keeps a word of a filing: $told"
done
told=$(grep -rl "$canary" "$machines"/*/journal "$machines/prometheus" "$machines"/*/root/var/log 2>/dev/null || true)
[ -z "$told" ] || fail "a word of a filing stands in $told"
say "Four machines did what the page says."
