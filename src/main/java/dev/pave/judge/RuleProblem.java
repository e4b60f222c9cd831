package dev.pave.judge;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A mistake in a rule file or in its thresholds.
 *
 * @param file    file name, e.g. {@code detection.drl}
 * @param rule    the rule's name, or a setting's key; empty where the mistake belongs to the whole file
 * @param line    line from 1; 0 for the whole file
 * @param message what is wrong
 * @param remedy  what to do about it
 */
public record RuleProblem(String file, String rule, int line, String message, String remedy) {

    /** Says that something could not be kept; it is only slower without. */
    static RuleProblem notKept(Path file, IOException e) {
        return new RuleProblem(
                file.toString(),
                "",
                0,
                "cannot be written (" + e + ")",
                "make the folder writable; until then every start reads and compiles anew");
    }

    /** One line for people: {@code detection.drl:12, rule "too rare": unknown field "suport"; did you mean ...}. */
    @Override
    public String toString() {
        var place = line > 0 ? file + ":" + line : file;
        var subject = rule.isEmpty() ? "" : (file.endsWith(".drl") ? ", rule \"" + rule + "\"" : ", " + rule);
        return place + subject + ": " + message + "; " + remedy;
    }
}
