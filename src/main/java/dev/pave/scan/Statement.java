package dev.pave.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A logical line of Python, Ruby or shell: up to the end of a line that is not inside of brackets.
 *
 * @param tokens without comments; at least one
 * @param indent blanks before its first token, a tab counting as eight
 */
record Statement(List<Token> tokens, int indent) {

    /** The statements of a file. */
    static List<Statement> of(SourceFile file, List<Token> all) {
        List<Statement> statements = new ArrayList<>();
        List<Token> line = new ArrayList<>();
        int depth = 0;
        for (Token token : all) {
            if (token.kind() == Token.Kind.COMMENT) {
                continue;
            }
            boolean ends = token.kind() == Token.Kind.LINE_END && (depth <= 0 || file.language() == Language.SHELL)
                    || file.language() == Language.RUBY && token.is(";");
            if (ends) {
                add(file, statements, line);
                depth = 0;
            } else if (token.kind() != Token.Kind.LINE_END) {
                line.add(token);
                depth += token.kind() != Token.Kind.SYMBOL
                        ? 0
                        : "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
            }
        }
        add(file, statements, line);
        return statements;
    }

    private static void add(SourceFile file, List<Statement> statements, List<Token> line) {
        if (!line.isEmpty()) {
            statements.add(new Statement(
                    List.copyOf(line), indent(file.text(), line.get(0).start())));
            line.clear();
        }
    }

    private static int indent(String text, int start) {
        int width = 0;
        for (int i = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1; i < start; i++) {
            width += text.charAt(i) == '\t' ? 8 : 1;
        }
        return width;
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size()
                ? tokens.get(index)
                : new Token(Token.Kind.LINE_END, "", end(), end(), 0);
    }

    boolean begins(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Tokens from an index on, joined without blanks. */
    String text(int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            text.append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** Whether it is nothing but a string, which documents. */
    boolean isString() {
        return tokens.stream().allMatch(token -> token.kind() == Token.Kind.STRING);
    }

    boolean has(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    int start() {
        return tokens.get(0).start();
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    int line() {
        return tokens.get(0).line();
    }
}
