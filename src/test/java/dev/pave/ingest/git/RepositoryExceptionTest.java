package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class RepositoryExceptionTest {

    private static final IOException INNER = new IOException("Cannot read file refs/heads/a");

    @Test
    void saysWhatTheInnermostFailureSays() {
        assertThat(RepositoryException.reason(new IOException(new ExecutionException(INNER))))
                .isEqualTo("Cannot read file refs/heads/a");
    }

    @Test
    void keepsWhatAnOuterFailureAdds() {
        assertThat(RepositoryException.reason(new IOException("while it was read", INNER)))
                .isEqualTo("while it was read");
        assertThat(RepositoryException.reason(new IOException())).isEqualTo("IOException");
    }
}
