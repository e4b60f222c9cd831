package dev.pave.syntax;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown: each fence that opens is closed, and so is the front matter. */
final class MarkdownCheck implements TextCheck {

    private static final Pattern FENCE = Pattern.compile("^\\s*(?:[-*+>]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,})(.*)$");

    @Override
    public Optional<Flaw> flaw(String text) {
        List<String> lines = text.lines().toList();
        int from = 0;
        if (!lines.isEmpty() && lines.get(0).equals("---")) {
            int end = lines.subList(1, lines.size()).indexOf("---");
            if (end < 0) {
                return Optional.of(new Flaw(1, "the front matter does not end"));
            }
            from = end + 2;
        }
        String open = null;
        int opened = 0;
        for (int i = from; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                continue;
            }
            String marks = fence.group(1);
            if (open == null && !(marks.startsWith("`") && fence.group(2).contains("`"))) {
                open = marks;
                opened = i + 1;
            } else if (open != null && marks.startsWith(open) && fence.group(2).isBlank()) {
                open = null;
            }
        }
        return open == null ? Optional.empty() : Optional.of(new Flaw(opened, "the fence " + open + " is not closed"));
    }
}
