package dev.pave.spark;

import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.SparkEnv;
import org.apache.spark.package$;
import org.apache.spark.api.java.function.Function;

/** Looks around on an executor: sees whether what the night wrote is there, and leaves something for it. */
final class Probe implements Function<Integer, Probe.Seen> {

    private static final long serialVersionUID = 1L;

    /** So that no executor is done with all of them before others have begun. */
    private static final int MILLIS = 200;

    private final Staging staging;
    private final String name;

    /** @param name of what the night wrote */
    Probe(Staging staging, String name) {
        this.staging = staging;
        this.name = name;
    }

    /**
     * What an executor is and sees.
     *
     * @param file    what it left in the staging folder
     * @param trouble what stands in its way; empty for nothing
     */
    record Seen(String executor, String host, int java, String spark, String file, String trouble) implements Serializable {

        /** With what stands in the way of the night reading what the executor left. */
        Seen readBy(Staging staging) {
            try {
                boolean there = !trouble.isEmpty() || staging.hasProbe(file);
                staging.deleteProbe(file);
                return there ? of(trouble) : of("what it writes there does not reach the night");
            } catch (IOException e) {
                return of("what it writes there cannot be removed by the night: " + e.getMessage());
            }
        }

        private Seen of(String otherTrouble) {
            return new Seen(executor, host, java, spark, "", otherTrouble);
        }
    }

    @Override
    public Seen call(Integer number) throws InterruptedException {
        Thread.sleep(MILLIS);
        String file = name + "-" + number;
        return new Seen(
                SparkEnv.get().executorId(),
                SparkEnv.get().blockManager().blockManagerId().host(),
                Runtime.version().feature(),
                package$.MODULE$.SPARK_VERSION(),
                file,
                trouble(file));
    }

    private String trouble(String file) {
        try {
            if (!staging.hasProbe(name)) {
                return "what the night writes there is not seen";
            }
            staging.writeProbe(file);
            return "";
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
    }
}
