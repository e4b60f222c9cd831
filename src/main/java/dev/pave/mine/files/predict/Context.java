package dev.pave.mine.files.predict;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Plural;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path with its name, and from level 1 on some of its folders, left open: what rules are learned for.
 *
 * @param key    the template, e.g. {@code lib/{folder}/{name}.js}
 * @param name   what {@code {name}} stands for
 * @param folder what {@code {folder}} stands for; empty at level 0
 * @param level  how many folders are left open; 0 is the most specific
 * @param number what {@code {number}} stands for; empty where the file name begins with none
 */
public record Context(String key, String name, String folder, int level, String number) {

    public static final String FOLDER = "{folder}";
    private static final String NAME = "{name}";
    private static final String NAMES = "{names}";

    public Context(String key, String name, String folder, int level) {
        this(key, name, folder, level, "");
    }

    /** What its slots stand for. */
    public Map<String, String> bindings() {
        Map<String, String> bindings = new TreeMap<>();
        bindings.put("name", name);
        if (!folder.isEmpty()) {
            bindings.put("folder", folder);
        }
        if (!number.isEmpty()) {
            bindings.put("number", number);
        }
        return bindings;
    }

    /** Whether the open folder is one in the middle, with fixed ones behind it. */
    boolean isMiddle() {
        return level > 0 && key.lastIndexOf('/') > key.indexOf(FOLDER) + FOLDER.length();
    }

