package dev.pave.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ruby's literals that begin with what is an operator elsewhere: regular expressions, {@code %w[]}, symbols, characters. */
final class RubyLiterals {

    private static final Pattern PERCENT = Pattern.compile("%([wWiIqQrxs]?)([\\[({<|!/^~])");
    private static final Pattern OPERATOR =
            Pattern.compile(":(?:\\[\\]=?|<=>|===?|=~|![=~]?|\\*\\*|[+-]@|<<|>>|<=|>=|[-+*/%&|^~<>`])(?![\\w:])");
    private static final String OPEN = "[({<";
    private static final String CLOSE = "])}>";
    /** Lines of a regular expression that goes over several. */
    private static final int MOST_LINES = 60;

    private final String text;

    RubyLiterals(String text) {
        this.text = text;
    }

    /**
     * Where the literal that begins here ends; {@code at} where none does.
     *
     * @param mayBeValue whether what is before leaves no operator to be expected
     */
    int end(int at, char c, boolean mayBeValue, Strings strings) {
        return switch (c) {
            case '/' -> mayBeValue || isArgument(at) ? regex(at) : at;
            case '%' -> percent(at, mayBeValue || isArgument(at));
            case ':' -> symbol(at);
            case '?' -> mayBeValue && isCharacter(at) ? at + 2 : at;
            default -> strings.rubyQuoted(at, c);
        };
    }

    /** As Ruby tells {@code match /x/} from {@code a / b}: a blank before it and none behind. */
    private boolean isArgument(int at) {
        return at > 0
                && isBlank(at - 1)
                && at + 1 < text.length()
                && !isBlank(at + 1)
                && text.charAt(at + 1) != '='
                && isBehindAName(at);
    }

    private boolean isBehindAName(int at) {
        int last = at - 1;
        while (last > 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        boolean marked = last > 0 && (text.charAt(last) == '!' || text.charAt(last) == '?');
        return Character.isJavaIdentifierPart(text.charAt(marked ? last - 1 : last));
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    private int regex(int at) {
        return flags(at, closed(at + 1, '\0', '/', true));
    }

    private int percent(int at, boolean mayBeValue) {
        Matcher form = PERCENT.matcher(text).region(at, text.length());
        if (!mayBeValue || !form.lookingAt()) {
            return at;
        }
        char begin = form.group(2).charAt(0);
        int pair = OPEN.indexOf(begin);
        int end = closed(form.end(), pair < 0 ? '\0' : begin, pair < 0 ? begin : CLOSE.charAt(pair), false);
        return form.group(1).equals("r") ? flags(at, end) : end < 0 ? text.length() : end;
    }

    /** Behind what closes a literal; below 0 where nothing does. */
    private int closed(int from, char begin, char end, boolean isShort) {
        int depth = 1;
        int lines = 0;
        for (int next = from; next < text.length(); next++) {
            char c = text.charAt(next);
            lines += c == '\n' ? 1 : 0;
            if (isShort && lines > MOST_LINES) {
                return -1;
            }
            if (c == '\\') {
                next++;
            } else if (c == end) {
                depth--;
            } else if (c == begin) {
                depth++;
            }
            if (depth == 0) {
                return next + 1;
            }
        }
        return -1;
    }

    private int flags(int at, int end) {
        int next = end;
        while (next >= 0 && next < text.length() && text.charAt(next) >= 'a' && text.charAt(next) <= 'z') {
            next++;
        }
        return next < 0 ? at : next;
    }

    /** A symbol that is an operator's name; one that is a word has nothing that could be mistaken. */
    private int symbol(int at) {
        boolean behind = at > 0
                && (Character.isJavaIdentifierPart(text.charAt(at - 1)) || "\"':)]".indexOf(text.charAt(at - 1)) >= 0);
        Matcher operator = OPERATOR.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return !behind && operator.lookingAt() ? operator.end() : at;
    }

    private boolean isCharacter(int at) {
        return at + 1 < text.length()
                && !isBlank(at + 1)
                && text.charAt(at + 1) != '\\'
                && (at + 2 == text.length() || !Character.isJavaIdentifierPart(text.charAt(at + 2)));
    }
}
