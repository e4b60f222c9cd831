package dev.pave.review;

import dev.pave.pattern.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder of a created place that files elsewhere may be called by, in whatever case: {@code magicnumber} of {@code
 * inputs/magicnumber/{name}.java}, as {@code MagicNumberTest.java} is.
 *
 * @param place  the created place, with its action before it
 * @param end    where the folder ends in it
 * @param called what an edit's file name has of it
 */
record CallingFolder(String place, int end, Pattern called) {

    /** Letters below which a name has it by chance. */
    private static final int SHORTEST = 4;

    private static final String TAKEN_OUT = "*";

    /** Stands for the folder that differs, with what is around it. */
    static final String ANY_FOLDER = "/" + TAKEN_OUT + "/";

    /** The fixed folders of a place, but for the first. */
    static List<CallingFolder> in(String place) {
        List<CallingFolder> folders = new ArrayList<>();
        int from = place.indexOf('/') + 1;
        for (int end = place.indexOf('/', from); end > 0; from = end + 1, end = place.indexOf('/', from)) {
            String folder = place.substring(from, end);
            String letters = folder.replaceAll("[^A-Za-z0-9]", "");
            if (letters.length() >= SHORTEST && folder.indexOf('{') < 0) {
                folders.add(new CallingFolder(place, end, inAnyCase(letters)));
            }
        }
        return folders;
    }

    private static Pattern inAnyCase(String letters) {
        return Pattern.compile(
                letters.chars().mapToObj(c -> "" + (char) c).collect(Collectors.joining("[-_]?")),
                Pattern.CASE_INSENSITIVE);
    }

    /** The place from the folder on, and the edits whose file is called by it, as they are where only the folder differs. */
    Set<String> takenOut(List<String> places) {
        Set<String> alike = new TreeSet<>();
        alike.add(first(place) + ANY_FOLDER + place.substring(end + 1));
        for (String other : places) {
            String file = other.substring(other.lastIndexOf('/') + 1);
            Matcher name = called.matcher(file);
            if (other.startsWith(Action.EDIT.id()) && name.find()) {
                alike.add(first(other) + ANY_FOLDER + name.replaceFirst(TAKEN_OUT));
            }
        }
        return alike;
    }

    private static String first(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
