package dev.pave.judge;

import dev.pave.home.Bounds;
import dev.pave.home.SettingsSection;
import dev.pave.judge.drl.RulesException;
import dev.pave.judge.fact.Automation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables that override what the files say. */
record Environment(Map<String, String> variables) {
    private static final String ENABLED = "PATTERN_AUTOMATION_ENABLED";

    Automation automation() {
        return new Automation(!isSet(ENABLED) || Bounds.isYes(checked(ENABLED, Bounds.YES_OR_NO)));
    }

    <T extends Record> T override(SettingsSection<T> section, T settings) {
        Map<String, String> given = new TreeMap<>();
        section.variables().forEach((key, name) -> {
            if (isSet(name)) {
                given.put(key, checked(name, section.keys().get(key)));
            }
        });
        return section.read(given, settings);
    }

    private boolean isSet(String name) {
        return !variables.getOrDefault(name, "").isBlank();
    }

    private String checked(String name, Bounds bounds) {
        String value = variables.get(name).strip();
        if (!bounds.allow(value)) {
            throw new RulesException(
                    "The environment variable " + name + " is \"" + value + "\"; give " + bounds.inWords()
                            + ", or unset it",
                    List.of());
        }
        return value;
    }
}
