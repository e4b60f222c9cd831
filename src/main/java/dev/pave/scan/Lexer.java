package dev.pave.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes source apart into words, strings, symbols and comments: a tokenizer for ten languages that knows what strings,
 * comments and their nesting look like in each, and no grammar. Never fails: what does not end, ends with the file.
 */
final class Lexer {

    private static final String[] SYMBOLS = {"...", "=>", "->", "||", "&&", "==", "!=", "::", "?.", "??", ";;", ":="};
    private static final Set<String> BEFORE_REGEX = Set.of(
            "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "and", "or", "not",
            "if", "unless", "when", "while", "until", "then");

    private final String text;
    private final Language language;
    private final boolean commentsOnly;
    private final Strings strings;
    private final List<Token> tokens = new ArrayList<>();
    private int line = 1;
    private int counted;

    private Lexer(String text, Language language, boolean commentsOnly) {
        this.text = text;
        this.language = language;
        this.commentsOnly = commentsOnly;
        this.strings = new Strings(text, language);
    }

    /** All tokens, in order; ends of lines only where they end statements. */
    static List<Token> tokens(SourceFile file) {
        return new Lexer(file.text(), file.language(), false).read();
    }

    /** Only the comments. */
    static List<Token> comments(SourceFile file) {
        return new Lexer(file.text(), file.language(), true).read();
    }

    private List<Token> read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end;
            if (c == '\n') {
                end = at + 1;
                if (language.isByLines()) {
                    add(Token.Kind.LINE_END, at, end);
                }
                end = strings.skipHereDocuments(end);
            } else if (Character.isWhitespace(c)) {
                end = at + 1;
            } else if (language.isByLines() && c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                end = at + 2;
            } else {
                end = token(at, c);
            }
            at = Math.max(end, at + 1);
        }
        return tokens;
    }

    private int token(int at, char c) {
        int comment = comment(at, c);
        if (comment > at) {
            return comment;
        }
        int string = strings.end(at, mayBeRegex());
        if (string > at) {
            return add(Token.Kind.STRING, at, string);
        }
        if (Character.isJavaIdentifierStart(c) && !(c == '$' && language == Language.SHELL)) {
            return add(Token.Kind.WORD, at, word(at));
        }
        if (Character.isDigit(c)) {
            return add(Token.Kind.NUMBER, at, number(at));
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                return add(Token.Kind.SYMBOL, at, at + symbol.length());
            }
        }
        return add(Token.Kind.SYMBOL, at, at + 1);
    }

    private int word(int at) {
        if (language == Language.RUBY && text.startsWith("$", at) && at + 1 < text.length()) {
            char special = text.charAt(at + 1); // as in $' and $!
            if (!Character.isJavaIdentifierPart(special) && !Character.isWhitespace(special)) {
                return at + 2;
            }
        }
        int end = at;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(end))
                        || language == Language.SHELL && "-./".indexOf(text.charAt(end)) >= 0
                        || language == Language.RUBY
                                && end > at
                                && "?!".indexOf(text.charAt(end)) >= 0
                                && !text.startsWith("=", end + 1))) {
            end++;
        }
        return end;
    }

    private int number(int at) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '.'
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private int comment(int at, char c) {
        if (language.hasHashComments()) {
            return hashComment(at, c);
        }
        if (text.startsWith("//", at)) {
            return addComment(at, at + 2, lineEnd(at), lineEnd(at));
        }
        if (!text.startsWith("/*", at)) {
            return at;
        }
        int end = blockEnd(at);
        int inner = text.startsWith("*/", end - 2) && end - 2 >= at + 2 ? end - 2 : end;
        return addComment(at, at + 2, inner, end);
    }

    private int hashComment(int at, char c) {
        if (language == Language.RUBY && c == '=' && text.startsWith("=begin", at) && isLineStart(at)) {
            int end = text.indexOf("\n=end", at);
            return addComment(at, at + 6, end < 0 ? text.length() : end, end < 0 ? text.length() : end + 5);
        }
        boolean begins =
                c == '#' && (language != Language.SHELL || at == 0 || " \t\n;(".indexOf(text.charAt(at - 1)) >= 0);
        return begins ? addComment(at, at + 1, lineEnd(at), lineEnd(at)) : at;
    }

    private boolean isLineStart(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int blockEnd(int at) {
        int depth = 1;
        int next = at + 2;
        while (depth > 0) {
            int close = text.indexOf("*/", next);
            int open = language.nestsComments() ? text.indexOf("/*", next) : -1;
            if (close < 0) {
                return text.length();
            }
            depth += open >= 0 && open < close ? 1 : -1;
            next = (open >= 0 && open < close ? open : close) + 2;
        }
        return next;
    }

    /** A slash begins a regular expression where a value cannot have ended just before. */
    private boolean mayBeRegex() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token last = tokens.get(i);
            if (last.kind() == Token.Kind.COMMENT) {
                continue;
            }
            return switch (last.kind()) {
                case WORD -> BEFORE_REGEX.contains(last.text());
                case NUMBER, STRING -> false;
                case SYMBOL ->
                    !last.text().equals(")")
                            && !last.text().equals("]")
                            && !last.text().equals("}");
                default -> true;
            };
        }
        return true;
    }

    private int addComment(int start, int from, int to, int end) {
        tokens.add(new Token(Token.Kind.COMMENT, text.substring(Math.min(from, to), to), start, end, lineOf(start)));
        return end;
    }

    private int add(Token.Kind kind, int start, int end) {
        if (!commentsOnly) {
            tokens.add(new Token(kind, text.substring(start, end), start, end, lineOf(start)));
        }
        return end;
    }

    private int lineOf(int offset) {
        for (; counted < offset; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
