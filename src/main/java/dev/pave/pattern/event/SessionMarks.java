package dev.pave.pattern.event;

/**
 * By what a store tells a session that is worth reading: one of its executions has a result that is told, or shows a failure,
 * or is one of these. Expressions that Java and RE2 read alike, found anywhere in a text.
 *
 * @param operations expression for an operation
 * @param commands   expression for what was written
 */
public record SessionMarks(String operations, String commands) {}
