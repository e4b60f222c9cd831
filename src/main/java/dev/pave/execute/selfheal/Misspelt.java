package dev.pave.execute.selfheal;

import dev.pave.shell.PlainCommands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the word of a failed command that was misspelt, by what its output says or by the words that are known. */
record Misspelt(KnownWords words, MissingProgram missing) {

    private static final double SUGGESTED = 0.95;
    private static final double LISTED = 0.85;
    private static final double KNOWN = 0.75;
    private static final double STEP = 0.05;
    private static final Pattern NO_FILE = Pattern.compile(
            "(?i)no such (?:file|directory)|does not exist|cannot find (?:the (?:file|path)|or open)|can't (?:open|cd)"
                    + "|did not match any files?|(?:unable to|cannot|can't|could not|couldn't|failed to)"
                    + " (?:access|open|read|find|load|stat)|file not found");
    private static final Pattern OPTION = Pattern.compile("--(?:\\[no-])?([a-z][\\w-]*)");
    private static final Pattern GLUED = Pattern.compile("([a-z]{2,})(-[A-Za-z]|--[a-z-]+)");
    private static final int MOST = 3;
    private static final double LEAST = 0.7;
    private static final double LEAST_OF_LISTED = 0.5;

    /** The same command with the word put right, the likeliest first. */
    List<Correction> of(FailedCommand failed, Path folder) {
        if (failed.words().isEmpty()) {
            return List.of();
        }
        List<Correction> program = missing.of(failed, folder);
        if (!program.isEmpty()) {
            return program;
        }
        List<Correction> file = file(failed, folder);
        if (!file.isEmpty()) {
            return file;
        }
        Optional<Integer> revision = place(failed, words.revisionsIn(failed.output()));
        List<String> near = revision.map(
                        at -> Likeness.nearest(failed.words().get(at), FolderWords.revisions(folder), LEAST))
                .orElse(List.of());
        if (!near.isEmpty()) {
            return ranked("a branch or tag that is there", failed, revision.get(), near, LISTED);
        }
        if (words.isOfAnother(failed.program(), failed.output())) {
            return List.of();
        }
        List<String> unknown = words.unknownIn(failed.output());
        Optional<Integer> wrong = place(failed, unknown);
        List<Correction> glued = wrong.map(at -> glued(failed, at)).orElse(List.of());
        if (!glued.isEmpty()) {
            return glued;
        }
        List<String> suggested = words.suggestedIn(failed.output());
        if (!suggested.isEmpty()) {
            return suggested(failed, wrong, suggested, unknown.isEmpty() ? LEAST_OF_LISTED : LEAST);
        }
        if (wrong.isPresent() && revision.isEmpty()) {
            return listed(failed, wrong.get(), folder);
        }
        return unknown.isEmpty() ? usage(failed) : List.of();
    }

    private List<Correction> suggested(
            FailedCommand failed, Optional<Integer> wrong, List<String> suggested, double least) {
        Optional<Integer> place = wrong.or(() -> likeliest(failed, suggested, least));
        return place.map(at -> {
                    List<String> fitting = suggested.stream()
                            .map(each -> SuggestedWords.at(failed, at, each))
                            .toList();
                    return ranked(
                            "it suggests another word",
                            failed,
                            at,
                            Likeness.nearest(word(failed, at), fitting, 0),
                            SUGGESTED);
                })
                .orElse(List.of());
    }

    private List<Correction> listed(FailedCommand failed, int wrong, Path folder) {
        String word = word(failed, wrong);
        List<String> own = FolderWords.of(failed, folder);
        List<String> known = own.isEmpty() ? words.of(failed, wrong) : own;
        List<String> listed = words.listedIn(failed.output());
        List<String> used = UsageText.after(failed.words().subList(0, wrong), failed.output());
        List<String> near = Likeness.nearest(word, listed, LEAST_OF_LISTED);
        if (known.contains(word) || !known.isEmpty() && !listed.isEmpty() && Collections.disjoint(known, listed)) {
            return List.of();
        }
        if (!near.isEmpty()) {
            return ranked("it lists another word", failed, wrong, near, LISTED);
        }
        List<String> fitting = Likeness.nearest(word, used, LEAST_OF_LISTED);
        if (!fitting.isEmpty()) {
            return ranked("its usage has another word", failed, wrong, fitting, LISTED);
        }
        List<String> ofWhole = new ArrayList<>(known);
        ofWhole.removeIf(each -> each.startsWith("-") != word.startsWith("-"));
        if (word.startsWith("-")) {
            ofWhole.addAll(List.of("--help", "--version"));
            OPTION.matcher(failed.output()).results().forEach(found -> ofWhole.add("--" + found.group(1)));
        }
        List<String> alike = Likeness.nearest(word, ofWhole, LEAST);
        return alike.isEmpty()
                ? moved(failed, wrong, known)
                : ranked("a word that is known", failed, wrong, alike, KNOWN);
    }

    /** A sub-command and its option, without the space between: {@code git commit-m x}. */
    private List<Correction> glued(FailedCommand failed, int wrong) {
        Matcher both = GLUED.matcher(failed.words().get(wrong));
        return both.matches() && words.of(failed, wrong).contains(both.group(1))
                ? ranked("a space is missing", failed, wrong, List.of(both.group(1) + " " + both.group(2)), SUGGESTED)
                : List.of();
    }

    /** A word that is known stands behind one that is not: {@code apt vim install}. */
    private static List<Correction> moved(FailedCommand failed, int wrong, List<String> known) {
        List<String> typed = new ArrayList<>(failed.words());
        for (int at = wrong + 1; wrong == 1 && at < typed.size(); at++) {
            if (known.contains(typed.get(at))) {
                typed.add(wrong, typed.remove(at));
                return List.of(Correction.respelt(
                        "its words are in another order", failed.before() + PlainCommands.text(typed), KNOWN));
            }
        }
        return List.of();
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

    /** Where a word stands that the output calls wrong; what follows a colon or an equals sign is no part of it. */
    private static Optional<Integer> place(FailedCommand failed, List<String> wrong) {
        for (int at = 1; at < failed.words().size(); at++) {
            if (wrong.contains(failed.words().get(at)) || wrong.contains(word(failed, at))) {
                return Optional.of(at);
            }
        }
        for (int at = 1; at < failed.words().size(); at++) {
            String word = word(failed, at);
            if (word.startsWith("-") && wrong.contains(word.replaceFirst("^-+", ""))) {
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

    static List<Correction> ranked(String name, FailedCommand failed, int at, List<String> right, double confidence) {
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
