#!/bin/sh
# Spark 4.1.3: `local-cluster[...]` from Maven's jars alone starts no executor, although everything is on the class path and
# handed on with spark.executor.extraClassPath. The worker builds the command of an executor as a distribution's script does,
# looks for folders of a build of Spark, and gives up; the application is removed. An empty folder `jars` below SPARK_HOME and a
# SPARK_SCALA_VERSION are enough.
# Guessed: local-cluster, which is there for tests, needs no installation.
. "$(dirname "$0")/run.sh"
packages org.apache.spark:spark-core_2.13:4.1.3
cat >"$work/Finding.java" <<'JAVA'
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

public class Finding {
    public static void main(String[] args) {
        SparkConf conf = new SparkConf()
                .setMaster("local-cluster[1,1,512]")
                .setAppName("finding")
                .set("spark.executor.memory", "512m")
                .set("spark.ui.enabled", "false")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            System.out.println(spark.parallelize(List.of(1, 2, 3), 1).count() + " counted");
        } catch (Exception e) {
            System.out.println("no executor");
        }
        System.exit(0);
    }
}
JAVA
javac -nowarn -proc:none -cp "$work/lib/*" -d "$work/classes" "$work/Finding.java"
opens=
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done
counts() {
  (cd "$work" && env -u SPARK_HOME "$@" SPARK_LOCAL_IP=127.0.0.1 \
    java $opens -cp "$work/classes:$work/lib/*" Finding 2>/dev/null | tail -n 1)
}
mkdir -p "$work/home/jars"
echo "with the jars alone: $(counts)" >"$work/said"
echo "with an empty SPARK_HOME/jars: $(counts SPARK_HOME="$work/home" SPARK_SCALA_VERSION=2.13)" >>"$work/said"
expect 'with the jars alone: no executor
with an empty SPARK_HOME/jars: 3 counted'
