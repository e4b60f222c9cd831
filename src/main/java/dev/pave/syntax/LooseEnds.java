package dev.pave.syntax;

import dev.pave.pattern.text.Indentation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds each {@link LooseEnd} of a text, the first of each kind. */
public final class LooseEnds {

    private static final Map<String, Pattern> ANNOTATIONS = Map.of(
            "#[", Pattern.compile("#\\[.*\\]"),
            "@", Pattern.compile("@[A-Za-z][\\w.]*(?:\\(.*\\))?"),
            "[", Pattern.compile("\\[[A-Za-z][^\\[\\]]*\\]"),
            "@doc", Pattern.compile("@(?:doc false|typedoc false|impl .+)"));
    /** By ending, how annotations begin. */
    private static final Map<String, String> ANNOTATED = Map.ofEntries(
            Map.entry("rs", "#["),
            Map.entry("php", "#["),
            Map.entry("cs", "["),
            Map.entry("java", "@"),
            Map.entry("kt", "@"),
            Map.entry("kts", "@"),
            Map.entry("scala", "@"),
            Map.entry("groovy", "@"),
            Map.entry("swift", "@"),
            Map.entry("dart", "@"),
            Map.entry("py", "@"),
            Map.entry("ex", "@doc"),
            Map.entry("exs", "@doc"),
            Map.entry("ts", "@"));

    private static final Pattern CONTINUES = Pattern.compile("\\s*(?:\\|>|\\?\\.|&&|\\|\\||->|\\.[A-Za-z]).*");
    /** Operators at the end of a line: something has to follow. */
    private static final List<String> GO_ON = List.of("->", "=>", "&&", "||", "<-", "=");

    private static final List<String> COMPARE = List.of("==", "!=", "<=", ">=");
    private static final Pattern SAID = Pattern.compile("(?://|#|--|/?\\*|;).*");

    private static final Pattern SCRIPT = Pattern.compile("\\s*<script\\b(?![^>]*\\bsrc=)[^>]*>\\s*");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Set<String> PROSE = Set.of("md", "mdx", "markdown", "rst", "adoc", "asciidoc", "txt");
    /** By ending, how a line below a title looks. */
    private static final Map<String, Pattern> UNDERLINES = Map.of(
            "rst", Pattern.compile("([=~^\"'`#*+-])\\1{2,}\\s*"),
            "txt", Pattern.compile("([=~^-])\\1{2,}\\s*"),
            "md", Pattern.compile("={3,}\\s*"));

    private static final Set<String> MARKUP = Set.of("html", "htm", "xhtml", "vue", "svelte", "astro");

    private LooseEnds() {}

    /** The first of each kind; none of those that the text's language does not have. */
    public static Map<LooseEnd, Flaw> of(LexedText text) {
        Map<LooseEnd, Flaw> found = new EnumMap<>(LooseEnd.class);
        found.putAll(Indents.flaws(text));
        String ending = Ending.of(text.path());
        List<String> lines = text.lines();
        start(lines, found);
        afterBlank(lines, found);
        continued(lines, found);
        if (ANNOTATED.containsKey(ending)) {
            boolean[] inside = text.language().isPresent() ? text.states().inside() : new boolean[lines.size()];
            annotations(lines, inside, ANNOTATIONS.get(ANNOTATED.get(ending)), found);
        }
        if (DocComments.areIn(ending)) {
            add(found, LooseEnd.COMMENT_OF_NOTHING, DocComments.ofNothing(lines));
            add(found, LooseEnd.HALF_COMMENT, DocComments.halves(lines));
        }
        if (MARKUP.contains(ending)) {
            add(found, LooseEnd.TAG, Tags.flaw(text.text()));
            add(found, LooseEnd.BELOW_NOTHING, Tags.belowNothing(lines));
            add(found, LooseEnd.EMPTY_SCRIPT, emptyScript(lines));
        }
        if (!PROSE.contains(ending) && !MARKUP.contains(ending)) {
            add(found, LooseEnd.GOES_ON_WITH_NOTHING, unfinished(lines));
            add(found, LooseEnd.OPENS_NOTHING, opensNothing(lines));
        }
        if (UNDERLINES.containsKey(ending)) {
            add(found, LooseEnd.UNDERLINED_NOTHING, underlined(lines, UNDERLINES.get(ending)));
        }
        if (TemplateActions.mayBeIn(ending)) {
            add(found, LooseEnd.ACTION, TemplateActions.loose(lines));
        }
        WordBlocks.of(ending).ifPresent(blocks -> {
            add(found, LooseEnd.WORD_BLOCK, blocks.flaw(text.text()));
            add(found, LooseEnd.LONG_TEXT, blocks.openText(text.text()));
        });
        return found;
    }

