package dev.pave.judge.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DRL file cut into its rules, whether it compiles or not. Every text that is made from it keeps the file's lines.
 *
 * @param name file name
 * @param text content
 */
record RuleSource(String name, String text) {
    private static final Pattern START = Pattern.compile("(?m)^[ \\t]*(rule)\\b");
    private static final Pattern END = Pattern.compile("(?m)(?<=^|[;}\\s])end[ \\t]*;?[ \\t]*$");
    private static final Pattern NAME = Pattern.compile("\\A[ \\t]*(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([\\w$]+))");

    /** The rules in the order of the file. */
    List<RuleText> rules() {
        String code = DrlMask.withoutCommentsAndStrings(text);
        String plain = DrlMask.withoutComments(text);
        List<RuleText> rules = new ArrayList<>();
        Matcher starts = START.matcher(code);
        for (boolean found = starts.find(); found; ) {
            int start = starts.start(1);
            found = starts.find();
            rules.add(rule(code, plain, start, found ? starts.start(1) : code.length()));
        }
        return rules;
    }

    private RuleText rule(String code, String plain, int start, int next) {
        Matcher ends = END.matcher(code).region(start, next);
        boolean closed = ends.find();
        int end = closed ? ends.end() : next;
        int when = after(code, "when", start, end);
        int then = after(code, "then", when, end);
        String conditions = then < end ? plain.substring(Math.min(when, then - 4), then - 4) : "";
        return new RuleText(name, nameOf(plain, start, end), lineAt(start), start, end, closed, conditions, then);
    }

    private static String nameOf(String plain, int start, int end) {
        Matcher match = NAME.matcher(plain.substring(start + "rule".length(), end));
        if (!match.find()) {
            return "";
        }
        String name =
                match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(3);
        return name.strip().equals("when") && match.group(3) != null ? "" : name.strip();
    }

    /** Offset behind a word between two offsets; the second when it is not there. */
    private static int after(String code, String word, int from, int to) {
        Matcher found = Pattern.compile("\\b" + word + "\\b").matcher(code).region(from, to);
        return found.find() ? found.end() : to;
    }

    /** The file with one rule only. */
    String only(RuleText kept) {
        return blanked(kept);
    }

    /** The file without any rule. */
    String header() {
        return blanked(null);
    }

    private String blanked(RuleText kept) {
        StringBuilder rest = new StringBuilder(text);
        for (RuleText rule : rules()) {
            for (int at = rule.start(); at < rule.end() && !rule.equals(kept); at++) {
                if (rest.charAt(at) != '\n') {
                    rest.setCharAt(at, ' ');
                }
            }
        }
        return rest.toString();
    }

    /** Line of an offset, from 1. */
    int lineAt(int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
