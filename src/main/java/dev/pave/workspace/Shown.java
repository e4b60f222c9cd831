package dev.pave.workspace;

/**
 * What a plan only tells: it is done by another step of it, or it is not done, and the reason says why.
 *
 * @param kind   e.g. {@code worktree}
 * @param path   of what it is about
 * @param action what is done, or {@code skip}
 * @param reason what is to be known; may be empty
 * @param diff   what changes; may be empty
 */
public record Shown(String kind, String path, String action, String reason, String diff) implements Step {

    /** Without a diff. */
    public Shown(String kind, String path, String action, String reason) {
        this(kind, path, action, reason, "");
    }

    @Override
    public boolean changes() {
        return false;
    }
}
