package dev.pave.review;

import dev.pave.pattern.Action;
import dev.pave.pattern.AnyFolder;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.PlaceForm;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the places of a candidate look like beside another's of the same source and kind: each place of the one is a special
 * case of a place of the other ({@code changelog/fix_a_{name}.md} of {@code changelog/fix_{name}.md}), or nearly all of their
 * places, or several that are all of one of them, differ in the name of one and the same folder, which may be an open one, or in
 * a folder and the edits that are called by it ({@code inputs/magicnumber/{name}.java} with {@code MagicNumberTest.java}).
 *
 * @param ofAnyKind the same but for the ending of its one new file, where nothing is written into that: cases of a formatter
 *                  are of many languages, and their snapshots are the same file
 */
record LookAlike(
        Repetition found,
        String sort,
        List<String> places,
        List<Pattern> matched,
        List<Set<String>> butForAFolder,
        Optional<AnyFolder> anyFolder,
        Optional<LookAlike> ofAnyKind) {

    /** Of four places three are alike; of fewer all. */
    private static final double NEARLY_ALL = 0.75;

    private static final String OPEN_FOLDER = "{folder}";

    /** Of a file that is called by its name alone. */
    private static final Pattern ENDING = Pattern.compile("\\}\\.\\w+$");

    /** So many are alike where the one has all of the other's, and some of its own. */
    private static final int SEVERAL = 2;

    static LookAlike of(Candidate candidate) {
        Repetition found = candidate.found();
        List<String> places = places(candidate);
        return of(
                found,
                places,
                told(places, found.circumstances().formless()),
                Optional.of(candidate)
                        .filter(LookAlike::isOfOneFileWithoutText)
                        .filter(without -> places.stream().noneMatch(LookAlike::isEditThatVaries))
                        .map(without -> ofAnyKind(found, places)));
    }

    private static LookAlike of(
            Repetition found, List<String> places, List<String> told, Optional<LookAlike> ofAnyKind) {
        return new LookAlike(
                found,
                found.repo() + "\n" + found.kind(),
                places,
                places.stream().map(PlaceForm::of).toList(),
                Stream.concat(butForAFolder(told).stream(), butForACaller(places).stream())
                        .toList(),
                AnyFolder.of(found),
                ofAnyKind);
    }

    private static boolean isOfOneFileWithoutText(Candidate candidate) {
        return candidate.found().isOfOneNewFile() && Long.valueOf(0).equals(candidate.linesSaved());
    }

    private static boolean isEditThatVaries(String place) {
        return place.startsWith(Action.EDIT.id()) && place.lastIndexOf('{') > place.lastIndexOf('/');
    }

    /** Told by all its places: the new file alone says nothing any more. */
    private static LookAlike ofAnyKind(Repetition found, List<String> places) {
        List<String> anyKind = places.stream()
                .map(place -> place.startsWith(Action.CREATE.id())
                        ? ENDING.matcher(place).replaceFirst("}.*")
                        : place)
                .toList();
        return of(found, anyKind, anyKind, Optional.empty());
    }

    /** The same with each folder and what is called by it taken out, wherever both are: other edits come by chance. */
    private static List<Set<String>> butForACaller(List<String> places) {
        return places.stream()
                .filter(place -> place.startsWith(Action.CREATE.id()))
                .flatMap(place -> CallingFolder.in(place).stream())
                .map(folder -> folder.takenOut(places))
                .filter(alike -> alike.size() > 1)
                .toList();
    }

    /**
     * Several created files tell siblings, and one whose edits are by hand each time; which edits are usual differs between
     * them. One file is told with edits that have a form.
     */
    private static List<String> told(List<String> places, boolean formless) {
        List<String> created = places.stream()
                .filter(place -> place.startsWith(Action.CREATE.id()))
                .toList();
        return created.size() > 1 || formless && !created.isEmpty() ? created : places;
    }

    private static List<String> places(Candidate candidate) {
        List<Role> roles = candidate.found().roles();
        List<Role> usual = roles.stream().filter(Role::isUsual).toList();
        return (usual.isEmpty() ? roles.stream().limit(1).toList() : usual)
                .stream()
                        .map(role -> role.action().id() + " " + role.template())
                        .sorted()
                        .toList();
    }

    /** With each folder below the first in turn taken out of all places: what siblings have in common. */
    private static List<Set<String>> butForAFolder(List<String> places) {
        Set<String> folders = new LinkedHashSet<>();
        for (String place : places) {
            String[] names = place.split("/");
            for (int i = 1; i < names.length - 1; i++) {
                if (names[i].indexOf('{') < 0 || names[i].equals(OPEN_FOLDER)) {
                    folders.add("/" + names[i] + "/");
                }
            }
        }
        return folders.stream()
                .map(folder -> places.stream()
                        .map(place -> place.replace(folder, CallingFolder.ANY_FOLDER))
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Whether one who looks at this one knows what the other says. */
    boolean isLike(LookAlike other) {
        return sort.equals(other.sort) && (covers(other) || isSibling(other) || tellsOfAnyFolder(other))
                || ofAnyKind.isPresent()
                        && other.ofAnyKind.isPresent()
                        && ofAnyKind.get().isLike(other.ofAnyKind.get());
    }

    /** Whether each place of the other is a special case of one of these. */
    boolean covers(LookAlike other) {
        return sort.equals(other.sort)
                && !places.isEmpty()
                && places.size() == other.places.size()
                && other.places.stream()
                        .allMatch(place -> matched.stream()
                                .anyMatch(pattern -> pattern.matcher(place).matches()));
    }

    /** Whether the other is a sibling in one folder, and this one is told of any. */
    boolean opens(LookAlike other) {
        return sort.equals(other.sort)
                && isOpen()
                && (!other.isOpen() && isSibling(other) || tellsOfAnyFolder(other) && !other.tellsOfAnyFolder(this));
    }

    private boolean tellsOfAnyFolder(LookAlike other) {
        return anyFolder.isPresent() && anyFolder.get().tells(other.found);
    }

    private boolean isOpen() {
        return places.stream().anyMatch(place -> place.contains("/" + OPEN_FOLDER + "/"));
    }

    private boolean isSibling(LookAlike other) {
        return other.butForAFolder.stream()
                .anyMatch(theirs -> butForAFolder.stream().anyMatch(ours -> areAlike(ours, theirs)));
    }

    private static boolean areAlike(Set<String> ours, Set<String> theirs) {
        long both = ours.stream().filter(theirs::contains).count();
        return (both >= NEARLY_ALL * Math.max(ours.size(), theirs.size())
                        || both >= SEVERAL && both == Math.min(ours.size(), theirs.size()))
                && ours.stream().anyMatch(place -> place.contains(CallingFolder.ANY_FOLDER) && theirs.contains(place));
    }
}
