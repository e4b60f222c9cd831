package dev.pave.home;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the id that somebody meant who typed its beginning; the letter before it, as in {@code P-}, may be left out. */
public final class IdPrefix {

    private static final int SHOWN = 8;

    private IdPrefix() {}

    /**
     * The id that is typed, else the only one that begins so; empty where none does.
     *
     * @throws UsageException where several do, with their ids
     */
    public static Optional<String> find(String typed, Collection<String> ids) {
        if (typed.isBlank() || ids.contains(typed)) {
            return Optional.of(typed).filter(ids::contains);
        }
        List<String> found = ids.stream()
                .filter(id -> begins(id, typed, 0) || id.matches("[A-Z]-.*") && begins(id, typed, 2))
                .distinct()
                .sorted()
                .toList();
        if (found.size() > 1) {
            String shown = String.join(", ", found.subList(0, Math.min(SHOWN, found.size())));
            throw new UsageException(typed + " is the beginning of " + found.size() + " ids: " + shown
                    + (found.size() > SHOWN ? " ..." : "") + "; give more of it");
        }
        return found.stream().findFirst();
    }

    /**
     * The one whose id is meant, in the same way.
     *
     * @param id of each
     */
    public static <T> Optional<T> find(String typed, List<T> all, Function<T, String> id) {
        return find(typed, all.stream().map(id).toList())
                .flatMap(meant -> all.stream()
                        .filter(each -> id.apply(each).equals(meant))
                        .findFirst());
    }

    private static boolean begins(String id, String typed, int at) {
        return id.regionMatches(true, at, typed, 0, typed.length());
    }
}