    private static void add(Map<LooseEnd, Flaw> found, LooseEnd kind, OptionalInt line) {
        if (line.isPresent()) {
            found.putIfAbsent(kind, new Flaw(line.getAsInt(), kind.reason()));
        }
    }

    /** Where a script begins with nothing in it. */
    private static OptionalInt emptyScript(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (SCRIPT.matcher(lines.get(i)).matches()) {
                int next = nextWritten(lines, i);
                if (next < lines.size() && lines.get(next).strip().startsWith("</script")) {
                    return OptionalInt.of(i + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The next line that is not blank; behind the last where none is. */
    private static int nextWritten(List<String> lines, int at) {
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    private static boolean goesOn(String code) {
        return code.length() > 2
                && GO_ON.stream().anyMatch(code::endsWith)
                && COMPARE.stream().noneMatch(code::endsWith)
                && !SAID.matcher(code).matches();
    }

    /** The first line that ends with an operator, and the next one is not deeper. */
    private static OptionalInt unfinished(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (goesOn(lines.get(i).strip())) {
                int next = nextWritten(lines, i);
                int indentation = Indentation.of(lines.get(i)).length();
                if (next == lines.size() || Indentation.of(lines.get(next)).length() <= indentation) {
                    return OptionalInt.of(i + 1);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The first line that ends with an opening bracket, and the next one is neither deeper nor closes it. */
    private static OptionalInt opensNothing(List<String> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            int pair = line.isEmpty() ? -1 : OPENING.indexOf(line.charAt(line.length() - 1));
            String next = lines.get(i + 1);
            if (pair >= 0
                    && !next.isBlank()
                    && Indentation.of(next).length() <= Indentation.of(line).length()
                    && CLOSING.indexOf(next.strip().charAt(0)) != pair) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** The first line below a title that has no title before it, nor one behind it with the same line below. */
    private static OptionalInt underlined(List<String> lines, Pattern underline) {
        for (int i = 0; i < lines.size(); i++) {
            boolean hasTitle = i > 0 && !lines.get(i - 1).isBlank()
                    || i + 2 < lines.size()
                            && !lines.get(i + 1).isBlank()
                            && underline.matcher(lines.get(i + 2)).matches();
            if (!hasTitle && underline.matcher(lines.get(i)).matches()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static void start(List<String> lines, Map<LooseEnd, Flaw> found) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                boolean indented = Character.isWhitespace(lines.get(i).charAt(0));
                add(found, LooseEnd.INDENTED_START, indented ? OptionalInt.of(i + 1) : OptionalInt.empty());
                return;
            }
        }
    }

    private static void afterBlank(List<String> lines, Map<LooseEnd, Flaw> found) {
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank()) {
                int indentation = Indentation.of(line).length();
                if (before >= 0 && indentation > before && lines.get(i - 1).isBlank()) {
                    add(found, LooseEnd.DEEPER_AFTER_BLANK, OptionalInt.of(i + 1));
                    return;
                }
                before = indentation;
            }
        }
    }

    private static void continued(List<String> lines, Map<LooseEnd, Flaw> found) {
        for (int i = 0; i < lines.size(); i++) {
            String before = i == 0 ? "" : lines.get(i - 1).strip();
            boolean nothing = before.isEmpty() || before.startsWith("#") || before.startsWith("//");
            if (nothing && CONTINUES.matcher(lines.get(i)).matches()) {
                add(found, LooseEnd.CONTINUES_NOTHING, OptionalInt.of(i + 1));
                return;
            }
        }
    }

    /** One that a blank line, an end of a block or of the text follows. */
    private static void annotations(
            List<String> lines, boolean[] inside, Pattern annotation, Map<LooseEnd, Flaw> found) {
        for (int i = 0; i < lines.size(); i++) {
            if (!inside[i] && annotation.matcher(lines.get(i).strip()).matches()) {
                boolean end = i + 1 < lines.size() && lines.get(i + 1).strip().equals("end");
                if (end || DocComments.isNothing(lines, i + 1)) {
                    add(found, LooseEnd.BARE_ANNOTATION, OptionalInt.of(i + 1));
                    return;
                }
            }
        }
    }
}
