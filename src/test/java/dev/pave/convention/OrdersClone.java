package dev.pave.convention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.git.FastImportSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A work tree with the made history of orders, in which handlers come with a test and an entry in a registry. */
public record OrdersClone(Path folder) {

    public static OrdersClone in(Path folder) throws IOException {
        Path imported =
                new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
        OrdersClone clone = new OrdersClone(folder.toRealPath().resolve("orders"));
        run(folder, "clone", "-q", imported.toString(), clone.folder().toString());
        return clone;
    }

    /** Runs git in it. */
    public void git(String... words) throws IOException {
        run(folder, words);
    }

    private static void run(Path where, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes());
        assertThat(git.onExit().join().exitValue()).as(said).isZero();
    }
}
