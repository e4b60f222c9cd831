package dev.pave.execute;

/**
 * Something that is wrong with what was looked at.
 *
 * @param check    the group, e.g. {@code conflict_markers}
 * @param rule     what says so, e.g. {@code type-enum}
 * @param severity {@code error} or {@code warning}
 * @param path     of the file; null where it is of none
 * @param line     from 1; 0 where it is of no line
 * @param message  in words, with what to do
 */
public record RunFinding(String check, String rule, String severity, String path, int line, String message) {

    public static final String ERROR = "error";
    public static final String WARNING = "warning";

    public boolean isError() {
        return severity.equals(ERROR);
    }
}
