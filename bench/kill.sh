#!/bin/sh
# Kills nightly runs on a real repository at random moments, starts each again, and compares the tables with those of
# a run that was left alone. usage: bench/kill.sh REPOSITORY [KILLS]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
repo=$1
kills=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/pave" init "$work/alone" >/dev/null
"$here/pave" init "$work/killed" >/dev/null
"$here/pave" --home "$work/alone" nightly --repo "$repo" >/dev/null 2>&1
done=0
finished=0
while [ "$done" -lt "$kills" ]; do
  "$here/pave" --home "$work/killed" nightly --repo "$repo" >/dev/null 2>&1 &
  pid=$!
  sleep "$(awk -v s="$done$pid" 'BEGIN { srand(s); printf "%.2f", 0.3 + rand() * 4 }')"
  if kill -9 "$pid" 2>/dev/null; then done=$((done + 1)); else finished=$((finished + 1)); fi
  wait "$pid" 2>/dev/null || true
  # what is known of a finished repository is thrown away now and then, so that every step is hit
  if [ $((done % 4)) -eq 3 ]; then rm -rf "$work/killed/state/cache"; fi
done
"$here/pave" --home "$work/killed" nightly --repo "$repo" >/dev/null 2>&1
status=0
for table in "SELECT * FROM changes ORDER BY ALL" "SELECT * FROM file_changes ORDER BY ALL" \
  "SELECT * FROM skips ORDER BY ALL" "SELECT * FROM ingest_cursor ORDER BY ALL" \
  "SELECT * EXCLUDE (decided_at, reason, rule) FROM pattern_candidates ORDER BY ALL" \
  "SELECT * FROM candidate_roles ORDER BY ALL" "SELECT * FROM candidate_templates ORDER BY ALL" \
  "SELECT * FROM candidate_edits ORDER BY ALL" "SELECT * FROM merged_parents ORDER BY ALL" \
  "SELECT * FROM occurrences ORDER BY ALL"; do
  case $table in *ingest_cursor*) table="SELECT source_id, fingerprint, position FROM ingest_cursor" ;; esac
  a=$("$here/pave" --home "$work/alone" query --csv "$table" | cksum)
  b=$("$here/pave" --home "$work/killed" query --csv "$table" | cksum)
  if [ "$a" = "$b" ]; then echo "same    $table"; else echo "DIFFERS $table"; status=1; fi
done
echo "$kills kills, $finished runs ended before they were killed"
exit $status
