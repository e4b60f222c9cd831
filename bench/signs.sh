#!/bin/sh
# Learns the weights of mine/files/Sign.java from clones, and scores each clone by weights learned from the others.
# usage: bench/signs.sh REPOSITORY...
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
(cd "$here" && ./mvnw -B -q -DskipTests -Dspotless.check.skip -Djacoco.skip package)
exec java -Xmx4g -cp "$here/target/test-classes:$here/target/pave.jar" dev.pave.mine.files.SignTraining "$@"
