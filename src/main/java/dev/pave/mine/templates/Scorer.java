package dev.pave.mine.templates;

import dev.pave.pattern.Replay;
import dev.pave.pattern.Slot;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares generated files with the one that people wrote. */
record Scorer(Vocabulary vocabulary, int[] written, Map<String, String> bindings) {

    /** @param template line numbers, with slots as marks */
    Replay score(int[] template) {
        int[] generated = Arrays.stream(template)
                .map(line -> vocabulary.numberOf(Slot.fill(vocabulary.line(line), bindings)))
                .toArray();
        return new Replay(
                1,
                telling(written).count(),
                common(written, generated),
                telling(generated).count(),
                common(generated, written),
                Lcs.of(generated, written).stream()
                        .filter(pair -> vocabulary.isTelling(generated[pair.a()]))
                        .count());
    }

    private java.util.stream.IntStream telling(int[] lines) {
        return Arrays.stream(lines).filter(vocabulary::isTelling);
    }

    private long common(int[] lines, int[] others) {
        Set<Integer> known = Arrays.stream(others).boxed().collect(Collectors.toSet());
        return telling(lines).filter(known::contains).count();
    }
}
