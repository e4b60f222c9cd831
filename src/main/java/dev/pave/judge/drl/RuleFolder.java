package dev.pave.judge.drl;

import dev.pave.home.TextFile;
import dev.pave.pattern.Resource;
import dev.pave.pattern.event.RecurringFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the rule files of a folder, by name. */
public final class RuleFolder {
    private static final String ENDING = ".drl";
    private static final String SEVERITY = "severity.drl";

    private RuleFolder() {}

    /**
     * All {@code *.drl} of the folder, {@linkplain #ofToday as they are today}.
     *
     * @throws RulesException when the folder is not there, has none, or one cannot be read
     */
    public static List<RuleSource> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RulesException(
                    "There is no rules folder " + folder + "; give the home with --home or PAVE_HOME, or make one"
                            + " with pave init",
                    List.of());
        }
        List<RuleSource> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList()) {
                sources.add(new RuleSource(file.getFileName().toString(), TextFile.read(file)));
            }
        } catch (IOException e) {
            throw new RulesException("Cannot read the rules in " + folder + ": " + e.getMessage(), e);
        }
        if (sources.isEmpty()) {
            throw new RulesException(
                    "The rules folder " + folder + " has no *.drl file; without rules nothing can be judged",
                    List.of());
        }
        return ofToday(sources);
    }

    /**
     * Rules that an earlier version may have kept: a file as it came with that version is today's, others have today's imports;
     * where none says how grave failures are, those that pave comes with do.
     */
    static List<RuleSource> ofToday(List<RuleSource> sources) {
        List<RuleSource> today = new ArrayList<>();
        for (RuleSource each : sources) {
            String text = FormerRules.ofToday(each.name(), each.text());
            today.add(new RuleSource(each.name(), FactFields.withImportsOfToday(text)));
        }
        if (today.stream()
                .flatMap(source -> source.rules().stream())
                .noneMatch(rule -> rule.asks(RecurringFailure.class))) {
            today.add(new RuleSource(SEVERITY, Resource.text(RuleFolder.class, "/home/rules/" + SEVERITY)));
        }
        return today;
    }

    /** Content hash of the files with their names. */
    static String sha256(List<RuleSource> sources) {
        return Sha256.of(sources.stream()
                .flatMap(source -> List.of(source.name(), source.text()).stream())
                .toArray(String[]::new));
    }
}
