package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pave.home.Home;
import dev.pave.store.UrlPath;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRepositoryFileTest {

    @TempDir
    Path folder;

    private Home home;
    private JobRepositoryFile repository;

    @BeforeEach
    void makeHome() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.state());
        repository = new JobRepositoryFile(home);
    }

    private static SQLException opening(int code, String why) {
        return new SQLException("open", "90031", code, new FileSystemException("batch.mv.db", null, why));
    }

    @Test
    void saysThatAHomeCannotBeWrittenToAndKeepsItsFile() {
        SQLException readOnly = opening(ErrorCode.IO_EXCEPTION_2, "Read-only file system");

        assertThat(JobRepositoryFile.isDamage(readOnly)).isFalse();
        assertThat(repository.refusal(readOnly))
                .hasMessageContaining("cannot be written to")
                .hasMessageContaining("another --home")
                .hasMessageNotContaining("move it away");
        assertThat(repository.refusal(new SQLException("read only", "90097", ErrorCode.DATABASE_IS_READ_ONLY)))
                .hasMessageContaining("cannot be written to");
    }

    @Test
    void advisesToMoveAwayOnlyWhatIsDamaged() {
        assertThat(repository.refusal(opening(ErrorCode.FILE_CORRUPTED_1, "a block is cut")))
                .hasMessageContaining("move it away");
        assertThat(repository.refusal(opening(ErrorCode.IO_EXCEPTION_2, "Is a directory")))
                .hasMessageContaining("Is a directory")
                .hasMessageNotContaining("move it away");
    }

    @Test
    void writesNoTraceBesideAFileThatCannotBeOpened() throws IOException {
        Files.writeString(repository.file(), "no database at all".repeat(1000));

        try (UrlPath name = UrlPath.of(home.batch())) {
            SQLException refused = catchThrowableOfType(
                    SQLException.class,
                    () -> JobRepositoryFile.source(name, "").getConnection().close());
            assertThat(JobRepositoryFile.isDamage(refused)).isTrue();
        }

        assertThat(home.state().resolve("batch.trace.db")).doesNotExist();
    }
}
