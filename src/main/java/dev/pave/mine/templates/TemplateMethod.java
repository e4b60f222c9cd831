package dev.pave.mine.templates;

/** A way to write the next file from the past ones. */
interface TemplateMethod {

    /** Its name in tables and specs, e.g. {@code alignment}. */
    String id();

    /**
     * The template, as line numbers.
     *
     * @param siblings at least one
     */
    int[] next(RecentFiles siblings, Vocabulary vocabulary);
}
