package dev.pave.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actions of template languages within other files: <code>{{- if .Values.enabled }}</code> and <code>{{ end }}</code> of Go, as in
 * charts of Helm, and <code>{% if x %}</code> with <code>{% endif %}</code> of Jinja and its kin.
 */
final class TemplateActions {

    /** Endings of files that may have them. */
    private static final Set<String> FILES = Set.of(
            "yaml", "yml", "tpl", "tmpl", "gotmpl", "j2", "jinja", "jinja2", "html", "htm", "xml", "sql", "conf",
            "txt");

    private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*+(?<go>if|range|with|define|block|end)\\b"
            + "|\\{%[-+]?\\s*+(?<end>end)?(?<jinja>if|for|block|macro|filter|call|raw)\\b");

    private static final String END_OF_GO = "end";

    private TemplateActions() {}

    static boolean mayBeIn(String ending) {
        return FILES.contains(ending);
    }

    /** The first line, from 1, with an end of an action that did not begin, or the beginning of one that does not end. */
    static OptionalInt loose(List<String> lines) {
        Deque<String> open = new ArrayDeque<>();
        Deque<Integer> begun = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher action = ACTION.matcher(lines.get(i));
            while (action.find()) {
                String jinja = action.group("jinja");
                boolean ends = jinja == null ? END_OF_GO.equals(action.group("go")) : action.group("end") != null;
                String sort = jinja == null ? END_OF_GO : jinja;
                if (!ends) {
                    open.push(sort);
                    begun.push(i + 1);
                } else if (!sort.equals(open.peek())) {
                    return OptionalInt.of(i + 1);
                } else {
                    open.pop();
                    begun.pop();
                }
            }
        }
        return begun.isEmpty() ? OptionalInt.empty() : OptionalInt.of(begun.peekLast());
    }
}
