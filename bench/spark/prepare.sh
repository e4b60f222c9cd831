# Sourced by bench/spark.sh and bench/spark-kills.sh: builds pave for Spark, gets Spark's jars, and makes a log with a seed of
# $executions in so many files as $parts below $work/logs. $work goes when the script ends.
build=$here/target/spark
export SPARK_HOME=$build/home SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/mvnw" -B -q -f "$here/pom.xml" -Pspark -DskipTests -Djacoco.skip -Dspotless.check.skip package
"$here/mvnw" -B -q -f "$here/examples/spark/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
  -DoutputDirectory="$SPARK_HOME/jars"
javac -d "$work/classes" -cp "$build/pave-spark.jar" "$here/bench/logs/Generate.java"
java -cp "$work/classes" Generate jsonl "$executions" 1 "$work/log.jsonl"
mkdir "$work/logs"
split -n "l/$parts" -d --additional-suffix=.jsonl "$work/log.jsonl" "$work/logs/part-"
rm "$work/log.jsonl"
