#!/bin/sh
# Accuracy of `pave classify` on labelled logs, such as those of chains-project/bump (ID.log, and ID -> label in a JSON file).
# usage: bench/classify.sh LOGS LABELS.json [FIRST]   FIRST: first characters of the ids to score, e.g. 01234567
# Prints recall, precision and confusion a category, and the accuracy. JAVA_OPTS=-Dwrong=true names the wrong ones.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$here" && ./mvnw -B -q -DskipTests -Dspotless.check.skip -Djacoco.skip compile \
  dependency:build-classpath -Dmdep.outputFile="$work/classpath")
path="$here/target/classes:$(cat "$work/classpath")"
javac -d "$work/classes" -cp "$path" "$here"/bench/classify/*.java
# shellcheck disable=SC2086
java -Xmx256m ${JAVA_OPTS:-} -cp "$work/classes:$path" ClassifyScore "$1" "$2" "$here/rules" "${3:-}"
