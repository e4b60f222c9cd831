#!/bin/sh
# Cold nights on the first 2,000, 4,000, 8,000 ... commits of one clone: time a thousand commits should stay the same.
# usage: bench/growth.sh REPOSITORY [RUNS]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
repo=$1
runs=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git -C "$repo" rev-list --first-parent --reverse HEAD >"$work/line"
total=$(git -C "$repo" rev-list --count HEAD)
size=2000
while [ "$size" -le "$total" ]; do
  # the first commit of the main line that has so many in its history, by bisection
  low=1
  high=$(wc -l <"$work/line")
  while [ "$low" -lt "$high" ]; do
    middle=$(((low + high) / 2))
    rev=$(sed -n "${middle}p" "$work/line")
    if [ "$(git -C "$repo" rev-list --count "$rev")" -lt "$size" ]; then low=$((middle + 1)); else high=$middle; fi
  done
  rev=$(sed -n "${low}p" "$work/line")
  best=
  run=0
  while [ "$run" -lt "$runs" ]; do
    run=$((run + 1))
    home=$work/$size-$run
    "$here/pave" init "$home" >/dev/null
    start=$(date +%s.%N)
    "$here/pave" --home "$home" nightly --repo "$repo" --until "$rev" >/dev/null 2>&1
    best=$(awk -v a="$start" -v b="$(date +%s.%N)" -v best="$best" 'BEGIN { t = b - a; printf "%.2f", best == "" || t < best ? t : best }')
  done
  echo "$(git -C "$repo" rev-list --count "$rev") commits: $best s, $(awk -v s="$best" -v n="$size" 'BEGIN { printf "%.2f", 1000 * s / n }') s a thousand"
  size=$((size * 2))
done
