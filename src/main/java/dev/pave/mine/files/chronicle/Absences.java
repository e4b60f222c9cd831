package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.chronicle.Attendance.Asked;
import dev.pave.pattern.Absence;
import dev.pave.pattern.Absence.Where;
import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a role that is usual elsewhere never comes. In: the files of a convention's main role; out: the folders, and first
 * and last words of names, of which no file ever had the role: neither in its commit, nor in another of its merge, nor
 * today. Only files count that came after the role was first seen. There are at least {@value #FEWEST} of them in
 * {@value #FEWEST_COMMITS} commits, and so many by chance are less likely than one in a thousand.
 */
final class Absences {

    private static final int FEWEST = 8;
    private static final int FEWEST_COMMITS = 3;
    private static final double USUAL = 0.5;
    private static final double CHANCE = 0.001;

    private final Attendance attendance;
    private final Set<String> today;

    Absences(Attendance attendance, Set<String> today) {
        this.attendance = attendance;
        this.today = today;
    }

    private record Place(Where where, String value) {}

    /** Those of usual roles beside the main one. */
    List<Absence> of(List<Role> roles, Role main, List<Sightings.Sighting> files) {
        List<Absence> absences = new ArrayList<>();
        for (Role role : roles) {
            if (role != main && role.confidence() >= USUAL && files.size() >= 2 * FEWEST) {
                absences.addAll(of(role, attendance.asked(role, files)));
            }
        }
        return absences;
    }

    private List<Absence> of(Role role, List<Asked> asked) {
        List<Absence> absences = new ArrayList<>();
        List<Asked> left = asked;
        for (Where where : Where.values()) {
            Set<Asked> explained = new HashSet<>();
            List<Asked> looked = left;
            byPlace(where, looked).forEach((place, there) -> {
                if (isForbidden(role, there, asked)) {
                    absences.add(
                            new Absence(role.template(), role.action(), place.where(), place.value(), there.size()));
                    explained.addAll(there);
                }
            });
            left = looked.stream().filter(a -> !explained.contains(a)).toList();
        }
        absences.sort(Comparator.comparingInt(Absence::files).reversed().thenComparing(Absence::value));
        return absences;
    }

    private boolean isForbidden(Role role, List<Asked> there, List<Asked> all) {
        if (there.size() < FEWEST || there.stream().anyMatch(Asked::came)) {
            return false;
        }
        long came = all.stream().filter(Asked::came).count();
        double usual = came / (double) (all.size() - there.size());
        return usual >= USUAL
                && Math.pow(1 - usual, there.size()) < CHANCE
                && there.stream().map(Asked::commit).distinct().count() >= FEWEST_COMMITS
                && there.stream().noneMatch(a -> isThere(role, a.bindings()));
    }

    private static Map<Place, List<Asked>> byPlace(Where where, List<Asked> asked) {
        Map<Place, List<Asked>> places = new LinkedHashMap<>();
        for (Asked file : asked) {
            String value = value(where, file.bindings());
            if (value != null) {
                places.computeIfAbsent(new Place(where, value), p -> new ArrayList<>())
                        .add(file);
            }
        }
        return places;
    }

    private static String value(Where where, Map<String, String> bindings) {
        if (where == Where.FOLDER) {
            return bindings.get("folder");
        }
        List<String> words = Words.of(bindings.get("name"));
        return words.size() < 2 ? null : words.get(where == Where.FIRST_WORD ? 0 : words.size() - 1);
    }

    /** Whether the role's file is there today, in any case style. */
    private boolean isThere(Role role, Map<String, String> bindings) {
        String path = Slot.fillFolder(role.template(), bindings.getOrDefault("folder", ""));
        return role.action() == Action.CREATE
                && CaseStyle.inPaths().stream()
                        .map(style -> style.write(bindings.get("name")))
                        .anyMatch(name -> today.contains(path.replace("{name}", name)));
    }
}
