package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A home that {@code pave init} has made, and command lines in it. */
abstract class InAHome {

    @TempDir
    Path folder;

    Path home;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home");
        assertThat(CommandLineRun.pave("init", home.toString()).code).isZero();
    }

    final CommandLineRun at(String... words) {
        return CommandLineRun.pave(Stream.concat(Stream.of("--home", home.toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    /** What a command that must succeed says in JSON. */
    final JsonNode json(String... words) {
        CommandLineRun run =
                at(Stream.concat(Stream.of("--json"), Stream.of(words)).toArray(String[]::new));
        assertThat(run.code).as(run.err).isZero();
        return JsonMapper.shared().readTree(run.out);
    }

    final String query(String sql) {
        return at("query", "--csv", sql).out;
    }
}
