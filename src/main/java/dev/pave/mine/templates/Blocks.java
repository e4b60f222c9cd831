package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.List;

/**
 * Another method's template, made whole: a line that closes a block gets the line that usually opens it, or goes. What
 * opens and closes is learned from the indentation of the past files, so it holds for any language that is indented.
 */
final class Blocks implements Generaliser {

    private final Generaliser inner;

    Blocks(Generaliser inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.whole();
    }

    @Override
    public int[] next(Siblings siblings, Vocabulary vocabulary) {
        Openers openers = siblings.openers(vocabulary);
        List<Integer> whole = new ArrayList<>();
        for (int line : siblings.once(inner, vocabulary)) {
            if (!openers.closes(line)) {
                whole.add(line);
                continue;
            }
            int before = boundary(whole, vocabulary.indentation(line), vocabulary);
            if (before >= 0 && openers.opens(whole.get(before), line)) {
                whole.add(line);
            } else {
                open(openers.usual(line), afterBlanks(whole, before + 1, vocabulary), line, whole, vocabulary);
            }
        }
        return Tidy.lines(whole, openers, vocabulary);
    }

    /** A block that would be empty is none. */
    private static void open(int opener, int at, int closing, List<Integer> whole, Vocabulary vocabulary) {
        boolean says = whole.subList(at, whole.size()).stream().anyMatch(vocabulary::isTelling);
        if (opener >= 0 && says) {
            whole.add(at, opener);
            whole.add(closing);
        }
    }

    /** The last line that is indented no deeper; -1 where there is none. */
    private static int boundary(List<Integer> lines, int indentation, Vocabulary vocabulary) {
        int i = lines.size() - 1;
        while (i >= 0 && (vocabulary.isBlank(lines.get(i)) || vocabulary.indentation(lines.get(i)) > indentation)) {
            i--;
        }
        return i;
    }

    private static int afterBlanks(List<Integer> lines, int from, Vocabulary vocabulary) {
        int i = from;
        while (i < lines.size() && vocabulary.isBlank(lines.get(i))) {
            i++;
        }
        return i;
    }
}
