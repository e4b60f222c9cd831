package dev.pave.mine.templates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Another method's template, made whole: a line that closes what was not opened goes, so does one that continues it
 * ({@code else}), and what was opened is closed. What opens and closes is learned from the indentation of the past files,
 * so it holds for any language that is indented.
 */
final class Blocks implements TemplateMethod {

    private final TemplateMethod inner;

    Blocks(TemplateMethod inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.id() + "_in_blocks";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        BlockOpeners openers = siblings.openers(vocabulary);
        Text text = new Text(openers, vocabulary);
        for (int line : siblings.once(inner, vocabulary)) {
            text.add(line);
        }
        text.closeAll();
        int[] tidy = Tidy.lines(text.lines, openers, vocabulary);
        return siblings.spacing(vocabulary).of(siblings.fillers(vocabulary).in(tidy));
    }

    /** An open block: its first line, and how far that is indented. */
    private record Block(int opener, int indentation) {}

    /** The text so far. */
    private static final class Text {
        private final BlockOpeners openers;
        private final Vocabulary vocabulary;
        private final List<Integer> lines = new ArrayList<>();
        private final Deque<Block> open = new ArrayDeque<>();

        private Text(BlockOpeners openers, Vocabulary vocabulary) {
            this.openers = openers;
            this.vocabulary = vocabulary;
        }

        private void add(int line) {
            if (vocabulary.isBlank(line)) {
                lines.add(line);
                return;
            }
            int indentation = vocabulary.indentation(line);
            closeDeeperThan(indentation);
            if (openers.endsBlock(line)) {
                end(line, indentation);
                return;
            }
            boolean inside = isInside(indentation);
            if (openers.closes(line) && openers.begins(line)) {
                if (!inside || !openers.opens(open.peek().opener(), line)) {
                    return;
                }
                open.pop();
            } else if (inside) {
                closeTop();
            }
            if (openers.begins(line)) {
                open.push(new Block(line, indentation));
            }
            lines.add(line);
        }

        private void end(int line, int indentation) {
            if (isInside(indentation) && openers.opens(open.peek().opener(), line)) {
                open.pop();
                lines.add(line);
            }
        }

        private boolean isInside(int indentation) {
            return !open.isEmpty() && open.peek().indentation() == indentation;
        }

        private void closeDeeperThan(int indentation) {
            while (!open.isEmpty() && open.peek().indentation() > indentation) {
                closeTop();
            }
        }

        private void closeAll() {
            closeDeeperThan(-1);
        }

        private void closeTop() {
            int closing = openers.usualEnd(open.pop().opener());
            int at = lines.size();
            while (vocabulary.isBlank(lines.get(at - 1))) {
                at--;
            }
            lines.add(at, closing);
        }
    }
}
