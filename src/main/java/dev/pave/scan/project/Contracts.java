package dev.pave.scan.project;

import java.util.regex.Pattern;

/** Types that hold no work of their own to test: what others fill in, and lists of constants. */
final class Contracts {

    private static final String BEFORE = "(?m)^[ \\t]*(?!//|\\*|#)[\\w \\t@()\"<>,.]*?\\b(";
    private static final String KINDS =
            "abstract[\\w \\t]*\\bclass|@?interface|enum([ \\t]+class)?|annotation[ \\t]+class|sealed[ \\t]+class|protocol|trait)[ \\t]+";

    private Contracts() {}

    /** Whether the type that a file is named after is abstract, an interface or an enum. */
    static boolean isOne(String path, String text) {
        return Pattern.compile(BEFORE + KINDS + Pattern.quote(FileKinds.stem(path)) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether it is one that other projects may fill in. */
    static boolean isPublic(String path, String text) {
        return isOne(path, text)
                && Pattern.compile("(?m)^[ \\t]*(public|export)\\b[^\\n]*\\b" + Pattern.quote(FileKinds.stem(path))
                                + "\\b")
                        .matcher(text)
                        .find();
    }
}
