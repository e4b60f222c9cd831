package dev.pave.scan;

import java.util.Set;
import java.util.regex.Pattern;

/** What names and messages say: is this meant to do something, is it meant to be overridden, was it left out. */
final class Names {

    private static final Pattern NOT_IMPLEMENTED = Pattern.compile(
            "(?i)\\b(not (yet )?(been )?(implemented|done|written|supported yet|available yet)|not ?implemented ?yet"
                    + "|un-?implemented|to be (implemented|done)|implement me|implement this|to-?do\\b|fixme\\b|stub\\b"
                    + "|placeholder\\b|coming soon)(?! any ?more)");

    /** Names of types that are allowed to do nothing, or exist to be built on. */
    private static final Pattern HOLLOW = Pattern.compile(
            "^(ignore|nothing|doNothing)|Null|No_?[oO]p|[Nn]oop|Empty|Dummy|Mock|Stub|Fake|Spy|Default|Abstract|Base|Adapter|Skeleton|Mixin|Interface"
                    + "|Protocol|Template|Test|Disabled|Dev[Nn]ull|Blank|Void");

    private static final Set<String> WORK = Set.of(
            "add",
            "aggregate",
            "analyze",
            "analyse",
            "authenticate",
            "authorize",
            "average",
            "build",
            "calc",
            "calculate",
            "charge",
            "check",
            "clean",
            "collect",
            "combine",
            "compare",
            "compile",
            "compress",
            "compute",
            "connect",
            "convert",
            "copy",
            "count",
            "create",
            "decode",
            "decrypt",
            "delete",
            "deserialize",
            "detect",
            "diff",
            "divide",
            "download",
            "encode",
            "encrypt",
            "estimate",
            "evaluate",
            "execute",
            "export",
            "extract",
            "fetch",
            "filter",
            "find",
            "format",
            "generate",
            "group",
            "hash",
            "import",
            "insert",
            "load",
            "lookup",
            "map",
            "merge",
            "move",
            "multiply",
            "normalize",
            "normalise",
            "parse",
            "pay",
            "persist",
            "predict",
            "process",
            "publish",
            "query",
            "read",
            "reduce",
            "refund",
            "register",
            "remove",
            "render",
            "resolve",
            "retrieve",
            "run",
            "save",
            "schedule",
            "search",
            "select",
            "send",
            "serialize",
            "sort",
            "split",
            "store",
            "submit",
            "subtract",
            "sum",
            "summarize",
            "summarise",
            "sync",
            "synchronize",
            "transfer",
            "transform",
            "translate",
            "update",
            "upload",
            "validate",
            "verify",
            "withdraw",
            "write");

    private static final Pattern PREDICATE = Pattern.compile(
            "^(is|has|can|should|supports|accepts|allows|needs|exists|try)" + "(?![a-z])|^(is|has|can|should|try)_.*");

    private static final Pattern IGNORED =
            Pattern.compile("(?i)^(_+|unused|dummy|ign?ored?.*|expected.*|.*ignored?|.*expected|swallow.*|na|nope)$");

    private Names() {}

    /** Whether a text says that something was not implemented. */
    static boolean saysNotImplemented(String text) {
        return NOT_IMPLEMENTED.matcher(text).find();
    }

    /** Whether a type of this name may do nothing. */
    static boolean isHollow(String type) {
        return HOLLOW.matcher(type).find();
    }

    /** Whether a function of this name is meant to work something out: its first word is a verb of work. */
    static boolean isWork(String function) {
        return WORK.contains(firstWord(function));
    }

    /** Whether a function of this name answers a question. */
    static boolean isPredicate(String function) {
        return PREDICATE.matcher(function).find();
    }

    /** Whether an error of this name was caught in order to be ignored. */
    static boolean isIgnored(String variable) {
        return IGNORED.matcher(variable).matches();
    }

    private static String firstWord(String name) {
        String bare = name.replaceFirst("^[_$]+", "");
        int end = 1;
        while (end < bare.length() && Character.isLowerCase(bare.charAt(end))) {
            end++;
        }
        return bare.substring(0, Math.min(end, bare.length())).toLowerCase(java.util.Locale.ROOT);
    }
}
