package dev.pave.workspace;

/**
 * A file that a person has to write or edit.
 *
 * @param path   below the repository
 * @param why    pave does not; empty where nothing of it is foreseen
 * @param sketch what a person may begin with; empty where nothing is known
 */
public record ByHand(String path, String why, String sketch) {

    /** One of which nothing is foreseen. */
    public ByHand(String path) {
        this(path, "", "");
    }

    /** In words. */
    public String told() {
        return path + (why.isEmpty() ? "" : " (" + why + ")");
    }
}
