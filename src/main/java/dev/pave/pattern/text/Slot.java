package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A place in a text where a value of the instance stands, in a case style. In the text of a template it is a single
 * character of Unicode's private use area, its mark, so that no text of a repository can be taken for it.
 *
 * @param name  which value: {@code name} or {@code folder}
 * @param style how it is written
 */
public record Slot(String name, CaseStyle style) {

    /**
     * All values: the name, the folder, what follows from the name (its plural, that of which it is the plural, the name
     * without its first or its last word, the plural of the latter), the running number as its file has it and without zeros before it, the day
     * of the change and its year, and the folder where it is several, as namespaces have them, and the last of those; the
     * day as some write it ({@link WrittenDate}); the numbered file before ({@link Predecessor}).
     */
    public static final List<String> NAMES = List.of(
            "name",
            "folder",
            "names",
            "singular",
            "tail",
            "head",
            "number",
            "ordinal",
            "date",
            "year",
            "dotted",
            "scoped",
            "backslashed",
            "last",
            "date_compact",
            "date_slashed",
            "date_dotted",
            "date_month",
            "date_day_first",
            "date_words",
            Predecessor.NUMBER,
            Predecessor.FILE,
            "heads");

    /** Of several folders the last one, as a package of Go is named. */
    private static final String LAST_FOLDER = "last";

    /** Those that are several folders as code names them, and what stands between two of them there. */
    public static final Map<String, String> JOINED_FOLDERS =
            Map.of("dotted", ".", "scoped", "::", "backslashed", "\\", LAST_FOLDER, "");

    /** Those that are asked for; the others are worked out where nobody gives them. */
    public static final List<String> ASKED = List.of("name", "folder");

    /** Those that follow from the name. */
    public static final List<String> FORMS_OF_THE_NAME = List.of("names", "singular", "tail", "head", "heads");

    /** Those that a path says of its name. */
    public static final List<String> OF_THE_NAME = List.of("name", "names", "singular");

    /** Helper of templates that leaves folders as they are, but for what stands between. */
    public static final String AS_THEY_ARE = "joined";

    private static final int YEAR_DIGITS = 4;
    private static final char FIRST = '\uE100';

    /** The character that stands for it. */
    public char mark() {
        return (char) (FIRST + NAMES.indexOf(name) * CaseStyle.values().length + style.ordinal());
    }

    /** Whether it is the name or follows from it. */
    public boolean isOfTheName() {
        return OF_THE_NAME.contains(name) || FORMS_OF_THE_NAME.contains(name);
    }

    /** As a path template writes it: {@code {name}} or {@code {names:snake}}. */
    public String inPath() {
        return style == CaseStyle.AS_IS ? "{" + name + "}" : "{" + name + ":" + style.id() + "}";
    }

    /** Values with what follows from others, where nobody gave it. */
    public static Map<String, String> withForms(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        for (String name : NAMES) {
            String value = form(name, values);
            if (value != null) {
                all.put(name, value);
            }
        }
        return all;
    }

    /** What is given for a slot, or else follows from what is; null where nothing does. */
    private static String form(String slot, Map<String, String> values) {
        String given = values.get(slot);
        if (given != null) {
            return given;
        }
        return switch (slot) {
            case "names", "singular", "tail", "head", "heads" -> ofName(slot, values.get("name"));
            case "ordinal" -> {
                String number = values.get("number");
                yield number == null ? null : number.replaceFirst("^0+(?=\\d)", "");
            }
            case Predecessor.NUMBER -> Predecessor.ofNumber(values.get("number"));
            case Predecessor.FILE -> null;
            case "year" -> {
                String date = values.get("date");
                yield date == null || date.length() < YEAR_DIGITS ? null : date.substring(0, YEAR_DIGITS);
            }
            case "dotted", "scoped", "backslashed", LAST_FOLDER -> {
                String folder = values.get("folder");
                yield folder == null || folder.indexOf('/') < 0 ? null : folder;
            }
            default -> WrittenDate.of(slot, values.get("date"));
        };
    }

    private static String ofName(String slot, String name) {
        if (name == null) {
            return null;
        }
        if (slot.equals("names")) {
            return Plural.of(name);
        }
        if (slot.equals("singular")) {
            return Plural.singular(name);
        }
        List<Words.Span> words = Words.spans(name);
        if (words.size() < 2) {
            return null;
        }
        if (slot.equals("tail")) {
            return name.substring(words.get(1).start());
        }
        String head = name.substring(0, words.get(words.size() - 2).end());
        return slot.equals("head") ? head : Plural.of(head);
    }

