package dev.pave.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a text's blocks from its brackets, its indentation, and the words that go on with what stands before them. */
final class BlockReader {

    private static final Pattern GOES_ON = Pattern.compile(
            "(?:[)\\]}]|</|\\.\\w|&&|\\|\\||\\|>|\\? |: |\\+ |\\{$|\\{ *//).*|(?:end|else|elsif|elif|except|finally|rescue|"
                    + "ensure|catch|when|then|fi|done|esac|endif|and|or|END)\\b.*");
    private static final Pattern ENDS_WITH_BRACKET =
            Pattern.compile(".*(?:[\\[({]|[({]\\s*\\|[^|]*\\||\\bdo\\s+\\|[^|]*\\|)\\s*(?:(?://|#|--)\\s.*)?");
    private static final Pattern WORD_OPENS = Pattern.compile(
            ".*\\b(?:do|then|begin|else|BEGIN)|\\s*(?:class|module|def|if|unless|case|when|while|until|for|function|local function|"
                    + "rescue|ensure|begin|elsif)\\b.*|.*= (?:if|case|unless|begin)\\b.*");
    private static final Pattern LEADS = Pattern.compile("(?:@|#\\[|//|/\\*|\\*|--|<!--|# |#$).*");
    /** Of C#, where an attribute is in brackets; elsewhere those make a list. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\[\\p{Lu}[\\w.]*(?:\\(.*\\))?(?:, *\\w+(?:\\(.*\\))?){0,20}\\]");

    private final List<String> lines;
    private final LineStates states;
    private final int[] indentation;
    private final boolean python;
    private final boolean yaml;
    private final boolean attributes;

    /** @param text these lines, each with its end */
    BlockReader(LexedText text, List<String> lines) {
        String path = text.path();
        this.lines = lines;
        this.states = text.states();
        this.indentation = lines.stream()
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .toArray();
        String ending = Ending.of(path);
        this.python = ending.equals("py") || ending.equals("pyi");
        this.yaml = ending.equals("yml") || ending.equals("yaml");
        this.attributes = ending.equals("cs");
    }

    /** The same lines, of which some are read as code of which nothing is known but its brackets and indentation. */
    private BlockReader(BlockReader all, int from, int to) {
        this.lines = all.lines;
        this.states = LineStates.ofBrackets(all.lines, from, to);
        this.indentation = all.indentation;
        this.python = false;
        this.yaml = false;
        this.attributes = false;
    }

    /** Blank characters that each line begins with. */
    int[] indentation() {
        return indentation.clone();
    }

    /** Whether a line closes what was opened, or goes on with it. */
    static boolean goesOn(String line) {
        return GOES_ON.matcher(line.strip()).matches();
    }

    /** The blocks of some lines, those inside of them in them. */
    List<Block> blocks(int from, int to) {
        List<Block> blocks = new ArrayList<>();
        List<Block> leads = new ArrayList<>();
        int last = -2;
        for (int i = next(from, to); i < to; i = next(last + 1, to)) {
            boolean apart = i > last + 1 || !blocks.isEmpty() && leads.isEmpty();
            int end = end(i, to);
            Block block = block(i, end);
            if (leads(lines.get(i).strip()) && !states.inside()[i]) {
                if (apart && i > last + 1) {
                    blocks.addAll(leads);
                    leads.clear();
                }
                leads.add(block);
            } else {
                if (i > last + 1) {
                    blocks.addAll(leads);
                } else {
                    block.lead(leads);
                }
                leads.clear();
                blocks.add(block);
            }
            last = end;
        }
        blocks.addAll(leads);
        return blocks;
    }

    private boolean leads(String line) {
        return LEADS.matcher(line).matches()
                || attributes && ATTRIBUTE.matcher(line).matches();
    }

