package dev.pave.store.source;

import java.time.Instant;

/**
 * A repository or log that a home has read.
 *
 * @param sourceId its id
 * @param kind     {@code git}, or the format of a log
 * @param name     what people call it
 * @param location where it was read last
 * @param remote   host and path of where it was cloned from; null for none
 * @param amount   commits of a repository, executions of a log
 * @param lastRead when it was read last
 */
public record KnownSource(
        String sourceId, String kind, String name, String location, String remote, long amount, Instant lastRead) {

    public boolean isRepository() {
        return kind.equals("git");
    }
}
