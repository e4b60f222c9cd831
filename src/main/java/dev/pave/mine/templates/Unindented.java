package dev.pave.mine.templates;

import dev.pave.pattern.text.Lcs;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Another method, applied to lines without their indentation, so that what stands deeper in one file than in the other
 * is the same. Afterwards each line is indented as in most of the past files that have it at its place; those that
 * indent the line before it alike are asked first.
 */
final class Unindented implements TemplateMethod {

    private final TemplateMethod inner;

    Unindented(TemplateMethod inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.id() + "_unindented";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        RecentFiles flat = siblings.unindented(vocabulary);
        int[] template = flat.once(inner, vocabulary);
        int[][] forms = new int[siblings.count()][template.length];
        for (int s = 0; s < siblings.count(); s++) {
            Arrays.fill(forms[s], -1);
            for (Lcs.Pair pair : flat.aligned(template, s)) {
                forms[s][pair.a()] = siblings.sequence(s)[pair.b()];
            }
        }
        int[] indented = new int[template.length];
        for (int i = 0; i < template.length; i++) {
            int before = i == 0 ? -1 : indented[i - 1];
            int form = before < 0 ? -1 : mostVoted(forms, i, before, siblings);
            form = form < 0 ? mostVoted(forms, i, -1, siblings) : form;
            indented[i] = form < 0 ? usual(template[i], siblings, flat) : form;
        }
        return indented;
    }

    private static int mostVoted(int[][] forms, int at, int before, RecentFiles siblings) {
        Map<Integer, Double> votes = new HashMap<>();
        for (int s = 0; s < forms.length; s++) {
            if (forms[s][at] >= 0 && (before < 0 || forms[s][at - 1] == before)) {
                votes.merge(forms[s][at], siblings.weight(s), Double::sum);
            }
        }
        return most(votes);
    }

    private static int usual(int line, RecentFiles siblings, RecentFiles flat) {
        Map<Integer, Double> votes = new HashMap<>();
        for (int s = 0; s < siblings.count(); s++) {
            for (int i = 0; i < siblings.sequence(s).length; i++) {
                if (flat.sequence(s)[i] == line) {
                    votes.merge(siblings.sequence(s)[i], siblings.weight(s), Double::sum);
                }
            }
        }
        return most(votes);
    }

    private static int most(Map<Integer, Double> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }
}
