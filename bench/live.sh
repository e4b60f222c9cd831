#!/bin/sh
# Many that listen to what is recorded: how long a line takes to all of them, and the server's heap after collections.
# usage: bench/live.sh [CLIENTS] [SECONDS]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
clients=${1:-1000} seconds=${2:-600}
jar=${PAVE_JAR:-$here/target/pave.jar} tests=${PAVE_TESTS:-$here/target/test-classes}
[ -n "${PAVE_JAR:-}" ] || (cd "$here" && ./mvnw -B -q -DskipTests -Dspotless.check.skip -Djacoco.skip package)
home=$(mktemp -d)
trap 'kill $server 2>/dev/null; rm -rf "$home"' EXIT
mkdir -p "$home/state/spool" "$home/specs"
printf 'version: 1\npatterns: []\n' > "$home/specs/PATTERN_INDEX.yaml"
java -Xmx256m -XX:+UseSerialGC -cp "$jar" dev.pave.cli.Pave --home "$home" serve --port 5998 > "$home/serve.log" 2>&1 &
server=$!
until grep -q "at http" "$home/serve.log"; do sleep 1; kill -0 $server; done
heap() { jcmd $server GC.run > /dev/null; jcmd $server GC.heap_info | awk '/used/ { gsub(/[K,]/, ""); for (i = 1; i < NF; i++) if ($i == "used") sum += $(i + 1) } /Metaspace/ { exit } END { printf "%s s: heap %.1f MB\n", '"$1"', sum / 1024 }'; }
heap 0
java -Xmx256m -cp "$tests:$jar" dev.pave.serve.live.ListenersBench http://127.0.0.1:5998 "$home/state/spool" "$clients" "$seconds" &
client=$!
step=$((seconds / 6)) at=$step
while [ $at -le $((seconds - step / 2)) ]; do sleep $step; heap $at; at=$((at + step)); done
wait $client
