package dev.pave.pattern;

import java.time.Instant;

/**
 * A line of the ledger: that a specification may be run with this content.
 *
 * @param patternId   the pattern
 * @param contentHash SHA-256 of its specification and templates, {@link Specification#contentHash}
 * @param by          a person's name, or {@code pave} for what it wrote itself under an approval
 * @param at          when
 * @param reason      why, in words
 */
public record Trust(String patternId, String contentHash, String by, Instant at, String reason) {}
