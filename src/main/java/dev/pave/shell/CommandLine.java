package dev.pave.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A command as a list of arguments, where it can be run without a shell. */
public final class CommandLine {

    /** What needs a terminal and a person at it. */
    private static final Set<String> BY_PERSON = Set.of(
            "vi", "vim", "nvim", "nano", "emacs", "code", "less", "more", "man", "top", "htop", "ssh", "tmux",
            "screen");

    /** What changes the shell itself, and nothing else. */
    private static final Set<String> OF_THE_SHELL =
            Set.of("cd", "export", "source", ".", "alias", "unset", "pushd", "popd", "set", "eval", "exec", "exit");

    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");

    private CommandLine() {}

    /** Its program and arguments; empty where a shell would do more than to split it into words. */
    public static Optional<List<String>> arguments(String line) {
        List<ShellWords.Word> words = ShellWords.of(line.strip());
        boolean plain = !words.isEmpty()
                && words.stream().noneMatch(word -> word.parts() || isExpanded(word))
                && !ASSIGNMENT.matcher(words.get(0).text()).matches();
        return plain ? Optional.of(words.stream().map(ShellWords.Word::text).toList()) : Optional.empty();
    }

    /** Why a person does it, in words; empty where a program can. */
    public static Optional<String> byHand(String line) {
        Optional<List<String>> arguments = arguments(line);
        if (arguments.isEmpty()) {
            return Optional.of("it is a line of a shell, with more than one command or with what a shell fills in");
        }
        String program = arguments.get().get(0);
        String name = program.substring(program.lastIndexOf('/') + 1);
        if (BY_PERSON.contains(name)) {
            return Optional.of(name + " wants a person at a terminal");
        }
        return OF_THE_SHELL.contains(name)
                ? Optional.of(name + " changes the shell that it is typed in, and nothing else")
                : Optional.empty();
    }

    private static boolean isExpanded(ShellWords.Word word) {
        String text = word.text();
        return text.indexOf('$') >= 0
                || text.indexOf('`') >= 0
                || !word.quoted() && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.startsWith("~"));
    }
}
