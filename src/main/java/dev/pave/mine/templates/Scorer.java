package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Lcs;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares generated files with the one that people wrote; methods often make the same. */
record Scorer(Vocabulary vocabulary, int[] written, Map<String, String> bindings, Map<List<Integer>, FileScore> known) {

    Scorer(Vocabulary vocabulary, int[] written, Map<String, String> bindings) {
        this(vocabulary, written, bindings, new HashMap<>());
    }

    /** @param template line numbers, with slots as marks */
    FileScore score(int[] template) {
        return known.computeIfAbsent(Arrays.stream(template).boxed().toList(), same -> scored(template));
    }

    private FileScore scored(int[] template) {
        int[] generated = Arrays.stream(withoutOpen(template))
                .map(line -> vocabulary.numberOf(Slot.fill(vocabulary.line(line), bindings)))
                .toArray();
        Replay replay = new Replay(
                1,
                telling(written).count(),
                common(written, generated),
                telling(generated).count(),
                common(generated, written),
                Lcs.of(generated, written).stream()
                        .filter(pair -> vocabulary.isTelling(generated[pair.a()]))
                        .count());
        int[] flat = unindented(generated);
        int[] flatWritten = unindented(written);
        return new FileScore(
                replay, alike(flat, flatWritten), Lcs.of(flat, flatWritten).size());
    }

    /** Without lines that a person only fills: what they keep is not typed, but the line is looked at all the same. */
    private int[] withoutOpen(int[] template) {
        Set<Integer> filled = new HashSet<>();
        List<Integer> left = new ArrayList<>();
        for (int line : template) {
            String form = vocabulary.line(line);
            if (Gap.TEXT.isIn(form) && isFilled(Slot.fill(form, bindings), filled)) {
                continue;
            }
            left.add(line);
        }
        return left.stream().mapToInt(n -> n).toArray();
    }

    private boolean isFilled(String form, Set<Integer> filled) {
        for (int i = 0; i < written.length; i++) {
            if (!filled.contains(i) && OpenLines.fits(vocabulary.line(written[i]), form)) {
                return filled.add(i);
            }
        }
        return false;
    }

    private IntStream telling(int[] lines) {
        return Arrays.stream(lines).filter(vocabulary::isTelling);
    }

    private int[] unindented(int[] lines) {
        return telling(lines).map(vocabulary::unindented).toArray();
    }

    private long common(int[] lines, int[] others) {
        Set<Integer> known = Arrays.stream(others).boxed().collect(Collectors.toSet());
        return telling(lines).filter(known::contains).count();
    }

    private static long alike(int[] lines, int[] others) {
        Map<Integer, Integer> left = new HashMap<>();
        Arrays.stream(others).forEach(line -> left.merge(line, 1, Integer::sum));
        return Arrays.stream(lines)
                .filter(line -> left.merge(line, -1, Integer::sum) >= 0)
                .count();
    }
}
