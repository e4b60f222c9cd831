package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another method's template without what says nothing: blank lines in a row, brackets that are closed at once. */
final class Tidy implements TemplateMethod {

    private final TemplateMethod inner;

    Tidy(TemplateMethod inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.id() + "_tidy";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        List<Integer> lines =
                Arrays.stream(siblings.once(inner, vocabulary)).boxed().toList();
        return siblings.spacing(vocabulary).of(lines(lines, siblings.openers(vocabulary), vocabulary));
    }

    /** A bracket that is closed at once. */
    private static boolean isEmptyPair(List<Integer> kept, int closing, Vocabulary vocabulary) {
        int last = kept.isEmpty() ? -1 : kept.get(kept.size() - 1);
        return last >= 0
                && !vocabulary.isTelling(last)
                && !vocabulary.isTelling(closing)
                && vocabulary.indentation(last) == vocabulary.indentation(closing);
    }

    private static boolean endsEmptyComment(List<Integer> kept, int line, Vocabulary vocabulary) {
        String last =
                kept.isEmpty() ? "" : vocabulary.line(kept.get(kept.size() - 1)).strip();
        return last.matches("/\\*+") && vocabulary.line(line).strip().equals("*/");
    }

    /** One blank line at most in a row, and none at the ends or before a line that closes. */
    static int[] lines(List<Integer> lines, BlockOpeners openers, Vocabulary vocabulary) {
        List<Integer> kept = new ArrayList<>();
        for (int line : lines) {
            boolean afterBlank = kept.isEmpty() || vocabulary.isBlank(kept.get(kept.size() - 1));
            boolean again = !kept.isEmpty() && !vocabulary.isTelling(line) && kept.get(kept.size() - 1) == line;
            if (again || vocabulary.isBlank(line) && afterBlank) {
                continue;
            }
            if (endsEmptyComment(kept, line, vocabulary)) {
                kept.remove(kept.size() - 1);
                continue;
            }
            boolean closes = openers.closes(line);
            if (afterBlank && closes && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (closes && isEmptyPair(kept, line, vocabulary)) {
                kept.remove(kept.size() - 1);
            } else {
                kept.add(line);
            }
        }
        if (!kept.isEmpty() && vocabulary.isBlank(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        return kept.stream().mapToInt(n -> n).toArray();
    }
}
