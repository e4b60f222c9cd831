package dev.pave.store.log;

/**
 * An input that could not be read: a row of {@code rejects}.
 *
 * @param lineNo     from 1; 0 for a whole file
 * @param byteOffset where it begins
 * @param reason     why, for people
 * @param excerpt    its beginning, without secrets
 */
public record Reject(long lineNo, long byteOffset, String reason, String excerpt) {}
