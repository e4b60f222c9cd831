package dev.pave.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.cli.table.Output;
import dev.pave.job.JobFailedException;
import dev.pave.pattern.Locked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream said = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private int explain(Throwable failure) {
        bytes.reset();
        return new Failures(new Output(said, said, false), false, List.of()).explain(failure);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class Held extends RuntimeException implements Locked {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whateverSaysThatItIsLockedIsFive() {
        assertThat(explain(new Held())).isEqualTo(5);
        assertThat(explain(new RuntimeException("the step failed", new Held()))).isEqualTo(5);
        assertThat(explain(new RuntimeException("the step failed"))).isEqualTo(1);
    }

    @Test
    void anErrorIsOneLine() {
        assertThat(explain(new StackOverflowError())).isEqualTo(1);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("nested too deep").contains("--verbose");
        assertThat(explain(new OutOfMemoryError("Java heap space"))).isEqualTo(1);
        assertThat(said().lines()).hasSize(1);
        assertThat(said()).contains("Java heap space").contains("PAVE_JAVA_OPTS");
    }

    @Test
    void aStepWithoutMemorySaysWhatToDo() {
        RuntimeException passedOn = new IllegalStateException(new OutOfMemoryError("Java heap space"));

        assertThat(explain(JobFailedException.in("mine-routines", passedOn))).isEqualTo(1);
        assertThat(said().lines()).hasSize(1);
        assertThat(said())
                .contains("the step mine-routines failed: there is not enough memory (Java heap space)")
                .contains("PAVE_JAVA_OPTS");
    }

    @Test
    void saysInWordsWhatTheJdkSaysInClassNames() {
        assertThat(explain(new NoSuchFileException("a.yaml"))).isEqualTo(2);
        assertThat(said()).isEqualTo("pave: a.yaml is not there; check the name\n");
        assertThat(explain(new AccessDeniedException("a.yaml"))).isEqualTo(1);
        assertThat(said()).contains("a.yaml may not be read or written; change its rights");
        assertThat(explain(new MalformedInputException(1))).isEqualTo(1);
        assertThat(said()).contains("no UTF-8 text").doesNotContain("Input length");
        assertThat(explain(new UncheckedIOException("cannot read x", new IOException("disk"))))
                .isEqualTo(1);
        assertThat(said()).contains("cannot read x (disk)");
    }

    @Test
    void steersNoTerminal() {
        explain(new RuntimeException("a\u001B]0;x\u0007b"));

        assertThat(said()).doesNotContain("\u001B").doesNotContain("\u0007");
    }
}
