package dev.pave.store;

/**
 * Something that ingest left out.
 *
 * @param sourceId the source
 * @param commitId the commit; null when it is about the source as a whole
 * @param reason   a short fixed word, e.g. {@code missing-object}
 * @param detail   what exactly, for people
 */
public record Skip(String sourceId, String commitId, String reason, String detail) {}
