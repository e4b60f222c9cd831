package dev.pave.specify.routine;

import java.util.List;

/** Commands that exactly take back what a command did; only such as lose nothing of anybody else. */
final class Inverses {

    private Inverses() {}

    /** Empty where none is known. */
    static List<String> of(List<String> command) {
        if (command.size() == 3
                && command.get(0).equals("git")
                && !command.get(2).startsWith("-")) {
            return switch (command.get(1)) {
                case "tag" -> List.of("git", "tag", "-d", command.get(2));
                case "branch" -> List.of("git", "branch", "-d", command.get(2));
                default -> List.of();
            };
        }
        return command.size() == 2 && command.get(0).equals("mkdir") ? List.of("rmdir", command.get(1)) : List.of();
    }
}
