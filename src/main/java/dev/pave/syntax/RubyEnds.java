package dev.pave.syntax;

import dev.pave.scan.Token;
import dev.pave.scan.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ruby's blocks of words: each that begins has its {@code end}. */
final class RubyEnds {

    private static final Set<String> BEGIN = Set.of("class", "module", "begin", "case", "do", "for");
    private static final Set<String> MAY_FOLLOW = Set.of("if", "unless", "while", "until");
    private static final Set<String> LOOPS = Set.of("while", "until", "for");
    private static final Set<String> BEFORE_A_VALUE = Set.of("and", "or", "not", "then", "else", "do", "ensure");

    private final List<Token> tokens;

    RubyEnds(List<Token> tokens) {
        this.tokens =
                tokens.stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    }

    Optional<Flaw> flaw() {
        Deque<Token> open = new ArrayDeque<>();
        boolean inLoop = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.LINE_END) {
                inLoop = false;
                continue;
            }
            if (token.is("__END__")) {
                break;
            }
            if (!token.isWord() || isName(i)) {
                continue;
            }
            if (token.is("end")) {
                if (open.isEmpty()) {
                    return Optional.of(new Flaw(token.line(), "\"end\" ends nothing"));
                }
                open.pop();
            } else if (begins(i) && !(token.is("do") && inLoop)) {
                open.push(token);
                inLoop = LOOPS.contains(token.text());
            } else if (token.is("do")) {
                inLoop = false;
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(open.peek().line(), "\"" + open.peek().text() + "\" has no \"end\""));
    }

    private boolean begins(int at) {
        Token token = tokens.get(at);
        if (BEGIN.contains(token.text())) {
            return true;
        }
        return token.is("def") ? !isEndless(at) : MAY_FOLLOW.contains(token.text()) && isValue(at);
    }

    /** Whether a word is a key, a symbol, a method or another name. */
    private boolean isName(int at) {
        Token token = tokens.get(at);
        if (at > 0) {
            Token before = tokens.get(at - 1);
            boolean joined = before.end() == token.start();
            if (before.is(".") || before.is("def") || joined && (before.is(":") || before.is("::") || before.is("@"))) {
                return !(before.is(":") && at > 1 && tokens.get(at - 2).is("?"));
            }
        }
        boolean key = at + 1 < tokens.size()
                && tokens.get(at + 1).is(":")
                && tokens.get(at + 1).start() == token.end();
        return key || at + 1 < tokens.size() && tokens.get(at + 1).is("=") && !token.is("begin") && !token.is("end");
    }

    /** At the beginning of a statement or where a value has to stand. */
    private boolean isValue(int at) {
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        return switch (before.kind()) {
            case LINE_END -> true;
            case SYMBOL -> !Set.of(")", "]", "}", "?", "!").contains(before.text());
            case WORD -> BEFORE_A_VALUE.contains(before.text());
            default -> false;
        };
    }

    /** {@code def name(x) = value}: what may stand between the name and the sign is in brackets. */
    private boolean isEndless(int def) {
        int at = def + 2;
        while (is(at, ".") || is(at - 1, ".")) {
            at++;
        }
        boolean setter = is(at, "=")
                && is(at + 1, "(")
                && tokens.get(at + 1).start() == tokens.get(at).end();
        if (setter) {
            return false;
        }
        if (is(at, "(")) {
            int depth = 0;
            do {
                depth += is(at, "(") ? 1 : is(at, ")") ? -1 : 0;
                at++;
            } while (depth > 0 && at < tokens.size());
        }
        return is(at, "=");
    }

    private boolean is(int at, String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }
}
