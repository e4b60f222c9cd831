#!/bin/sh
# How large the pages of a run get: what a night found in a repository and logs, multiplied until there are so many.
#   bench/pages.sh REPOSITORY [CANDIDATES [EXECUTIONS]]   (5000, 100000)
# CLASSES names compiled classes and libraries in place of target/pave.jar.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
[ $# -gt 0 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
CLASSES=${CLASSES:-$here/target/pave.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
javac -proc:none -cp "$CLASSES" -d "$work" "$here/bench/pages/Pages.java"
run() { java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -Dpave.checkout="$here" -cp "$work:$CLASSES" "$@"; }
run dev.pave.cli.Pave init "$work/home" >/dev/null
run dev.pave.cli.Pave --home "$work/home" nightly --repo "$1" --logs "$here/examples/logs/*" >/dev/null 2>&1 || [ $? -eq 6 ]
run Pages "$work/home/state/pave.duckdb" "$(cat "$work/home/reports/current")" "${2:-5000}" "${3:-100000}" "$work/pages"
