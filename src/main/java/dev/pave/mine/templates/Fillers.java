package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Indentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a gap below a line that cannot stand alone, as {@code def run():}, where what past files have there is gone. */
final class Fillers {

    private static final double ALWAYS = 0.9;
    private static final String CANNOT_END = ":=+\\?";
    private static final String ELEMENT = "- ";
    private static final List<String> NOR_THESE = List.of("=>", "&&", "||");

    /** What stands below a line. */
    private static final class Below {
        private double times;
        private double deeper;
        private String beginning = "";
    }

    private final Map<Integer, Below> below = new HashMap<>();
    private final Vocabulary vocabulary;

    Fillers(RecentFiles siblings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int s = 0; s < siblings.count(); s++) {
            int before = -1;
            for (int line : siblings.sequence(s)) {
                if (vocabulary.isBlank(line)) {
                    continue;
                }
                if (before >= 0 && vocabulary.isUnfinished(before)) {
                    look(before, line, siblings.weight(s));
                }
                before = line;
            }
        }
    }

    static boolean cannotEnd(String line) {
        String text = line.stripTrailing();
        return !text.isEmpty()
                && (CANNOT_END.indexOf(text.charAt(text.length() - 1)) >= 0
                        || NOR_THESE.stream().anyMatch(text::endsWith));
    }

    /** White space before a line, and what makes it an element of a list of YAML. */
    static String beginning(String line) {
        return Indentation.of(line) + (line.stripLeading().startsWith(ELEMENT) ? ELEMENT : "");
    }

    private void look(int before, int line, double weight) {
        Below here = below.computeIfAbsent(before, l -> new Below());
        here.times += weight;
        if (vocabulary.indentation(line) > vocabulary.indentation(before)) {
            here.deeper += weight;
            here.beginning = beginning(vocabulary.line(line));
        }
    }

    int[] in(int[] lines) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            filled.add(lines[i]);
            Below here = below.get(lines[i]);
            int next = i + 1;
            while (next < lines.length && vocabulary.isBlank(lines[next])) {
                next++;
            }
            boolean alone =
                    next == lines.length || vocabulary.indentation(lines[next]) <= vocabulary.indentation(lines[i]);
            if (here != null && alone && here.deeper >= ALWAYS * here.times) {
                filled.add(vocabulary.numberOf(here.beginning + Gap.TEXT.mark()));
            }
        }
        return filled.stream().mapToInt(n -> n).toArray();
    }
}
