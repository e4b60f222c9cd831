#!/bin/sh
# Accuracy and speed of the message templates on the labelled logs of logpai/loghub (2,000 lines each).
# usage: bench/messages.sh DIR [SET...]   DIR holds SET_2k.log and SET_2k.log_structured.csv, in folders or not
# Without SETs: those that were developed on, then those that were kept to measure with; then the speed on one million
# lines (the 2,000 lines of a log 500 times), with `wc -l` beside it, and Drain3 on the first 50,000 of them where python3
# finds it (PYTHONPATH). Score.java says how it counts.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$here" && ./mvnw -B -q -DskipTests -Dspotless.check.skip -Djacoco.skip compile)
javac -d "$work/classes" -cp "$here/target/classes" "$here"/bench/messages/*.java
run() { java -Xmx2g -cp "$work/classes:$here/target/classes" "$@"; }
mkdir "$work/logs"
find "$1" -name '*_2k.log' -exec cp {} "$work/logs" \; -o -name '*_2k.log_structured.csv' -exec cp {} "$work/logs" \;
shift
if [ $# -gt 0 ]; then
  run Score "$work/logs" "$@"
  exit
fi
echo "developed on"
run Score "$work/logs" Android Apache BGL HDFS Linux OpenSSH Spark Zookeeper
echo "kept to measure with"
run Score "$work/logs" HPC Hadoop HealthApp Mac OpenStack Proxifier Thunderbird Windows
echo "speed"
for set in BGL HDFS Linux; do
  i=0
  while [ $i -lt 500 ]; do
    awk 1 "$work/logs/${set}_2k.log"
    i=$((i + 1))
  done >"$work/$set.log"
  run Speed "$work/$set.log"
  start=$(date +%s.%N)
  wc -l "$work/$set.log" >"$work/count"
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" '{ printf "             wc -l: %d lines in %.2f s\n", $1, b - a }' "$work/count"
  if python3 -c 'import drain3' 2>/dev/null; then
    head -n 50000 "$work/$set.log" >"$work/first.log"
    python3 "$here/bench/messages/drain3_speed.py" "$work/first.log"
  fi
  rm "$work/$set.log"
done
