package dev.pave.home;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code specs/PATTERN_INDEX.yaml}: which patterns have which specification.
 *
 * @param text    the file as it is
 * @param root    the file as it was read
 * @param entries in order
 */
public record PatternIndex(String text, YamlNode root, List<Listed> entries) {

    private static final SpecSchema SCHEMA = SpecSchema.shipped("pattern-index.schema.json");
    private static final String NEW = "version: 1\npatterns: []\n";
    private static final String PATTERNS = "patterns";

    /**
     * A line of the list.
     *
     * @param id   the pattern's
     * @param spec path of its specification below {@code specs/}
     */
    public record Listed(String id, String spec) {}

    /** @throws MistakesException when it is not there or cannot be used */
    public static PatternIndex read(SpecsFolder folder) {
        String file = folder.index().toString();
        if (!Files.exists(folder.index())) {
            throw new MistakesException(Mistake.in(
                    file, "is not there; the next `pave nightly` writes it and lists what is in specs/mined"));
        }
        return parse(file, TextFile.read(folder.index()));
    }

    /** As {@link #read}; an empty one where there is none yet. */
    public static PatternIndex readOrNew(SpecsFolder folder) {
        return Files.exists(folder.index()) ? read(folder) : parse(SpecsFolder.INDEX, NEW);
    }

    static PatternIndex parse(String file, String text) {
        YamlNode root = Yaml.read(file, text);
        MistakesException.throwIfAny(SCHEMA.mistakes(root));
        List<Listed> entries = new ArrayList<>();
        List<Mistake> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode entry : root.get(PATTERNS).items()) {
            String id = entry.get("id").text();
            if (!seen.add(id)) {
                twice.add(entry.mistake(id + " is listed twice; keep one of them"));
            }
            entries.add(new Listed(id, entry.get("spec").text()));
        }
        MistakesException.throwIfAny(twice);
        return new PatternIndex(text, root, List.copyOf(entries));
    }

    /** Path of a pattern's specification below {@code specs/}. */
    public Optional<String> spec(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Listed::spec)
                .findFirst();
    }

    YamlNode list() {
        return root.get(PATTERNS);
    }

    /**
     * The text with one more entry; comments stay.
     *
     * @throws MistakesException when the file is written in a way that does not take one
     */
    public String with(Listed added) {
        String edited = list().items().isEmpty() && !isFlow(root) ? first(added) : next(added);
        List<Listed> wanted = new ArrayList<>(entries);
        wanted.add(added);
        boolean right;
        try {
            right = parse(SpecsFolder.INDEX, edited).entries().equals(wanted);
        } catch (MistakesException broken) {
            right = false;
        }
        if (!right) {
            throw new MistakesException(list().mistake("does not take a new entry as it is written; add `- id: "
                    + added.id() + "` with `spec: " + added.spec() + "` by hand"));
        }
        return edited;
    }

    /** As {@link #with}, for several. */
    public String withAll(List<Listed> added) {
        PatternIndex index = this;
        for (Listed one : added) {
            index = parse(SpecsFolder.INDEX, index.with(one));
        }
        return index.text();
    }

    /** In the place of {@code []}; a comment behind it stays in its line. */
    private String first(Listed added) {
        YamlNode.Place list = list().place();
        String before = text.substring(0, list.start()).stripTrailing();
        String rest = text.substring(list.end());
        int line = rest.indexOf('\n');
        String comment = line < 0 ? rest : rest.substring(0, line);
        return before
                + comment.stripTrailing()
                + newline()
                + block("  ", added)
                + (line < 0 ? "" : rest.substring(line + 1));
    }

    private String next(Listed added) {
        if (isFlow(list())) {
            List<YamlNode> items = list().items();
            int at = items.isEmpty()
                    ? list().place().start() + 1
                    : items.get(items.size() - 1).place().end();
            String comma = items.isEmpty() ? "" : ", ";
            return text.substring(0, at) + comma + "{id: " + added.id() + ", spec: " + added.spec() + "}"
                    + text.substring(at);
        }
        YamlNode last = list();
        while (last.text() == null) {
            last = last.isList()
                    ? last.items().get(last.items().size() - 1)
                    : last.entries().get(last.entries().size() - 1).value();
        }
        int line = text.indexOf('\n', last.place().end());
        String before = line < 0 ? text + newline() : text.substring(0, line + 1);
        String indent = " ".repeat(list().place().column() - 1);
        return before + block(indent, added) + (line < 0 ? "" : text.substring(line + 1));
    }

    private boolean isFlow(YamlNode node) {
        char first = text.charAt(node.place().start());
        return first == '[' || first == '{';
    }

    private String block(String indent, Listed added) {
        return indent + "- id: " + added.id() + newline() + indent + "  spec: " + added.spec() + newline();
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}
