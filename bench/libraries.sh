#!/bin/sh
# pave's readers beside libraries, on the same rows, by turns: CSV (FastCSV without marks), JSON lines (Jackson's streaming parser
# alone), ISO times (itu, java.time), rows of DuckDB (Spring's JdbcClient). usage: bench/libraries.sh [ROWS [ROUNDS]]   (10000000 5)
# Prints of each the median, least and most seconds of the rounds, and the ratio to ours; equal sums show that all read the same.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here"
./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip compile dependency:build-classpath \
  -Dmdep.outputFile="$work/ours" -Dmdep.includeScope=test
./mvnw -B -q -f bench/libraries/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/theirs"
classpath=target/classes:$(cat "$work/ours"):$(cat "$work/theirs")
javac -nowarn -d "$work/classes" -cp "$classpath" bench/libraries/*.java bench/libraries/peers/*.java
exec java -Xmx1g -XX:+UseSerialGC -cp "$work/classes:$classpath" Readers "${1:-10000000}" "${2:-5}" Peers
