package dev.pave.pattern;

import dev.pave.pattern.text.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a repetition of any folder says of those in one: {@code pages/{folder}/{name}.html} with {@code pages/{folder}/{folder}Page.html} says all
 * that {@code pages/grid/{name}.html} with {@code pages/grid/gridPage.html} does. What else is edited with the latter, as {@code src/Grid.cs},
 * is what the work was about.
 */
public final class AnyFolder {

    private static final int FEWEST_PLACES = 2;

    /** Letters below which a file's name has a folder's by chance. */
    private static final int SHORTEST = 3;

    /** @param matched the paths and narrower templates that are such a place */
    private record Place(Action action, Pattern matched) {

        static Place of(Role role) {
            return new Place(role.action(), PlaceForm.of(role.template()));
        }

        /** A new file may be deeper down: {@code src/parts/{name}.rs} where {@code src/{name}.rs} is. */
        boolean has(Role role) {
            return role.action() == action
                    && (action == Action.CREATE ? shallower(role.template()) : Stream.of(role.template()))
                            .anyMatch(template -> matched.matcher(template).matches());
        }

        /** The template, and the same file in the folders above its own. */
        private static Stream<String> shallower(String template) {
            int file = template.lastIndexOf('/') + 1;
            Stream<String> above = Stream.iterate(
                    template.substring(0, file),
                    folders -> !folders.isEmpty(),
                    folders -> folders.substring(0, folders.lastIndexOf('/', folders.length() - 2) + 1));
            return Stream.concat(Stream.of(template), above.map(folders -> folders + template.substring(file)));
        }
    }

    private final Repetition open;
    private final List<Place> places;
    private final Set<String> fixedFolders;

    private AnyFolder(Repetition open, List<Role> usual) {
        this.open = open;
        this.places = usual.stream().map(Place::of).toList();
        this.fixedFolders = usual.stream()
                .filter(role -> role.action() == Action.CREATE)
                .flatMap(role -> Stream.of(role.template().split("/")))
                .collect(Collectors.toSet());
    }

    /** The repetition of any folder. */
    public Repetition open() {
        return open;
    }

    /** Empty for one that is not of any folder, or of one place alone. */
    public static Optional<AnyFolder> of(Repetition open) {
        List<Role> usual = usual(open).toList();
        boolean isOpen = usual.stream()
                .anyMatch(role ->
                        role.action() == Action.CREATE && role.template().contains(Slot.OPEN_FOLDER));
        return isOpen && usual.size() >= FEWEST_PLACES ? Optional.of(new AnyFolder(open, usual)) : Optional.empty();
    }

    /** Whether it has all files that the other creates, the other has all its places, and what the other edits besides is by hand or called by its folder. */
    public boolean tells(Repetition other) {
        List<Role> its = usual(other).toList();
        return open != other
                && Objects.equals(open.repo(), other.repo())
                && places.stream().allMatch(place -> its.stream().anyMatch(place::has))
                && its.stream().allMatch(role -> has(role) || isAbout(role, other, its));
    }

    private boolean has(Role role) {
        return places.stream().anyMatch(place -> place.has(role));
    }

    private boolean isAbout(Role role, Repetition other, List<Role> its) {
        if (role.action() == Action.CREATE || other.circumstances().formless()) {
            return role.action() == Action.EDIT;
        }
        String file = letters(role.template().substring(role.template().lastIndexOf('/') + 1));
        return its.stream()
                .filter(created -> created.action() == Action.CREATE)
                .flatMap(created -> ownFolders(created.template()))
                .anyMatch(file::contains);
    }

    /** Those that this one leaves open. */
    private Stream<String> ownFolders(String created) {
        String folders = created.substring(0, created.lastIndexOf('/') + 1);
        return Stream.of(folders.split("/"))
                .filter(folder -> folder.indexOf('{') < 0 && !fixedFolders.contains(folder))
                .map(AnyFolder::letters)
                .filter(folder -> folder.length() >= SHORTEST);
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static Stream<Role> usual(Repetition found) {
        return found.roles().stream().filter(Role::isUsual);
    }
}
