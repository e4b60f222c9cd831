package dev.pave.judge;

import dev.pave.home.Bounds;
import dev.pave.judge.drl.RulesException;
import dev.pave.judge.fact.ApprovalSettings;
import dev.pave.judge.fact.Automation;
import java.util.List;
import java.util.Map;

/** The two environment variables that override what the files say. */
record Environment(Map<String, String> variables) {
    static final String ENABLED = "PATTERN_AUTOMATION_ENABLED";
    static final String THRESHOLD = "PATTERN_AUTO_APPROVE_THRESHOLD";

    Automation automation() {
        return new Automation(!isSet(ENABLED) || Bounds.isYes(checked(ENABLED, Bounds.YES_OR_NO)));
    }

    ApprovalSettings override(ApprovalSettings settings) {
        if (!isSet(THRESHOLD)) {
            return settings;
        }
        return new ApprovalSettings(
                Double.parseDouble(checked(THRESHOLD, Bounds.SHARE)),
                settings.minExecutions(),
                settings.maxAutoApprovePerDay(),
                settings.requireTests());
    }

    private boolean isSet(String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }

    private String checked(String name, Bounds bounds) {
        var value = variables.get(name).strip();
        if (!bounds.allow(value)) {
            throw new RulesException(
                    "The environment variable " + name + " is \"" + value + "\"; give " + bounds.inWords()
                            + ", or unset it",
                    List.of());
        }
        return value;
    }
}
