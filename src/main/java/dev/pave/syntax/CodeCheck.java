package dev.pave.syntax;

import dev.pave.scan.Language;
import dev.pave.scan.Token;
import dev.pave.scan.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Strings and comments end, brackets match, nothing stands where an operand is missing, and blocks are whole. */
final class CodeCheck implements TextCheck {

    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";
    private static final Set<String> WANTS_MORE = Set.of("=", "&&", "==", "!=", "||", ",");
    /** Words that need no blank behind a string, as programs that shorten scripts know. */
    private static final Set<String> MAY_TOUCH = Set.of("in", "of", "instanceof", "as");

    private static final Set<String> ENDS = Set.of(")", "]", "}", ";", ",");

    private final String path;

    CodeCheck(String path) {
        this.path = path;
    }

    @Override
    public Optional<Flaw> flaw(String text) {
        return flaw(new LexedText(path, text));
    }

    @Override
    public Optional<Flaw> flaw(LexedText lexed) {
        String text = lexed.text();
        Optional<Language> language = lexed.language();
        if (language.isEmpty()) {
            return plain(text);
        }
        List<Token> tokens = lexed.tokens();
        Optional<Flaw> flaw = ends(text, tokens)
                .or(() -> brackets(tokens, language.get()))
                .or(() -> operands(tokens, language.get()))
                .or(() -> language.get().isScript() ? returned(tokens) : Optional.empty());
        return flaw.or(() -> switch (language.get()) {
            case PYTHON -> new PythonBlocks(text, tokens).flaw();
            case RUBY -> new RubyEnds(tokens).flaw();
            default -> Optional.empty();
        });
    }

    private static Optional<Flaw> ends(String text, List<Token> tokens) {
        for (Token token : tokens) {
            String whole = text.substring(token.start(), token.end());
            if (token.kind() == Kind.STRING && !endsAsItBegan(whole)) {
                return Optional.of(new Flaw(token.line(), "a text does not end"));
            }
            if (token.kind() == Kind.COMMENT
                    && whole.startsWith("/*")
                    && (whole.length() < "/**/".length() || !whole.endsWith("*/"))) {
                return Optional.of(new Flaw(token.line(), "a comment does not end"));
            }
        }
        return Optional.empty();
    }

    private static boolean endsAsItBegan(String string) {
        int at = 0;
        while (at < string.length() && "\"'`".indexOf(string.charAt(at)) < 0) {
            at++;
        }
        if (at > 4 || at == string.length() || string.startsWith("/") || string.startsWith("%")) {
            return true; // no quote began it
        }
        if (at > 1 && string.charAt(at - 1) == '#') {
            String sharps = string.substring(string.indexOf('#'), at);
            return string.length() > 2 * at && string.endsWith("\"" + sharps);
        }
        String quote = string.substring(at, at + 1);
        boolean triple = string.startsWith(quote.repeat(3), at) && !quote.equals("`");
        String end = triple ? quote.repeat(3) : quote;
        return string.length() >= at + 2 * end.length() && (string.endsWith(end) || string.endsWith("#"));
    }

    private static Optional<Flaw> brackets(List<Token> tokens, Language language) {
        Deque<Token> open = new ArrayDeque<>();
        String passed = language == Language.SHELL ? "()[]" : "";
        for (Token token : tokens) {
            boolean counts = token.kind() == Kind.SYMBOL && token.text().length() == 1;
            if (!counts || passed.contains(token.text())) {
                continue;
            }
            int close = CLOSE.indexOf(token.text());
            if (OPEN.contains(token.text())) {
                open.push(token);
            } else if (close >= 0 && (open.isEmpty() || OPEN.indexOf(open.pop().text()) != close)) {
                return Optional.of(new Flaw(token.line(), "\"" + token.text() + "\" closes nothing"));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(open.peek().line(), "\"" + open.peek().text() + "\" is not closed"));
    }

    /** An operator or comma with nothing behind it. */
    private static Optional<Flaw> operands(List<Token> tokens, Language language) {
        if (language == Language.SHELL) {
            return Optional.empty();
        }
        Token before = null;
        Token twoBefore = null;
        for (Token token : tokens) {
            if (token.kind() == Kind.COMMENT || token.kind() == Kind.LINE_END) {
                continue;
            }
            boolean quoted = token.is("]") && twoBefore != null && twoBefore.is("["); // as in a macro's Token![=]
            boolean ends = token.kind() == Kind.SYMBOL && ENDS.contains(token.text()) && !quoted;
            boolean wants = before != null && before.kind() == Kind.SYMBOL && WANTS_MORE.contains(before.text());
            boolean closed = language == Language.RUST
                    && before != null
                    && !before.text().equals("=");
            boolean trailing = before != null && before.is(",") && CLOSE.contains(token.text());
            boolean hole = before != null && before.is(",") && token.is(",") && language.equals(Language.JAVASCRIPT);
            if (ends && wants && !closed && !trailing && !hole) {
                return Optional.of(new Flaw(before.line(), "nothing follows \"" + before.text() + "\""));
            }
            boolean joined = before != null
                    && before.kind() == Kind.STRING
                    && token.kind() == Kind.WORD
                    && before.end() == token.start()
                    && !MAY_TOUCH.contains(token.text())
                    && language != Language.PYTHON
                    && language != Language.RUBY;
            if (joined) {
                return Optional.of(new Flaw(token.line(), "something is missing before \"" + token.text() + "\""));
            }
            twoBefore = before;
            before = token;
        }
        return Optional.empty();
    }

    /** Brackets around nothing where a value is given back; those of a function's parameters may be. */
    private static Optional<Flaw> returned(List<Token> all) {
        List<Token> tokens = all.stream()
                .filter(token -> token.kind() != Kind.COMMENT && token.kind() != Kind.LINE_END)
                .toList();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean nothing = tokens.get(i).is("(") && tokens.get(i + 1).is(")");
            Token behind = tokens.get(i + 2);
            if (nothing
                    && tokens.get(i - 1).text().equals("return")
                    && !behind.is("=>")
                    && !behind.is("=")
                    && !behind.is(":")) {
                return Optional.of(new Flaw(tokens.get(i).line(), "nothing is between its brackets"));
            }
        }
        return Optional.empty();
    }

    /** Brackets of what is in no known language; a character between quotes is not told from any other. */
    private static Optional<Flaw> plain(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            int close = CLOSE.indexOf(c);
            if (OPEN.indexOf(c) >= 0) {
                open.push(i);
            } else if (close >= 0 && (open.isEmpty() || OPEN.indexOf(text.charAt(open.pop())) != close)) {
                return Optional.of(new Flaw(line, "\"" + c + "\" closes nothing"));
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        int at = open.peek();
        return Optional.of(new Flaw(Flaw.line(text, at), "\"" + text.charAt(at) + "\" is not closed"));
    }
}
