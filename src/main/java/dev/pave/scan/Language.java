package dev.pave.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that are read, known by a file's ending, or by its first line. */
public enum Language {
    JAVA("java"),
    KOTLIN("kt", "kts"),
    PYTHON("py", "pyi"),
    JAVASCRIPT("js", "jsx", "mjs", "cjs"),
    TYPESCRIPT("ts", "tsx", "mts", "cts"),
    GO("go"),
    RUST("rs"),
    CSHARP("cs"),
    RUBY("rb", "rake"),
    SHELL("sh", "bash", "zsh");

    private final List<String> endings;

    Language(String... endings) {
        this.endings = List.of(endings);
    }

    /**
     * The language of a file.
     *
     * @param name      its name or path
     * @param firstLine what it begins with; looked at where the name says nothing
     */
    public static Optional<Language> of(String name, String firstLine) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<Language> known = Arrays.stream(values())
                .filter(language -> language.endings.contains(ending))
                .findFirst();
        return known.isPresent() ? known : ofProgram(firstLine);
    }

    private static Optional<Language> ofProgram(String firstLine) {
        if (!firstLine.startsWith("#!")) {
            return Optional.empty();
        }
        if (firstLine.matches(".*\\b(ba|da|k|z)?sh\\b.*")) {
            return Optional.of(SHELL);
        }
        if (firstLine.matches(".*\\bpython[0-9.]*\\b.*")) {
            return Optional.of(PYTHON);
        }
        if (firstLine.contains("ruby")) {
            return Optional.of(RUBY);
        }
        return firstLine.matches(".*\\bnode\\b.*") ? Optional.of(JAVASCRIPT) : Optional.empty();
    }

    /** Whether a comment begins with a hash; else with two slashes. */
    boolean hasHashComments() {
        return this == PYTHON || this == RUBY || this == SHELL;
    }

    /** Whether the end of a line ends a statement and indentation or words make blocks. */
    public boolean isByLines() {
        return hasHashComments();
    }

    /** Whether block comments nest. */
    boolean nestsComments() {
        return this == KOTLIN || this == RUST;
    }

    /** Whether it is JavaScript or its typed form. */
    public boolean isScript() {
        return this == JAVASCRIPT || this == TYPESCRIPT;
    }
}
