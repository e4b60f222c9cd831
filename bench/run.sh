#!/bin/sh
# Accuracy and speed on bare clones. usage: bench/run.sh REPOSITORY...
# Each line: the clone, git's own walk, a cold night, a night without news, their ratios, and the score at 0.75.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seconds() { # COMMAND...: wall seconds
  start=$(date +%s.%N)
  "$@" >/dev/null 2>&1 || true
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.2f", b - a }'
}
for repo; do
  home=$work/$(echo "$repo" | cksum | cut -d' ' -f1)
  "$here/pave" init "$home" >/dev/null
  git=$(seconds git -C "$repo" log --numstat -M --no-merges)
  cold=$(seconds "$here/pave" --home "$home" nightly --repo "$repo")
  again=$(seconds "$here/pave" --home "$home" nightly --repo "$repo")
  echo "$repo: git $git s, cold $cold s ($(awk -v a="$cold" -v b="$git" 'BEGIN { printf "%.2f", a / b }') x git), nothing new $again s"
  "$here/pave" backtest --repo "$repo" | sed -n '3,6p'
done
