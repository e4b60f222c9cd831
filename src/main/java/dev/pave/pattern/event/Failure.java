package dev.pave.pattern.event;

/**
 * What went wrong, as a log or a message tells it.
 *
 * @param category  sort of failure, e.g. {@code compilation}; {@code other} where nothing tells it, {@code none} where
 *                  nothing failed
 * @param signature the category and the template of the decisive line, e.g. {@code compilation: cannot find symbol};
 *                  empty where nothing failed
 * @param line      where the decisive line is, from 1; 0 for none
 * @param excerpt   the decisive line and what goes on with it, without secrets
 * @param form      name of the form that told it; empty for none
 */
public record Failure(String category, String signature, long line, String excerpt, String form) {

    public static final Failure NONE = new Failure(FailureForms.NONE, "", 0, "", "");
}
