package dev.pave.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run would change.
 *
 * @param steps    in the order of the specification; files are put in place before any process is run
 * @param byHand   files that a person has to write or edit
 * @param warnings what is unusual about the values, in words
 * @param flaws    files that would not be whole, each in words; a plan with any is not applied
 */
public record Plan(List<Step> steps, List<ByHand> byHand, List<String> warnings, List<String> flaws) {

    /** A plan with nothing unusual about it. */
    public Plan(List<? extends Step> steps) {
        this(List.copyOf(steps), List.of(), List.of(), List.of());
    }

    public Plan {
        steps = List.copyOf(steps);
        byHand = List.copyOf(byHand);
        warnings = List.copyOf(warnings);
        flaws = List.copyOf(flaws);
    }

    public List<FileStep> files() {
        return of(FileStep.class).toList();
    }

    public List<ProcessStep> processes() {
        return of(ProcessStep.class).toList();
    }

    /** Those that stand in the way. */
    public List<WriteFile> conflicts() {
        return of(WriteFile.class)
                .filter(file -> file.what() == FileAction.CONFLICT)
                .toList();
    }

    /** In words, files that are one where a system does not tell capital letters from small ones. */
    public List<String> onePlace() {
        Map<String, String> known = new HashMap<>();
        List<String> told = new ArrayList<>();
        for (FileStep file : files()) {
            String before = known.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file.path());
            if (before != null && !before.equals(file.path())) {
                told.add(before + " and " + file.path()
                        + " are one file on macOS and Windows; one of them would be lost there");
            }
        }
        return told;
    }

    /** Whether anything is another one afterwards. */
    public boolean changes() {
        return steps.stream().anyMatch(Step::changes);
    }

    private <T extends Step> Stream<T> of(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }
}
