package dev.pave.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is TOML as far as its lines go: each is a comment, a table or a key with a value, and values of several lines
 * end. What a value may be is not looked at.
 */
final class TomlCheck implements TextCheck {

    private static final String BASIC = "\"\"\"";
    private static final String LITERAL = "'''";
    private static final String PART = "(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*')";
    private static final String KEY = PART + "(?:\\s*\\.\\s*" + PART + ")*+";
    private static final Pattern TABLE =
            Pattern.compile("(?:\\[\\s*" + KEY + "\\s*\\]|\\[\\[\\s*" + KEY + "\\s*\\]\\])\\s*(?:#.*)?");
    private static final Pattern PAIR = Pattern.compile(KEY + "\\s*=\\s*(\\S.*)");

    /** What is open behind a line: the quotes of a text of several lines, and how many brackets. */
    private static final class Open {
        private String quotes;
        private int depth;

        boolean isNothing() {
            return quotes == null && depth == 0;
        }

        /** Goes over a value, or the part of one that a line has. */
        void read(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (quotes != null) {
                    boolean escapes = c == '\\' && quotes.equals(BASIC);
                    boolean ends = value.startsWith(quotes, i);
                    i += escapes ? 1 : ends ? quotes.length() - 1 : 0;
                    quotes = ends ? null : quotes;
                } else if (value.startsWith(BASIC, i) || value.startsWith(LITERAL, i)) {
                    quotes = c == '"' ? BASIC : LITERAL;
                    i += quotes.length() - 1;
                } else if (c == '"' || c == '\'') {
                    i = end(value, i);
                } else if (c == '#') {
                    return;
                } else {
                    depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
                }
            }
        }

        private static int end(String value, int begin) {
            int at = begin + 1;
            while (at < value.length() && value.charAt(at) != value.charAt(begin)) {
                at += value.charAt(at) == '\\' && value.charAt(begin) == '"' ? 2 : 1;
            }
            return at;
        }
    }

    @Override
    public Optional<Flaw> flaw(String text) {
        Open open = new Open();
        int begun = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!open.isNothing()) {
                open.read(line);
                continue;
            }
            String told = line.strip();
            if (told.isEmpty() || told.startsWith("#") || TABLE.matcher(told).matches()) {
                continue;
            }
            Matcher pair = PAIR.matcher(told);
            if (!pair.matches() || pair.group(1).startsWith("#")) {
                return Optional.of(new Flaw(number, "it is neither a table nor a key with its value"));
            }
            begun = number;
            open.read(pair.group(1));
        }
        return open.isNothing() ? Optional.empty() : Optional.of(new Flaw(begun, "its value does not end"));
    }
}
