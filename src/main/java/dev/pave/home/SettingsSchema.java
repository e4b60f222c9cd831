package dev.pave.home;

import dev.pave.pattern.text.Ordered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The keys a settings file may have and what each may be; finds what does not fit and says what was meant. */
public final class SettingsSchema {
    private final Map<String, Bounds> keys;
    private final Set<String> sections;

    /** @param keys the allowed keys by their path; all that leads to them are the allowed sections */
    public SettingsSchema(Map<String, Bounds> keys) {
        this.keys = Ordered.copy(keys);
        this.sections =
                keys.keySet().stream().flatMap(key -> parents(key).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Everything in the file that does not fit, in the order of its lines. */
    public List<Mistake> problems(String name, SettingsFile file) {
        List<Mistake> problems = new ArrayList<>(file.problems());
        file.sections().stream()
                .filter(section -> !sections.contains(section.key()))
                .filter(section -> isTopmostUnknown(section.key()))
                .map(section -> keys.containsKey(section.key()) ? notOneValue(name, section) : unknown(name, section))
                .forEach(problems::add);
        for (Setting setting : file.settings()) {
            Bounds bounds = keys.get(setting.key());
            if (bounds == null && isTopmostUnknown(setting.key())) {
                problems.add(sections.contains(setting.key()) ? emptySection(name, setting) : unknown(name, setting));
            } else if (bounds != null && (bounds.isList() || !bounds.allow(setting.text()))) {
                problems.add(notAllowed(name, setting, bounds));
            }
        }
        file.lists().forEach((key, elements) -> problems.addAll(problems(name, key, elements)));
        problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return problems;
    }

    private List<Mistake> problems(String name, String key, List<Setting> elements) {
        Bounds bounds = keys.get(key);
        int line = elements.isEmpty() ? 0 : elements.get(0).line();
        if (bounds == null || !bounds.isList()) {
            return List.of(Mistake.at(name, line, key + ": a list is not allowed here; give one value"));
        }
        return elements.stream()
                .filter(element -> !bounds.allow(element.text()))
                .map(element -> unknownWord(name, element, bounds))
                .toList();
    }

    private static Mistake unknownWord(String name, Setting element, Bounds bounds) {
        String remedy = Nearest.to(element.text(), bounds.words())
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "give " + bounds.inWords());
        return mistake(name, element, "found \"" + element.text() + "\"", remedy);
    }

    private boolean isTopmostUnknown(String key) {
        return sections.containsAll(parents(key));
    }

    private Mistake unknown(String name, Setting setting) {
        Map<String, String> candidates = new TreeMap<>();
        String parent = parent(setting.key());
        keys.keySet().forEach(key -> nameIn(parent, key, candidates));
        sections.forEach(key -> nameIn(parent, key, candidates));
        String typed = last(setting.key());
        String remedy = Nearest.to(typed, candidates.keySet())
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() ->
                        "known here: " + candidates.keySet().stream().sorted().collect(Collectors.joining(", ")));
        return mistake(name, setting, "unknown key \"" + typed + "\"", remedy);
    }

    private static void nameIn(String parent, String key, Map<String, String> names) {
        if (parent(key).equals(parent)) {
            names.put(last(key), key);
        }
    }

    private static Mistake emptySection(String name, Setting setting) {
        return mistake(
                name, setting, "this must be a section with keys of its own", "indent its keys below it, or remove it");
    }

    private static Mistake notOneValue(String name, Setting setting) {
        return mistake(name, setting, "this must be one value, not a section", "write \"key: value\"");
    }

    private static Mistake notAllowed(String name, Setting setting, Bounds bounds) {
        String found = setting.text() == null ? "nothing" : "\"" + setting.text() + "\"";
        return mistake(name, setting, "found " + found, "give " + bounds.inWords());
    }

    private static Mistake mistake(String name, Setting at, String message, String remedy) {
        return Mistake.at(name, at.line(), at.key() + ": " + message + "; " + remedy);
    }

    private static List<String> parents(String key) {
        List<String> parents = new ArrayList<>();
        for (int at = key.lastIndexOf('.'); at > 0; at = key.lastIndexOf('.', at - 1)) {
            parents.add(key.substring(0, at));
        }
        return parents;
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
