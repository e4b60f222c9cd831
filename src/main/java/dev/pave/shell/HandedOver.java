package dev.pave.shell;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A command that a shell is given as one word, {@code bash -lc 'npm test'}: the shell says nothing of what is done. */
final class HandedOver {

    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ksh");
    private static final Pattern FLAG = Pattern.compile("-[a-z]*c");

    private HandedOver() {}

    /** The operation of a line that is handed over; what is given to it comes to these parameters. */
    static String operation(String line, List<Operation.Parameter> parameters) {
        Operation inner = new CommandNormaliser().of(line);
        parameters.addAll(inner.parameters());
        return inner.text();
    }

    /** Whether a command is one word that only a shell can part, as {@code ssh host 'cd /srv && make'} has it. */
    static boolean isLine(List<ShellWords.Word> words) {
        return words.size() == 1
                && words.get(0).quoted()
                && words.get(0).text().strip().indexOf(' ') > 0;
    }

    /** The command; null where these words hand none over, or arguments with it. */
    static String of(String program, List<ShellWords.Word> words) {
        boolean handed = SHELLS.contains(program)
                && words.size() == 3
                && FLAG.matcher(words.get(1).text()).matches()
                && words.get(2).quoted();
        String command = handed ? words.get(2).text().strip() : "";
        return command.isEmpty() ? null : command;
    }
}
