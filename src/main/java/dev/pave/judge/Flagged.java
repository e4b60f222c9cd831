package dev.pave.judge;

import dev.pave.pattern.Guard;

/**
 * Of a rule: a guard's finding in a session.
 *
 * @param guard    which guard
 * @param rule     the rule's name
 * @param seq      where in the session, from 1
 * @param message  what is wrong and why, in words
 * @param evidence what was seen, a line each
 */
public record Flagged(Guard guard, String rule, long seq, String message, String evidence) {}
