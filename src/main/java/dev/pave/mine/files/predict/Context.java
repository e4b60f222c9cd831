package dev.pave.mine.files.predict;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Words;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A path with its name, and from level 1 on its last folders, left open: what rules are learned for.
 *
 * @param key    the template, e.g. {@code lib/{folder}/{name}.js}
 * @param name   what {@code {name}} stands for
 * @param folder what {@code {folder}} stands for; empty at level 0
 * @param level  how many folders are left open; 0 is the most specific
 */
public record Context(String key, String name, String folder, int level) {

    public static final String FOLDER = "{folder}";

    /** What its slots stand for. */
    public Map<String, String> bindings() {
        Map<String, String> bindings = new TreeMap<>();
        bindings.put("name", name);
        if (!folder.isEmpty()) {
            bindings.put("folder", folder);
        }
        return bindings;
    }

    /** A companion's path in this context. */
    public String fill(String template) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String path = template;
        if (path.contains("{name")) {
            for (CaseStyle style : CaseStyle.inPaths()) {
                if (path.contains(style.slot())) {
                    path = path.replace(style.slot(), style.write(name));
                }
            }
        }
        return level == 0 ? path : path.replace(FOLDER, folder);
    }

    /** A template of a more general context as it reads here: folders that are fixed here are written out. */
    String narrowed(String template, Context general) {
        String folder = general.folder();
        String outer = folder.substring(0, folder.length() - this.folder.length());
        return template.replace(FOLDER, level == 0 ? folder : outer + FOLDER);
    }

    /** What the slots of a template stand for in a path; empty where it does not fit, or has no name. */
    public static Optional<Map<String, String>> bindings(String template, String path) {
        return template.contains("{name}")
                ? Optional.ofNullable(match(template, path)).map(Context::bindings)
                : Optional.empty();
    }

    /** A path seen in the context that a template describes; null where it does not fit. */
    public static Context match(String template, String path) {
        int open = template.indexOf(FOLDER);
        int slash = path.lastIndexOf('/');
        if (open >= 0 && (slash <= open || !path.startsWith(template.substring(0, open)))) {
            return null;
        }
        String folder = open < 0 ? "" : path.substring(open, slash);
        String key = open < 0 ? template : template.replace(FOLDER, folder);
        int start = key.indexOf("{name}");
        int end = path.length() - (key.length() - start - "{name}".length());
        if (end <= start
                || !path.startsWith(key.substring(0, start))
                || !path.endsWith(key.substring(key.length() - (path.length() - end)))) {
            return null;
        }
        String name = path.substring(start, end);
        boolean whole = Words.isBoundary(path, start) && Words.isBoundary(path, end);
        boolean one = name.indexOf('/') < 0 && (end < slash || name.indexOf('.', 1) < 0);
        return whole && one ? new Context(template, name, folder, open < 0 ? 0 : folder.split("/").length) : null;
    }
}
