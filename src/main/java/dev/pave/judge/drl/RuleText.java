package dev.pave.judge.drl;

import dev.pave.pattern.finding.Guard;
import java.util.regex.Pattern;

/**
 * One rule as it stands in its file.
 *
 * @param file   file name
 * @param name   the rule's name; empty when it has none
 * @param line   line of the word {@code rule}, from 1
 * @param start  offset of that word in the file's text
 * @param end    offset behind the rule
 * @param closed whether its {@code end} is there
 * @param when   its conditions without comments
 * @param then   offset of the first character behind the word {@code then}; {@code end} when there is none
 */
public record RuleText(String file, String name, int line, int start, int end, boolean closed, String when, int then) {

    /** Whether it asks for a fact of a type. */
    public boolean asks(Class<?> fact) {
        return Pattern.compile("\\b" + fact.getSimpleName() + "\\(")
                .matcher(when)
                .find();
    }

    /** Whether it speaks for a guard. */
    public boolean isOf(Guard guard) {
        return when.contains("Guard." + guard.name());
    }
}
