package dev.pave.ingest.git;

/** Hears how far a reading has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (done, total) -> {};

    /** @param done commits read so far of the {@code total} that this reading will read */
    void at(long done, long total);
}
