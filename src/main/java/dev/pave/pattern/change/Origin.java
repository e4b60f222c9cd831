package dev.pave.pattern.change;

import java.time.Instant;

/**
 * The commit that brought something.
 *
 * @param at when it was authored
 */
public record Origin(String commitId, Instant at) {}
