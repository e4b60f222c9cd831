package dev.pave.mine.failures;

import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForm;
import dev.pave.pattern.event.FailureForms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;

/** Tells failures by the forms of {@code rules/failures.yaml}. Thread-safe; a {@link Reading} is not. */
public final class FailureClassifier {

    private final List<FailureForm> forms;
    private final Literals literals;

    public FailureClassifier(FailureForms forms) {
        this.forms = forms.forms();
        this.literals =
                new Literals(this.forms.stream().map(FailureForm::contains).toList());
    }

    /** A log that is about to be read. */
    public Reading begin() {
        return new Reading(this);
    }

    /**
     * The failure of one execution.
     *
     * @param command  what was run; empty when unknown
     * @param exitCode null when unknown
     * @param message  what it said, of several lines or none
     */
    public Failure of(String command, Integer exitCode, String message) {
        Reading reading = begin().mayNotHavePassed();
        reading.command(command);
        message.lines().forEach(reading::line);
        if (exitCode != null && exitCode != 0) {
            reading.line("exit code " + exitCode);
        }
        return reading.conclude();
    }

    /**
     * A form that fits a line.
     *
     * @param number  of the form
     * @param what    the part of the line that it is about; null for the line
     * @param command what a runner began or ended, as it shows it; null where it does not say
     * @param code    exit code of what ended; null where it does not say
     */
    record Match(FailureForm form, int number, String what, String command, String code) {

        /** Whether a runner says that a command ended well. */
        boolean endedWell() {
            return code != null && code.chars().allMatch(digit -> digit == '0');
        }
    }

    int size() {
        return forms.size();
    }

    /** @param wanted forms that are looked at, by their numbers: expressions cost the most */
    List<Match> matching(String line, IntPredicate wanted) {
        int[] possible = literals.in(line);
        if (possible.length == 0) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>(possible.length);
        for (int number : possible) {
            if (!wanted.test(number)) {
                continue;
            }
            FailureForm form = forms.get(number);
            if (form.match() == null) {
                if (!beginsWord(line, form.contains())) {
                    continue;
                }
                matches.add(new Match(form, number, null, null, null));
                continue;
            }
            Matcher matcher = form.match().matcher(line);
            if (matcher.find()) {
                matches.add(new Match(
                        form,
                        number,
                        group(form, matcher, "what"),
                        group(form, matcher, "command"),
                        group(form, matcher, "code")));
            }
        }
        return matches;
    }

    /** Whether one of the texts stands where a word or a hump of one begins: a {@code Gemfile} holds no {@code emfile}. */
    private static boolean beginsWord(String line, List<String> texts) {
        for (String text : texts) {
            for (int at = 0; at + text.length() <= line.length(); at++) {
                if (line.regionMatches(true, at, text, 0, text.length()) && beginsWord(line, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean beginsWord(String line, int at) {
        return at == 0
                || !Character.isLetter(line.charAt(at))
                || !Character.isLetter(line.charAt(at - 1))
                || Character.isUpperCase(line.charAt(at)) && Character.isLowerCase(line.charAt(at - 1));
    }

    private static String group(FailureForm form, Matcher matcher, String name) {
        if (!form.match().pattern().contains("(?<" + name + ">")) {
            return null;
        }
        String text = matcher.group(name);
        return text == null || text.isBlank() ? null : text;
    }
}
