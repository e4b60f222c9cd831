package dev.pave.execute.selfheal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the word of a failed command that was misspelt, by what its output says or by the words that are known. */
record Misspelt(KnownWords words, Installed installed) {

    private static final double SUGGESTED = 0.95;
    private static final double LISTED = 0.85;
    private static final double KNOWN = 0.75;
    private static final double STEP = 0.05;
    private static final Pattern NO_FILE = Pattern.compile(
            "(?i)no such (?:file|directory)|does not exist|cannot find the (?:file|path)|can't (?:open|cd)");
    private static final int MOST = 3;
    private static final double LEAST = 0.7;
    private static final double LEAST_OF_PROGRAMS = 0.6;
    private static final double LEAST_OF_LISTED = 0.5;
    private static final int FEWEST_LETTERS = 2;

    /** The same command with the word put right, the likeliest first. */
    List<Correction> of(FailedCommand failed, Path folder) {
        if (failed.words().isEmpty()) {
            return List.of();
        }
        List<Correction> program = program(failed);
        if (!program.isEmpty()) {
            return program;
        }
        List<Correction> file = file(failed, folder);
        if (!file.isEmpty()) {
            return file;
        }
        if (words.isOfAnother(failed.program(), failed.output())) {
            return List.of();
        }
        List<String> unknown = words.unknownIn(failed.output());
        Optional<Integer> wrong = place(failed, unknown);
        List<String> suggested = words.suggestedIn(failed.output()).stream()
                .map(each -> withoutProgram(failed, each))
                .toList();
        if (!suggested.isEmpty()) {
            return suggested(failed, wrong, suggested, unknown.isEmpty() ? LEAST_OF_LISTED : LEAST);
        }
        if (wrong.isPresent()) {
            return listed(failed, wrong.get(), folder);
        }
        return unknown.isEmpty() ? usage(failed) : List.of();
    }

    private List<Correction> suggested(
            FailedCommand failed, Optional<Integer> wrong, List<String> suggested, double least) {
        Optional<Integer> place = wrong.or(() -> likeliest(failed, suggested, least));
        return place.map(at -> ranked(
                        "it suggests another word",
                        failed,
                        at,
                        Likeness.nearest(word(failed, at), suggested, 0),
                        SUGGESTED))
                .orElse(List.of());
    }

    private List<Correction> listed(FailedCommand failed, int wrong, Path folder) {
        String word = word(failed, wrong);
        List<String> own = FolderWords.of(failed, folder);
        List<String> known = own.isEmpty() ? words.of(failed.program()) : own;
        List<String> listed = words.listedIn(failed.output());
        List<String> near = Likeness.nearest(word, listed, LEAST_OF_LISTED);
        if (known.contains(word) || !known.isEmpty() && !listed.isEmpty() && Collections.disjoint(known, listed)) {
            return List.of();
        }
        if (!near.isEmpty()) {
            return ranked("it lists another word", failed, wrong, near, LISTED);
        }
        List<String> ofWhole = word.startsWith("-") ? options(failed.output()) : known;
        return ranked("a word that is known", failed, wrong, Likeness.nearest(word, ofWhole, LEAST), KNOWN);
    }

    private static List<String> options(String output) {
        return Pattern.compile("--[\\w-]+")
                .matcher(output)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Of a program that answers with how it is used. */
    private List<Correction> usage(FailedCommand failed) {
        for (int at = failed.words().size() - 1; at > 0; at--) {
            String word = failed.words().get(at);
            if (!word.matches("[A-Za-z][\\w-]*")) {
                continue;
            }
            List<String> used = UsageText.after(failed.words().subList(0, at), failed.output());
            if (!used.isEmpty() && !used.contains(word)) {
                return ranked(
                        "its usage has another word",
                        failed,
                        at,
                        Likeness.nearest(word, used, LEAST_OF_LISTED),
                        LISTED);
            }
        }
        List<String> known = words.of(failed.program());
        boolean isKnown = failed.words().stream().skip(1).anyMatch(known::contains);
        return words.isHelp(failed.output()) && !isKnown
                ? likeliest(failed, known, LEAST_OF_LISTED)
                        .map(at -> ranked(
                                "a word that is known",
                                failed,
                                at,
                                Likeness.nearest(word(failed, at), known, LEAST),
                                KNOWN))
                        .orElse(List.of())
                : List.of();
    }

    /** A path that is not there, and one in its folder that is nearly called so. */
    private static List<Correction> file(FailedCommand failed, Path folder) {
        for (int at = 1;
                NO_FILE.matcher(failed.output()).find() && at < failed.words().size();
                at++) {
            String word = failed.words().get(at);
            List<String> near = failed.output().contains(word) ? FolderWords.beside(word, folder) : List.of();
            if (!near.isEmpty()) {
                return ranked("a file that is there", failed, at, near, KNOWN);
            }
        }
        return List.of();
    }

    private List<Correction> program(FailedCommand failed) {
        String program = failed.program();
        boolean silent = failed.output().isBlank();
        if (!silent && !words.missingIn(failed.output()).contains(program)) {
            return List.of();
        }
        List<String> split = split(program);
        if (!split.isEmpty()) {
            return ranked("a space is missing", failed, 0, split, silent ? LISTED / 2 : LISTED);
        }
        if (silent || program.length() < FEWEST_LETTERS || isKnown(program)) {
            return List.of();
        }
        List<String> near = new ArrayList<>(words.typo(program).stream().toList());
        near.addAll(installed.near(program, words.programs(), LEAST_OF_PROGRAMS));
        return ranked(
                "a program that is there", failed, 0, near.stream().distinct().toList(), KNOWN);
    }

    private boolean isKnown(String program) {
        return words.typo(program).isEmpty() && (words.programs().contains(program) || installed.isThere(program));
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

    /** Where a word stands that the output calls wrong; what follows a colon or an equals sign is no part of it. */
    private static Optional<Integer> place(FailedCommand failed, List<String> wrong) {
        for (int at = 1; at < failed.words().size(); at++) {
            if (wrong.contains(failed.words().get(at)) || wrong.contains(word(failed, at))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Where the word stands that is most like one of the others. */
    private static Optional<Integer> likeliest(FailedCommand failed, List<String> others, double least) {
        int best = 0;
        double most = least;
        for (int at = 1; at < failed.words().size(); at++) {
            for (String other : others) {
                double like = Likeness.of(failed.words().get(at), other);
                if (like > most && !failed.words().get(at).equals(other)) {
                    best = at;
                    most = like;
                }
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    private static String word(FailedCommand failed, int at) {
        return failed.words().get(at).replaceFirst("(?<=[\\w-])[:=].*$", "");
    }

    private static String withoutProgram(FailedCommand failed, String suggested) {
        int space = suggested.lastIndexOf(' ');
        return space > 0 && suggested.startsWith(failed.program() + " ")
                ? suggested.substring(failed.program().length()).strip()
                : suggested;
    }

    private static List<Correction> ranked(
            String name, FailedCommand failed, int at, List<String> right, double confidence) {
        List<Correction> corrections = new ArrayList<>();
        String word = failed.words().get(at);
        String tail = word.substring(word(failed, at).length());
        for (String each : right) {
            boolean isSame = failed.words().contains(each);
            if (corrections.size() < MOST && !isSame) {
                String changed = String.join(
                        "",
                        failed.before(),
                        failed.with(at, "\u0000").replace("'\u0000'", "\u0000").replace("\u0000", each + tail));
                corrections.add(Correction.respelt(name, changed, confidence - STEP * corrections.size()));
            }
        }
        return corrections;
    }
}
