package dev.pave.pattern;

import dev.pave.pattern.FailureFormsException.Mistake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rules/failures.yaml}. Every mistake is named with its line; nothing is guessed. */
public final class FailureFormsReader {

    public static final String FILE = "failures.yaml";

    private static final String SHIPPED = "/home/rules/" + FILE;
    private static final Set<String> TOP = Set.of("categories", "looking", "forms");
    private static final Set<String> KEYS = Set.of("name", "category", "role", "contains", "match", "weight", "skip");
    private static final int USUAL_WEIGHT = 50;
    private static final int MOST_SKIPPED = 20;

    private final String text;
    private final List<String> lines;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final List<FailureForm> forms = new ArrayList<>();
    private final Set<String> looking = new TreeSet<>();
    private int from;

    private FailureFormsReader(String text) {
        this.text = text;
        this.lines = text.lines().toList();
    }

    /**
     * The forms of a rules folder; the shipped ones where it has no such file.
     *
     * @throws FailureFormsException when the file has mistakes
     */
    public static FailureForms load(Path rulesFolder) {
        Path file = rulesFolder.resolve(FILE);
        try {
            return Files.exists(file) ? read(file.toString(), Files.readString(file)) : shipped();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8 text", e);
        }
    }

    /** The forms that pave comes with. */
    public static FailureForms shipped() {
        try (InputStream in = FailureFormsReader.class.getResourceAsStream(SHIPPED)) {
            return read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped " + FILE, e);
        }
    }

    /** @throws FailureFormsException when the text has mistakes */
    public static FailureForms read(String file, String text) {
        FailureFormsReader reader = new FailureFormsReader(text);
        reader.root();
        if (!reader.mistakes.isEmpty()) {
            throw new FailureFormsException(file, reader.mistakes);
        }
        return new FailureForms(reader.categories, reader.forms, reader.looking, PatternId.sha256(text));
    }

    /** What is wrong with the text; empty when all is well. */
    public static List<Mistake> mistakes(String text) {
        FailureFormsReader reader = new FailureFormsReader(text);
        reader.root();
        return List.copyOf(reader.mistakes);
    }

    private void root() {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            mistake(
                    "",
                    line,
                    "this is not YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    "check quotes and indentation");
            return;
        }
        if (!root.isObject()
                || !root.path("forms").isArray()
                || !root.path("categories").isObject()) {
            mistake(
                    "",
                    0,
                    "it wants `categories:` with keys and `forms:` with a list",
                    "compare it with the shipped file");
            return;
        }
        unknown("", root, TOP);
        root.get("categories")
                .properties()
                .forEach(c -> categories.put(c.getKey(), c.getValue().asString("")));
        if (root.has("looking") && !root.get("looking").isArray()) {
            mistake("", 0, "`looking` is no list", "write `looking: [ls, git status]`");
        }
        root.path("looking").forEach(words -> looking.add(words.asString("")));
        int number = 1;
        for (JsonNode form : root.get("forms")) {
            form(form, number++);
        }
    }

    private void form(JsonNode node, int number) {
        String name = node.path("name").asString("");
        String called = name.isEmpty() ? "number " + number : name;
        if (name.isEmpty()) {
            mistake(called, 0, "it has no name", "give each form a `name`");
        }
        from = lineOf(name);
        if (forms.stream().anyMatch(form -> form.name().equals(name))) {
            mistake(called, from, "there are two forms of this name", "name them apart");
        }
        unknown(called, node, KEYS);
        List<String> contains = new ArrayList<>();
        JsonNode given = node.path("contains");
        if (given.isArray()) {
            given.forEach(word -> contains.add(word.asString("")));
        } else if (given.isValueNode() && !given.isNull()) {
            contains.add(given.asString());
        }
        if (contains.isEmpty() || contains.stream().anyMatch(String::isBlank)) {
            mistake(called, from, "`contains` has no text", "give a text, or a list, of which a line must hold one");
        }
        forms.add(new FailureForm(
                name,
                category(called, node),
                role(called, node),
                contains,
                match(called, node),
                number(called, node, "weight", USUAL_WEIGHT, 1, 100),
                number(called, node, "skip", 0, 0, MOST_SKIPPED)));
    }

    private String category(String called, JsonNode node) {
        String category = node.path("category").asString(null);
        if (category != null && !categories.containsKey(category)) {
            mistake(
                    called,
                    from,
                    "unknown category \"" + category + "\"",
                    "known are " + String.join(", ", categories.keySet()) + "; add it to `categories`");
        }
        return category;
    }

    private FailureForm.Role role(String called, JsonNode node) {
        String id = node.path("role").asString("cause");
        for (FailureForm.Role role : FailureForm.Role.values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        String known = Arrays.stream(FailureForm.Role.values())
                .map(FailureForm.Role::id)
                .collect(Collectors.joining(", "));
        mistake(called, from, "unknown role \"" + id + "\"", "known are " + known);
        return FailureForm.Role.CAUSE;
    }

    private Pattern match(String called, JsonNode node) {
        String match = node.path("match").asString(null);
        try {
            return match == null ? null : Pattern.compile(match);
        } catch (PatternSyntaxException e) {
            mistake(called, from, "`match` is no expression: " + e.getDescription(), "see java.util.regex.Pattern");
            return null;
        }
    }

    private int number(String called, JsonNode node, String key, int usual, int least, int most) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            mistake(
                    called,
                    from,
                    "`" + key + "` is " + value.asString(""),
                    "give a whole number, " + least + " to " + most);
            return usual;
        }
        return value.asInt();
    }

    private void unknown(String called, JsonNode node, Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                mistake(
                        called,
                        from,
                        "unknown key `" + key + "`",
                        "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private int lineOf(String name) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("- name:") && line.contains(name)) {
                return i + 1;
            }
        }
        return from;
    }

    private void mistake(String form, int line, String message, String remedy) {
        mistakes.add(new Mistake(form, line, message, remedy));
    }
}
