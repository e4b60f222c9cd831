package dev.pave.store.log;

import java.util.List;
import java.util.Map;

/**
 * What a transaction adds of a log file.
 *
 * @param state    what is known of the file by then
 * @param anew    whether all that is stored of it goes before
 * @param without the id of an execution of it that is stored and was read again, so that it goes; null for none
 * @param pages    its rows; empty where they were loaded before
 * @param parents by sessions, those that they go on from, or were begun by
 * @param rejects lines that could not be read
 */
public record FileRows(
        LogFileState state,
        boolean anew,
        String without,
        List<Page> pages,
        Map<String, String> parents,
        List<Reject> rejects) {

    /** Of a file that was added to, or whose rows were loaded before. */
    public static FileRows of(LogFileState state, Map<String, String> parents, List<Reject> rejects) {
        return new FileRows(state, false, null, List.of(), parents, rejects);
    }

    /** Of a file that has nothing new. */
    public static FileRows none(LogFileState state) {
        return of(state, Map.of(), List.of());
    }

    public String sourceId() {
        return state.sourceId();
    }

    /** Bytes of its texts. */
    public long size() {
        return pages.stream().mapToLong(Page::size).sum()
                + rejects.stream()
                        .mapToLong(reject ->
                                reject.excerpt().length() + reject.reason().length())
                        .sum();
    }
}