    private int next(int from, int to) {
        int at = from;
        while (at < to && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** The last line of what begins at a line. */
    private int end(int first, int to) {
        int last = first;
        for (int n = next(first + 1, to); n < to; n = next(n + 1, to)) {
            boolean goesOn = states.inside()[n]
                    || states.after()[last] > states.before()[first]
                    || indentation[n] > indentation[first]
                    || indentation[n] == indentation[first]
                            && (goesOn(lines.get(n)) && !isBraceOfItsOwn(last, n) || isListBelow(first, n))
                    || endsOpen(last);
            if (!goesOn) {
                break;
            }
            last = n;
        }
        return last;
    }

    /** A brace on a line of its own goes on with a line that is not finished without it; else it begins something. */
    private boolean isBraceOfItsOwn(int last, int n) {
        String before = lines.get(last).stripTrailing();
        return lines.get(n).strip().startsWith("{") && ",;{[(}]=:".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** In YAML the items of a key may stand as far left as it does. */
    private boolean isListBelow(int first, int n) {
        return yaml
                && lines.get(first).stripTrailing().endsWith(":")
                && lines.get(n).strip().startsWith("- ");
    }

    private boolean endsOpen(int line) {
        String text = lines.get(line).stripTrailing();
        return text.endsWith("\\") || text.endsWith("&&") || text.endsWith("||") || text.endsWith(" =");
    }

    private Block block(int first, int last) {
        Block block = new Block();
        block.frame.add(first);
        int opener = first;
        for (int i = first + 1; i <= last + 1; i++) {
            boolean isFrame = i > last
                    || !lines.get(i).isBlank()
                            && !states.inside()[i]
                            && indentation[i] <= indentation[first]
                            && !isListBelow(first, i);
            if (isFrame) {
                section(block, opener, i);
                opener = i;
                if (i <= last) {
                    block.frame.add(i);
                }
            }
        }
        return block;
    }

    /** What stands between two lines of a frame. */
    private void section(Block block, int opener, int end) {
        int start = next(opener + 1, end);
        if (start >= end) {
            return;
        }
        String text = lines.get(opener).stripTrailing();
        boolean colon = (python || yaml) && withoutComment(text).endsWith(":");
        if (allInside(start, end)) {
            block.comment = LEADS.matcher(lines.get(opener).strip()).matches();
            text(block, start, end);
        } else if (colon || opens(opener, end)) {
            List<Block> inside = blocks(start, end);
            if (colon) {
                block.wanted.add(new int[] {block.inside.size(), block.inside.size() + inside.size()});
            }
            block.inside.addAll(inside);
        } else {
            joined(block, start, end);
        }
    }

    /** Lines that go on with the one before them; what a bracket at the end of one opens can be left out again. */
    private void joined(Block block, int start, int end) {
        int i = start;
        while (i < end) {
            if (!lines.get(i).isBlank()) {
                block.frame.add(i);
            }
            int close = closing(i, end);
            if (close > i) {
                section(block, i, close);
                i = close;
            } else {
                i++;
            }
        }
    }

    /** Where what a line opens at its end is closed; -1 where it opens nothing or that is not before an end. */
    private int closing(int opener, int end) {
        if (!ENDS_WITH_BRACKET.matcher(lines.get(opener)).matches()
                || states.after()[opener] <= states.before()[opener]) {
            return -1;
        }
        for (int i = opener + 1; i < end; i++) {
            if (states.after()[i] < states.after()[opener]) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutComment(String line) {
        int hash = line.lastIndexOf(" #");
        return (hash < 0 ? line : line.substring(0, hash)).stripTrailing();
    }

    /** Whether the lines of a section are ones that can go without each other. */
    private boolean opens(int opener, int end) {
        String line = lines.get(opener);
        boolean closed = end < lines.size() && goesOn(lines.get(end));
        boolean deeper = states.after()[opener] > states.before()[opener];
        if (ENDS_WITH_BRACKET.matcher(line).matches()) {
            return closed || deeper;
        }
        return closed
                && !deeper
                && !endsOpen(opener)
                && !line.stripTrailing().endsWith(",")
                && WORD_OPENS.matcher(line.stripTrailing()).matches();
    }

    private boolean allInside(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!lines.get(i).isBlank() && !states.inside()[i]) {
                return false;
            }
        }
        return true;
    }

    /** The lines of a text or comment: each can go, in a text with what it opens; the last one ends it. */
    private void text(Block block, int start, int end) {
        int last = end - 1;
        while (lines.get(last).isBlank()) {
            last--;
        }
        if (!block.comment) {
            block.inside.addAll(new BlockReader(this, start, last).blocks(start, last));
            block.frame.add(last);
            return;
        }
        for (int i = start; i < last; i++) {
            if (!lines.get(i).isBlank()) {
                Block line = new Block();
                line.frame.add(i);
                block.inside.add(line);
            }
        }
        block.frame.add(last);
    }
}
