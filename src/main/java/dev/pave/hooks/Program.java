package dev.pave.hooks;

import dev.pave.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How other programs reach this one.
 *
 * @param checkout where the launcher and its scripts are
 * @param home     that they record into
 */
public record Program(Path checkout, Home home) {

    /** A script of the launcher's, as a word of a shell. */
    String script(String name) {
        return quoted(folder().resolve(name).toString());
    }

    String scripts() {
        return quoted(folder().toString());
    }

    /** A package has its scripts at the top; a checkout among its sources. */
    private Path folder() {
        Path packed = checkout.resolve("sh");
        return Files.isDirectory(packed) ? packed : checkout.resolve("src/main/sh");
    }

    String launcher() {
        return quoted(checkout.resolve("pave").toString());
    }

    String homeWord() {
        return quoted(home.root().toString());
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
