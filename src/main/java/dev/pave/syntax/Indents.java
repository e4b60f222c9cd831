package dev.pave.syntax;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What indentation tells where brackets make the blocks: brackets that were left out in pairs leave lines behind that hang in
 * the air. People write such lines too, so each kind is asked only of what is made from files that have none of it.
 */
final class Indents {

    /** By ending, of those whose tokens are not known: a statement ends with a semicolon or a brace. */
    private static final Set<String> OF_BRACES = Set.of(
            "php", "c", "h", "cc", "cpp", "cxx", "hpp", "m", "mm", "dart", "swift", "scala", "groovy", "gradle", "css",
            "scss", "less", "proto", "tf", "zig");
    /** Of them and of those whose tokens are known, where nothing but a semicolon or a brace ends a statement. */
    private static final Set<String> OF_SEMICOLONS =
            Set.of("php", "c", "h", "cc", "cpp", "cxx", "hpp", "dart", "css", "scss", "proto", "cs", "java");

    /** Where words make the blocks. */
    private static final Set<String> OF_WORDS = Set.of("rb", "rake", "ex", "exs", "lua");

    private static final Pattern WORD_OPENS =
            Pattern.compile(".*\\b(?:do|then)(?:\\s*\\|[^|]*\\|)?|(?:module|class|def|function|local function)\\b.*");
    /** Without braces it opens one statement. */
    private static final Pattern OPENS_ONE =
            Pattern.compile("(?:(?:\\} )?else )?(?:if|for|foreach|while|using)\\b.*\\)|(?:\\} )?else");

    private static final Pattern APART = Pattern.compile("(?://|/\\*|\\*|#|@|<|\\?>|[.?:&|+]).*|\\[.*\\]");
    /** What it belongs to stands below it, no deeper. */
    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.:]+|\\[\\w+\\]");

    private static final Pattern COMMENT = Pattern.compile("(?://|/\\*|\\*|#).*");
    private static final String FINISHED = ";{},([:>/\\";
    /** At the end of a line of Go, behind which a deeper one may stand; gofmt puts no other deeper than the one before. */
    private static final String GOES_ON = "([{:,.=+-*/%&|^<>!";
    /** Of PHP; what follows up to the word is text. */
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<<\\s*['\"]?(\\w+)['\"]?\\s*$");

    private final List<String> lines;
    private final boolean[] inside;
    private final boolean semicolons;
    private final boolean words;
    private final boolean gofmt;
    private final int step;
    /** How deep the only statement of a head without braces is; -1 where the last line was no such. */
    private int one = -1;

    private final Map<LooseEnd, Flaw> found = new EnumMap<>(LooseEnd.class);

    private Indents(List<String> lines, boolean[] inside, String ending) {
        this.lines = lines;
        this.inside = inside;
        this.semicolons = OF_SEMICOLONS.contains(ending);
        this.words = OF_WORDS.contains(ending);
        this.gofmt = ending.equals("go");
        this.step = step();
    }

    /** The first of each kind; none where brackets make no blocks. */
    static Map<LooseEnd, Flaw> flaws(LexedText text) {
        String ending = Ending.of(text.path());
        boolean known = text.language().isPresent();
        boolean braces = known ? !text.language().get().isByLines() : OF_BRACES.contains(ending);
        if (!braces && !OF_WORDS.contains(ending)) {
            return Map.of();
        }
        List<String> lines = text.lines();
        boolean[] inside = known ? text.states().inside() : new boolean[lines.size()];
        Indents indents = new Indents(lines, inside, ending);
        indents.look();
        return indents.found;
    }

    /** The least that a line is indented below the one that opens its block, or above the one that closes it; a tab is one. */
    private int step() {
        int least = Integer.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            int deeper = indentation(lines.get(i)) - indentation(lines.get(i - 1));
            boolean opens = deeper > 0 && opens(lines.get(i - 1).strip());
            boolean closes = deeper < 0
                    && closes(lines.get(i).strip())
                    && !lines.get(i - 1).isBlank();
            if (lines.get(i).startsWith("\t") && (opens || closes)) {
                return 1;
            }
            least = opens || closes ? Math.min(least, Math.abs(deeper)) : least;
        }
        return least;
    }

    private boolean opens(String code) {
        return words ? WORD_OPENS.matcher(code).matches() : code.endsWith("{");
    }

    private boolean closes(String line) {
        return words ? line.equals("end") : line.startsWith("}");
    }

    private boolean isFinished(String code) {
        if (gofmt) {
            return !code.contains("//") && GOES_ON.indexOf(code.charAt(code.length() - 1)) < 0;
        }
        return words ? code.equals("end") : code.endsWith(";") || code.endsWith("}");
    }

    private void look() {
        String hereDocument = null;
        String before = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (hereDocument != null) {
                hereDocument = line.startsWith(hereDocument) ? null : hereDocument;
                before = null;
            } else if (!line.isEmpty()) {
                look(i, line, before);
                before = inside[i] ? null : lines.get(i);
                Matcher document = HERE_DOCUMENT.matcher(line);
                hereDocument = document.find() ? document.group(1) : null;
            }
        }
    }

    /** @param before the line before that is not blank; null where that is nothing to look at */
    private void look(int i, String line, String before) {
        boolean apart = inside[i] || APART.matcher(line).matches();
        boolean afterCode = before != null && !APART.matcher(before.strip()).matches();
        if (!apart && afterCode) {
            int deeper = indentation(lines.get(i)) - indentation(before);
            String code = before.strip();
            if (deeper > 0 && isFinished(code) || deeper == 0 && indentation(before) == one && code.endsWith(";")) {
                found(LooseEnd.BELOW_NOTHING, i);
            } else if (deeper > step && opens(code)) {
                found(LooseEnd.TOO_DEEP, i);
            }
            one = deeper > 0 && semicolons && OPENS_ONE.matcher(code).matches() && !line.startsWith("{")
                    ? indentation(lines.get(i))
                    : deeper == 0 ? one : -1;
        }
        if (!inside[i]
                && !COMMENT.matcher(line).matches()
                && before != null
                && ANNOTATION.matcher(before.strip()).matches()
                && indentation(lines.get(i)) > indentation(before)) {
            found(LooseEnd.BELOW_NOTHING, i);
        }
        boolean blankBefore = i > 0 && lines.get(i - 1).isBlank();
        if (semicolons
                && line.equals("{")
                && !inside[i]
                && (blankBefore || before != null && isNoHead(before.strip()))) {
            found(LooseEnd.HEADLESS, i);
        }
        boolean blankBehind = i + 1 == lines.size() || lines.get(i + 1).isBlank() && !inside[i + 1];
        if (semicolons && blankBehind && !apart && FINISHED.indexOf(line.charAt(line.length() - 1)) < 0) {
            found(LooseEnd.UNFINISHED, i);
        }
        boolean endBehind = i + 1 < lines.size() && lines.get(i + 1).strip().startsWith("}");
        if (semicolons && endBehind && !apart && line.endsWith(")") && !inside[i + 1]) {
            found(LooseEnd.BODILESS, i);
        }
    }

    private static boolean isNoHead(String before) {
        return COMMENT.matcher(before).matches()
                || before.endsWith(";")
                || before.endsWith("}")
                || before.endsWith("{");
    }

    private void found(LooseEnd kind, int line) {
        found.putIfAbsent(kind, new Flaw(line + 1, kind.reason()));
    }

    private static int indentation(String line) {
        int columns = 0;
        while (columns < line.length() && (line.charAt(columns) == ' ' || line.charAt(columns) == '\t')) {
            columns++;
        }
        return columns;
    }
}
