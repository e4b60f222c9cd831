#!/bin/sh
# This checkout beside another one, by turns: a cold night of a repository, nights of logs (own JSONL and CSV), `pave --help`.
#   bench/beside.sh OTHER_CHECKOUT REPOSITORY [EXECUTIONS [TURNS]]   (1000000 5)
# ONLY="help csv" leaves out the rest. Prints of each the medians of wall and processor seconds (children too) and the ratio of this one's to the other's.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
other=$(cd "$1" && pwd)
repository=$(cd "$2" && pwd)
executions=${3:-1000000} turns=${4:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$other/pave" --version >/dev/null
"$here/pave" --version >/dev/null
waited=0
until [ -f "$other/target/pave.jsa" ] && [ -f "$here/target/pave.jsa" ]; do # the archive of classes is made behind the first start
  [ $waited -lt 300 ] || { echo "no archive of classes was made" >&2; exit 1; }
  waited=$((waited + 5))
  sleep 5
done
javac -d "$work/classes" -cp "$here/target/pave.jar" "$here"/bench/logs/Generate.java
for format in jsonl csv; do java -cp "$work/classes:$here/target/pave.jar" Generate $format "$executions" 1 "$work/log.$format"; done
once() { # FILE CHECKOUT ARGUMENTS...
  file=$1 checkout=$2
  shift 2
  bash -c 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1' _ "$checkout/pave" "$@" 2>&1 |
    awk '{ print $1, $2 + $3 }' >>"$work/$file"
}
median() { cut -d' ' -f"$2" "$work/$1" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
measure() { # NAME ARGUMENTS...
  name=$1
  shift
  case " ${ONLY:-help night jsonl csv} " in *" $name "*) ;; *) return ;; esac
  turn=0
  while [ "$turn" -lt "$turns" ]; do
    turn=$((turn + 1))
    for side in other here; do
      eval "checkout=\$$side"
      rm -rf "$work/home"
      "$checkout/pave" init "$work/home" >/dev/null
      once "$name-$side" "$checkout" --home "$work/home" "$@"
    done
  done
  awk -v name="$name" -v w="$(median "$name-other" 1)" -v W="$(median "$name-here" 1)" -v c="$(median "$name-other" 2)" \
    -v C="$(median "$name-here" 2)" 'BEGIN { printf "%-6s wall %7.2f -> %7.2f s (%.2f)   processor %7.2f -> %7.2f s (%.2f)\n",
      name, w, W, W / w, c, C, C / c }'
}
measure help --help
measure night nightly --repo "$repository"
measure jsonl nightly --logs "$work/log.jsonl"
measure csv nightly --logs "$work/log.csv"
