package dev.pave.scan;

import dev.pave.pattern.finding.Guard;

/** A person's word at the head of a file that a finding about the whole of it is all right. */
public final class FileAllowance {

    /** Lines that are the head of a file. */
    static final int HEAD = 20;

    private FileAllowance() {}

    /** Whether a comment in the file's first {@value #HEAD} lines allows a guard's findings, and says why. */
    public static boolean covers(SourceFile file, Guard guard) {
        return file.text().contains(Allowance.MARK)
                && Allowance.of(Lexer.comments(file)).stream()
                        .anyMatch(allowance ->
                                allowance.counts() && allowance.guard() == guard && allowance.first() <= HEAD);
    }
}
