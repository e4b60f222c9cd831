package dev.pave.home;

import java.nio.file.Path;

/**
 * A folder with {@code rules/ jobs/ specs/ reports/ state/}; every path that pave reads or writes on its own account
 * is named here.
 *
 * @param root absolute path of the folder
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    public Path rules() {
        return root.resolve("rules");
    }

    public Path jobs() {
        return root.resolve("jobs");
    }

    public Path specs() {
        return root.resolve("specs");
    }

    public Path reports() {
        return root.resolve("reports");
    }

    public Path state() {
        return root.resolve("state");
    }

    /** The warehouse; {@code PATTERN_DB_PATH} overrides it. */
    public Path warehouse() {
        String override = System.getenv("PATTERN_DB_PATH");
        return override == null || override.isBlank() ? state().resolve("pave.duckdb") : Path.of(override);
    }

    /** H2 file of Spring Batch's job repository, without its ending. */
    public Path batch() {
        return state().resolve("batch");
    }

    /** H2 file of the ledger of decisions, without its ending. */
    public Path ledger() {
        return state().resolve("ledger");
    }

    /** What people said of findings. */
    public Path feedback() {
        return state().resolve("feedback.jsonl");
    }

    /** Executions as they happen, before a night reads them. */
    public Path spool() {
        return state().resolve("spool");
    }

    /** Settings of other programs as they were before a hook was put in. */
    public Path hooks() {
        return state().resolve("hooks");
    }

    /** What can be made again: compiled rules and the like. */
    public Path cache() {
        return state().resolve("cache");
    }
}
