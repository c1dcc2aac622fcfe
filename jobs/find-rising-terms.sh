#!/bin/sh
# The monthly search for terms that rise. Called by cron or by the systemd timer beside this file. It may go on beside a nightly run;
# stopped, or ended with 5, it goes on where it was when it is started again.
set -eu
exec "$(dirname -- "$0")/../sekisho" rising --log-format ecs "$@"
