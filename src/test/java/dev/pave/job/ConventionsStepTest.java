package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.convention.AgentsFile;
import dev.pave.convention.OrdersClone;
import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConventionsStepTest {

    @TempDir
    Path folder;

    private OrdersClone orders;
    private Home home;
    private Path file;

    @BeforeEach
    void makeARepository() throws Exception {
        orders = OrdersClone.in(folder);
        home = SmallHome.at(folder.resolve("home"));
        file = orders.folder().resolve("AGENTS.md");
    }

    private SmallRun night() throws Exception {
        try (SmallRun run = SmallRun.night(home, orders.folder())) {
            new ConventionsStep(run.state).execute();
            return run;
        }
    }

    @Test
    void makesNoFileAndNoBlock() throws Exception {
        night();
        assertThat(file).doesNotExist();

        Files.writeString(file, "# Ours\n");
        night();
        assertThat(file).hasContent("# Ours\n");
    }

    @Test
    void renewsABlockUntilSomebodyEditsIt() throws Exception {
        AgentsFile agents = new AgentsFile(orders.folder());
        Files.writeString(file, "# Ours\n");
        agents.write(agents.with("## Old\n"));

        assertThat(night().warnings).isEmpty();

        String renewed = Files.readString(file);
        assertThat(renewed)
                .startsWith("# Ours\n")
                .contains("src/handlers/{name}.py")
                .doesNotContain("## Old");

        Files.writeString(file, renewed.replace("A new", "Each"));
        assertThat(night().warnings).anyMatch(line -> line.contains("was edited by hand"));
        assertThat(Files.readString(file)).contains("Each");
    }
}
