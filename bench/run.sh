#!/bin/sh
# Accuracy and speed on bare clones. usage: bench/run.sh REPOSITORY...
# Each line: the clone, git's own walk, a cold night, a night without news, a night with one new commit (made on a copy
# that shares the clone's objects), their ratios, and the score at 0.75.
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
add_commit() { # REPOSITORY: one more commit, with one new file
  blob=$(date +%N | git -C "$1" hash-object -w --stdin)
  tree=$( (git -C "$1" ls-tree HEAD; printf '100644 blob %s\tnew-%s.txt\n' "$blob" "$blob") | git -C "$1" mktree --missing)
  commit=$(git -C "$1" -c user.name=bench -c user.email=bench@example.org commit-tree "$tree" -p HEAD -m "one more")
  git -C "$1" update-ref HEAD "$commit"
}
for repo; do
  copy=$work/$(echo "$repo" | cksum | cut -d' ' -f1)
  home=$copy.home
  git clone -q --bare --shared "$repo" "$copy"
  "$here/pave" init "$home" >/dev/null
  git=$(seconds git -C "$repo" log --numstat -M --no-merges)
  cold=$(seconds "$here/pave" --home "$home" nightly --repo "$copy")
  again=$(seconds "$here/pave" --home "$home" nightly --repo "$copy")
  add_commit "$copy"
  news=$(seconds "$here/pave" --home "$home" nightly --repo "$copy")
  echo "$repo: git $git s, cold $cold s ($(awk -v a="$cold" -v b="$git" 'BEGIN { printf "%.2f", a / b }') x git), nothing new $again s, one new commit $news s"
  "$here/pave" backtest --repo "$repo" | sed -n '3,6p'
done
