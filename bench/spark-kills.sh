#!/bin/bash
# What a lost executor costs. usage: bench/spark-kills.sh REPOSITORY [EXECUTIONS]   (default: 250000)
# Makes a log with a seed, does a night over it and REPOSITORY without Spark, two nights on two executors of one core and 1 GB
# each, then one night for each stage in which the executor of its first task is killed (SIGKILL) half way through. Each
# night's tables are compared with those without Spark. Elapsed times mean something only where nothing else runs.
# LOGS has more logs to read, e.g. LOGS="../loghub/Mac.log". Wants 1 GB below TMPDIR.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
repository=$1
executions=${2:-250000}
parts=8
. "$here/bench/spark/prepare.sh"
for log in ${LOGS:-}; do cp "$log" "$work/logs/"; done
night() { # NAME KILL OPTIONS...
  local began=$EPOCHREALTIME
  java -Xmx1g -XX:+UseSerialGC -Dpave.kill="$2" -Dspark.extraListeners=dev.pave.spark.Watching -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
    -Dlog4j2.configurationFile="$here/examples/spark/log4j2.properties" \
    -cp "$build/pave-spark.jar:$build/test-classes:$SPARK_HOME/jars/*" dev.pave.cli.Pave --home "$work/$1" \
    nightly --logs "$work/logs/*" --repo "$repository" "${@:3}" >"$work/$1.said" 2>&1 || { cat "$work/$1.said"; exit 1; }
  took=$(awk -v a="$began" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')
}
same() {
  java -cp "$build/test-classes:$build/pave-spark.jar" dev.pave.spark.SameTables "$work/local/state/pave.duckdb" "$work/$1/state/pave.duckdb" | tail -n 1
}
java -cp "$build/pave-spark.jar" dev.pave.cli.Pave init "$work/local" >/dev/null
night local none
echo "without Spark: $took s"
on=(--engine spark --master 'local-cluster[2,1,1024]')
for n in 1 2; do
  java -cp "$build/pave-spark.jar" dev.pave.cli.Pave init "$work/none-$n" >/dev/null
  night "none-$n" none "${on[@]}"
  echo "no kill: $took s; $(same "none-$n")"
done
grep -o 'stage: .* ms' "$work/none-1.said"
grep -o 'stage: .* ms' "$work/none-2.said" | sed 's/^stage: //' | awk -F': ' '!seen[$1 FS $2]++' | while IFS= read -r line; do
  stage=${line%: *}
  half=$(($(grep -o '[0-9]*' <<<"${line##*: }") / 2))
  name=killed
  java -cp "$build/pave-spark.jar" dev.pave.cli.Pave init "$work/$name" >/dev/null </dev/null
  night "$name" "$stage@$half" "${on[@]}" </dev/null
  echo "killed while '$stage' had run for $half ms: $took s; $(same "$name"); $(grep -c 'was lost' "$work/$name.said" || true) lost"
  rm -rf "${work:?}/$name"
done