    /** A companion's path in this context. A number that is not this one's stays a slot. */
    public String fill(String template) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String path = template;
        if (path.contains(NAME)) {
            path = path.replace(NAME, name);
        }
        if (path.contains("{name") || path.contains("{singular")) {
            path = Slot.fillName(path, Map.of("name", name));
        }
        if (!number.isEmpty()) {
            path = path.replace(Sequence.SHARED, number);
        }
        return level == 0 ? path : Slot.fillFolder(path, folder);
    }

    /** A template with this context's open folder as a slot; null where it is not in it. */
    String opened(String template) {
        if (level == 0) {
            return template;
        }
        if (isMiddle() && key.indexOf(FOLDER) < key.lastIndexOf(FOLDER)) {
            String open = openedEverywhere(template, folder);
            return open.equals(template) ? null : open;
        }
        return isMiddle() ? openedWhole(template, "/" + folder + "/") : Words.replace(template, folder, FOLDER);
    }

    /** A path with a slot wherever a folder of it is called so. */
    static String openedEverywhere(String path, String folder) {
        int base = path.lastIndexOf('/');
        return base < 0
                ? path
                : Arrays.stream(path.substring(0, base).split("/"))
                                .map(part -> part.equals(folder) ? FOLDER : part)
                                .collect(Collectors.joining("/"))
                        + path.substring(base);
    }

    private static String openedWhole(String template, String folder) {
        String inside = "/" + template;
        int at = inside.indexOf(folder);
        return at < 0
                ? null
                : (inside.substring(0, at) + "/" + FOLDER + "/" + inside.substring(at + folder.length())).substring(1);
    }

    /** A template of a more general context as it reads here: folders that are fixed here are written out. */
    String narrowed(String template, Context general) {
        if (level == 0) {
            return Slot.fillFolder(template, general.folder());
        }
        if (isMiddle()) {
            String fixed = Slot.fillFolder(template, general.folder());
            String open = opened(fixed);
            return open == null ? fixed : open;
        }
        String folder = general.folder();
        String outer = folder.substring(0, folder.length() - this.folder.length());
        return outer.isEmpty() ? template : inside(template, outer);
    }

    /** A template whose open folder is one inside another. */
    private static String inside(String template, String outer) {
        String inside = template.replace(FOLDER, outer + FOLDER);
        for (CaseStyle style : inside.contains(Slot.OPEN_FOLDER + ":") ? CaseStyle.inPaths() : List.<CaseStyle>of()) {
            String slot = new Slot("folder", style).inPath();
            inside = style == CaseStyle.AS_IS ? inside : inside.replace(slot, Slot.folderIn(style, outer) + "/" + slot);
        }
        return inside;
    }

    /** What the slots of a template stand for in a path; empty where it does not fit, or has no name. */
    public static Optional<Map<String, String>> bindings(String template, String path) {
        return template.contains("{name")
                ? Optional.ofNullable(match(template, path)).map(Context::bindings)
                : Optional.empty();
    }

    /** The same where parts of the path write the name in another style, as {@code giftcard/GiftCardScreen.kt} of {@code {name}/{name}Screen.kt}. */
    public static Optional<Map<String, String>> bindingsInAnyStyle(String template, String path) {
        int first = template.indexOf(NAME);
        int last = template.lastIndexOf(NAME);
        if (first == last) {
            return Optional.empty();
        }
        int second = template.indexOf(NAME, first + 1);
        return CaseStyle.inPaths().stream()
                .map(style -> new Slot("name", style).inPath())
                .flatMap(slot -> Stream.of(last, second)
                        .map(at -> template.substring(0, at)
                                + template.substring(at).replace(NAME, slot)))
                .flatMap(styled -> bindings(styled, path).stream())
                .findFirst();
    }

    /** A path seen in the context that a template describes; null where it does not fit. */
    public static Context match(String template, String path) {
        if (!template.contains(NAME) && template.contains(NAMES)) {
            Context many = match(template.replace(NAMES, NAME), path);
            String one = many == null ? null : Plural.singular(many.name());
            return one == null ? null : new Context(template, one, many.folder(), many.level(), many.number());
        }
        boolean numbered = template.contains(Sequence.SHARED) || template.contains(Sequence.NEXT);
        if (!numbered) {
            return match(template, path, "");
        }
        Sequence sequence = Sequence.in(path, template);
        return sequence == null
                ? null
                : match(
                        template.replace(Sequence.NEXT, Sequence.SHARED),
                        Sequence.openAs(path, template),
                        sequence.digits());
    }

    private static Context match(String template, String path, String number) {
        int open = template.indexOf(FOLDER);
        if (open < 0 && template.contains(Slot.OPEN_FOLDER)) {
            return matchStyled(template, path, number);
        }
        if (open >= 0 && !path.startsWith(template.substring(0, open))) {
            return null;
        }
        int end = open < 0 ? 0 : folderEnd(template, path, open);
        if (open >= 0 && end <= open) {
            return null;
        }
        String folder = open < 0 ? "" : path.substring(open, end);
        String key = open < 0 ? template : Slot.fillFolder(template, folder);
        String name = nameIn(key, path);
        if (name == null) {
            return null;
        }
        int level = open < 0 ? 0 : folder.split("/").length;
        Context context = new Context(template, name, folder, level, number);
        return key.indexOf("{name", key.indexOf(NAME) + 1) < 0
                        || context.fill(template).equals(path.replace(Sequence.SHARED, number))
                ? context
                : null;
    }

    /** A path whose open folder is in a case style only, {@code {folder:snake}}: what it stands for is in that style too. */
    private static Context matchStyled(String template, String path, String number) {
        for (CaseStyle style : CaseStyle.inPaths()) {
            String slot = new Slot("folder", style).inPath();
            if (template.contains(slot)) {
                Context plain = match(template.replace(slot, FOLDER), path, number);
                return plain == null || !Slot.folderIn(style, plain.folder()).equals(plain.folder())
                        ? null
                        : new Context(template, plain.name(), plain.folder(), plain.level(), number);
            }
        }
        return null;
    }

    /** Where the open folder ends in a path: it has as many fixed folders behind it as the template. */
    private static int folderEnd(String template, String path, int open) {
        int end = path.length();
        for (int i = template.length() - 1; i > open; i--) {
            if (template.charAt(i) == '/') {
                end = path.lastIndexOf('/', end - 1);
            }
        }
        return end;
    }

    /** What the first slot stands for; null where the path does not fit around it. */
    private static String nameIn(String key, String path) {
        int start = key.indexOf(NAME);
        int behind = start + NAME.length();
        int more = key.indexOf("{name", behind);
        String until = key.substring(behind, more < 0 ? key.length() : more);
        int end = more < 0 ? path.length() - until.length() : path.indexOf(until, start + 1);
        if (start < 0 || end <= start || !path.startsWith(key.substring(0, start)) || !path.startsWith(until, end)) {
            return null;
        }
        String name = path.substring(start, end);
        boolean whole = Words.isBoundary(path, start) && Words.isBoundary(path, end);
        boolean one = name.indexOf('/') < 0 && (end < path.lastIndexOf('/') || name.indexOf('.', 1) < 0);
        return whole && one ? name : null;
    }
}
