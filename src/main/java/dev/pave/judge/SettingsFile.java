package dev.pave.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file of nested maps into its scalars and lists of them, keeping the lines, which a tree would lose. */
final class SettingsFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String name;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Setting> sections = new ArrayList<>();
    private final Map<String, List<Setting>> lists = new LinkedHashMap<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private SettingsFile(String name) {
        this.name = name;
    }

    static SettingsFile read(String name, String text) {
        var file = new SettingsFile(name);
        try (var parser = YAML.createParser(text)) {
            file.walk(parser);
        } catch (JacksonException e) {
            var at = e.getLocation();
            file.problem(
                    "",
                    at == null ? 0 : at.getLineNr(),
                    "this is not YAML: " + firstLine(e),
                    "check indentation (spaces, no tabs), colons and quotes");
        }
        return file;
    }

    /** All scalars in the order of the file. */
    List<Setting> settings() {
        return settings;
    }

    /** All maps that have something in them, by their keys; their text is null. */
    List<Setting> sections() {
        return sections;
    }

    /** All lists by their keys; each element has the list's key. */
    Map<String, List<Setting>> lists() {
        return lists;
    }

    /** The words of a list, in lower case. */
    Optional<List<String>> list(String key) {
        return Optional.ofNullable(lists.get(key))
                .map(list -> list.stream()
                        .map(element -> element.text().strip().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** What is wrong with the file's form. */
    List<RuleProblem> problems() {
        return problems;
    }

    private void walk(JsonParser parser) {
        Deque<String> path = new ArrayDeque<>();
        var key = "";
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            var line = parser.currentTokenLocation().getLineNr();
            if (token == JsonToken.PROPERTY_NAME) {
                key = join(path.peek(), parser.currentName());
            } else if (token == JsonToken.START_OBJECT) {
                enter(path, key, line);
            } else if (token == JsonToken.END_OBJECT) {
                path.pop();
            } else if (token == JsonToken.START_ARRAY) {
                list(parser, key, line);
            } else if (path.isEmpty()) {
                problem("", line, "the file must hold keys and values", "write \"key: value\" lines");
            } else {
                add(new Setting(key, token == JsonToken.VALUE_NULL ? null : parser.getString(), line));
            }
        }
    }

    private void list(JsonParser parser, String key, int line) {
        List<Setting> elements = new ArrayList<>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            var at = parser.currentTokenLocation().getLineNr();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                elements.add(new Setting(key, parser.getString(), at));
            } else {
                problem(key, at, "an element of this list is not a word", "write \"- word\" lines");
                parser.skipChildren();
            }
        }
        if (lists.put(key, elements) != null || isGiven(key)) {
            problem(key, line, "the key is given twice", "keep one of them");
        }
    }

    private boolean isGiven(String key) {
        return settings.stream().anyMatch(earlier -> earlier.key().equals(key));
    }

    private void enter(Deque<String> path, String key, int line) {
        if (!path.isEmpty()) {
            sections.add(new Setting(key, null, line));
        }
        path.push(key);
    }

    private void add(Setting setting) {
        if (isGiven(setting.key()) || lists.containsKey(setting.key())) {
            problem(setting.key(), setting.line(), "the key is given twice", "keep one of them");
        }
        settings.add(setting);
    }

    private void problem(String key, int line, String message, String remedy) {
        problems.add(new RuleProblem(name, key, Math.max(0, line), message, remedy));
    }

    private static String join(String section, String key) {
        return section == null || section.isEmpty() ? key : section + "." + key;
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
