package dev.pave.store;

import java.time.Instant;

/**
 * How far a source has been read; written in the same transaction as the rows.
 *
 * @param sourceId    the source
 * @param fingerprint how it was read; when that changes, all of the source is read anew
 * @param position    where to go on, in the reader's own words
 * @param updatedAt   when
 */
public record Cursor(String sourceId, String fingerprint, String position, Instant updatedAt) {}
