package dev.pave.pattern;

import java.time.Instant;

/**
 * A guard's finding in a session of a log, with the rule that made it.
 *
 * @param session the log and the session in it
 * @param rule    the rule's name
 * @param finding what was found
 * @param at      when the execution began at which it was found; null when unknown
 */
public record SessionFinding(SessionKey session, String rule, Finding finding, Instant at) {}
