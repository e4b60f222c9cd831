#!/bin/sh
# How much of what was typed the specifications of mined routines would have typed, walk-forward, by log: of LOGS made with a seed, or
# of logs that are there (a glob each, in quotes).
# usage: bench/composites.sh made [LOGS] | bench/composites.sh 'GLOB'...
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/pave-composites.XXXXXX")
trap 'rm -rf "$work"' EXIT
typed() {
    java -Xmx2g -cp "$here/target/classes:$(cat "$here/target/bench.classpath")" "$here/bench/routines/Typed.java" "$@"
}
(cd "$here" && ./mvnw -B -q -Dspotless.check.skip compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath)
"$here/pave" init "$work/home" > "$work/init"
if [ "$1" = made ]; then
    typed make "$work/made" "${2:-20}"
    set -- "$work"/made/*/made.jsonl
fi
{
    echo "name: composites"
    echo "sources:"
    echo "  logs:"
    for glob; do echo "    - path: \"$glob\""; done
} > "$work/job.yaml"
"$here/pave" --home "$work/home" nightly --job "$work/job.yaml" > "$work/night" 2>&1 || { cat "$work/night"; exit 1; }
typed score "$work/home"
