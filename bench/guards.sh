#!/bin/sh
# Accuracy of the guards over sources.
# usage: bench/guards.sh JULIET SATD [SET...]   JULIET: folder with the Juliet suite's Java files (CWE390_*.java ...), flat;
#   SATD: technical_debt_dataset.csv of maldonado/tse.satd.data
# Without SETs those that were developed on: CWE390 and CWE546. The debt is scored on the projects that were developed on,
# then on those that were kept.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
juliet=$1
satd=$2
shift 2
[ $# -gt 0 ] || set -- CWE390 CWE546
scan() {
  code=0
  "$here/pave" guards scan --json "$1" >"$2" 2>/dev/null || code=$?
  [ "$code" -eq 0 ] || [ "$code" -eq 3 ] || { echo "the scan of $1 failed with $code" >&2; exit 1; }
}
python3 "$here/bench/guards/juliet.py" strip "$juliet" "$work/juliet" "$@"
scan "$work/juliet" "$work/juliet.json"
python3 "$here/bench/guards/juliet.py" score "$work/juliet" "$work/juliet.json"
debt() {
  name=$1
  shift
  python3 "$here/bench/guards/satd.py" write "$satd" "$work/$name" "$@"
  scan "$work/$name" "$work/$name.json"
  echo "$name"
  python3 "$here/bench/guards/satd.py" score "$work/$name" "$work/$name.json"
}
debt developed-on apache-ant-1.7.0 apache-jmeter-2.10 argouml columba-1.4-src emf-2.4.1
debt kept hibernate-distribution-3.3.2.GA jEdit-4.2 jfreechart-1.0.19 jruby-1.4.0 sql12
