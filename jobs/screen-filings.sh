#!/bin/sh
# The nightly run. Called by cron, by the systemd timer or by the Kubernetes CronJob beside this file; options are
# handed on: jobs/screen-filings.sh --inbox /srv/mailroom
set -eu
exec "$(dirname -- "$0")/../sekisho" run --log-format ecs "$@"
