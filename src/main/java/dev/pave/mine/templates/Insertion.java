package dev.pave.mine.templates;

import java.util.List;
import java.util.Optional;

/**
 * An edit that only put lines in at one place.
 *
 * @param at    number of lines before them
 * @param lines the lines
 */
record Insertion(int at, List<String> lines) {

    private static final int MOST_LINES = 12;

    /** Empty where lines were changed, deleted, or put in at several places, and where nothing was done. */
    static Optional<Insertion> between(List<String> before, List<String> after) {
        int added = after.size() - before.size();
        if (added < 1 || added > MOST_LINES) {
            return Optional.empty();
        }
        int same = 0;
        while (same < before.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        boolean restIsSame = before.subList(same, before.size()).equals(after.subList(same + added, after.size()));
        return restIsSame
                ? Optional.of(new Insertion(same, List.copyOf(after.subList(same, same + added))))
                : Optional.empty();
    }

    List<String> applied(List<String> before) {
        List<String> after = new java.util.ArrayList<>(before.subList(0, at));
        after.addAll(lines);
        after.addAll(before.subList(at, before.size()));
        return after;
    }
}
