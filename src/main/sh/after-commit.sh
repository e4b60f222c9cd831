#!/bin/sh
# Mines a repository after a commit; started in the background by git's post-commit hook.
#   after-commit.sh LAUNCHER HOME
set -u
# git tells its hooks where it is; what is started here finds out by itself.
repository=$(git rev-parse --show-toplevel 2>/dev/null) || exit 0
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_PREFIX

# Another run may be under way: it may have begun before the commit, so wait for it.
tries=0
while [ "$tries" -lt 20 ]; do
  nice -n 10 "$1" --home "$2" nightly --repo "$repository"
  [ $? -eq 5 ] || exit 0
  tries=$((tries + 1))
  sleep 1
done
