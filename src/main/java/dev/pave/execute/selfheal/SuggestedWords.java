package dev.pave.execute.selfheal;

import java.util.Arrays;
import java.util.List;

/** Reads a suggestion that is a whole command as what belongs at the place of one wrong word. */
final class SuggestedWords {

    private SuggestedWords() {}

    /** Without the words that were typed before and behind the place; a suggestion that is no whole command is left as it is. */
    static String at(FailedCommand failed, int place, String suggested) {
        List<String> all = Arrays.asList(suggested.strip().split("\\s+"));
        List<String> typed = failed.words();
        if (all.size() <= place || !all.subList(0, place).equals(typed.subList(0, place))) {
            return suggested;
        }
        int end = all.size();
        for (int last = typed.size() - 1; last > place && end > place + 1; last--) {
            if (all.get(end - 1).equals(typed.get(last))) {
                end--;
            }
        }
        return String.join(" ", all.subList(place, end));
    }
}
