#!/bin/sh
# Scores the routine miner on logs whose cases are known: DIR holds CSV files with a column caseID, which is only
# compared with. For each: segments found with both ends right, boundaries, the same with a tenth of the events
# disturbed (means of SEEDS noisy copies), and routines in shuffled copies. A third word
# prints the routines too. usage: bench/routines.sh DIR [SEEDS [verbose]]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
(cd "$here" && ./mvnw -B -q -Dspotless.check.skip compile)
exec java -Xmx2g -cp "$here/target/classes" "$here/bench/routines/RoutineScore.java" "$@"
