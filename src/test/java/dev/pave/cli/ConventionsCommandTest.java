package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.convention.OrdersClone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConventionsCommandTest extends InAHome {

    private CommandLineRun conventions(OrdersClone orders, String... more) {
        return at(
                Stream.concat(Stream.of("conventions", "--repo", orders.folder().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void saysWhatHistoryProves() throws IOException {
        OrdersClone orders = OrdersClone.in(folder);

        assertThat(conventions(orders).out).contains("- A new `src/handlers/{name}.py` comes with");
        JsonNode json = json("conventions", "--repo", orders.folder().toString());
        assertThat(json.get("conventions").findValuesAsString("new_file")).contains("src/handlers/{name}.py");
    }

    @Test
    void writesTheBlockAndOffersADiffWhereItWasEdited() throws IOException {
        OrdersClone orders = OrdersClone.in(folder);
        Path file = orders.folder().resolve("AGENTS.md");

        CommandLineRun asked = conventions(orders, "--format", "agents-md");
        assertThat(asked.err).contains("there is no AGENTS.md");
        assertThat(file).doesNotExist();

        assertThat(conventions(orders, "--write").code).isZero();
        assertThat(asked.out).isEqualTo(Files.readString(file));
        assertThat(conventions(orders, "--write").err).contains("says the same");

        String edited = Files.readString(file).replace("A new", "Each");
        Files.writeString(file, edited);
        CommandLineRun offered = conventions(orders, "--write");

        assertThat(offered.code).isEqualTo(3);
        assertThat(file).hasContent(edited);
        Files.writeString(orders.folder().resolve("offered.diff"), offered.out);
        orders.git("apply", "offered.diff");
        assertThat(conventions(orders, "--write").err).contains("says the same");
    }

    @Test
    void refusesWhatDoesNotGoTogether() throws IOException {
        OrdersClone orders = OrdersClone.in(folder);

        assertThat(conventions(orders, "--write", "--format", "json").code).isEqualTo(2);
        assertThat(conventions(orders, "--format", "html").err).contains("md, agents-md or json");
    }
}
