package dev.pave.cli.table;

import dev.pave.pattern.Candidate;
import dev.pave.review.Shortlist;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person sees who asked for nothing else: what the {@linkplain Shortlist shortlist} has.
 *
 * @param candidates in their order
 * @param leftOut    what is left out and how to see it, in words; empty for nothing
 */
public record CandidateSelection(List<Candidate> candidates, String leftOut) {

    /** @param everything whether nothing is left out */
    public static CandidateSelection of(List<Candidate> all, Shortlist shortlist, boolean everything) {
        if (everything) {
            return new CandidateSelection(all, "");
        }
        Map<String, Long> aside = all.stream()
                .flatMap(candidate -> shortlist.aside(candidate).stream())
                .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting()));
        String words = aside.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(left -> left.getValue() + " " + left.getKey())
                .collect(Collectors.joining(", "));
        return new CandidateSelection(
                all.stream().filter(shortlist::has).toList(),
                words.isEmpty() ? "" : "Left out: " + words + "; `pave candidates list --all` has all");
    }

    /** All, those that the shortlist has before the others, and else in their order. */
    public static List<Candidate> inOrder(List<Candidate> all, Shortlist shortlist) {
        return all.stream().sorted(Comparator.comparing(c -> !shortlist.has(c))).toList();
    }
}
