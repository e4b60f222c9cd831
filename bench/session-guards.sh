#!/bin/sh
# Scores the guards over sessions on real transcripts, in whatever format pave reads them (Claude Code, Codex, SWE-agent,
# mini-swe-agent, Who&When ...). For each folder: findings where nothing was touched, and how many of the seeded loops and
# false claims are found. Seeds are fixed; claims are drawn from bench/guards/claims.txt where a session ends without handing
# in. With -v the findings are printed, and the seeds that are missed.
# usage: bench/session-guards.sh [-v] FOLDER...
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
(cd "$here" && ./mvnw -B -q -Dspotless.check.skip compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath)
exec java -Xmx2g -cp "$here/target/classes:$(cat "$here/target/bench.classpath")" "$here/bench/guards/GuardScore.java" "$here" "$@"
