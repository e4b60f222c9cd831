package dev.pave.scan.project;

import dev.pave.pattern.text.CaseStyle;
import java.util.regex.Pattern;

/** Files that hold no work of their own to test: types that others fill in or include, lists of constants, bare errors. */
final class Contracts {

    private static final String BEFORE = "(?m)^[ \\t]*(?!//|\\*|#)[\\w \\t@()\"<>,.]*?\\b(";
    private static final String KINDS =
            "abstract[\\w \\t]*\\bclass|@?interface|enum([ \\t]+class)?|annotation[ \\t]+class|sealed[ \\t]+class|protocol|trait)[ \\t]+";

    private static final Pattern BASE =
            Pattern.compile("^([Aa]bstract|[Bb]ase)(?![a-z])|(?<![A-Za-z])base$|[a-z]Base$");

    private static final Pattern ERROR = Pattern.compile(
            "(?m)^[\\w \\t]*\\bclass[ \\t]+\\w+[ \\t]*(extends|[<:(])[ \\t]*[\\w.:]*(Error|Exception|Warning)\\b");
    private static final int SHORT = 1500;

    private Contracts() {}

    /** Whether what a file is named after is abstract, an interface, an enum or a bare error, or says that it is a base. */
    static boolean isOne(String path, String text) {
        return BASE.matcher(FileKinds.stem(path)).find()
                || isDeclared(path, text)
                || text.length() <= SHORT && ERROR.matcher(text).find();
    }

    private static boolean isDeclared(String path, String text) {
        return Pattern.compile(BEFORE + KINDS + Pattern.quote(FileKinds.stem(path)) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether it is a type that other projects may fill in. */
    static boolean isPublicBase(String path, String text) {
        return (isDeclared(path, text) || BASE.matcher(FileKinds.stem(path)).find()) && isPublic(path, text);
    }

    /** Whether it is a type for other projects, which its documentation tells since when it is there. */
    static boolean isVersioned(String path, String text) {
        return text.contains("@since ") && isPublic(path, text);
    }

    static boolean isPublic(String path, String text) {
        return Pattern.compile("(?m)^[ \\t]*(public|export)\\b[^\\n]*\\b" + Pattern.quote(FileKinds.stem(path)) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether a file can be named by others: where types are named and not files, it must hold one of its name. */
    static boolean bearsItsName(String path, String text) {
        return !path.matches(".*\\.(java|kt|cs)")
                || Pattern.compile("\\b(class|interface|object|enum|record|struct)[ \\t]+"
                                + Pattern.quote(FileKinds.stem(path)) + "\\b")
                        .matcher(text)
                        .find();
    }

    /** Whether it is a Ruby module that classes include. */
    static boolean isMixin(String path, String text) {
        return path.endsWith(".rb")
                && Pattern.compile("(?m)^\\s*module[ \\t]+" + CaseStyle.PASCAL.write(FileKinds.stem(path)) + "\\b")
                        .matcher(text)
                        .find();
    }
}
