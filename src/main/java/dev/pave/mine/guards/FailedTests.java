package dev.pave.mine.guards;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads from an output which tests failed, by the names that test runners print. */
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

    private FailedTests() {}

    /** Their names; empty where the output names none. */
    static Set<String> in(String output) {
        return output == null
                ? Set.of()
                : NAME.matcher(output).results().map(FailedTests::name).collect(Collectors.toSet());
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
