#!/bin/sh
# Speed, memory and growth of reading execution logs. usage: bench/logs.sh [EXECUTIONS...]   (default: 1000000 10000000)
# Makes logs with a seed, as own JSONL and as CSV, and prints for each: the ingest step alone into a new warehouse; beside
# it DuckDB's own read_json or read_csv of the file into a bare table; `wc -l`; and a whole night on it. "peak" is the most
# resident memory of the process, JVM and DuckDB together. RUNS=3 repeats each. Wants 6 GB of disk below TMPDIR.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
[ $# -gt 0 ] || set -- 1000000 10000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$here" && ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip package)
touch "$here/target/pave.stamp"
javac -d "$work/classes" -cp "$here/target/pave.jar" "$here"/bench/logs/*.java
pages=
grep -Eq '\[(always|madvise)\]' /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null &&
  pages=-XX:+UseTransparentHugePages
# shellcheck disable=SC2086
run() { # as pave starts a night with logs
  java -Xmx1g $pages -XX:+UseSerialGC -cp "$work/classes:$here/target/pave.jar" "$@"
}
seconds() { # COMMAND...: wall seconds
  start=$(date +%s.%N)
  "$@" >/dev/null
  awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { printf "%.2f s\n", b - a }'
}
night() { # FILE: wall seconds of a night, and its peak
  rm -rf "$work/home"
  "$here/pave" init "$work/home" >/dev/null
  start=$(date +%s.%N)
  "$here/pave" --home "$work/home" nightly --logs "$1" >/dev/null 2>"$work/night" &
  pid=$!
  peak=0
  while kill -0 $pid 2>/dev/null; do
    peak=$(awk '/^VmHWM/ { print int($2 / 1024) }' /proc/$pid/status 2>/dev/null | grep . || echo "$peak")
    sleep 0.1
  done
  wait $pid || { cat "$work/night"; exit 1; }
  awk -v a="$start" -v b="$(date +%s.%N)" -v m="$peak" 'BEGIN { printf "%.2f s, peak %d MB\n", b - a, m }'
}
for format in jsonl csv; do
  for executions; do
    log=$work/log.$format
    run Generate $format "$executions" 1 "$log"
    echo "$executions executions, $format, $(($(wc -c <"$log") / 1000000)) MB"
    run=0
    while [ "$run" -lt "${RUNS:-1}" ]; do
      run=$((run + 1))
      rm -rf "$work/state"
      mkdir "$work/state"
      echo "  ingest  $(run Ingest "$log" "$work/state/pave.duckdb")"
      echo "  DuckDB  $(run Reference "$log" "$work/state/reference.duckdb")"
      echo "  wc -l   $(seconds wc -l "$log")"
    done
    echo "  night   $(night "$log")"
    rm -rf "$log" "$work/home" "$work/state"
  done
done
