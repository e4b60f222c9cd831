package dev.pave.decide;

import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A home with the shipped rules, an empty registry, and nothing else. */
public final class SmallHome {

    private SmallHome() {}

    public static Home at(Path folder) throws IOException {
        Home home = new Home(folder);
        copy(Path.of("rules"), home.rules());
        copy(Path.of("specs/schemas"), home.specs().resolve("schemas"));
        Files.writeString(home.specs().resolve("PATTERN_INDEX.yaml"), "version: 1\npatterns: []\n");
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> all;
        try (Stream<Path> files = Files.list(from)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
