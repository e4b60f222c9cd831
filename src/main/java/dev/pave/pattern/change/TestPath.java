package dev.pave.pattern.change;

import java.util.regex.Pattern;

/** What a path says of tests. */
public final class TestPath {

    private static final Pattern TEST = Pattern.compile(
            "(^|/)[^/]*([a-z]Tests?|[._-][tT]ests?|TestUtils?)/|(^|/)(tests?|Tests?|specs?|__tests__|testing|e2e|it)/|(^|/)(test_|conftest)[^/]*$"
                    + "|(Test|Tests|TestCase|IT|Spec)\\.(java|kt|cs)$|[._-](test|spec)\\.[cm]?[jt]sx?$|_test\\.(go|py|rb|rs)$|_spec\\.rb$");

    private TestPath() {}

    /** Whether a file of this path, or template of a path, holds tests or belongs to them. */
    public static boolean isOne(String path) {
        return TEST.matcher(path).find();
    }
}
