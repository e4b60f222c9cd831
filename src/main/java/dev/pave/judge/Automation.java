package dev.pave.judge;

/**
 * A fact: whether rules may approve at all.
 *
 * @param enabled false after {@code PATTERN_AUTOMATION_ENABLED=false}
 */
public record Automation(boolean enabled) {}
