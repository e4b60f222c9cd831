package dev.pave.scan;

import java.util.ArrayList;
import java.util.List;

/** Where a file of Rust holds tests: what stands behind {@code #[cfg(test)]}, and functions marked {@code #[test]}. */
final class RustTests {

    private RustTests() {}

    /** Pairs of offsets, from the mark to the end of what it marks. */
    static List<int[]> of(Code code) {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.isAt(i, "#", "[") && code.partner(i + 1) > 0 && isTest(code, i + 2, code.partner(i + 1))) {
                int end = end(code, code.partner(i + 1) + 1);
                all.add(new int[] {code.at(i).start(), code.at(end).end()});
                i = end;
            }
        }
        return all;
    }

    /** {@code test}, {@code tokio::test}, {@code cfg(test)}, {@code cfg(all(test, unix))}; not {@code cfg(not(test))}. */
    private static boolean isTest(Code code, int from, int to) {
        boolean configured = code.at(from).is("cfg");
        for (int i = from; i < to; i++) {
            boolean marked = configured
                    || i == from
                    || code.at(i - 1).is("::")
                    || code.at(i - 1).is(":");
            if (code.at(i).is("not")) {
                return false;
            }
            if (code.at(i).is("(") && !configured) {
                return false;
            }
            if ((code.at(i).is("test") || code.at(i).is("rstest")) && marked) {
                return true;
            }
        }
        return false;
    }

    /** The end of the block that follows, or the semicolon before any. */
    private static int end(Code code, int from) {
        for (int i = from; i < code.size(); i++) {
            if (code.at(i).is("{") && code.partner(i) > 0) {
                return code.partner(i);
            }
            if (code.at(i).is(";")) {
                return i;
            }
            boolean bracket = code.at(i).is("(") || code.at(i).is("[");
            i = bracket && code.partner(i) > 0 ? code.partner(i) : i;
        }
        return code.size() - 1;
    }
}
