package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the slots of one instance stand for in each case style, longest first; finds them in text. */
public final class Slots {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_PUT_IN = 2;
    private static final int ANY = 1;
    private static final List<String> OF_NUMBERS = List.of("number", "ordinal");
    private static final String TIME = "\\d[\\d._T-]{6,}\\d";

    /** Only here a year is the one of the change; elsewhere it may be that of an edition, or of anything. */
    private static final Pattern COPYRIGHT = Pattern.compile("copyright|\\(c\\)|©", Pattern.CASE_INSENSITIVE);

    /** A text and the marks of what it is. */
    private record Form(String text, String marks) {

        /** Whether it is the name as a type is called: some words of it people write with capitals of their own, as {@code GitHub} and {@code DNSZone}. */
        boolean isOfAType() {
            Slot slot = Slot.of(marks.charAt(0));
            return marks.length() == 1 && slot.style() == CaseStyle.PASCAL && slot.isOfTheName();
        }
    }

    private final List<Form> forms = new ArrayList<>();
    /** One of these is in each line that has a form, squashed: several forms have the same. */
    private final List<String> probes;

    private Form year;
    /** Numbers that no letter beside makes another one: a time, as in {@code CreateOrder1700000000000}, and where others agree, any. */
    private final List<Form> glued = new ArrayList<>();

    /** @param given by slot, what it stands for */
    public Slots(Map<String, String> given) {
        this(given, SHORTEST);
    }

    /**
     * Those of the few lines that were put in for a name, as {@code export { default as sv } from './sv'}: there a name or a folder of two
     * letters is no other word by chance.
     */
    public static Slots ofPutIn(Map<String, String> given) {
        return new Slots(given, SHORTEST_PUT_IN);
    }

    /** Those of any length, and numbers behind letters: {@link AgreedSlots} tells which of them are meant. */
    static Slots ofAny(Map<String, String> given) {
        return new Slots(given, ANY);
    }

    private Slots(Map<String, String> given, int shortestName) {
        Map<String, String> bindings = Slot.withForms(given);
        Set<String> known = new HashSet<>();
        for (String name : Slot.NAMES) {
            String value = bindings.getOrDefault(name, "");
            if (name.equals("year")) {
                this.year = value.isEmpty()
                        ? null
                        : new Form(value, String.valueOf(new Slot(name, CaseStyle.AS_IS).mark()));
                continue;
            }
            boolean isGlued = name.equals("number") && value.matches(TIME)
                    || shortestName == ANY && OF_NUMBERS.contains(name) && !value.isEmpty();
            if (isGlued) {
                glued.add(new Form(value, String.valueOf(new Slot(name, CaseStyle.AS_IS).mark())));
            }
            if (WrittenDate.is(name) || name.equals(Predecessor.FILE)) {
                if (!value.isEmpty() && known.add(value)) {
                    forms.add(new Form(value, String.valueOf(new Slot(name, CaseStyle.AS_IS).mark())));
                }
                continue;
            }
            int shortest = shortest(name, value, shortestName);
            for (CaseStyle style : CaseStyle.values()) {
                Slot slot = new Slot(name, style);
                String text = value.isEmpty() || isWordOfALanguage(value, style) ? "" : slot.write(value);
                if (text.length() >= shortest && known.add(text)) {
                    forms.add(new Form(text, String.valueOf(slot.mark())));
                }
            }
        }
        joined(bindings, known);
        forms.sort(Comparator.comparingInt((Form form) -> form.text().length()).reversed());
        this.probes =
                forms.stream().map(form -> Words.squash(form.text())).distinct().toList();
    }

    /** As long a text is no other one by chance; a number with zeros before it is seldom any other. */
    private static int shortest(String slot, String value, int shortestName) {
        return switch (slot) {
            case "ordinal" -> ANY;
            case "name", "folder" -> shortestName;
            case "number" -> value.startsWith("0") ? 2 : ANY;
            default -> SHORTEST;
        };
    }

    /**
     * Whether a value is called so since it is a word of a language without what is written behind it: {@code class} of a folder
     * {@code Class_} is the language's in each of its other styles.
     */
    private static boolean isWordOfALanguage(String value, CaseStyle style) {
        return style != CaseStyle.AS_IS && (value.endsWith("_") || value.contains("_/"));
    }

    /** Folder and name without anything between, as in an anchor or a class: {@code stylenofoo}, {@code StyleNoFoo}. */
    private void joined(Map<String, String> bindings, Set<String> known) {
        if (!bindings.keySet().containsAll(Slot.ASKED)) {
            return;
        }
        for (CaseStyle style : List.of(CaseStyle.FLAT, CaseStyle.PASCAL)) {
            Slot folder = new Slot("folder", style);
            Slot name = new Slot("name", style);
            String text = folder.write(bindings.get("folder")) + name.write(bindings.get("name"));
            if (text.length() >= SHORTEST && known.add(text)) {
                forms.add(new Form(text, "" + folder.mark() + name.mark()));
            }
        }
    }

    /** The lines with every whole-word occurrence of a form as its slot's mark. */
    public List<String> abstracted(List<String> lines) {
        List<String> abstracted = new ArrayList<>(lines.size());
        for (String line : lines) {
            abstracted.add(abstracted(line));
        }
        return abstracted;
    }

    private String abstracted(String line) {
        String squashed = Words.squash(line);
        boolean mayHaveAny = probes.stream().anyMatch(squashed::contains);
        String text = line;
        for (Form number : glued) {
            text = text.contains(number.text()) ? withNumber(text, number) : text;
        }
        for (Form form : mayHaveAny ? forms : List.<Form>of()) {
            if (text.length() >= form.text().length() && text.contains(form.text())) {
                text = replaced(text, form);
            }
            if (form.isOfAType()) {
                text = Words.replaceCapitalised(text, form.text(), form.marks());
            }
        }
        return year == null || !COPYRIGHT.matcher(line).find() ? text : replaced(text, year);
    }

    /** A line with a number as its slot, where no other digit is beside it. */
    private static String withNumber(String line, Form number) {
        StringBuilder out = new StringBuilder(line.length());
        int from = 0;
        for (int at = line.indexOf(number.text()); at >= 0; at = line.indexOf(number.text(), from)) {
            int end = at + number.text().length();
            boolean isWhole = !(at > 0 && Character.isDigit(line.charAt(at - 1)))
                    && !(end < line.length() && Character.isDigit(line.charAt(end)));
            out.append(line, from, at).append(isWhole ? number.marks() : number.text());
            from = end;
        }
        return out.append(line, from, line.length()).toString();
    }

    private static String replaced(String text, Form form) {
        String replaced = Words.replace(text, form.text(), form.marks());
        return replaced == null ? text : replaced;
    }
}
