#!/bin/sh
# Runs a benchmark as the launcher runs what it measures: src/test/bench/run.sh NightBenchmark --mb 1024. Compiles first what changed, but
# for who says SEKISHO_BUILT=yes.
set -eu
export OMP_THREAD_LIMIT="${OMP_THREAD_LIMIT:-1}"
cd "$(dirname -- "$0")/../../.."
[ -n "${SEKISHO_BUILT:-}" ] || mvn --batch-mode -q test-compile
benchmark=$1
shift
case $benchmark in
    DeskBenchmark) options= ;;
    *) options="-XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=24000 -XX:Tier4CompileThreshold=600000 -XX:Tier4BackEdgeThreshold=1600000" ;;
esac
exec java ${SEKISHO_JAVA_OPTIONS:--Xmx2g} -XX:+UseParallelGC -XX:MetaspaceSize=192m -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
    -XX:-DontCompileHugeMethods $options \
    -cp "$(cat target/test-classpath)" "org.sekisho.bench.$benchmark" "$@"
