package dev.pave.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a YAML text, and where it stands.
 *
 * @param place   where it begins
 * @param text    of a single value, as it was written, without its quotes; null for a list or keys
 * @param quoted  whether a single value is in quotes or a block, and so a text whatever it looks like
 * @param items   of a list
 * @param entries of keys, in order
 */
public record YamlNode(Place place, String text, boolean quoted, List<YamlNode> items, List<Entry> entries) {

    /**
     * A part of a text.
     *
     * @param file  its name
     * @param line  from 1
     * @param column from 1
     * @param start offset of its first character
     * @param end   offset behind its last
     */
    public record Place(String file, int line, int column, int start, int end) {}

    /** A key and its value. */
    public record Entry(YamlNode key, YamlNode value) {}

    static YamlNode single(Place place, String text, boolean quoted) {
        return new YamlNode(place, text, quoted, null, null);
    }

    static YamlNode list(Place place, List<YamlNode> items) {
        return new YamlNode(place, null, false, List.copyOf(items), null);
    }

    static YamlNode keys(Place place, List<Entry> entries) {
        return new YamlNode(place, null, false, null, List.copyOf(entries));
    }

    public boolean isList() {
        return items != null;
    }

    public boolean hasKeys() {
        return entries != null;
    }

    /** Whether it is nothing: empty, {@code ~} or {@code null}. */
    public boolean isNull() {
        return text != null && value() == null;
    }

    /** Whether it is one value, and not nothing. */
    public boolean isSingle() {
        return text != null && value() != null;
    }

    /** Of a single value a Boolean, a BigDecimal or a String; null for nothing, a list or keys. */
    public Object value() {
        return text == null || quoted ? text : Scalars.value(text);
    }

    /** The value of a key; null where it is not there or nothing. */
    public YamlNode get(String key) {
        YamlNode value = hasKeys() ? all().get(key) : null;
        return value == null || value.isNull() ? null : value;
    }

    /** All values by their keys, in order. */
    public Map<String, YamlNode> all() {
        Map<String, YamlNode> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.key().text(), entry.value()));
        return all;
    }

    /** Its elements; none where it is no list. */
    public List<YamlNode> elements() {
        return isList() ? items : List.of();
    }

    /** What it is, for messages. */
    public String inWords() {
        if (isList()) {
            return "a list";
        }
        return hasKeys() ? "keys" : isNull() ? "nothing" : "`" + text + "`";
    }

    public Mistake mistake(String what) {
        return new Mistake(place.file(), place.line(), place.column(), what);
    }
}
