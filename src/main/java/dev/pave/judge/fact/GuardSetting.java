package dev.pave.judge.fact;

import dev.pave.home.Bounds;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import dev.pave.pattern.text.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A fact: how one guard is set; from {@code anti_pattern_guards.yaml}. It goes before the rules where it is enabled.
 *
 * @param guard    which guard
 * @param enabled  whether it looks at all
 * @param severity severity of its findings
 * @param values   its parameters that are one value, by name; what the file leaves out has its default
 * @param lists    its parameters that are lists, by name
 */
public record GuardSetting(
        Guard guard, boolean enabled, Severity severity, Map<String, String> values, Map<String, List<String>> lists) {

    public GuardSetting {
        values = Ordered.copy(values);
        lists = Ordered.copy(lists);
    }

    /** A parameter that is true or false. */
    public boolean isOn(String parameter) {
        return Bounds.isYes(text(parameter));
    }

    /** A parameter that is a whole number. */
    public int number(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    /** A parameter as it is written. */
    public String text(String parameter) {
        return Objects.requireNonNull(values.get(parameter), () -> guard.id() + " has no parameter " + parameter);
    }

    /** Whether a parameter that is a list has a word. */
    public boolean names(String parameter, String word) {
        return Objects.requireNonNull(lists.get(parameter), () -> guard.id() + " has no list " + parameter)
                .contains(word);
    }
}
