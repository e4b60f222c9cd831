package dev.pave.ingest.log;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that write logs into a folder and read them into a store of its own. */
public abstract class LogTestCase {

    @TempDir
    protected Path folder;

    protected LogFixture logs;

    @BeforeEach
    void open() {
        logs = new LogFixture(folder);
    }

    @AfterEach
    void close() {
        logs.close();
    }
}
