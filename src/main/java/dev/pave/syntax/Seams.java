package dev.pave.syntax;

import dev.pave.scan.Language;
import dev.pave.scan.Token;
import dev.pave.scan.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which ends of lines stood before which beginnings, learned from texts that are whole. A text made of their lines has a
 * flaw where two lines meet as none of them ever did: between them something is missing.
 */
public final class Seams {

    private static final Set<String> KEYWORDS = Set.of(
            "if",
            "else",
            "for",
            "while",
            "do",
            "switch",
            "case",
            "default",
            "return",
            "throw",
            "try",
            "catch",
            "finally",
            "class",
            "interface",
            "enum",
            "function",
            "const",
            "let",
            "var",
            "import",
            "export",
            "from",
            "as",
            "new",
            "def",
            "void",
            "end",
            "elif",
            "elsif",
            "unless",
            "except",
            "with",
            "async",
            "await",
            "package",
            "func",
            "type",
            "struct",
            "impl",
            "fn",
            "pub",
            "use",
            "mod",
            "match",
            "public",
            "private",
            "protected",
            "static",
            "extends",
            "implements",
            "in",
            "of",
            "module",
            "begin",
            "rescue",
            "ensure",
            "when",
            "then",
            "until",
            "raise",
            "yield",
            "lambda",
            "and",
            "or",
            "not");

    private Seams() {}

    /** Whether a word may be one that a language keeps for itself. */
    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** Those of a text in their order, with the line where each comes first; none where its language is not known. */
    public static Map<String, Integer> of(String path, String text) {
        return of(new LexedText(path, text));
    }

    /** The same of a text whose tokens others look at, too. */
    public static Map<String, Integer> of(LexedText text) {
        Map<String, Integer> seams = new LinkedHashMap<>();
        Optional<Language> language = text.language();
        if (language.isEmpty() || language.get() == Language.SHELL) {
            return seams;
        }
        List<Token> tokens = text.tokens();
        Deque<String> open = new ArrayDeque<>();
        Token before = null;
        for (Token token : tokens) {
            if (token.kind() == Kind.COMMENT || token.kind() == Kind.LINE_END) {
                continue;
            }
            boolean empty = before != null && (isOpen(before) && isClose(token) || endsBlock(before, token));
            if (!empty && (before == null || token.line() > before.line())) {
                seams.putIfAbsent(sort(before) + " " + sort(token) + " " + open.peek(), token.line());
            }
            if (isOpen(token)) {
                open.push(sort(before) + token.text());
            } else if (isClose(token)) {
                open.poll();
            }
            before = token;
        }
        if (before != null && before.kind() == Kind.SYMBOL && !")]};".contains(before.text())) {
            seams.putIfAbsent(sort(before) + " end", before.line());
        }
        return seams;
    }

    /**
     * The first place where two lines meet as they never did.
     *
     * @param seams of a text
     * @param known tells a seam that was seen
     */
    public static Optional<Flaw> flaw(Map<String, Integer> seams, Predicate<String> known) {
        return seams.entrySet().stream()
                .filter(seam -> !known.test(seam.getKey()))
                .findFirst()
                .map(seam -> new Flaw(seam.getValue(), "something is missing before it"));
    }

    /** A block of words may be empty. */
    private static boolean endsBlock(Token before, Token token) {
        return token.is("end") && (before.kind() != Kind.SYMBOL || isClose(before) || before.is("|"));
    }

    private static boolean isOpen(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean isClose(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static String sort(Token token) {
        if (token == null) {
            return "begin";
        }
        return switch (token.kind()) {
            case WORD -> KEYWORDS.contains(token.text()) ? token.text() : "word";
            case NUMBER -> "value";
            case STRING -> "value";
            default -> token.text();
        };
    }
}
