package dev.pave.spark;

import dev.pave.engine.EngineMaker;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.SparkConf;
import org.apache.spark.package$;
import org.apache.spark.api.java.JavaSparkContext;

/** Looks whether a night on a cluster would work: this Java, the master, the staging folder, and what executors see of it. */
final class ClusterCheck {

    private static final int MASTER_MILLIS = 5_000;
    private static final int SECONDS = 90;
    private static final int FEWEST_TASKS = 16;
    private static final String OUR_SPARK = package$.MODULE$.SPARK_VERSION();

    private final SparkConf conf;
    private final Staging staging;
    private final EngineMaker.Looked taker;
    private volatile JavaSparkContext begun;

    ClusterCheck(SparkConf conf, Staging staging, EngineMaker.Looked taker) {
        this.conf = conf;
        this.staging = staging;
        this.taker = taker;
    }

    private boolean fails(String what, String remedy) {
        taker.at(false, what, remedy);
        return false;
    }

    private boolean is(String what) {
        taker.at(true, what, "");
        return true;
    }

    /** What is known without a cluster; whether all of that is sound. */
    boolean beforeItBegins() {
        return java() && (master().startsWith("local-cluster") ? home() : reached()) && written();
    }

    private String master() {
        return conf.get("spark.master");
    }

    /** Spark starts on a Java that its Hadoop cannot open a file on. */
    private boolean java() {
        try {
            UserGroupInformation.getCurrentUser();
            return is("Spark " + OUR_SPARK + " on Java " + Runtime.version().feature());
        } catch (UnsupportedOperationException e) {
            return fails(
                    "the Hadoop " + VersionInfo.getVersion() + " that comes with Spark " + OUR_SPARK
                            + " does not run on Java " + Runtime.version().feature(),
                    "start the night and the cluster on Java 17 or 21");
        } catch (IOException e) {
            return fails("Spark cannot tell who runs it: " + e.getMessage(), "see the settings of Hadoop");
        }
    }

    /** Without these, executors on this machine end at once, and Spark starts others for ever. */
    private boolean home() {
        String home = System.getenv("SPARK_HOME");
        return home != null
                        && new File(home, "jars").isDirectory()
                        && System.getenv("SPARK_SCALA_VERSION") != null
                ? is(master() + " with SPARK_HOME " + home)
                : fails(
                        "SPARK_HOME " + (home == null ? "is not set" : home + " or its folder jars is not there, or SPARK_SCALA_VERSION is not set"),
                        "set SPARK_HOME to a folder with Spark in jars/, and SPARK_SCALA_VERSION to 2.13; examples/spark/cluster.sh does");
    }

    /** Of several masters one leads, and the others only wait: one that answers is enough. */
    private boolean reached() {
        if (!master().startsWith("spark://")) {
            return is("the master is " + master());
        }
        List<String> silent = new ArrayList<>();
        for (String place : master().substring("spark://".length()).split(",")) {
            String trouble = trouble(place);
            if (trouble == null) {
                return is("a master listens at " + place);
            }
            silent.add(place + ": " + trouble);
        }
        return fails(
                "no master listens at " + String.join("; ", silent),
                "start it, or name another: `master` of the job file's engine, --master of the command or of spark-submit");
    }

    private static String trouble(String place) {
        int colon = place.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(place.substring(colon + 1));
            socket.connect(new InetSocketAddress(place.substring(0, Math.max(0, colon)), port), MASTER_MILLIS);
            return null;
        } catch (NumberFormatException noPort) {
            return "wants spark://HOST:PORT";
        } catch (IOException | IllegalArgumentException e) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }

    private boolean written() {
        String probe = probe();
        try {
            staging.writeProbe(probe);
            staging.deleteProbe(probe);
            return is("the staging folder " + staging + " can be written to");
        } catch (IOException | RuntimeException e) {
            return fails(
                    "the staging folder " + staging + " cannot be written to: " + e.getMessage(),
                    "name one that all machines reach: `staging` of the job file's engine, or --staging");
        }
    }

    private static String probe() {
        return "probe-" + UUID.randomUUID();
    }

    /** Starts what a night would start, and has every executor that comes look around. */
    void executors() {
        CompletableFuture<List<Probe.Seen>> looking = CompletableFuture.supplyAsync(this::look);
        try {
            List<Probe.Seen> seen = looking.get(SECONDS, TimeUnit.SECONDS);
            tell(seen);
        } catch (TimeoutException nobody) {
            fails(
                    "no executor of " + master() + " did anything within " + SECONDS + " seconds",
                    "see the logs of master and workers: a free core, " + conf.get("spark.executor.memory", "1g")
                            + " of memory (spark.executor.memory) and Spark " + OUR_SPARK
                            + " are wanted, and workers must reach this machine (spark.driver.host)");
        } catch (ExecutionException e) {
            fails(
                    "Spark could not do a task: " + e.getCause().getMessage(),
                    "see the logs of master and workers; the cluster's Spark has to be " + OUR_SPARK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (begun != null) {
                begun.close(); // also where it waits for executors
            }
        }
    }

    private List<Probe.Seen> look() {
        String probe = probe();
        try {
            JavaSparkContext spark = new JavaSparkContext(conf);
            begun = spark;
            staging.writeProbe(probe);
            int tasks = Math.max(FEWEST_TASKS, 2 * spark.defaultParallelism());
            List<Integer> numbers = IntStream.range(0, tasks).boxed().toList();
            List<Probe.Seen> seen = spark.parallelize(numbers, tasks)
                    .map(new Probe(staging, probe))
                    .collect();
            return seen.stream().map(each -> each.readBy(staging)).distinct().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            forget(probe);
        }
    }

    private void forget(String probe) {
        try {
            staging.deleteProbe(probe);
        } catch (IOException leftBehind) {
            taker.at(false, "the staging folder " + staging + " keeps " + probe, "remove it");
        }
    }

    private void tell(List<Probe.Seen> seen) {
        is(seen.stream().map(Probe.Seen::executor).distinct().count() + " executors on "
                + joined(seen.stream().map(Probe.Seen::host).toList()) + ", Java "
                + joined(seen.stream().map(each -> "" + each.java()).toList()));
        List<String> others = seen.stream()
                .filter(each -> !each.spark().equals(OUR_SPARK))
                .map(each -> each.spark() + " on " + each.host())
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            fails(
                    "the night has Spark " + OUR_SPARK + ", executors have " + String.join(", ", others),
                    "start the night by spark-submit of the cluster's Spark");
        }
        List<String> troubles = seen.stream()
                .filter(each -> !each.trouble().isEmpty())
                .map(each -> each.host() + ": " + each.trouble())
                .distinct()
                .toList();
        if (troubles.isEmpty()) {
            is("all of them see the staging folder and write to it");
        } else {
            fails(
                    "executors cannot use the staging folder " + staging + ", e.g. on " + troubles.get(0),
                    "name one that all machines reach by the same path, and that their users may write to");
        }
    }

    private static String joined(List<String> texts) {
        return texts.stream().distinct().sorted().collect(Collectors.joining(", "));
    }
}
