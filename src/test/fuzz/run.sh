#!/bin/sh
# Feeds bytes that nobody wrote to all that reads in the main process: src/test/fuzz/run.sh [SECONDS], half an hour if not said.
# What breaks it is kept in target/fuzz; once mended, it goes to src/test/resources/org/sekisho/fuzz/found.
set -eu
cd "$(dirname -- "$0")/../../.."
exec mvn --batch-mode -q test-compile surefire:test -Dtest=FuzzTests -Dsekisho.fuzz.seconds="${1:-1800}"
