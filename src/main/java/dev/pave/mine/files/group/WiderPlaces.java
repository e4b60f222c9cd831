package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Action;
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

/**
 * Which repetitions say what a wider one says already: each of their usual places is a usual place of it or an edit that it
 * tells of, in one of its folders, or with the plural of its name.
 */
final class WiderPlaces {

    private static final double BETTER = 0.05;

    /** What foresees so well may be approved: another that only does it better says nothing more. */
    private static final double WELL = 0.75;

    /** What may be anywhere says nothing of a place. */
    private static final String ANYWHERE = Context.FOLDER + "/{name}";

    private static final Pattern OPEN = Pattern.compile("\\{folder(?::\\w+)?}");

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

    /** Whether all places are places of a wider list, with its open folder standing for the same in each. */
    private boolean isWithin(List<Role> wide, List<Role> narrow) {
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

    /** What the open folder of a template stands for in a narrower one, whatever the case; empty where it is not narrower. */
    private Optional<String> folder(String wide, String narrow) {
        if (wide.equals(narrow)) {
            return Optional.of(wide.contains(Slot.OPEN_FOLDER) ? Words.squash(Context.FOLDER) : "");
        }
        if (!wide.contains(Slot.OPEN_FOLDER) || wide.startsWith(ANYWHERE)) {
            return Optional.empty();
        }
        Matcher matcher = patterns.computeIfAbsent(wide, WiderPlaces::pattern).matcher(narrow);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<String> folders = new HashSet<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            folders.add(Words.squash(matcher.group(i)));
        }
        return folders.size() == 1 ? folders.stream().findFirst() : Optional.empty();
    }

    private static Pattern pattern(String wide) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        Matcher slots = OPEN.matcher(wide);
        while (slots.find()) {
            regex.append(Pattern.quote(wide.substring(from, slots.start()))).append("(.+)");
            from = slots.end();
        }
        return Pattern.compile(regex.append(Pattern.quote(wide.substring(from))).toString());
    }

    private static String singular(String template) {
        return template.replace("{names}", "{name}").replace("{singular}", "{name}");
    }
}
