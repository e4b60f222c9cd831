package dev.pave.scan.project;

import java.util.regex.Pattern;

/** Types that hold no work of their own to test: what others fill in, and lists of constants. */
final class Contracts {

    private static final String BEFORE = "(?m)^[ \\t]*(?!//|\\*|#)[\\w \\t@()\"<>,.]*?\\b(";
    private static final String KINDS =
            "abstract[\\w \\t]*\\bclass|@?interface|enum([ \\t]+class)?|annotation[ \\t]+class|sealed[ \\t]+class|protocol|trait)[ \\t]+";

    private static final Pattern BASE =
            Pattern.compile("^(abstract|base)(?![a-z])|(?<![A-Za-z])base$|[a-z]Base$|^(Abstract|Base)(?![a-z])");

    private Contracts() {}

    /** Whether the type that a file is named after is abstract, an interface or an enum, or says that it is a base. */
    static boolean isOne(String path, String text) {
        return BASE.matcher(FileKinds.stem(path)).find() || isDeclared(path, text);
    }

    private static boolean isDeclared(String path, String text) {
        return Pattern.compile(BEFORE + KINDS + Pattern.quote(FileKinds.stem(path)) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether it is one that other projects may fill in. */
    static boolean isPublic(String path, String text) {
        return isDeclared(path, text)
                && Pattern.compile("(?m)^[ \\t]*(public|export)\\b[^\\n]*\\b" + Pattern.quote(FileKinds.stem(path))
                                + "\\b")
                        .matcher(text)
                        .find();
    }
}
