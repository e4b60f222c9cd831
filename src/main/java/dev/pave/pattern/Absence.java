package dev.pave.pattern;

/**
 * Where a role that is usual elsewhere never comes.
 *
 * @param template the role's path template
 * @param action   whether its file would be created or edited
 * @param where    what the context is made of
 * @param value    the folder or word
 * @param files    occurrences there since the role was first seen; none of them ever had it
 */
public record Absence(String template, Action action, Where where, String value, int files) {

    /** What a context is made of. */
    public enum Where {
        FOLDER,
        FIRST_WORD,
        LAST_WORD
    }

    /** In words, e.g. {@code not in InternalAffairs/: 0 of 41}. */
    public String inWords() {
        String context = switch (where) {
            case FOLDER -> "in " + value + "/";
            case FIRST_WORD -> "where the name begins with " + value;
            case LAST_WORD -> "where the name ends with " + value;
        };
        return "not " + context + ": 0 of " + files;
    }
}
