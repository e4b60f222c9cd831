package dev.pave.store;

import java.util.Set;

/**
 * Something that ingest left out.
 *
 * @param sourceId the source
 * @param commitId the commit; null when it is about the source as a whole
 * @param reason   a short fixed word, e.g. {@code missing-object}
 * @param detail   what exactly, for people
 */
public record Skip(String sourceId, String commitId, String reason, String detail) {

    /** Reasons that are worth telling, where nothing that the repository has was left out. */
    private static final Set<String> NOTES = Set.of("shallow-boundary", "submodule", "name-not-utf8");

    /** Whether something that belongs to the history is missing. */
    boolean isLoss() {
        return !NOTES.contains(reason);
    }
}
