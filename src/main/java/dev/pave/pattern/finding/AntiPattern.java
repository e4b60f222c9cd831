package dev.pave.pattern.finding;

/**
 * A way of failing that recurs: a row of {@code anti_patterns}.
 *
 * @param id          e.g. {@code A-1f3a9c02}
 * @param guard       the guard that found it, or {@value #FAILURE}
 * @param signature   the guard's rule, or the failures' signature
 * @param occurrences how often it was seen
 * @param severity    {@code note}, {@code warning} or {@code error}
 */
public record AntiPattern(String id, String guard, String signature, int occurrences, String severity) {

    /** In the place of a guard: executions failed. */
    public static final String FAILURE = "failure";

    /** Whether it is about executions that failed. */
    public boolean isFailure() {
        return guard.equals(FAILURE);
    }
}
