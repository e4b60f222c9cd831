package dev.pave.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where strings, characters, regular expressions and here documents of a language end. */
final class Strings {

    private static final String TRIPLE = "\"\"\"";
    private static final Pattern RUST_RAW = Pattern.compile("[bc]?r(#*)\"");
    private static final Pattern RUST_CHAR = Pattern.compile("b?'(\\\\[^\\n]{1,9}?|[^\\\\'\\n]{1,2})'");
    private static final Pattern PREFIX = Pattern.compile("(?:[rRbBuUfF]{0,2})(?=[\"'])");
    private static final Pattern SHARP_PREFIX = Pattern.compile("([$@]{1,4})(?=\")");
    private static final Pattern HERE = Pattern.compile("<<([~-]?)([\"']?)([A-Za-z_]\\w*)\\2");

    private final String text;
    private final Language language;
    private final Deque<String> hereDocuments = new ArrayDeque<>();

    Strings(String text, Language language) {
        this.text = text;
        this.language = language;
    }

    /** Where the string that begins here ends; {@code at} where none does. */
    int end(int at, boolean mayBeRegex) {
        char c = text.charAt(at);
        return switch (language) {
            case JAVA -> c == '"' || c == '\'' ? quoted(at, c, text.startsWith(TRIPLE, at)) : at;
            case KOTLIN -> c == '"' || c == '\'' ? quoted(at, c, text.startsWith(TRIPLE, at)) : at;
            case PYTHON -> python(at);
            case JAVASCRIPT, TYPESCRIPT -> script(at, c, mayBeRegex);
            case GO -> c == '`' ? find("`", at + 1) : c == '"' || c == '\'' ? quoted(at, c, false) : at;
            case RUST -> rust(at, c);
            case CSHARP -> sharp(at, c);
            case RUBY -> ruby(at, c, mayBeRegex);
            case SHELL -> shell(at, c);
        };
    }

    /** Where the here documents that the line before announced end. */
    int skipHereDocuments(int at) {
        int next = at;
        while (!hereDocuments.isEmpty()) {
            String word = hereDocuments.poll();
            Matcher end = Pattern.compile("^[ \\t]*" + Pattern.quote(word) + "(?=\\r?$)", Pattern.MULTILINE)
                    .matcher(text);
            next = end.find(Math.min(next, text.length())) ? end.end() : text.length();
        }
        return next;
    }

