package dev.pave.cli.table;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person sees who asked for nothing else: what is {@linkplain Candidate#isWorthALook worth a look}.
 *
 * @param candidates in their order
 * @param leftOut    what is left out and how to see it, in words; empty for nothing
 */
public record CandidateSelection(List<Candidate> candidates, String leftOut) {

    /** @param everything whether nothing is left out */
    public static CandidateSelection of(List<Candidate> all, boolean everything) {
        List<Candidate> shown = new ArrayList<>();
        int decided = 0;
        int silent = 0;
        int unproven = 0;
        int wrong = 0;
        int alone = 0;
        for (Candidate c : all) {
            if (everything || c.isWorthALook()) {
                shown.add(c);
            } else if (c.status() != Status.CANDIDATE) {
                decided++;
            } else if (!c.found().isAlive()) {
                silent++;
            } else if (!c.found().isProven()) {
                unproven++;
            } else if (!c.found().isRight()) {
                wrong++;
            } else {
                alone++;
            }
        }
        List<String> words = new ArrayList<>();
        add(words, silent, "not seen for longer than their rhythm allows");
        add(words, unproven, "without evidence yet");
        add(words, wrong, "wrong more often than right");
        add(words, alone, "of one file without a text");
        add(words, decided, "rejected or retired");
        String leftOut = words.isEmpty()
                ? ""
                : "Left out: " + String.join(", ", words) + "; `pave candidates list --all` has all";
        return new CandidateSelection(shown, leftOut);
    }

    private static void add(List<String> words, int count, String what) {
        if (count > 0) {
            words.add(count + " " + what);
        }
    }
}
