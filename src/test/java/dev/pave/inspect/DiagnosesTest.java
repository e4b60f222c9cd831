package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import dev.pave.judge.RecoveryAdvice.Proposal;
import dev.pave.pattern.event.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosesTest {

    @TempDir
    Path folder;

    private Diagnoses diagnoses;

    @BeforeEach
    void makeAHome() throws IOException {
        Home home = SmallHome.at(folder.resolve("home"));
        diagnoses = new Diagnoses(home);
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("build.log"), text);
    }

    @Test
    void saysWhyALogFailedAndWhatMayHelp() throws IOException {
        Diagnosis diagnosis = diagnoses.ofLog(log("> shop test\nError: Cannot find module 'left-pad'\n"), true);

        Failure failure = diagnosis.failure();
        assertThat(failure.category()).isEqualTo("dependency_resolution");
        assertThat(failure.line()).isEqualTo(2);
        assertThat(diagnosis.proposals())
                .extracting(Proposal::proposed)
                .extracting(proposed -> proposed.command())
                .contains("npm install");
        assertThat(diagnosis.lines().get(0)).isEqualTo("it is a failure of the category dependency_resolution");
        assertThat(diagnoses.of(failure).proposals()).isEqualTo(diagnosis.proposals());
    }

    @Test
    void proposesNothingUnasked() throws IOException {
        assertThat(diagnoses
                        .ofLog(log("Error: Cannot find module 'left-pad'\n"), false)
                        .proposals())
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatWentWell() {
        Diagnosis diagnosis = diagnoses.of(Failure.NONE);

        assertThat(diagnosis.lines()).isEmpty();
        assertThat(diagnosis.proposals()).isEmpty();
    }
}
