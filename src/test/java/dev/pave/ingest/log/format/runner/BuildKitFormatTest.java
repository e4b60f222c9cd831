package dev.pave.ingest.log.format.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What builds of images print, step by step. */
class BuildKitFormatTest extends LogTestCase {

    private List<String> read(String text) {
        LogReading reading = logs.ingest(logs.write("build.log", text));
        assertThat(reading.format()).isEqualTo("buildkit");
        assertThat(reading.rejected()).isZero();
        return logs.rows("SELECT operation, duration_ms, outcome, exit_code FROM execution_logs ORDER BY seq");
    }

    @Test
    void aStepIsACommandAndEndsAsItSays() {
        assertThat(read("""
                        #0 building with "default" instance using docker driver

                        #1 [internal] load build definition from Dockerfile
                        #1 transferring dockerfile: 213B done
                        #1 DONE 0.1s

                        #2 [stage-0 1/4] FROM docker.io/library/maven:3
                        #2 CACHED

                        #3 [stage-0 2/4] COPY . .
                        #3 DONE 0.3s

                        #4 [stage-0 3/4] RUN --mount=type=cache,target=/root/.m2 mvn -q package
                        #4 1.203 [ERROR] BUILD FAILURE
                        #4 ERROR: process "/bin/sh -c mvn -q package" did not complete successfully: exit code: 7
                        ------
                         > [stage-0 3/4] RUN mvn -q package:
                        1.203 [ERROR] BUILD FAILURE
                        ------
                        ERROR: failed to solve: process "/bin/sh -c mvn -q package" did not complete successfully: exit code: 7
                        """))
                .containsExactly(
                        "[internal] load build definition from Dockerfile|100|success|null",
                        "FROM <*>|null|success|null",
                        "COPY . .|300|success|null",
                        "mvn -q package|null|failure|7");
    }

    @Test
    void stepsSideBySideKeepTheirLinesAndWhatWasCancelledIsUnknown() {
        assertThat(read("""
                        #5 [web 2/3] RUN npm ci
                        #6 [api 2/3] RUN make
                        #5 0.412 added 3 packages
                        #6 0.500 cc a.c

                        #5 [web 2/3] RUN npm ci
                        #5 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1

                        #6 [api 2/3] RUN make
                        #6 CANCELED
                        """)).containsExactly("npm ci|null|failure|1", "make|null|unknown|null");
    }
}
