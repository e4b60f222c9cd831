package dev.pave.pattern;

import java.time.Instant;

/**
 * A line of the ledger: who decided what about a pattern, for ever.
 *
 * @param patternId   the pattern
 * @param status      what it became
 * @param by          a person's name, or {@code rule}
 * @param byPerson    true for a person: beats every rule's decision, earlier or later
 * @param at          when
 * @param reason      why, in words
 * @param versionHash SHA-256 of the pattern's signature as it was when decided
 */
public record Decision(
        String patternId, Status status, String by, boolean byPerson, Instant at, String reason, String versionHash) {}
