package dev.pave.judge;

import dev.pave.pattern.FailureFormsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    public static List<RuleProblem> of(Path rulesFolder) {
        MistakeFinder finder = new MistakeFinder(new RuleCompiler());
        finder.compile(RuleFolder.read(rulesFolder));
        List<RuleProblem> problems = new ArrayList<>(finder.found());
        Map<String, Function<String, List<RuleProblem>>> settings = new TreeMap<>();
        settings.put(MiningConfig.FILE, MiningConfig::problems);
        settings.put(ApprovalConfig.FILE, ApprovalConfig::problems);
        settings.put(GuardConfig.FILE, GuardConfig::problems);
        settings.put(FailureFormsReader.FILE, RulesCheck::forms);
        settings.forEach((name, check) -> {
            Path file = rulesFolder.resolve(name);
            if (Files.exists(file)) {
                problems.addAll(check.apply(read(file)));
            }
        });
        return problems;
    }

    private static List<RuleProblem> forms(String text) {
        return FailureFormsReader.mistakes(text).stream()
                .map(mistake -> new RuleProblem(
                        FailureFormsReader.FILE, mistake.form(), mistake.line(), mistake.message(), mistake.remedy()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8 text", e);
        }
    }
}
