#!/bin/sh
# Writes all rows of a home's private database to a file, as SQL: to move to a server of your own, or to keep.
#   jobs/dump-database.sh /var/lib/sekisho /srv/backup/sekisho.sql
# No Sekisho may run on that home meanwhile. The file holds texts of filings: it is for its owner alone.
set -eu
umask 077
[ $# -eq 2 ] || { echo "usage: dump-database.sh HOME FILE" >&2; exit 2; }
var=$(CDPATH='' cd -- "$1/var" && pwd)
file=$2
server=$var/mariadb-server
[ -d "$var/mariadb" ] || { echo "dump-database: $var has no private database" >&2; exit 2; }
[ ! -e "$file" ] || { echo "dump-database: $file is there already; name another" >&2; exit 2; }
[ ! -e "$var/mariadb.properties" ] || { echo "dump-database: a Sekisho is running on $1, or died there: sekisho status, then again" >&2; exit 6; }

run=$(mktemp -d)
export LD_LIBRARY_PATH="$server/libs"
set -- --no-defaults --basedir="$server" --datadir="$var/mariadb" --skip-ssl --skip-networking --skip-grant-tables \
    --socket="$run/socket" --pid-file="$run/pid" --log-error="$run/log.err"
if [ "$(id -u)" -eq 0 ]; then # no file of root's among those of another
    owner=$(stat -c %U "$var/mariadb")
    chown "$owner" "$run"
    set -- "$@" --user="$owner"
fi
"$server/bin/mariadbd" "$@" &
pid=$!
stop() {
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    rm -rf "$run" "$file.part"
}
trap stop EXIT

tries=0
until "$server/bin/mariadb" --no-defaults --skip-ssl --socket="$run/socket" -e 'SELECT 1' >"$run/answer" 2>&1; do
    tries=$((tries + 1))
    if [ $tries -gt 60 ] || ! kill -0 "$pid" 2>/dev/null; then
        tail -n 20 "$run/log.err" "$run/answer" >&2
        echo "dump-database: the private database does not start" >&2
        exit 5
    fi
    sleep 1
done
"$server/bin/mariadb-dump" --no-defaults --skip-ssl --socket="$run/socket" --single-transaction --hex-blob \
    --default-character-set=utf8mb4 sekisho >"$file.part"
mv "$file.part" "$file"
