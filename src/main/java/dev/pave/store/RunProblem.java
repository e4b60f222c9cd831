package dev.pave.store;

/**
 * Something that a run left out: a row of {@code run_problems}.
 *
 * @param sourceId the source; its path where nothing of it could be read
 * @param amount   how many lines or objects; 1 for a whole source
 * @param text     what was left out and why, for people
 */
public record RunProblem(String sourceId, Kind kind, long amount, String text) {

    /** What was left out. */
    public enum Kind {
        /** A whole repository or log file. */
        UNREAD("unread"),
        /** Lines of a log: rows of {@code rejects}. */
        REJECTED("rejected"),
        /** Objects of a repository that are missing or damaged: rows of {@code skips}. */
        SKIPPED("skipped");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
