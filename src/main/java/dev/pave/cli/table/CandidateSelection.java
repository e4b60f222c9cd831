package dev.pave.cli.table;

import dev.pave.pattern.Candidate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person sees who asked for nothing else: what is {@linkplain Candidate#isWorthALook worth a look}.
 *
 * @param candidates in their order
 * @param leftOut    what is left out and how to see it, in words; empty for nothing
 */
public record CandidateSelection(List<Candidate> candidates, String leftOut) {

    /** @param everything whether nothing is left out */
    public static CandidateSelection of(List<Candidate> all, boolean everything) {
        Map<Candidate.Aside, Long> aside = everything
                ? Map.of()
                : all.stream()
                        .flatMap(candidate -> candidate.aside().stream())
                        .collect(Collectors.groupingBy(
                                why -> why, () -> new EnumMap<>(Candidate.Aside.class), Collectors.counting()));
        String words = aside.entrySet().stream()
                .map(left -> left.getValue() + " " + left.getKey().inWords())
                .collect(Collectors.joining(", "));
        return new CandidateSelection(
                all.stream().filter(c -> everything || c.isWorthALook()).toList(),
                words.isEmpty() ? "" : "Left out: " + words + "; `pave candidates list --all` has all");
    }

    /** All, those that are worth a look before the others, and else in their order. */
    public static List<Candidate> inOrder(List<Candidate> all) {
        return all.stream().sorted(Comparator.comparing(c -> !c.isWorthALook())).toList();
    }
}
