package dev.pave.mine.templates.edit;

import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.Slots;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a commit put into a file for one of its names. A commit that adds two rules puts two lines into their list; for each of
 * them only its own line is what it wants there.
 */
final class OwnLines {

    /** Names of a commit that are told apart. */
    private static final int MOST_NAMES = 12;

    private OwnLines() {}

    /**
     * The file after the commit without the lines that are another name's. Empty where the commit has so many names that their lines
     * are not told apart: what is the same for all of them is nobody's own.
     *
     * @param before the file before it
     * @param after  the file after it
     * @param own    of whom
     * @param all    the instances of the role in the commit, this one among them
     */
    static Optional<List<String>> of(
            List<String> before, List<String> after, RoleInstance own, List<RoleInstance> all) {
        if (all.size() > MOST_NAMES) {
            return Optional.empty();
        }
        if (all.size() < 2) {
            return Optional.of(after);
        }
        Slots mine = name(own.bindings());
        List<Slots> others = all.stream()
                .map(RoleInstance::bindings)
                .filter(bindings -> !bindings.equals(own.bindings()))
                .map(OwnLines::name)
                .toList();
        Set<String> there = new HashSet<>(before);
        return Optional.of(after.stream()
                .filter(line -> there.contains(line)
                        || names(mine, line)
                        || others.stream().noneMatch(other -> names(other, line)))
                .toList());
    }

    /** A folder is no name: those of a commit are often in one. */
    private static Slots name(Map<String, String> bindings) {
        String name = bindings.get("name");
        return Slots.ofPutIn(name == null ? bindings : Map.of("name", name));
    }

    private static boolean names(Slots slots, String line) {
        return !slots.abstracted(List.of(line)).get(0).equals(line);
    }
}