    /** A path template with the slots of its name filled; what follows from the values is worked out. */
    public static String fillName(String template, Map<String, String> values) {
        String path = template;
        for (String form : OF_THE_NAME) {
            String value = path.contains("{" + form) ? form(form, values) : null;
            if (value != null) {
                for (CaseStyle style : CaseStyle.inPaths()) {
                    String slot = new Slot(form, style).inPath();
                    path = path.contains(slot) ? path.replace(slot, style.write(value)) : path;
                }
            }
        }
        return path;
    }

    /** How a path template begins to write its open folder: {@code {folder}} or {@code {folder:snake}}. */
    public static final String OPEN_FOLDER = "{folder";

    /** A path template with its open folder filled, in each of its case styles; of several folders each is written so. */
    public static String fillFolder(String template, String folder) {
        String path = filled(template, folder);
        for (CaseStyle style : template.contains(OPEN_FOLDER + ":") ? CaseStyle.inPaths() : List.<CaseStyle>of()) {
            if (style != CaseStyle.AS_IS) {
                path = path.replace(new Slot("folder", style).inPath(), folderIn(style, folder));
            }
        }
        return path;
    }

    /** Below folders that follow each other, names bear the last of them: {@code parts/grid/gridPage.html} of {@code {folder}/{folder}Page.html}. */
    private static String filled(String template, String folder) {
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        if (last.equals(folder)) {
            return template.replace("{folder}", folder);
        }
        boolean below = false;
        List<String> names = new ArrayList<>();
        for (String name : template.split("/", -1)) {
            boolean whole = name.equals("{folder}");
            names.add(name.replace("{folder}", below && !whole ? last : folder));
            below |= whole;
        }
        return String.join("/", names);
    }

    /** A folder, or several that follow each other, in a case style. */
    public static String folderIn(CaseStyle style, String folder) {
        return Arrays.stream(folder.split("/")).map(style::write).collect(Collectors.joining("/"));
    }

    /** The slot that a character stands for; null where it is plain text. */
    public static Slot of(char c) {
        if (c < FIRST) {
            return null;
        }
        int index = c - FIRST;
        int styles = CaseStyle.values().length;
        if (index < 0 || index >= NAMES.size() * styles) {
            return null;
        }
        return new Slot(NAMES.get(index / styles), CaseStyle.values()[index % styles]);
    }

    /** Whether a character stands for a slot, a gap or an underline, so that no text may have it. */
    public static boolean isMark(char c) {
        return of(c) != null || Gap.of(c) != null || c == Underline.MARK;
    }

    /** A value as it reads here; of a value with several folders each is written so. */
    public String write(String value) {
        if (value.indexOf('/') < 0) {
            return style.write(value);
        }
        if (name.equals(LAST_FOLDER)) {
            return style.write(value.substring(value.lastIndexOf('/') + 1));
        }
        String usual = style == CaseStyle.PASCAL ? "::" : style == CaseStyle.FLAT ? "." : "/";
        return String.join(
                JOINED_FOLDERS.getOrDefault(name, usual),
                List.of(value.split("/")).stream().map(style::write).toList());
    }

    /** As Handlebars writes it: {@code {{name}}} or {@code {{snake name}}}. */
    public String handlebars() {
        return "{{" + inHandlebars() + "}}";
    }

    /** The same between delimiters: {@code name}, {@code snake name} or {@code pascal folder "dotted"}. */
    public String inHandlebars() {
        if (JOINED_FOLDERS.containsKey(name)) {
            return (style == CaseStyle.AS_IS ? AS_THEY_ARE : style.id()) + " folder \"" + name + "\"";
        }
        return style == CaseStyle.AS_IS ? name : style.id() + " " + name;
    }

    /** A line with its slots filled. */
    public static String fill(String line, Map<String, String> bindings) {
        StringBuilder filled = null;
        for (int i = 0; i < line.length(); i++) {
            Slot slot = of(line.charAt(i));
            if (slot != null && filled == null) {
                filled = new StringBuilder(line.length() + 32).append(line, 0, i);
            }
            if (filled != null) {
                filled.append(
                        slot == null
                                ? line.substring(i, i + 1)
                                : slot.write(Objects.requireNonNullElse(form(slot.name(), bindings), "")));
            }
        }
        return filled == null ? line : filled.toString();
    }
}
