package dev.pave.pattern.finding;

import dev.pave.pattern.SessionKey;
import java.time.Instant;
import java.util.Map;

/**
 * A guard's finding in a session of a log, with the rule that made it.
 *
 * @param session the log and the session in it
 * @param rule    the rule's name
 * @param values  the values that the rule saw, by name
 * @param finding what was found
 * @param at      when the execution began at which it was found; null when unknown
 */
public record SessionFinding(
        SessionKey session, String rule, Map<String, Object> values, Finding finding, Instant at) {}
