#!/bin/bash
# What Spark costs. usage: bench/spark.sh [EXECUTIONS [TASKS...]]   (default: 1000000 1 2 4)
# Makes a log with a seed in sixteen files, does a night on it on this machine alone, then nights with so many executors of
# one core and 1 GB, each a process of its own, and compares all tables with those of the first. "processor" is the driver's
# and all executors'. Wants 3 GB below TMPDIR for a million. MORE has further options of the nights, e.g. what else is read:
# MORE="--repo ../eslint --repo ../rubocop --logs ../loghub/*/*_2k.log" bench/spark.sh 1000000 2
# MEMORY=1024 is the heap of the driver and of each executor in MB.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
executions=${1:-1000000}
[ $# -lt 2 ] && tasks="1 2 4" || tasks="${*:2}"
memory=${MEMORY:-1024}
read -ra more <<<"${MORE:-}"
parts=16
. "$here/bench/spark/prepare.sh"
pave() {
  java -Xmx"${memory}m" -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.dev.pave.spark=info \
    -Dlog4j2.configurationFile="$here/examples/spark/log4j2.properties" \
    -cp "$build/pave-spark.jar:$SPARK_HOME/jars/*" dev.pave.cli.Pave "$@"
}
night() { # NAME OPTIONS...
  pave init "$work/$1" >/dev/null
  TIMEFORMAT='%R %U %S'
  { time pave --home "$work/$1" nightly --logs "$work/logs/*" "${more[@]}" "${@:2}" >/dev/null 2>"$work/said"; } 2>"$work/time" ||
    { cat "$work/said"; exit 1; }
  awk -v n="$executions" -v name="$1" '{ printf "%s: %.1f s, %.1f s of processor, %.1f microseconds an execution\n",
    name, $1, $2 + $3, ($2 + $3) * 1e6 / n }' "$work/time"
  grep -o '[0-9]* pieces done.*' "$work/said" || true
}
echo "$executions executions, $(du -sm "$work/logs" | cut -f1) MB"
night local
for n in $tasks; do
  night "spark-$n" --engine spark --master "local-cluster[$n,1,$memory]"
  java -cp "$build/test-classes:$build/pave-spark.jar" dev.pave.spark.SameTables \
    "$work/local/state/pave.duckdb" "$work/spark-$n/state/pave.duckdb" | tail -n 1
  rm -rf "$work/spark-$n"
done
