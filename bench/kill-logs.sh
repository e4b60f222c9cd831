#!/bin/sh
# Kills the reading of a log of a million executions at moments spread over it, starts it again, and compares the tables with
# those of a reading that was left alone, each time one comes to its end. usage: bench/kill-logs.sh [KILLS] [EXECUTIONS]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
kills=${1:-20}
executions=${2:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$here" && ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip package)
javac -d "$work/classes" -cp "$here/target/pave.jar:$here/target/lib/*" "$here"/bench/logs/*.java
run() { # exec, so that its process is the one that is killed
  exec java -Xmx1g -XX:+UseSerialGC -cp "$work/classes:$here/target/pave.jar:$here/target/lib/*" "$@"
}
(run Generate jsonl "$executions" 1 "$work/log.jsonl")
# bad lines and a secret, here and there
awk 'NR % 50000 == 7 { print "{\"operation\":"; next } NR % 30000 == 9 { sub(/"outcome"/, "\"message\":\"password=hunter2222x\",\"outcome\"") } { print }' \
  "$work/log.jsonl" >"$work/a.jsonl"
touch -d '2 days ago' "$work/a.jsonl"
start=$(date +%s.%N)
(run Ingest "$work/a.jsonl" "$work/alone/pave.duckdb")
whole=$(awk -v a="$start" -v b="$(date +%s.%N)" 'BEGIN { print b - a }')
(run Tables "$work/alone/pave.duckdb") >"$work/expected"
cat "$work/expected"
killed=0
compared=0
status=0
compare() {
  compared=$((compared + 1))
  (run Tables "$work/killed/pave.duckdb") >"$work/found"
  cmp -s "$work/expected" "$work/found" || { status=1; echo "DIFFERS"; diff "$work/expected" "$work/found" || true; }
  rm -rf "$work/killed"
}
while [ "$killed" -lt "$kills" ]; do
  (run Ingest "$work/a.jsonl" "$work/killed/pave.duckdb") >/dev/null 2>&1 &
  pid=$!
  sleep "$(awk -v w="$whole" -v n="$killed" -v k="$kills" 'BEGIN { printf "%.2f", w * (0.1 + 0.8 * ((n * 7) % k) / k) }')"
  if kill -9 "$pid" 2>/dev/null; then
    killed=$((killed + 1))
    wait "$pid" 2>/dev/null || true
  else
    wait "$pid" || status=1
    compare
  fi
done
(run Ingest "$work/a.jsonl" "$work/killed/pave.duckdb") >/dev/null
compare
echo "$killed kills, $compared readings came to their end and were compared"
exit $status
