package dev.pave.spark;

import dev.pave.engine.Engine;
import dev.pave.engine.EngineMaker;
import dev.pave.home.UsageException;
import java.io.File;
import java.net.URISyntaxException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Makes {@code engine: {kind: spark}}. What it does not set, {@code spark-submit} and properties {@code spark.*} may. */
public final class SparkEngineMaker implements EngineMaker {

    @Override
    public String kind() {
        return "spark";
    }

    /** @throws UsageException when it is clear before Spark begins that a night cannot be done */
    @Override
    public Engine make(String master, String staging, String owner) {
        SparkConf conf = conf(master);
        Staging place = new Staging(staging);
        new ClusterCheck(conf, place, SparkEngineMaker::refuse).beforeItBegins();
        return new SparkEngine(new JavaSparkContext(conf), place, owner);
    }

    private static void refuse(boolean sound, String what, String remedy) {
        if (!sound) {
            throw new UsageException(what + "; " + remedy);
        }
    }

    @Override
    public void check(String master, String staging, Looked taker) {
        ClusterCheck check = new ClusterCheck(conf(master), new Staging(staging), taker);
        if (check.beforeItBegins()) {
            check.executors();
        }
    }

    private static SparkConf conf(String master) {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "pave").setIfMissing("spark.ui.enabled", "false");
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        String jar = jar();
        if (jar.endsWith(".jar")) {
            conf.setIfMissing("spark.jars", jar);
        }
        return conf;
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
