package dev.pave.judge;

import dev.pave.home.Bounds;
import dev.pave.home.Mistake;
import dev.pave.home.SettingsFile;
import dev.pave.home.SettingsSchema;
import dev.pave.judge.drl.Sha256;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code anti_pattern_guards.yaml}: a section {@code guards} with a section a guard, and a section {@code limit}.
 * To add a parameter: its line in {@link #PARAMETERS}.
 */
final class GuardConfig {
    static final String FILE = "anti_pattern_guards.yaml";

    private static final Bounds PERCENT = Bounds.wholeNumber(0, 100);
    private static final Bounds MOST = Bounds.wholeNumber(50, 100);
    private static final Bounds FILES = Bounds.wholeNumber(1, 1_000_000);
    private static final String SECTION = "guards.";
    private static final String ENABLED = "enabled";
    private static final String SEVERITY = "severity";
    private static final String FAIL_AT = "limit.severity";
    private static final String MAX_FINDINGS = "limit.findings";
    private static final Bounds SEVERITIES =
            Bounds.oneOf(Arrays.stream(Severity.values()).map(Severity::id).toArray(String[]::new));

    /** A parameter of a guard: what it may be, and its default; a list's default is separated by commas. */
    private record Parameter(Guard guard, String name, Bounds bounds, String usual) {
        String key() {
            return SECTION + guard.id() + "." + name;
        }
    }

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter(Guard.HALLUCINATION_OF_SUCCESS, "require_verification", Bounds.YES_OR_NO, "true"),
            new Parameter(
                    Guard.HALLUCINATION_OF_SUCCESS,
                    "verification_type",
                    Bounds.oneOf("ground_truth", "any"),
                    "ground_truth"),
            new Parameter(Guard.PLANNING_LOOP_TRAP, "max_iterations", Bounds.wholeNumber(1, 1000), "2"),
            new Parameter(
                    Guard.INCOMPLETE_IMPLEMENTATION,
                    "detect_patterns",
                    Bounds.listOf(
                            "todo_comments", "debt_comments", "empty_bodies", "constant_returns", "not_implemented"),
                    "todo_comments,debt_comments,empty_bodies,constant_returns,not_implemented"),
            new Parameter(Guard.INCOMPLETE_IMPLEMENTATION, GuardSettings.FAIL_ON_DETECTION, Bounds.YES_OR_NO, "true"),
            new Parameter(Guard.SILENT_FAILURES, "require_explicit_errors", Bounds.YES_OR_NO, "true"),
            new Parameter(Guard.SILENT_FAILURES, "log_all_exceptions", Bounds.YES_OR_NO, "true"),
            new Parameter(Guard.TEST_CODE_MISMATCH, "min_coverage", PERCENT, "80"),
            new Parameter(Guard.TEST_CODE_MISMATCH, "min_confidence", MOST, "75"),
            new Parameter(Guard.TEST_CODE_MISMATCH, "min_share", MOST, "90"),
            new Parameter(Guard.TEST_CODE_MISMATCH, "min_files", FILES, "10"),
            new Parameter(Guard.MODULE_INTEGRATION_GAP, "require_integration_tests", Bounds.YES_OR_NO, "true"),
            new Parameter(Guard.MODULE_INTEGRATION_GAP, "min_confidence", MOST, "75"),
            new Parameter(Guard.MODULE_INTEGRATION_GAP, "min_share", MOST, "90"),
            new Parameter(Guard.MODULE_INTEGRATION_GAP, "min_files", FILES, "10"));

    private static final SettingsSchema SCHEMA = schema();

    private GuardConfig() {}

    static List<Mistake> problems(String text) {
        return SCHEMA.problems(FILE, SettingsFile.read(FILE, text));
    }

    /** The settings; what the file leaves out has its default. */
    static GuardSettings read(String text, List<Mistake> problems) {
        SettingsFile file = SettingsFile.read(FILE, text);
        Map<String, String> values = file.values();
        Map<Guard, GuardSetting> guards = new EnumMap<>(Guard.class);
        for (Guard guard : Guard.values()) {
            guards.put(guard, setting(guard, values, file));
        }
        return new GuardSettings(
                guards,
                Severity.of(values.getOrDefault(FAIL_AT, Severity.WARNING.id())),
                Integer.parseInt(values.getOrDefault(MAX_FINDINGS, "0")),
                Sha256.of(text),
                problems);
    }

    private static GuardSetting setting(Guard guard, Map<String, String> values, SettingsFile file) {
        Map<String, String> single = new TreeMap<>();
        Map<String, List<String>> lists = new TreeMap<>();
        for (Parameter parameter : PARAMETERS) {
            if (parameter.guard() == guard && parameter.bounds().isList()) {
                lists.put(
                        parameter.name(),
                        file.list(parameter.key())
                                .orElseGet(() -> List.of(parameter.usual().split(","))));
            } else if (parameter.guard() == guard) {
                single.put(parameter.name(), values.getOrDefault(parameter.key(), parameter.usual()));
            }
        }
        String prefix = SECTION + guard.id() + ".";
        return new GuardSetting(
                guard,
                Bounds.isYes(values.getOrDefault(prefix + ENABLED, "true")),
                Severity.of(values.getOrDefault(prefix + SEVERITY, usual(guard).id())),
                single,
                lists);
    }

    private static Severity usual(Guard guard) {
        return switch (guard) {
            case HALLUCINATION_OF_SUCCESS -> Severity.ERROR;
            default -> Severity.WARNING;
        };
    }

    private static SettingsSchema schema() {
        Map<String, Bounds> keys = new HashMap<>();
        for (Guard guard : Guard.values()) {
            keys.put(SECTION + guard.id() + "." + ENABLED, Bounds.YES_OR_NO);
            keys.put(SECTION + guard.id() + "." + SEVERITY, SEVERITIES);
        }
        PARAMETERS.forEach(parameter -> keys.put(parameter.key(), parameter.bounds()));
        keys.put(FAIL_AT, SEVERITIES);
        keys.put(MAX_FINDINGS, Bounds.wholeNumber(0, 1_000_000));
        return new SettingsSchema(keys);
    }
}