    private int python(int at) {
        if ("\"'rRbBuUfF".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        Matcher prefix = PREFIX.matcher(text).useTransparentBounds(true);
        if (!begins(prefix, at) || at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1))) {
            return at;
        }
        int quote = prefix.end();
        char c = text.charAt(quote);
        return quoted(quote, c, text.startsWith(String.valueOf(c).repeat(3), quote));
    }

    private int script(int at, char c, boolean mayBeRegex) {
        if (c == '/' && mayBeRegex) {
            return regex(at);
        }
        return c == '"' || c == '\'' ? quoted(at, c, false) : c == '`' ? template(at) : at;
    }

    private int rust(int at, char c) {
        Matcher raw = RUST_RAW.matcher(text);
        if ((c == 'r' || c == 'b' || c == 'c') && begins(raw, at)) {
            return find("\"" + raw.group(1), raw.end());
        }
        Matcher character = RUST_CHAR.matcher(text);
        if (c == '\'') {
            return begins(character, at) ? character.end() : at;
        }
        return c == '"' ? quotedOverLines(at) : at;
    }

    private int sharp(int at, char c) {
        Matcher prefix = SHARP_PREFIX.matcher(text);
        boolean prefixed = (c == '$' || c == '@') && begins(prefix, at);
        int quote = prefixed ? prefix.end() : at;
        if (text.startsWith(TRIPLE, quote)) {
            return find(TRIPLE, quote + 3);
        }
        if (prefixed && prefix.group(1).contains("@")) {
            int end = find("\"", quote + 1);
            while (text.startsWith("\"", end)) {
                end = find("\"", end + 1);
            }
            return end;
        }
        char first = text.charAt(quote);
        return first == '"' || first == '\'' ? quoted(quote, first, false) : at;
    }

    private int ruby(int at, char c, boolean mayBeRegex) {
        if (c == '<' && here(at)) {
            return at + 2;
        }
        return new RubyLiterals(text).end(at, c, mayBeRegex, this);
    }

    /** Where a Ruby string of quotes that begins here ends; {@code at} where none does. */
    int rubyQuoted(int at, char c) {
        return c == '"' || c == '\'' || c == '`' ? quotedOverLines(at) : at;
    }

    private int shell(int at, char c) {
        if (c == '<' && here(at)) {
            return at + 2;
        }
        if (c == '\'') {
            return find("'", at + 1);
        }
        if (text.startsWith("${", at)) {
            return find("}", at + 2);
        }
        return c == '"' ? quotedOverLines(at) : c == '\\' ? Math.min(text.length(), at + 2) : at;
    }

    private boolean here(int at) {
        Matcher here = HERE.matcher(text);
        if (!begins(here, at)
                || language == Language.RUBY
                        && here.group(1).isEmpty()
                        && here.group(2).isEmpty()
                        && !Character.isUpperCase(here.group(3).charAt(0))) {
            return false;
        }
        hereDocuments.add(here.group(3));
        return true;
    }

    private int quoted(int at, char quote, boolean triple) {
        if (triple) {
            return escaped(at + 3, String.valueOf(quote).repeat(3));
        }
        int next = at + 1;
        while (next < text.length() && text.charAt(next) != quote && text.charAt(next) != '\n') {
            if (language == Language.KOTLIN && text.startsWith("${", next)) {
                next = braces(next + 2);
            } else {
                next += text.charAt(next) == '\\' ? 2 : 1;
            }
        }
        return Math.min(text.length(), next + (next < text.length() && text.charAt(next) == quote ? 1 : 0));
    }

    private int quotedOverLines(int at) {
        char quote = text.charAt(at);
        int next = at + 1;
        while (next < text.length() && text.charAt(next) != quote) {
            if (language == Language.RUBY && text.startsWith("#{", next)) {
                next = braces(next + 2);
            } else if (language == Language.SHELL && text.startsWith("$(", next)) {
                next = parentheses(next + 2);
            } else {
                next += text.charAt(next) == '\\' && !(language == Language.RUBY && quote == '`') ? 2 : 1;
            }
        }
        return Math.min(text.length(), next + 1);
    }

    private int template(int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) != '`') {
            next = text.startsWith("${", next) ? braces(next + 2) : next + (text.charAt(next) == '\\' ? 2 : 1);
        }
        return Math.min(text.length(), next + 1);
    }

    /** After the brace that closes an expression inside of a string. */
    private int braces(int at) {
        return nested(at, '{', '}');
    }

    private int parentheses(int at) {
        return nested(at, '(', ')');
    }

    private int nested(int at, char open, char close) {
        int depth = 1;
        int next = at;
        while (next < text.length() && depth > 0) {
            char c = text.charAt(next);
            if (c == '"' || c == '\'' || c == '`') {
                next = c == '`' ? template(next) : language == Language.SHELL ? shell(next, c) : quoted(next, c, false);
                continue;
            }
            depth += c == open ? 1 : c == close ? -1 : 0;
            next += c == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), next);
    }

    private int regex(int at) {
        boolean inClass = false;
        int next = at + 1;
        while (next < text.length() && text.charAt(next) != '\n') {
            char c = text.charAt(next);
            if (c == '/' && !inClass) {
                return flags(next + 1);
            }
            inClass = c == '[' || inClass && c != ']';
            next += c == '\\' ? 2 : 1;
        }
        return at;
    }

    /** Letters behind a regular expression, as in {@code /x/gi}. */
    private int flags(int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) >= 'a' && text.charAt(next) <= 'z') {
            next++;
        }
        return next;
    }

    private int escaped(int from, String end) {
        int next = from;
        while (next < text.length() && !text.startsWith(end, next)) {
            next += text.charAt(next) == '\\' && language != Language.KOTLIN ? 2 : 1;
        }
        return Math.min(text.length(), next + end.length());
    }

    private boolean begins(Matcher form, int at) {
        return form.region(at, text.length()).lookingAt();
    }

    private int find(String end, int from) {
        int found = text.indexOf(end, Math.min(from, text.length()));
        return found < 0 ? text.length() : found + end.length();
    }
}
