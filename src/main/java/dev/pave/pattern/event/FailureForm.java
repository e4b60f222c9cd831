package dev.pave.pattern.event;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a line looks that tells something of a failure; an entry of {@code rules/failures.yaml}.
 *
 * @param name     says what is looked for, e.g. {@code javac error}
 * @param category what sort of failure it tells, e.g. {@code compilation}; null where it fits any
 * @param role     what the line is to the failure
 * @param contains a line must hold one of these, in any case, before the expression is tried; never empty
 * @param match    what must be found in the line; its group {@code what} is what the signature is made of; null for none
 * @param weight   how sure it is, 1 to 100; the surest decides
 * @param skip     lines that are passed over to the one that tells the cause; 0: this one does
 */
public record FailureForm(
        String name, String category, Role role, List<String> contains, Pattern match, int weight, int skip)
        implements Serializable {

    public FailureForm {
        contains = List.copyOf(contains);
    }

    /** What a line is to a failure. */
    public enum Role {
        /** It tells why something failed. */
        CAUSE,
        /** A tool says that, and at what, it failed. */
        VERDICT,
        /** A step of a tool begins; what was said before belongs to an earlier one. */
        STEP,
        /** A runner begins a command; its group {@code command} may say which. */
        COMMAND,
        /**
         * A runner says how a command ended. Its groups {@code code} and {@code command} may say with which exit code (none: it
         * failed), and which it was (none: the newest one). Where it ended well, what it printed is overcome; else it is a verdict.
         */
        END,
        /** All went well after all: what was said before is overcome. */
        SUCCESS,
        /** A part of it went well: what was said before is overcome, unless a tool said that it failed. */
        PART,
        /**
         * From here on a runner does what has no say in how it ends, such as collecting what was left; up to the line in which the
         * group {@code what} is found.
         */
        ASIDE,
        /** The cause of the cause that was told right before. */
        DEEPER,
        /** It looks like a failure and is none. */
        NOISE;

        /** Whether it says that something went well. */
        public boolean isGood() {
            return this == SUCCESS || this == PART;
        }

        /** The name used in the file, e.g. {@code cause}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
