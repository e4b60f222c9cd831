package dev.pave.mine.guards;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads from an output which tests failed: by the names that test runners print, else by how many they count. */
final class FailedTests {

    private static final Pattern NAME = Pattern.compile("(?m)"
            + "^(?:FAILED|ERROR) (\\S+::\\S+)" // pytest
            + "|^(?:FAIL|ERROR): (\\S+ \\(\\S+\\))" // unittest
            + "|^\\s*--- FAIL: (\\S+)" // go
            + "|^test (\\S+) \\.\\.\\. FAILED" // cargo
            + "|^\\s*● (\\S.*)$" // jest
            + "|^not ok \\d+ - (\\S.*)$" // TAP
            + "|^\\[ERROR] +(?:Failures: +)?(\\w+\\.\\w+):\\d+" // Maven
            + "|^rspec (\\S+:\\d+)");

    /** Without how long they took. */
    private static final Pattern COUNTS = Pattern.compile(
            "\\b\\d+ (?:passed|passing|tests?|examples?)\\b(?:[:,] *(?:[a-z ]+: )?\\d+ [a-z ]*[a-z])++");

    private FailedTests() {}

    /** Their names, or the one line that counts them; empty where the output tells neither. */
    static Set<String> in(String output) {
        if (output == null) {
            return Set.of();
        }
        Set<String> names =
                NAME.matcher(output).results().map(FailedTests::name).collect(Collectors.toSet());
        return names.isEmpty()
                ? COUNTS.matcher(output).results().map(MatchResult::group).collect(Collectors.toSet())
                : names;
    }

    private static String name(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group).strip();
            }
        }
        throw new IllegalStateException("a name is one of the groups");
    }
}
