package dev.pave.pattern.text;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of one form look like, as a regular expression: a line of the form with its slots and gaps open. */
final class LinePattern {

    private static final String FOLDER = "folder";

    private LinePattern() {}

    /**
     * The form up to its first name and the character after it, the rest open: registries keep a value behind a name.
     * The folder is open too where it is not bound.
     *
     * @param indented what may stand before it, an expression
     */
    static Pattern alike(String form, UnaryOperator<String> indented, Map<String, String> bindings) {
        return alike(form, end(form), indented, bindings, true);
    }

    /** All of the form, with its slots and gaps open. */
    static Pattern whole(String form, UnaryOperator<String> indented, Map<String, String> bindings) {
        return alike(form, end(form), indented, bindings, false);
    }

    /** What may end the last element of a list whose elements have nothing at their end. */
    private static String end(String form) {
        return ListComma.isAt(form) || ListComma.ends(form) ? "" : ";?";
    }

    /** Whether something tells a line of the form before its name: else many a line that is none looks like it up to there. */
    static boolean isToldBeforeTheName(String form) {
        for (char c : form.toCharArray()) {
            Slot slot = Slot.of(c);
            if (Character.isLetterOrDigit(c) || slot != null && slot.name().equals(FOLDER)) {
                return true;
            }
            if (slot != null && Slot.OF_THE_NAME.contains(slot.name())) {
                return false;
            }
        }
        return true;
    }

    /** The same for a line that may be the last of its list, and have no comma, or the list's semicolon. */
    static Pattern alikeAtEnd(String form, UnaryOperator<String> indented, Map<String, String> bindings) {
        return ListComma.isAt(form)
                ? alike(ListComma.removed(form), "(?:[,;]|\\s+\\\\)?", indented, bindings, true)
                : alike(form, indented, bindings);
    }

    private static Pattern alike(
            String form, String end, UnaryOperator<String> indented, Map<String, String> bindings, boolean restIsOpen) {
        StringBuilder pattern = new StringBuilder(indented.apply(form));
        boolean named = false;
        for (int i = Indentation.of(form).length(); i < form.length(); i++) {
            Slot slot = Slot.of(form.charAt(i));
            Gap gap = Gap.of(form.charAt(i));
            if (gap != null) {
                pattern.append(gap == Gap.NUMBER ? "(\\d+)" : ".*");
            } else if (slot == null) {
                pattern.append(plain(form, i));
                if (named && restIsOpen) {
                    return Pattern.compile(pattern.append(".*").toString());
                }
            } else if (!slot.name().equals(FOLDER) || !bindings.containsKey(FOLDER)) {
                named |= Slot.OF_THE_NAME.contains(slot.name());
                pattern.append(values(slot.style()));
            } else {
                pattern.append(Pattern.quote(slot.write(bindings.get(slot.name()))));
            }
        }
        return Pattern.compile(pattern.append(end).toString());
    }

    /** A sign of a form; blanks are as many as the columns want that a line stands in, so that several are as one. */
    private static String plain(String form, int at) {
        if (form.charAt(at) != ' ') {
            return Pattern.quote(form.substring(at, at + 1));
        }
        if (at > 0 && at + 1 < form.length() && Gap.TEXT.mark() == form.charAt(at - 1) && form.charAt(at + 1) == '|') {
            return " *+"; // of a blank cell the sign before has all
        }
        return form.charAt(at - 1) == ' ' && at > Indentation.of(form).length() ? "" : " ++";
    }

    /** Whether a line is what was foreseen: the same to the character but for gaps. */
    public static boolean isForeseen(String line, String foreseen) {
        if (!Gap.TEXT.isIn(foreseen)) {
            return line.equals(foreseen);
        }
        StringBuilder pattern = new StringBuilder();
        for (char c : foreseen.toCharArray()) {
            pattern.append(c == Gap.TEXT.mark() ? ".*" : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.matches(pattern.toString(), line);
    }

    /** The digits of a line where its form has a number; null where it is not of this form. */
    static String number(String line, Pattern form) {
        Matcher matcher = form.matcher(line);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    }

    /** What a name can look like in a style. */
    private static String values(CaseStyle style) {
        return switch (style) {
            case TITLE, SENTENCE, WORDS -> "[\\w ]+";
            case AS_IS, KEBAB -> "[\\w.-]+";
            default -> "\\w+";
        };
    }
}
