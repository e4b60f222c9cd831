package dev.pave.mine.files.predict;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.CommonPrefix;
import dev.pave.pattern.text.Plural;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a path that may be the name which the files of one instance share, with the contexts it stands in. */
public final class NamePart {

    /** Where in the path the name is. */
    public enum Place {
        /** The whole file name up to its first dot. */
        STEM,
        /** Some of the stem's words: the rest is an affix. */
        PART,
        /** A folder. */
        FOLDER
    }

    /** One variant of the name: in a case style, its plural, or that of which it is the plural. */
    record Variant(Slot slot, String text) {}

    public static final int SHORTEST_NAME = 3;
    private static final List<CaseStyle> STYLES = CaseStyle.inPaths();

    private final String name;
    private final Place place;
    private final List<Context> contexts;
    private final long[] hashes;
    private final List<List<FolderStyles.Written>> folders;
    private List<Variant> variants;
    private String probe;

    public NamePart(String name, Place place, List<Context> contexts) {
        this.name = name;
        this.place = place;
        this.contexts = contexts;
        this.hashes = new long[contexts.size()];
        this.folders = new ArrayList<>(Collections.nCopies(contexts.size(), null));
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    /** The most specific context first. */
    List<Context> contexts() {
        return contexts;
    }

    /** Hash of the context's template at a level. */
    long hash(int level) {
        if (hashes[level] == 0) {
            hashes[level] = FirstSightings.hash(contexts.get(level).key());
        }
        return hashes[level];
    }

    /** A template with the open folder of a level as a slot, in whichever style it writes it; null where it is not in it. */
    String opened(String template, int level) {
        Context context = contexts.get(level);
        String open = context.opened(template);
        if (open != null || context.level() == 0) {
            return open;
        }
        if (folders.get(level) == null) {
            folders.set(level, FolderStyles.of(context.folder()));
        }
        return FolderStyles.open(template, folders.get(level));
    }

    /** What another path becomes when this name in it is a slot; null when the name is not in it. */
    public String abstracted(String path, String squashedPath) {
        if (name.length() < SHORTEST_NAME || !squashedPath.contains(probe())) {
            return null;
        }
        return replaced(path, variants());
    }

    /** The template of a created file with a slot for a number in its file name: this one's, or else the next. */
    String numbered(String template) {
        String number = contexts.isEmpty() ? "" : contexts.get(0).number();
        int base = template.lastIndexOf('/') + 1;
        String shared = number.isEmpty() ? null : sharing(template.substring(base), number);
        if (shared != null) {
            return template.substring(0, base) + shared;
        }
        if (!number.isEmpty() && place == Place.FOLDER) {
            return inFolder(template, number);
        }
        String next = Sequence.open(template, Sequence.NEXT);
        return next == null ? nextFolder(template) : next;
    }

    /** A template with a slot for the number of the folder that has the name behind it, as {@code 20240131120000_add_{name}/migration.sql}. */
    private static String nextFolder(String template) {
        String next = template.contains("{name") ? Sequence.openFolder(template, Sequence.NEXT) : null;
        if (next == null) {
            return template;
        }
        int number = next.indexOf(Sequence.NEXT);
        int name = next.indexOf("{name", number);
        return name >= 0 && name < next.indexOf('/', number) ? next : template;
    }

    private static String sharing(String base, String number) {
        Sequence own = Sequence.of(base);
        return own != null && own.digits().equals(number)
                ? Sequence.open(base, Sequence.SHARED)
                : Words.replace(base, number, Sequence.SHARED);
    }

    /** A template in which the number that stands before the folder's name is a slot, wherever that name is. */
    private String inFolder(String template, String number) {
        String key = contexts.get(0).key();
        int behind = key.indexOf(Sequence.SHARED) + Sequence.SHARED.length();
        String between = key.substring(behind, key.indexOf("{name", behind) + "{name".length());
        return template.replace(number + between, Sequence.SHARED + between);
    }

    /** A text with a name in any case style as a slot; null where it is not in it. */
    static String open(String name, String text) {
        return name.length() < SHORTEST_NAME ? null : replaced(text, variants(name));
    }

    private String probe() {
        if (probe == null) {
            probe = probe(name);
        }
        return probe;
    }

    /** What a path that has a name in any form must have, squashed. */
    private static String probe(String name) {
        String own = Words.squash(name);
        String many = Words.squash(Plural.of(name));
        String one = Plural.singular(name);
        int shared = CommonPrefix.length(own, many);
        return own.substring(0, one == null ? shared : Math.min(shared, CommonPrefix.length(own, Words.squash(one))));
    }

    /** Marks stand for slots meanwhile, so that no name is found in the name of a slot. */
    private static String replaced(String text, List<Variant> variants) {
        String marked = text;
        for (Variant variant : variants) {
            String next = Words.replace(
                    marked, variant.text(), String.valueOf(variant.slot().mark()));
            marked = next == null ? marked : next;
        }
        if (marked.equals(text)) {
            return null;
        }
        for (Variant variant : variants) {
            marked = marked.replace(
                    String.valueOf(variant.slot().mark()), variant.slot().inPath());
        }
        return marked;
    }

    private List<Variant> variants() {
        if (variants == null) {
            variants = variants(name);
        }
        return variants;
    }

    private static List<Variant> variants(String name) {
        Map<String, Variant> byText = new LinkedHashMap<>();
        Map<String, String> forms = Slot.withForms(Map.of("name", name));
        for (String form : Slot.OF_THE_NAME) {
            String value = forms.get(form);
            for (CaseStyle style : value == null ? List.<CaseStyle>of() : STYLES) {
                String text = style.write(value);
                if (text.length() >= SHORTEST_NAME) {
                    byText.putIfAbsent(text, new Variant(new Slot(form, style), text));
                }
            }
        }
        return List.copyOf(byText.values());
    }
}
