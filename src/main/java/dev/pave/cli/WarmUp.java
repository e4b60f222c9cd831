package dev.pave.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Run once after a build, so that the classes of a usual day are in the archive that later starts share: a nightly run
 * on the example history, and a suggestion.
 */
public final class WarmUp {

    private WarmUp() {}

    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path home = Files.createTempDirectory(Path.of(args[0]), "warm-up");
        try {
            String stream = Path.of(System.getProperty("pave.checkout"))
                    .resolve("examples/history/orders.fi")
                    .toString();
            String at = home.resolve("home").toString();
            Pave.run(nowhere, nowhere, "init", at);
            Pave.run(nowhere, nowhere, "--home", at, "--json", "nightly", "--repo", stream);
            Pave.run(nowhere, nowhere, "--home", at, "candidates", "list");
            Pave.run(nowhere, nowhere, "--help");
        } finally {
            delete(home);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
