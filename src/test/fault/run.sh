#!/bin/sh
# Lets everything happen to runs that can happen to them, at moments all over the run, and compares each with an
# undisturbed one, row by row: src/test/fault/run.sh. The table is printed and left in target/faults.txt. Other moments:
# -Dsekisho.faults.seed=7; more filings: -Dsekisho.faults.filings=150; several at once: -Dsekisho.faults.at-once=4.
set -eu
cd "$(dirname -- "$0")/../../.."
exec mvn --batch-mode --no-transfer-progress -q test -Dtest=FaultTests -Dsekisho.faults=full "$@"
