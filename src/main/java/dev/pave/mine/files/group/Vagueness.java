package dev.pave.mine.files.group;

import dev.pave.pattern.Role;
import dev.pave.pattern.text.Slot;
import java.util.List;
import java.util.regex.Pattern;

/** Conventions that say nothing that one would do, or say it the wrong way round. */
final class Vagueness {

    private static final Pattern ANY_FILE = Pattern.compile("\\{folder}/\\{names?}(?:\\.\\w+)*+");
    private static final Pattern ANY_PLURAL = Pattern.compile("\\{folder}/[^{}/]*+\\{names}[^{}/]*+");

    private Vagueness() {}

    /** Whether these are the places of such a convention, by the files that it usually creates. */
    static boolean isOf(List<Role> roles) {
        List<String> created = Roles.usuallyCreated(roles);
        return !created.isEmpty() && (isAnyFile(created) || isWrongWayRound(created));
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
