package dev.pave.syntax;

import dev.pave.scan.Language;
import dev.pave.scan.SourceFile;
import dev.pave.scan.Token;
import dev.pave.scan.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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

    /** Those of a text; none where its language is not known. */
    public static Set<String> of(String path, String text) {
        Set<String> seams = new HashSet<>();
        walk(path, text, (seam, line) -> {
            seams.add(seam);
            return false;
        });
        return seams;
    }

    /**
     * The first place where two lines meet as they never did.
     *
     * @param known tells a seam that was seen
     */
    public static Optional<Flaw> flaw(String path, String text, Predicate<String> known) {
        return Optional.ofNullable(walk(path, text, (seam, line) -> !known.test(seam)))
                .map(line -> new Flaw(line, "something is missing before it"));
    }

    /** Whether the walk ends at a seam. */
    private interface Visitor {
        boolean endsAt(String seam, int line);
    }

    private static Integer walk(String path, String text, Visitor visitor) {
        Optional<Language> language = Syntax.language(path, text);
        if (language.isEmpty() || language.get() == Language.SHELL) {
            return null;
        }
        List<Token> tokens = new SourceFile(path, language.get(), text).tokens();
        Deque<String> open = new ArrayDeque<>();
        Token before = null;
        for (Token token : tokens) {
            if (token.kind() == Kind.COMMENT || token.kind() == Kind.LINE_END) {
                continue;
            }
            boolean empty = before != null && (isOpen(before) && isClose(token) || endsBlock(before, token));
            if (!empty && (before == null || token.line() > before.line())) {
                String seam = sort(before) + " " + sort(token) + " " + open.peek();
                if (visitor.endsAt(seam, token.line())) {
                    return token.line();
                }
            }
            if (isOpen(token)) {
                open.push(sort(before) + token.text());
            } else if (isClose(token)) {
                open.poll();
            }
            before = token;
        }
        boolean unfinished = before != null && before.kind() == Kind.SYMBOL && !")]};".contains(before.text());
        return unfinished && visitor.endsAt(sort(before) + " end", before.line())
                ? Integer.valueOf(before.line())
                : null;
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
