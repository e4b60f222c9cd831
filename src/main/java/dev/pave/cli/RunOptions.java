package dev.pave.cli;

import dev.pave.home.EngineSpec;
import dev.pave.home.Home;
import dev.pave.home.JobSpec;
import dev.pave.home.JobSpecReader;
import dev.pave.home.Person;
import dev.pave.home.UsageException;
import dev.pave.ingest.log.LogGlob;
import dev.pave.job.JobRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that both jobs have. */
final class RunOptions {

    @Option(names = "--job", paramLabel = "F", description = "The job file (default: jobs/<command>.yaml of the home).")
    private Path job;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "Read this repository in place of the job file's; may be repeated.")
    private List<Path> repositories = new ArrayList<>();

    @Option(
            names = "--logs",
            paramLabel = "GLOB",
            description = "Read these log files in place of the job file's sources; may be repeated.")
    private List<String> logs = new ArrayList<>();

    @Mixin
    private Engine engine = new Engine();

    /** Which engine, where it is not the job file's. */
    static final class Engine {

        @Option(
                names = "--engine",
                paramLabel = "KIND",
                description = "Where the work is done: local, or spark (docs/guide/spark.md).")
        private String engine;

        @Option(names = "--master", paramLabel = "URL", description = "The engine's cluster, e.g. spark://host:7077.")
        private String master;

        @Option(
                names = "--staging",
                paramLabel = "DIR",
                description = "A folder that all machines of the engine reach.")
        private String staging;

        /** What the job file says, and what was said besides. */
        EngineSpec over(EngineSpec ofJob) {
            return ofJob.with(engine, master, staging);
        }
    }

    JobSpec spec(Home home, String command) {
        Path file = job != null ? job : home.jobs().resolve(command + ".yaml");
        return UsageException.given(() -> JobSpecReader.read(file));
    }

    /**
     * What a run is asked to do.
     *
     * @param until revision or day that bounds history; null for none
     * @param since first day of the window that the report is about; null for all
     */
    JobRequest request(Home home, String command, JobSpec spec, String until, String since) {
        List<String> read = repositories.isEmpty() && logs.isEmpty()
                ? spec.repositories()
                : repositories.stream().map(Path::toString).toList();
        return new JobRequest(
                home,
                command,
                read.stream().map(path -> resolve(home, path)).toList(),
                logs(home, spec),
                until,
                since,
                spec.halfLife(),
                spec.keepReports(),
                spec.agentsMd(),
                engine.over(spec.engine()));
    }

    /** The log files to read: those of the command line, else those of the job file, as absolute globs. */
    private List<JobSpec.LogSource> logs(Home home, JobSpec spec) {
        if (!repositories.isEmpty() || !logs.isEmpty()) {
            return logs.stream()
                    .map(glob -> new JobSpec.LogSource(under(Path.of("").toAbsolutePath(), glob), null, Map.of()))
                    .toList();
        }
        return spec.logs().stream()
                .map(source -> new JobSpec.LogSource(shipped(home, source.path()), source.format(), source.columns()))
                .toList();
    }

    private static String under(Path folder, String glob) {
        if (glob.startsWith("~/")) {
            return LogGlob.literal(Person.folder().toString()) + glob.substring(1);
        }
        return glob.startsWith("/")
                        || Path.of(glob.replace('*', 'x').replace('?', 'x')).isAbsolute()
                ? glob
                : LogGlob.literal(folder.toString()) + "/" + glob;
    }

    /** Below the home; where its folder is not there, below the checkout, which has the examples. */
    private static String shipped(Home home, String glob) {
        String folder = glob.contains("/") ? glob.substring(0, glob.lastIndexOf('/')) : "";
        String checkout = System.getProperty("pave.checkout", "");
        boolean here = folder.contains("*") || Files.exists(home.root().resolve(folder)) || checkout.isEmpty();
        return under(here ? home.root() : Path.of(checkout).toAbsolutePath(), glob);
    }

    /** Where a source of the job file is: {@code .} is where one stands, other relative paths count from the home. */
    private Path resolve(Home home, String path) {
        Path given = Path.of(path);
        boolean here = path.equals(".") || !repositories.isEmpty();
        Path place = here ? given.toAbsolutePath().normalize() : home.root().resolve(given);
        if (!here && !Files.exists(place)) {
            Path shipped = Path.of(System.getProperty("pave.checkout", "")).resolve(given);
            return Files.exists(shipped) ? shipped : place;
        }
        return place;
    }
}
