package dev.pave.mine.templates;

import dev.pave.pattern.text.Underline;
import java.util.ArrayList;
import java.util.List;

/** Another method's template without lines below titles that it left out. */
final class Titled implements TemplateMethod {

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
        int[] lines = inner.next(siblings, vocabulary);
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
}
