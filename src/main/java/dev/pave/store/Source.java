package dev.pave.store;

import java.time.Instant;

/**
 * A source that was read: a row of {@code sources}.
 *
 * @param sourceId    stable id, e.g. {@code eslint-1f3a9c02}
 * @param kind        {@code git}
 * @param location    absolute path
 * @param name        what people call it
 * @param webUrl      where it can be browsed, without a slash at the end; null when unknown
 * @param branch      the branch or revision that was followed; null when unknown
 * @param head        the commit up to which it was read; null when it is empty
 * @param changes     commits in the warehouse
 * @param fileChanges file changes in the warehouse
 * @param rereads     times that all was read anew, because history was rewritten or an earlier bound was asked for
 * @param ingestedAt  when it was read last
 */
public record Source(
        String sourceId,
        String kind,
        String location,
        String name,
        String webUrl,
        String branch,
        String head,
        long changes,
        long fileChanges,
        long rereads,
        Instant ingestedAt) {}
