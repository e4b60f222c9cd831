package dev.pave.execute.modulecreation;

import dev.pave.execute.RunContext;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.workspace.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What module is wanted, and where.
 *
 * @param root          of the repository
 * @param name          in any case style
 * @param pack          the package or folder; null for the usual one
 * @param isApplication whether it can be started
 */
record ModuleRequest(Path root, String name, String pack, boolean isApplication) {

    static ModuleRequest of(RunContext run) {
        return new ModuleRequest(
                run.repository(),
                run.text("name", ""),
                run.text("package", null),
                run.text("kind", "library").equals("application"));
    }

    /**
     * The package with dots.
     *
     * @throws InputException where the language takes no such name
     */
    Optional<String> dotted() {
        if (pack != null && pack.contains("-")) {
            throw new InputException("a package of this language has no - in its name; write _ or leave it out");
        }
        return Optional.ofNullable(pack).map(given -> given.replace('/', '.'));
    }

    /** @throws InputException where a name, or a part of a package, is a word of the language's own */
    void requireNoWord(String language, Predicate<String> isWord, String... names) {
        for (String given : names) {
            for (String part : given.split("[./]")) {
                if (isWord.test(part)) {
                    throw new InputException(
                            "\"" + part + "\" is a word of " + language + "'s own, and no name; take another name");
                }
            }
        }
    }

    String kebab() {
        return CaseStyle.KEBAB.write(name);
    }

    String snake() {
        return CaseStyle.SNAKE.write(name);
    }

    String flat() {
        return CaseStyle.FLAT.write(name);
    }

    String pascal() {
        return CaseStyle.PASCAL.write(name);
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The first of some paths that is there. */
    Optional<String> first(String... paths) {
        for (String path : paths) {
            if (has(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** A byte a character where it is no UTF-8; empty where it is not there. */
    String text(String path) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
}
