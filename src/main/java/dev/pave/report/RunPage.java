package dev.pave.report;

/**
 * What the template needs.
 *
 * @param title  the page's title
 * @param policy what a browser lets the page do
 * @param style  CSS, inline
 * @param script JavaScript, inline
 * @param data   JSON with no {@code <} in it
 */
public record RunPage(String title, String policy, String style, String script, String data) {}
