package dev.pave.judge.drl;

import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import dev.pave.home.TextFile;
import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads text files of the rules folder and keeps a copy of each as it was when it last had no mistake. */
public final class LastGoodText {
    private final Path rulesFolder;
    private final Path kept;

    public LastGoodText(Path rulesFolder, Path cacheFolder) {
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
    public Optional<String> read(String name, Function<String, List<Mistake>> check, List<Mistake> problems) {
        Path file = rulesFolder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<Mistake> mistakes;
        try {
            String text = TextFile.read(file);
            mistakes = check.apply(text);
            if (mistakes.isEmpty()) {
                keep(name, text, problems);
                return Optional.of(text);
            }
        } catch (MistakesException noText) {
            mistakes = noText.mistakes();
        }
        problems.addAll(mistakes);
        Path earlier = kept.resolve(name);
        if (!Files.exists(earlier) || !check.apply(TextFile.read(earlier)).isEmpty()) {
            throw new RulesException(file + " cannot be used:", mistakes);
        }
        return Optional.of(TextFile.read(earlier));
    }

    private void keep(String name, String text, List<Mistake> problems) {
        Path copy = kept.resolve(name);
        try {
            if (!Files.exists(copy) || !Files.readString(copy).equals(text)) {
                DurableFile.write(copy, text);
            }
        } catch (IOException e) {
            problems.add(RuleCache.notKept(copy, e));
        }
    }
}
