#!/bin/sh
# Scores the guards over sessions on real transcripts: LOGS are transcripts of sessions that succeeded (Claude Code, Codex,
# SWE-agent), CONVERSATIONS a folder of Who&When's JSON, which failed. For each: findings where nothing was touched, and
# how many of the seeded loops and false claims are found. Seeds are fixed. A third word prints the findings.
# usage: bench/session-guards.sh LOGS [CONVERSATIONS [verbose]]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
(cd "$here" && ./mvnw -B -q -Dspotless.check.skip compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath)
exec java -Xmx2g -cp "$here/target/classes:$(cat "$here/target/bench.classpath")" "$here/bench/guards/GuardScore.java" "$here" "$@"
