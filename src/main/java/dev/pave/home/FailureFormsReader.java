package dev.pave.home;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.Resource;
import dev.pave.pattern.event.FailureForm;
import dev.pave.pattern.event.FailureForms;
import java.math.BigDecimal;
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

/** Reads {@code rules/failures.yaml}. Every mistake is named with its line; nothing is guessed. */
public final class FailureFormsReader {

    public static final String FILE = "failures.yaml";

    private static final String SHIPPED = "/home/rules/" + FILE;
    private static final Set<String> TOP = Set.of("categories", "looking", "forms");
    private static final Set<String> KEYS = Set.of("name", "category", "role", "contains", "match", "weight", "skip");
    private static final int USUAL_WEIGHT = 50;
    private static final int MOST_SKIPPED = 20;

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final List<FailureForm> forms = new ArrayList<>();
    private final Set<String> looking = new TreeSet<>();

    private FailureFormsReader(String file) {
        this.file = file;
    }

    /**
     * The forms of a rules folder; the shipped ones where it has no such file.
     *
     * @throws MistakesException when the file has mistakes
     */
    public static FailureForms load(Path rulesFolder) {
        Path file = rulesFolder.resolve(FILE);
        return Files.exists(file) ? read(file.toString(), TextFile.read(file)) : shipped();
    }

    /** The forms that pave comes with. */
    public static FailureForms shipped() {
        return read(FILE, Resource.text(FailureFormsReader.class, SHIPPED));
    }

    /** @throws MistakesException when the text has mistakes */
    public static FailureForms read(String file, String text) {
        FailureFormsReader reader = new FailureFormsReader(file);
        reader.root(text);
        MistakesException.throwIfAny(reader.mistakes);
        return new FailureForms(reader.categories, reader.forms, reader.looking, PatternId.sha256(text));
    }

    /** What is wrong with the text; empty when all is well. */
    public static List<Mistake> mistakes(String text) {
        FailureFormsReader reader = new FailureFormsReader(FILE);
        reader.root(text);
        return List.copyOf(reader.mistakes);
    }

    private void root(String text) {
        YamlNode root;
        try {
            root = Yaml.read(file, text);
        } catch (MistakesException e) {
            mistakes.addAll(e.mistakes());
            return;
        }
        YamlNode meanings = root.get("categories");
        YamlNode list = root.get("forms");
        if (meanings == null || !meanings.hasKeys() || list == null || !list.isList()) {
            mistakes.add(root.mistake(
                    "wants `categories:` with keys and `forms:` with a list; " + "compare it with the shipped file"));
            return;
        }
        unknown("", root, TOP);
        meanings.entries()
                .forEach(c -> categories.put(c.key().text(), text(c.key().text(), c.value())));
        YamlNode words = root.get("looking");
        if (words != null && !words.isList()) {
            mistakes.add(words.mistake("`looking` is no list; write `looking: [ls, git status]`"));
        } else if (words != null) {
            words.items().forEach(word -> looking.add(text("looking", word)));
        }
        int number = 1;
        for (YamlNode form : list.items()) {
            form(form, number++);
        }
    }

    private void form(YamlNode node, int number) {
        if (!node.hasKeys()) {
            mistakes.add(node.mistake(
                    "form number " + number + " is " + node.inWords() + "; give it `name`, `contains` and the like"));
            return;
        }
        String name = text(node, "name", "");
        String called = name.isEmpty() ? "number " + number : name;
        if (name.isEmpty()) {
            mistake(called, node, "it has no name", "give each form a `name`");
        }
        if (forms.stream().anyMatch(form -> form.name().equals(name))) {
            mistake(called, node, "there are two forms of this name", "name them apart");
        }
        unknown(called, node, KEYS);
        List<String> contains = contains(node.get("contains"));
        if (contains.isEmpty() || contains.stream().anyMatch(String::isBlank)) {
            mistake(called, node, "`contains` has no text", "give a text, or a list, of which a line must hold one");
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

    private List<String> contains(YamlNode given) {
        if (given == null) {
            return List.of();
        }
        return given.isList()
                ? given.items().stream().map(word -> text("contains", word)).toList()
                : List.of(text("contains", given));
    }

    private String text(YamlNode node, String key, String otherwise) {
        return node.get(key) == null ? otherwise : text(key, node.get(key));
    }

    private String text(String key, YamlNode value) {
        if (!value.isSingle()) {
            mistakes.add(value.mistake("`" + key + "` wants a text, not " + value.inWords()));
            return "";
        }
        return value.text();
    }

    private String category(String called, YamlNode node) {
        String category = text(node, "category", null);
        if (category != null && !categories.containsKey(category)) {
            mistake(
                    called,
                    node.get("category"),
                    "unknown category \"" + category + "\"",
                    "known are " + String.join(", ", categories.keySet()) + "; add it to `categories`");
        }
        return category;
    }

    private FailureForm.Role role(String called, YamlNode node) {
        String id = text(node, "role", "cause");
        for (FailureForm.Role role : FailureForm.Role.values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        String known = Arrays.stream(FailureForm.Role.values())
                .map(FailureForm.Role::id)
                .collect(Collectors.joining(", "));
        mistake(called, node.get("role"), "unknown role \"" + id + "\"", "known are " + known);
        return FailureForm.Role.CAUSE;
    }

    private Pattern match(String called, YamlNode node) {
        String match = text(node, "match", null);
        try {
            return match == null ? null : Pattern.compile(match);
        } catch (PatternSyntaxException e) {
            mistake(
                    called,
                    node.get("match"),
                    "`match` is no expression: " + e.getDescription(),
                    "see java.util.regex.Pattern");
            return null;
        }
    }

    private int number(String called, YamlNode node, String key, int usual, int least, int most) {
        YamlNode value = node.get(key);
        if (value == null) {
            return usual;
        }
        boolean whole = value.value() instanceof BigDecimal number
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            mistake(
                    called,
                    value,
                    "`" + key + "` is " + value.inWords(),
                    "give a whole number, " + least + " to " + most);
            return usual;
        }
        return ((BigDecimal) value.value()).intValue();
    }

    private void unknown(String called, YamlNode node, Set<String> known) {
        for (YamlNode.Entry entry : node.entries()) {
            if (!known.contains(entry.key().text())) {
                mistake(
                        called,
                        entry.key(),
                        "unknown key `" + entry.key().text() + "`",
                        "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private void mistake(String form, YamlNode at, String message, String remedy) {
        mistakes.add(at.mistake((form.isEmpty() ? "" : "form \"" + form + "\": ") + message + "; " + remedy));
    }
}
