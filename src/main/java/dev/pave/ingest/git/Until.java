package dev.pave.ingest.git;

import dev.pave.store.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Up to where history is read: the default branch's end, a revision, or what the default branch had at some time.
 *
 * @param revision a revision as git knows it; null for the default branch
 * @param before   the newest commit time on the branch's first-parent line; null for no bound
 */
public record Until(String revision, Instant before) {
    /** All of the default branch. */
    public static final Until HEAD = new Until(null, null);

    /** The commit up to which a repository has been read; its newest where none has been. */
    public static Until read(Optional<Cursor> cursor) {
        return cursor.map(at -> Position.parse(at.position()).done())
                .map(commit -> new Until(commit, null))
                .orElse(HEAD);
    }

    /**
     * Reads {@code 2026-11-24} (through that day, UTC), {@code 2026-11-24T12:00:00Z}, or else a revision; null or blank
     * stands for the default branch.
     */
    public static Until parse(String text) {
        if (text == null || text.isBlank()) {
            return HEAD;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return new Until(
                    null,
                    day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1));
        } catch (DateTimeParseException notADay) {
            return instantOrRevision(text);
        }
    }

    private static Until instantOrRevision(String text) {
        try {
            return new Until(null, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notATime) {
            return new Until(text, null);
        }
    }
}
