package dev.pave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Copies of a folder, one for each place that a run passes; a copy that is as the one before is not kept. */
final class Images {

    private static final String SCRIPT = """
            #!/bin/sh
            echo "$1 $2" >>"%1$s/points"
            [ $(($1 %% %3$d)) -eq 0 ] || exit 0
            cp -a "%2$s" "%1$s/$1"
            if [ -f "%1$s/last" ] && diff -rq --no-dereference "%1$s/$1" "%1$s/$(cat "%1$s/last")" >/dev/null; then
              rm -rf "%1$s/$1"
            else
              echo "$1" >"%1$s/last"
            fi
            """;

    private final Path folder;
    private final Path place;

    /** @param every so many places an image is made */
    Images(Path work, Path place, String scene, int every) throws IOException, InterruptedException {
        this.folder = work.resolve("images-" + scene);
        this.place = place;
        forget();
        Files.createDirectories(folder);
        Files.writeString(script(), SCRIPT.formatted(folder, place, every));
        Files.setPosixFilePermissions(script(), PosixFilePermissions.fromString("rwx------"));
    }

    private Path script() {
        return folder.resolve("take.sh");
    }

    String fault() {
        return "call:" + script();
    }

    /** Number and name of each place. */
    List<String> points() throws IOException {
        return Files.readAllLines(folder.resolve("points"));
    }

    /** Numbers of those that have an image. */
    List<Integer> distinct() throws IOException {
        int all = points().size();
        return new ArrayList<>(IntStream.rangeClosed(1, all)
                .filter(point -> Files.isDirectory(folder.resolve("" + point)))
                .boxed()
                .toList());
    }

    /** Puts the folder back as it was at a place. */
    void restore(int point) throws IOException, InterruptedException {
        Scenes.copy(folder.resolve("" + point), place);
    }

    void forget() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
    }
}
