package dev.pave.judge;

import dev.pave.home.FailureFormsReader;
import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import dev.pave.home.TextFile;
import dev.pave.judge.drl.MistakeFinder;
import dev.pave.judge.drl.RulesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds every mistake in a folder of rules: in the DRL files, in the thresholds and in the forms of failures. */
public final class RulesCheck {

    private RulesCheck() {}

    /**
     * All mistakes, file by file; empty when the rules are good.
     *
     * @throws RulesException when there is no such folder, or no rule in it
     */
    public static List<Mistake> of(Path rulesFolder) {
        List<Mistake> problems = new ArrayList<>(MistakeFinder.in(rulesFolder));
        Map<String, Function<String, List<Mistake>>> settings = new TreeMap<>();
        settings.put(MiningConfig.FILE, MiningConfig::problems);
        settings.put(ApprovalConfig.FILE, ApprovalConfig::problems);
        settings.put(GuardConfig.FILE, GuardConfig::problems);
        settings.put(FailureFormsReader.FILE, FailureFormsReader::mistakes);
        settings.forEach((name, check) -> {
            Path file = rulesFolder.resolve(name);
            try {
                problems.addAll(Files.exists(file) ? check.apply(TextFile.read(file)) : List.of());
            } catch (MistakesException e) {
                problems.addAll(e.mistakes());
            }
        });
        return problems;
    }
}
