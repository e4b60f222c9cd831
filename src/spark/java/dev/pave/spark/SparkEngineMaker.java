package dev.pave.spark;

import dev.pave.engine.Engine;
import dev.pave.engine.EngineException;
import dev.pave.engine.EngineMaker;
import dev.pave.home.UsageException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.SparkConf;
import org.apache.spark.package$;
import org.apache.spark.api.java.JavaSparkContext;

/** Makes {@code engine: {kind: spark}}. What it does not set, {@code spark-submit} and properties {@code spark.*} may. */
public final class SparkEngineMaker implements EngineMaker {

    @Override
    public String kind() {
        return "spark";
    }

    @Override
    public Engine make(String master, String staging) {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "pave").setIfMissing("spark.ui.enabled", "false");
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        String jar = jar();
        if (jar.endsWith(".jar")) {
            conf.setIfMissing("spark.jars", jar);
        }
        checkJava();
        JavaSparkContext spark = new JavaSparkContext(conf);
        return new SparkEngine(spark, new Staging(staging));
    }

    /** Spark starts on a Java that its Hadoop cannot open a file on: said before a night has begun. */
    private static void checkJava() {
        try {
            UserGroupInformation.getCurrentUser();
        } catch (UnsupportedOperationException e) {
            throw new UsageException("the Hadoop " + VersionInfo.getVersion() + " that comes with Spark "
                    + package$.MODULE$.SPARK_VERSION() + " does not run on Java " + Runtime.version().feature()
                    + "; start the night and the cluster on Java 17 or 21");
        } catch (IOException e) {
            throw new EngineException("Spark cannot tell who runs it: " + e.getMessage(), e);
        }
    }

    /** What executors run too. */
    private static String jar() {
        try {
            return new File(SparkEngineMaker.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("pave was not loaded from a file", e);
        }
    }
}
