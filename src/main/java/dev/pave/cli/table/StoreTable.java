package dev.pave.cli.table;

import dev.pave.inspect.StoreFile;
import dev.pave.inspect.TableStatus;
import dev.pave.store.Migration;
import dev.pave.store.RunRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the stores of a home are shown: where they are, what is in the tables, how the last run ended, what to do. */
public final class StoreTable {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private StoreTable() {}

    /** The files, for people. */
    public static void print(Path home, List<StoreFile> stores, Output output) {
        output.say("The home is " + home + ":");
        output.table(
                List.of("what", "size", "where", "what is in it"),
                stores.stream()
                        .map(store ->
                                List.of(store.name(), size(store.bytes()), where(home, store.path()), store.holds()))
                        .toList());
        output.say("");
    }

    private static String where(Path home, Path path) {
        return path.startsWith(home) ? home.relativize(path).toString() : path.toString();
    }

    private static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        for (; size >= 1000 && unit < UNITS.size() - 1; unit++) {
            size /= 1000;
        }
        return bytes < 0
                ? "none yet"
                : String.format(Locale.ROOT, unit > 0 && size < 10 ? "%.1f %s" : "%.0f %s", size, UNITS.get(unit));
    }

    /** The tables, for people. */
    public static void print(TableStatus status, Output output) {
        if (status.migrations().isEmpty()) {
            output.say("There are no tables yet: `pave nightly` makes and fills them.");
            return;
        }
        output.table(
                List.of("rows", "table", "what a row is"),
                status.counts().stream()
                        .map(count ->
                                List.of(String.format(Locale.ROOT, "%,d", count.rows()), count.table(), count.holds()))
                        .toList());
        output.say("");
        long waiting = status.waiting();
        output.say(
                waiting == 0
                        ? "The tables have the form that this pave wants."
                        : "The tables are of an older pave (" + waiting + " of "
                                + status.migrations().size()
                                + " migrations wait): `pave db migrate`, or the next `pave nightly`, brings them up to date.");
        output.say(status.lastRun() == null ? "No run was made yet: `pave nightly`." : run(status.lastRun()));
        if (status.rows("skips") + status.rows("rejects") > 0) {
            output.say("Some input was left out: pave query \"SELECT * FROM "
                    + (status.rows("skips") > 0 ? "skips" : "rejects") + " LIMIT 10\"");
        }
        output.say("When something is wrong, `pave doctor` looks at all of it and says what to do.");
        output.say(
                "`pave db rebuild` makes the tables anew from their sources; decisions are kept (docs/guide/recovery.md).");
    }

    private static String run(RunRow run) {
        String began = "The last run is " + run.runId() + " (" + run.job() + "), begun " + minute(run.startedAt());
        return run.finishedAt() == null
                ? began + "; it did not end: it failed or was killed. `pave " + run.job() + "` goes on where it was."
                : began + ", " + run.status() + " after "
                        + Durations.time(Duration.between(run.startedAt(), run.finishedAt())
                                .toMillis()) + ".";
    }

    private static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replace(":00Z", " UTC");
    }

    /** All of it, for programs. */
    public static Map<String, Object> json(Path warehouse, List<StoreFile> stores, TableStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("warehouse", warehouse.toString());
        json.put(
                "migrations", status.migrations().stream().map(StoreTable::json).toList());
        json.put("stores", stores.stream().map(StoreTable::json).toList());
        json.put("tables", status.counts().stream().map(StoreTable::json).toList());
        json.put("last_run", status.lastRun() == null ? null : json(status.lastRun()));
        return json;
    }

    private static Map<String, Object> json(Migration migration) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", migration.version());
        json.put("name", migration.name());
        json.put("applied_at", text(migration.appliedAt()));
        return json;
    }

    private static Map<String, Object> json(StoreFile store) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", store.name());
        json.put("path", store.path().toString());
        json.put("bytes", store.bytes() < 0 ? null : store.bytes());
        return json;
    }

    private static Map<String, Object> json(TableStatus.Count count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", count.table());
        json.put("rows", count.rows());
        return json;
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    private static Map<String, Object> json(RunRow run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run_id", run.runId());
        json.put("job", run.job());
        json.put("started_at", text(run.startedAt()));
        json.put("finished_at", text(run.finishedAt()));
        json.put("status", run.status());
        return json;
    }
}
