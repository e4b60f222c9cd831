#!/bin/sh
# What hostile input and hostile surroundings do to pave. Prints for each section how many were tried, how many ended cleanly
# (a documented exit code, no Java in the text, something said where it is not 0) and how many lost rows of a good repository
# and log that stand beside; lists what was not clean. Exit 0 only where all is clean.
#   bench/hostile.sh [SECTION...] [--json DIR] [--yaml DIR] [--strings FILE]
# SECTION: json (JSONTestSuite), yaml (yaml-test-suite), strings (Big List of Naughty Strings, blns.json or .txt): wanted with
# their corpora only, which are fetched by whoever runs this; repositories, stores, surroundings: always there.
# CLASSES names compiled classes in place of target/pave.jar.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
json='' yaml='' strings='' sections=''
while [ $# -gt 0 ]; do
  case $1 in
    --json) json=$2 sections="$sections json"; shift 2 ;;
    --yaml) yaml=$2 sections="$sections yaml"; shift 2 ;;
    --strings) strings=$2 sections="$sections strings"; shift 2 ;;
    json | yaml | strings | repositories | stores | surroundings) sections="$sections $1"; shift ;;
    *) sed -n '2,9p' "$0" >&2; exit 2 ;;
  esac
done
[ -n "$sections" ] || sections='repositories stores surroundings'
work=$(mktemp -d)
trap 'umount "$work/full" 2>/dev/null; rm -rf "$work"' EXIT
status=0
if [ -z "${CLASSES:-}" ]; then
  (cd "$here" && ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip package) || exit 1
  touch "$here/target/pave.stamp"
  CLASSES=$here/target/pave.jar
fi
javac -nowarn -encoding UTF-8 -d "$work/classes" -cp "$CLASSES" "$here"/bench/hostile/*.java || exit 1

jvm() { # JVM's options and a class
  java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dpave.checkout="$here" \
    -cp "$work/classes:$CLASSES" "$@"
}
section() { LC_ALL=C.UTF-8 jvm Hostile "$work" "$@" || status=1; }

tried=0 clean=0
# Tells whether what was just run is clean: check WHAT CODE FILE [WANTED-CODES]
check() {
  tried=$((tried + 1))
  case " ${4:-0 1 2 3 4 5 6} " in *" $2 "*) ;; *) echo "  $1: exit code $2: $(head -c 300 "$3" | tr '\n' '|')"; status=1; return ;; esac
  if grep -Eq '^	at |[a-z]+\.[a-z]+\.[A-Z][a-z]+|[A-Za-z]+Exception' "$3"; then
    echo "  $1: $(grep -Em 1 '^	at |[a-z]+\.[a-z]+\.[A-Z][a-z]+|[A-Za-z]+Exception' "$3" | head -c 300)"; status=1; return
  fi
  clean=$((clean + 1))
}
night() { # WHAT HOME WANTED JVM-OPTION...
  what=$1 home=$2 wanted=$3; shift 3
  [ -d "$home/rules" ] || LC_ALL=C.UTF-8 jvm dev.pave.cli.Pave init "$home" >/dev/null
  jvm "$@" dev.pave.cli.Pave --home "$home" nightly --repo "$here/examples/history/orders.fi" \
    --logs "$here/examples/logs/pave.jsonl" >"$work/said" 2>&1
  check "$what" $? "$work/said" "$wanted"
}
surroundings() {
  for language in tr az lt; do night "language $language" "$work/$language" 0 "-Duser.language=$language"; done
  night 'zone of Samoa' "$work/zone" 0 -Duser.timezone=Pacific/Apia
  night 'heap of 256 MB' "$work/heap" 0 -Xmx256m
  TMPDIR=$work/none; export TMPDIR; night 'no TMPDIR' "$work/tmp" 0; unset TMPDIR
  for name in 'a;b' "it's \"x\" \$(touch pwned)" 'ü😀' 'a
b' '[x]{y}*#%20'; do LC_ALL=C.UTF-8 night "home $name" "$work/homes/$name" 0; done
  LC_ALL=C.UTF-8 night 'home a?b' "$work/homes/a?b" 2
  LC_ALL=C night 'C' "$work/c" 0
  LC_ALL=C night 'C, home ü' "$work/homes/ü😀" '0 1 2'
  LC_ALL=C "$here/pave" --home "$work/homes/ü😀" doctor >"$work/said" 2>&1; check 'launcher, C, home ü' $? "$work/said" 0
  env -i PATH=/usr/bin:/bin "$here/pave" --home "$work/c" candidates list >"$work/said" 2>&1; check 'as cron starts it' $? "$work/said" 0
  : >"$work/empty.log"; head -c 60000000 /dev/zero | tr '\0' x >"$work/huge.log"; mkdir -p "$work/nothing"
  for file in empty.log huge.log nothing; do
    jvm dev.pave.cli.Pave --home "$work/c" nightly --logs "$work/$file" >"$work/said" 2>&1; check "log $file" $? "$work/said" '0 6'
    jvm dev.pave.cli.Pave --home "$work/c" nightly --repo "$work/$file" >"$work/said" 2>&1; check "repository $file" $? "$work/said"
  done
  night 'first of two' "$work/two" '0 5' & first=$!
  night 'second of two' "$work/two" '0 5'
  wait "$first"
  [ "$(id -u)" = 0 ] || { echo '  not root: no full disk, no read-only home'; return; }
  mkdir "$work/full" && mount -t tmpfs -o size=6m tmpfs "$work/full" 2>/dev/null || { echo '  no mount: no full disk'; return; }
  LC_ALL=C.UTF-8 jvm dev.pave.cli.Pave init "$work/full/home" >/dev/null
  night 'full disk' "$work/full/home" 1
  grep -qi 'disk is full\|disk full\|free space\|free some' "$work/said" || { echo "  full disk: no word of it: $(head -c 300 "$work/said")"; status=1; }
  mount -o remount,size=200m "$work/full"; night 'the disk has room again' "$work/full/home" 0
  mount -o remount,ro "$work/full"; night 'read-only home' "$work/full/home" 1
}
for section in $sections; do
  case $section in
    json) section json "$json" ;;
    yaml) section yaml "$yaml" ;;
    strings) section strings "$strings" ;;
    stores) section stores ;;
    repositories)
      if [ -x "$here/bench/hostile/repositories.sh" ]; then
        "$here/bench/hostile/repositories.sh" "$work/repositories" >/dev/null 2>&1
        section repositories "$work/repositories"
      else echo "repositories: there is no bench/hostile/repositories.sh"; status=1; fi ;;
    surroundings)
      surroundings
      printf '%-14s %5d tried  %5d clean\n' surroundings "$tried" "$clean" ;;
  esac
done
exit $status
