#!/bin/sh
# Whole commands by turns on plain text: `pave parse FILE` and Drain3 with the masks of its own example, each from a file to
# templates. usage: [TURNS=3] [LINES=100000] [BEFORE=CHECKOUT] bench/parse.sh DIR
# DIR holds SET_2k.log of logpai/loghub, in folders or not; Drain3 is what python3 finds (PYTHONPATH). BEFORE is another built
# checkout to be measured beside this one. Each line: who, seconds, of them in user mode and in the kernel, and the most memory.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/pave" --version >/dev/null
turn() { # NAME COMMAND...
  name=$1
  shift
  /usr/bin/time -o "$work/time" -f '%e s, user %U, system %S, %M KB' "$@" >/dev/null 2>&1
  printf '  %-8s %s\n' "$name" "$(tail -n 1 "$work/time")"
}
for set in HDFS BGL; do
  python3 "$here/bench/messages/vary.py" "$set" "$(find "$1" -name "${set}_2k.log" | head -n 1)" "${LINES:-100000}" >"$work/$set.log"
  echo "$set, $(($(wc -c <"$work/$set.log") / 1000000)) MB"
  i=0
  while [ $i -lt "${TURNS:-3}" ]; do
    i=$((i + 1))
    turn Drain3 python3 "$here/bench/messages/drain3_speed.py" "$work/$set.log"
    [ -z "${BEFORE:-}" ] || turn before "$BEFORE/pave" parse "$work/$set.log"
    turn pave "$here/pave" parse "$work/$set.log"
  done
done
