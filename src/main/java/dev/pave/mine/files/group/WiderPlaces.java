package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which repetitions say what a wider one says already: each of their usual places is a usual place of it, in one of its
 * folders, or with the plural of its name.
 */
final class WiderPlaces {

    private static final double BETTER = 0.05;

    private final List<Repetition> known = new ArrayList<>();

    /** One that foresees as well and happens as lately, and has all usual places of another; empty for none. */
    Optional<Repetition> of(Repetition narrow) {
        List<Role> places = usual(narrow);
        return places.isEmpty()
                ? Optional.empty()
                : known.stream().filter(wide -> says(wide, narrow, places)).findFirst();
    }

    void add(Repetition repetition) {
        known.add(repetition);
    }

    private static boolean says(Repetition wide, Repetition narrow, List<Role> places) {
        return wide.confidence() >= narrow.confidence() - BETTER
                && (wide.isAlive() || !narrow.isAlive())
                && isWithin(usual(wide), places);
    }

    private static List<Role> usual(Repetition repetition) {
        return repetition.roles().stream().filter(Role::isUsual).toList();
    }

    /** Whether all places are places of a wider list, with its open folder standing for the same in each. */
    private static boolean isWithin(List<Role> wide, List<Role> narrow) {
        Set<String> folders = null;
        for (Role place : narrow) {
            Set<String> possible = new HashSet<>();
            wide.stream()
                    .filter(role -> role.action() == place.action())
                    .map(role -> folder(singular(role.template()), singular(place.template())))
                    .flatMap(Optional::stream)
                    .forEach(possible::add);
            if (folders == null) {
                folders = possible;
            } else if (!possible.contains("")) {
                folders.remove("");
                folders.retainAll(possible);
            }
            if (possible.isEmpty() || folders.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What the open folder of a template stands for in a narrower one; empty where it is not narrower. */
    private static Optional<String> folder(String wide, String narrow) {
        if (wide.equals(narrow)) {
            return Optional.of(wide.contains(Context.FOLDER) ? Context.FOLDER : "");
        }
        Context context = wide.contains(Context.FOLDER) && wide.contains("{name}") ? Context.match(wide, narrow) : null;
        return Optional.ofNullable(context)
                .filter(found -> found.name().equals("{name}"))
                .map(Context::folder);
    }

    private static String singular(String template) {
        return template.replace("{names}", "{name}").replace("{singular}", "{name}");
    }
}
