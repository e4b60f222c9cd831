package dev.pave.judge;

import dev.pave.home.Bounds;
import dev.pave.home.Mistake;
import dev.pave.home.SettingsFile;
import dev.pave.home.SettingsSchema;
import dev.pave.judge.fact.ApprovalSettings;
import java.util.List;
import java.util.Map;

/** Reads {@code auto_approval_rules.yaml}: the four settings, at the top. */
final class ApprovalConfig {
    static final String FILE = "auto_approval_rules.yaml";

    private static final SettingsSchema SCHEMA = new SettingsSchema(Map.of(
            "confidence_threshold",
            Bounds.SHARE,
            "min_executions",
            Bounds.wholeNumber(1, 1_000_000),
            "max_auto_approve_per_day",
            Bounds.wholeNumber(0, 1_000_000),
            "require_tests",
            Bounds.YES_OR_NO));

    private ApprovalConfig() {}

    static List<Mistake> problems(String text) {
        return SCHEMA.problems(FILE, SettingsFile.read(FILE, text));
    }

    /** The settings; what the file leaves out has its default. */
    static ApprovalSettings read(String text) {
        var values = SettingsFile.read(FILE, text).values();
        var usual = defaults();
        return new ApprovalSettings(
                Double.parseDouble(values.getOrDefault("confidence_threshold", "" + usual.confidenceThreshold())),
                Integer.parseInt(values.getOrDefault("min_executions", "" + usual.minExecutions())),
                Integer.parseInt(values.getOrDefault("max_auto_approve_per_day", "" + usual.maxAutoApprovePerDay())),
                Bounds.isYes(values.getOrDefault("require_tests", "" + usual.requireTests())));
    }

    /** The settings where there is no such file. */
    static ApprovalSettings defaults() {
        return new ApprovalSettings(0.75, 3, 5, true);
    }
}
