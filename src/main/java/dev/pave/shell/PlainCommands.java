package dev.pave.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A shell's line that needs no shell: commands joined by {@code &&}, of words that nothing is put in for. */
public final class PlainCommands {

    private static final Pattern VALUE = Pattern.compile("[$`]");
    private static final Pattern ACTIVE = Pattern.compile("[*?\\[{~]");
    private static final Pattern QUOTED = Pattern.compile("[\\s'\"\\\\;&|<>()$`#\u00A0]");
    private static final Pattern OPERATOR = Pattern.compile("&&|\\|\\|?|;|&|\\d?>>?(?:&\\d)?|<|\\d>&\\d");

    private PlainCommands() {}

    /** Its commands, each the program and its arguments; empty where only a shell could run it. */
    public static Optional<List<List<String>>> of(String line) {
        List<List<String>> commands = new ArrayList<>(List.of(new ArrayList<>()));
        for (ShellWords.Word word : ShellWords.of(line)) {
            if (word.parts() && word.text().equals("&&")) {
                commands.add(new ArrayList<>());
            } else if (word.parts()
                    || VALUE.matcher(word.text()).find()
                    || !word.quoted() && ACTIVE.matcher(word.text()).find()) {
                return Optional.empty();
            } else {
                commands.get(commands.size() - 1).add(word.text());
            }
        }
        return commands.stream().anyMatch(List::isEmpty) ? Optional.empty() : Optional.of(commands);
    }

    /** The words of a line, without what parts commands. */
    public static List<String> words(String line) {
        return ShellWords.of(line).stream().map(ShellWords.Word::text).toList();
    }

    /** Words as a shell would take them. */
    public static String text(List<String> words) {
        return String.join(" ", words.stream().map(PlainCommands::quoted).toList());
    }

    /** A word as a shell would take it; what parts commands stays what it is. */
    public static String quoted(String word) {
        boolean plain = !word.isEmpty() && !QUOTED.matcher(word).find();
        return plain || OPERATOR.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
