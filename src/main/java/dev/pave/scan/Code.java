package dev.pave.scan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The tokens of a file without its comments, and which brackets belong together. */
final class Code {

    private static final Token NONE = new Token(Token.Kind.LINE_END, "", 0, 0, 0);

    private final List<Token> tokens;
    private final int[] partners;

    Code(List<Token> all) {
        tokens =
                all.stream().filter(token -> token.kind() != Token.Kind.COMMENT).toList();
        partners = new int[tokens.size()];
        Arrays.fill(partners, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.SYMBOL) {
                continue;
            }
            if ("([{".contains(token.text())) {
                open.push(i);
            } else if (")]}".contains(token.text()) && isClosedBy(open, token)) {
                partners[i] = open.pop();
                partners[partners[i]] = i;
            }
        }
    }

    private boolean isClosedBy(Deque<Integer> open, Token token) {
        return !open.isEmpty() && "([{".indexOf(tokens.get(open.peek()).text()) == ")]}".indexOf(token.text());
    }

    int size() {
        return tokens.size();
    }

    /** A token; an empty one beyond the ends. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NONE;
    }

    /** Index of the bracket that belongs to the one here; -1 for none. */
    int partner(int index) {
        return index >= 0 && index < partners.length ? partners[index] : -1;
    }

    /** Whether these tokens stand here. */
    boolean isAt(int index, String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!at(index + i).is(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** Tokens from an index up to before another one, joined without blanks. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            text.append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** Whether a string between two indexes says that something was not implemented, or an error's name does. */
    boolean saysNotImplemented(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = at(i);
            if (token.kind() == Token.Kind.STRING && Names.saysNotImplemented(token.text())
                    || token.isWord() && token.text().matches("Not(Yet)?Implemented\\w*")) {
                return true;
            }
        }
        return false;
    }
}
