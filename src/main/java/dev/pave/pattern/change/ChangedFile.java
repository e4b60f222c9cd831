package dev.pave.pattern.change;

import java.util.BitSet;

/**
 * A file that changed between two commits, as the newer one has it.
 *
 * @param path  where it is
 * @param before where the older commit had it; null where it had none
 * @param text  its content
 * @param added numbers of the lines that the older one had not, from 1
 */
public record ChangedFile(String path, String before, String text, BitSet added) {

    /** Whether the file is new. */
    public boolean isNew() {
        return before == null;
    }

    /** Whether any of some lines is new. */
    public boolean adds(int firstLine, int lastLine) {
        int next = added.nextSetBit(firstLine);
        return next >= 0 && next <= lastLine;
    }
}
