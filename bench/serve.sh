#!/bin/sh
# How `pave serve` does beside a bare Javalin that returns the same bytes: requests/s of /api/patterns/candidates and their
# times at CONNECTIONS, in turns; the time to the first answer; and requests that fail while a night ends.
#   bench/serve.sh REPOSITORY [SECONDS [CONNECTIONS]]
# CLASSES names compiled classes and libraries in place of target/pave.jar.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -gt 0 ] || { sed -n '2,5p' "$0" >&2; exit 2; }
repository=$1 seconds=${2:-10} connections=${3:-100}
CLASSES=${CLASSES:-$here/target/pave.jar}
work=$(mktemp -d)
pids=
trap 'for pid in $pids; do kill "$pid" 2>/dev/null || :; done; rm -rf "$work"' EXIT
javac -proc:none -cp "$CLASSES" -d "$work" "$here/bench/serve/Load.java"
run() { exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -cp "$work:$CLASSES" "$@"; }
pave() { run -Dpave.checkout="$here" dev.pave.cli.Pave "$@"; }
load() { (run Load load "$@"); }
first() { # PORT WHAT...: milliseconds until a command answers
  port=$1 && shift
  (run Load start "$port" /health java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -cp "$work:$CLASSES" "$@")
}
ready() { until curl -fs -o /dev/null "http://127.0.0.1:$1/health"; do sleep 0.1; done; }
(pave init "$work/home") >/dev/null
(pave --home "$work/home" nightly --repo "$repository") >/dev/null 2>&1
path=/api/patterns/candidates
pave --home "$work/home" serve --port 5191 >/dev/null &
served=$!
pids=$served
ready 5191
curl -fs "http://127.0.0.1:5191$path" >"$work/bytes"
echo "$(wc -c <"$work/bytes") bytes, $connections connections, $seconds s each, load $(cut -d' ' -f1 /proc/loadavg)"
run Load bare 5192 "$work/bytes" >/dev/null 2>&1 &
bare=$!
pids="$pids $bare"
ready 5192
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
turn() { # NAME PORT PID: what load says, and processor time a thousand requests
  before=$(ticks "$3")
  said=$(load "$2" $path "$connections" "$seconds")
  echo "$1: $said, $(echo "$said" | awk -v t=$(($(ticks "$3") - before)) '{ sub(/.* ms, /, ""); printf "%.0f", t * 10000 / $1 }') ms of processor a thousand"
}
turn 'bare, cold' 5192 $bare
turn 'pave, cold' 5191 $served
for n in 1 2 3; do
  turn "bare $n" 5192 $bare
  turn "pave $n" 5191 $served
done
touch "$work/going"
load 5191 $path 20 600 "$work/going" >"$work/night" &
asking=$!
(pave --home "$work/home" nightly --repo "$repository") >/dev/null 2>&1
(pave --home "$work/home" nightly --repo "$repository") >/dev/null 2>&1
rm "$work/going"
wait $asking
echo "two nights end meanwhile, 20 connections: $(cat "$work/night")"
for pid in $pids; do kill "$pid"; done
wait
pids=
echo '{}' >"$work/small"
for turn in 1 2 3; do
  echo "first answer $turn: bare $(first 5193 Load bare 5193 "$work/small") ms, pave $(first 5194 -Dpave.checkout="$here" dev.pave.cli.Pave --home "$work/home" serve --port 5194) ms"
done
