package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Action;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which repetitions say what a wider one says already: each of their usual places is a usual place of it or an edit that it
 * tells of, in one of its folders, of one of its names, or with the plural of its name.
 */
final class WiderPlaces {

    private static final double BETTER = 0.05;

    /** Of so many last commits of a narrower one, the share in which the wider one happened too. */
    private static final double MOST = 0.75;

    private static final int LAST = 8;
    private static final String NAME = "{name}";

    /** What foresees so well may be approved: another that only does it better says nothing more. */
    private static final double WELL = 0.75;

    /** What may be anywhere says nothing of a place. */
    private static final String ANYWHERE = Context.FOLDER + "/{name}";

    private static final Pattern OPEN = Pattern.compile("\\{folder(?::\\w+)?}|\\{name}");

    private final Map<String, Pattern> patterns = new HashMap<>();
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

    /**
     * One known that has all usual places of another and more, and happened with it most of the last times; empty for none. What
     * began before its wider one did has more of the past, and is known first.
     */
    Optional<Repetition> later(Repetition narrow) {
        List<Role> places = usual(narrow);
        return known.stream()
                .filter(wide -> wide != narrow && usual(wide).size() > places.size())
                .filter(wide -> !places.isEmpty() && says(wide, narrow, places) && happensWith(wide, narrow))
                .findFirst();
    }

    private static boolean happensWith(Repetition wide, Repetition narrow) {
        Set<String> commits =
                wide.occurrences().stream().map(Occurrence::commitId).collect(Collectors.toSet());
        List<String> all = narrow.occurrences().stream()
                .map(Occurrence::commitId)
                .distinct()
                .toList();
        List<String> last = all.subList(Math.max(0, all.size() - LAST), all.size());
        return last.stream().filter(commits::contains).count() >= MOST * last.size();
    }

    private boolean says(Repetition wide, Repetition narrow, List<Role> places) {
        return wide.confidence() >= Math.min(WELL, narrow.confidence() - BETTER)
                && (wide.isAlive() || !narrow.isAlive())
                && isWithin(told(wide), places);
    }

    /** The usual places of a wider one, and the edits that it tells of though they are not usual in all of its folders. */
    private static List<Role> told(Repetition wide) {
        return wide.roles().stream()
                .filter(role -> role.isUsual() || role.action() == Action.EDIT && !role.isRetired())
                .toList();
    }

    private static List<Role> usual(Repetition repetition) {
        return repetition.roles().stream().filter(Role::isUsual).toList();
    }

    /** What the slots of wider places stand for in narrower ones, in small letters; an empty text for a slot that they lack. */
    private record Bound(String folder, String name) {

        private static final Bound FREE = new Bound("", "");

        /** Both together; empty where they say different things. */
        Stream<Bound> and(Bound other) {
            boolean agree = isFree(folder, other.folder) && isFree(name, other.name);
            return agree
                    ? Stream.of(new Bound(folder.isEmpty() ? other.folder : folder, name.isEmpty() ? other.name : name))
                    : Stream.empty();
        }

        private static boolean isFree(String a, String b) {
            return a.isEmpty() || b.isEmpty() || a.equals(b);
        }
    }

    /** Whether all places are places of a wider list, with its open folder and its name standing for the same in each. */
    private boolean isWithin(List<Role> wide, List<Role> narrow) {
        Set<Bound> bound = Set.of(Bound.FREE);
        for (Role place : narrow) {
            List<Bound> possible = wide.stream()
                    .filter(role -> role.action() == place.action())
                    .map(role -> bound(singular(role.template()), singular(place.template())))
                    .flatMap(Optional::stream)
                    .toList();
            bound = bound.stream()
                    .flatMap(one -> possible.stream().flatMap(one::and))
                    .collect(Collectors.toSet());
        }
        return !bound.isEmpty();
    }

    /** What the slots of a template stand for in a narrower one, or in the same; empty where it is neither. */
    private Optional<Bound> bound(String wide, String narrow) {
        if (wide.equals(narrow) && !wide.contains(Slot.OPEN_FOLDER)) {
            return Optional.of(new Bound("", wide.contains(NAME) ? Words.squash(NAME) : ""));
        }
        if (!wide.equals(narrow) && (!wide.contains(Slot.OPEN_FOLDER) || wide.startsWith(ANYWHERE))) {
            return Optional.empty();
        }
        Matcher matcher = patterns.computeIfAbsent(wide, WiderPlaces::pattern).matcher(narrow);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<String> folders = new HashSet<>();
        Set<String> names = new HashSet<>();
        Matcher slots = OPEN.matcher(wide);
        for (int i = 1; slots.find(); i++) {
            (slots.group().equals(NAME) ? names : folders).add(Words.squash(matcher.group(i)));
        }
        return folders.size() > 1 || names.size() > 1
                ? Optional.empty()
                : Optional.of(new Bound(only(folders), only(names)));
    }

    private static String only(Set<String> values) {
        return values.stream().findFirst().orElse("");
    }

    private static Pattern pattern(String wide) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        Matcher slots = OPEN.matcher(wide);
        while (slots.find()) {
            regex.append(Pattern.quote(wide.substring(from, slots.start())))
                    .append(slots.group().equals(NAME) ? "([^/]+)" : "(.+)");
            from = slots.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(wide.substring(from))).toString());
    }

    private static String singular(String template) {
        return template.replace("{names}", "{name}").replace("{singular}", "{name}");
    }
}
