package dev.pave.spark;

import dev.pave.engine.Engine;
import dev.pave.engine.EngineMaker;
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
        JavaSparkContext spark = new JavaSparkContext(conf);
        return new SparkEngine(spark, new Staging(staging));
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
