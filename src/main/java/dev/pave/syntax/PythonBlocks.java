package dev.pave.syntax;

import dev.pave.scan.Token;
import dev.pave.scan.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Python's blocks: one follows each colon that wants one, lines go back to an indentation that was there. */
final class PythonBlocks {

    private static final Set<String> WANT_BLOCKS =
            Set.of("class", "def", "if", "for", "while", "with", "try", "elif", "else", "except", "finally");
    private static final Map<String, Set<String>> GOES_ON = Map.ofEntries(
            Map.entry("elif", Set.of("if", "elif")),
            Map.entry("else", Set.of("if", "elif", "for", "while", "except", "try")),
            Map.entry("except", Set.of("try", "except")),
            Map.entry("finally", Set.of("try", "except", "else")));
    private static final int TAB = 8;

    private final String text;
    private final List<List<Token>> lines;

    PythonBlocks(String text, List<Token> tokens) {
        this.text = text;
        this.lines = logical(tokens);
    }

    /** Lines as Python counts them: brackets and backslashes join those of the file. */
    private static List<List<Token>> logical(List<Token> tokens) {
        List<List<Token>> lines = new ArrayList<>();
        List<Token> line = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.kind() != Kind.SYMBOL || token.text().length() > 1
                    ? 0
                    : "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
            if (token.kind() == Kind.LINE_END && depth <= 0 && !line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            } else if (token.kind() != Kind.LINE_END && token.kind() != Kind.COMMENT) {
                line.add(token);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** A line that others may be indented below. */
    private record Open(int indentation, String word) {}

    Optional<Flaw> flaw() {
        Deque<Open> open = new ArrayDeque<>();
        Token wantsBlock = null;
        Token decorator = null;
        for (List<Token> line : lines) {
            Token first = line.get(0);
            int here = indentation(first);
            int last = open.isEmpty() ? 0 : open.peek().indentation();
            if (wantsBlock != null && here <= last) {
                return at(wantsBlock, "a block has to follow \"" + wantsBlock.text() + "\"");
            }
            if (wantsBlock == null && here > last) {
                return at(first, "it is indented, and nothing before it wants a block");
            }
            String before = "";
            while (!open.isEmpty() && open.peek().indentation() >= here) {
                Open closed = open.pop();
                before = closed.indentation() == here ? closed.word() : before;
                boolean odd = closed.indentation() > here
                        && (open.isEmpty() ? here > 0 : open.peek().indentation() < here);
                if (odd) {
                    return at(first, "it goes back to an indentation that was not there");
                }
                if (closed.word().equals("try")
                        && !(closed.indentation() == here && GOES_ON.containsKey(first.text()))) {
                    return at(first, "\"except\" or \"finally\" has to come before it");
                }
            }
            open.push(new Open(here, first.text()));
            if (decorator != null && !Set.of("@", "def", "class", "async").contains(first.text())) {
                return at(decorator, "a function or class has to follow \"@\"");
            }
            decorator = first.is("@") ? first : null;
            if (GOES_ON.containsKey(first.text())
                    && first.isWord()
                    && !GOES_ON.get(first.text()).contains(before)) {
                return at(first, "\"" + first.text() + "\" goes on with nothing");
            }
            Token asks = first.is("async") && line.size() > 1 ? line.get(1) : first;
            boolean colon = line.get(line.size() - 1).is(":");
            if (WANT_BLOCKS.contains(asks.text())
                    && asks.isWord()
                    && line.stream().noneMatch(token -> token.is(":"))) {
                return at(first, "a colon is missing");
            }
            wantsBlock = colon ? first : null;
        }
        if (wantsBlock != null) {
            return at(wantsBlock, "a block has to follow \"" + wantsBlock.text() + "\"");
        }
        return decorator == null ? Optional.empty() : at(decorator, "a function or class has to follow \"@\"");
    }

    private static Optional<Flaw> at(Token token, String reason) {
        return Optional.of(new Flaw(token.line(), reason));
    }

    private int indentation(Token first) {
        int columns = 0;
        for (int i = text.lastIndexOf('\n', first.start() - 1) + 1; i < first.start(); i++) {
            columns = text.charAt(i) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
        }
        return columns;
    }
}
