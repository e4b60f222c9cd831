package dev.pave.execute.selfheal;

import dev.pave.pattern.text.Ansi;
import dev.pave.shell.PlainCommands;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that failed, without the {@code sudo} before it.
 *
 * @param words  the program and its arguments
 * @param text   the same as a shell would take it
 * @param before {@code sudo } where it was there; else empty
 * @param output what it said
 */
record FailedCommand(List<String> words, String text, String before, String output) {

    private static final String SUDO = "sudo ";

    static FailedCommand of(List<String> command, String output) {
        List<String> given = new ArrayList<>(command);
        if (given.size() == 3
                && given.get(0).matches("(?:\\S*/)?(?:ba|z|da)?sh")
                && given.get(1).matches("-\\w*c")) {
            given = List.of(given.get(2));
        }
        String line = given.size() == 1 ? given.get(0) : PlainCommands.text(given);
        String before = line.startsWith(SUDO) ? SUDO : "";
        String text = line.substring(before.length()).strip();
        return new FailedCommand(PlainCommands.words(text), text, before, Ansi.strip(output));
    }

    String program() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** With another word in the place of one. */
    String with(int place, String other) {
        List<String> changed = new ArrayList<>(words);
        changed.set(place, other);
        return PlainCommands.text(changed);
    }
}
