package dev.pave.report;

/**
 * What the template needs.
 *
 * @param title  the page's title
 * @param style  CSS, inline
 * @param script JavaScript, inline
 * @param data   JSON with no {@code <} in it
 */
public record RunPage(String title, String style, String script, String data) {}
