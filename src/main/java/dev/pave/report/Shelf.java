package dev.pave.report;

import dev.pave.home.InputSchema;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Trust;
import java.util.List;

/**
 * What can be run, as files and the ledger have it; the tables know what came of it.
 *
 * @param patterns  those that pave comes with first
 * @param decisions about all patterns, oldest first
 * @param trusts    contents that may be run, oldest first
 */
public record Shelf(List<Runnable> patterns, List<Decision> decisions, List<Trust> trusts) {

    /** Nothing that can be run. */
    static final Shelf EMPTY = new Shelf(List.of(), List.of(), List.of());

    /**
     * One of them.
     *
     * @param title   what it does, in a line; empty where only its parts say it
     * @param input   what a run of it takes
     * @param builtIn whether pave comes with it
     */
    public record Runnable(Specification specification, String title, InputSchema input, boolean builtIn) {}
}
