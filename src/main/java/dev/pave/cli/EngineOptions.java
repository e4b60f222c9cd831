package dev.pave.cli;

import dev.pave.home.EngineSpec;
import picocli.CommandLine.Option;

/** Which engine, where it is not the job file's. */
final class EngineOptions {

    @Option(
            names = "--engine",
            paramLabel = "KIND",
            description = "Where the work is done: local, or spark (docs/guide/spark.md).")
    private String engine;

    @Option(names = "--master", paramLabel = "URL", description = "The engine's cluster, e.g. spark://host:7077.")
    private String master;

    @Option(names = "--staging", paramLabel = "DIR", description = "A folder that all machines of the engine reach.")
    private String staging;

    /** What the job file says, and what was said besides. */
    EngineSpec over(EngineSpec ofJob) {
        return ofJob.with(engine, master, staging);
    }
}
