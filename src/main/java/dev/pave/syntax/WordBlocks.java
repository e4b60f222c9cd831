package dev.pave.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Languages whose tokens are not known and whose blocks end with a word, or whose texts go over several lines.
 *
 * @param longs what begins and ends a text of several lines
 * @param words that, and by group what is quiet, opens a block or closes one
 */
record WordBlocks(Pattern longs, Pattern words) {

    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|#.*");
    private static final WordBlocks ELIXIR = new WordBlocks(
            Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'|\\?.|#.*"),
            Pattern.compile("\"\"\"|'''"),
            Pattern.compile("(?<![\\w:.@])(?:do|fn)(?![\\w:?!])"),
            Pattern.compile("(?<![\\w:.@])end(?![\\w:?!])"));
    private static final WordBlocks LUA = new WordBlocks(
            Pattern.compile("\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'|--(?!\\[\\[).*"),
            Pattern.compile("\\[\\[|\\]\\]"),
            Pattern.compile("(?<![\\w.:])(?:function|do|if|repeat)(?!\\w)"),
            Pattern.compile("(?<![\\w.:])(?:end|until)(?!\\w)"));
    private static final WordBlocks TRIPLE = new WordBlocks(QUOTED, Pattern.compile("\"\"\""), NONE, NONE);
    private static final Map<String, WordBlocks> BY_ENDING = Map.of(
            "ex", ELIXIR,
            "exs", ELIXIR,
            "lua", LUA,
            "scala", TRIPLE,
            "sbt", TRIPLE,
            "swift", TRIPLE,
            "toml", TRIPLE,
            "nix", new WordBlocks(QUOTED, Pattern.compile("(?<!')''(?!['$\\\\])"), NONE, NONE));

    /**
     * @param quiet  comments and texts of one line
     * @param longs  what begins and ends a text of several lines
     * @param opens  words that open a block
     * @param closes words that close one
     */
    private WordBlocks(Pattern quiet, Pattern longs, Pattern opens, Pattern closes) {
        this(
                longs,
                Pattern.compile("(?<long>" + longs + ")|(?<quiet>" + quiet + ")|(?<open>" + opens + ")|(?<close>"
                        + closes + ")"));
    }

    static Optional<WordBlocks> of(String ending) {
        return Optional.ofNullable(BY_ENDING.get(ending));
    }

    /** The line where the first long text begins that does not end; empty where all do. */
    OptionalInt openText(String text) {
        int began = -1;
        Matcher mark = longs.matcher(text);
        while (mark.find()) {
            began = began < 0 ? mark.start() : -1;
        }
        return began < 0 ? OptionalInt.empty() : OptionalInt.of(Flaw.line(text, began));
    }

    /** The line of the first block that does not end, or of the first end of nothing; empty where all is right. */
    OptionalInt flaw(String text) {
        Matcher word = words.matcher(text);
        Deque<Integer> open = new ArrayDeque<>();
        int at = 0;
        while (word.find(at)) {
            at = word.end();
            if (word.group("long") != null) {
                Matcher end = longs.matcher(text);
                at = end.find(at) ? end.end() : text.length();
            } else if (word.group("open") != null) {
                open.push(word.start());
            } else if (word.group("close") != null && open.poll() == null) {
                return OptionalInt.of(Flaw.line(text, word.start()));
            }
        }
        return open.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Flaw.line(text, open.peek()));
    }
}
