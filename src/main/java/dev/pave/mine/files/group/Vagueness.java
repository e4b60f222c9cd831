package dev.pave.mine.files.group;

import dev.pave.pattern.Role;
import dev.pave.pattern.text.Slot;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Conventions that say nothing that one would do, or say it the wrong way round. */
final class Vagueness {

    private static final Pattern ANY_FILE = Pattern.compile("\\{folder}/\\{names?}(?:\\.\\w+)*+");
    private static final Pattern ANY_PLURAL = Pattern.compile("\\{folder}/[^{}/]*+\\{names}[^{}/]*+");

    /** Times from which on it can be told whether names vary. */
    private static final int FEWEST_TIMES = 6;

    /** So few are a tool's, which comes to one folder after another. */
    private static final int FEW_NAMES = 2;

    private Vagueness() {}

    /** Whether these are the places of such a convention, by the files that it usually creates and what they were called. */
    static boolean isOf(List<Role> roles, List<Instance> happened) {
        List<String> created = Roles.usuallyCreated(roles);
        return !created.isEmpty() && (isAnyFile(created) || isWrongWayRound(created) || hasSameNames(happened));
    }

    /**
     * Whether one or two names came again and again: {@code examples/{folder}/{name}.yaml} was {@code analysis_options} eight
     * times and {@code pubspec_overrides} six times. What varies is the folder, and such files are a tool's.
     */
    private static boolean hasSameNames(List<Instance> happened) {
        List<String> names = happened.stream()
                .map(instance -> instance.bindings().get("name"))
                .filter(Objects::nonNull)
                .toList();
        return names.size() >= FEWEST_TIMES && names.stream().distinct().count() <= FEW_NAMES;
    }

    /**
     * Whether the one file may be any of its kind ({@code {folder}/{name}.js}), or all may be anywhere and have but a plural in
     * common ({@code {folder}/{names}.go} with its test): the names of some files end in an s by chance.
     */
    private static boolean isAnyFile(List<String> created) {
        return created.size() == 1 && ANY_FILE.matcher(created.get(0)).matches()
                || created.stream()
                        .allMatch(template -> ANY_PLURAL.matcher(template).matches());
    }

    /**
     * Whether all files are called by the folder, and one of their folders by the name: {@code {name}/{folder}/{folder}.go}.
     * There is another that says the same the right way round.
     */
    private static boolean isWrongWayRound(List<String> created) {
        return created.stream().allMatch(template -> {
            String file = template.substring(template.lastIndexOf('/') + 1);
            return file.contains(Slot.OPEN_FOLDER) && !file.contains("{name");
        });
    }
}
