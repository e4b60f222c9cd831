package dev.pave.store;

/**
 * What a run did with one source, or left out of it: a row of {@code run_notes}.
 *
 * @param sourceId the source; its path where nothing of it could be read
 * @param amount   how many lines or objects; 1 for a whole source
 * @param text     what was left out and why, for people; empty of what was taken in
 */
public record RunNote(String sourceId, Kind kind, long amount, String text) {

    /** What is counted. */
    public enum Kind {
        /** A whole repository or log file. */
        UNREAD("unread"),
        /** Lines of a log: rows of {@code rejects}. */
        REJECTED("rejected"),
        /** Commits or executions that came in. */
        ADDED("added"),
        /** Secrets that were taken out of them. */
        REDACTED("redacted"),
        /** Objects of a repository that are missing or damaged: rows of {@code skips}. */
        SKIPPED("skipped"),
        /** Another clone of what the run reads anyway; its path stands for the source. */
        SAME("same");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Kind of(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
