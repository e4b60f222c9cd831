#!/bin/sh
# Kills runs at every place at which something lasts (decision 0018), begins them again, and compares tables, ledger and
# trees with those of an undisturbed run.
# usage: bench/kills.sh [EVERY [IMAGES [HALTS [RANDOM [SCENE...]]]]]   EVERY: an image at every so many places (1);
#   IMAGES: tried of a scene at most (1000); HALTS: programs halted at a place (20), RANDOM: killed at a random time (15), of
#   each scene; SCENE: first-night second-night approve reject run-one run-many undo (all)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here"
./mvnw -B -q -DskipTests package dependency:build-classpath -Dmdep.outputFile="$work/libraries" -Dmdep.includeScope=runtime
mkdir "$work/classes"
javac -nowarn -d "$work/classes" -cp "target/classes:$(cat "$work/libraries")" bench/kills/*.java
every=${1:-1} images=${2:-1000} halts=${3:-20} random=${4:-15}
[ $# -lt 4 ] && shift $# || shift 4
java -Xmx1500m -XX:+UseSerialGC -cp "$work/classes:$here/target/classes:$(cat "$work/libraries")" dev.pave.cli.Kills \
  "$work/kills" "$every" "$images" "$halts" "$random" "$@"
