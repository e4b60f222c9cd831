#!/bin/sh
# Kills runs of the executors at every file and git operation (decision 0018): each file is as before or as after, `pave doctor`
# makes the tree wholly so, the next run does it, nothing lies about; and dry runs change nothing, also in a read-only checkout.
# usage: bench/executors.sh [KILLS [SCENE...]]   KILLS: of each scene at most, evenly chosen (50);
#   SCENE: see bench/kills/ExecutorScenes.java (all)
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
cd "$here"
./mvnw -B -q -DskipTests package dependency:build-classpath -Dmdep.outputFile="$work/libraries" -Dmdep.includeScope=runtime
mkdir "$work/classes" "$work/lib" # copies, which others may read too
javac -nowarn -d "$work/classes" -cp "target/classes:$(cat "$work/libraries")" bench/kills/*.java
cp -R target/classes/. "$work/classes"
tr : '\n' <"$work/libraries" | while read -r jar; do cp "$jar" "$work/lib"; done
kills=${1:-50}
[ $# -lt 1 ] || shift
java -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/classes:$work/lib/*" \
  dev.pave.cli.ExecutorKills "$work/kills" "$kills" "$@"
