package dev.pave.store;

import java.nio.file.Path;
import java.util.Properties;

/** How DuckDB is opened: bounded memory, spilling beside the file, no extension ever loaded from elsewhere. */
public final class WarehouseSettings {
    private WarehouseSettings() {}

    static Properties forWriting(Path file) {
        Properties settings = common();
        settings.setProperty(
                "temp_directory",
                file.resolveSibling(file.getFileName() + ".tmp").toString());
        settings.setProperty("max_temp_directory_size", "8GB");
        return settings;
    }

    static Properties forReading() {
        Properties settings = common();
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("lock_configuration", "true");
        return settings;
    }

    private static Properties common() {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("jdbc_stream_results", "true"); // else a whole result is in memory, beyond the limit
        settings.setProperty("threads", String.valueOf(threads()));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    /** How many DuckDB works with, where nothing speaks for fewer. */
    public static int threads() {
        return Math.min(4, Runtime.getRuntime().availableProcessors());
    }
}
