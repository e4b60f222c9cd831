package dev.pave.judge;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads text files of the rules folder and keeps a copy of each as it was when it last had no mistake. */
final class LastGoodText {
    private final Path rulesFolder;
    private final Path kept;

    LastGoodText(Path rulesFolder, Path cacheFolder) {
        this.rulesFolder = rulesFolder;
        this.kept = cacheFolder.resolve("rules").resolve("last-good");
    }

    /**
     * The file's text, or its last good one.
     *
     * @param check    finds the mistakes in a text
     * @param problems mistakes are added here
     * @return empty when there is no such file
     */
    Optional<String> read(String name, Function<String, List<RuleProblem>> check, List<RuleProblem> problems) {
        var file = rulesFolder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var text = text(file);
        var mistakes = check.apply(text);
        if (mistakes.isEmpty()) {
            keep(name, text, problems);
            return Optional.of(text);
        }
        problems.addAll(mistakes);
        var earlier = kept.resolve(name);
        if (!Files.exists(earlier) || !check.apply(text(earlier)).isEmpty()) {
            throw new RulesException(file + " cannot be used:", mistakes);
        }
        return Optional.of(text(earlier));
    }

    private void keep(String name, String text, List<RuleProblem> problems) {
        var copy = kept.resolve(name);
        try {
            if (!Files.exists(copy) || !Files.readString(copy).equals(text)) {
                DurableFile.write(copy, text);
            }
        } catch (IOException e) {
            problems.add(RuleProblem.notKept(copy, e));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new RulesException("Cannot read " + file + " as UTF-8 text: " + e.getMessage(), e);
        }
    }
}
