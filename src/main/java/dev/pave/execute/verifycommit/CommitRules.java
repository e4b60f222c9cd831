package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import dev.pave.home.Bounds;
import dev.pave.home.Mistake;
import dev.pave.home.MistakesException;
import dev.pave.home.SettingsFile;
import dev.pave.home.SettingsSchema;
import dev.pave.home.TextFile;
import dev.pave.pattern.Resource;
import dev.pave.pattern.text.Ordered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the checks are set, from {@code rules/commit_rules.yaml}; a home without it has the shipped one.
 *
 * @param values by key, e.g. {@code checks.secrets.enabled}
 */
public record CommitRules(Map<String, String> values) {

    public static final String FILE = "commit_rules.yaml";
    private static final String SHIPPED = "/home/rules/" + FILE;
    private static final Bounds LENGTH = Bounds.wholeNumber(0, 100_000);
    private static final Bounds PERCENT = Bounds.wholeNumber(0, 100);

    private static final SettingsSchema SCHEMA = schema();

    public CommitRules {
        values = Ordered.copy(values);
    }

    /** @throws MistakesException where the file cannot be used */
    public static CommitRules load(Path rulesFolder) {
        MistakesException.throwIfAny(problems(rulesFolder));
        Path file = rulesFolder.resolve(FILE);
        Map<String, String> values = new HashMap<>(read(Resource.text(CommitRules.class, SHIPPED)));
        values.putAll(Files.exists(file) ? read(TextFile.read(file)) : Map.of());
        return new CommitRules(values);
    }

    /** What is wrong with the file; empty when all is well, or it is not there. */
    public static List<Mistake> problems(Path rulesFolder) {
        Path file = rulesFolder.resolve(FILE);
        try {
            return Files.exists(file) ? SCHEMA.problems(FILE, SettingsFile.read(FILE, TextFile.read(file))) : List.of();
        } catch (MistakesException noText) {
            return noText.mistakes();
        }
    }

    private static Map<String, String> read(String text) {
        return SettingsFile.read(FILE, text).values();
    }

    private static SettingsSchema schema() {
        Map<String, Bounds> keys = new HashMap<>();
        for (Check check : Check.values()) {
            keys.put(key(check, "enabled"), Bounds.YES_OR_NO);
            keys.put(key(check, "severity"), Bounds.oneOf(RunFinding.ERROR, RunFinding.WARNING));
        }
        keys.put(key(Check.MESSAGE, "convention"), Bounds.oneOf("auto", "conventional", "mined"));
        keys.put(key(Check.MESSAGE, "header_max_length"), LENGTH);
        keys.put(key(Check.MESSAGE, "body_max_line_length"), LENGTH);
        keys.put(key(Check.LARGE_FILES, "max_kb"), Bounds.wholeNumber(0, 1_000_000));
        keys.put(key(Check.COMPANIONS, "min_confidence"), PERCENT);
        keys.put(key(Check.COVERAGE, "min_coverage"), PERCENT);
        return new SettingsSchema(keys);
    }

    private static String key(Check check, String name) {
        return "checks." + check.id() + "." + name;
    }

    /** The same, as a run's input says: true, false, {@code off}, {@code error} or {@code warning} a check. */
    CommitRules with(Map<?, ?> checks) {
        Map<String, String> changed = new HashMap<>(values);
        checks.forEach((name, value) -> {
            Check check = Check.of(name.toString()).orElseThrow();
            boolean off = value.equals(false) || value.equals("off");
            changed.put(key(check, "enabled"), String.valueOf(!off));
            if (value instanceof String severity && !off) {
                changed.put(key(check, "severity"), severity);
            }
        });
        return new CommitRules(changed);
    }

    boolean isOn(Check check) {
        return Bounds.isYes(values.get(key(check, "enabled")));
    }

    /** How grave a finding is that is at most so grave. */
    String severity(Check check, String own) {
        return values.get(key(check, "severity")).equals(RunFinding.WARNING) ? RunFinding.WARNING : own;
    }

    int number(Check check, String name) {
        return Integer.parseInt(values.get(key(check, name)));
    }

    String word(Check check, String name) {
        return values.get(key(check, name));
    }
}
