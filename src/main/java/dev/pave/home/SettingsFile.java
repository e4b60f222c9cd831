package dev.pave.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A YAML file of nested keys as its single values and lists of them, each with its line. */
public final class SettingsFile {
    private final List<Setting> settings = new ArrayList<>();
    private final List<Setting> sections = new ArrayList<>();
    private final Map<String, List<Setting>> lists = new LinkedHashMap<>();
    private final List<Mistake> problems = new ArrayList<>();

    public static SettingsFile read(String name, String text) {
        SettingsFile file = new SettingsFile();
        try {
            YamlNode root = Yaml.read(name, text);
            if (root.hasKeys()) {
                file.walk("", root);
            } else if (!root.isNull()) {
                file.problem(root, "the file must hold keys and values; write \"key: value\" lines");
            }
        } catch (MistakesException e) {
            file.problems.addAll(e.mistakes());
        }
        return file;
    }

    /** All scalars in the order of the file. */
    List<Setting> settings() {
        return settings;
    }

    /** The texts of all scalars by their keys. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach(setting -> values.put(setting.key(), setting.text()));
        return values;
    }

    /** All maps that have something in them, by their keys; their text is null. */
    public List<Setting> sections() {
        return sections;
    }

    /** All lists by their keys; each element has the list's key. */
    Map<String, List<Setting>> lists() {
        return lists;
    }

    /** The words of a list, in lower case. */
    public Optional<List<String>> list(String key) {
        return Optional.ofNullable(lists.get(key))
                .map(list -> list.stream()
                        .map(element -> element.text().strip().toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** What is wrong with the file's form. */
    List<Mistake> problems() {
        return problems;
    }

    private void walk(String key, YamlNode node) {
        for (YamlNode.Entry entry : node.entries()) {
            String path =
                    key.isEmpty() ? entry.key().text() : key + "." + entry.key().text();
            YamlNode value = entry.value();
            if (value.hasKeys()) {
                sections.add(setting(path, value));
                walk(path, value);
            } else if (value.isList()) {
                lists.put(path, elements(path, value));
            } else {
                settings.add(setting(path, value));
            }
        }
    }

    private List<Setting> elements(String key, YamlNode list) {
        List<Setting> elements = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item.isSingle()) {
                elements.add(setting(key, item));
            } else {
                problem(item, key + ": an element of this list is not a word; write \"- word\" lines");
            }
        }
        return elements;
    }

    private static Setting setting(String key, YamlNode value) {
        return new Setting(
                key, value.isSingle() ? value.text() : null, value.place().line());
    }

    private void problem(YamlNode at, String text) {
        problems.add(at.mistake(text));
    }
}
