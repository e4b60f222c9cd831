import dev.pave.engine.LocalEngine;
import dev.pave.ingest.log.LogIngest;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.Migrations;
import dev.pave.store.Warehouse;
import dev.pave.store.log.ExecutionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads one log into a new warehouse by itself, as the step of a night does. usage: Ingest FILE WAREHOUSE */
final class Ingest {

    public static void main(String[] args) throws IOException {
        try (Warehouse warehouse = Warehouse.open(Path.of(args[1]))) {
            new Migrations(warehouse.connection()).migrate();
            long start = System.nanoTime();
            long executions;
            try (LogIngest ingest = new LogIngest(new ExecutionStore(warehouse), new CommandNormaliser(), new LocalEngine())) {
                executions = ingest.ingest(LogRequest.of(Path.of(args[0]))).executions();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%.2f s, %.0f thousand a second, %.1f s of processor, peak %d MB%n", seconds,
                    executions / seconds / 1000, processor(), peak());
        }
    }

    /** Seconds that the cores worked for this process, its start with them. */
    private static double processor() {
        return ProcessHandle.current().info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(0.0);
    }

    /** The most memory that was resident, the JVM's and DuckDB's, in MB; 0 where the system does not tell. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
