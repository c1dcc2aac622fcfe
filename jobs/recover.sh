#!/bin/sh
# Puts on record that a run's process died, without starting another run.
set -eu
exec "$(dirname -- "$0")/../sekisho" recover "$@"
