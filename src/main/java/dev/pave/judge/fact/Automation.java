package dev.pave.judge.fact;

/**
 * A fact: whether rules may approve at all.
 *
 * @param enabled false after {@code PATTERN_AUTOMATION_ENABLED=false}
 */
public record Automation(boolean enabled) {}
