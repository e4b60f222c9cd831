package dev.pave.pattern.finding;

import java.util.BitSet;

/** Which lines of a file tests have run, as a coverage report tells. */
public final class FileCoverage {

    private final String path;
    private final BitSet lines = new BitSet();
    private final BitSet covered = new BitSet();

    /** @param path as the report has it: of a package, a project or a machine */
    public FileCoverage(String path) {
        this.path = path.replace('\\', '/');
    }

    public String path() {
        return path;
    }

    /** Notes a line that can be run; told twice, it is covered where it was once. */
    public void line(int number, boolean isCovered) {
        lines.set(number);
        if (isCovered) {
            covered.set(number);
        }
    }

    /** What another report, or another part of this one, says of the same file is added. */
    public void add(FileCoverage other) {
        lines.or(other.lines);
        covered.or(other.covered);
    }

    /** Lines that can be run. */
    public BitSet lines() {
        return (BitSet) lines.clone();
    }

    /** Lines that were run. */
    public BitSet covered() {
        return (BitSet) covered.clone();
    }
}
