#!/bin/sh
# Tells the receivers of sekisho.alerts that a run ended before it could tell of it itself: the database down, a
# setting wrong, the process killed. Does nothing where there is nothing to tell. Called with the run's exit code, or by
# systemd, which gives it in the environment.
set -eu
code=${1:-${EXIT_STATUS:-0}}
case $code in
    *[!0-9]*) code=137 ;; # systemd names the signal that killed it: KILL
esac
exec "$(dirname -- "$0")/../sekisho" notify --exit "$code"
