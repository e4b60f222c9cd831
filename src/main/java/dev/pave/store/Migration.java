package dev.pave.store;

import java.time.Instant;

/**
 * A numbered step of the warehouse's shape.
 *
 * @param version   from 1, without gaps
 * @param name      what it brings, e.g. {@code history}
 * @param checksum  SHA-256 of its up script
 * @param appliedAt when it was applied here; null while it waits
 */
public record Migration(int version, String name, String checksum, Instant appliedAt) {

    public boolean applied() {
        return appliedAt != null;
    }
}
