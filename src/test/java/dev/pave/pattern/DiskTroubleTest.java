package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiskTroubleTest {

    @Test
    void isFoundBelowAndBesideAFailure() {
        SQLException commit = new SQLException("commit failed", new IOException("Disk quota exceeded"));
        IllegalStateException step = new IllegalStateException("a step failed");
        step.addSuppressed(commit);

        assertThat(DiskTrouble.FULL.isIn(step)).isTrue();
        assertThat(DiskTrouble.FULL.saying(step))
                .extracting(Throwable::getMessage)
                .contains("Disk quota exceeded");
        assertThat(DiskTrouble.TOO_MANY_FILES.isIn(step)).isFalse();
        assertThat(DiskTrouble.isAnyIn(new IOException("/x: Input/output error")))
                .isTrue();
    }

    @Test
    void isARightThatIsMissingHoweverJavaSaysIt() {
        assertThat(DiskTrouble.NO_RIGHT.isIn(new SQLException("open", new AccessDeniedException("/h/state/a.db"))))
                .isTrue();
        assertThat(DiskTrouble.isAnyIn(new FileSystemException("/h/state/a.db", null, "Read-only file system")))
                .isTrue();
        assertThat(DiskTrouble.isAnyIn(new FileSystemException("/h/state/a.db", null, "Is a directory")))
                .isFalse();
    }

    @Test
    void isNotInWhatOnlySpeaksOfSpace() {
        assertThat(DiskTrouble.isAnyIn(new IOException("a quota file is missing")))
                .isFalse();
        assertThat(DiskTrouble.isAnyIn(new IOException())).isFalse();
    }

    @Test
    void endsWithFailuresThatCarryEachOther() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.addSuppressed(other);

        assertThat(DiskTrouble.FULL.isIn(one)).isFalse();
    }
}
