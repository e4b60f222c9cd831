package dev.pave.pattern.event;

/**
 * A way of failing and how often it was seen.
 *
 * @param signature   as {@link Failure} has it
 * @param category    sort of failure
 * @param occurrences executions that failed so, over all logs
 */
public record RecurringFailure(String signature, String category, int occurrences) {}
