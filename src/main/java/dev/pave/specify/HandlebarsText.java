package dev.pave.specify;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Underline;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as people edit them: Handlebars, with each value of an instance as {@code {{name}}} or, in a case style, as
 * {@code {{snake name}}}. Only values can be put in: no partials, no file is read, and a name that is not there is an
 * error.
 */
public final class HandlebarsText {

    /** The number that goes on from those that are there. */
    private static final String NEXT = "next";

    private static final Pattern NAMED_GAP = Pattern.compile(Gap.TEXT.mark() + "(\\w*)" + Gap.TEXT.mark());

    /** Before a value a backslash would escape it. */
    private static final String BACKSLASH = "backslash";

    /** A line as long as its title. */
    private static final String UNDERLINE = "underline";

    /** What has a meaning of its own in a template, beside slots and case styles. */
    static final Set<String> WORDS = Set.of(
            NEXT,
            BACKSLASH,
            UNDERLINE,
            Slot.AS_THEY_ARE,
            "if",
            "unless",
            "each",
            "with",
            "this",
            "else",
            "lookup",
            "log",
            "block",
            "partial",
            "embedded",
            "include",
            "precompile",
            "i18n",
            "true",
            "false",
            "null");

    /** Helpers of the library by which a template could call another, or read files. */
    private static final List<String> REFUSED =
            List.of("block", "partial", "embedded", "include", "precompile", "i18n");

    private static final Pattern PLACE = Pattern.compile("^inline@\\w+:(\\d+):\\d+: ");
    private static final String CLASS = IllegalArgumentException.class.getName() + ": ";
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final List<String> OPEN = List.of("{{", "<%", "[[");
    private static final List<String> CLOSE = List.of("}}", "%>", "]]");

    private HandlebarsText() {}

    /**
     * A mined text as Handlebars. Where braces are part of the text, other delimiters are set at its beginning.
     *
     * @param text with each {@link Slot} as its mark
     * @return empty where no delimiters give the text back
     */
    static Optional<String> of(String text) {
        return of(text, List.of());
    }

