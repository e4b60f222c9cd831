package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * A command line in this home, by a process of its own.
     *
     * @param jvm options of its Java
     */
    final ProcessBuilder elsewhere(List<String> jvm, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "dev.pave.cli.Pave", "--home", home.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    final String query(String sql) {
        return at("query", "--csv", sql).out;
    }
}
