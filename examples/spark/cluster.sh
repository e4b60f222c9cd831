#!/usr/bin/env bash
# Starts a stand-alone Spark cluster of this machine, a master and two workers, from the jars of Maven Central alone; does
# one night of pave on it; stops it. usage: examples/spark/cluster.sh [OPTIONS OF pave nightly...]
# Without options: the example logs, into a new home below target/spark. CORES=1 and MEMORY=1g are what each worker has.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
build=$here/target/spark
export SPARK_HOME=$build/home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
jar=$build/pave-spark.jar
# one of an earlier checkout would be another program
[ -f "$jar" ] && [ -z "$(find "$here/src/main" "$here/src/spark" "$here/pom.xml" -newer "$jar" -print -quit)" ] ||
  "$here/mvnw" -B -q -f "$here/pom.xml" -Pspark -DskipTests -Djacoco.skip -Dspotless.check.skip package
[ -n "$(ls "$SPARK_HOME/jars" 2>/dev/null)" ] ||
  "$here/mvnw" -B -q -f "$here/examples/spark/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
    -DoutputDirectory="$SPARK_HOME/jars"

work=$(mktemp -d)
started=()
stop() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  # workers look after their folders up to their end
  wait "${started[@]}" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

# not a function: what is started by one in the background is a shell around Java, and killing that leaves Java running
spark=(java -Xmx1g -XX:+UseSerialGC -Dlog4j2.configurationFile="$here/examples/spark/log4j2.properties" -cp "$SPARK_HOME/jars/*")
port=${PORT:-7077}
"${spark[@]}" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0 &
started+=($!)
# workers that come before it is there say so at length, and try again
until (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
  kill -0 "${started[0]}" || exit 1
  sleep 0.2
done
for n in 1 2; do
  "${spark[@]}" org.apache.spark.deploy.worker.Worker --cores "${CORES:-1}" --memory "${MEMORY:-1g}" --webui-port 0 \
    --work-dir "$work/worker$n" "spark://127.0.0.1:$port" &
  started+=($!)
done

home=()
if [ $# -eq 0 ]; then
  rm -rf "$build/example"
  java -cp "$jar" dev.pave.cli.Pave init "$build/example"
  home=(--home "$build/example")
  set -- --logs "$here/examples/logs/*"
fi
"${spark[@]}" org.apache.spark.deploy.SparkSubmit --master "spark://127.0.0.1:$port" \
  --conf spark.executor.memory="${MEMORY:-1g}" --conf spark.executor.cores="${CORES:-1}" \
  --class dev.pave.cli.Pave "$jar" "${home[@]}" nightly --engine spark "$@"
