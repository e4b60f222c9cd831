package dev.pave.mine.templates;

import java.util.Arrays;
import java.util.function.Predicate;

/** Something that a line is or is not, worked out once for each line of a vocabulary. */
final class LineTrait {

    private static final byte YES = 1;
    private static final byte NO = -1;

    private final Predicate<String> test;
    /** By line number; 0 where nobody has asked. */
    private byte[] known = new byte[64];

    LineTrait(Predicate<String> test) {
        this.test = test;
    }

    boolean of(int number, String line) {
        if (number >= known.length) {
            known = Arrays.copyOf(known, 2 * number);
        }
        if (known[number] == 0) {
            known[number] = test.test(line) ? YES : NO;
        }
        return known[number] == YES;
    }
}
