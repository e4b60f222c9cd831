#!/bin/sh
# What test_code_mismatch and module_integration_gap find in repositories, and whether they find what was taken away.
# usage: bench/conventions.sh list REPO...       prints the findings, a line each
#        bench/conventions.sh draw N SEED REPO... N of each guard drawn at random, to be judged by hand
#        bench/conventions.sh seed N SEED REPO SOURCE TEST [REGISTRY]
#   seed works on a clone: it takes away N tests of SOURCE files, and the lines of N in REGISTRY, and tells how many are found.
#   SOURCE and TEST are path templates with {name}, and with {folder} for one folder that both have:
#     seed 20 1 eslint 'lib/rules/{name}.js' 'tests/lib/rules/{name}.js' lib/rules/index.js
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
mode=$1
shift
case $mode in
  list|draw|seed) exec python3 "$here/bench/conventions/conventions.py" "$mode" "$here/pave" "$@" ;;
  *) sed -n '2,9s/^# //p' "$0" >&2; exit 2 ;;
esac
