package dev.pave.scan.project;

import dev.pave.scan.Language;
import dev.pave.scan.Skipped;
import dev.pave.scan.SourceFile;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a path says of its file: a module, a test, prose. */
final class FileKinds {

    private static final Pattern INTEGRATION = Pattern.compile(
            "(^|[/_.-])(integration|e2e|end[_-]?to[_-]?end|functional|acceptance|system)([_-]?(tests?|specs?))?([/_.-])"
                    + "|(^|/)(src/it|it)/|[a-z](IT|ITCase|(Integration|Functional|Acceptance|System|EndToEnd|E2E)(Tests?|Spec))\\.\\w+$");

    private static final Pattern PROSE = Pattern.compile(
            "(?i)\\.(md|mdx|markdown|rst|txt|adoc|asciidoc|textile|org|rdoc|tex|po|pot)$"
                    + "|(^|/)(changelog|changes|history|news|authors|contributors|licen[cs]e|notice|readme|todo|copying)(\\.[^/]*)?$");

    /** Folders whose files nobody is meant to build on: they show, try or document something. */
    private static final Pattern ASIDE = Pattern.compile(
            "(^|/)(examples?|samples?|demos?|docs?|bench(marks?|marking)?|playground|sandbox|stor(y|ies)|mocks?|__mocks__|stubs?"
                    + "|test[-_]?(cases?|utils?|helpers?|support|kit)|[^/]*[a-z](TestCases?|Examples?|Samples?|Benchmarks?))/",
            Pattern.CASE_INSENSITIVE);

    /** Names under which programs and folders begin, or that hold others together. */
    private static final Set<String> ENTRIES = Set.of(
            "index",
            "main",
            "program",
            "mod",
            "lib",
            "__init__",
            "__main__",
            "package-info",
            "module-info",
            "setup",
            "conftest",
            "version",
            "_version");

    private FileKinds() {}

    /** Whether it is a person's code, and no test. */
    static boolean isModule(String path) {
        Optional<Language> language = Language.of(path, "");
        return language.isPresent()
                && language.get() != Language.SHELL
                && !Skipped.byPath(path)
                && !SourceFile.isTest(path)
                && !ASIDE.matcher(path).find()
                && !INTEGRATION.matcher(path).find();
    }

    /** Whether it is a person's test. */
    static boolean isTest(String path) {
        return Language.of(path, "").isPresent()
                && !Skipped.byPath(path)
                && (SourceFile.isTest(path) || isIntegrationTest(path));
    }

    /** Whether it looks at several modules, or at the whole. */
    static boolean isIntegrationTest(String path) {
        return INTEGRATION.matcher(path).find();
    }

    /** Whether it is written for people to read. */
    static boolean isProse(String path) {
        return PROSE.matcher(path).find();
    }

    /** Whether a name says that the file is where something begins, or holds others together. */
    static boolean isEntry(String stem) {
        return ENTRIES.contains(stem.toLowerCase(Locale.ROOT));
    }

    /** A file's name up to its first dot. */
    static String stem(String path) {
        String base = path.substring(path.lastIndexOf('/') + 1);
        int dot = base.indexOf('.', 1);
        return dot < 0 ? base : base.substring(0, dot);
    }

    /** The name by which others know it: its stem, or its folder's where it is the one with which the folder begins. */
    static String name(String path) {
        String stem = stem(path);
        String folder = folder(path);
        if (!isEntry(stem) || folder.isEmpty()) {
            return stem;
        }
        return folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    }

    /** Its folder with a slash; empty at the root. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
