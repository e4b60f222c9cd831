package dev.pave.execute.selfheal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a program was meant to be that is not there. That it is missing says nothing of which was meant, so it takes more: the
 * answer suggests it, the slip is known, or it is installed and a slip of the fingers away, or knows the word that follows.
 */
record MissingProgram(KnownWords words, Installed installed) {

    private static final double SPLIT = 0.85;
    private static final double KNOWN = 0.75;
    private static final double LEAST = 0.6;
    private static final int FEWEST_LETTERS = 2;

    /** The same command with the program put right, the likeliest first. */
    List<Correction> of(FailedCommand failed, Path folder) {
        String program = failed.program();
        boolean silent = failed.output().isBlank();
        if (!silent && !words.missingIn(failed.output()).contains(program)) {
            return List.of();
        }
        List<Correction> otherKeys = words.onEnglishKeys(failed.text()).stream()
                .filter(text -> isThere(text, folder) || words.programs().contains(text.split(" ")[0]))
                .map(text -> Correction.respelt("the keyboard was of another language", failed.before() + text, SPLIT))
                .toList();
        if (!otherKeys.isEmpty()) {
            return otherKeys;
        }
        List<String> split = split(program);
        if (!split.isEmpty()) {
            return Misspelt.ranked("a space is missing", failed, 0, split, silent ? SPLIT / 2 : SPLIT);
        }
        if (silent || program.length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<String> near = new ArrayList<>(words.suggestedIn(failed.output()));
        words.typo(program).filter(meant -> isThere(meant, folder)).ifPresent(near::add);
        String small = program.toLowerCase(Locale.ROOT);
        if (!small.equals(program) && installed.isThere(small)) {
            near.add(small);
        }
        if (!words.programs().contains(program) && !installed.isThere(program)) {
            installed.near(program, words.programs(), LEAST).stream()
                    .filter(other -> Likeness.isSlip(program, other) || takesTheNext(failed, other))
                    .forEach(near::add);
        }
        return Misspelt.ranked(
                "a program that is there", failed, 0, near.stream().distinct().toList(), KNOWN);
    }

    private boolean takesTheNext(FailedCommand failed, String program) {
        return failed.words().size() > 1
                && words.of(program).contains(failed.words().get(1));
    }

    private boolean isThere(String meant, Path folder) {
        String program = meant.split(" ")[0];
        return installed.isThere(program) || program.contains("/") && Files.exists(folder.resolve(program));
    }

    /** A program and one of its words, or an option, without the space between. */
    private List<String> split(String typed) {
        if (words.programs().contains(typed)) {
            return List.of();
        }
        return words.programs().stream()
                .filter(program -> typed.startsWith(program) && typed.length() > program.length())
                .filter(program -> {
                    String rest = typed.substring(program.length());
                    return words.of(program).contains(rest.replaceFirst("^-", ""))
                            || rest.matches("-\\w{1,3}")
                            || List.of("man", "watch", "sudo", "which").contains(program)
                                    && words.programs().contains(rest);
                })
                .map(program -> {
                    String rest = typed.substring(program.length());
                    boolean joined = words.of(program).contains(rest.replaceFirst("^-", ""));
                    return program + " " + (joined ? rest.replaceFirst("^-", "") : rest);
                })
                .toList();
    }
}
