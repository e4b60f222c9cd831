package dev.pave.mine.templates;

import dev.pave.pattern.text.Underline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Another method's template from the line on that all newest files begin with, as their front matter or interpreter, to the blank
 * one that all end with, and without lines below titles that it left out.
 */
final class Titled implements TemplateMethod {

    /** Files that tell how such files begin. */
    private static final int NEWEST = 5;

    private static final int FEWEST = 3;

    private final TemplateMethod inner;

    Titled(TemplateMethod inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.id();
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        int[] lines = ended(begun(inner.next(siblings, vocabulary), siblings, vocabulary), siblings, vocabulary);
        List<Integer> titled = new ArrayList<>();
        boolean dropped = false;
        for (int i = 0; i < lines.length; i++) {
            boolean afterBlank = titled.isEmpty() || vocabulary.isBlank(titled.get(titled.size() - 1));
            boolean above = i + 2 < lines.length && lines[i + 2] == lines[i] && !vocabulary.isBlank(lines[i + 1]);
            boolean drops = Underline.isMarked(vocabulary.line(lines[i])) && afterBlank && !above
                    || dropped && afterBlank && vocabulary.isBlank(lines[i]);
            if (!drops) {
                titled.add(lines[i]);
            }
            dropped = drops;
        }
        return titled.stream().mapToInt(line -> line).toArray();
    }

    /** With the blank line that all newest files end with, as posts of which only the front matter is made. */
    private static int[] ended(int[] lines, RecentFiles siblings, Vocabulary vocabulary) {
        boolean mayEnd = lines.length > 0 && !vocabulary.isBlank(lines[lines.length - 1]) && siblings.count() >= FEWEST;
        boolean allEnd = mayEnd
                && newest(siblings).allMatch(file -> file.length > 0 && vocabulary.isBlank(file[file.length - 1]));
        int[] newest = siblings.newest();
        return allEnd
                ? IntStream.concat(IntStream.of(lines), IntStream.of(newest[newest.length - 1]))
                        .toArray()
                : lines;
    }

    private static Stream<int[]> newest(RecentFiles siblings) {
        return IntStream.range(Math.max(0, siblings.count() - NEWEST), siblings.count())
                .mapToObj(siblings::sequence);
    }

    /** What was left out with the line below it, where that is each file's own: {@code ---} and the title of a post. */
    private static int[] begun(int[] lines, RecentFiles siblings, Vocabulary vocabulary) {
        int[] newest = siblings.newest();
        boolean mayHaveLost = lines.length > 0
                && newest.length > 0
                && lines[0] != newest[0]
                && !vocabulary.isBlank(newest[0])
                && siblings.count() >= FEWEST;
        boolean lost = mayHaveLost && newest(siblings).allMatch(file -> file.length > 0 && file[0] == newest[0]);
        return lost
                ? IntStream.concat(IntStream.of(newest[0]), IntStream.of(lines)).toArray()
                : lines;
    }
}