    /**
     * @param text with each {@link Slot} and {@link Gap} as its mark
     * @param gaps a name for each text gap, in order
     */
    static Optional<String> of(String text, List<String> gaps) {
        for (int i = 0; i < OPEN.size(); i++) {
            String written = written(text, gaps, OPEN.get(i), CLOSE.get(i));
            if (!text.contains(OPEN.get(i)) && gives(written, gaps, text)) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    private static String written(String text, List<String> gaps, String open, String close) {
        Iterator<String> names = gaps.iterator();
        StringBuilder out = new StringBuilder(open.equals("{{") ? "" : "{{=" + open + " " + close + "=}}");
        for (int i = 0; i < text.length(); i++) {
            Slot slot = Slot.of(text.charAt(i));
            Gap gap = Gap.of(text.charAt(i));
            if (text.charAt(i) == '\\' && i + 1 < text.length() && Slot.isMark(text.charAt(i + 1))) {
                out.append(open).append(BACKSLASH).append(close);
            } else if (text.charAt(i) == Underline.MARK) {
                out.append(open).append(UNDERLINE).append(close);
            } else if (gap != null) {
                out.append(open).append(gap == Gap.NUMBER ? NEXT : names.next()).append(close);
            } else if (slot == null) {
                out.append(text.charAt(i));
            } else {
                out.append(open).append(slot.inHandlebars()).append(close);
            }
        }
        return out.toString();
    }

    private static boolean gives(String template, List<String> gaps, String wanted) {
        try {
            Marked marked = marked(template, Set.copyOf(gaps));
            return marked.line().equals(wanted) && marked.gaps().equals(gaps);
        } catch (IllegalArgumentException cannotBeRead) {
            return false;
        }
    }

    /**
     * The text of one instance.
     *
     * @throws IllegalArgumentException when the template has a mistake, a value is missing, or the text grows too large
     */
    public static String render(String template, Map<String, String> values) {
        return mined(template).filled(values);
    }

    private static HandlebarsTemplate mined(String template) {
        return new HandlebarsTemplate(template, MOST_CHARACTERS, MOST_CHARACTERS, false);
    }

    /**
     * What {@link #of} was made from.
     *
     * @param line with each {@link Slot} and {@link Gap} as its mark
     * @param gaps the names of the text gaps, in order
     */
    record Marked(String line, List<String> gaps) {}

    /**
     * A text with each value as a mark.
     *
     * @param inputs names beside the slots
     */
    static Marked marked(String template, Set<String> inputs) {
        Map<String, String> marks = new HashMap<>();
        Slot.NAMES.forEach(name -> marks.put(name, mark(name, CaseStyle.AS_IS)));
        inputs.forEach(name -> marks.put(name, Gap.TEXT.mark() + name + Gap.TEXT.mark()));
        marks.put(NEXT, String.valueOf(Gap.NUMBER.mark()));
        Matcher gaps = NAMED_GAP.matcher(mined(template).withMarks(marks));
        List<String> names = gaps.results().map(found -> found.group(1)).toList();
        return new Marked(gaps.replaceAll(String.valueOf(Gap.TEXT.mark())), names);
    }

    private static String mark(String name, CaseStyle style) {
        return String.valueOf(new Slot(name, style).mark());
    }

    /**
     * A value in a style; of a mark, the mark in that style.
     *
     * @param joined how several folders are joined, of {@link Slot#JOINED_FOLDERS}; null where as usual
     */
    private static String styled(String value, CaseStyle style, String joined) {
        Slot slot = value.length() == 1 ? Slot.of(value.charAt(0)) : null;
        return slot == null
                ? new Slot(joined == null ? "name" : joined, style).write(value)
                : mark(joined == null ? slot.name() : joined, style);
    }

    /** The line of the template, and what is wrong there. */
    static String inWords(HandlebarsException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return PLACE.matcher(first).replaceFirst("line $1: ").replace(CLASS, "");
    }

    static Handlebars engine(BoundedEach each) {
        Handlebars engine = new Handlebars().with(EscapingStrategy.NOOP);
        for (CaseStyle style : CaseStyle.values()) {
            if (!style.id().isEmpty()) {
                Helper<Object> writes = (value, options) -> styled(given(value, options), style, joined(options));
                engine.registerHelper(style.id(), (value, options) -> valueOr(writes, value, options));
            }
        }
        engine.registerHelper(
                Slot.AS_THEY_ARE, (value, options) -> styled(given(value, options), CaseStyle.AS_IS, joined(options)));
        engine.registerHelper(BACKSLASH, (context, options) -> "\\");
        engine.registerHelper(UNDERLINE, (context, options) -> String.valueOf(Underline.MARK));
        Helper<Object> missing = (value, options) -> {
            throw new IllegalArgumentException("there is no value \"" + options.helperName + "\""
                    + (options.helperName.equals("singular")
                            ? ": the names so far are plurals, so give the name as one of several"
                            : ""));
        };
        Helper<Object> valueOnly = (value, options) -> valueOr(missing, value, options);
        REFUSED.forEach(name -> engine.registerHelper(name, valueOnly));
        engine.registerDecorator("inline", (block, options) -> {
            throw new IllegalArgumentException("there are no partials; write the text where it is wanted");
        });
        engine.registerHelper("each", each);
        return engine.registerHelperMissing(missing);
    }

    /** A value that is called as a helper is, where the helper is given nothing; else what the helper says. */
    private static Object valueOr(Helper<Object> helper, Object given, Options options) throws IOException {
        Object named = given == options.context.model() ? options.context.get(options.helperName) : null;
        return named == null ? helper.apply(given, options) : named;
    }

    private static String joined(Options options) {
        if (options.params.length == 0) {
            return null;
        }
        String joined = String.valueOf(options.params[0]);
        if (!Slot.JOINED_FOLDERS.containsKey(joined)) {
            throw new IllegalArgumentException("folders are not joined as \"" + joined + "\"; say one of "
                    + new TreeSet<>(Slot.JOINED_FOLDERS.keySet()));
        }
        return joined;
    }

    private static String given(Object value, Options options) {
        if (value == null) {
            throw new IllegalArgumentException("there is no value for {{" + options.helperName + " ...}}");
        }
        return value.toString();
    }
}
