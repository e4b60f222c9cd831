#!/bin/sh
# One night over the examples and the given repositories, in JVMs that differ in what must not matter: the salt of unordered
# sets, language, time zone, heap. Prints for each whether all its tables are those of the first; exit 1 where one is not.
#   bench/same.sh [REPOSITORY...]
# CLASSES names compiled classes in place of target/pave.jar.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${CLASSES:-}" ]; then
  (cd "$here" && ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip package)
  touch "$here/target/pave.stamp"
  CLASSES=$here/target/pave.jar
fi
# Histories that come as a stream are named after the folder that they are read into: the same for all.
git init -q "$work/orders" && git -C "$work/orders" fast-import --quiet <"$here/examples/history/orders.fi"
for repository; do printf '%s\n' "$(cd "$repository" && pwd)"; done >"$work/given"
# One statement: of each table its rows and their sum. What the run's time and id make different is left out.
sql=$(while read -r table exclude; do
  echo "SELECT '$table' AS name, count(*) AS number, md5(string_agg(line, chr(10) ORDER BY line)) AS rows FROM (
    SELECT t::VARCHAR AS line FROM (SELECT *${exclude:+ EXCLUDE ($exclude)} FROM $table) t) UNION ALL"
done <<'EOF'
changes
merged_parents
file_changes
skips
ingest_cursor updated_at
pattern_candidates decided_at, reason
candidate_roles
candidate_templates
candidate_edits
candidate_routines
savings
routine_steps
routine_variants
occurrences
verdicts run_id
execution_logs
session_parents
rejects
message_templates
failures
failure_groups
anti_patterns
session_findings
source_findings
former_sources
former_patterns
EOF
)
sql="$sql SELECT 'end', 0, ''"
pave() { # HEAP JVM-OPTION... -- COMMAND...
  heap=$1 options=; shift
  while [ "$1" != -- ]; do options="$options $1"; shift; done
  shift
  # shellcheck disable=SC2086
  java "-Xmx$heap" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 $options -Dpave.checkout="$here" \
    -cp "$CLASSES" dev.pave.cli.Pave "$@"
}
first= status=0 number=0
night() { # HEAP JVM-OPTION...
  number=$((number + 1)) home=$work/home$number
  pave 512m -- init "$home" >/dev/null
  heap=$1; shift
  set -- "$heap" "$@" -- --home "$home" nightly --repo "$work/orders" --logs "$here/examples/logs/*"
  while read -r repository; do set -- "$@" --repo "$repository"; done <"$work/given"
  pave "$@" >"$work/said" 2>&1 || { echo "failed   $*: $(tail -n 3 "$work/said")"; status=1; return; }
  pave 512m -- --home "$home" query --csv "$sql ORDER BY 1" >"$work/sums$number" 2>&1 ||
    { echo "failed   $(cat "$work/sums$number")"; status=1; }
  first=${first:-$work/sums$number}
  if cmp -s "$first" "$work/sums$number"; then echo "same     ${what:-}"; else
    echo "DIFFERS  ${what:-}"; diff "$first" "$work/sums$number" | sed 's/^/  /'; status=1
  fi
}
what='512 MB, en_US, UTC'; night 512m -Duser.language=en -Duser.country=US -Duser.timezone=UTC
what='2 GB, tr_TR, Asia/Kathmandu'; night 2g -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu
what='512 MB, ar_EG, America/St_Johns'; night 512m -Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns
what='2 GB, th_TH, Pacific/Apia'; night 2g -Duser.language=th -Duser.country=TH -Duser.timezone=Pacific/Apia
exit $status
